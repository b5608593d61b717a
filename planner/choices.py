"""The best year beside others that are nearly as good and truly different, and in one line what each of them trades."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from time import perf_counter

from calendars.language import Kroner, Message, Reason
from planner.alternatives import alternatives
from planner.conflicts import conflict
from planner.measures import Measures, measures
from planner.network import Arc
from planner.pins import Pin
from planner.plan import Conflict, Plan
from planner.planning import Solved, plan_of, solve
from planner.programme import Programme
from planner.sweeps import earliest_cheapest

THE_BEST = Message("trade_best", "the cheapest year")
TRADE = Message("trade", "{kroner} dearer; {what}")
TRADE_EVEN = Message("trade_even", "costs the same; {what}")
OTHER_WEEKS = Message("trade_weeks", "module {modules} in another week", "modules {modules} in other weeks")
FEWER = Message("trade_fewer", "{amount} fewer: {what}")
MORE = Message("trade_more", "{amount} more: {what}")
LESS_MONEY = Message("trade_less_money", "{kroner} less to pay")
MORE_MONEY = Message("trade_more_money", "{kroner} more to pay")

# what is compared beside kroner, by the name of the measure
COUNTED = {
    "evenings_before": Message("measure_evenings_before", "evenings before"),
    "sunday_travellers": Message("measure_sunday_travellers", "journeys on Sundays or public holidays"),
    "school_break_days": Message("measure_school_break_days", "participant-days in school breaks"),
    "nights": Message("measure_nights", "hotel nights"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A year to choose, its measures, and what it trades against the best one."""

    plan: Plan
    measures: Measures
    trade: Reason

    @property
    def tonnes(self) -> float:
        """Tonnes of CO₂e for all participants and modules, to a tenth."""
        return round(float(self.measures.co2_kg) / 1000, 1)


def choices(
    programme: Programme, count: int = 5, *, tolerance_percent: float | None = None, pins: tuple[Pin, ...] = ()
) -> tuple[Choice, ...] | Conflict:
    """The best year and up to `count` others, none more than `tolerance_percent` dearer than the best.

    Each is the cheapest that has at least two modules in other weeks than every one before it.
    """
    began = perf_counter()
    solved = solve(programme, pins=pins)
    if solved is None:
        return conflict(programme, pins)
    return choices_in(solved, count, tolerance_percent=tolerance_percent, began=began)


def choices_in(
    solved: Solved, count: int = 5, *, tolerance_percent: float | None = None, began: float | None = None
) -> tuple[Choice, ...]:
    """The same for a year that is solved already."""
    began = perf_counter() if began is None else began
    limit_kr = None if tolerance_percent is None else int(solved.total_kr * (1 + tolerance_percent / 100))
    best = earliest_cheapest(solved.network, solved.sweeps)
    paths = (best, *alternatives(solved.network, best, count, limit_kr))
    plans = tuple(_plan(solved, path, began) for path in paths)
    return tuple(_choices(solved.year.programme, plans))


def _plan(solved: Solved, path: tuple[Arc, ...], began: float) -> Plan:
    kroner = sum(arc.kroner for arc in path)
    placements = tuple(arc.candidate.placement for arc in path)
    if placements == solved.placements:
        return plan_of(solved, began)
    # proven the cheapest of those unlike the ones before, so its own cost is its bound
    return plan_of(replace(solved, placements=placements, total_kr=kroner, bound_kr=kroner), began, with_reasons=False)


def _choices(programme: Programme, plans: tuple[Plan, ...]) -> Iterator[Choice]:
    best = plans[0]
    of_best = measures(programme, best)
    yield Choice(best, of_best, THE_BEST())
    for plan in plans[1:]:
        own = measures(programme, plan)
        yield Choice(plan, own, _trade(best, plan, of_best, own))


def _trade(best: Plan, plan: Plan, of_best: Measures, own: Measures) -> Reason:
    what = (_other_weeks(best, plan), *_money(of_best, own), *_counts(of_best, own))
    extra = own.total_kr - of_best.total_kr
    return TRADE(kroner=Kroner(extra), what=what) if extra else TRADE_EVEN(what=what)


def _other_weeks(best: Plan, plan: Plan) -> Reason:
    moved = tuple(
        new.module
        for old, new in zip(best.modules, plan.modules, strict=True)
        if old.period.first.isocalendar()[:2] != new.period.first.isocalendar()[:2]
    )
    return OTHER_WEEKS(count=len(moved), modules=moved)


def _money(of_best: Measures, own: Measures) -> Iterator[Reason]:
    extra = own.real_kr - of_best.real_kr
    if extra:
        yield (MORE_MONEY if extra > 0 else LESS_MONEY)(kroner=Kroner(abs(extra)))


def _counts(of_best: Measures, own: Measures) -> Iterator[Reason]:
    for name, label in COUNTED.items():
        extra = getattr(own, name) - getattr(of_best, name)
        if extra:
            yield (MORE if extra > 0 else FEWER)(amount=abs(extra), what=label())
