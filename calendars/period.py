"""Whole days: a period has a first and a last day, and both are included. Clock times are not known here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

DAYS_IN_WEEK = 7


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
