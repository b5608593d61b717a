"""Events as an iCalendar subscription (RFC 5545, RFC 7986): the same events give the same bytes, everywhere.

No METHOD (a subscription is no invitation), no UID on the calendar (clients take it for every event's), no now().
icalendar writes here and reads in `busy/expansion.py`; it folds, escapes and quotes. Only the time zone is by hand.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from icalendar import Calendar
from icalendar import Event as Component
from icalendar.prop import vText

from calendars.clock import OSLO
from calendars.event import Event, When
from calendars.language import Message, Reason, said
from calendars.period import Period
from calendars.plain_text import clean, one_line

PRODUCT = "-//Samling//Calendar feeds//EN"
FETCH_EVERY_HOURS = 1
END = b"END:VCALENDAR\r\n"
# The library's own zone has dates instead of rules, which Outlook and Thunderbird misread by an hour (RFC 5545 3.6.5)
TIME_ZONE = b"""\
BEGIN:VTIMEZONE
TZID:Europe/Oslo
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
END:VTIMEZONE
""".replace(b"\n", b"\r\n")

CANCELLED = Message("event_cancelled", "CANCELLED: {summary}")
MOVED = Message("event_moved", "Moved. Before that it was planned for {when}.")
HOURS = Message("event_hours", "{day}, {begins}–{ends}")
UNTITLED = Message("event_untitled", "(no title)")


def feed(name: str, events: Iterable[Event], language: str) -> bytes:
    """One calendar file, in order of time; two events may not share a UID."""
    rendered = sorted(_rendered(event, language) for event in events)
    assert len({uid for _, uid, _ in rendered}) == len(rendered), f"feed {name}: two events share a UID"
    return b"".join((_head(name), *(fragment for _, _, fragment in rendered), END))


@lru_cache(maxsize=1024)
def _head(name: str) -> bytes:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODUCT)
    for key in ("name", "x-wr-calname"):
        calendar.add(key, vText(one_line(name)))
    # RFC 7986 5.7 has no default value type, and the library leaves the parameter out
    calendar.add("refresh-interval", timedelta(hours=FETCH_EVERY_HOURS), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", f"PT{FETCH_EVERY_HOURS}H")
    head: bytes = calendar.to_ical()
    return head.removesuffix(END) + TIME_ZONE


@lru_cache(maxsize=16_384)
def _rendered(event: Event, language: str) -> tuple[datetime, str, bytes]:
    """When the event begins, its UID and its lines: made once for all feeds that show it."""
    component = Component()
    component.add("uid", event.uid)
    component.add("dtstamp", event.changed_at)
    component.add("last-modified", event.changed_at)
    component.add("sequence", event.sequence)
    _add_when(component, event.when)
    _add_texts(component, event, language)
    shown_busy = event.busy and not event.cancelled
    component.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    component.add("transp", "OPAQUE" if shown_busy else "TRANSPARENT")
    component.add("x-microsoft-cdo-busystatus", "BUSY" if shown_busy else "FREE")
    # vdirsyncer tells items apart by their content without the UID: twins need something of their own
    component.add("x-samling-id", vText(event.uid))
    return event.begins_at, event.uid, component.to_ical()


def _add_when(component: Component, when: When) -> None:
    if isinstance(when, Period):
        component.add("dtstart", when.first)
        component.add("dtend", when.last + timedelta(days=1))  # DTEND is exclusive (RFC 5545 3.6.1)
        return
    begins, ends = (instant.astimezone(OSLO) for instant in when)
    if begins.fold or ends.fold:
        # a local time means its first occurrence (RFC 5545 3.3.5): autumn's second 02:30 can only be said in UTC
        begins, ends = begins.astimezone(UTC), ends.astimezone(UTC)
    component.add("dtstart", begins)
    component.add("dtend", ends)


def _add_texts(component: Component, event: Event, language: str) -> None:
    summary = one_line(event.summary) or said(UNTITLED(), language)
    component.add("summary", said(CANCELLED(summary=summary), language) if event.cancelled else summary)
    moved = said(MOVED(when=_when_reason(event.moved_from)), language) if event.moved_from else ""
    if description := "\n\n".join(part for part in (clean(event.description), moved) if part):
        component.add("description", description)
    if location := one_line(event.location):
        component.add("location", location)
    if event.url:
        component.add("url", one_line(event.url))
    if event.categories:
        component.add("categories", [one_line(category) for category in event.categories])


def _when_reason(when: When) -> Reason | Period:
    """What `MOVED` names: whole days as they are, hours as Oslo's clock shows them."""
    if isinstance(when, Period):
        return when
    begins, ends = (instant.astimezone(OSLO) for instant in when)
    return HOURS(day=begins.date(), begins=begins.time(), ends=ends.time())
