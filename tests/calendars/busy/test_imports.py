import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.busy.imports import Import, source_id
from calendars.busy.reading import BusyCalendar
from calendars.busy.times import BusyTime
from calendars.period import Period
from tests.calendars.busy.written import AUTUMN, busy, whole_days

READ_AT = datetime(2027, 8, 1, 12, 30, tzinfo=UTC)
instants = st.datetimes(timezones=st.just(UTC))
periods = st.tuples(st.dates(), st.dates()).map(lambda ends: Period(min(ends), max(ends)))
spans = st.tuples(instants, instants).map(lambda ends: (min(ends), max(ends)))
calendars = st.builds(
    BusyCalendar,
    instants,
    periods,
    st.lists(st.builds(BusyTime, periods | spans, st.booleans())).map(tuple),
    st.lists(st.text()).map(tuple),
    st.integers(min_value=0, max_value=5000),
)


@given(calendars)
def test_an_import_comes_back_from_its_json_as_it_was(calendar: BusyCalendar) -> None:
    imported = Import(source_id("kari.ics"), calendar)
    assert Import.from_json(imported.as_json()) == imported


def test_the_json_says_when_and_nothing_else() -> None:
    imported = Import(
        "3f9c",
        BusyCalendar(READ_AT, AUTUMN, (busy("2027-09-07 07:00", "08:00"), whole_days("2027-10-11", "2027-10-15"))),
    )
    assert json.loads(imported.as_json()) == {
        "source_id": "3f9c",
        "read_at": "2027-08-01T12:30:00+00:00",
        "window": {"first": "2027-09-06", "last": "2027-12-03"},
        "times": [
            {"begins": "2027-09-07T07:00:00+00:00", "ends": "2027-09-07T08:00:00+00:00", "tentative": False},
            {"first": "2027-10-11", "last": "2027-10-15", "tentative": False},
        ],
        "unknown_zones": [],
        "left_out": 0,
    }


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"source_id": "a"}', "null"])
def test_what_was_not_written_here_is_not_read(text: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        Import.from_json(text)


def test_a_source_is_known_by_a_digest_that_does_not_tell_it() -> None:
    published = "https://example.org/private-3f9c21/basic.ics"
    assert source_id(published) == source_id(f" {published} ") != source_id(published + "?")
    assert "3f9c21" not in source_id(published)


def test_the_age_is_counted_in_whole_days() -> None:
    imported = Import("3f9c", BusyCalendar(READ_AT, AUTUMN, ()))
    ages = [
        imported.days_old(READ_AT + later) for later in (timedelta(hours=23), timedelta(days=2), timedelta(hours=-1))
    ]
    assert ages == [0, 2, 0]
