"""A period has a first and a last day, both included; weeks are ISO weeks."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from calendars.period import Period, monday_of, weeks_between

DAYS = some.dates(date(2000, 1, 1), date(2099, 12, 31))
MODULE = Period(date(2027, 9, 20), date(2027, 9, 23))


def test_both_ends_of_a_period_are_in_it() -> None:
    assert list(MODULE) == [date(2027, 9, 20), date(2027, 9, 21), date(2027, 9, 22), date(2027, 9, 23)]
    assert (MODULE.first in MODULE, MODULE.last in MODULE, len(MODULE)) == (True, True, 4)


def test_the_days_around_a_period_are_not_in_it() -> None:
    assert (date(2027, 9, 19) in MODULE, date(2027, 9, 24) in MODULE) == (False, False)


def test_one_day_is_a_period() -> None:
    assert list(Period(date(2027, 9, 20), date(2027, 9, 20))) == [date(2027, 9, 20)]


def test_a_period_that_ends_before_it_begins_cannot_be_built() -> None:
    with pytest.raises(ValueError, match=r"cannot end \(2027-09-19\) before it begins \(2027-09-20\)"):
        Period(date(2027, 9, 20), date(2027, 9, 19))


def test_a_period_of_no_days_cannot_be_built() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Period.of_days(date(2027, 9, 20), 0)


@pytest.mark.parametrize(
    ("other", "overlaps"),
    [
        (Period(date(2027, 9, 13), date(2027, 9, 19)), False),
        (Period(date(2027, 9, 13), date(2027, 9, 20)), True),
        (Period(date(2027, 9, 21), date(2027, 9, 22)), True),
        (Period(date(2027, 9, 23), date(2027, 9, 30)), True),
        (Period(date(2027, 9, 24), date(2027, 9, 30)), False),
    ],
    ids=["ends the day before", "shares the first day", "lies inside", "shares the last day", "begins the day after"],
)
def test_periods_overlap_when_they_share_a_day(other: Period, overlaps: bool) -> None:  # noqa: FBT001 a row of the table
    assert (MODULE.overlaps(other), other.overlaps(MODULE)) == (overlaps, overlaps)


@given(DAYS, some.integers(1, 400))
def test_a_period_of_so_many_days_has_so_many_days(first: date, days: int) -> None:
    period = Period.of_days(first, days)
    assert (len(period), len(list(period)), period.first) == (days, days, first)


@given(DAYS, DAYS, DAYS, DAYS)
def test_overlapping_is_having_a_day_in_common(one: date, two: date, three: date, four: date) -> None:
    period, other = Period(*sorted((one, two))), Period(*sorted((three, four)))
    assert period.overlaps(other) == (max(period.first, other.first) <= min(period.last, other.last))


def test_periods_sort_by_their_first_day_and_then_by_their_last() -> None:
    short, later = Period(date(2027, 9, 20), date(2027, 9, 21)), Period(date(2027, 9, 21), date(2027, 9, 21))
    assert sorted([later, MODULE, short]) == [short, MODULE, later]


@given(DAYS)
def test_the_week_opens_on_a_monday_at_most_six_days_before(day: date) -> None:
    monday = monday_of(day)
    assert (monday.isocalendar()[:2], monday.weekday()) == (day.isocalendar()[:2], 0)
    assert timedelta(0) <= day - monday <= timedelta(days=6)


def test_sunday_closes_the_iso_week_that_monday_opens() -> None:
    assert weeks_between(date(2027, 9, 20), date(2027, 9, 26)) == 0
    assert weeks_between(date(2027, 9, 26), date(2027, 9, 27)) == 1


def test_weeks_are_counted_over_a_year_of_53_weeks() -> None:
    # 2026 has 53 ISO weeks: week 53 is 28 December to 3 January, week 1 of 2027 begins on 4 January
    assert weeks_between(date(2026, 12, 27), date(2027, 1, 4)) == 2


@given(DAYS, DAYS)
def test_weeks_between_changes_its_sign_with_the_order(earlier: date, later: date) -> None:
    assert weeks_between(earlier, later) == -weeks_between(later, earlier)
