"""Whole days: a period has a first and a last day, and both are included. Clock times are not known here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

DAYS_IN_WEEK = 7
ISO_WEEK = re.compile(r"([0-9]{4})-?W([0-9]{1,2})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """First and last day, both included.

    >>> len(Period(date(2027, 9, 20), date(2027, 9, 23)))
    4
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a period cannot end ({self.last}) before it begins ({self.first})")

    @classmethod
    def of_days(cls, first: date, days: int) -> "Period":
        return cls(first, first + timedelta(days=days - 1))

    def __len__(self) -> int:
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __iter__(self) -> Iterator[date]:
        return map(date.fromordinal, range(self.first.toordinal(), self.last.toordinal() + 1))

    def overlaps(self, other: "Period") -> bool:
        return self.first <= other.last and other.first <= self.last


def month_of(day: date) -> Period:
    """The calendar month of a day.

    >>> month_of(date(2028, 2, 14))
    Period(first=datetime.date(2028, 2, 1), last=datetime.date(2028, 2, 29))
    """
    first = day.replace(day=1)
    return Period(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))


@lru_cache(maxsize=4096)
def monday_of(day: date) -> date:
    """The Monday that opens the ISO week of a day."""
    return day - timedelta(days=day.weekday())


def weeks_between(earlier: date, later: date) -> int:
    """How many ISO weeks lie from the week of one day to the week of another.

    >>> weeks_between(date(2027, 9, 23), date(2027, 9, 27))
    1
    """
    return (monday_of(later) - monday_of(earlier)).days // DAYS_IN_WEEK


def week_text(day: date) -> str:
    """The ISO week of a day, as programs write it.

    >>> week_text(date(2027, 10, 13))
    '2027-W41'
    """
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def monday_of_week(text: str) -> date | None:
    """The Monday of a week that is written so; None where there is no such week (ISO 8601 4.3.2).

    >>> monday_of_week("2027-W41"), monday_of_week("2027-W53")
    (datetime.date(2027, 10, 11), None)
    """
    written = ISO_WEEK.fullmatch(text)
    try:
        return date.fromisocalendar(int(written[1]), int(written[2]), 1) if written else None
    except ValueError:
        return None
