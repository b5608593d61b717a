"""The confined process as it is used: what it answers, and that nothing it is given can keep or grow it."""

import subprocess
import sys
import time
from dataclasses import replace
from datetime import date

import pytest

from calendars.busy.essence import essence
from calendars.busy.layout import NOT_UNDERSTOOD, TOO_MANY_TIMES, TOO_MUCH, Layout, layout_of
from calendars.busy.limits import LIMITS, Limits
from calendars.busy.refusal import CalendarRefused
from calendars.busy.times import BusyTime
from calendars.language import Reason
from calendars.period import Period
from tests.calendars.busy.written import AUTUMN, OSLO, busy, calendar, event, one_event, span, whole_days

YEARS_OF_SEARCHING = calendar(
    *event("DTSTART:20270907T070000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;BYMONTH=1;BYYEARDAY=300") * 9
)


def refused(text: str, limits: Limits = LIMITS) -> Reason:
    with pytest.raises(CalendarRefused) as raised:
        layout_of(text, AUTUMN, OSLO, limits)
    return raised.value.because


def test_times_come_back_as_they_were_laid_out() -> None:
    content = calendar(
        *event("DTSTART:20270907T070000Z", "DTEND:20270907T080000Z", "RRULE:FREQ=DAILY;COUNT=2"),
        *event("DTSTART;VALUE=DATE:20271011", "DTEND;VALUE=DATE:20271016"),
        *event("DTSTART;TZID=Midgard:20270917T120000", "DURATION:PT1H", "STATUS:TENTATIVE"),
        *event("DTSTART:never"),
    )
    assert layout_of(essence(content), AUTUMN, OSLO) == Layout(
        (
            busy("2027-09-07 07:00", "08:00"),
            busy("2027-09-08 07:00", "08:00"),
            BusyTime(span("2027-09-17 10:00", "11:00"), tentative=True),
            whole_days("2027-10-11", "2027-10-15"),
        ),
        ("Midgard",),
        1,
    )


def test_more_cpu_than_allowed_is_refused() -> None:
    """A rule that passes every check and finds no day until the year 9999."""
    began = time.monotonic()
    assert refused(essence(YEARS_OF_SEARCHING), replace(LIMITS, cpu_seconds=1, wall_seconds=30)) == TOO_MUCH()
    assert time.monotonic() - began < 15


def test_more_time_than_allowed_is_refused() -> None:
    began = time.monotonic()
    assert refused(essence(YEARS_OF_SEARCHING), replace(LIMITS, wall_seconds=0.5)) == TOO_MUCH()
    assert time.monotonic() - began < 3


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")
def test_more_memory_than_allowed_is_refused() -> None:
    text = essence(one_event("DTSTART:00010101T000000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY"))
    assert refused(text, replace(LIMITS, memory_bytes=40_000_000)) in {TOO_MUCH(), NOT_UNDERSTOOD()}


def test_more_times_than_allowed_are_refused() -> None:
    daily = one_event("DTSTART:20270101T070000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY")
    assert refused(essence(daily), replace(LIMITS, busy_times=50)) == TOO_MANY_TIMES(most=50)


def test_a_whole_year_of_five_thousand_entries_is_read() -> None:
    """Ten entries a day: more than anybody has, and the most that is allowed."""
    entries = [
        event(f"DTSTART:2027{month:02}{day:02}T{hour:02}0000Z", "DURATION:PT30M")
        for month in range(1, 13)
        for day in range(1, 29)
        for hour in range(8, 23)
    ][:5000]
    content = calendar(*(line for entry in entries for line in entry))
    year = Period(date(2027, 1, 1), date(2027, 12, 31))
    roomy = replace(LIMITS, cpu_seconds=20, wall_seconds=60)
    assert len(layout_of(essence(content), year, OSLO, roomy).times) == 5000


def test_the_libraries_are_loaded_in_the_confined_process_alone() -> None:
    program = """
import sys
from calendars.busy.essence import essence
from calendars.busy.layout import layout_of
from tests.calendars.busy.written import AUTUMN, OSLO, one_event
layout_of(essence(one_event("DTSTART:20270907T070000Z", "DURATION:PT1H")), AUTUMN, OSLO)
print(sorted(name for name in sys.modules if name in {"icalendar", "recurring_ical_events", "x_wr_timezone"}))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_confined_process_knows_nothing_of_our_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A zone or a module path of the machine would change its answer; our passwords are none of its business."""
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    monkeypatch.setenv("PYTHONSTARTUP", "/nowhere")
    floating = one_event("DTSTART:20270907T090000", "DURATION:PT1H")
    assert layout_of(essence(floating), AUTUMN, OSLO).times == (busy("2027-09-07 07:00", "08:00"),)
