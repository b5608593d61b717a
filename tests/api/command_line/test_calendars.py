"""`--calendars`: the year is planned around what calendars say, or not at all; without it none is opened."""

import json
from pathlib import Path

import pytest

from tests.calendars.busy.written import one_event
from tests.command import Ended, samling
from tests.planner.programme_texts import SHORTEST

STAFF = """
[[staff]]
id = "lead"
role = "Leder"
calendar = "lead.ics"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with_lead = SHORTEST.replace('title = "Start"\n', 'title = "Start"\nstaff = ["lead"]\n') + STAFF
    (tmp_path / "year.toml").write_text(with_lead, encoding="utf-8")
    return tmp_path


def first_of_module_1(ended: Ended) -> str:
    assert ended.code == 0, ended.err
    return str(json.loads(ended.out)["modules"][0]["first"])


def codes(ended: Ended) -> list[str]:
    return [warning["code"] for warning in json.loads(ended.out)["warnings"] if warning["code"].startswith("staff_")]


def test_a_busy_day_is_planned_around(folder: Path) -> None:
    free = samling(folder, "plan", "year.toml", "--json")
    day = first_of_module_1(free)
    assert codes(free) == ["staff_calendar_not_read"]

    busy = one_event(f"DTSTART:{day.replace('-', '')}T100000Z", "DURATION:PT1H", "SUMMARY:Hemmelig")
    (folder / "lead.ics").write_bytes(busy)
    taken = samling(folder, "plan", "year.toml", "--json", "--calendars")
    assert first_of_module_1(taken) != day
    assert codes(taken) == ["staff_calendar_said"]
    assert "Hemmelig" not in taken.out + taken.err


def test_why_not_and_check_plan_around_the_same_calendars(folder: Path) -> None:
    day = first_of_module_1(samling(folder, "plan", "year.toml", "--json", "--out", "plan.json"))
    (folder / "lead.ics").write_bytes(one_event(f"DTSTART:{day.replace('-', '')}T100000Z", "DURATION:PT1H"))

    asked = samling(folder, "why-not", "year.toml", "--module", "1", "--first", day, "--calendars", "--lang", "en")
    assert asked.code == 3
    assert "module 1 needs the Leder" in asked.out

    checked = samling(folder, "check", "year.toml", "plan.json", "--calendars", "--json")
    assert [must["because"]["code"] for must in json.loads(checked.out)["broken"]] == ["staff_busy_hours"]


@pytest.mark.parametrize(("content", "said"), [
    (b"<!DOCTYPE html>", "this is a web page, not a calendar"),
    (one_event("DTSTART:20270907", "RRULE:FREQ=SECONDLY"), "line 5 repeats without end or sense (FREQ=SECONDLY)"),
    (b"BEGIN:VCALENDAR\r\n" + b"X" * 60_000_000, "it has more than 2 MB"),
    (b"\x1f\x8b" + b"\0" * 1000, "this is a compressed file, not a calendar"),
    (None, "there is no such file"),
])  # fmt: skip
def test_a_calendar_that_cannot_be_read_stops_the_plan_with_a_sentence(
    folder: Path, content: bytes | None, said: str
) -> None:
    if content is not None:
        (folder / "lead.ics").write_bytes(content)
    ended = samling(folder, "plan", "year.toml", "--calendars", "--lang", "en")
    assert (ended.code, ended.out, ended.traceback) == (2, "", False)
    last = ended.err.splitlines()[-1]
    assert last.startswith(f"the calendar of Leder cannot be read: lead.ics: {said}")
    assert last.endswith("; mend that, or leave out --calendars")


def test_an_inside_address_stops_the_plan_and_is_not_repeated(folder: Path) -> None:
    text = (folder / "year.toml").read_text(encoding="utf-8")
    (folder / "year.toml").write_text(text.replace("lead.ics", "https://127.0.0.1/3f9c21.ics"), encoding="utf-8")
    ended = samling(folder, "plan", "year.toml", "--calendars", "--lang", "en")
    assert (ended.code, "3f9c21" in ended.err + ended.out) == (2, False)
    assert "127.0.0.1, which is not on the public internet" in ended.err


def test_calendars_are_looked_for_beside_the_programme_file(folder: Path) -> None:
    (folder / "lead.ics").write_bytes(one_event("DTSTART:20270907T070000Z", "DURATION:PT1H"))
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    assert samling(elsewhere, "plan", "../year.toml", "--calendars", "--json").code == 0


def test_a_file_in_which_nobody_has_a_calendar_is_planned_and_says_so(folder: Path) -> None:
    (folder / "year.toml").write_text(SHORTEST, encoding="utf-8")
    ended = samling(folder, "plan", "year.toml", "--calendars", "--json", "--lang", "en")
    assert ended.code == 0
    assert ended.err.splitlines()[0] == "--calendars: nobody under staff in this programme file has a calendar"
