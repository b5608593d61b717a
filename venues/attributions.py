"""What must be printed wherever places are shown: whose data they are, and under which licence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attribution:
    """The text that a source asks for, in its own words, with the licence and the files that rest on it."""

    text: str
    licence: str
    address: str
    files: tuple[str, ...]


ATTRIBUTIONS = (
    Attribution(
        "© OpenStreetMap contributors",
        "ODbL 1.0",
        "https://www.openstreetmap.org/copyright",
        ("hospital_coordinates.csv",),
    ),
    Attribution(
        "Contains data from GeoNames (geonames.org)",
        "CC BY 4.0",
        "https://creativecommons.org/licenses/by/4.0/",
        ("municipalities.csv",),
    ),
    Attribution(
        "Kilde: Statistisk sentralbyrå",
        "NLOD 2.0",
        "https://data.norge.no/nlod/no/2.0",
        ("municipalities.csv", "health_trusts.csv"),
    ),
    Attribution(
        "norway-geodata, © 2025 Alexander Prestmo",
        "MIT",
        "https://github.com/aprestmo/norway-geodata",
        ("municipalities.csv",),
    ),
    Attribution(
        "airportsdata, © 2020- Mike Borsetti, with data from mwgg/Airports, © 2014 mwgg",
        "MIT",
        "https://github.com/mborsetti/airportsdata",
        ("airports.csv",),
    ),
)
