"""A conflict is minimal: its musts alone allow no year, and without any one of them they do."""

from dataclasses import replace
from datetime import date

import pytest

from calendars.language import Text
from calendars.period import Period
from calendars.weekdays import weekday_names
from planner import rules
from planner.pins import Pin
from planner.plan import Conflict, ConflictMember
from planner.planning import plan
from planner.programme import Blackout, Programme, Staff
from planner.year import BLACKOUT
from tests.small import COPENHAGEN, OSLO, SMALL, YEAR, hotel
from venues.sites import Room, RoomKind

MOVING = Text("flytting")


def members(programme: Programme, *pins: Pin) -> tuple[ConflictMember, ...]:
    outcome = plan(programme, pins=pins)
    assert isinstance(outcome, Conflict)
    return outcome.members


def test_a_hotel_that_is_too_small_all_year() -> None:
    tiny = replace(SMALL, sites=(replace(OSLO, hotels=(hotel("Liten", 900, rooms=3),)), COPENHAGEN))
    assert members(tiny) == (ConflictMember("with_enough_beds", rules.BEDS_NEEDED(hotel="Liten")),)


def test_a_plenary_room_with_too_few_seats() -> None:
    small_hall = replace(OSLO, rooms=(Room("p1", "Storsalen", 3, RoomKind.PLENARY), *OSLO.rooms[1:]))
    found = members(replace(SMALL, sites=(small_hall, COPENHAGEN)))
    assert [member.rule for member in found] == ["with_a_plenary_room"]


def test_a_blackout_of_the_whole_year() -> None:
    whole = Blackout(Period(date(2027, 1, 1), date(2028, 12, 31)), MOVING)
    found = members(replace(SMALL, blackouts=(whole,)))
    assert found == (ConflictMember("on_open_days", BLACKOUT(period=whole.period, why=MOVING)),)


def test_somebody_who_is_always_busy() -> None:
    away = Staff("lead", Text("Programleder"), (Period(date(2027, 1, 1), date(2028, 12, 31)),))
    found = members(replace(SMALL, staff=(away,)))
    # all three modules need the same person; one is enough to say that there is no year
    assert [member.rule for member in found] == ["with_its_staff"]


def test_two_abroad_where_one_module_may_be() -> None:
    assert members(replace(SMALL, modules_abroad=2)) == (
        ConflictMember("as_many_abroad_as_planned", rules.MODULES_ABROAD(count=2)),
    )


def test_a_pin_on_a_sunday_excludes_the_weekdays_of_the_module() -> None:
    sunday = Pin(1, date(2027, 9, 12))
    found = members(SMALL, sunday)
    assert [member.because for member in found] == [
        rules.FIRST_WEEKDAYS(module=1, weekdays=weekday_names({0, 1, 2, 3})),
        sunday.sentence,
    ]


@pytest.mark.parametrize("weeks", [7, 8, 10])
def test_too_wide_gaps_name_gap_and_window(weeks: int) -> None:
    wide = replace(SMALL, min_weeks_between=weeks, max_weeks_between=weeks + 2)
    assert members(wide) == (
        ConflictMember("time_between_modules", rules.MIN_WEEKS(count=weeks)),
        ConflictMember("inside_the_window", rules.WINDOW(window=YEAR)),
    )


def test_a_paper_due_after_the_widest_gap_names_both() -> None:
    [paper] = SMALL.tasks
    late = replace(SMALL, tasks=(replace(paper, due_weeks=7),))
    assert [member.rule for member in members(late)] == ["tasks_before_the_next_module", "time_between_modules"]
