"""The lives of events over releases: who moved, who is gone, who came back. Pure; whoever publishes keeps it.

A history is every event that subscribers of one feed ever had, by UID, as it was last released.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from calendars.event import Event

GRACE = timedelta(days=14)


def next_history(history: Mapping[str, Event], drawn: Iterable[Event], now: datetime) -> dict[str, Event]:
    """The history after a release at an instant of what an agenda has drawn.

    The first release stands as drawn. After that an event's `sequence` grows where its time, place or status
    changed, and its `changed_at` moves where anything shown changed; all others stay as they were, to the byte.
    """
    current = {event.uid: event for event in drawn}
    if not history:
        return current
    followed = {uid: _followed(history.get(uid), event, now) for uid, event in current.items()}
    return {uid: followed.get(uid) or _cancelled(event, now) for uid, event in {**history, **followed}.items()}


def shown(history: Mapping[str, Event], now: datetime) -> tuple[Event, ...]:
    """What a feed holds at an instant: a cancelled event stays until two weeks after it would have ended."""
    return tuple(event for event in history.values() if not event.cancelled or now < event.ends_at + GRACE)


def _followed(before: Event | None, drawn: Event, now: datetime) -> Event:
    if before is None:
        return replace(drawn, changed_at=now)
    moved_from = before.when if before.when != drawn.when else before.moved_from
    told_anew = (before.when, before.location, before.cancelled) != (drawn.when, drawn.location, drawn.cancelled)
    event = replace(drawn, sequence=before.sequence + told_anew, changed_at=before.changed_at, moved_from=moved_from)
    return event if event == before else _touched(event, now)


def _cancelled(before: Event, now: datetime) -> Event:
    if before.cancelled:
        return before
    return _touched(replace(before, cancelled=True, sequence=before.sequence + 1), now)


def _touched(event: Event, now: datetime) -> Event:
    """A clock that jumps back must not make a change look older than what it changes."""
    return replace(event, changed_at=max(now, event.changed_at))
