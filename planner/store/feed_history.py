"""The events that subscribers of each feed have seen, as they were last released. What follows is decided elsewhere."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from calendars.event import Event
from calendars.history import next_history
from calendars.period import Period
from planner.store.engine import Store
from planner.store.schema import event_history

OWN_COLUMNS = frozenset({"uid", "sequence", "changed_at"})


def feed_history(store: Store, feed: str) -> dict[str, Event]:
    """All events that a feed ever had, by UID."""
    with store.reading() as db:
        return _history(db, feed)


def feeds_with_history(store: Store, beginning: str) -> tuple[str, ...]:
    """The names of all feeds that ever held an event and whose name begins so."""
    names = select(event_history.c.feed).distinct().order_by(event_history.c.feed)
    with store.reading() as db:
        return tuple(name for name in db.scalars(names) if name.startswith(beginning))


def release_feed(db: Connection, feed: str, drawn: Iterable[Event], now: datetime) -> None:
    """Remember what a feed holds after a release of what its agenda has drawn. The same again changes nothing."""
    before = _history(db, feed)
    after = next_history(before, drawn, now)
    changed = [event for uid, event in after.items() if before.get(uid) != event]
    if changed:
        uids = [event.uid for event in changed]
        db.execute(delete(event_history).where(event_history.c.feed == feed, event_history.c.uid.in_(uids)))
        db.execute(insert(event_history), [_row(feed, event) for event in changed])


def _history(db: Connection, feed: str) -> dict[str, Event]:
    rows = select(event_history).where(event_history.c.feed == feed).order_by(event_history.c.uid)
    return {row.uid: _event(row.uid, row.sequence, row.changed_at, row.shown) for row in db.execute(rows)}


def _row(feed: str, event: Event) -> dict[str, object]:
    shown = {field.name: _plain(getattr(event, field.name)) for field in fields(event) if field.name not in OWN_COLUMNS}
    return {
        "feed": feed,
        "uid": event.uid,
        "sequence": event.sequence,
        "changed_at": event.changed_at,
        "shown": shown,
    }


def _event(uid: str, sequence: int, changed_at: datetime, shown: dict[str, Any]) -> Event:
    values = {name: _value(value) for name, value in shown.items()}
    return Event(uid=uid, sequence=sequence, changed_at=changed_at, **values)


def _plain(value: object) -> object:
    match value:
        case Period(first=first, last=last):
            return {"first": first.isoformat(), "last": last.isoformat()}
        case (datetime() as begins, datetime() as ends):
            return {"begins": begins.isoformat(), "ends": ends.isoformat()}
        case tuple():
            return list(value)
        case _:
            return value


def _value(plain: Any) -> Any:  # noqa: ANN401 any field of an event
    match plain:
        case {"first": first, "last": last}:
            return Period(date.fromisoformat(first), date.fromisoformat(last))
        case {"begins": begins, "ends": ends}:
            return datetime.fromisoformat(begins), datetime.fromisoformat(ends)
        case list():
            return tuple(plain)
        case _:
            return plain
