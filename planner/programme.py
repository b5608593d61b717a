"""The programme as values: modules in order, the year's window, where it may be held, what staff wish for.

How it is written down is in `programme_file`; what the rules make of it is in `rules.py`.
"""

from dataclasses import dataclass, field, replace
from datetime import date, time
from enum import StrEnum

from calendars.busy.times import Span
from calendars.language import Reason, Text
from calendars.period import Period
from calendars.school_breaks import SchoolBreak
from calendars.source import Status
from planner.cohort import Cohort
from venues.sites import RoomTaken, Site

SPRING_TERM = frozenset(range(1, 7))


class Track(StrEnum):
    """The two learning tracks (læringsspor)."""

    PERSONAL = "personal"
    ORGANISATION = "organisation"


class SessionKind(StrEnum):
    PLENARY = "plenary"
    GROUPS = "groups"
    EVENING = "evening"
    MEAL = "meal"


class Meal(StrEnum):
    LUNCH = "lunch"
    DINNER = "dinner"


@dataclass(frozen=True, slots=True)
class Session:
    title: Text
    begins: time
    ends: time
    kind: SessionKind = SessionKind.PLENARY
    track: Track | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a module: its sessions in order of time, the meals that the programme serves, who must be there.

    `staff` are needed on this day alone; those of the module on all its days.
    """

    sessions: tuple[Session, ...]
    meals: frozenset[Meal] = frozenset()
    staff: tuple[str, ...] = ()

    @property
    def begins(self) -> time:
        return min(session.begins for session in self.sessions)

    @property
    def ends(self) -> time:
        return max(session.ends for session in self.sessions)


@dataclass(frozen=True, slots=True)
class Module:
    """One part of the curriculum. Weekdays are those it may begin on (Monday is 0)."""

    number: int
    title: Text
    days: tuple[Day, ...]
    weekdays: frozenset[int]
    preferred_weekdays: frozenset[int]
    sites: frozenset[str]
    group_rooms: int = 0
    staff: tuple[str, ...] = ()
    not_before: date | None = None
    not_after: date | None = None

    @property
    def all_staff(self) -> tuple[str, ...]:
        """Everybody the module needs on any of its days."""
        return tuple(dict.fromkeys((*self.staff, *(staff for day in self.days for staff in day.staff))))

    def days_with(self, staff: str, period: Period) -> tuple[date, ...]:
        """The days of a period on which the module needs somebody."""
        return tuple(
            day for day, shape in zip(period, self.days, strict=True) if staff in self.staff or staff in shape.staff
        )


@dataclass(frozen=True, slots=True)
class StaffCalendar:
    """Where somebody's calendar lies: a file beside the programme file, or an https address, which is a secret.

    `notes` are empty until it is read, and then say how old and how sure that is.
    """

    source: str = field(repr=False)
    all_day_is_busy: bool = True
    notes: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody a module needs: a role, no name needed, and when they are taken.

    `busy` are whole days, `busy_hours` what their calendar says of the clock: merged, in order, in UTC.
    `prefers` and `rather_not` close nothing: they are wishes.
    """

    id: str
    role: Text
    busy: tuple[Period, ...] = ()
    calendar: StaffCalendar | None = None
    busy_hours: tuple[Span, ...] = ()
    prefers: tuple[Period, ...] = ()
    rather_not: tuple[Period, ...] = ()

    @property
    def has_preferences(self) -> bool:
        return bool(self.prefers or self.rather_not)

    def would_rather_not(self, day: date) -> bool:
        """Whether a day is one of those to be spared, or outside the preferred ones where there are any."""
        if any(day in period for period in self.rather_not):
            return True
        return bool(self.prefers) and not any(day in period for period in self.prefers)


@dataclass(frozen=True, slots=True)
class Task:
    """Work to hand in: due on the Friday `due_weeks` weeks after the week of a module, before the next module.

    Where that Friday is closed in Norway, it is due on the open day before. `working_days` is what it takes.
    """

    id: str
    title: Text
    after_module: int
    due_weeks: int
    working_days: int
    due_at: time = time(12, 0)
    before_next_module: bool = True


@dataclass(frozen=True, slots=True)
class Blackout:
    """Days that the programme keeps clear, and why."""

    period: Period
    because: Text


@dataclass(frozen=True, slots=True)
class EventDays:
    """An event that takes participants away: a must (`kr_per_day` is None) or a price for each module day in it.

    One in another country than Norway matters only to modules held there.
    """

    name: Text
    period: Period
    kr_per_day: int | None
    status: Status = Status.PUBLISHED
    source: str = ""
    country: str = "NO"

    def concerns(self, country: str) -> bool:
        return self.country in {"NO", country}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """Prices of broken wishes, in whole kroner; zero switches a wish off. MODEL.md says what each one counts.

    Beside its price a wish may have a setting: a clock time, a number of days, months (January is 1), a level of price.
    """

    ideal_weeks_between: int = 7
    spacing_kr: int = 0
    school_break_kr: int = 0
    evening_before_kr: int = 0
    sunday_travel_kr: int = 0
    weekday_kr: int = 0
    eve_kr: int = 0
    squeezed_day_kr: int = 0
    friday_evening_kr: int = 0
    friday_home_by: time = time(18, 0)
    near_holiday_kr: int = 0
    near_holiday_days: int = 7
    task_break_kr: int = 0
    task_overlap_kr: int = 0
    staff_preference_kr: int = 0
    winter_flight_kr: int = 0
    weekday_pattern_kr: int = 0
    abroad_season_kr: int = 0
    abroad_months: frozenset[int] = SPRING_TERM
    dear_night_kr: int = 0
    hotel_level_kr: int | None = None
    co2_tonne_kr: int = 0


@dataclass(frozen=True, slots=True)
class TripOverride:
    """What staff know better than the travel model, for one home and site; None leaves the model's answer."""

    home: str
    site: str
    fare_kr: int | None = None
    evening_before: bool | None = None
    night_after: bool | None = None

    @property
    def is_whole(self) -> bool:
        """Nothing is left to the travel model."""
        return None not in {self.fare_kr, self.evening_before, self.night_after}


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """A programme, one cohort and its year. `dated` is the day on which the programme file was last revised.

    `organiser` pays what no employer is billed for. Without `per_diem` nobody is paid a daily allowance (kost).
    """

    id: str
    name: Text
    cohort: Cohort
    dated: date
    window: Period
    modules: tuple[Module, ...]
    sites: tuple[Site, ...]
    min_weeks_between: int
    max_weeks_between: int
    modules_abroad: int
    working_weekdays: frozenset[int] = frozenset(range(5))
    group_size: int = 8
    staff: tuple[Staff, ...] = ()
    tasks: tuple[Task, ...] = ()
    blackouts: tuple[Blackout, ...] = ()
    events: tuple[EventDays, ...] = ()
    school_breaks: tuple[SchoolBreak, ...] = ()
    room_bookings: tuple[RoomTaken, ...] = ()
    trip_overrides: tuple[TripOverride, ...] = ()
    organiser: str = "BI"
    per_diem: bool = True
    fee_kr: int = 0
    fee_status: Status = Status.ASSUMED
    wishes: Wishes = field(default_factory=Wishes)

    def site(self, site_id: str) -> Site:
        return next(site for site in self.sites if site.id == site_id)

    def with_module(self, module: Module) -> "Programme":
        """The same programme with another module of that number."""
        return replace(self, modules=tuple(module if one.number == module.number else one for one in self.modules))

    def with_task(self, task: Task) -> "Programme":
        """The same programme with another task of that id."""
        return replace(self, tasks=tuple(task if one.id == task.id else one for one in self.tasks))

    def module(self, number: int) -> Module:
        return next(module for module in self.modules if module.number == number)
