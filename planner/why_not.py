"""Why not then? The year is solved again with the module pinned there, and the two years are compared line by line."""

from dataclasses import dataclass
from time import perf_counter

from calendars.language import Message, Reason
from planner.conflicts import conflict
from planner.differences import Difference, difference
from planner.pins import Pin
from planner.plan import Conflict, Plan
from planner.planning import Solved, plan_of, solve, with_pins
from planner.programme import Programme

AS_CHOSEN = Message("as_chosen", "this is where the cheapest year has it")


@dataclass(frozen=True, slots=True)
class WhyNot:
    """A wish of staff, and what it does: the year with it, and what differs from the best; or the musts that say no."""

    pin: Pin
    best: Plan
    answer: Plan | Conflict
    difference: Difference | None

    @property
    def extra_kr(self) -> int | None:
        """What the wish costs; None where it cannot be."""
        return self.difference.kroner if self.difference else None

    @property
    def sentences(self) -> tuple[Reason, ...]:
        if self.difference is None:
            assert isinstance(self.answer, Conflict)
            return tuple(member.because for member in self.answer.members)
        if not self.difference.moves:
            return (AS_CHOSEN(),)
        return self.difference.sentences(self.pin.module)


def why_not(programme: Programme, wish: Pin, pins: tuple[Pin, ...] = ()) -> WhyNot | Conflict:
    """What it would take to have a module as wished, beside what is already pinned; a conflict has no best year."""
    solved = solve(programme, pins=pins)
    return why_not_in(solved, wish, pins) if solved else conflict(programme, pins)


def why_not_in(solved: Solved, wish: Pin, pins: tuple[Pin, ...] = (), *, with_reasons: bool = True) -> WhyNot:
    """The same for a year that is solved already, with `pins`; a page needs no reasons for each module."""
    programme, began = solved.year.programme, perf_counter()
    best = plan_of(solved, began, with_reasons=with_reasons)
    wished = with_pins(solved, (wish,))
    if wished is None:
        return WhyNot(wish, best, conflict(programme, (*pins, wish)), None)
    answer = plan_of(wished, began, with_reasons=with_reasons)
    return WhyNot(wish, best, answer, difference(programme, best, answer))
