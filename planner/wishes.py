"""What prices a placement or a step: each wish is one function, asked where its price in `Wishes` is not zero.

`MODEL.md` has each wish's sentence, its formula and where its facts come from.
"""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from calendars.language import Kroner, Message
from calendars.period import weeks_between
from calendars.weekdays import WEEKDAYS, weekday_names
from planner.placement import AtSite, InWeek, OnDays, OnWeekdays, Placement
from planner.programme import Programme
from planner.tasks import working_time
from planner.tiers import DayRule, HotelRule, PricedTier, SiteRule, StepRule, WeekdayStepRule
from planner.verdicts import Wish
from planner.year import Year
from venues.costs import whole_kroner

KG_IN_A_TONNE = 1000
# what the cost lines of each wish are called; MODEL.md has a heading for each
KINDS = {
    "school_break": Message("kind_school_break", "school breaks"),
    "evening_before": Message("kind_evening_before", "evenings before"),
    "sunday_travel": Message("kind_sunday_travel", "travel on Sundays and public holidays"),
    "friday_evening": Message("kind_friday_evening", "late home on a Friday"),
    "weekday": Message("kind_weekday", "other weekdays than preferred"),
    "eve": Message("kind_eve", "days before holidays"),
    "squeezed_day": Message("kind_squeezed_day", "squeezed days"),
    "near_holiday": Message("kind_near_holiday", "days near the great holidays"),
    "event": Message("kind_event", "events that take participants away"),
    "task_break": Message("kind_task_break", "exam and paper work in time off"),
    "staff_preference": Message("kind_staff_preference", "days that staff would rather not"),
    "winter_flight": Message("kind_winter_flight", "flights in hard weather"),
    "abroad_season": Message("kind_abroad_season", "abroad out of season"),
    "dear_night": Message("kind_dear_night", "dear hotel nights"),
    "co2": Message("kind_co2", "CO₂ of travel"),
    "spacing": Message("kind_spacing", "weeks between modules"),
    "task_overlap": Message("kind_task_overlap", "exam and paper work during a module"),
    "weekday_pattern": Message("kind_weekday_pattern", "other weekdays than the module before"),
}

SCHOOL_BREAK = Message(
    "school_break",
    "{count} participant-day falls in a school break where the participant lives: {counties}",
    "{count} participant-days fall in a school break where the participant lives: {counties}",
)
EVENINGS_BEFORE = Message(
    "evenings_before",
    "{count} participant must leave home the evening before",
    "{count} participants must leave home the evening before",
)
SUNDAY_TRAVEL = Message(
    "sunday_travel",
    "{count} participant must travel on a Sunday or public holiday",
    "{count} participants must travel on a Sunday or public holiday",
)
FRIDAY_EVENING = Message(
    "friday_evening",
    "{count} participant is not home by {clock} on the Friday",
    "{count} participants are not home by {clock} on the Friday",
)
OTHER_WEEKDAY = Message("other_weekday", "it begins on a {weekday}, while staff would rather begin on: {weekdays}")
EVE = Message("eve", "{day} is the day before a holiday: {why}")
SQUEEZED = Message("squeezed_day", "{day} is squeezed between days off: {why}")
NEAR_HOLIDAY = Message(
    "near_holiday",
    "{count} module day is close to {holiday}, {period}",
    "{count} module days are close to {holiday}, {period}",
)
EVENT_DAY = Message("event_day", "{day} falls in {event}, which takes participants away")
TASK_BREAK = Message(
    "task_break",
    "{count} participant-day of the working time for {task}, {period}, is a public holiday or in a school break",
    "{count} participant-days of the working time for {task}, {period}, are public holidays or in a school break",
)
RATHER_NOT = Message("rather_not", "{role} would rather not come on {days}")
WINTER_FLIGHT = Message(
    "winter_flight",
    "{count} participant flies from {counties} in the months of hard weather there",
    "{count} participants fly from {counties} in the months of hard weather there",
)
ABROAD_OUT_OF_SEASON = Message(
    "abroad_out_of_season", "{site} is abroad, and {day} is outside the months wished for that"
)
DEAR_NIGHT = Message(
    "dear_night",
    "{count} room for a night at {hotel} costs more than {level}",
    "{count} rooms for a night at {hotel} cost more than {level}",
)
CO2 = Message("co2_priced", "travel emits {kg} kg of CO₂e, at {price} a tonne")
SPACING = Message("spacing", "{weeks} weeks lie between modules {earlier} and {later}, where {ideal} would be ideal")
TASK_OVERLAP = Message("task_overlap", "{task} is due after module {later} has begun")
OTHER_WEEKDAYS = Message(
    "other_weekdays_than_before",
    "it runs from {first} to {last}, while module {earlier} runs from {earlier_first} to {earlier_last}",
)

on_days: PricedTier[DayRule] = PricedTier()
at_site: PricedTier[SiteRule] = PricedTier()
at_hotel: PricedTier[HotelRule] = PricedTier()
between_weeks: PricedTier[StepRule] = PricedTier()
between_weekdays: PricedTier[WeekdayStepRule] = PricedTier()


@on_days("school_break_kr")
def clear_of_school_breaks(placement: OnDays, year: Year) -> Iterator[Wish]:
    price = year.programme.wishes.school_break_kr
    away = [absence for day in placement.period for absence in year.school_absences(day)]
    count = sum(absence.heads for absence in away)
    if count:
        counties = tuple(sorted({absence.county for absence in away}))
        yield Wish("school_break", price * count, SCHOOL_BREAK(count=count, counties=counties))


@at_site("evening_before_kr")
def without_evenings_before(placement: AtSite, year: Year) -> Iterator[Wish]:
    price = year.programme.wishes.evening_before_kr
    count = year.visit(placement).leaving_before
    if count:
        yield Wish("evening_before", price * count, EVENINGS_BEFORE(count=count))


@at_site("sunday_travel_kr")
def without_sunday_travel(placement: AtSite, year: Year) -> Iterator[Wish]:
    price = year.programme.wishes.sunday_travel_kr
    count = year.sunday_travellers(placement)
    if count:
        yield Wish("sunday_travel", price * count, SUNDAY_TRAVEL(count=count))


@at_site("friday_evening_kr")
def home_by_friday_evening(placement: AtSite, year: Year) -> Iterator[Wish]:
    price, clock = year.programme.wishes.friday_evening_kr, year.programme.wishes.friday_home_by
    count = year.visit(placement).home_on_a_friday_after(clock, placement.period.first)
    if count:
        yield Wish("friday_evening", price * count, FRIDAY_EVENING(count=count, clock=clock))


@on_days("weekday_kr")
def on_a_preferred_weekday(placement: OnDays, year: Year) -> Iterator[Wish]:
    price, preferred = year.programme.wishes.weekday_kr, placement.module.preferred_weekdays
    weekday = placement.period.first.weekday()
    if preferred and weekday not in preferred:
        because = OTHER_WEEKDAY(weekday=weekday_names({weekday})[0], weekdays=weekday_names(preferred))
        yield Wish("weekday", price, because)


@at_site("eve_kr")
def clear_of_eves(placement: AtSite, year: Year) -> Iterator[Wish]:
    price, eves = year.programme.wishes.eve_kr, year.eves(placement.site)
    for day in placement.period:
        if day in eves:
            yield Wish("eve", price, EVE(day=day, why=eves[day][0]))


@at_site("squeezed_day_kr")
def clear_of_squeezed_days(placement: AtSite, year: Year) -> Iterator[Wish]:
    price, squeezed = year.programme.wishes.squeezed_day_kr, year.squeezed_days(placement.site)
    for day in placement.period:
        if day in squeezed:
            yield Wish("squeezed_day", price, SQUEEZED(day=day, why=squeezed[day][0]))


@on_days("near_holiday_kr")
def away_from_great_holidays(placement: OnDays, year: Year) -> Iterator[Wish]:
    price = year.programme.wishes.near_holiday_kr
    seasons = year.seasons_near
    near = Counter(season for day in placement.period if day in seasons for season in seasons[day])
    for season, count in near.items():
        because = NEAR_HOLIDAY(count=count, holiday=season.name, period=season.period)
        yield Wish("near_holiday", price * count, because)


@at_site()
def clear_of_events(placement: AtSite, year: Year) -> Iterator[Wish]:
    for day in placement.period:
        for event in year.events_on(day, placement.site):
            if event.kr_per_day:
                yield Wish("event", event.kr_per_day, EVENT_DAY(day=day, event=event.name))


@on_days("task_break_kr")
def task_time_clear_of_time_off(placement: OnDays, year: Year) -> Iterator[Wish]:
    """Nobody has to use a public holiday or a school break for the work that a task takes just before it is due."""
    price = year.programme.wishes.task_break_kr
    for task in year.tasks_after(placement.module):
        period = working_time(task, placement.period, year.closed_at_home)
        count = sum(year.heads_off(day) for day in period or ())
        if period and count:
            yield Wish("task_break", price * count, TASK_BREAK(count=count, task=task.title, period=period))


@on_days("staff_preference_kr")
def when_its_staff_would_rather(placement: OnDays, year: Year) -> Iterator[Wish]:
    price = year.programme.wishes.staff_preference_kr
    with_preferences = (staff for staff in year.staff_of(placement.module) if staff.has_preferences)
    for staff in with_preferences:
        needed = placement.module.days_with(staff.id, placement.period)
        days = tuple(day for day in needed if staff.would_rather_not(day))
        if days:
            yield Wish("staff_preference", price * len(days), RATHER_NOT(role=staff.role, days=days))


@at_site("winter_flight_kr")
def without_flights_in_hard_weather(placement: AtSite, year: Year) -> Iterator[Wish]:
    price = year.programme.wishes.winter_flight_kr
    flying = year.visit(placement).flying_in_hard_weather(placement.period.first)
    if flying:
        count = sum(flying.values())
        yield Wish("winter_flight", price * count, WINTER_FLIGHT(count=count, counties=tuple(sorted(flying))))


@at_site("abroad_season_kr")
def abroad_in_season(placement: AtSite, year: Year) -> Iterator[Wish]:
    wishes, first = year.programme.wishes, placement.period.first
    if placement.site.abroad and first.month not in wishes.abroad_months:
        because = ABROAD_OUT_OF_SEASON(site=placement.site.name, day=first)
        yield Wish("abroad_season", wishes.abroad_season_kr, because)


@at_hotel("dear_night_kr")
def at_a_modest_hotel(placement: Placement, year: Year) -> Iterator[Wish]:
    price, level = year.programme.wishes.dear_night_kr, year.programme.wishes.hotel_level_kr
    if level is not None:
        prices = year.night_prices(placement)
        beds = year.beds(placement).items()
        count = sum(heads for night, heads in beds if night in prices and prices[night].kroner > level)
        if count:
            because = DEAR_NIGHT(count=count, hotel=placement.hotel.name, level=Kroner(level))
            yield Wish("dear_night", price * count, because)


@at_site("co2_tonne_kr")
def with_little_co2(placement: AtSite, year: Year) -> Iterator[Wish]:
    """Emissions of all trips there and back, at a price per tonne; rounded once, to whole kroner."""
    price = year.programme.wishes.co2_tonne_kr
    kg = year.visit(placement).co2_kg
    kroner = whole_kroner(price * kg / KG_IN_A_TONNE)
    if kroner:
        yield Wish("co2", kroner, CO2(kg=kg.quantize(Decimal(1)), price=Kroner(price)))


@between_weeks("spacing_kr")
def evenly_spaced(earlier: InWeek, later: InWeek, programme: Programme) -> Iterator[Wish]:
    """Gaps near the ideal; the price grows with the square of the weeks off, so two small misses beat a large one."""
    wishes, weeks = programme.wishes, weeks_between(earlier.week, later.week)
    kroner = wishes.spacing_kr * (weeks - wishes.ideal_weeks_between) ** 2
    if kroner:
        because = SPACING(weeks=weeks, earlier=earlier.number, later=later.number, ideal=wishes.ideal_weeks_between)
        yield Wish("spacing", kroner, because)


@between_weeks("task_overlap_kr")
def task_time_clear_of_modules(earlier: InWeek, later: InWeek, programme: Programme) -> Iterator[Wish]:
    """What need not be handed in before the next module is all the same not worked on during it."""
    price = programme.wishes.task_overlap_kr
    for task in programme.tasks:
        due_first = weeks_between(earlier.week, later.week) > task.due_weeks
        if task.after_module == earlier.number and not due_first:
            yield Wish("task_overlap", price, TASK_OVERLAP(task=task.title, later=later.number))


@between_weekdays("weekday_pattern_kr")
def on_the_same_weekdays(earlier: OnWeekdays, later: OnWeekdays, programme: Programme) -> Iterator[Wish]:
    """Two modules that follow each other begin on the same weekday or end on the same; four days hold three."""
    price, before, after = programme.wishes.weekday_pattern_kr, earlier.weekdays, later.weekdays
    if before.first != after.first and before.last != after.last:
        because = OTHER_WEEKDAYS(
            first=WEEKDAYS[after.first](),
            last=WEEKDAYS[after.last](),
            earlier=earlier.number,
            earlier_first=WEEKDAYS[before.first](),
            earlier_last=WEEKDAYS[before.last](),
        )
        yield Wish("weekday_pattern", price, because)
