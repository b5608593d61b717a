"""Who sends and pays: the four RHF and the trusts of the specialist health service, by organisation number."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from calendars.language import Message
from venues.rows import Row, rows
from venues.unknown import UnknownPlace, nearest

UNKNOWN_TRUST = Message("unknown_trust", "no helseforetak is called {name}; write its full name or organisation number")
UNKNOWN_TRUST_NEAR = Message("unknown_trust_near", "no helseforetak is called {name}; names like it: {suggestions}")


class TrustKind(StrEnum):
    """A state trust with hospitals, or a private hospital that works for an RHF by agreement."""

    HELSEFORETAK = "helseforetak"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Rhf:
    """A regional health authority (regionalt helseforetak): selects participants and pays their fee."""

    org_no: str
    name: str


@dataclass(frozen=True, slots=True)
class Helseforetak:
    """A trust that sends participants and pays their travel, board and lodging; `rhf` is its region's name."""

    org_no: str
    name: str
    rhf: str
    kind: TrustKind = TrustKind.HELSEFORETAK


@lru_cache
def rhfs() -> tuple[Rhf, ...]:
    return tuple(Rhf(row["org_no"], row["name"]) for row in rows("health_trusts.csv") if row["kind"] == "regional")


@lru_cache
def all_helseforetak() -> tuple[Helseforetak, ...]:
    """Every trust, in the file's order: the twenty helseforetak with hospitals, then the private hospitals."""
    return tuple(_trust(row) for row in rows("health_trusts.csv") if row["kind"] != "regional")


def helseforetak(name_or_org_no: str) -> Helseforetak:
    """The trust with this name or organisation number; raises `UnknownPlace`."""
    wanted = name_or_org_no.strip()
    found = _by_name().get(wanted.casefold())
    if found is not None:
        return found
    suggestions = nearest(wanted, (trust.name for trust in all_helseforetak()))
    if suggestions:
        raise UnknownPlace(UNKNOWN_TRUST_NEAR(name=wanted, suggestions=suggestions))
    raise UnknownPlace(UNKNOWN_TRUST(name=wanted))


@lru_cache
def _by_name() -> dict[str, Helseforetak]:
    return {key.casefold(): trust for trust in all_helseforetak() for key in (trust.name, trust.org_no)}


def _trust(row: Row) -> Helseforetak:
    return Helseforetak(row["org_no"], row["name"], row["rhf"], TrustKind(row["kind"]))
