"""What a calendar subscriber sees: one event, timed or all-day, with its own life (RFC 5545 3.6.1)."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import TypeAlias

from calendars.clock import at
from calendars.period import Period

When: TypeAlias = Period | tuple[datetime, datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One row in a feed.

    `when` is a `Period` for whole days (both ends included) or a pair of aware datetimes, kept in UTC: two clock
    times of one zone compare equal in the hour that autumn repeats, two instants never do.
    `sequence` counts this event's own changes of time, place or status; `changed_at` is the aware instant of its
    last change of anything that is shown, in whole seconds. `busy` blocks the reader's calendar. `moved_from` is
    when it was to be before it moved, for those who look for it there.
    """

    uid: str
    when: When
    summary: str
    changed_at: datetime
    sequence: int = 0
    description: str = ""
    location: str = ""
    url: str = ""
    categories: tuple[str, ...] = ()
    busy: bool = True
    cancelled: bool = False
    moved_from: When | None = None

    def __post_init__(self) -> None:
        if self.changed_at.tzinfo is None:
            raise ValueError(f"event {self.uid}: changed_at needs a time zone")
        object.__setattr__(self, "changed_at", self.changed_at.astimezone(UTC).replace(microsecond=0))
        object.__setattr__(self, "when", self._in_utc(self.when))
        if self.moved_from is not None:
            object.__setattr__(self, "moved_from", self._in_utc(self.moved_from))

    @property
    def begins_at(self) -> datetime:
        return at(self.when.first, time(0)) if isinstance(self.when, Period) else self.when[0]

    @property
    def ends_at(self) -> datetime:
        """The instant it is over: for whole days the midnight after the last one."""
        return at(self.when.last + timedelta(days=1), time(0)) if isinstance(self.when, Period) else self.when[1]

    def _in_utc(self, when: When) -> When:
        if isinstance(when, Period):
            return when
        begins, ends = when
        if begins.tzinfo is None or ends.tzinfo is None:
            raise ValueError(f"event {self.uid}: a timed event needs a time zone")
        begins, ends = begins.astimezone(UTC), ends.astimezone(UTC)
        if ends <= begins:
            raise ValueError(f"event {self.uid}: it cannot end ({ends}) before it begins ({begins})")
        return begins, ends
