"""The year of a draft, or why there is none: solved when it is asked for, and kept for those who go back and forth."""

from dataclasses import dataclass
from functools import lru_cache
from time import perf_counter

from api.drafts import Draft
from api.published_year import PublishedYear
from planner.conflicts import conflict
from planner.pins import Pin
from planner.plan import Conflict, Plan
from planner.planning import Solved, plan_of, solve, with_pins
from planner.repairs import with_repairs
from planner.weeks import WeekPrice, weeks_of_module


@dataclass(frozen=True, slots=True)
class Drafted:
    """The answer, and by module every week as if the module itself were not pinned: where it could be moved."""

    answer: Plan | Conflict
    weeks: dict[int, tuple[WeekPrice, ...]]


@lru_cache(maxsize=64)
def drafted(year: PublishedYear, draft: Draft) -> Drafted:
    programme, began = draft.repriced(year.programme), perf_counter()
    base = _repriced(year, draft.prices)
    solved = with_pins(base, draft.pins) if base else None
    if base is None or solved is None:
        pins = (*year.pins, *draft.pins)
        return Drafted(with_repairs(conflict(programme, pins), programme, pins), {})
    weeks = {module.number: _weeks(base, solved, draft.pins, module.number, year) for module in programme.modules}
    return Drafted(plan_of(solved, began, with_reasons=False), weeks)


@lru_cache(maxsize=16)
def _repriced(year: PublishedYear, prices: tuple[tuple[str, int], ...]) -> Solved | None:
    """All that can be chosen from at some prices; pins only close some of it."""
    return solve(Draft(prices=prices).repriced(year.programme), pins=year.pins) if prices else year.solved


def _weeks(
    base: Solved, solved: Solved, pins: tuple[Pin, ...], number: int, year: PublishedYear
) -> tuple[WeekPrice, ...]:
    others = tuple(pin for pin in pins if pin.module != number or pin.never)
    around = solved if others == pins else with_pins(base, others)
    assert around is not None, "a year that keeps a pin is one without it"
    # prices change no must, so what closes a week need not be asked again
    known = year.solved.year if year.solved else None
    return tuple(weeks_of_module(base.year.programme.module(number), around, known))
