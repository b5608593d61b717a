"""Every week for every module: the exact price of the year that holds it there, or the musts that say no."""

from dataclasses import dataclass
from datetime import date

from calendars.language import Message, Reason
from planner.candidates import Closed, all_placements
from planner.pins import Pin
from planner.placement import Placement
from planner.planning import Solved, solve
from planner.programme import Module, Programme

NO_ROOM_FOR_OTHERS = Message("no_room_for_others", "the other modules cannot keep their musts around this week")


@dataclass(frozen=True, slots=True)
class WeekPrice:
    """A module in a week: its cheapest days there and what the whole year then costs, or why it cannot be.

    `extra_kr` is what that is dearer than the best year. `first`, `site` and the prices are None in a closed week.
    """

    module: int
    week: date
    first: date | None
    site: str | None
    total_kr: int | None
    extra_kr: int | None
    closed_by: tuple[Reason, ...] = ()


def week_prices(programme: Programme, pins: tuple[Pin, ...] = ()) -> tuple[WeekPrice, ...]:
    """In order of module and week; empty for a programme that has no year."""
    solved = solve(programme, pins=pins)
    if solved is None:
        return ()
    return tuple(price for module in programme.modules for price in _weeks_of(module, solved))


def _weeks_of(module: Module, solved: Solved) -> list[WeekPrice]:
    best: dict[date, tuple[int, Placement]] = {}
    for priced in solved.prices_of(module.number):
        placement = priced.candidate.placement
        known = best.get(placement.week)
        if priced.year_kr is not None and (known is None or priced.year_kr < known[0]):
            best[placement.week] = (priced.year_kr, placement)
    reasons = _reasons_by_week(module, solved)
    return [
        _open_week(module, week, best[week], solved.total_kr)
        if week in best
        else WeekPrice(module.number, week, None, None, None, None, closed_by)
        for week, closed_by in sorted(reasons.items())
    ]


def _open_week(module: Module, week: date, best: tuple[int, Placement], total_kr: int) -> WeekPrice:
    year_kr, placement = best
    return WeekPrice(module.number, week, placement.period.first, placement.site.id, year_kr, year_kr - total_kr)


def _reasons_by_week(module: Module, solved: Solved) -> dict[date, tuple[Reason, ...]]:
    """For each week the musts of the placement that is nearest to being open: the fewest that would have to give."""
    nearest: dict[date, tuple[Reason, ...]] = {}
    for placed in all_placements(module, solved.year):
        if placed.placement.period.first.weekday() not in module.weekdays:
            continue
        because = (
            tuple(must.because for must in placed.musts) if isinstance(placed, Closed) else (NO_ROOM_FOR_OTHERS(),)
        )
        week = placed.placement.week
        if week not in nearest or _weight(because) < _weight(nearest[week]):
            nearest[week] = because
    return nearest


def _weight(because: tuple[Reason, ...]) -> tuple[bool, int]:
    """An open week that only the others exclude comes before any closed one."""
    return because != (NO_ROOM_FOR_OTHERS(),), len(because)
