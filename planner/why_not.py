"""Why not then? The year is solved again with the module pinned there, and the two years are compared line by line."""

from dataclasses import dataclass

from calendars.language import Message, Reason
from planner.differences import Difference, difference
from planner.pins import Pin
from planner.plan import Conflict, Plan
from planner.planning import plan
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
    best = plan(programme, pins=pins)
    if isinstance(best, Conflict):
        return best
    answer = plan(programme, pins=(*pins, wish))
    compared = difference(programme, best, answer) if isinstance(answer, Plan) else None
    return WhyNot(wish, best, answer, compared)
