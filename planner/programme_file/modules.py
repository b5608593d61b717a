"""From the tables of modules to modules: their days, the weekdays and sites where they may be, their group rooms."""

from collections.abc import Iterator, Mapping
from datetime import time
from math import ceil

from calendars.language import Text
from planner.programme import Day, Meal, Module, Session, SessionKind
from planner.programme_file.module_tables import DayShapeTable, DayTable, ModuleTable
from planner.programme_file.tables import ProgrammeTable

TEACHING = Text("Undervisning", "Undervisning", "Teaching")
HOME = "NO"


def modules(file: ProgrammeTable, countries: Mapping[str, str]) -> tuple[Module, ...]:
    """All modules; `countries` are the sites' by id."""
    return tuple(_module(file, number, countries) for number in range(1, len(file.modules) + 1))


def sites_of(file: ProgrammeTable, number: int, countries: Mapping[str, str]) -> frozenset[str]:
    """Where a module may be held: at the sites it names, or at all; abroad only if it is among those that may be."""
    named = file.modules[number - 1].sites
    if named is not None:
        return frozenset(named)
    among = file.abroad.among
    may_be_abroad = among is None or number in among
    return frozenset(site for site, country in countries.items() if country == HOME or may_be_abroad)


def group_rooms(file: ProgrammeTable, module: ModuleTable) -> int:
    """As many as there are groups if the module has work in groups, unless the file says how many."""
    if module.group_rooms is not None:
        return module.group_rooms
    kinds = {session.kind for day in _written_days(module) for session in day.sessions}
    heads = sum(home.heads for home in file.cohort.participants)
    return ceil(heads / file.cohort.group_size) if SessionKind.GROUPS in kinds else 0


def _module(file: ProgrammeTable, number: int, countries: Mapping[str, str]) -> Module:
    table = file.modules[number - 1]
    return Module(
        number=number,
        title=table.title,
        days=tuple(_days(table, file.day_shape)),
        weekdays=frozenset(table.first_weekdays or file.working_weekdays),
        preferred_weekdays=frozenset(table.preferred_weekdays or ()),
        sites=sites_of(file, number, countries),
        group_rooms=group_rooms(file, table),
        staff=tuple(table.staff),
        not_before=table.not_before,
        not_after=table.not_after,
    )


def _days(module: ModuleTable, shape: DayShapeTable) -> Iterator[Day]:
    if isinstance(module.days, int):
        yield from _shaped_days(module.days, shape)
        return
    for index, day in enumerate(module.days, 1):
        usual = shape.last_meals if index == len(module.days) else shape.meals
        yield _written_day(day, frozenset(usual if day.meals is None else day.meals))


def _shaped_days(count: int, shape: DayShapeTable) -> Iterator[Day]:
    """Days that the file does not write out: one session from the first hour to the last."""
    for number in range(1, count + 1):
        begins = shape.first_begins if number == 1 else shape.begins
        ends = shape.last_ends if number == count else shape.ends
        meals = shape.last_meals if number == count else shape.meals
        yield _one_session(begins, ends, frozenset(meals))


def _one_session(begins: time, ends: time, meals: frozenset[Meal]) -> Day:
    return Day((Session(TEACHING, begins, ends),), meals)


def _written_day(day: DayTable, meals: frozenset[Meal]) -> Day:
    in_order = sorted(day.sessions, key=lambda session: session.at)
    sessions = (Session(s.title, s.at.begins, s.at.ends, s.kind, s.track) for s in in_order)
    return Day(tuple(sessions), meals, tuple(day.staff))


def _written_days(module: ModuleTable) -> list[DayTable]:
    return module.days if isinstance(module.days, list) else []
