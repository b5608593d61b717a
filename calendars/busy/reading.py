"""Somebody's calendar, from an address or a file, as the times when they are busy; or why it was not read."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

from calendars.busy.addresses import host_of, is_address
from calendars.busy.essence import essence
from calendars.busy.fetching import fetched
from calendars.busy.files import file_content
from calendars.busy.layout import layout_of
from calendars.busy.limits import LIMITS, Limits
from calendars.busy.network import Network
from calendars.busy.refusal import CalendarRefused, Refusal
from calendars.busy.times import BusyTime
from calendars.clock import OSLO
from calendars.period import Period


@dataclass(frozen=True, slots=True)
class BusyCalendar:
    """When somebody is busy within a window, as their calendar said at an instant.

    Times in a zone that nobody knows were taken in the person's own; `left_out` entries made no sense.
    """

    read_at: datetime
    window: Period
    times: tuple[BusyTime, ...]
    unknown_zones: tuple[str, ...] = ()
    left_out: int = 0

    def __post_init__(self) -> None:
        if self.read_at.tzinfo is None:
            raise ValueError(f"a calendar read at {self.read_at} needs a time zone")
        object.__setattr__(self, "read_at", self.read_at.astimezone(UTC).replace(microsecond=0))


@dataclass(frozen=True)
class CalendarReader:
    """Reads calendars: files from one folder, addresses by one network."""

    folder: Path
    zone: ZoneInfo = OSLO
    limits: Limits = LIMITS
    network: Network | None = field(default=None, repr=False)

    @cached_property
    def reached_by(self) -> Network:
        """Made at the first address: a year whose calendars are files loads no certificates."""
        return self.network or Network()

    def read(self, source: str, window: Period, now: datetime) -> BusyCalendar | Refusal:
        """The busy times in a window, at most its first eighteen months."""
        read_window = Period.of_days(window.first, min(len(window), self.limits.window_days))
        try:
            layout = layout_of(essence(self._content(source), self.limits), read_window, self.zone, self.limits)
        except CalendarRefused as refused:
            return Refusal(host_of(source) if is_address(source) else source, refused.because)
        return BusyCalendar(now, read_window, *layout)

    def _content(self, source: str) -> bytes:
        if is_address(source):
            return fetched(source, self.reached_by, self.limits)
        return file_content(self.folder, source, self.limits)
