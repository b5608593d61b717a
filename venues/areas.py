"""The areas that per diem rates are set for: countries, and Copenhagen apart from the rest of Denmark."""

from calendars.language import Text
from venues.rows import rows

FILE = "per_diem_areas.csv"


def area_of(country: str, city: str) -> str:
    """The area of a place: its city where that has a rate of its own, else its country.

    >>> area_of("DK", "København"), area_of("DK", "Aarhus")
    ('DK-Copenhagen', 'DK')
    """
    return next((row["area"] for row in rows(FILE) if (row["country"], row["city"]) == (country, city)), country)


def area_name(area: str) -> Text:
    """The area as people call it; one that is not known by its code."""
    found = next((row for row in rows(FILE) if row["area"] == area), None)
    return Text(found["name_nb"], found["name_nn"], found["name_en"]) if found else Text(area)
