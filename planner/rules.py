"""What closes a placement, a step or a year, each time with its reason. What prices them is in `wishes.py`.

A rule is a plain function over plain values; the same one builds the network, checks a hand-made year and explains.
Its name is the claim it makes, its decorator says what it may look at. `MODEL.md` has its sentence and formula.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from calendars.language import Message, Reason
from calendars.period import weeks_between
from calendars.weekdays import weekday_names
from planner.placement import AtSite, InWeek, OnDays, Placement
from planner.programme import Programme
from planner.room_choice import RoomNeed, group_need, plenary_need
from planner.tasks import due_day
from planner.tiers import DayRule, HotelRule, SiteRule, StepRule, Tier
from planner.verdicts import Must, Verdict
from planner.year import Year
from venues.sites import RoomKind, Site

OUTSIDE_WINDOW = Message("outside_the_window", "{period} is outside the year, which runs {window}")
WINDOW = Message("window", "the year runs {window}")
OVER_A_WEEKEND = Message("over_a_weekend", "{period} goes on over a Sunday")
ONE_WEEK = Message("one_week", "every module lies within one week, Monday to Sunday")
FIRST_WEEKDAY = Message("first_weekday", "module {module} would begin on a {weekday}")
FIRST_WEEKDAYS = Message("first_weekdays", "module {module} begins on one of: {weekdays}")
TOO_EARLY = Message("too_early", "module {module} is not held before {day}")
TOO_LATE = Message("too_late", "module {module} is not held after {day}")
CLOSED_DAY = Message("closed_day", "{day} is closed: {why}")
SITE_NOT_ALLOWED = Message("site_not_allowed", "module {module} is not held at {site}")
SITES_ALLOWED = Message("sites_allowed", "module {module} is held at one of: {sites}")
STAFF_BUSY = Message("staff_busy", "{role} is busy on {day}")
STAFF_BUSY_HOURS = Message("staff_busy_hours", "{role} is busy on {day}, {hours}")
STAFF_NEEDED = Message("staff_needed", "module {module} needs the {role}")
TOO_FEW_ROOMS = Message("too_few_rooms", "{site} has {free} of the {wanted} rooms of this kind needed on {day}: {kind}")
ROOMS_NEEDED = Message("rooms_needed", "module {module} at {site} needs {wanted} free rooms of this kind: {kind}")
PLENARY = Message("plenary_room", "plenary room with {seats} seats")
GROUP = Message("group_room", "group room with {seats} seats")
TOO_FEW_BEDS = Message("too_few_beds", "{hotel} has {free} of {wanted} beds in the night of {night}")
BEDS_NEEDED = Message("beds_needed", "all participants of a module sleep at {hotel}, which must have the beds")
NO_PRICE = Message("no_night_price", "no price is known for the night of {night} at {hotel}")
PRICE_NEEDED = Message("night_price_needed", "every night at {hotel} has a known price")
TOO_CLOSE = Message(
    "modules_too_close",
    "module {later} starts at least {count} week after module {earlier}",
    "module {later} starts at least {count} weeks after module {earlier}",
)
TOO_FAR = Message(
    "modules_too_far",
    "module {later} starts at most {count} week after module {earlier}",
    "module {later} starts at most {count} weeks after module {earlier}",
)
MIN_WEEKS = Message(
    "min_weeks_between",
    "there is at least {count} week from one module to the next",
    "there are at least {count} weeks from one module to the next",
)
MAX_WEEKS = Message(
    "max_weeks_between",
    "there is at most {count} week from one module to the next",
    "there are at most {count} weeks from one module to the next",
)
TASK_NOT_DUE = Message(
    "task_not_due",
    "{task} is due {count} week after module {earlier}, before module {later} starts",
    "{task} is due {count} weeks after module {earlier}, before module {later} starts",
)
TASK_BEFORE_NEXT = Message("task_before_next", "{task} is handed in before the module that follows")
TASK_TOO_SHORT = Message("task_too_short", "{task} takes {needed} working days, and {available} lie before {day}")
TASK_TIME = Message("task_time", "{task} has the {needed} working days that it takes")
HELD_TIMES = Message(
    "held_times", "module {module} is held {count} time, not once", "module {module} is held {count} times, not once"
)
HELD_ONCE = Message("held_once", "every module is held once")
NO_SUCH_MODULE = Message("no_such_module", "the programme has no module {module}")
NOT_IN_ORDER = Message("not_in_order", "module {later} is held in a later week than module {earlier}")
OTHER_NUMBER_ABROAD = Message(
    "other_number_abroad", "{count} module is abroad, not {wanted}", "{count} modules are abroad, not {wanted}"
)
MODULES_ABROAD = Message(
    "modules_abroad", "exactly {count} module is held abroad", "exactly {count} modules are held abroad"
)

on_days: Tier[DayRule] = Tier()
at_site: Tier[SiteRule] = Tier()
at_hotel: Tier[HotelRule] = Tier()
between_weeks: Tier[StepRule] = Tier()


@on_days
def inside_the_window(placement: OnDays, year: Year) -> Iterator[Verdict]:
    window = year.programme.window
    if placement.period.first < window.first or placement.period.last > window.last:
        because = OUTSIDE_WINDOW(period=placement.period, window=window)
        yield Must("inside_the_window", because, WINDOW(window=window))


@on_days
def inside_one_week(placement: OnDays, year: Year) -> Iterator[Verdict]:  # noqa: ARG001 rules are called alike
    """No module goes on over a Sunday; so a step between modules can be counted in ISO weeks."""
    period = placement.period
    if weeks_between(period.first, period.last):
        yield Must("inside_one_week", OVER_A_WEEKEND(period=period), ONE_WEEK())


@on_days
def begins_on_an_allowed_weekday(placement: OnDays, year: Year) -> Iterator[Verdict]:  # noqa: ARG001 rules are called alike
    module, weekday = placement.module, placement.period.first.weekday()
    if weekday not in module.weekdays:
        because = FIRST_WEEKDAY(module=module.number, weekday=weekday_names({weekday})[0])
        limit = FIRST_WEEKDAYS(module=module.number, weekdays=weekday_names(module.weekdays))
        yield Must("begins_on_an_allowed_weekday", because, limit)


@on_days
def between_the_dates_of_the_module(placement: OnDays, year: Year) -> Iterator[Verdict]:  # noqa: ARG001 rules are called alike
    module = placement.module
    if module.not_before and placement.period.first < module.not_before:
        because = TOO_EARLY(module=module.number, day=module.not_before)
        yield Must("between_the_dates_of_the_module", because, because)
    if module.not_after and placement.period.last > module.not_after:
        because = TOO_LATE(module=module.number, day=module.not_after)
        yield Must("between_the_dates_of_the_module", because, because)


@at_site
def as_pinned(placement: AtSite, year: Year) -> Iterator[Verdict]:
    for pin in year.pins:
        if not pin.allows(placement):
            yield Must("as_pinned", pin.sentence, pin.sentence)


@at_site
def at_an_allowed_site(placement: AtSite, year: Year) -> Iterator[Verdict]:
    module = placement.module
    if placement.site.id not in module.sites:
        names = tuple(site.name for site in year.programme.sites if site.id in module.sites)
        because = SITE_NOT_ALLOWED(module=module.number, site=placement.site.name)
        yield Must("at_an_allowed_site", because, SITES_ALLOWED(module=module.number, sites=names))


@at_site
def on_open_days(placement: AtSite, year: Year) -> Iterator[Verdict]:
    closed = year.closed_days(placement.site)
    for day in placement.period:
        for closure in closed.get(day, ()):
            yield Must("on_open_days", CLOSED_DAY(day=day, why=closure.because), year.limit_of(closure))


@on_days
def with_its_staff(placement: OnDays, year: Year) -> Iterator[Verdict]:
    for staff in year.staff_of(placement.module):
        busy = year.busy_days(staff)
        for day in placement.module.days_with(staff.id, placement.period):
            limit = STAFF_NEEDED(module=placement.module.number, role=staff.role)
            if day in busy:
                yield Must("with_its_staff", STAFF_BUSY(role=staff.role, day=day), limit)
            elif hours := year.busy_hours(staff, placement, day):
                yield Must("with_its_staff", STAFF_BUSY_HOURS(role=staff.role, day=day, hours=hours), limit)


@at_site
def with_a_plenary_room(placement: AtSite, year: Year) -> Iterator[Verdict]:
    need = year.once("plenary need", lambda: plenary_need(year.programme))
    yield from _with_rooms(placement, year, "with_a_plenary_room", need)


@at_site
def with_enough_group_rooms(placement: AtSite, year: Year) -> Iterator[Verdict]:
    yield from _with_rooms(placement, year, "with_enough_group_rooms", group_need(year.programme, placement.module))


@at_hotel
def with_enough_beds(placement: Placement, year: Year) -> Iterator[Verdict]:
    hotel = placement.hotel
    for night, wanted in year.beds(placement).items():
        free = year.free_beds(placement, night)
        if free < wanted:
            because = TOO_FEW_BEDS(hotel=hotel.name, free=free, wanted=wanted, night=night)
            yield Must("with_enough_beds", because, BEDS_NEEDED(hotel=hotel.name))


@at_hotel
def with_known_night_prices(placement: Placement, year: Year) -> Iterator[Verdict]:
    hotel, priced = placement.hotel.name, year.night_prices(placement)
    for night in year.beds(placement):
        if night not in priced:
            yield Must("with_known_night_prices", NO_PRICE(night=night, hotel=hotel), PRICE_NEEDED(hotel=hotel))


@on_days
def with_time_for_its_tasks(placement: OnDays, year: Year) -> Iterator[Verdict]:
    for task in year.tasks_after(placement.module):
        day = due_day(task, placement.period.first, year.closed_at_home)
        available = year.working_days_between(placement.period.last, day)
        if available < task.working_days:
            because = TASK_TOO_SHORT(task=task.title, needed=task.working_days, available=available, day=day)
            yield Must("with_time_for_its_tasks", because, TASK_TIME(task=task.title, needed=task.working_days))


@between_weeks
def time_between_modules(earlier: InWeek, later: InWeek, programme: Programme) -> Iterator[Verdict]:
    """There is time to work between two modules, and the thread is not lost. Weeks are ISO weeks, start to start."""
    weeks = weeks_between(earlier.week, later.week)
    if weeks < programme.min_weeks_between:
        because = TOO_CLOSE(earlier=earlier.number, later=later.number, count=programme.min_weeks_between)
        yield Must("time_between_modules", because, MIN_WEEKS(count=programme.min_weeks_between))
    if weeks > programme.max_weeks_between:
        because = TOO_FAR(earlier=earlier.number, later=later.number, count=programme.max_weeks_between)
        yield Must("time_between_modules", because, MAX_WEEKS(count=programme.max_weeks_between))


@between_weeks
def tasks_before_the_next_module(earlier: InWeek, later: InWeek, programme: Programme) -> Iterator[Verdict]:
    """What is due is handed in before the week of the next module."""
    for task in programme.tasks:
        due_first = weeks_between(earlier.week, later.week) > task.due_weeks
        if task.after_module == earlier.number and task.before_next_module and not due_first:
            because = TASK_NOT_DUE(task=task.title, count=task.due_weeks, earlier=earlier.number, later=later.number)
            yield Must("tasks_before_the_next_module", because, TASK_BEFORE_NEXT(task=task.title))


def every_module_once(numbers: Sequence[int], programme: Programme) -> Iterator[Must]:
    for module in programme.modules:
        held = numbers.count(module.number)
        if held != 1:
            yield Must("every_module_once", HELD_TIMES(module=module.number, count=held), HELD_ONCE())
    for number in sorted(set(numbers) - {module.number for module in programme.modules}):
        yield Must("every_module_once", NO_SUCH_MODULE(module=number), HELD_ONCE())


def modules_in_order(earlier: InWeek, later: InWeek, programme: Programme) -> Iterator[Must]:  # noqa: ARG001 rules are called alike
    """Each module is in a later week than the one before; the network cannot even draw another step."""
    if later.week <= earlier.week:
        because = NOT_IN_ORDER(earlier=earlier.number, later=later.number)
        yield Must("modules_in_order", because, because)


def as_many_abroad_as_planned(abroad: int, programme: Programme) -> Iterator[Must]:
    if abroad != programme.modules_abroad:
        because = OTHER_NUMBER_ABROAD(count=abroad, wanted=programme.modules_abroad)
        yield Must("as_many_abroad_as_planned", because, MODULES_ABROAD(count=programme.modules_abroad))


def too_few_rooms(site: Site, day: date, need: RoomNeed, free: int) -> Reason:
    """What both the rule and whoever books say of a day on which a site cannot meet a need."""
    return TOO_FEW_ROOMS(site=site.name, free=free, wanted=need.count, day=day, kind=_kind(need))


def _with_rooms(placement: AtSite, year: Year, rule: str, need: RoomNeed) -> Iterator[Verdict]:
    site = placement.site
    for day, free in zip(placement.period, year.free_rooms(placement, need.kind, need.seats), strict=True):
        if free < need.count:
            limit = ROOMS_NEEDED(module=placement.module.number, site=site.name, wanted=need.count, kind=_kind(need))
            yield Must(rule, too_few_rooms(site, day, need, free), limit)


def _kind(need: RoomNeed) -> Reason:
    return (PLENARY if need.kind is RoomKind.PLENARY else GROUP)(seats=need.seats)
