"""What a year asks of those who travel, in other units than kroner: nights away, evenings before, Sundays, CO2."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from calendars.period import Period
from calendars.public_holidays import days_off
from planner.payers import Payer, employer
from planner.plan import Plan, PlannedModule
from planner.programme import Programme
from planner.stays import Stay, stays


@dataclass(frozen=True, slots=True)
class Footprint:
    """The people of one home at one module; `nights` and `co2_kg` are those of all of them together.

    `sunday_travellers` are those who travel there or back on a Sunday or public holiday.
    """

    payer: Payer
    home: str
    module: int
    heads: int
    nights: int
    evenings_before: int
    sunday_travellers: int
    co2_kg: Decimal


@dataclass(frozen=True, slots=True)
class Journeys:
    """Footprints added up: participants count once for each module."""

    nights: int
    evenings_before: int
    sunday_travellers: int
    co2_kg: Decimal

    @property
    def whole_kg(self) -> int:
        return int(self.co2_kg.quantize(Decimal(1), ROUND_HALF_UP))


def journeys(of_stays: Collection[Footprint]) -> Journeys:
    return Journeys(
        nights=sum(footprint.nights for footprint in of_stays),
        evenings_before=sum(footprint.evenings_before for footprint in of_stays),
        sunday_travellers=sum(footprint.sunday_travellers for footprint in of_stays),
        co2_kg=sum((footprint.co2_kg for footprint in of_stays), Decimal(0)),
    )


def footprints(programme: Programme, plan: Plan) -> tuple[Footprint, ...]:
    """One for each module and home, in the order of the plan and the cohort."""
    return tuple(_footprint(stay, planned) for planned in plan.modules for stay in _stays(programme, planned))


def _stays(programme: Programme, planned: PlannedModule) -> tuple[Stay, ...]:
    return stays(programme, programme.module(planned.module), programme.site(planned.site))


def _footprint(stay: Stay, planned: PlannedModule) -> Footprint:
    home, heads = stay.group.home, stay.group.heads
    return Footprint(
        payer=employer(home),
        home=home.id,
        module=planned.module,
        heads=heads,
        nights=heads * stay.night_count,
        evenings_before=heads * stay.trip.evening_before,
        sunday_travellers=heads * _travels_on_a_day_off(stay, planned.period),
        co2_kg=heads * stay.trip.co2_kg,
    )


def _travels_on_a_day_off(stay: Stay, period: Period) -> bool:
    out, back = stay.leaves_on(period), stay.is_back_on(period)
    return not days_off("NO", Period(out, back)).isdisjoint((out, back))
