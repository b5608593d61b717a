from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from calendars.period import Period
from planner.programme import Task
from planner.tasks import closed_at_home, due, due_day, working_time
from planner.year import Year
from tests.small import SMALL

PAPER = SMALL.tasks[0]
WEEKENDS = frozenset(day for number in range(400) if (day := date(2027, 1, 1) + timedelta(days=number)).weekday() > 4)
# Easter 2027 is on 28 March
EASTER = WEEKENDS | {date(2027, 3, 25), date(2027, 3, 26), date(2027, 3, 29)}


def task(due_weeks: int, working_days: int = 3, due_at: time = time(12)) -> Task:
    return Task("exam", PAPER.title, after_module=1, due_weeks=due_weeks, working_days=working_days, due_at=due_at)


def test_a_task_is_due_on_the_friday_so_many_weeks_after_the_week_of_the_module() -> None:
    # a Tuesday in week 37, so the Friday of week 39
    assert due_day(task(2), date(2027, 9, 14), WEEKENDS) == date(2027, 10, 1)


def test_the_weekday_on_which_a_module_begins_does_not_matter() -> None:
    assert {due_day(task(2), date(2027, 9, 13) + timedelta(days=day), WEEKENDS) for day in range(5)} == {
        date(2027, 10, 1)
    }


def test_good_friday_moves_the_day_to_the_wednesday_before_easter() -> None:
    assert due_day(task(2), date(2027, 3, 9), EASTER) == date(2027, 3, 24)


def test_noon_is_noon_in_norway_before_and_after_the_clocks_change() -> None:
    assert due(task(2), date(2027, 9, 14), WEEKENDS) == datetime(2027, 10, 1, 10, tzinfo=UTC)
    assert due(task(8), date(2027, 9, 14), WEEKENDS) == datetime(2027, 11, 12, 11, tzinfo=UTC)


def test_the_time_to_work_ends_on_the_day_and_skips_weekends() -> None:
    module = Period(date(2027, 9, 14), date(2027, 9, 16))
    # seven open days up to Friday 1 October begin on Thursday 23 September
    assert working_time(task(2, 7), module, WEEKENDS) == Period(date(2027, 9, 23), date(2027, 10, 1))


def test_the_time_to_work_does_not_begin_during_the_module() -> None:
    module = Period(date(2027, 9, 14), date(2027, 9, 16))
    assert working_time(task(1, 30), module, WEEKENDS) == Period(date(2027, 9, 17), date(2027, 9, 24))


def test_there_is_no_time_to_work_where_there_is_none() -> None:
    module = Period(date(2027, 9, 14), date(2027, 9, 17))
    assert working_time(task(0), module, WEEKENDS) is None
    assert working_time(task(2, 0), module, WEEKENDS) is None


@given(st.dates(date(2027, 1, 4), date(2027, 10, 1)), st.integers(1, 8), st.integers(1, 20))
def test_the_time_to_work_has_the_days_that_the_task_takes_or_begins_right_after_the_module(
    first: date, due_weeks: int, working_days: int
) -> None:
    module = Period.of_days(first, 3)
    period = working_time(task(due_weeks, working_days), module, WEEKENDS)
    if period is None:
        assert due_day(task(due_weeks), first, WEEKENDS) <= module.last
    else:
        assert period.last not in WEEKENDS
        open_days = sum(day not in WEEKENDS for day in period)
        assert open_days == working_days or period.first == module.last + timedelta(days=1)


def test_people_work_on_tasks_from_monday_to_friday_whatever_days_the_programme_teaches_on() -> None:
    weekend_programme = replace(SMALL, working_weekdays=frozenset({4, 5}))
    # Wednesday 8 to Friday 17 September 2027: eight days without the weekend
    assert Year(weekend_programme).working_days_between(date(2027, 9, 7), date(2027, 9, 17)) == 8
    # the Friday of 24 September, and seven days before it without weekends
    module = Period(date(2027, 9, 10), date(2027, 9, 11))
    assert due_day(task(2), module.first, closed_at_home(weekend_programme)) == date(2027, 9, 24)
    closed = closed_at_home(weekend_programme)
    assert working_time(task(2, 7), module, closed) == Period(date(2027, 9, 16), date(2027, 9, 24))
