"""Independent readers agree with the plan on every UID, begin, end and whole day; none is asked about our bytes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeAlias

import pytest

from calendars.event import Event
from calendars.feed import feed
from calendars.period import Period
from tests.calendars.cases import CASES, FIRST, NAME, UMBRELLA, hours
from tests.calendars.peers.programs import with_calcurse, with_ical_js, with_libical, with_node_ical
from tests.calendars.peers.python_readers import (
    with_home_assistant,
    with_icalendar,
    with_ics,
    with_recurring_ical_events,
    with_vobject,
)
from tests.calendars.peers.seen import Seen, truth

Reader: TypeAlias = Callable[[bytes], list[Seen]]

LIBRARIES = (with_icalendar, with_recurring_ical_events, with_vobject, with_ics, with_home_assistant)
PROGRAMS = (with_libical, with_ical_js, with_node_ical)


def all_year() -> tuple[Event, ...]:
    """A session each week from before one clock change to after the next three, and whole days beside them."""
    days = [date(2027, 8, 30) + timedelta(weeks=week) for week in range(70)]
    sessions = [replace(FIRST, uid=f"s{day}", when=hours(day, 9, 17)) for day in days]
    modules = [replace(UMBRELLA, uid=f"m{day}", when=Period.of_days(day, 1 + day.day % 5)) for day in days]
    return (*sessions, *modules)


YEAR_OF_EVENTS = all_year()


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("reader", LIBRARIES)
def test_a_library_sees_the_truth(reader: Reader, name: str) -> None:
    assert reader(feed(NAME, CASES[name], "nb")) == truth(CASES[name])


@pytest.mark.parametrize("reader", [*LIBRARIES, *PROGRAMS])
def test_a_year_across_three_clock_changes_is_seen_as_it_is(reader: Reader) -> None:
    assert reader(feed(NAME, YEAR_OF_EVENTS, "nb")) == truth(YEAR_OF_EVENTS)


@pytest.mark.slow
@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("reader", PROGRAMS)
def test_a_program_sees_the_truth(reader: Reader, name: str) -> None:
    assert reader(feed(NAME, CASES[name], "nb")) == truth(CASES[name])


@pytest.mark.parametrize("events", [*CASES.values(), YEAR_OF_EVENTS], ids=[*CASES, "all_year"])
def test_calcurse_imports_every_event_at_its_time(events: tuple[Event, ...]) -> None:
    imported = with_calcurse(feed(NAME, events, "nb"))
    assert imported == sorted(seen.without_uid() for seen in truth(events))
