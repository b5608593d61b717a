"""Homes by name: municipalities at their centres, and hospital sites. Coordinates only; how one travels is not known.

Names are looked up whatever their case; a name that nothing answers to is an error with the nearest that do.
"""

from collections import Counter
from functools import lru_cache

from calendars.language import Message, Reason
from venues.homes import Home, Sector
from venues.rows import Row, rows
from venues.trusts import helseforetak
from venues.unknown import AmbiguousPlace, UnknownPlace, nearest

UNKNOWN_NUMBER = Message(
    "unknown_municipality_number", "no municipality has the number {name} in the division that holds from 2024"
)
UNKNOWN_MUNICIPALITY = Message(
    "unknown_municipality", "no municipality is called {name}; write its name or its four-digit number"
)
UNKNOWN_MUNICIPALITY_NEAR = Message(
    "unknown_municipality_near", "no municipality is called {name}; names like it: {suggestions}"
)
AMBIGUOUS_MUNICIPALITY = Message(
    "ambiguous_municipality",
    "more than one municipality is called {name}; write the number of the right one: {suggestions}",
)
UNKNOWN_HOSPITAL = Message(
    "unknown_hospital", "no hospital site is called {name}; venues/data/hospitals.csv lists them all"
)
UNKNOWN_HOSPITAL_NEAR = Message(
    "unknown_hospital_near", "no hospital site is called {name}; names like it: {suggestions}"
)


def municipality_home(name_or_number: str) -> Home:
    """The home of people from a municipality, who are paid for by it; raises `UnknownPlace`, `AmbiguousPlace`."""
    wanted = name_or_number.strip()
    found = _municipalities().get(wanted.casefold(), ())
    if len(found) == 1:
        return found[0]
    if found:
        raise AmbiguousPlace(AMBIGUOUS_MUNICIPALITY(name=wanted, suggestions=tuple(map(_with_number, found))))
    raise UnknownPlace(_unknown_municipality(wanted))


def hospital_home(site: str) -> Home:
    """The home of people from a hospital site, who are paid for by its helseforetak; raises `UnknownPlace`."""
    wanted = site.strip()
    found = _hospitals().get(wanted.casefold())
    if found is not None:
        return found
    suggestions = nearest(wanted, (home.name for home in hospitals()))
    if suggestions:
        raise UnknownPlace(UNKNOWN_HOSPITAL_NEAR(name=wanted, suggestions=suggestions))
    raise UnknownPlace(UNKNOWN_HOSPITAL(name=wanted))


@lru_cache
def municipalities() -> tuple[Home, ...]:
    """Every municipality by number. Where two share a name, the county stands after it in name and payer alike."""
    table = rows("municipalities.csv")
    shared = Counter(row["name"] for row in table)
    return tuple(_municipality(row, shared=shared[row["name"]] > 1) for row in table)


@lru_cache
def hospitals() -> tuple[Home, ...]:
    """Every hospital site of the twenty helseforetak, region by region."""
    counties = {row["number"]: row["county"] for row in rows("municipalities.csv")}
    coordinates = {row["site"]: row for row in rows("hospital_coordinates.csv")}
    return tuple(
        _hospital(row, coordinates[row["site"]], counties[row["municipality"]]) for row in rows("hospitals.csv")
    )


def _municipality(row: Row, *, shared: bool) -> Home:
    county = f" ({row['county']})" if shared else ""
    return Home(
        id=f"municipality:{row['number']}",
        name=f"{row['name']}{county}",
        county=row["county"],
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        payer=f"{row['name']} kommune{county}",
        sector=Sector.MUNICIPAL,
    )


def _hospital(row: Row, coordinates: Row, county: str) -> Home:
    payer = helseforetak(row["helseforetak"])
    return Home(
        id=f"hospital:{row['site']}",
        name=row["site"],
        county=county,
        lat=float(coordinates["lat"]),
        lon=float(coordinates["lon"]),
        payer=payer.name,
        sector=Sector.SPECIALIST,
        rhf=payer.rhf,
    )


@lru_cache
def _municipalities() -> dict[str, tuple[Home, ...]]:
    """By number, name, number and name, and by name with county where two share a name."""
    found: dict[str, tuple[Home, ...]] = {}
    for row, home in zip(rows("municipalities.csv"), municipalities(), strict=True):
        for key in {row["number"], row["name"], home.name, f"{row['number']} {home.name}"}:
            found[key.casefold()] = (*found.get(key.casefold(), ()), home)
    return found


@lru_cache
def _hospitals() -> dict[str, Home]:
    return {home.name.casefold(): home for home in hospitals()}


def _unknown_municipality(wanted: str) -> Reason:
    if wanted.isdecimal():
        return UNKNOWN_NUMBER(name=wanted)
    suggestions = _nearest_municipalities(wanted)
    if suggestions:
        return UNKNOWN_MUNICIPALITY_NEAR(name=wanted, suggestions=suggestions)
    return UNKNOWN_MUNICIPALITY(name=wanted)


def _nearest_municipalities(wanted: str) -> tuple[str, ...]:
    """Those with this place as their centre (Mo i Rana is Rana's), else those with the nearest names."""
    table = rows("municipalities.csv")
    centred = tuple(row["name"] for row in table if row["centre"].casefold() == wanted.casefold())
    near = centred or nearest(wanted, (row["name"] for row in table))
    return tuple(home.name for name in near for home in _municipalities()[name.casefold()])


def _with_number(home: Home) -> str:
    return f"{home.id.removeprefix('municipality:')} {home.name}"
