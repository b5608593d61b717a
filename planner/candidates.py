"""Every module laid on every run of days at every site and hotel: open ones with their price, closed ones with why.

Rules that do not see the hotel are asked once for all hotels of a site.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from calendars.period import Period
from planner.costs import real_kroner
from planner.placement import Placement
from planner.programme import Module
from planner.rules import HOTEL_RULES, SITE_RULES
from planner.verdicts import Must, Verdict, Wish
from planner.year import Year
from venues.sites import Site


@dataclass(frozen=True, slots=True)
class Candidate:
    """An open placement and what it costs by itself: real kroner and the prices of broken wishes."""

    placement: Placement
    kroner: int


@dataclass(frozen=True, slots=True)
class Closed:
    """A placement that some musts close."""

    placement: Placement
    musts: tuple[Must, ...]


def candidates(year: Year) -> Iterator[Candidate]:
    """The open placements of a year, in the order of module, first day, site and hotel."""
    for module in year.programme.modules:
        for period in periods(module, year.span):
            if period.first.weekday() in module.weekdays:
                for site in year.programme.sites:
                    if site.id in module.sites:
                        yield from _open_at(module, period, site, year)


def all_placements(module: Module, year: Year) -> Iterator[Candidate | Closed]:
    """Every placement of a module at its sites, open or closed, in the order of first day, site and hotel."""
    for period in periods(module, year.span):
        for site in year.programme.sites:
            if site.id in module.sites:
                for hotel in site.hotels:
                    placement = Placement(module, period, site, hotel)
                    musts = tuple(verdict for verdict in verdicts(placement, year) if isinstance(verdict, Must))
                    yield Closed(placement, musts) if musts else Candidate(placement, priced(placement, year))


def periods(module: Module, span: Period) -> Iterator[Period]:
    """The runs of days that touch the span, by their first day."""
    days = len(module.days)
    first = span.first - timedelta(days=days - 1)
    return (Period.of_days(first + timedelta(days=number), days) for number in range(len(span) + days - 1))


def verdicts(placement: Placement, year: Year) -> Iterator[Verdict]:
    """All that the rules say of one placement, musts and wishes."""
    for site_rule in SITE_RULES:
        yield from site_rule(placement, year)
    for hotel_rule in HOTEL_RULES:
        yield from hotel_rule(placement, year)


def priced(placement: Placement, year: Year) -> int:
    """What an open placement costs by itself."""
    wishes = sum(verdict.kroner for verdict in verdicts(placement, year) if isinstance(verdict, Wish))
    return real_kroner(placement, year) + wishes


def _open_at(module: Module, period: Period, site: Site, year: Year) -> Iterator[Candidate]:
    placements = [Placement(module, period, site, hotel) for hotel in site.hotels]
    if not placements:
        return
    wishes = _open_wishes(placements[0], year)
    if wishes is None:
        return
    for placement in placements:
        if not any(True for rule in HOTEL_RULES for _ in rule(placement, year)):
            yield Candidate(placement, wishes + real_kroner(placement, year))


def _open_wishes(placement: Placement, year: Year) -> int | None:
    """The price of what the placement breaks at its site, or None where a must closes it."""
    kroner = 0
    for rule in SITE_RULES:
        for verdict in rule(placement, year):
            if isinstance(verdict, Must):
                return None
            kroner += verdict.kroner
    return kroner
