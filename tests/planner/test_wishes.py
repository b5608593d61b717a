"""Each wish with the smallest thing that breaks it and the nearest that does not; each is off at the price of zero."""

from dataclasses import fields, replace
from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from calendars.language import Kroner, Text
from calendars.period import Period
from calendars.school_breaks import SchoolBreak
from calendars.source import Status
from calendars.weekdays import WEEKDAYS, weekday_names
from planner import wishes
from planner.candidates import verdicts
from planner.placement import ModuleInWeek, ModuleOnWeekdays, Weekdays
from planner.programme import EventDays, Programme, TripOverride, Wishes
from planner.tiers import ELSEWHERE
from planner.verdicts import Wish
from planner.year import Year
from tests.planner.placed import on, said
from tests.small import SMALL, YEAR

# the level of hotel prices is a setting in kroner, and not the price of a wish
PRICES = sorted(field.name for field in fields(Wishes) if field.name.endswith("_kr") and field.name != "hotel_level_kr")
TUESDAY, WEDNESDAY, THURSDAY = date(2027, 9, 7), date(2027, 9, 8), date(2027, 9, 9)
WEEK = date(2027, 9, 6)
[PAPER] = SMALL.tasks
[LEAD] = SMALL.staff


def wishing(programme: Programme = SMALL, **settings: object) -> Programme:
    """A programme in which nothing is wished for but this."""
    return replace(programme, wishes=Wishes(**settings))  # type: ignore[arg-type]  # settings of every type


def weeks_later(weeks: int) -> ModuleInWeek:
    return ModuleInWeek(2, WEEK + timedelta(weeks=weeks))


def test_a_school_break_counts_those_who_live_in_its_county() -> None:
    autumn = SchoolBreak("Oslo", Text("høstferie"), Period(TUESDAY, TUESDAY), Status.ASSUMED, "test")
    programme = replace(SMALL, school_breaks=(autumn,))
    # two participants live in Oslo, one day, 500 kr each
    because = wishes.SCHOOL_BREAK(count=2, counties=("Oslo",))
    assert said(wishes.clear_of_school_breaks, on(TUESDAY, programme), programme) == [
        Wish("school_break", 1000, because)
    ]
    assert said(wishes.clear_of_school_breaks, on(date(2027, 9, 8), programme), programme) == []


def test_a_monday_makes_those_who_leave_the_evening_before_travel_on_a_sunday() -> None:
    forced = small_where_kirkenes_leaves_the_evening_before()
    monday, tuesday = on(date(2027, 9, 6), forced), on(TUESDAY, forced)
    assert said(wishes.without_evenings_before, tuesday, forced) == [
        Wish("evening_before", 300, wishes.EVENINGS_BEFORE(count=1))
    ]
    assert said(wishes.without_sunday_travel, monday, forced) == [
        Wish("sunday_travel", 800, wishes.SUNDAY_TRAVEL(count=1))
    ]
    assert said(wishes.without_sunday_travel, tuesday, forced) == []


def small_where_kirkenes_leaves_the_evening_before() -> Programme:
    overrides = tuple(
        TripOverride(group.home.id, "oslo", evening_before=group.home.id == "kirkenes", night_after=False)
        for group in SMALL.cohort.homes
    )
    return replace(SMALL, trip_overrides=overrides)


def test_another_weekday_than_the_preferred_has_a_price() -> None:
    because = wishes.OTHER_WEEKDAY(weekday=weekday_names({0})[0], weekdays=weekday_names({1}))
    assert said(wishes.on_a_preferred_weekday, on(date(2027, 9, 6))) == [Wish("weekday", 2000, because)]
    assert said(wishes.on_a_preferred_weekday, on(TUESDAY)) == []


def test_the_wednesday_before_maundy_thursday_is_an_eve() -> None:
    eves = [wish for wish in said(wishes.clear_of_eves, on(date(2028, 4, 11))) if isinstance(wish, Wish)]
    assert [(wish.kroner, wish.because["day"]) for wish in eves] == [(4000, date(2028, 4, 12))]
    assert said(wishes.clear_of_eves, on(date(2028, 4, 10 - 7))) == []


def test_the_friday_after_ascension_is_squeezed() -> None:
    [wish] = said(wishes.clear_of_squeezed_days, on(date(2028, 5, 25)))
    assert (wish.kroner, wish.because["day"]) == (2000, date(2028, 5, 26))


def test_an_event_is_priced_for_each_module_day_in_it() -> None:
    event = EventDays(Text("toppmøte"), Period(TUESDAY, date(2027, 9, 8)), 700)
    there = replace(event, country="SE")
    programme, elsewhere = replace(SMALL, events=(event,)), replace(SMALL, events=(there,))
    assert [wish.kroner for wish in said(wishes.clear_of_events, on(TUESDAY, programme), programme)] == [700, 700]
    assert said(wishes.clear_of_events, on(TUESDAY, elsewhere), elsewhere) == []


@pytest.mark.parametrize(("weeks", "kroner"), [(3, 1000), (4, None), (5, 1000), (6, 4000)])
def test_spacing_costs_the_square_of_the_weeks_off(weeks: int, kroner: int | None) -> None:
    later = ModuleInWeek(2, WEEK.fromordinal(WEEK.toordinal() + 7 * weeks))
    because = wishes.SPACING(weeks=weeks, earlier=1, later=2, ideal=4)
    expected = [] if kroner is None else [Wish("spacing", Kroner(kroner), because)]
    assert list(wishes.evenly_spaced(ModuleInWeek(1, WEEK), later, SMALL)) == expected


def test_whoever_comes_home_late_on_a_friday_is_counted() -> None:
    """Two days from Thursday end on Friday at 15:00; when each home is reached is the travel model's."""
    thursday = on(THURSDAY)
    home_at = {stay.group.home.id: stay.trip.home_again for stay in Year(SMALL).visit(thursday).stays}
    late = [home for home, at in home_at.items() if at > time(18)]
    assert late == ["kirkenes", "bergen"]
    friday = wishing(friday_evening_kr=300)
    because = wishes.FRIDAY_EVENING(count=2, clock=time(18))
    assert said(wishes.home_by_friday_evening, on(THURSDAY, friday), friday) == [Wish("friday_evening", 600, because)]
    assert said(wishes.home_by_friday_evening, on(WEDNESDAY, friday), friday) == []
    later = wishing(friday_evening_kr=300, friday_home_by=max(home_at.values()))
    assert said(wishes.home_by_friday_evening, on(THURSDAY, later), later) == []


@pytest.mark.parametrize(
    ("first", "near"),
    [
        (date(2027, 12, 14), []),
        # Christmas begins on 24 December: the seventh day before it is the 17th
        (date(2027, 12, 16), [("Christmas", 1)]),
        (date(2027, 12, 21), [("Christmas", 2)]),
        # Maundy Thursday 2028 is 13 April
        (date(2028, 4, 4), []),
        (date(2028, 4, 5), [("Easter", 1)]),
        (date(2028, 5, 22), [("17 May", 2)]),
        (date(2028, 5, 24), [("17 May", 1)]),
        (date(2028, 5, 30), []),
        # the summer begins on 21 June
        (date(2028, 6, 14), [("the summer", 2)]),
    ],
)
def test_days_within_a_week_of_a_great_holiday_have_a_price(first: date, near: list[tuple[str, int]]) -> None:
    programme = wishing(near_holiday_kr=1000)
    found = said(wishes.away_from_great_holidays, on(first, programme), programme)
    assert [(wish.kroner, wish.because["holiday"].en, wish.because["count"]) for wish in found] == [  # type: ignore[attr-defined]  # said of any rule
        (1000 * days, name, days) for name, days in near
    ]


def test_how_near_is_near_can_be_set() -> None:
    programme = wishing(near_holiday_kr=1000, near_holiday_days=10)
    assert len(said(wishes.away_from_great_holidays, on(date(2027, 12, 14), programme), programme)) == 1


def test_a_public_holiday_in_the_time_for_a_task_takes_everybodys_time_off() -> None:
    """Three working days before Friday 12 November 2027; then the same before Easter, with Thursday and Friday off."""
    programme = wishing(replace(SMALL, tasks=(replace(PAPER, working_days=3, due_weeks=1),)), task_break_kr=100)
    assert said(wishes.task_time_clear_of_time_off, on(date(2027, 11, 2), programme), programme) == []
    # due on Friday 19 May 2028: Tuesday 16, (Wednesday 17 May,) Thursday 18 and Friday 19
    period = Period(date(2028, 5, 16), date(2028, 5, 19))
    because = wishes.TASK_BREAK(count=4, task=PAPER.title, period=period)
    assert said(wishes.task_time_clear_of_time_off, on(date(2028, 5, 9), programme), programme) == [
        Wish("task_break", 400, because)
    ]


def test_a_school_break_in_the_time_for_a_task_counts_those_who_live_there() -> None:
    """Due on Friday 24 September: two days off in Oslo of its three, and a Saturday that nobody would work."""
    off = SchoolBreak("Oslo", Text("fri"), Period(date(2027, 9, 23), date(2027, 9, 25)), Status.ASSUMED, "test")
    programme = wishing(replace(SMALL, school_breaks=(off,)), task_break_kr=100)
    [wish] = said(wishes.task_time_clear_of_time_off, on(TUESDAY, programme), programme)
    period = Period(date(2027, 9, 22), date(2027, 9, 24))
    assert wish == Wish("task_break", 400, wishes.TASK_BREAK(count=4, task=PAPER.title, period=period))


def test_days_that_staff_would_rather_not_have_a_price_and_close_nothing() -> None:
    spared = replace(SMALL, staff=(replace(LEAD, rather_not=(Period(WEDNESDAY, WEDNESDAY),)),))
    programme = wishing(spared, staff_preference_kr=3000)
    because = wishes.RATHER_NOT(role=LEAD.role, days=(WEDNESDAY,))
    rule = wishes.when_its_staff_would_rather
    assert said(rule, on(TUESDAY, programme), programme) == [Wish("staff_preference", 3000, because)]
    assert said(rule, on(THURSDAY, programme), programme) == []


def test_days_outside_the_preferred_ones_have_a_price_where_there_are_any() -> None:
    keen = replace(SMALL, staff=(replace(LEAD, prefers=(Period(WEDNESDAY, THURSDAY),)),))
    programme = wishing(keen, staff_preference_kr=3000)
    rule = wishes.when_its_staff_would_rather
    assert said(rule, on(WEDNESDAY, programme), programme) == []
    [wish] = said(rule, on(TUESDAY, programme), programme)
    assert wish == Wish("staff_preference", 3000, wishes.RATHER_NOT(role=LEAD.role, days=(TUESDAY,)))
    indifferent = wishing(staff_preference_kr=3000)
    assert said(rule, on(TUESDAY, indifferent), indifferent) == []


def test_whoever_flies_from_finnmark_in_november_is_counted() -> None:
    programme = wishing(winter_flight_kr=1000)
    because = wishes.WINTER_FLIGHT(count=1, counties=("Finnmark",))
    rule = wishes.without_flights_in_hard_weather
    assert said(rule, on(date(2027, 11, 2), programme), programme) == [Wish("winter_flight", 1000, because)]
    # Friday 29 October is home before November, whatever the trip
    assert said(rule, on(date(2027, 10, 28), programme), programme) == []
    assert said(rule, on(date(2028, 2, 3), programme), programme) == []


def test_a_module_abroad_is_wished_for_in_spring() -> None:
    programme = wishing(abroad_season_kr=20_000)
    october, january = date(2027, 10, 5), date(2028, 1, 11)
    rule = wishes.abroad_in_season
    abroad, at_home = on(october, programme, 2, "copenhagen"), on(october, programme, 2)
    because = wishes.ABROAD_OUT_OF_SEASON(site="Skolen i København", day=october)
    assert said(rule, abroad, programme) == [Wish("abroad_season", 20_000, because)]
    assert said(rule, at_home, programme) == []
    assert said(rule, on(january, programme, 2, "copenhagen"), programme) == []
    april_alone = wishing(abroad_season_kr=20_000, abroad_months=frozenset({4}))
    assert len(said(rule, on(january, april_alone, 2, "copenhagen"), april_alone)) == 1


def test_nights_dearer_than_the_level_are_counted_room_by_room() -> None:
    """The Fjord costs 1 500 kr, and on the night of Tuesday four sleep there."""
    programme = wishing(small_where_nobody_stays_longer(), dear_night_kr=100, hotel_level_kr=1499)
    because = wishes.DEAR_NIGHT(count=4, hotel="Fjord", level=Kroner(1499))
    assert said(wishes.at_a_modest_hotel, on(TUESDAY, programme), programme) == [Wish("dear_night", 400, because)]
    level = wishing(small_where_nobody_stays_longer(), dear_night_kr=100, hotel_level_kr=1500)
    assert said(wishes.at_a_modest_hotel, on(TUESDAY, level), level) == []


def small_where_nobody_stays_longer() -> Programme:
    overrides = tuple(
        TripOverride(group.home.id, "oslo", evening_before=False, night_after=False) for group in SMALL.cohort.homes
    )
    return replace(SMALL, trip_overrides=overrides)


def test_a_tonne_of_co2_costs_its_price() -> None:
    programme = wishing(co2_tonne_kr=2000)
    kg = sum((s.group.heads * s.trip.co2_kg for s in Year(programme).visit(on(TUESDAY)).stays), Decimal(0))
    [wish] = said(wishes.with_little_co2, on(TUESDAY, programme), programme)
    assert wish == Wish("co2", round(2 * kg), wishes.CO2(kg=kg.quantize(Decimal(1)), price=Kroner(2000)))
    # one flies from Kirkenes and one from Bergen, both ways
    assert 300 < kg < 1500


@pytest.mark.parametrize(("weeks", "broken"), [(1, 1), (2, 1), (3, 0)])
def test_a_task_due_after_the_next_module_has_begun_has_a_price(weeks: int, broken: int) -> None:
    loose = replace(SMALL, tasks=(replace(PAPER, before_next_module=False),))
    programme = wishing(loose, task_overlap_kr=9000)
    expected = [Wish("task_overlap", 9000, wishes.TASK_OVERLAP(task=PAPER.title, later=2))] * broken
    found = list(wishes.task_time_clear_of_modules(ModuleInWeek(1, WEEK), weeks_later(weeks), programme))
    assert found == expected
    assert list(wishes.task_time_clear_of_modules(ModuleInWeek(2, WEEK), weeks_later(weeks), programme)) == []


@pytest.mark.parametrize(
    ("before", "after", "broken"),
    [
        ((1, 3), (1, 3), 0),
        # Tuesday to Friday holds Wednesday to Friday, and Monday to Thursday holds Monday to Wednesday
        ((1, 4), (2, 4), 0),
        ((0, 3), (0, 2), 0),
        ((1, 4), (0, 2), 1),
        ((1, 2), (2, 3), 1),
    ],
)
def test_neighbours_that_neither_begin_nor_end_alike_have_a_price(
    before: tuple[int, int], after: tuple[int, int], broken: int
) -> None:
    earlier, later = ModuleOnWeekdays(1, Weekdays(*before)), ModuleOnWeekdays(2, Weekdays(*after))
    because = wishes.OTHER_WEEKDAYS(
        first=WEEKDAYS[after[0]](),
        last=WEEKDAYS[after[1]](),
        earlier=1,
        earlier_first=WEEKDAYS[before[0]](),
        earlier_last=WEEKDAYS[before[1]](),
    )
    found = list(wishes.on_the_same_weekdays(earlier, later, wishing(weekday_pattern_kr=4000)))
    assert found == [Wish("weekday_pattern", 4000, because)] * broken


def test_a_wish_without_a_price_is_not_asked() -> None:
    """Before Christmas, abroad, on days that staff would rather not; around Easter and Ascension Day."""
    reluctant = replace(SMALL, staff=(replace(LEAD, rather_not=(SMALL.window,)),))
    at_a_krone = dict.fromkeys(PRICES, 1) | {"hotel_level_kr": 0}
    span = Period(YEAR.first, date(2028, 6, 30))
    kinds = {
        priced: {
            verdict.kind
            for first in (date(2027, 11, 18), date(2027, 12, 22), date(2028, 4, 11), date(2028, 5, 25))
            for site in ("oslo", "copenhagen")
            for verdict in verdicts(on(first, programme, 1, site), Year(programme, span=span))
            if isinstance(verdict, Wish)
        }
        for priced, programme in ((True, wishing(reluctant, **at_a_krone)), (False, wishing(reluctant)))
    }
    assert kinds[False] == set()
    assert kinds[True] >= {"eve", "squeezed_day", "near_holiday", "staff_preference", "winter_flight", "co2"}


def test_every_price_switches_one_wish() -> None:
    tiers = (wishes.on_days, wishes.at_site, wishes.at_hotel, wishes.between_weeks, wishes.between_weekdays)
    named = [price for tier in tiers for price, _ in tier if price != ELSEWHERE]  # type: ignore[attr-defined]  # tiers of every kind
    assert sorted(named) == PRICES
