"""Each must with the smallest thing that breaks it and the nearest that does not. No solver."""

from dataclasses import replace
from datetime import date, time

import pytest

from calendars.language import Text
from calendars.language import said as in_words
from calendars.period import Period
from calendars.public_holidays import public_holidays
from calendars.weekdays import weekday_names
from planner import rules
from planner.pins import Pin
from planner.placement import ModuleInWeek
from planner.programme import Blackout, EventDays, Programme, Task
from planner.verdicts import Must
from planner.year import BLACKOUT, EVENT, SITE_CLOSED, WORKING_WEEK
from tests.planner.placed import on, said
from tests.small import COPENHAGEN, OSLO, SMALL, YEAR
from venues.sites import RoomTaken, SiteClosure, TakenRooms

TUESDAY = date(2027, 9, 7)
PAPER = SMALL.tasks[0]


def test_the_last_day_must_be_in_the_window() -> None:
    late = on(date(2027, 12, 3))
    because = rules.OUTSIDE_WINDOW(period=late.period, window=YEAR)
    assert said(rules.inside_the_window, late) == [Must("inside_the_window", because, rules.WINDOW(window=YEAR))]
    assert said(rules.inside_the_window, on(date(2027, 12, 2))) == []


def test_a_module_does_not_go_on_over_a_sunday() -> None:
    sunday, saturday = on(date(2027, 9, 12)), on(date(2027, 9, 11))
    because = rules.OVER_A_WEEKEND(period=sunday.period)
    assert said(rules.inside_one_week, sunday) == [Must("inside_one_week", because, rules.ONE_WEEK())]
    assert said(rules.inside_one_week, saturday) == []


def test_a_module_begins_on_one_of_its_weekdays() -> None:
    [must] = said(rules.begins_on_an_allowed_weekday, on(date(2027, 9, 10)))
    assert must == Must(
        "begins_on_an_allowed_weekday",
        rules.FIRST_WEEKDAY(module=1, weekday=weekday_names({4})[0]),
        rules.FIRST_WEEKDAYS(module=1, weekdays=weekday_names({0, 1, 2, 3})),
    )
    assert said(rules.begins_on_an_allowed_weekday, on(date(2027, 9, 9))) == []


def test_a_module_keeps_its_own_dates() -> None:
    bounded = replace(
        SMALL, modules=(replace(SMALL.modules[0], not_before=TUESDAY, not_after=date(2027, 9, 9)), *SMALL.modules[1:])
    )
    early, late = rules.TOO_EARLY(module=1, day=TUESDAY), rules.TOO_LATE(module=1, day=date(2027, 9, 9))
    rule = rules.between_the_dates_of_the_module
    assert [must.because for must in said(rule, on(date(2027, 9, 6), bounded), bounded)] == [early]
    assert [must.because for must in said(rule, on(date(2027, 9, 9), bounded), bounded)] == [late]
    assert said(rule, on(date(2027, 9, 8), bounded), bounded) == []


def test_a_module_is_held_at_one_of_its_sites() -> None:
    assert [must.because for must in said(rules.at_an_allowed_site, on(TUESDAY, site="copenhagen"))] == [
        rules.SITE_NOT_ALLOWED(module=1, site=COPENHAGEN.name)
    ]
    assert said(rules.at_an_allowed_site, on(TUESDAY, module=2, site="copenhagen")) == []


def test_a_pin_closes_every_other_day() -> None:
    pin = Pin(1, TUESDAY)
    assert said(rules.as_pinned, on(date(2027, 9, 8)), pins=(pin,)) == [Must("as_pinned", pin.sentence, pin.sentence)]
    assert said(rules.as_pinned, on(TUESDAY), pins=(pin,)) == []
    assert said(rules.as_pinned, on(date(2027, 9, 8), module=2), pins=(pin,)) == []


def test_a_module_that_is_kept_away_from_a_week_may_be_in_any_other() -> None:
    kept = Pin(1, week=date(2027, 9, 6), never=True)
    assert said(rules.as_pinned, on(TUESDAY), pins=(kept,)) == [Must("as_pinned", kept.sentence, kept.sentence)]
    assert said(rules.as_pinned, on(date(2027, 9, 14)), pins=(kept,)) == []
    assert said(rules.as_pinned, on(TUESDAY, module=2), pins=(kept,)) == []


def test_17_may_2028_is_closed_in_oslo_and_in_copenhagen() -> None:
    wednesday = date(2028, 5, 17)
    [why] = public_holidays("NO", Period(wednesday, wednesday))[wednesday]
    for site in ("oslo", "copenhagen"):
        assert [must.because for must in said(rules.on_open_days, on(date(2028, 5, 16), module=2, site=site))] == [
            rules.CLOSED_DAY(day=wednesday, why=why)
        ]


def test_5_june_is_closed_by_its_own_country_alone() -> None:
    """Whit Monday 2028 is a holiday in both; the day after is an ordinary one."""
    monday = date(2028, 6, 5)
    at_home = said(rules.on_open_days, on(monday, module=2))
    abroad = said(rules.on_open_days, on(monday, module=2, site="copenhagen"))
    assert len(at_home) == 1
    assert len(abroad) > len(at_home)
    assert said(rules.on_open_days, on(date(2028, 6, 6), module=2, site="copenhagen")) == []


def test_weekends_stand_for_the_working_week_as_a_whole() -> None:
    week = WORKING_WEEK(weekdays=weekday_names(range(5)))
    assert [must.limit for must in said(rules.on_open_days, on(date(2027, 9, 11)))] == [week, week]


def test_blackouts_site_closures_and_events_that_are_musts_close_days() -> None:
    period, why = Period(TUESDAY, TUESDAY), Text("flytting")
    closed = replace(
        SMALL,
        blackouts=(Blackout(period, why),),
        sites=(replace(OSLO, closed=(SiteClosure(period, why),)), COPENHAGEN),
        events=(EventDays(Text("valg"), period, None),),
    )
    whys = (
        BLACKOUT(period=period, why=why),
        SITE_CLOSED(site=OSLO.name, period=period, why=why),
        EVENT(event=Text("valg"), period=period),
    )
    assert [must.limit for must in said(rules.on_open_days, on(TUESDAY, closed), closed)] == list(whys)
    assert said(rules.on_open_days, on(date(2027, 9, 8), closed), closed) == []


def test_a_module_needs_its_staff_on_every_day() -> None:
    [lead] = SMALL.staff
    busy = replace(SMALL, staff=(replace(lead, busy=(Period(date(2027, 9, 8), date(2027, 9, 8)),)),))
    assert [must.because for must in said(rules.with_its_staff, on(TUESDAY, busy), busy)] == [
        rules.STAFF_BUSY(role=lead.role, day=date(2027, 9, 8))
    ]
    assert said(rules.with_its_staff, on(date(2027, 9, 9), busy), busy) == []


def test_a_booked_plenary_room_closes_the_hours_that_meet() -> None:
    def booked(begins: time, ends: time) -> Programme:
        return replace(
            SMALL, room_bookings=(RoomTaken("oslo", "p1", Period(TUESDAY, TUESDAY), begins, ends, "kull 3"),)
        )

    at_noon, at_night = booked(time(12), time(13)), booked(time(22), time(23))
    [must] = said(rules.with_a_plenary_room, on(TUESDAY, at_noon), at_noon)
    kind = rules.PLENARY(seats=4)
    assert must.because == rules.TOO_FEW_ROOMS(site=OSLO.name, free=0, wanted=1, day=TUESDAY, kind=kind)
    assert said(rules.with_a_plenary_room, on(TUESDAY, at_night), at_night) == []


def test_three_group_rooms_are_too_many_where_there_are_two() -> None:
    def wanting(rooms: int) -> Programme:
        return replace(SMALL, modules=(replace(SMALL.modules[0], group_rooms=rooms), *SMALL.modules[1:]))

    assert len(said(rules.with_enough_group_rooms, on(TUESDAY, wanting(3)), wanting(3))) == 2
    assert said(rules.with_enough_group_rooms, on(TUESDAY, wanting(2)), wanting(2)) == []


def test_the_hotel_must_have_beds_on_every_night() -> None:
    def with_taken(rooms: int) -> Programme:
        taken = TakenRooms(Period(TUESDAY, TUESDAY), rooms)
        hotels = tuple(replace(hotel, taken=(taken,)) for hotel in OSLO.hotels)
        return replace(SMALL, sites=(replace(OSLO, hotels=hotels), COPENHAGEN))

    # ten rooms, four participants
    [must] = said(rules.with_enough_beds, on(TUESDAY, with_taken(7)), with_taken(7))
    assert must.because == rules.TOO_FEW_BEDS(hotel="Fjord", free=3, wanted=4, night=TUESDAY)
    assert said(rules.with_enough_beds, on(TUESDAY, with_taken(6)), with_taken(6)) == []


def test_a_night_without_a_price_closes_the_hotel() -> None:
    [price] = OSLO.hotels[0].prices
    unpriced = tuple(replace(hotel, prices=(replace(price, last=date(2027, 9, 6)),)) for hotel in OSLO.hotels)
    programme = replace(SMALL, sites=(replace(OSLO, hotels=unpriced), COPENHAGEN))
    assert [must.because for must in said(rules.with_known_night_prices, on(TUESDAY, programme), programme)] == [
        rules.NO_PRICE(night=TUESDAY, hotel="Fjord")
    ]
    assert said(rules.with_known_night_prices, on(TUESDAY)) == []


@pytest.mark.parametrize(("needed", "broken"), [(12, []), (13, ["with_time_for_its_tasks"])])
def test_a_task_has_the_working_days_it_takes(needed: int, broken: list[str]) -> None:
    """After Wednesday 8 September, until Friday 24 September: 2 + 5 + 5 working days."""
    programme = replace(SMALL, tasks=(replace(PAPER, working_days=needed),))
    assert [must.rule for must in said(rules.with_time_for_its_tasks, on(TUESDAY, programme), programme)] == broken


WEEK = date(2027, 9, 6)


@pytest.mark.parametrize(
    ("weeks", "because"),
    [
        (2, [rules.TOO_CLOSE(earlier=1, later=2, count=3)]),
        (3, []),
        (6, []),
        (7, [rules.TOO_FAR(earlier=1, later=2, count=6)]),
    ],
)
def test_modules_are_three_to_six_weeks_apart(weeks: int, because: list[object]) -> None:
    later = ModuleInWeek(2, WEEK.fromordinal(WEEK.toordinal() + 7 * weeks))
    verdicts = rules.time_between_modules(ModuleInWeek(1, WEEK), later, SMALL)
    assert [must.because for must in verdicts if isinstance(must, Must)] == because


@pytest.mark.parametrize(("weeks", "broken"), [(2, 1), (3, 0)])
def test_a_paper_due_in_two_weeks_is_handed_in_before_the_week_of_the_next_module(weeks: int, broken: int) -> None:
    later = ModuleInWeek(2, WEEK.fromordinal(WEEK.toordinal() + 7 * weeks))
    assert len(list(rules.tasks_before_the_next_module(ModuleInWeek(1, WEEK), later, SMALL))) == broken


def test_a_task_that_may_overlap_the_next_module_closes_nothing() -> None:
    loose = replace(SMALL, tasks=(Task("paper", Text("Oppgave"), 1, 9, 3, before_next_module=False),))
    later = ModuleInWeek(2, date(2027, 9, 27))
    assert list(rules.tasks_before_the_next_module(ModuleInWeek(1, WEEK), later, loose)) == []


def test_every_module_is_held_once() -> None:
    assert list(rules.every_module_once([1, 2, 3], SMALL)) == []
    assert [must.because for must in rules.every_module_once([1, 1, 4], SMALL)] == [
        rules.HELD_TIMES(module=1, count=2),
        rules.HELD_TIMES(module=2, count=0),
        rules.HELD_TIMES(module=3, count=0),
        rules.NO_SUCH_MODULE(module=4),
    ]


def test_modules_are_held_in_their_order() -> None:
    earlier, same_week = on(TUESDAY), on(date(2027, 9, 9), module=2)
    assert [must.because for must in rules.modules_in_order(earlier, same_week, SMALL)] == [
        rules.NOT_IN_ORDER(earlier=1, later=2)
    ]
    assert list(rules.modules_in_order(earlier, on(date(2027, 9, 13), module=2), SMALL)) == []


@pytest.mark.parametrize(("abroad", "broken"), [(0, 1), (1, 0), (2, 1)])
def test_exactly_one_module_is_abroad(abroad: int, broken: int) -> None:
    assert len(list(rules.as_many_abroad_as_planned(abroad, SMALL))) == broken


def test_one_week_is_said_as_one() -> None:
    assert in_words(rules.MIN_WEEKS(count=1), "en") == "there is at least 1 week from one module to the next"
    assert in_words(rules.MIN_WEEKS(count=1), "nb") == "det er minst 1 uke fra én modul til den neste"
    assert in_words(rules.TOO_FAR(earlier=1, later=2, count=1), "nn") == "modul 2 startar høgst 1 veke etter modul 1"
