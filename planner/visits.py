"""A module at a site, whatever the date: who comes how, who needs a bed on which night, who is home when.

Offsets count days from the module's first day: -1 is the evening before.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal

from planner.programme import Meal, Module, Programme
from planner.stays import Stay, stays
from venues.sites import Site
from venues.trips.risks import Risk, risk_of

EVENING_BEFORE = -1
FRIDAY = 4


@dataclass(frozen=True, slots=True)
class Visit:
    """`beds` are (offset of the night, heads); `journeys` are (offset out, offset home, heads).

    `home_at` are (offset home, clock time, heads); `risky` are journeys at risk in some months, with the county.
    """

    module: Module
    site: Site
    stays: tuple[Stay, ...]
    beds: tuple[tuple[timedelta, int], ...]
    journeys: tuple[tuple[timedelta, timedelta, int], ...]
    leaving_before: int
    home_at: tuple[tuple[timedelta, time, int], ...]
    risky: tuple[tuple[timedelta, timedelta, Risk, int], ...]
    co2_kg: Decimal

    def home_on_a_friday_after(self, clock: time, first: date) -> int:
        """How many come home on a Friday after a clock time, from a module that begins on a day."""
        return sum(heads for home, at, heads in self.home_at if at > clock and (first + home).weekday() == FRIDAY)

    def flying_in_hard_weather(self, first: date) -> dict[str, int]:
        """By county how many travel in the months when that is at risk, to or from a module that begins on a day."""
        flying: dict[str, int] = {}
        for out, home, risk, heads in self.risky:
            if (first + out).month in risk.months or (first + home).month in risk.months:
                flying[risk.county] = flying.get(risk.county, 0) + heads
        return flying


def visit(programme: Programme, module: Module, site: Site) -> Visit:
    all_stays = stays(programme, module, site)
    beds: Counter[int] = Counter()
    journeys: Counter[tuple[int, int]] = Counter()
    home_at: Counter[tuple[int, time]] = Counter()
    risky: Counter[tuple[int, int, Risk]] = Counter()
    for stay in all_stays:
        out = EVENING_BEFORE if stay.trip.evening_before else 0
        home = stay.days if stay.trip.night_after else stay.days - 1
        journeys[out, home] += stay.group.heads
        home_at[home, stay.trip.home_again] += stay.group.heads
        if risk := risk_of(stay.group.home.county, stay.trip.mode):
            risky[out, home, risk] += stay.group.heads
        for offset in range(out, home):
            beds[offset] += stay.group.heads
    return Visit(
        module,
        site,
        all_stays,
        tuple((timedelta(days=offset), heads) for offset, heads in sorted(beds.items())),
        tuple((timedelta(days=out), timedelta(days=home), heads) for (out, home), heads in sorted(journeys.items())),
        sum(stay.group.heads for stay in all_stays if stay.trip.evening_before),
        tuple((timedelta(days=home), at, heads) for (home, at), heads in sorted(home_at.items())),
        tuple((timedelta(days=out), timedelta(days=home), risk, heads) for (out, home, risk), heads in risky.items()),
        sum((stay.group.heads * stay.trip.co2_kg for stay in all_stays), Decimal(0)),
    )


def meals_served(module: Module, meal: Meal) -> int:
    """On how many of the module's days the programme serves a meal."""
    return sum(meal in day.meals for day in module.days)
