"""Where participants come from: a place with a payer. Heads only; no person is known here."""

from dataclasses import dataclass
from enum import StrEnum


class Sector(StrEnum):
    SPECIALIST = "specialist"
    MUNICIPAL = "municipal"


@dataclass(frozen=True, slots=True)
class Home:
    """A home place: a hospital town or a municipality's centre (WGS 84 degrees), and who pays for its people.

    `payer` is a helseforetak or a municipality; `rhf` is empty for municipal homes. `airport` is an IATA code, or
    empty where the travel model is to choose.
    """

    id: str
    name: str
    county: str
    lat: float
    lon: float
    payer: str
    sector: Sector
    rhf: str = ""
    airport: str = ""
