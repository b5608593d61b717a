from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from calendars.busy.essence import WEB_PAGE
from calendars.busy.files import NO_FILE
from calendars.busy.network import NOT_PUBLIC
from calendars.busy.reading import BusyCalendar, CalendarReader
from calendars.busy.refusal import Refusal
from calendars.language import said
from calendars.period import Period
from tests.calendars.busy.server import HOST, Certificate, answering, running
from tests.calendars.busy.written import AUTUMN, busy, export, one_event

NOW = datetime(2027, 8, 1, 12, 30, tzinfo=UTC)
CALENDAR = one_event("UID:x", "DTSTART:20270907T070000Z", "DTEND:20270907T080000Z", "SUMMARY:Hemmelig møte")
READ = BusyCalendar(NOW, AUTUMN, (busy("2027-09-07 07:00", "08:00"),))


def test_a_file_and_an_address_say_the_same(tmp_path: Path, certificate: Certificate) -> None:
    (tmp_path / "kari.ics").write_bytes(CALENDAR)
    with running(certificate, {"/kari.ics": answering(CALENDAR)}) as host:
        reader = CalendarReader(tmp_path, network=host.network())
        assert reader.read("kari.ics", AUTUMN, NOW) == reader.read(host.address("/kari.ics"), AUTUMN, NOW) == READ


def test_a_refusal_names_the_file_or_the_host_and_never_the_address(tmp_path: Path, certificate: Certificate) -> None:
    path = "/private-3f9c21/basic.ics"
    with running(certificate, {path: answering(b"<html>")}) as host:
        reader = CalendarReader(tmp_path, network=host.network())
        refusal = reader.read(host.address(path), AUTUMN, NOW)
    assert refusal == Refusal(HOST, WEB_PAGE())
    assert "3f9c21" not in repr(refusal)
    assert CalendarReader(tmp_path).read("kari.ics", AUTUMN, NOW) == Refusal("kari.ics", NO_FILE())


def test_a_refusal_is_a_sentence() -> None:
    refusal = CalendarReader(Path()).read("https://127.0.0.1/secret", AUTUMN, NOW)
    assert isinstance(refusal, Refusal)
    assert refusal.because == NOT_PUBLIC(address="127.0.0.1")
    assert said(refusal.sentence, "en") == (
        "127.0.0.1: this leads to 127.0.0.1, which is not on the public internet; use a published link, or a file"
    )


def test_no_log_has_a_word_of_a_calendar_or_its_address(
    tmp_path: Path, certificate: Certificate, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(0)
    with running(certificate, {"/private-3f9c21": answering(CALENDAR)}) as host:
        CalendarReader(tmp_path, network=host.network()).read(host.address("/private-3f9c21"), AUTUMN, NOW)
    assert caplog.text + "".join(capfd.readouterr()) == ""


def test_at_most_eighteen_months_are_read(tmp_path: Path) -> None:
    (tmp_path / "kari.ics").write_bytes(export("google.ics"))
    ten_years = Period(date(2027, 1, 1), date(2036, 12, 31))
    calendar = CalendarReader(tmp_path).read("kari.ics", ten_years, NOW)
    assert isinstance(calendar, BusyCalendar)
    assert calendar.window == Period(date(2027, 1, 1), date(2028, 7, 3))


def test_the_instant_of_reading_is_kept_in_utc_and_needs_a_zone() -> None:
    summer = datetime(2027, 8, 1, 14, 30, 0, 999, tzinfo=timezone(timedelta(hours=2)))
    assert replace(READ, read_at=summer) == READ
    with pytest.raises(ValueError, match="needs a time zone"):
        replace(READ, read_at=datetime(2027, 8, 1))  # noqa: DTZ001 the naive one is the point
