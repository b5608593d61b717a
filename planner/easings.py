"""How each must can give way, by how much at a time: a ladder of ever easier programmes, the least step first."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from calendars.language import Message, Reason
from calendars.period import Period
from planner import rules
from planner.pins import Pin
from planner.programme import Module, Programme, Task
from planner.verdicts import Limit

WIDEST = 26
LESS_TIME = Message(
    "let_less_time",
    "let {count} week be enough from one module to the next",
    "let {count} weeks be enough from one module to the next",
)
MORE_TIME = Message(
    "let_more_time",
    "let up to {count} week pass from one module to the next",
    "let up to {count} weeks pass from one module to the next",
)
LATER_END = Message("let_later_end", "let the year last until {day}")
EARLIER_START = Message("let_earlier_start", "let the year begin on {day}")
ANY_WEEKDAY = Message("let_any_weekday", "let module {module} begin on any working day")
OWN_DATES = Message("let_own_dates", "let module {module} go beyond its own dates")
OPEN_DAYS = Message("let_open_days", "teach all the same where it says: {why}")
DO_WITHOUT = Message("let_do_without", "do without, or find somebody else: {why}")
MORE_ROOMS = Message("let_more_rooms", "find rooms elsewhere: {why}")
MORE_BEDS = Message("let_more_beds", "find beds elsewhere, or have the hotel hold more: {why}")
SHORTER_TASK = Message(
    "let_shorter_task", "let {task} have {count} working day", "let {task} have {count} working days"
)
EARLIER_DUE = Message(
    "let_earlier_due", "let {task} be due after {count} week", "let {task} be due after {count} weeks"
)
OVERLAP = Message("let_overlap", "let {task} be handed in after the next module has begun")
OTHER_ABROAD = Message("let_other_abroad", "hold {count} module abroad instead", "hold {count} modules abroad instead")
UNPIN = Message("let_unpin", "give up this: {why}")
BOTH = Message("let_both", "{first}, and {second}")


@dataclass(frozen=True, slots=True)
class Eased:
    """A programme in which one must, or several, have given way, and the sentence that says so."""

    because: Reason
    programme: Programme
    pins: tuple[Pin, ...]
    left_out: frozenset[Limit]


Ladder = tuple[Eased, ...]


def ladders(limit: Limit, programme: Programme, pins: tuple[Pin, ...], left_out: frozenset[Limit]) -> Iterator[Ladder]:
    """The ways in which a must can give way; each is easier from step to step, and empty where there is none."""
    steps: Callable[[Limit, Programme], Iterator[list[tuple[Reason, Programme]]]] | None = BY_RULE.get(limit.rule)
    if steps is not None:
        for ladder in steps(limit, programme):
            yield tuple(Eased(because, eased, pins, left_out) for because, eased in ladder)
    elif limit.rule in LEFT_OUT:
        because = LEFT_OUT[limit.rule](why=limit.because)
        yield (Eased(because, programme, pins, left_out | {limit}),)


def _gaps(limit: Limit, programme: Programme) -> Iterator[list[tuple[Reason, Programme]]]:
    if limit.because.message == rules.MIN_WEEKS:
        weeks = range(programme.min_weeks_between - 1, 0, -1)
        yield [(LESS_TIME(count=few), replace(programme, min_weeks_between=few)) for few in weeks]
    else:
        more = range(programme.max_weeks_between + 1, programme.max_weeks_between + WIDEST)
        yield [(MORE_TIME(count=many), replace(programme, max_weeks_between=many)) for many in more]


def _window(_: Limit, programme: Programme) -> Iterator[list[tuple[Reason, Programme]]]:
    window = programme.window
    later = [Period(window.first, window.last + timedelta(weeks=weeks)) for weeks in range(1, WIDEST)]
    yield [(LATER_END(day=longer.last), replace(programme, window=longer)) for longer in later]
    earlier = [Period(window.first - timedelta(weeks=weeks), window.last) for weeks in range(1, WIDEST)]
    yield [(EARLIER_START(day=longer.first), replace(programme, window=longer)) for longer in earlier]


def _weekdays(limit: Limit, programme: Programme) -> Iterator[list[tuple[Reason, Programme]]]:
    module = _module(limit, programme)
    any_day = replace(module, weekdays=programme.working_weekdays)
    yield [(ANY_WEEKDAY(module=module.number), programme.with_module(any_day))]


def _own_dates(limit: Limit, programme: Programme) -> Iterator[list[tuple[Reason, Programme]]]:
    module = _module(limit, programme)
    unbound = replace(module, not_before=None, not_after=None)
    yield [(OWN_DATES(module=module.number), programme.with_module(unbound))]


def _task_time(limit: Limit, programme: Programme) -> Iterator[list[tuple[Reason, Programme]]]:
    task = _task(limit, programme)
    shorter = range(task.working_days - 1, -1, -1)
    yield [
        (SHORTER_TASK(task=task.title, count=days), programme.with_task(replace(task, working_days=days)))
        for days in shorter
    ]


def _task_before_next(limit: Limit, programme: Programme) -> Iterator[list[tuple[Reason, Programme]]]:
    task = _task(limit, programme)
    sooner = range(task.due_weeks - 1, 0, -1)
    yield [
        (EARLIER_DUE(task=task.title, count=weeks), programme.with_task(replace(task, due_weeks=weeks)))
        for weeks in sooner
    ]
    yield [(OVERLAP(task=task.title), programme.with_task(replace(task, before_next_module=False)))]


def _abroad(_: Limit, programme: Programme) -> Iterator[list[tuple[Reason, Programme]]]:
    for count in range(len(programme.modules) + 1):
        if count != programme.modules_abroad:
            yield [(OTHER_ABROAD(count=count), replace(programme, modules_abroad=count))]


BY_RULE: dict[str, Callable[[Limit, Programme], Iterator[list[tuple[Reason, Programme]]]]] = {
    "time_between_modules": _gaps,
    "inside_the_window": _window,
    "begins_on_an_allowed_weekday": _weekdays,
    "between_the_dates_of_the_module": _own_dates,
    "with_time_for_its_tasks": _task_time,
    "tasks_before_the_next_module": _task_before_next,
    "as_many_abroad_as_planned": _abroad,
}
LEFT_OUT = {
    "on_open_days": OPEN_DAYS,
    "with_its_staff": DO_WITHOUT,
    "with_a_plenary_room": MORE_ROOMS,
    "with_enough_group_rooms": MORE_ROOMS,
    "with_enough_beds": MORE_BEDS,
    "as_pinned": UNPIN,
}


def _module(limit: Limit, programme: Programme) -> Module:
    number = limit.because["module"]
    assert isinstance(number, int)
    return programme.module(number)


def _task(limit: Limit, programme: Programme) -> Task:
    return next(task for task in programme.tasks if task.title == limit.because["task"])
