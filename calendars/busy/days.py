"""Busy hours of a day: which days of a window are taken for somebody who is needed between two clock times."""

from collections.abc import Iterable, Sequence
from datetime import date, time
from typing import TypeAlias
from zoneinfo import ZoneInfo

from calendars.busy.times import BusyTime, Span, blocking_days, blocking_spans, met
from calendars.clock import OSLO, at
from calendars.language import Message, Reason
from calendars.period import Period

Hours: TypeAlias = tuple[time, time]

BUSY_ALL_DAY = Message("busy_all_day", "busy all day")
BUSY_HOURS = Message("busy_hours", "busy {hours}")
FROM_TO = Message("hours_from_to", "{begins}–{ends}")


def busy_days(
    times: Iterable[BusyTime], window: Period, hours: Hours, *, all_day_counts: bool, zone: ZoneInfo = OSLO
) -> dict[date, Reason]:
    """The days of a window on which somebody is busy within the hours, each with its reason: `busy 09:00–11:30`."""
    times = tuple(times)
    spans = blocking_spans(times)
    whole = blocking_days(times) if all_day_counts else ()
    taken: dict[date, Reason] = {}
    for day in window:
        if any(day in days for days in whole):
            taken[day] = BUSY_ALL_DAY()
        elif found := busy_hours(day, hours, spans, zone):
            taken[day] = BUSY_HOURS(hours=found)
    return taken


def busy_hours(day: date, hours: Hours, spans: Sequence[Span], zone: ZoneInfo) -> tuple[Reason, ...]:
    """What merged spans take of a day between two clock times; nobody need know of the rest."""
    begins, ends = (at(day, clock_time, zone) for clock_time in hours)
    local = ((first.astimezone(zone), last.astimezone(zone)) for first, last in met(spans, begins, ends))
    return tuple(FROM_TO(begins=first.time(), ends=last.time()) for first, last in local)
