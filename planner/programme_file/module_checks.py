"""Modules among themselves: numbers in order, weekdays that fit; staff and modules that are named, and calendars."""

from collections.abc import Iterator

from calendars.busy.addresses import is_address, why_unusable
from calendars.language import Message
from calendars.weekdays import weekday_names
from planner.programme_file.mistakes import Found
from planner.programme_file.places import Path
from planner.programme_file.references import repeated, unknown
from planner.programme_file.tables import ProgrammeTable
from planner.programme_file.values import WEEKDAYS

SAME_NUMBER = Message(
    "module_number_again", "an earlier module has number {number} already; here comes number {expected}"
)
OUT_OF_ORDER = Message("module_number_out_of_order", "modules are written in order; here comes number {expected}")
NOT_WORKING = Message("weekday_not_working", "this is not among working_weekdays: {weekdays}")
NOT_ALLOWED = Message("weekday_not_allowed", "this is not among the module's first_weekdays: {weekdays}")
NO_SUCH_MODULE = Message("module_not_in_file", "there is no module {number}; the last is number {last}")
UNKNOWN_STAFF = Message("staff_not_in_file", "nobody under staff has the id {id}; choose among {choices}")
NO_STAFF = Message("no_staff_in_file", "nobody under staff has the id {id}; add them there")


def numbers_in_order(file: ProgrammeTable) -> Iterator[Found]:
    seen: set[int] = set()
    for index, module in enumerate(file.modules):
        number, expected = module.number or index + 1, index + 1
        if number in seen:
            because = SAME_NUMBER(number=number, expected=expected)
            yield Found(("modules", index, "number"), module.number, because)
        elif number != expected:
            yield Found(("modules", index, "number"), module.number, OUT_OF_ORDER(expected=expected))
        seen.add(number)


def weekdays_among_the_working(file: ProgrammeTable) -> Iterator[Found]:
    for index, module in enumerate(file.modules):
        for place, weekday in enumerate(module.first_weekdays or ()):
            if weekday not in file.working_weekdays:
                because = NOT_WORKING(weekdays=weekday_names(set(file.working_weekdays)))
                yield Found(("modules", index, "first_weekdays", place), WEEKDAYS[weekday], because)


def preferred_weekdays_among_the_allowed(file: ProgrammeTable) -> Iterator[Found]:
    for index, module in enumerate(file.modules):
        allowed = set(module.first_weekdays or file.working_weekdays)
        for place, weekday in enumerate(module.preferred_weekdays or ()):
            if weekday not in allowed:
                because = NOT_ALLOWED(weekdays=weekday_names(allowed))
                yield Found(("modules", index, "preferred_weekdays", place), WEEKDAYS[weekday], because)


def staff_that_exists(file: ProgrammeTable) -> Iterator[Found]:
    ids = [staff.id for staff in file.staff]
    yield from repeated(("staff",), ids)
    for path, named in _staff_named(file):
        if ids:
            yield from unknown(path, named, ids, UNKNOWN_STAFF)
        else:
            for place, name in enumerate(named):
                yield Found((*path, place), name, NO_STAFF(id=name))


def _staff_named(file: ProgrammeTable) -> Iterator[tuple[Path, list[str]]]:
    """Where modules and their days name staff."""
    for index, module in enumerate(file.modules):
        yield ("modules", index, "staff"), module.staff
        for number, day in enumerate(module.days if isinstance(module.days, list) else ()):
            yield ("modules", index, "days", number, "staff"), day.staff


def calendars_that_can_be_asked(file: ProgrammeTable) -> Iterator[Found]:
    for index, staff in enumerate(file.staff):
        because = why_unusable(staff.calendar) if staff.calendar else None
        if because is not None:
            # an address is a secret, which no list of mistakes repeats
            value = None if is_address(str(staff.calendar)) else staff.calendar
            yield Found(("staff", index, "calendar"), value, because)


def modules_that_exist(file: ProgrammeTable) -> Iterator[Found]:
    last = len(file.modules)
    yield from repeated(("tasks",), [task.id for task in file.tasks])
    for index, task in enumerate(file.tasks):
        if task.after_module > last:
            because = NO_SUCH_MODULE(number=task.after_module, last=last)
            yield Found(("tasks", index, "after_module"), task.after_module, because)
    for index, number in enumerate(file.abroad.among or ()):
        if number > last:
            yield Found(("abroad", "among", index), number, NO_SUCH_MODULE(number=number, last=last))
