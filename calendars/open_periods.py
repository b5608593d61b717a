"""Runs of open days. A run stays inside one ISO week: nobody is kept over a weekend."""

from collections.abc import Container, Iterator
from datetime import date

from calendars.period import DAYS_IN_WEEK, Period


def open_periods(
    days: int, window: Period, closed: Container[date], first_weekdays: Container[int]
) -> Iterator[Period]:
    """Every run of so many consecutive open calendar days in the window, earliest first.

    `first_weekdays` are those a run may begin on (Monday is 0).

    >>> week = Period(date(2027, 9, 20), date(2027, 9, 26))
    >>> [run.first.isoformat() for run in open_periods(3, week, {date(2027, 9, 21)}, range(5))]
    ['2027-09-22', '2027-09-23', '2027-09-24']
    """
    if days < 1:
        raise ValueError(f"a run of open days needs at least one day, not {days}")
    return (
        run
        for run in (Period.of_days(first, days) for first in window if first.weekday() in first_weekdays)
        if run.first.weekday() + days <= DAYS_IN_WEEK
        and run.last <= window.last
        and not any(day in closed for day in run)
    )
