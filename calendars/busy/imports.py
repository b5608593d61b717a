"""The last good import of a calendar, kept for the day when it cannot be read; and how it is written in a store."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from calendars.busy.reading import BusyCalendar
from calendars.busy.times import BusyTime
from calendars.period import Period


@dataclass(frozen=True, slots=True)
class Import:
    """What a calendar last said. The source is known by its digest: the address itself is a secret."""

    source_id: str
    calendar: BusyCalendar

    def days_old(self, now: datetime) -> int:
        return max(0, (now - self.calendar.read_at).days)

    def as_json(self) -> str:
        calendar = self.calendar
        return json.dumps(
            {
                "source_id": self.source_id,
                "read_at": calendar.read_at.isoformat(),
                "window": _period_json(calendar.window),
                "times": [_time_json(time) for time in calendar.times],
                "unknown_zones": calendar.unknown_zones,
                "left_out": calendar.left_out,
            }
        )

    @classmethod
    def from_json(cls, text: str) -> "Import":
        """The import that `as_json` wrote; raises ValueError, KeyError or TypeError for any other text."""
        written = json.loads(text)
        calendar = BusyCalendar(
            datetime.fromisoformat(written["read_at"]),
            _period(written["window"]),
            tuple(_time(time) for time in written["times"]),
            tuple(written["unknown_zones"]),
            written["left_out"],
        )
        return cls(written["source_id"], calendar)


def source_id(source: str) -> str:
    """The same for the same source, and no way back to it."""
    return sha256(source.strip().encode()).hexdigest()[:32]


def _time_json(time: BusyTime) -> dict[str, object]:
    if isinstance(time.when, Period):
        return {**_period_json(time.when), "tentative": time.tentative}
    begins, ends = time.when
    return {"begins": begins.isoformat(), "ends": ends.isoformat(), "tentative": time.tentative}


def _time(written: dict[str, Any]) -> BusyTime:
    if "first" in written:
        return BusyTime(_period(written), written["tentative"])
    span = datetime.fromisoformat(written["begins"]), datetime.fromisoformat(written["ends"])
    return BusyTime(span, written["tentative"])


def _period_json(period: Period) -> dict[str, object]:
    return {"first": period.first.isoformat(), "last": period.last.isoformat()}


def _period(written: dict[str, str]) -> Period:
    return Period(date.fromisoformat(written["first"]), date.fromisoformat(written["last"]))
