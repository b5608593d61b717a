"""What a reader sees of an event, told alike for all of them, and the truth that each is held to."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from calendars.event import Event
from calendars.period import Period

FORMAT = "%Y-%m-%dT%H:%M:%SZ"


@dataclass(frozen=True, slots=True, order=True)
class Seen:
    """Begin and end as ISO dates for whole days, the day after the last as end, or as instants in UTC."""

    uid: str
    begins: str
    ends: str
    all_day: bool

    def without_uid(self) -> "Seen":
        return replace(self, uid="")


def seen(uid: str, begins: date, ends: date) -> Seen:
    return Seen(uid, _iso(begins), _iso(ends), not isinstance(begins, datetime))


def truth(events: Iterable[Event]) -> list[Seen]:
    """The events themselves, as a perfect reader would see them; nothing of the feed is asked."""
    return sorted(
        seen(event.uid, event.when.first, event.when.last + timedelta(days=1))
        if isinstance(event.when, Period)
        else seen(event.uid, *event.when)
        for event in events
    )


def _iso(moment: date) -> str:
    if not isinstance(moment, datetime):
        return moment.isoformat()
    assert moment.tzinfo is not None, f"{moment} floats"
    return moment.astimezone(UTC).strftime(FORMAT)
