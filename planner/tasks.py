"""When the work between modules is due, and the days there are to do it.

They are Monday to Friday less Norwegian public holidays, whatever days a programme teaches on: people work at home.
"""

from collections.abc import Container, Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache

from calendars.clock import at
from calendars.closures import Closure, closed_days
from calendars.period import Period, monday_of
from planner.programme import Programme, Task

ONE_DAY = timedelta(days=1)
FRIDAY = timedelta(days=4)
MARGIN = timedelta(days=150)
WORK_AT_HOME = frozenset(range(5))


def due(task: Task, module_first_day: date, closed_days: Container[date]) -> datetime:
    """The instant a task is due, in UTC, after a module that begins on a day; the clock is Norway's."""
    return at(due_day(task, module_first_day, closed_days), task.due_at)


def due_day(task: Task, module_first_day: date, closed_days: Container[date]) -> date:
    """The Friday `due_weeks` weeks after the week of the module, or the last open day before it."""
    friday = monday_of(module_first_day) + timedelta(weeks=task.due_weeks) + FRIDAY
    return open_day_at_or_before(friday, closed_days)


def working_time(task: Task, module: Period, closed_days: Container[date]) -> Period | None:
    """The last `working_days` open days up to the due day; None where the module leaves no day for it."""
    last = due_day(task, module.first, closed_days)
    first, days_left = last, task.working_days - 1
    while days_left > 0 and first > module.last:
        first = open_day_at_or_before(first - ONE_DAY, closed_days)
        days_left -= 1
    first = max(first, module.last + ONE_DAY)
    return Period(first, last) if task.working_days and first <= last else None


def closed_at_home(programme: Programme) -> Container[date]:
    """The closed days in Norway, also where a deadline lies months before or after the programme's own window."""
    window = programme.window
    return frozenset(closed_for_work(Period(window.first - MARGIN, window.last + MARGIN)))


def open_day_at_or_before(day: date, closed_days: Container[date]) -> date:
    while day in closed_days:
        day -= ONE_DAY
    return day


@lru_cache(maxsize=8)
def closed_for_work(days: Period) -> Mapping[date, tuple[Closure, ...]]:
    """The days on which nobody in Norway works on a task, each with why."""
    return closed_days(days, countries=("NO",), working_weekdays=WORK_AT_HOME)
