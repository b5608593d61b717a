"""Calendars of staff in a programme file: named there, and never read from there."""

from pathlib import Path

import pytest

from calendars.busy.addresses import CREDENTIALS, ELSEWHERE, NOT_AN_ADDRESS, NOT_HTTPS, PORT
from calendars.language import Reason, Text
from planner.programme import Staff, StaffCalendar
from planner.programme_file import Mistake, ProgrammeFileError, programme_from_text, read_programme
from tests.planner.programme_texts import SHORTEST

OUTLOOK = "https://outlook.example.org/owa/calendar/3f9c21@example.org/9d/calendar.ics"


def with_staff(lines: str) -> str:
    return f'{SHORTEST}\n[[staff]]\nid = "lead"\nrole = "Leder"\n{lines}\n'


def staff(lines: str) -> Staff:
    [lead] = programme_from_text(with_staff(lines), "x").staff
    return lead


def mistakes(source: str) -> tuple[Mistake, ...]:
    with pytest.raises(ProgrammeFileError) as refused:
        staff(f"calendar = '{source}'")
    return refused.value.mistakes


def test_a_calendar_is_a_file_or_an_address() -> None:
    assert staff('calendar = "kalendere/leder.ics"').calendar == StaffCalendar("kalendere/leder.ics")
    assert staff(f'calendar = "{OUTLOOK}"').calendar == StaffCalendar(OUTLOOK)
    assert staff("") == Staff("lead", Text("Leder"))


def test_whole_days_count_unless_the_file_says_otherwise() -> None:
    assert staff('calendar = "a.ics"\nall_day_is_busy = false').calendar == StaffCalendar(
        "a.ics", all_day_is_busy=False
    )


def test_reading_a_programme_file_asks_nobody_and_opens_nothing_else(tmp_path: Path) -> None:
    """Neither the file nor the host exists."""
    (tmp_path / "year.toml").write_text(with_staff('calendar = "nowhere.ics"'), encoding="utf-8")
    [lead] = read_programme(tmp_path / "year.toml").staff
    assert (lead.busy, lead.busy_hours) == ((), ())
    assert staff('calendar = "https://nobody.invalid/a.ics"').busy_hours == ()


@pytest.mark.parametrize("name", ["../leder.ics", "/etc/passwd", "C:\\leder.ics"])
def test_a_file_elsewhere_is_a_mistake(name: str) -> None:
    assert [(found.place, found.value, found.because) for found in mistakes(name)] == [
        ("staff[1].calendar", name, ELSEWHERE())
    ]


@pytest.mark.parametrize(("source", "because"), [
    ("http://example.org/a-secret.ics", NOT_HTTPS(scheme="http")),
    ("file:///a-secret.ics", NOT_HTTPS(scheme="file")),
    ("https://kari:a-secret@example.org/", CREDENTIALS()),
    ("https://example.org:8443/a-secret.ics", PORT(port="8443")),
    ("https:///a-secret.ics", NOT_AN_ADDRESS()),
])  # fmt: skip
def test_an_address_that_cannot_be_asked_is_a_mistake_that_does_not_repeat_it(source: str, because: Reason) -> None:
    [found] = mistakes(source)
    assert (found.place, found.value, found.because) == ("staff[1].calendar", None, because)
    assert "a-secret" not in str(ProgrammeFileError("x", [found]))


def test_no_print_of_a_programme_shows_an_address() -> None:
    assert "3f9c21" not in repr(programme_from_text(with_staff(f'calendar = "{OUTLOOK}"'), "x"))
