"""From a programme file in which there is no mistake to the programme: what stands there, defaults, and known dates."""

from calendars.event_weeks import known_events
from calendars.period import Period
from calendars.school_breaks import SchoolBreak, school_breaks
from planner.cohort import Cohort, Heads
from planner.programme import Blackout, EventDays, Programme, Staff, StaffCalendar, Task, Wishes
from planner.programme_file.homes import home
from planner.programme_file.module_tables import StaffTable
from planner.programme_file.modules import modules
from planner.programme_file.sites import site
from planner.programme_file.tables import ProgrammeTable
from planner.programme_file.trip_overrides import trip_overrides
from planner.programme_file.values import period
from venues.sites import RoomTaken

USUAL_WEEKS_BETWEEN = 7


def programme(file: ProgrammeTable, file_id: str) -> Programme:
    """The programme; `file_id` is its id where the file gives none."""
    window = Period(file.window.first, file.window.last)
    sites = tuple(site(table, window) for table in file.sites)
    weeks = file.weeks_between
    return Programme(
        id=file.id or file_id,
        name=file.name,
        cohort=_cohort(file),
        dated=file.dated,
        window=window,
        modules=modules(file, {known.id: known.country for known in sites}),
        sites=sites,
        min_weeks_between=weeks.min,
        max_weeks_between=weeks.max,
        modules_abroad=file.abroad.modules,
        working_weekdays=frozenset(file.working_weekdays),
        group_size=file.cohort.group_size,
        staff=tuple(_staff(table) for table in file.staff),
        tasks=_tasks(file),
        blackouts=tuple(Blackout(period(days), days.because) for days in file.closed),
        events=_events(file, window),
        school_breaks=_school_breaks(file, window),
        room_bookings=_room_bookings(file),
        trip_overrides=trip_overrides(file),
        organiser=file.organiser,
        per_diem=file.travel.per_diem,
        fee_kr=file.cohort.fee_kr,
        fee_status=file.cohort.fee_status,
        wishes=_wishes(file),
    )


def _staff(table: StaffTable) -> Staff:
    """The calendar is only named here; `planner.availability` reads it, where somebody asks for that."""
    calendar = StaffCalendar(table.calendar, table.all_day_is_busy) if table.calendar else None
    return Staff(
        table.id,
        table.role,
        tuple(period(busy) for busy in table.busy),
        calendar,
        prefers=tuple(period(days) for days in table.prefers),
        rather_not=tuple(period(days) for days in table.rather_not),
    )


def _cohort(file: ProgrammeTable) -> Cohort:
    homes = tuple(Heads(home(table), table.heads) for table in file.cohort.participants)
    return Cohort(file.cohort.name or str(file.window.first.year), homes)


def _tasks(file: ProgrammeTable) -> tuple[Task, ...]:
    return tuple(
        Task(t.id, t.title, t.after_module, t.due_weeks, t.working_days, t.due_at, t.before_next_module)
        for t in file.tasks
    )


def _events(file: ProgrammeTable, window: Period) -> tuple[EventDays, ...]:
    """The known events, each at its own price or the price of all; then the file's own."""
    prices, usual = file.events.prices, file.events.kr_per_day
    known = tuple(
        EventDays(e.name, e.period, prices.get(e.id, usual), e.status, e.source, e.country)
        for e in (known_events(window) if file.events.known else ())
    )
    own = tuple(EventDays(e.name, period(e), e.kr_per_day, e.status, e.source, e.country) for e in file.events.own)
    return known + own


def _school_breaks(file: ProgrammeTable, window: Period) -> tuple[SchoolBreak, ...]:
    """The known breaks of the counties where participants live; a county with rows of its own has only those."""
    own = tuple(SchoolBreak(b.county, b.name, period(b), b.status, b.source) for b in file.school_breaks.own)
    counties = {home(table).county for table in file.cohort.participants} - {known.county for known in own}
    return (school_breaks(counties, window) if file.school_breaks.known else ()) + own


def _room_bookings(file: ProgrammeTable) -> tuple[RoomTaken, ...]:
    return tuple(RoomTaken(b.site, b.room, period(b), b.at.begins, b.at.ends, b.holder) for b in file.room_bookings)


def _wishes(file: ProgrammeTable) -> Wishes:
    weeks = file.weeks_between
    nearest_usual = min(max(USUAL_WEEKS_BETWEEN, weeks.min), weeks.max)
    written = file.wishes.model_dump()
    months = frozenset(written.pop("abroad_months"))
    return Wishes(ideal_weeks_between=weeks.ideal or nearest_usual, abroad_months=months, **written)
