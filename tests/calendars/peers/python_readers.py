"""Readers from the package index, each used as strictly as it can be."""

import warnings
from datetime import datetime

import ics
import recurring_ical_events
import vobject
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar, Component

from tests.calendars.peers.seen import Seen, seen


def with_icalendar(feed: bytes) -> list[Seen]:
    calendar = _strictly(feed)
    return sorted(seen(str(event["UID"]), event.start, event.end) for event in calendar.walk("VEVENT"))


def with_recurring_ical_events(feed: bytes) -> list[Seen]:
    events = recurring_ical_events.of(_strictly(feed), skip_bad_series=False)
    years = events.between(datetime(2026, 1, 1), datetime(2030, 1, 1))  # noqa: DTZ001 whole years in any zone
    return sorted(seen(str(event["UID"]), event.start, event.end) for event in years)


def with_vobject(feed: bytes) -> list[Seen]:
    """It trusts the zone that stands in the feed."""
    calendar = vobject.readOne(feed.decode())
    assert calendar.validate(raiseException=True)
    events = calendar.contents.get("vevent", [])
    return sorted(seen(event.uid.value, event.dtstart.value, event.dtend.value) for event in events)


def with_ics(feed: bytes) -> list[Seen]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of its own future behaviour
        events = ics.Calendar(feed.decode()).events
    return sorted(
        seen(event.uid, event.begin.date(), event.end.date())
        if event.all_day
        else seen(event.uid, event.begin.datetime, event.end.datetime)
        for event in events
    )


def with_home_assistant(feed: bytes) -> list[Seen]:
    """`ical` is the reader of Home Assistant: one property that it cannot type refuses the whole feed."""
    events = IcsCalendarStream.calendar_from_ics(feed.decode()).events
    return sorted(seen(str(event.uid), event.start, event.end) for event in events)


def _strictly(feed: bytes) -> Calendar:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        calendar = Calendar.from_ical(feed)
    assert isinstance(calendar, Calendar)
    calendar.validate()
    for component in calendar.walk():
        assert isinstance(component, Component)
        assert component.errors == []
        assert [name for name in component.required if name not in component] == []
    assert calendar.get_missing_tzids() == set()
    return calendar
