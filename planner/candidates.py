"""Every module laid on every run of days at every site and hotel: open ones with their price, closed ones with why.

Rules that see only days are asked once for all sites, those that do not see the hotel once for all hotels of a site.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeAlias

from calendars.period import Period
from planner import rules, wishes
from planner.costs import hotel_kroner, site_kroner
from planner.placement import Placement
from planner.programme import Module
from planner.tiers import DayRule, HotelRule, SiteRule
from planner.verdicts import Must, Verdict, Wish
from planner.year import Year
from venues.sites import Site

Rules: TypeAlias = Iterable[Callable[[Placement, Year], Iterator[Verdict]]]


@dataclass(frozen=True, slots=True)
class Asked:
    """The rules of a year by what they see: all musts, and the wishes that have a price."""

    on_days: tuple[DayRule, ...]
    at_site: tuple[SiteRule, ...]
    at_hotel: tuple[HotelRule, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An open placement and what it costs by itself, real kroner and broken wishes together; the wishes apart too."""

    placement: Placement
    kroner: int
    wish_kr: int


@dataclass(frozen=True, slots=True)
class Weighed:
    """A placement, open or closed, with all that the rules say of it."""

    placement: Placement
    verdicts: tuple[Verdict, ...]

    @property
    def musts(self) -> tuple[Must, ...]:
        return tuple(verdict for verdict in self.verdicts if isinstance(verdict, Must))


def candidates(year: Year) -> Iterator[Candidate]:
    """The open placements of a year, in the order of module, first day, site and hotel."""
    for module in year.programme.modules:
        sites = [site for site in _sites_of(module, year) if site.hotels]
        for period in periods(module, year.span):
            if period.first.weekday() in module.weekdays:
                # most runs of days are closed by the calendar: pass over them before any rule gives its reasons
                open_sites = [site for site in sites if year.is_open(site, period)]
                if open_sites:
                    yield from _open_at(module, period, open_sites, year)


def all_placements(module: Module, year: Year, runs: Iterable[Period] | None = None) -> Iterator[Weighed]:
    """Every placement of a module on some runs of days (all of the span), open or closed, by first day, site, hotel."""
    asked, sites = _asked(year), [site for site in _sites_of(module, year) if site.hotels]
    for period in periods(module, year.span) if runs is None else runs:
        on_days: tuple[Verdict, ...] | None = None
        for site in sites:
            placements = [Placement(module, period, site, hotel) for hotel in site.hotels]
            if on_days is None:
                on_days = tuple(_said(asked.on_days, placements[0], year))
            at_site = (*on_days, *_said(asked.at_site, placements[0], year))
            for placement in placements:
                yield Weighed(placement, (*at_site, *_said(asked.at_hotel, placement, year)))


def periods(module: Module, span: Period) -> Iterator[Period]:
    """The runs of days that touch the span, by their first day."""
    days = len(module.days)
    first = span.first - timedelta(days=days - 1)
    return (Period.of_days(first + timedelta(days=number), days) for number in range(len(span) + days - 1))


def verdicts(placement: Placement, year: Year) -> Iterator[Verdict]:
    """All that the rules say of one placement, musts and wishes."""
    asked = _asked(year)
    for tier in (asked.on_days, asked.at_site, asked.at_hotel):
        yield from _said(tier, placement, year)


def _asked(year: Year) -> Asked:
    prices = year.programme.wishes

    def asked() -> Asked:
        return Asked(
            (*rules.on_days, *wishes.on_days.asked(prices)),
            (*rules.at_site, *wishes.at_site.asked(prices)),
            (*rules.at_hotel, *wishes.at_hotel.asked(prices)),
        )

    return year.once("rules asked", asked)


def _sites_of(module: Module, year: Year) -> list[Site]:
    return [site for site in year.programme.sites if site.id in module.sites]


def _open_at(module: Module, period: Period, sites: list[Site], year: Year) -> Iterator[Candidate]:
    """The candidates on some days; all sites have hotels."""
    asked = _asked(year)
    on_days = _open_kroner(asked.on_days, Placement(module, period, sites[0], sites[0].hotels[0]), year)
    if on_days is None:
        return
    for site in sites:
        anywhere = Placement(module, period, site, site.hotels[0])
        at_site = _open_kroner(asked.at_site, anywhere, year)
        if at_site is None:
            continue
        rooms = site_kroner(anywhere, year)
        for hotel in site.hotels:
            placement = Placement(module, period, site, hotel)
            at_hotel = _open_kroner(asked.at_hotel, placement, year)
            if at_hotel is not None:
                wishes = on_days + at_site + at_hotel
                yield Candidate(placement, wishes + rooms + hotel_kroner(placement, year), wishes)


def _open_kroner(tier: Rules, placement: Placement, year: Year) -> int | None:
    """The price of the wishes that a placement breaks, or None where a must closes it."""
    kroner = 0
    for verdict in _said(tier, placement, year):
        if isinstance(verdict, Must):
            return None
        kroner += verdict.kroner
    return kroner


def _said(tier: Rules, placement: Placement, year: Year) -> Iterator[Verdict]:
    """What some rules say of a placement, but for the musts that the year leaves out."""
    for rule in tier:
        for verdict in rule(placement, year):
            if not year.left_out or isinstance(verdict, Wish) or verdict.stands_for not in year.left_out:
                yield verdict
