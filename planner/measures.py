"""A year in the few numbers that people compare: kroner, evenings, Sundays, school breaks, nights, CO₂."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from planner.footprint import footprints, journeys
from planner.plan import Plan, total
from planner.programme import Programme


@dataclass(frozen=True, slots=True)
class Measures:
    """Counts are participants (once for each module), `school_break_days` participant-days; `co2_kg` is for all."""

    total_kr: int
    real_kr: int
    wish_kr: int
    spacing_kr: int
    evenings_before: int
    sunday_travellers: int
    school_break_days: int
    nights: int
    co2_kg: Decimal


def measures(programme: Programme, plan: Plan) -> Measures:
    of_stays = journeys(footprints(programme, plan))
    return Measures(
        total_kr=plan.total_kr,
        real_kr=plan.real_kr,
        wish_kr=plan.wish_kr,
        spacing_kr=total(line for line in plan.cost_lines if line.kind == "spacing"),
        evenings_before=of_stays.evenings_before,
        sunday_travellers=of_stays.sunday_travellers,
        school_break_days=sum(days_in_school_breaks(programme, plan).values()),
        nights=of_stays.nights,
        co2_kg=of_stays.co2_kg,
    )


def days_in_school_breaks(programme: Programme, plan: Plan) -> Counter[tuple[int, str]]:
    """By (module, home id) how many participant-days fall in a school break of the home's county."""
    days: Counter[tuple[int, str]] = Counter()
    for planned in plan.modules:
        for group in programme.cohort.homes:
            breaks = [known.period for known in programme.school_breaks if known.county == group.home.county]
            count = sum(any(day in period for period in breaks) for day in planned.period)
            if count:
                days[planned.module, group.home.id] = count * group.heads
    return days
