from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.closures import closed_days
from calendars.open_periods import open_periods
from calendars.period import Period

SOME_MONDAY = date(2027, 8, 30)
WINDOWS = st.builds(
    lambda after, length: Period.of_days(SOME_MONDAY + timedelta(days=after), length),
    st.integers(0, 30),
    st.integers(1, 40),
)
CLOSED = st.frozensets(st.integers(0, 70).map(lambda after: SOME_MONDAY + timedelta(days=after)))
WEEKDAYS = st.frozensets(st.integers(0, 6))


@given(st.integers(1, 8), WINDOWS, CLOSED, WEEKDAYS)
def test_every_run_is_open_and_none_is_missed(
    days: int, window: Period, closed: frozenset[date], first_weekdays: frozenset[int]
) -> None:
    """Against all pairs of days in the window, one by one."""
    expected = [
        Period(first, last)
        for first in window
        for last in window
        if (last - first).days == days - 1
        if first.isocalendar()[:2] == last.isocalendar()[:2]
        if first.weekday() in first_weekdays
        if not any(first <= day <= last for day in closed)
    ]
    assert list(open_periods(days, window, closed, first_weekdays)) == expected


def test_a_wednesday_17_may_splits_its_week() -> None:
    """2028: no run of three days in the week, and two of two days: Monday to Tuesday, Thursday to Friday."""
    week = Period(date(2028, 5, 15), date(2028, 5, 21))
    closed = closed_days(week, countries=("NO",), working_weekdays=range(5))
    assert list(open_periods(3, week, closed, range(5))) == []
    assert list(open_periods(2, week, closed, range(5))) == [
        Period(date(2028, 5, 15), date(2028, 5, 16)),
        Period(date(2028, 5, 18), date(2028, 5, 19)),
    ]


def test_a_swedish_module_over_6_january_hits_epiphany() -> None:
    """Wednesday 6 January 2027: a Norwegian calendar alone would let it through."""
    week = Period(date(2027, 1, 4), date(2027, 1, 8))
    norwegian = closed_days(week, countries=("NO",), working_weekdays=range(5))
    swedish = closed_days(week, countries=("NO", "SE"), working_weekdays=range(5))
    assert Period(date(2027, 1, 5), date(2027, 1, 7)) in list(open_periods(3, week, norwegian, range(5)))
    assert list(open_periods(3, week, swedish, range(5))) == []


def test_a_run_does_not_span_a_weekend_even_where_saturdays_are_open() -> None:
    fortnight = Period(date(2027, 9, 13), date(2027, 9, 26))
    assert list(open_periods(8, fortnight, frozenset(), range(7))) == []
    assert list(open_periods(2, fortnight, frozenset(), {6})) == []


def test_a_run_of_no_days_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="at least one day, not 0"):
        open_periods(0, Period(SOME_MONDAY, SOME_MONDAY), frozenset(), range(5))
