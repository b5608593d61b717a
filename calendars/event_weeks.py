"""Events that take participants away, or fill the hotels of a host country, dated, each with its status and source.

One id stands for one event over the years, so that a programme file can price it once. Several rows of one id in one
year are the days on which it may be: nobody has announced which.
"""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from calendars.dated_rows import DatedRow, dated_rows
from calendars.language import Message, Reason, Text
from calendars.period import Period
from calendars.source import Status

FILE = "event_weeks.csv"
NORWAY = frozenset({"NO"})

ASSUMED_EVENTS = Message(
    "events_assumed",
    "the dates of one event are assumed ({events}); correct {file} when they are announced",
    "the dates of {count} events are assumed ({events}); correct {file} when they are announced",
)
UNDATED_EVENTS = Message(
    "events_undated",
    "no dates are known for one event ({events}); add them to {file}",
    "no dates are known for {count} events ({events}); add them to {file}",
)


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An event in one year. `country` is where it matters: NO for all participants, another for a module there."""

    id: str
    name: Text
    period: Period
    status: Status
    source: str
    note: str
    country: str


@dataclass(frozen=True, slots=True)
class UndatedEvent:
    """An event that is known to come, on days that are not."""

    id: str
    name: Text
    country: str


def known_events(window: Period) -> tuple[KnownEvent, ...]:
    """The dated events of every country that touch a window, earliest first."""
    dated = (row for row in _rows() if isinstance(row, KnownEvent) and row.period.overlaps(window))
    return tuple(sorted(dated, key=lambda event: (event.period, event.id)))


def event_warnings(window: Period, countries: Collection[str] = NORWAY) -> tuple[Reason, ...]:
    """Which events of a window have assumed dates, and which have none."""
    events = [event for event in known_events(window) if event.country in countries]
    assumed = {event.name: None for event in events if event.status is Status.ASSUMED}
    dated = {event.id for event in events}
    undated = {
        row.name: None
        for row in _rows()
        if isinstance(row, UndatedEvent) and row.country in countries and row.id not in dated
    }
    return tuple(
        message(count=len(names), events=tuple(names), file=f"calendars/data/{FILE}")
        for message, names in ((ASSUMED_EVENTS, assumed), (UNDATED_EVENTS, undated))
        if names
    )


@cache
def _rows() -> tuple[KnownEvent | UndatedEvent, ...]:
    return dated_rows(FILE, _read)


def _read(row: DatedRow) -> KnownEvent | UndatedEvent:
    cells = row.cells
    name = Text(cells["nb"], cells["nn"], cells["en"])
    if row.period is None:
        return UndatedEvent(cells["id"], name, cells["country"])
    return KnownEvent(cells["id"], name, row.period, row.status, row.source, cells["note"], cells["country"])
