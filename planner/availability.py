"""Staff's own calendars brought into a programme: read, or kept from the last time, and always with their age.

Reading is handed in: what is asked, and over which network, is decided by whoever asks for it.
"""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import TypeAlias

from calendars.busy.imports import Import, source_id
from calendars.busy.reading import BusyCalendar
from calendars.busy.refusal import Refusal
from calendars.busy.times import blocking_days, blocking_spans
from calendars.clock import OSLO
from calendars.language import Message, Reason
from calendars.period import Period
from planner.programme import Programme, Staff

CALENDAR_SAID = Message(
    "staff_calendar_said",
    "{role}: {count} busy time in the year, as the calendar said on {day} at {clock}",
    "{role}: {count} busy times in the year, as the calendar said on {day} at {clock}",
)
CALENDAR_KEPT = Message(
    "staff_calendar_kept",
    "{role}: the calendar cannot be read now ({why}), so what it said {count} day ago still counts",
    "{role}: the calendar cannot be read now ({why}), so what it said {count} days ago still counts",
)
CALENDAR_REFUSED = Message("staff_calendar_refused", "the calendar of {role} cannot be read: {why}")
CALENDAR_SHORT = Message(
    "staff_calendar_short", "{role}: the calendar was read for {period} alone; the rest counts as free"
)
UNKNOWN_ZONES = Message(
    "staff_calendar_unknown_zones", "{role}: nobody knows the time zone {zones}, so its times are taken as Norwegian"
)
LEFT_OUT = Message(
    "staff_calendar_left_out",
    "{role}: {count} entry of the calendar makes no sense and is left out",
    "{role}: {count} entries of the calendar make no sense and are left out",
)
AT_ONCE = 4

Reader: TypeAlias = Callable[[str, Period, datetime], BusyCalendar | Refusal]
Outcome: TypeAlias = BusyCalendar | Refusal
NO_IMPORTS: Mapping[str, Import] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Availability:
    """A programme in which staff are busy when their calendars say so.

    `notes` say how old and how sure that is; `refused` which calendars said nothing at all, so that those people count
    as free. `imports` are the fresh ones, to be kept for the next time.
    """

    programme: Programme
    notes: tuple[Reason, ...] = ()
    refused: tuple[Reason, ...] = ()
    imports: tuple[Import, ...] = ()


def with_busy_calendars(
    programme: Programme, reader: Reader, now: datetime, last: Mapping[str, Import] = NO_IMPORTS
) -> Availability:
    """The programme with the busy times of its staff; `last` are earlier imports by their source's id."""
    sources = tuple(dict.fromkeys(staff.calendar.source for staff in programme.staff if staff.calendar))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        outcomes = dict(
            zip(sources, pool.map(lambda source: reader(source, programme.window, now), sources), strict=True)
        )
    read = [_read(staff, programme.window, outcomes, last, now) for staff in programme.staff]
    fresh = ((source, outcome) for source, outcome in outcomes.items() if isinstance(outcome, BusyCalendar))
    return Availability(
        replace(programme, staff=tuple(one.staff for one in read)),
        tuple(note for one in read for note in one.notes),
        tuple(reason for one in read for reason in one.refused),
        tuple(Import(source_id(source), outcome) for source, outcome in fresh),
    )


@dataclass(frozen=True, slots=True)
class _Read:
    staff: Staff
    notes: tuple[Reason, ...] = ()
    refused: tuple[Reason, ...] = ()


def _read(
    staff: Staff, window: Period, outcomes: Mapping[str, Outcome], last: Mapping[str, Import], now: datetime
) -> _Read:
    if staff.calendar is None:
        return _Read(staff)
    outcome = outcomes[staff.calendar.source]
    if isinstance(outcome, BusyCalendar):
        return _taken(staff, outcome, window, ())
    kept = last.get(source_id(staff.calendar.source))
    if kept is None:
        return _Read(staff, refused=(CALENDAR_REFUSED(role=staff.role, why=outcome.sentence),))
    why_old = CALENDAR_KEPT(role=staff.role, why=outcome.sentence, count=kept.days_old(now))
    return _taken(staff, kept.calendar, window, (why_old,))


def _taken(staff: Staff, calendar: BusyCalendar, window: Period, before: tuple[Reason, ...]) -> _Read:
    """Somebody who is busy as their calendar says, and everything there is to say about it."""
    assert staff.calendar is not None
    days = blocking_days(calendar.times) if staff.calendar.all_day_is_busy else ()
    hours = blocking_spans(calendar.times)
    notes = (*before, *_notes(staff, calendar, window, len(days) + len(hours)))
    read = replace(staff.calendar, notes=notes)
    return _Read(replace(staff, busy=(*staff.busy, *days), busy_hours=hours, calendar=read), notes)


def _notes(staff: Staff, calendar: BusyCalendar, window: Period, count: int) -> tuple[Reason, ...]:
    role, read_at = staff.role, calendar.read_at.astimezone(OSLO)
    covers = calendar.window.first <= window.first and window.last <= calendar.window.last
    return (
        CALENDAR_SAID(role=role, count=count, day=read_at.date(), clock=read_at.time()),
        *(() if covers else (CALENDAR_SHORT(role=role, period=calendar.window),)),
        *((UNKNOWN_ZONES(role=role, zones=calendar.unknown_zones),) if calendar.unknown_zones else ()),
        *((LEFT_OUT(role=role, count=calendar.left_out),) if calendar.left_out else ()),
    )
