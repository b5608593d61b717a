"""Each repair is the least that opens the year, and leads to the year it names."""

from dataclasses import replace
from datetime import date

import pytest

from calendars.language import Text
from calendars.period import Period
from planner.easings import DO_WITHOUT, EARLIER_START, LATER_END, LESS_TIME, MORE_BEDS, OTHER_ABROAD, UNPIN
from planner.pins import Pin
from planner.plan import Conflict, Plan, Repair
from planner.planning import plan
from planner.programme import Programme, Staff
from planner.repairs import with_repairs
from planner.rules import BEDS_NEEDED, STAFF_NEEDED
from tests.small import COPENHAGEN, OSLO, SMALL, hotel, small_that_is_impossible


def repairs(programme: Programme, *pins: Pin) -> tuple[Repair, ...]:
    outcome = plan(programme, pins=pins)
    assert isinstance(outcome, Conflict)
    return with_repairs(outcome, programme, pins).repairs


def test_too_wide_gaps_have_three_ways_out_and_the_cheapest_comes_first() -> None:
    found = repairs(small_that_is_impossible())
    assert {repair.because for repair in found} == {
        # six weeks apart fit into thirteen weeks, seven do not
        LESS_TIME(count=6),
        # three modules eight weeks apart need seventeen weeks; module 1 begins in week 36 or module 3 ends in week 52
        LATER_END(day=date(2027, 12, 31)),
        EARLIER_START(day=date(2027, 8, 9)),
    }
    totals = [repair.plan.total_kr for repair in found]
    assert totals == sorted(totals)


def test_a_repair_is_the_year_of_the_programme_that_it_describes() -> None:
    found = {repair.because: repair.plan for repair in repairs(small_that_is_impossible())}
    eased = plan(replace(small_that_is_impossible(), min_weeks_between=6))
    assert isinstance(eased, Plan)
    assert found[LESS_TIME(count=6)].modules == eased.modules


@pytest.mark.parametrize("less", [7, 8])
def test_one_step_less_is_not_enough(less: int) -> None:
    assert isinstance(plan(replace(small_that_is_impossible(), min_weeks_between=less)), Conflict)


def test_a_pin_that_cannot_be_is_given_up() -> None:
    saturday = Pin(1, date(2027, 9, 11))
    assert UNPIN(why=saturday.sentence) in {repair.because for repair in repairs(SMALL, saturday)}


def test_a_hotel_that_is_too_small_may_hold_more() -> None:
    tiny = replace(SMALL, sites=(replace(OSLO, hotels=(hotel("Liten", 900, rooms=3),)), COPENHAGEN))
    assert MORE_BEDS(why=BEDS_NEEDED(hotel="Liten")) in {repair.because for repair in repairs(tiny)}


def test_staff_who_are_away_all_year_are_done_without_in_all_modules_together() -> None:
    role = Text("Programleder")
    away = Staff("lead", role, (Period(date(2027, 1, 1), date(2028, 12, 31)),))
    [repair] = repairs(replace(SMALL, staff=(away,)))
    words = str(repair.because)
    assert DO_WITHOUT.code in words
    assert all(STAFF_NEEDED(module=number, role=role).params in deep_params(repair.because) for number in (1, 2, 3))


def deep_params(reason: object) -> list[object]:
    """The parameters of a reason and of all reasons inside it."""
    params = getattr(reason, "params", ())
    return [params, *(inner for _, value in params for inner in deep_params(value))]


def test_another_number_abroad_is_a_way_out() -> None:
    found = [repair.because for repair in repairs(replace(SMALL, modules_abroad=2))]
    assert sorted(found, key=str) == [OTHER_ABROAD(count=0), OTHER_ABROAD(count=1)]
