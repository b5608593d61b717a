"""The facts of one year, prepared so that a rule can look at any day: closures, absences, rooms, beds, staff.

Built once per programme; it decides nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar, cast
from zoneinfo import ZoneInfo

from calendars.busy.days import busy_hours
from calendars.clock import clock_of
from calendars.closures import Closure, ClosureKind, closed_days
from calendars.eves import eves, squeezed_days
from calendars.language import Message, Reason
from calendars.period import Period
from calendars.public_holidays import days_off
from calendars.seasons import Season, seasons_near
from calendars.weekdays import weekday_names
from planner.pins import Pin
from planner.placement import AtSite, OnDays, Placement
from planner.programme import EventDays, Module, Programme, Staff, Task
from planner.room_choice import fitting_rooms, free_rooms, taken_by_day
from planner.tasks import WORK_AT_HOME, closed_for_work
from planner.verdicts import Limit
from planner.visits import Visit, visit
from venues.sites import NightPrice, RoomKind, Site

Fact = TypeVar("Fact")
HOME = "NO"
WORKING_WEEK = Message("working_week", "modules are held on these weekdays: {weekdays}")
BLACKOUT = Message("blackout", "the programme keeps {period} clear: {why}")
SITE_CLOSED = Message("site_closed", "{site} is closed {period}: {why}")
EVENT = Message("event_days", "participants are needed at {event}, {period}")


@dataclass(frozen=True, slots=True)
class SchoolAbsence:
    """How many participants live in a county whose schools are closed on a day."""

    county: str
    heads: int


class Year:
    """What is true of each day, site and module of one programme.

    `span` is the window, or more where asked; the musts in `left_out` do not count.
    """

    def __init__(
        self,
        programme: Programme,
        pins: tuple[Pin, ...] = (),
        span: Period | None = None,
        left_out: frozenset[Limit] = frozenset(),
    ) -> None:
        self.programme = programme
        self.pins = pins
        self.left_out = left_out
        self.span = span or programme.window
        # a module may be travelled to before the window and its tasks fall due after it
        self._around = Period(self.span.first - timedelta(days=28), self.span.last + timedelta(days=120))
        self._closed = {site.id: self._closures(site) for site in programme.sites}
        self.closed_at_home = closed_for_work(self._around)
        self._days_off = days_off(HOME, self._around)
        self._eves = {country: eves(country, self._around) for country in self._countries()}
        self._squeezed = {country: squeezed_days(country, self._around) for country in self._countries()}
        self._absences = self._school_absences()
        self._events = self._priced_events()
        self._taken = taken_by_day(programme.room_bookings)
        self.heads = programme.cohort.size
        self._known: dict[Hashable, object] = {}
        self._staff = {staff.id: staff for staff in programme.staff}
        self._busy = {staff.id: frozenset(day for busy in staff.busy for day in busy) for staff in programme.staff}
        self._twins = _twins(programme.modules)

    def closed_days(self, site: Site) -> Mapping[date, tuple[Closure, ...]]:
        return self._closed[site.id]

    def is_open(self, site: Site, period: Period) -> bool:
        return self._closed[site.id].keys().isdisjoint(period)

    def limit_of(self, closure: Closure) -> Reason:
        """The must behind a closed day: the working week as a whole, or the one closure."""
        if closure.kind is ClosureKind.WEEKEND:
            return WORKING_WEEK(weekdays=weekday_names(self.programme.working_weekdays))
        return closure.because

    def eves(self, site: Site) -> Mapping[date, tuple[Reason, ...]]:
        return self._eves[site.country]

    def squeezed_days(self, site: Site) -> Mapping[date, tuple[Reason, ...]]:
        return self._squeezed[site.country]

    def school_absences(self, day: date) -> tuple[SchoolAbsence, ...]:
        return self._absences.get(day, ())

    def heads_off(self, day: date) -> int:
        """How many participants have time off on what would be a working day: a public holiday, or a school break."""
        if day.weekday() not in WORK_AT_HOME:
            return 0
        return self.heads if self.is_day_off(day) else sum(absence.heads for absence in self.school_absences(day))

    @property
    def seasons_near(self) -> Mapping[date, tuple[Season, ...]]:
        """The great holidays that a day lies in or near; days without any are left out."""
        days = self.programme.wishes.near_holiday_days
        return self.once("seasons near", lambda: seasons_near(self._around, days))

    def events_on(self, day: date, site: Site) -> tuple[EventDays, ...]:
        return tuple(event for event in self._events.get(day, ()) if event.concerns(site.country))

    def staff_of(self, module: Module) -> tuple[Staff, ...]:
        return tuple(self._staff[staff_id] for staff_id in module.all_staff)

    def busy_days(self, staff: Staff) -> frozenset[date]:
        return self._busy[staff.id]

    def busy_hours(self, staff: Staff, placement: OnDays, day: date) -> tuple[Reason, ...]:
        """What somebody's calendar takes of a module day, by the clock at any site where the module may be."""
        if not staff.busy_hours:
            return ()
        shape = placement.module.days[(day - placement.period.first).days]
        hours = shape.begins, shape.ends
        taken = (busy_hours(day, hours, staff.busy_hours, clock) for clock in self._clocks(placement.module))
        return next(filter(None, taken), ())

    def _clocks(self, module: Module) -> tuple[ZoneInfo, ...]:
        sites = (site for site in self.programme.sites if site.id in module.sites)
        return self.once(("clocks", module.number), lambda: tuple(dict.fromkeys(clock_of(s.country) for s in sites)))

    def tasks_after(self, module: Module) -> tuple[Task, ...]:
        return tuple(task for task in self.programme.tasks if task.after_module == module.number)

    def working_days_between(self, after: date, until: date) -> int:
        """Working days at home after one day, up to and including another."""

        def count() -> int:
            days = map(date.fromordinal, range(after.toordinal() + 1, until.toordinal() + 1))
            return sum(day not in self.closed_at_home for day in days)

        return self.once(("working days", after, until), count)

    def visit(self, placement: AtSite) -> Visit:
        key = ("visit", self.twin(placement.module), placement.site.id)
        return self.once(key, lambda: visit(self.programme, placement.module, placement.site))

    def twin(self, module: Module) -> int:
        """The first module with the same clock times and meals: trips, nights and per diem are the same for both."""
        return self._twins[module.number]

    def once(self, key: Hashable, compute: Callable[[], Fact]) -> Fact:
        """A fact that many placements share, computed the first time somebody asks."""
        if key not in self._known:
            self._known[key] = compute()
        return cast("Fact", self._known[key])

    def beds(self, placement: AtSite) -> dict[date, int]:
        """Beds wanted on each night of a placement."""
        first = placement.period.first
        key = ("beds", self._twins[placement.module.number], placement.site.id, first)
        return self.once(key, lambda: {first + offset: heads for offset, heads in self.visit(placement).beds})

    def free_beds(self, placement: Placement, night: date) -> int:
        hotel = placement.hotel
        return max(0, hotel.free_rooms_on(night)) if hotel.taken else hotel.rooms

    def night_prices(self, placement: Placement) -> Mapping[date, NightPrice]:
        """The price of every night at the hotel that has one."""
        key = ("night prices", placement.site.id, placement.hotel.id)
        return self.once(key, lambda: placement.hotel.prices_in(self._around))

    def is_day_off(self, day: date) -> bool:
        return day in self._days_off

    def sunday_travellers(self, placement: AtSite) -> int:
        first = placement.period.first
        return sum(
            heads
            for out, home, heads in self.visit(placement).journeys
            if self.is_day_off(first + out) or self.is_day_off(first + home)
        )

    def rooms_free(self, placement: AtSite) -> tuple[frozenset[str], ...]:
        """For each day the rooms of the site that nobody has during the module's hours."""
        site, period, hours = placement.site, placement.period, self.twin(placement.module)
        # where nobody has booked any, the days of the year are alike
        first = None if self._taken.keys().isdisjoint(period) else period.first
        return self.once(("rooms free", site.id, hours, first), lambda: tuple(self._rooms_free(placement)))

    def _rooms_free(self, placement: AtSite) -> Iterator[frozenset[str]]:
        for day, shape in zip(placement.period, placement.module.days, strict=True):
            yield free_rooms(placement.site, day, shape.begins, shape.ends, self._taken.get(day, ()))

    def free_rooms(self, placement: AtSite, kind: RoomKind, seats: int) -> tuple[int, ...]:
        """How many rooms of a kind with enough seats are free on each day."""
        site, free = placement.site, self.rooms_free(placement)
        key = ("free rooms", site.id, kind, seats, free)
        return self.once(key, lambda: tuple(len(fitting_rooms(site, kind, seats, of_day)) for of_day in free))

    def _countries(self) -> set[str]:
        return {HOME, *(site.country for site in self.programme.sites)}

    def _closures(self, site: Site) -> dict[date, tuple[Closure, ...]]:
        countries = tuple(dict.fromkeys((HOME, site.country)))
        extra = [*self._blackouts(), *self._site_closures(site), *self._must_events(site)]
        weekdays = self.programme.working_weekdays
        closed = closed_days(self._around, countries=countries, working_weekdays=weekdays, extra=extra)
        return self._without_left_out(closed) if self.left_out else closed

    def _without_left_out(self, closed: Mapping[date, tuple[Closure, ...]]) -> dict[date, tuple[Closure, ...]]:
        kept = {
            day: tuple(one for one in closures if Limit("on_open_days", self.limit_of(one)) not in self.left_out)
            for day, closures in closed.items()
        }
        return {day: closures for day, closures in kept.items() if closures}

    def _blackouts(self) -> list[Closure]:
        return [
            Closure(day, ClosureKind.BLACKOUT, BLACKOUT(period=blackout.period, why=blackout.because))
            for blackout in self.programme.blackouts
            for day in blackout.period
        ]

    def _site_closures(self, site: Site) -> list[Closure]:
        return [
            Closure(day, ClosureKind.SITE_CLOSED, SITE_CLOSED(site=site.name, period=closed.period, why=closed.because))
            for closed in site.closed
            for day in closed.period
        ]

    def _must_events(self, site: Site) -> list[Closure]:
        return [
            Closure(day, ClosureKind.EVENT, EVENT(event=event.name, period=event.period))
            for event in self.programme.events
            if event.kr_per_day is None and event.concerns(site.country)
            for day in event.period
        ]

    def _school_absences(self) -> dict[date, tuple[SchoolAbsence, ...]]:
        heads: defaultdict[str, int] = defaultdict(int)
        for group in self.programme.cohort.homes:
            heads[group.home.county] += group.heads
        away: defaultdict[date, dict[str, SchoolAbsence]] = defaultdict(dict)
        for school_break in self.programme.school_breaks:
            if school_break.county in heads:
                for day in school_break.period:
                    away[day][school_break.county] = SchoolAbsence(school_break.county, heads[school_break.county])
        return {day: tuple(counties.values()) for day, counties in away.items()}

    def _priced_events(self) -> dict[date, tuple[EventDays, ...]]:
        events: defaultdict[date, list[EventDays]] = defaultdict(list)
        for event in self.programme.events:
            if event.kr_per_day:
                for day in event.period:
                    events[day].append(event)
        return {day: tuple(named) for day, named in events.items()}


def _twins(modules: Iterable[Module]) -> dict[int, int]:
    first_of: dict[Hashable, int] = {}
    return {
        module.number: first_of.setdefault(
            tuple((day.begins, day.ends, day.meals) for day in module.days), module.number
        )
        for module in modules
    }
