import os
import random
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.event import Event
from calendars.feed import TIME_ZONE, feed
from calendars.period import Period
from tests.calendars.cases import CASES, DRAWN_AT, FIRST, GOLDENS, NAME, SECOND, UMBRELLA, case

ROOT = Path(__file__).parents[2]
EVENTS = tuple(replace(FIRST, uid=str(number), sequence=number) for number in range(8))


def lines(feed_bytes: bytes) -> list[str]:
    """The content lines, unfolded (RFC 5545 3.1)."""
    return feed_bytes.replace(b"\r\n ", b"").decode().removesuffix("\r\n").split("\r\n")


def check_bytes(feed_bytes: bytes) -> None:
    """CRLF at every end, 75 octets at most, folds between letters, no blank line, nothing in front."""
    assert feed_bytes.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert feed_bytes.endswith(b"END:VCALENDAR\r\n")
    assert feed_bytes.count(b"\n") == feed_bytes.count(b"\r") == feed_bytes.count(b"\r\n")
    for line in feed_bytes.removesuffix(b"\r\n").split(b"\r\n"):
        assert 0 < len(line) <= 75
        line.decode()
    assert not any(byte < 0x20 and byte not in b"\r\n\t" for byte in feed_bytes)


@pytest.mark.parametrize("name", CASES)
def test_a_feed_is_what_people_last_read_and_approved(name: str) -> None:
    assert case(name) == (GOLDENS / f"{name}.ics").read_bytes()


def test_each_golden_has_a_case() -> None:
    assert {golden.stem for golden in GOLDENS.glob("*.ics")} == set(CASES)


@pytest.mark.parametrize("name", CASES)
def test_every_byte_is_as_the_standard_wants_it(name: str) -> None:
    check_bytes(case(name))


def test_the_calendar_says_who_it_is_once_and_how_often_to_fetch_it() -> None:
    assert lines(feed("Kull 6", (), "nb")) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Samling//Calendar feeds//EN",
        "NAME:Kull 6",
        "X-WR-CALNAME:Kull 6",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
        *TIME_ZONE.decode().removesuffix("\r\n").split("\r\n"),
        "END:VCALENDAR",
    ]


def test_a_session_is_busy_and_the_days_of_a_module_are_free() -> None:
    written = lines(feed(NAME, (FIRST, UMBRELLA), "nb"))
    shown = [line for line in written if line.startswith(("UID", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS"))]
    assert shown == [
        "UID:6f1c",
        "TRANSP:OPAQUE",
        "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
        "UID:9d3a",
        "TRANSP:TRANSPARENT",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
    ]


def test_whole_days_end_on_the_day_after_the_last() -> None:
    written = lines(feed(NAME, (UMBRELLA,), "nb"))
    assert "DTSTART;VALUE=DATE:20271115" in written
    assert "DTEND;VALUE=DATE:20271119" in written


def test_hours_are_said_on_the_clock_of_oslo_whatever_zone_they_came_in() -> None:
    in_utc = replace(FIRST, when=(datetime(2027, 9, 14, 8, tzinfo=UTC), datetime(2027, 9, 14, 14, tzinfo=UTC)))
    written = feed(NAME, (in_utc,), "nb")
    assert b"DTSTART;TZID=Europe/Oslo:20270914T100000\r\nDTEND;TZID=Europe/Oslo:20270914T160000\r\n" in written
    assert written == feed(NAME, (FIRST,), "nb")


def test_stamps_are_the_last_change_in_utc_and_nothing_else_tells_the_time() -> None:
    stamps = [line for line in lines(case("moved")) if line.startswith(("DTSTAMP", "LAST-MODIFIED", "CREATED"))]
    assert stamps == [
        "DTSTAMP:20261122T000000Z",
        "LAST-MODIFIED:20261122T000000Z",
        "DTSTAMP:20270301T083000Z",
        "LAST-MODIFIED:20270301T083000Z",
    ]


@pytest.mark.parametrize(
    "forbidden", ["METHOD", "ATTENDEE", "ORGANIZER", "VALARM", "RRULE:FREQ=D", "TZID=UTC", "RDATE"]
)
def test_a_subscription_holds_nothing_of_an_invitation(forbidden: str) -> None:
    assert not any(forbidden in line for name in CASES for line in lines(case(name)))


def test_two_events_with_one_uid_are_our_mistake() -> None:
    with pytest.raises(AssertionError, match="share a UID"):
        feed(NAME, (FIRST, replace(SECOND, uid=FIRST.uid)), "nb")


def test_twins_differ_in_more_than_their_uid() -> None:
    ignored = ("UID", "DTSTAMP", "LAST-MODIFIED")
    bodies = case("twins").split(b"BEGIN:VEVENT")[1:]
    kept = {tuple(line for line in lines(body) if not line.startswith(ignored)) for body in bodies}
    assert len(kept) == len(CASES["twins"])


def test_an_event_without_a_title_still_has_a_summary() -> None:
    assert "SUMMARY:(no title)" in lines(feed(NAME, (replace(FIRST, summary=" \x00\n"),), "en"))


def test_text_that_looks_like_the_format_stays_text() -> None:
    assert sum(line == "BEGIN:VEVENT" for line in lines(case("text_to_escape"))) == 1


@given(st.permutations(EVENTS))
def test_the_order_in_which_events_come_does_not_matter(events: list[Event]) -> None:
    assert feed(NAME, events, "nb") == feed(NAME, EVENTS, "nb")


@given(st.text(st.characters(codec=None)), st.text(st.characters(codec=None)))
def test_any_text_gives_a_feed_that_can_be_read(text: str, name: str) -> None:
    event = replace(FIRST, summary=text, description=text, location=text, categories=(text, name))
    written = feed(name, (event, SECOND), "nb")
    check_bytes(written)
    assert sum(line == "BEGIN:VEVENT" for line in lines(written)) == 2


@pytest.mark.parametrize("hash_seed", ["0", "1", "4294967295"])
def test_another_process_writes_the_same_bytes(hash_seed: str) -> None:
    program = "import sys; from tests.calendars.cases import *; sys.stdout.buffer.write(b''.join(map(case, CASES)))"
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": "America/New_York"}
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=environment, capture_output=True, check=True)
    assert run.stdout == b"".join(case(name) for name in CASES)


def test_a_feed_is_the_same_after_thousands_of_others() -> None:
    before = case("moved")
    shuffled = random.Random(7)  # noqa: S311 no secret hangs on it
    for number in range(2000):
        day = date.fromordinal(shuffled.randrange(739_000, 740_000))
        feed(str(number), (Event(uid=str(number), when=Period(day, day), summary="x", changed_at=DRAWN_AT),), "nb")
    assert case("moved") == before
