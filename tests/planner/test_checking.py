"""A hand-made calendar is scored by the rules that plan."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from planner import rules
from planner.checking import OTHER_DAYS, UNKNOWN_HOTEL, UNKNOWN_SITE, HandMade, check
from planner.plan import Plan
from planner.planning import plan
from tests.small import COPENHAGEN, SMALL, YEAR

GOOD = (
    HandMade(1, date(2027, 9, 7), site="oslo"),
    HandMade(2, date(2027, 10, 5), site="copenhagen"),
    HandMade(3, date(2027, 11, 2), site="oslo"),
)


def test_dates_that_break_nothing_are_at_least_as_dear_as_the_best() -> None:
    score = check(SMALL, GOOD)
    assert score.broken == ()
    assert score.distance_kr is not None
    assert score.distance_kr >= 0


def test_lines_add_up_to_the_total() -> None:
    score = check(SMALL, GOOD)
    assert score.total_kr == sum(line.kroner for module in score.modules for line in module.cost_lines)
    assert score.total_kr == score.real_kr + score.wish_kr


def test_the_plan_s_own_dates_are_the_best() -> None:
    best = plan(SMALL)
    assert isinstance(best, Plan)
    own = [HandMade(m.module, m.period.first, m.period.last, m.site, m.hotel) for m in best.modules]
    score = check(SMALL, own)
    assert (score.broken, score.distance_kr) == ((), 0)


def test_a_module_that_is_missing_is_broken_and_the_rest_is_scored() -> None:
    score = check(SMALL, GOOD[:2])
    assert [must.because for must in score.broken] == [rules.HELD_TIMES(module=3, count=0)]
    assert [module.module for module in score.modules] == [1, 2]


def test_a_module_on_a_saturday_says_so() -> None:
    saturday = HandMade(3, date(2027, 11, 6), site="oslo")
    rules_broken = [must.rule for must in check(SMALL, (*GOOD[:2], saturday)).broken]
    assert rules_broken == ["begins_on_an_allowed_weekday", "on_open_days", "on_open_days"]


def test_dates_outside_the_year_are_broken_not_an_error() -> None:
    years_later = HandMade(3, date(2029, 11, 6), site="oslo")
    assert "inside_the_window" in {must.rule for must in check(SMALL, (*GOOD[:2], years_later)).broken}


def test_two_modules_in_the_wrong_order_are_broken_once() -> None:
    swapped = (GOOD[0], HandMade(2, date(2027, 10, 12), site="copenhagen"), HandMade(3, date(2027, 10, 5), site="oslo"))
    assert [must.because for must in check(SMALL, swapped).broken] == [rules.NOT_IN_ORDER(earlier=2, later=3)]


def test_a_site_that_does_not_exist_is_named() -> None:
    made = (GOOD[0], HandMade(2, date(2027, 10, 5), site="paris"), GOOD[2])
    assert UNKNOWN_SITE(module=2, site="paris") in [must.because for must in check(SMALL, made).broken]


def test_a_hotel_that_does_not_exist_is_named() -> None:
    made = (GOOD[0], HandMade(2, date(2027, 10, 5), site="copenhagen", hotel="ritz"), GOOD[2])
    because = UNKNOWN_HOTEL(module=2, hotel="ritz", site=COPENHAGEN.name)
    assert because in [must.because for must in check(SMALL, made).broken]


def test_another_number_of_days_is_broken() -> None:
    long = (HandMade(1, date(2027, 9, 7), last=date(2027, 9, 9), site="oslo"), *GOOD[1:])
    assert [must.because for must in check(SMALL, long).broken] == [OTHER_DAYS(module=1, count=3, wanted=2)]


def test_a_hotel_that_is_left_out_is_the_cheapest_with_beds() -> None:
    assert [module.hotel for module in check(SMALL, GOOD).modules] == ["torg", "havn", "torg"]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, len(YEAR) - 2), min_size=3, max_size=3))
def test_no_dates_that_keep_every_must_are_cheaper_than_the_plan(offsets: list[int]) -> None:
    made = [
        HandMade(number, YEAR.first + timedelta(days=offset), site=site)
        for number, offset, site in zip((1, 2, 3), offsets, ("oslo", "copenhagen", "oslo"), strict=True)
    ]
    score = check(SMALL, made)
    assert score.distance_kr is not None
    assert score.broken or score.distance_kr >= 0
