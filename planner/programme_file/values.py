"""The kinds of value a programme file is written with: kroner, ids, clock times, weekdays, names in three languages.

Each says what it accepts; what a person reads when it does not accept is in `translation.py`.
"""

import re
from datetime import date, time
from typing import Annotated, NamedTuple, Protocol

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from calendars.language import LANGUAGES, Text
from calendars.period import Period
from calendars.source import Status
from planner.programme import Meal, SessionKind, Track
from venues.homes import Sector
from venues.sites import RoomKind

MOST_KR = 10_000_000
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
HOURS = re.compile(rf"({CLOCK.pattern})\s*[-–]\s*({CLOCK.pattern})")


class Table(BaseModel):
    """A table of the file: every key is known, and every value has the type it is written with."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Hours(NamedTuple):
    """From one clock time to another on the same day."""

    begins: time
    ends: time

    @property
    def text(self) -> str:
        return f"{self.begins:%H:%M}-{self.ends:%H:%M}"


class Days(Protocol):
    """A first and a last day; `last` is absent where it is the first."""

    @property
    def first(self) -> date: ...
    @property
    def last(self) -> date | None: ...


def period(days: Days) -> Period:
    return Period(days.first, days.last or days.first)


def _clock(value: object) -> object:
    if isinstance(value, time):
        return value
    clock = CLOCK.fullmatch(value) if isinstance(value, str) else None
    if not clock:
        raise PydanticCustomError("clock_time", "not a clock time")
    return time(int(clock[1]), int(clock[2]))


def _hours(value: object) -> object:
    hours = HOURS.fullmatch(value) if isinstance(value, str) else None
    if not hours:
        raise PydanticCustomError("clock_hours", "not two clock times")
    return Hours(time(int(hours[2]), int(hours[3])), time(int(hours[5]), int(hours[6])))


def _weekday(value: object) -> object:
    if value not in WEEKDAYS:
        raise PydanticCustomError("weekday", "not a weekday")
    return WEEKDAYS.index(str(value))


def _must_or_kr(value: object) -> object:
    return None if value == "must" else value


def _text(value: object) -> object:
    """A string is bokmål; a table names its languages."""
    words = {"nb": value} if isinstance(value, str) else value
    if (
        not isinstance(words, dict)
        or not {"nb"} <= set(words) <= set(LANGUAGES)
        or not all(isinstance(said, str) and said.strip() for said in words.values())
    ):
        raise PydanticCustomError("text", "not a text")
    return Text(**words)


FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)

Day = Annotated[date, Field(ge=FIRST_DAY, le=LAST_DAY)]
Kr = Annotated[int, Field(ge=0, le=MOST_KR)]
KrOrMust = Annotated[Kr | None, BeforeValidator(_must_or_kr)]
Number = Annotated[int, Field(ge=1, le=10_000)]
NumberOrNone = Annotated[int, Field(ge=0, le=10_000)]
Month = Annotated[int, Field(ge=1, le=12)]
Weeks = Annotated[int, Field(ge=1, le=104)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=60)]
Name = Annotated[str, Field(min_length=1, max_length=300)]
CalendarSource = Annotated[str, Field(min_length=1, max_length=2_000)]
Latitude = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
Longitude = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]
Clock = Annotated[time, BeforeValidator(_clock)]
ClockHours = Annotated[Hours, BeforeValidator(_hours)]
Weekday = Annotated[int, BeforeValidator(_weekday)]
Words = Annotated[Text, BeforeValidator(_text)]
MealName = Annotated[Meal, Field(strict=False)]
KindName = Annotated[SessionKind, Field(strict=False)]
TrackName = Annotated[Track, Field(strict=False)]
RoomKindName = Annotated[RoomKind, Field(strict=False)]
SectorName = Annotated[Sector, Field(strict=False)]
StatusName = Annotated[Status, Field(strict=False)]
