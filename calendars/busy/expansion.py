"""The busy times of a calendar's essence within a window, repetitions laid out (RFC 5545 3.8.5).

Runs only in the confined process: the libraries for repetitions and for X-WR-TIMEZONE enter here and nowhere else.
It speaks plain values, so that nothing else of ours has to be loaded there.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

import recurring_ical_events
import x_wr_timezone
from icalendar import Calendar, Component
from icalendar.timezone import tzp

Busy: TypeAlias = tuple[str, str, bool]
"""First and last day, or two instants, as ISO text; and whether it is tentative."""

CALENDAR, END = "BEGIN:VCALENDAR\r\n", "END:VCALENDAR\r\n"
ENTRY, ZONE = "BEGIN:VEVENT\r\n", "BEGIN:VTIMEZONE\r\n"
OWN_ZONE = re.compile("^X-WR-TIMEZONE:(.+)\r$", re.MULTILINE)
END_DAYS = re.compile(r"^DT(?:START|END)[^:]*:(\d{8})", re.MULTILINE)
REPEATS = re.compile("^(?:RRULE|RDATE|RECURRENCE-ID)", re.MULTILINE)
DATED = ("DTSTART", "DTEND", "RECURRENCE-ID", "RDATE", "EXDATE")
FREE = frozenset({"FREE", "WORKINGELSEWHERE"})
ONE_DAY = timedelta(days=1)
# no zone is further than that from another
MARGIN = timedelta(days=2)


@dataclass(slots=True)
class Layout:
    """What a calendar comes to. `left_out` counts series that nobody could make sense of."""

    busy: set[Busy] = field(default_factory=set)
    unknown_zones: set[str] = field(default_factory=set)
    left_out: int = 0


def laid_out(text: str, first: date, last: date, zone: ZoneInfo, most: int) -> Layout:
    """The busy times from the first day to the last; no more than one series beyond `most` of them."""
    layout = Layout()
    for part in text.split(CALENDAR)[1:]:
        head, *entries = part.removesuffix(END).split(ENTRY)
        own_zone = _own_zone(head, layout)
        for series in _series(entries):
            if _is_elsewhere(series, first, last):
                continue
            try:
                zoned = _with_zones(_parsed(series), own_zone, zone, layout)
                layout.busy |= set(_busy(zoned, first, last, zone))
            except MemoryError:
                raise
            except Exception:  # noqa: BLE001 whatever a broken entry breaks, the others count
                layout.left_out += 1
            if len(layout.busy) > most:
                return layout
    return layout


def _own_zone(head: str, layout: Layout) -> tzinfo | None:
    """The zone of the whole calendar; those that it defines are known by their names from here on."""
    before, *zones = head.split(ZONE)
    for zone in zones:
        with suppress(ValueError, TypeError, KeyError, AttributeError, OverflowError):
            _parsed(ZONE + zone)
    named = OWN_ZONE.search(before)
    own_zone = tzp.timezone(named[1]) if named else None
    if named and own_zone is None:
        layout.unknown_zones.add(named[1])
    return own_zone


def _series(entries: Iterable[str]) -> Iterator[str]:
    """Each entry with its changed occurrences, told by their first line, so that one bad entry spoils no other."""
    by_uid: defaultdict[str, list[str]] = defaultdict(list)
    for entry in entries:
        by_uid[entry.partition("\r\n")[0]].append(ENTRY + entry)
    return ("".join(changes) for changes in by_uid.values())


def _is_elsewhere(series: str, first: date, last: date) -> bool:
    """Whether an entry is plainly on other days: most are, in a calendar of many years, and none is worth parsing."""
    ends = END_DAYS.findall(series)
    around = (f"{first - MARGIN:%Y%m%d}", f"{last + MARGIN:%Y%m%d}")
    return len(ends) == len(around) and not REPEATS.search(series) and (max(ends) < around[0] or min(ends) > around[1])


def _parsed(components: str) -> Calendar:
    calendar = Calendar.from_ical(f"{CALENDAR}{components}{END}")
    assert isinstance(calendar, Calendar)
    return calendar


def _with_zones(series: Calendar, own_zone: tzinfo | None, zone: ZoneInfo, layout: Layout) -> Calendar:
    """The series with a zone at every time: its calendar's, or where that is none or unknown, the person's."""
    for event in series.subcomponents:
        for key in DATED:
            _settle(event.get(key, []), own_zone or zone, zone, layout)
    # Google writes repetitions in UTC that are meant in the calendar's own zone
    return x_wr_timezone.to_standard(series, own_zone) if own_zone else series


def _settle(values: Any, floating: tzinfo, zone: ZoneInfo, layout: Layout) -> None:  # noqa: ANN401 one value or a list
    for value in values if isinstance(values, list) else [values]:
        named = str(value.params.get("TZID", ""))
        for moment in getattr(value, "dts", [value]):
            if _is_floating(moment.dt):
                moment.dt = moment.dt.replace(tzinfo=zone if named else floating)
                layout.unknown_zones |= {named} - {""}


def _is_floating(moment: object) -> bool:
    return isinstance(moment, datetime) and moment.tzinfo is None


def _busy(series: Calendar, first: date, last: date, zone: ZoneInfo) -> Iterator[Busy]:
    begins = datetime.combine(first, time(), zone)
    ends = datetime.combine(last + ONE_DAY, time(), zone)
    for event in recurring_ical_events.of(series).between(begins, ends):
        if _blocks(event):
            yield from _clipped(event, begins, ends)


def _blocks(event: Component) -> bool:
    """RFC 5545 3.8.1.11 and 3.8.2.7; MS-OXCICAL 2.1.3.1.1.20.35."""
    return (
        _said(event, "STATUS") != "CANCELLED"
        and _said(event, "TRANSP") != "TRANSPARENT"
        and _said(event, "X-MICROSOFT-CDO-BUSYSTATUS") not in FREE
    )


def _clipped(event: Component, begins: datetime, ends: datetime) -> Iterable[Busy]:
    """An occurrence within the window; DTEND is exclusive (RFC 5545 3.6.1)."""
    first, last = _moment(event["DTSTART"]), _moment(event["DTEND"])
    tentative = "TENTATIVE" in {_said(event, "STATUS"), _said(event, "X-MICROSOFT-CDO-BUSYSTATUS")}
    if _is_whole_days(event, first, last):
        days = max(_day(first), begins.date()), min(_day(last), ends.date()) - ONE_DAY
        return [(days[0].isoformat(), days[1].isoformat(), tentative)] if days[0] <= days[1] else []
    span = max(_instant(first, begins), begins), min(_instant(last, begins), ends)
    in_utc = tuple(instant.astimezone(UTC) for instant in span)
    return [(in_utc[0].isoformat(), in_utc[1].isoformat(), tentative)] if in_utc[0] < in_utc[1] else []


def _is_whole_days(event: Component, first: date, last: date) -> bool:
    if not (isinstance(first, datetime) or isinstance(last, datetime)):
        return True
    said_so = _said(event, "X-MICROSOFT-CDO-ALLDAYEVENT") == "TRUE"
    return said_so and all(isinstance(end, datetime) and end.time() == time() for end in (first, last))


def _moment(value: Any) -> date:  # noqa: ANN401 one of the library's many types, and only dates have a `dt`
    moment = value.dt
    assert isinstance(moment, date)
    return moment


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _instant(moment: date, begins: datetime) -> datetime:
    return moment if isinstance(moment, datetime) else datetime.combine(moment, time(), begins.tzinfo)


def _said(event: Component, name: str) -> str:
    return str(event.get(name, "")).strip().upper()
