"""How modules, their days and the staff they need are written in a programme file."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Discriminator, Field, Tag
from pydantic_core import PydanticCustomError

from planner.programme_file.values import (
    CalendarSource,
    Clock,
    ClockHours,
    Day,
    Id,
    KindName,
    MealName,
    Number,
    NumberOrNone,
    Table,
    TrackName,
    Weekday,
    Words,
)

MOST_DAYS = 7


class SessionTable(Table):
    at: ClockHours = Field(examples=["10:00-12:00"])
    title: Words = Field(examples=["Velkommen"])
    kind: KindName = Field(default="plenary", validate_default=True, examples=["groups"])
    track: TrackName | None = Field(default=None, examples=["personal"])


class DayTable(Table):
    sessions: list[SessionTable] = Field(min_length=1, examples=[[{"at": "10:00-16:00", "title": "Undervisning"}]])
    meals: list[MealName] | None = Field(default=None, examples=[["lunch", "dinner"]])
    staff: list[Id] = Field(default=[], examples=[["strategy-lecturer"]])


class DayShapeTable(Table):
    first_begins: Clock = Field(default="10:00", validate_default=True, examples=["11:00"])
    begins: Clock = Field(default="09:00", validate_default=True, examples=["08:30"])
    ends: Clock = Field(default="17:00", validate_default=True, examples=["16:00"])
    last_ends: Clock = Field(default="15:00", validate_default=True, examples=["14:00"])
    meals: list[MealName] = Field(default=["lunch", "dinner"], validate_default=True, examples=[[]])
    last_meals: list[MealName] = Field(default=["lunch"], validate_default=True, examples=[[]])


def _from_one_to_seven(days: int | list[DayTable]) -> int | list[DayTable]:
    if not 1 <= (days if isinstance(days, int) else len(days)) <= MOST_DAYS:
        raise PydanticCustomError("module_days", "not a number of days for a module")
    return days


DayCount = Annotated[int, AfterValidator(_from_one_to_seven)]
DayList = Annotated[list[DayTable], AfterValidator(_from_one_to_seven)]
Days = Annotated[
    Annotated[DayCount, Tag(":count")] | Annotated[DayList, Tag(":written_out")],
    Discriminator(lambda value: ":written_out" if isinstance(value, list) else ":count"),
]


class ModuleTable(Table):
    number: Number | None = Field(default=None, examples=[1])
    title: Words = Field(examples=["Strategisk ledelse"])
    days: Days = Field(examples=[3])
    first_weekdays: list[Weekday] | None = Field(default=None, min_length=1, examples=[["mon", "tue"]])
    preferred_weekdays: list[Weekday] | None = Field(default=None, min_length=1, examples=[["tue"]])
    sites: list[Id] | None = Field(default=None, min_length=1, examples=[["oslo"]])
    group_rooms: NumberOrNone | None = Field(default=None, examples=[5])
    staff: list[Id] = Field(default=[], examples=[["lead"]])
    not_before: Day | None = Field(default=None, examples=[date(2027, 9, 1)])
    not_after: Day | None = Field(default=None, examples=[date(2027, 10, 31)])


class BusyTable(Table):
    first: Day = Field(examples=[date(2027, 10, 4)])
    last: Day | None = Field(default=None, examples=[date(2027, 10, 8)])


class StaffTable(Table):
    id: Id = Field(examples=["lead"])
    role: Words = Field(examples=["Programleder"])
    busy: list[BusyTable] = Field(default=[], examples=[[{"first": date(2027, 10, 4), "last": date(2027, 10, 8)}]])
    calendar: CalendarSource | None = Field(default=None, examples=["kalendere/programleder.ics"])
    all_day_is_busy: bool = Field(default=True, examples=[False])
    prefers: list[BusyTable] = Field(default=[], examples=[[{"first": date(2028, 1, 10), "last": date(2028, 3, 31)}]])
    rather_not: list[BusyTable] = Field(default=[], examples=[[{"first": date(2028, 2, 7), "last": date(2028, 2, 11)}]])


class TaskTable(Table):
    id: Id = Field(examples=["home-exam"])
    title: Words = Field(examples=["Hjemmeeksamen"])
    after_module: Number = Field(examples=[3])
    due_weeks: Annotated[int, Field(ge=0, le=52)] = Field(examples=[4])
    working_days: NumberOrNone = Field(default=0, examples=[5])
    due_at: Clock = Field(default="12:00", validate_default=True, examples=["14:00"])
    before_next_module: bool = Field(default=True, examples=[False])
