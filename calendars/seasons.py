"""The great holidays of a year, when people are away whole weeks: Christmas, Easter, 17 May and the summer.

They lie in `calendars/data/holiday_seasons.csv` by month and day, or by days from Easter Sunday.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from calendars.dated_rows import table
from calendars.holiday_names import EASTER_SUNDAY
from calendars.language import Text
from calendars.period import Period
from calendars.public_holidays import public_holidays
from calendars.source import Status

FILE = "holiday_seasons.csv"
ONE_DAY = timedelta(days=1)
FROM_EASTER = re.compile(r"easter([+-]\d+)")


@dataclass(frozen=True, slots=True)
class Season:
    """One great holiday in one year."""

    name: Text
    period: Period
    status: Status
    source: str


def seasons(window: Period) -> tuple[Season, ...]:
    """Those that touch a window, earliest first."""
    years = range(window.first.year - 1, window.last.year + 1)
    found = (season for year in years for season in _seasons_of(year) if season.period.overlaps(window))
    return tuple(sorted(found, key=lambda season: season.period))


def seasons_near(window: Period, days: int) -> dict[date, tuple[Season, ...]]:
    """For each day of a window the seasons that it lies in, or at most so many days before or after."""
    margin = timedelta(days=days)
    near: dict[date, tuple[Season, ...]] = {}
    for season in seasons(Period(window.first - margin, window.last + margin)):
        for day in Period(season.period.first - margin, season.period.last + margin):
            if day in window:
                near[day] = (*near.get(day, ()), season)
    return near


@cache
def _seasons_of(year: int) -> tuple[Season, ...]:
    """The seasons that begin in a year."""
    return tuple(_read(row, year) for row in table(FILE))


def _read(row: dict[str, str], year: int) -> Season:
    first = _day(row["first"], year)
    last = _day(row["last"], year)
    if last < first:
        last = _day(row["last"], year + 1)
    return Season(Text(row["nb"], row["nn"], row["en"]), Period(first, last), Status(row["status"]), row["source"])


def _day(written: str, year: int) -> date:
    from_easter = FROM_EASTER.fullmatch(written)
    if from_easter:
        return _easter_sunday(year) + int(from_easter[1]) * ONE_DAY
    month, day = written.split("-")
    return date(year, int(month), int(day))


def _easter_sunday(year: int) -> date:
    holidays = public_holidays("NO", Period(date(year, 1, 1), date(year, 12, 31)))
    return next(day for day, reasons in holidays.items() if any(one["holiday"] == EASTER_SUNDAY() for one in reasons))
