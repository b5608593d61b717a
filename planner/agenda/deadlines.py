"""What is to be done by when: tasks with the time to work on them, and for staff what the hotel is to be told."""

from collections.abc import Container, Iterator
from datetime import date, time, timedelta

from calendars.clock import OSLO, at
from calendars.event import Event
from calendars.language import Message
from planner.agenda.hotels import nights_of
from planner.agenda.identity import uid
from planner.agenda.view import View, address
from planner.agenda.words import (
    NAME_LIST,
    NAME_LIST_DUE,
    RELEASE,
    RELEASE_DUE,
    TASK_DUE,
    TASK_DUE_AT,
    TASK_TAKES,
    TASK_TIME,
    TERMS_OF,
)
from planner.plan import PlannedModule
from planner.programme import Task
from planner.tasks import closed_at_home, due, open_day_at_or_before, working_time
from venues.hotel_deadlines import HotelDeadline, HotelDuty, hotel_deadlines

HALF_HOUR = timedelta(minutes=30)
NOON = time(12)
WORDS: dict[HotelDuty, tuple[Message, Message]] = {
    HotelDuty.NAME_LIST: (NAME_LIST_DUE, NAME_LIST),
    HotelDuty.RELEASE: (RELEASE_DUE, RELEASE),
}


def tasks(view: View, planned: PlannedModule) -> Iterator[Event]:
    """The hand-in of each task after a module, and the open days that it takes, which block nobody's calendar."""
    closed = closed_at_home(view.programme)
    for task in view.programme.tasks:
        if task.after_module == planned.module:
            yield _hand_in(view, planned, task, closed)
            if work := working_time(task, planned.period, closed):
                yield view.event(
                    planned,
                    uid(view.programme.id, planned.module, f"work on {task.id}"),
                    work,
                    TASK_TIME(task=task.title),
                    [TASK_TAKES(count=task.working_days)],
                )


def hotel_duties(view: View, planned: PlannedModule) -> Iterator[Event]:
    """What the hotel is to be told before the first night; where that day is closed, on the open day before."""
    nights = nights_of(view, planned)
    site = view.site(planned)
    for deadline in hotel_deadlines(site.country, planned.period.first) if nights else ():
        day = nights[0][0] - timedelta(days=deadline.days_before)
        yield _hotel_duty(view, planned, deadline, open_day_at_or_before(day, closed_at_home(view.programme)))


def _hand_in(view: View, planned: PlannedModule, task: Task, closed: Container[date]) -> Event:
    instant = due(task, planned.period.first, closed)
    hour = instant.astimezone(OSLO)
    return view.event(
        planned,
        uid(view.programme.id, planned.module, f"hand in {task.id}"),
        (instant, instant + HALF_HOUR),
        TASK_DUE(task=task.title),
        [TASK_DUE_AT(day=hour.date(), hour=hour.time())],
    )


def _hotel_duty(view: View, planned: PlannedModule, deadline: HotelDeadline, day: date) -> Event:
    site = view.site(planned)
    hotel = site.hotel(planned.hotel)
    summary, line = WORDS[deadline.duty]
    instant = at(day, NOON)
    return view.event(
        planned,
        uid(view.programme.id, planned.module, f"hotel {deadline.duty}"),
        (instant, instant + HALF_HOUR),
        summary(hotel=hotel.name, module=planned.module),
        [line(count=deadline.days_before), TERMS_OF(example=deadline.example)],
        location=address(hotel.name, hotel.address, site.city),
    )
