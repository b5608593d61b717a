"""Every week for every module: the exact price of the year that holds it there, or the musts that say no."""

from collections import defaultdict
from collections.abc import Container
from dataclasses import dataclass
from datetime import date

from calendars.language import Message, Reason
from calendars.period import Period, monday_of
from planner.candidates import all_placements, periods
from planner.pins import Pin
from planner.placement import Placement
from planner.planning import Solved, solve
from planner.programme import Module, Programme
from planner.year import Year

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
    return weeks_of(solved) if solved else ()


def weeks_of(solved: Solved) -> tuple[WeekPrice, ...]:
    """The same for a year that is solved already."""
    return tuple(price for module in solved.year.programme.modules for price in weeks_of_module(module, solved))


def weeks_of_module(module: Module, solved: Solved, musts: Year | None = None) -> list[WeekPrice]:
    """Every week of one module; `musts` is a year with the same musts that may know already what closes a week."""
    best: dict[date, tuple[int, Placement]] = {}
    for priced in solved.prices_of(module.number):
        placement = priced.candidate.placement
        known = best.get(placement.week)
        if priced.year_kr is not None and (known is None or priced.year_kr < known[0]):
            best[placement.week] = (priced.year_kr, placement)
    closed = _closed_weeks(module, musts or solved.year, best.keys())
    return [
        _open_week(module, week, best[week], solved.total_kr)
        if week in best
        else WeekPrice(module.number, week, None, None, None, None, closed[week])
        for week in sorted({*best, *closed})
        if week in best or closed[week]
    ]


def _open_week(module: Module, week: date, best: tuple[int, Placement], total_kr: int) -> WeekPrice:
    year_kr, placement = best
    return WeekPrice(module.number, week, placement.period.first, placement.site.id, year_kr, year_kr - total_kr)


def _closed_weeks(module: Module, year: Year, priced: Container[date]) -> dict[date, tuple[Reason, ...]]:
    """For each other week the musts of the placement that is nearest to being open: the fewest that would give."""
    runs: defaultdict[date, list[Period]] = defaultdict(list)
    for period in periods(module, year.span):
        if period.first.weekday() in module.weekdays and monday_of(period.first) not in priced:
            runs[monday_of(period.first)].append(period)
    return {week: _closed_by(module, week, of_week, year) for week, of_week in runs.items()}


def _closed_by(module: Module, week: date, runs: list[Period], year: Year) -> tuple[Reason, ...]:
    def nearest() -> tuple[Reason, ...]:
        closing = (
            tuple(must.because for must in placed.musts) or (NO_ROOM_FOR_OTHERS(),)
            for placed in all_placements(module, year, runs)
        )
        return min(closing, key=_weight, default=())

    return year.once(("closed week", module.number, week), nearest)


def _weight(because: tuple[Reason, ...]) -> tuple[bool, int]:
    """An open week that only the others exclude comes before any closed one."""
    return because != (NO_ROOM_FOR_OTHERS(),), len(because)
