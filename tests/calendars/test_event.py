from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from calendars.event import Event
from calendars.period import Period
from tests.calendars.cases import DRAWN_AT, FIRST, OSLO, UMBRELLA, hours


def test_an_event_ends_after_it_begins() -> None:
    begins, ends = hours(date(2027, 9, 14), 10, 16)
    with pytest.raises(ValueError, match="cannot end"):
        replace(FIRST, when=(ends, begins))
    with pytest.raises(ValueError, match="cannot end"):
        replace(FIRST, when=(begins, begins))


def test_an_event_has_a_time_zone() -> None:
    naive = datetime(2027, 9, 14, 10)  # noqa: DTZ001 that is the mistake
    with pytest.raises(ValueError, match="time zone"):
        replace(FIRST, when=(naive, naive + timedelta(hours=1)))
    with pytest.raises(ValueError, match="time zone"):
        replace(FIRST, changed_at=naive)


def test_half_an_hour_into_the_hour_that_autumn_repeats_is_a_real_hour_later() -> None:
    first = datetime(2027, 10, 31, 2, 30, tzinfo=OSLO)
    event = Event(uid="x", when=(first, first.replace(fold=1)), summary="x", changed_at=DRAWN_AT)
    assert event.ends_at - event.begins_at == timedelta(hours=1)


def test_the_same_clock_time_twice_in_one_night_makes_two_events() -> None:
    once = datetime(2027, 10, 31, 2, 15, tzinfo=OSLO)
    half = timedelta(minutes=30)
    events = {
        Event(uid="x", when=(begins.astimezone(UTC), begins.astimezone(UTC) + half), summary="x", changed_at=DRAWN_AT)
        for begins in (once, once.replace(fold=1))
    }
    assert len(events) == 2


def test_whole_days_begin_and_end_at_midnight_in_oslo() -> None:
    event = replace(UMBRELLA, when=Period(date(2027, 10, 29), date(2027, 10, 31)))
    assert event.begins_at == datetime(2027, 10, 28, 22, tzinfo=UTC)
    # 31 October has 25 hours
    assert event.ends_at == datetime(2027, 10, 31, 23, tzinfo=UTC)


def test_stamps_are_whole_seconds() -> None:
    assert replace(FIRST, changed_at=DRAWN_AT + timedelta(microseconds=5)) == FIRST
