"""How far a country reaches, as a box of degrees: enough to find a latitude or longitude that was written wrongly."""

from calendars.language import Message, Reason, Text
from venues.rows import rows

FILE = "country_extents.csv"
OUTSIDE = Message(
    "position_outside_country",
    "this position is outside {country}, which lies between {south} and {north} degrees north and between {west} and "
    "{east} degrees east",
)


def why_outside(country: str, lat: float, lon: float) -> Reason | None:
    """Why a position cannot be in a country; None where it can.

    >>> why_outside("NO", 59.9, 10.7) is None, why_outside("NO", 5.0, 10.7) is None
    (True, False)
    """
    extent = next(row for row in rows(FILE) if row["country"] == country)
    if float(extent["south"]) <= lat <= float(extent["north"]) and float(extent["west"]) <= lon <= float(
        extent["east"]
    ):
        return None
    name = Text(extent["name_nb"], extent["name_nn"], extent["name_en"])
    sides = {side: extent[side] for side in ("south", "north", "west", "east")}
    return OUTSIDE(country=name, **sides)
