"""What must come before what: first days and last, clock times, sessions of a day, least and most."""

from collections.abc import Iterable, Iterator
from datetime import date, time
from itertools import pairwise

from calendars.language import Message
from planner.programme_file.mistakes import Found
from planner.programme_file.module_tables import DayShapeTable, DayTable, ModuleTable
from planner.programme_file.places import Path
from planner.programme_file.site_tables import PriceTable, RoomBookingTable
from planner.programme_file.tables import ProgrammeTable, WindowTable
from planner.programme_file.values import Hours
from planner.programme_file.walk import tables_in, tables_of

MOST_WINDOW_DAYS = 3660

LAST_BEFORE_FIRST = Message(
    "last_before_first", "the last day cannot come before the first, {first}; both are included"
)
NOT_AFTER_BEFORE = Message("not_after_before_not_before", "this day cannot come before not_before, {first}")
WINDOW_TOO_LONG = Message("window_too_long", "the year has {days} days; at most {most} are planned at once")
ENDS_BEFORE_IT_BEGINS = Message("ends_before_it_begins", "the end must come after the beginning, {begins}")
SESSIONS_OVERLAP = Message("sessions_overlap", "this begins before {title} ends at {ends}; one session at a time")
MIN_ABOVE_MAX = Message("min_above_max", "the most weeks cannot be fewer than the least, {min}")
PRICE_RANGE = Message("price_range", "low, kr and high must rise: {low}, {kr}, {high}")


def days_in_order(file: ProgrammeTable) -> Iterator[Found]:
    """Whatever has a first and a last day has them in that order."""
    for path, table in tables_in(file):
        first, last = getattr(table, "first", None), getattr(table, "last", None)
        if isinstance(first, date) and isinstance(last, date) and last < first:
            yield Found((*path, "last"), last, LAST_BEFORE_FIRST(first=first))
    for path, module in tables_of(ModuleTable, file):
        if module.not_before and module.not_after and module.not_after < module.not_before:
            yield Found((*path, "not_after"), module.not_after, NOT_AFTER_BEFORE(first=module.not_before))


def window_that_can_be_planned(file: ProgrammeTable) -> Iterator[Found]:
    for path, window in tables_of(WindowTable, file):
        days = (window.last - window.first).days + 1
        if days > MOST_WINDOW_DAYS:
            yield Found((*path, "last"), window.last, WINDOW_TOO_LONG(days=days, most=MOST_WINDOW_DAYS))


def clock_times_in_order(file: ProgrammeTable) -> Iterator[Found]:
    for path, day in tables_of(DayTable, file):
        yield from _sessions(path, day)
    for path, booking in tables_of(RoomBookingTable, file):
        yield from _hours((*path, "at"), booking.at)
    for path, shape in tables_of(DayShapeTable, file):
        yield from _day_shape(path, shape, module_days={module.days for module in file.modules if _is_count(module)})


def weeks_in_order(file: ProgrammeTable) -> Iterator[Found]:
    weeks = file.weeks_between
    if weeks.max < weeks.min:
        yield Found(("weeks_between", "max"), weeks.max, MIN_ABOVE_MAX(min=weeks.min))


def prices_in_order(file: ProgrammeTable) -> Iterator[Found]:
    for path, price in tables_of(PriceTable, file):
        low = price.kr if price.low is None else price.low
        high = price.kr if price.high is None else price.high
        if not low <= price.kr <= high:
            yield Found((*path, "kr"), price.kr, PRICE_RANGE(low=low, kr=price.kr, high=high))


def _sessions(path: Path, day: DayTable) -> Iterator[Found]:
    for index, session in enumerate(day.sessions):
        yield from _hours((*path, "sessions", index, "at"), session.at)
    sound = [numbered for numbered in enumerate(day.sessions) if numbered[1].at.begins < numbered[1].at.ends]
    in_order = sorted(sound, key=lambda numbered: numbered[1].at)
    for (_, earlier), (index, later) in pairwise(in_order):
        if later.at.begins < earlier.at.ends:
            because = SESSIONS_OVERLAP(title=earlier.title, ends=earlier.at.ends)
            yield Found((*path, "sessions", index, "at"), later.at.text, because)


def _hours(path: Path, hours: Hours) -> Iterator[Found]:
    if hours.ends <= hours.begins:
        yield Found(path, hours.text, ENDS_BEFORE_IT_BEGINS(begins=hours.begins))


def _day_shape(path: Path, shape: DayShapeTable, module_days: Iterable[object]) -> Iterator[Found]:
    lone = 1 in module_days
    yield from _ends_after(path, "ends", shape.ends, max(shape.begins, shape.first_begins))
    yield from _ends_after(
        path, "last_ends", shape.last_ends, max(shape.begins, shape.first_begins) if lone else shape.begins
    )


def _ends_after(path: Path, key: str, ends: time, begins: time) -> Iterator[Found]:
    if ends <= begins:
        yield Found((*path, key), ends, ENDS_BEFORE_IT_BEGINS(begins=begins))


def _is_count(module: ModuleTable) -> bool:
    return isinstance(module.days, int)
