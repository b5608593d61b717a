"""Calendars as people and attackers write them, and how busy times are written down here to be compared."""

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from calendars.busy.times import BusyTime, Span
from calendars.period import Period

EXPORTS = Path(__file__).with_name("exports")
OSLO = ZoneInfo("Europe/Oslo")
AUTUMN = Period(date(2027, 9, 6), date(2027, 12, 3))


def export(name: str) -> bytes:
    """One of the files under `exports/`, with the line ends that programs write."""
    return (EXPORTS / name).read_bytes().replace(b"\n", b"\r\n")


def calendar(*lines: str) -> bytes:
    return "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", *lines, "END:VCALENDAR", "")).encode()


def event(*lines: str) -> tuple[str, ...]:
    return ("BEGIN:VEVENT", *lines, "END:VEVENT")


def one_event(*lines: str) -> bytes:
    return calendar(*event(*lines))


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def span(begins: str, ends: str) -> Span:
    """From one instant in UTC to another, the day of the second left out where it is the same."""
    return utc(begins), utc(ends if "-" in ends else f"{begins[:10]} {ends}")


def busy(begins: str, ends: str) -> BusyTime:
    return BusyTime(span(begins, ends))


def whole_days(first: str, last: str) -> BusyTime:
    return BusyTime(Period(date.fromisoformat(first), date.fromisoformat(last)))
