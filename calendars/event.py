"""What a calendar subscriber sees: one event, timed or all-day, with its own life (RFC 5545 3.6.1)."""

from dataclasses import dataclass
from datetime import datetime

from calendars.period import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One row in a feed.

    `when` is a `Period` for whole days (both ends included) or a pair of aware datetimes.
    `sequence` counts this event's own changes of time, place or status; `changed_at` is the aware instant of its
    last change of anything that is shown. `busy` blocks the reader's calendar.
    """

    uid: str
    when: Period | tuple[datetime, datetime]
    summary: str
    changed_at: datetime
    sequence: int = 0
    description: str = ""
    location: str = ""
    url: str = ""
    categories: tuple[str, ...] = ()
    busy: bool = True
    cancelled: bool = False

    def __post_init__(self) -> None:
        if self.changed_at.tzinfo is None:
            raise ValueError(f"event {self.uid}: changed_at needs a time zone")
        if isinstance(self.when, tuple):
            begins, ends = self.when
            if begins.tzinfo is None or ends.tzinfo is None:
                raise ValueError(f"event {self.uid}: a timed event needs a time zone")
            if ends <= begins:
                raise ValueError(f"event {self.uid}: it cannot end ({ends}) before it begins ({begins})")
