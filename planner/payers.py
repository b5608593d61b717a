"""Who pays: the trust or municipality behind a home, the region behind a trust, the organiser for what is shared."""

from dataclasses import dataclass
from enum import StrEnum

from planner.programme import Programme
from venues.homes import Home, Sector


class PayerKind(StrEnum):
    """In the order of a report."""

    HELSEFORETAK = "helseforetak"
    MUNICIPALITY = "municipality"
    RHF = "rhf"
    ORGANISER = "organiser"


@dataclass(frozen=True, slots=True)
class Payer:
    """Somebody who gets a bill."""

    kind: PayerKind
    name: str


def payers_of(programme: Programme) -> tuple[Payer, ...]:
    """Everybody who may get a bill: employers and regions in the cohort's order, the organiser last."""
    homes = [group.home for group in programme.cohort.homes]
    payers = [employer(home) for home in homes]
    payers += [Payer(PayerKind.RHF, home.rhf) for home in homes if home.rhf]
    payers.append(organiser(programme))
    by_kind = list(PayerKind)
    return tuple(sorted(dict.fromkeys(payers), key=lambda payer: by_kind.index(payer.kind)))


def employer(home: Home) -> Payer:
    """Who pays for the travel, board and lodging of a home's participants."""
    specialist = home.sector is Sector.SPECIALIST
    return Payer(PayerKind.HELSEFORETAK if specialist else PayerKind.MUNICIPALITY, home.payer)


def payer_of_fee(home: Home) -> Payer:
    """The region pays the fee for its participants; for municipal ones the municipality is assumed to."""
    return Payer(PayerKind.RHF, home.rhf) if home.rhf else employer(home)


def organiser(programme: Programme) -> Payer:
    return Payer(PayerKind.ORGANISER, programme.organiser)
