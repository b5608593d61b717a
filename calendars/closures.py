"""A closed day and why; an open day is one that no closure names.

What closes a day for whom is composed here from weekends, public holidays and dated lists; prices are not known.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from calendars.language import Message, Reason
from calendars.period import Period
from calendars.public_holidays import public_holidays

NOT_A_WORKING_DAY = Message("not_a_working_day", "{day} is not a working day")


class ClosureKind(StrEnum):
    WEEKEND = "weekend"
    PUBLIC_HOLIDAY = "public_holiday"
    BLACKOUT = "blackout"
    SITE_CLOSED = "site_closed"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Closure:
    """One reason why one day is not to be used."""

    day: date
    kind: ClosureKind
    because: Reason


def closed_days(
    window: Period,
    *,
    countries: Iterable[str],
    working_weekdays: Collection[int],
    extra: Iterable[Closure] = (),
) -> dict[date, tuple[Closure, ...]]:
    """Every closed day of a window with all its reasons, in order of days, never the same reason twice.

    `working_weekdays` counts from Monday, 0; `extra` are closures of the site or the programme.
    """
    closed: defaultdict[date, dict[Closure, None]] = defaultdict(dict)
    for closure in (*_weekends(window, working_weekdays), *_holidays(window, countries), *extra):
        if closure.day in window:
            closed[closure.day][closure] = None
    return {day: tuple(closed[day]) for day in sorted(closed)}


def _weekends(window: Period, working_weekdays: Collection[int]) -> Iterator[Closure]:
    for day in window:
        if day.weekday() not in working_weekdays:
            yield Closure(day, ClosureKind.WEEKEND, NOT_A_WORKING_DAY(day=day))


def _holidays(window: Period, countries: Iterable[str]) -> Iterator[Closure]:
    for country in countries:
        for day, reasons in public_holidays(country, window).items():
            for reason in reasons:
                yield Closure(day, ClosureKind.PUBLIC_HOLIDAY, reason)
