"""Rows of the data files beside this package: a first and a last day, a status, a source, and the file's own columns.

The weekday of the first day stands in every row, because a list on the web with a misprinted or missing year is the
commonest mistake there is, and the weekday gives it away.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import TypeVar

from calendars.period import Period
from calendars.source import Status
from calendars.weekdays import WEEKDAYS

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class DatedRow:
    """One row as it stands; `period` is None where the file says that no date is known."""

    period: Period | None
    status: Status
    source: str
    cells: Mapping[str, str]


def dated_rows(name: str, read: Callable[[DatedRow], Row]) -> tuple[Row, ...]:
    """Every row of `calendars/data/<name>`, read; a row that cannot be true is a ValueError that says where."""
    return tuple(rows_in(name, table(name), read))


def table(name: str) -> Iterator[dict[str, str]]:
    """A data file as it stands: each row by the words of the heading."""
    lines = files(__package__).joinpath("data", name).read_text(encoding="utf-8").splitlines()
    return csv.DictReader(lines, restval="")


def rows_in(name: str, rows: Iterable[dict[str, str]], read: Callable[[DatedRow], Row]) -> Iterator[Row]:
    """The rows of a table, read; the heading is line 1."""
    for line, cells in enumerate(rows, start=2):
        try:
            yield read(DatedRow(_period(cells), Status(cells["status"]), cells["source"], cells))
        except ValueError as mistake:
            raise ValueError(f"calendars/data/{name}, line {line}: {mistake}") from None


def _period(cells: Mapping[str, str]) -> Period | None:
    if not cells["first"]:
        return None
    period = Period(date.fromisoformat(cells["first"]), date.fromisoformat(cells["last"]))
    if _weekday(period.first) != cells["weekday"]:
        raise ValueError(misprint(period.first, cells["weekday"]))
    return period


def misprint(day: date, weekday: str) -> str:
    """What a date and a weekday that do not agree may have been.

    >>> misprint(date(2026, 2, 13), "Saturday")
    '2026-02-13 is a Friday, not a Saturday; 13 February is a Saturday in 2027'
    """
    fitting = years_that_fit(day, weekday, range(day.year - 2, day.year + 4))
    years = " and ".join(str(year) for year in fitting)
    guess = f"; {day.day} {day:%B} is a {weekday} in {years}" if fitting else ""
    return f"{day} is a {_weekday(day)}, not a {weekday}{guess}"


def years_that_fit(day: date, weekday: str, years: Iterable[int]) -> tuple[int, ...]:
    """The years in which this day of this month falls on a weekday; for lists that leave the year out.

    >>> years_that_fit(date(2027, 5, 17), "Monday", range(2024, 2030))
    (2027,)
    """
    return tuple(year for year in years if weekday in _weekdays_of(day, year))


def _weekdays_of(day: date, year: int) -> tuple[str, ...]:
    try:
        return (_weekday(day.replace(year=year)),)
    except ValueError:  # there is no 29 February in that year
        return ()


def _weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()].text
