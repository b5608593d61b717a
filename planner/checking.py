"""Scores any set of dates with the rules that plan: broken musts, every cost line, the distance to the best year."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from calendars.language import Message
from calendars.period import Period
from planner.candidates import verdicts
from planner.costs import real_kroner
from planner.network import step_verdicts
from planner.placement import Placement
from planner.plan import Conflict, Plan, PlannedModule, total
from planner.planned import planned_module
from planner.planning import plan
from planner.programme import Module, Programme
from planner.rules import as_many_abroad_as_planned, every_module_once, modules_in_order
from planner.verdicts import Must
from planner.year import Year
from venues.sites import Hotel, Site

UNKNOWN_SITE = Message("unknown_site_of_plan", "module {module} is at {site}, which the programme does not have")
UNKNOWN_HOTEL = Message("unknown_hotel_of_plan", "module {module} sleeps at {hotel}, which {site} does not have")
OTHER_DAYS = Message(
    "other_number_of_days",
    "module {module} is laid on {count} day, and it has {wanted}",
    "module {module} is laid on {count} days, and it has {wanted}",
)
NO_HOTEL = Message("site_without_hotel", "{site} has no hotel")


@dataclass(frozen=True, slots=True)
class HandMade:
    """A module as somebody put it; the last day, the site and the hotel may be left out."""

    module: int
    first: date
    last: date | None = None
    site: str | None = None
    hotel: str | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """What is broken, what it costs, and how far from the proven best it is.

    The distance is negative where dates that break a must are cheaper than any that keep all.
    """

    programme: str
    broken: tuple[Must, ...]
    modules: tuple[PlannedModule, ...]
    best: Plan | Conflict

    @property
    def total_kr(self) -> int:
        return sum(module.kroner for module in self.modules)

    @property
    def real_kr(self) -> int:
        return total(line for module in self.modules for line in module.cost_lines if line.real)

    @property
    def wish_kr(self) -> int:
        return self.total_kr - self.real_kr

    @property
    def distance_kr(self) -> int | None:
        return self.total_kr - self.best.total_kr if isinstance(self.best, Plan) else None

    @property
    def plan(self) -> Plan:
        """The dates as a plan; where they are those of the best year, that plan with its reasons."""
        best = self.best
        if not isinstance(best, Plan):
            kr = self.total_kr
            return Plan(programme=self.programme, modules=self.modules, bound_kr=kr, candidates=0, seconds=0, solver="")
        if [_place(one) for one in self.modules] == [_place(one) for one in best.modules]:
            return best
        return replace(best, modules=self.modules)


def check(programme: Programme, dates: Iterable[HandMade]) -> Score:
    """Scores dates in the order of their modules; what cannot be placed at all is broken and costs nothing."""
    ordered = sorted(dates, key=lambda made: made.module)
    year = Year(programme, span=_span(programme, ordered))
    broken = list(every_module_once([made.module for made in ordered], programme))
    placements: list[Placement] = []
    for made in ordered:
        for outcome in _placed(made, year):
            if isinstance(outcome, Must):
                broken.append(outcome)
            else:
                placements.append(outcome)
    broken += _broken(placements, year)
    modules = tuple(
        planned_module(placement, earlier, year)
        for earlier, placement in pairwise((None, *placements))
        if placement is not None
    )
    return Score(programme.id, tuple(dict.fromkeys(broken)), modules, plan(programme))


def _place(planned: PlannedModule) -> tuple[int, Period, str, str]:
    return planned.module, planned.period, planned.site, planned.hotel


def _span(programme: Programme, dates: list[HandMade]) -> Period:
    """The window and whatever lies outside it."""
    days = [programme.window.first, programme.window.last, *(made.first for made in dates)]
    return Period(min(days), max(days))


def _placed(made: HandMade, year: Year) -> Iterator[Must | Placement]:
    """The placement somebody meant, and the musts that its own words break."""
    programme = year.programme
    module = next((module for module in programme.modules if module.number == made.module), None)
    if module is None:
        return
    if made.last is not None and (days := (made.last - made.first).days + 1) != len(module.days):
        because = OTHER_DAYS(module=module.number, count=days, wanted=len(module.days))
        yield Must("has_its_days", because, because)
    period = Period.of_days(made.first, len(module.days))
    sites = [site for site in programme.sites if (site.id == made.site if made.site else site.id in module.sites)]
    if not sites:
        because = UNKNOWN_SITE(module=module.number, site=made.site or "")
        yield Must("at_a_known_site", because, because)
        return
    yield from _at_best(made, module, period, sites, year)


def _at_best(
    made: HandMade, module: Module, period: Period, sites: list[Site], year: Year
) -> Iterator[Must | Placement]:
    """Of the sites and hotels that the words leave open, the one that breaks least and then costs least."""
    options = [Placement(module, period, site, hotel) for site in sites for hotel in site.hotels if _meant(hotel, made)]
    if not options:
        name = made.hotel or ""
        because = (
            UNKNOWN_HOTEL(module=module.number, hotel=name, site=sites[0].name)
            if name
            else NO_HOTEL(site=sites[0].name)
        )
        yield Must("at_a_known_hotel", because, because)
        return
    yield min(options, key=lambda placement: (_musts(placement, year), real_kroner(placement, year)))


def _meant(hotel: Hotel, made: HandMade) -> bool:
    return made.hotel in {None, "", hotel.id}


def _musts(placement: Placement, year: Year) -> int:
    return sum(isinstance(verdict, Must) for verdict in verdicts(placement, year))


def _broken(placements: list[Placement], year: Year) -> Iterator[Must]:
    programme = year.programme
    for placement in placements:
        yield from (verdict for verdict in verdicts(placement, year) if isinstance(verdict, Must))
    for earlier, later in pairwise(placements):
        in_order = list(modules_in_order(earlier, later, programme))
        yield from in_order or (
            verdict for verdict in step_verdicts(earlier, later, programme) if isinstance(verdict, Must)
        )
    yield from as_many_abroad_as_planned(sum(placement.site.abroad for placement in placements), programme)
