"""A module at a site, whatever the date: who comes how, who needs a bed on which night, what the meals cost.

Offsets count days from the module's first day: -1 is the evening before.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from planner.programme import Meal, Module, Programme
from planner.stays import Stay, stays
from venues.sites import Site

EVENING_BEFORE = -1


@dataclass(frozen=True, slots=True)
class Visit:
    """`beds` are (offset of the night, heads); `journeys` are (offset out, offset home, heads)."""

    module: Module
    site: Site
    stays: tuple[Stay, ...]
    beds: tuple[tuple[timedelta, int], ...]
    journeys: tuple[tuple[timedelta, timedelta, int], ...]
    leaving_before: int


def visit(programme: Programme, module: Module, site: Site) -> Visit:
    all_stays = stays(programme, module, site)
    beds: Counter[int] = Counter()
    journeys: Counter[tuple[int, int]] = Counter()
    for stay in all_stays:
        out = EVENING_BEFORE if stay.trip.evening_before else 0
        home = stay.days if stay.trip.night_after else stay.days - 1
        journeys[out, home] += stay.group.heads
        for offset in range(out, home):
            beds[offset] += stay.group.heads
    return Visit(
        module,
        site,
        all_stays,
        tuple((timedelta(days=offset), heads) for offset, heads in sorted(beds.items())),
        tuple((timedelta(days=out), timedelta(days=home), heads) for (out, home), heads in sorted(journeys.items())),
        sum(stay.group.heads for stay in all_stays if stay.trip.evening_before),
    )


def meals_served(module: Module, meal: Meal) -> int:
    """On how many of the module's days the programme serves a meal."""
    return sum(meal in day.meals for day in module.days)
