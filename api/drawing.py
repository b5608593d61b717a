"""Where everything on the year sheet stands, in user units of an SVG: months are rows, and weekdays fall in columns.

The sheet is drawn twice, wide for a screen and A3, narrow for a phone; a stylesheet shows the one that fits.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from api.formats import month
from api.pages.parts import ModuleHeld
from api.sheet import Deadline, SchoolBreakDays, Sheet, SheetDay
from calendars.language import day_text
from calendars.period import DAYS_IN_WEEK, Period, month_of

# a month that begins on a Sunday needs 6 + 31 columns
COLUMNS = 37
# the width of a letter in a module, a little on the safe side
LETTER = 7.2
MONDAY_WEEK = date(2027, 9, 6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Geometry:
    """The measures of one drawing. `label` is the room for a month's name, to the left or (where 0) above its row."""

    name: str
    label: int
    column: float
    weeks: int
    days: int
    breaks: int
    gap: int
    every_day_numbered: bool

    @property
    def header(self) -> int:
        return 22

    @property
    def above(self) -> int:
        """What stands above a month's days: its name where there is no room beside it, and the week numbers."""
        return self.weeks if self.label else self.weeks + 18

    @property
    def row(self) -> int:
        return self.above + self.days + self.breaks + self.gap

    @property
    def width(self) -> float:
        return self.label + COLUMNS * self.column + 2

    def left_of(self, day: date) -> float:
        return round(self.label + 1 + self.column_of(day) * self.column, 2)

    @staticmethod
    def column_of(day: date) -> int:
        return day.replace(day=1).weekday() + day.day - 1


WIDE = Geometry(name="wide", label=124, column=29, weeks=14, days=42, breaks=15, gap=6, every_day_numbered=True)
NARROW = Geometry(name="narrow", label=0, column=9.1, weeks=13, days=24, breaks=13, gap=10, every_day_numbered=False)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something drawn over one or more days of one row; `text` is what stands in it and `says` what it means."""

    kind: str
    x: float
    y: float
    width: float
    height: float
    text: str = ""
    says: str = ""
    anchor: str = "middle"

    @property
    def text_x(self) -> float:
        shift = {"start": 0.0, "middle": self.width / 2, "end": self.width}[self.anchor]
        return round(self.x + shift, 2)


@dataclass(frozen=True, slots=True)
class Drawing:
    """Marks in the order in which they are painted; `columns` are the letters of the weekdays."""

    geometry: Geometry
    height: int
    columns: tuple[Mark, ...]
    months: tuple[Mark, ...]
    places: tuple[Mark, ...]
    weeks: tuple[Mark, ...]
    days: tuple[Mark, ...]
    breaks: tuple[Mark, ...]
    modules: tuple[Mark, ...]
    deadlines: tuple[Mark, ...]


def drawing(facts: Sheet, geometry: Geometry, language: str) -> Drawing:
    rows = {days[0].day: number for number, days in enumerate(facts.months)}
    board = Board(geometry, rows, language)
    return Drawing(
        geometry=geometry,
        height=geometry.header + geometry.row * len(rows),
        columns=tuple(board.columns()),
        months=tuple(board.month_name(first) for first in rows),
        places=tuple(board.place_name(held) for held in facts.modules if not geometry.label),
        weeks=tuple(board.week_number(known.day) for days in facts.months for known in days if _opens_week(known.day)),
        days=tuple(board.day(known) for days in facts.months for known in days),
        breaks=tuple(mark for run in facts.school_breaks for mark in board.school_break(run, facts.cohort_size)),
        modules=tuple(mark for held in facts.modules for mark in board.module(held)),
        deadlines=tuple(board.deadline(deadline) for deadline in facts.deadlines),
    )


@dataclass(frozen=True, slots=True)
class Board:
    """A geometry with its rows, by the first day of their month."""

    geometry: Geometry
    rows: dict[date, int]
    language: str

    def columns(self) -> Iterator[Mark]:
        geometry = self.geometry
        for number in range(COLUMNS):
            letter = day_text(MONDAY_WEEK + timedelta(days=number % DAYS_IN_WEEK), self.language, "EEEEE")
            x = round(geometry.label + 1 + number * geometry.column, 2)
            yield Mark("column", x, 0, geometry.column, geometry.header, letter)

    def month_name(self, first: date) -> Mark:
        geometry, top = self.geometry, self._top(first)
        name = month(first, self.language)
        if geometry.label:
            return Mark("month", 0, top + geometry.above, geometry.label, 16, name, anchor="start")
        return Mark("month", 0, top, geometry.width, 16, name, anchor="start")

    def place_name(self, held: ModuleHeld) -> Mark:
        """Number, city and days on a month's own line, for the drawing that has no room for them in a module."""
        text = f"{held.module} {held.city} {held.first.day}–{held.last.day}"
        return Mark("place", 0, self._top(held.first), self.geometry.width, 16, text, anchor="end")

    def week_number(self, day: date) -> Mark:
        geometry = self.geometry
        y, number = self._top(day) + geometry.above - geometry.weeks, f"{day.isocalendar().week}"
        return Mark("week", self._left(day), y, geometry.column, geometry.weeks, number, anchor="start")

    def day(self, known: SheetDay) -> Mark:
        geometry, day = self.geometry, known.day
        kind = "closed" if known.closed else "weekend" if known.weekend else "open"
        numbered = geometry.every_day_numbered or day.weekday() == 0
        says = ", ".join(reason.text for reason in known.closed)
        text = f"{day.day}" if numbered else ""
        return Mark(kind, self._left(day), self._days_top(day), geometry.column, geometry.days, text, says)

    def school_break(self, run: SchoolBreakDays, size: int) -> Iterator[Mark]:
        geometry = self.geometry
        for part in _by_month(run.period):
            width = round(len(part) * geometry.column, 2)
            y = self._days_top(part.first) + geometry.days
            text = f"{run.heads}/{size}" if geometry.every_day_numbered else f"{run.heads}"
            text = text if len(part) > 1 else ""
            yield Mark("break", self._left(part.first), y, width, geometry.breaks - 2, text)

    def module(self, held: ModuleHeld) -> Iterator[Mark]:
        geometry = self.geometry
        for part in _by_month(held.period):
            width = round(len(part) * geometry.column - 2, 2)
            x, y = self._left(part.first) + 1, self._days_top(part.first)
            inset = 15 if geometry.every_day_numbered else 2
            height = geometry.days - inset - 2
            kind = "module abroad" if held.abroad else "module"
            whole = f"{held.module} {held.city}"
            inside = geometry.every_day_numbered and len(whole) * LETTER < width
            yield Mark(kind, x, y + inset, width, height, whole if inside else f"{held.module}")
            if geometry.every_day_numbered and not inside:
                yield Mark("beside", x + width + 4, y + inset, 0, height, held.city, anchor="start")

    def deadline(self, deadline: Deadline) -> Mark:
        geometry = self.geometry
        x, y = self._left(deadline.day), self._days_top(deadline.day)
        inset = 15 if geometry.every_day_numbered else 2
        width = round(geometry.column * (3 if geometry.every_day_numbered else 2) - 2, 2)
        x = min(x + 1, geometry.width - width - 1)
        text = f"◆ {deadline.number}" if geometry.every_day_numbered else f"◆{deadline.number}"
        return Mark("deadline", round(x, 2), y + inset, width, geometry.days - inset - 2, text)

    def _top(self, day: date) -> int:
        return self.geometry.header + self.geometry.row * self.rows[day.replace(day=1)]

    def _days_top(self, day: date) -> int:
        return self._top(day) + self.geometry.above

    def _left(self, day: date) -> float:
        return self.geometry.left_of(day)


def _opens_week(day: date) -> bool:
    return day.weekday() == 0


def _by_month(period: Period) -> Iterator[Period]:
    """The parts of a period that lie in one month each."""
    first = period.first
    while first <= period.last:
        last = month_of(first).last
        yield Period(first, min(period.last, last))
        first = last + timedelta(days=1)
