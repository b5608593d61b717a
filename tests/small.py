"""A tiny programme that every reader understands: three two-day modules, Oslo and Copenhagen, four participants.

Variants have names (`small_with_full_hotel`). Prices are round, so that sums can be done in the head.
"""

from dataclasses import replace
from datetime import date, time

from calendars.language import Text
from calendars.period import Period
from planner.cohort import Cohort, Heads
from planner.programme import Day, Meal, Module, Programme, Session, SessionKind, Staff, Task, Track, Wishes
from venues.homes import Home, Sector
from venues.sites import Hotel, NightPrice, Room, RoomKind, Site, TakenRooms

YEAR = Period(date(2027, 9, 6), date(2027, 12, 3))

OSLO_HOME = Home(
    "oslo", "Oslo", "Oslo", 59.9127, 10.7461, "Oslo universitetssykehus HF", Sector.SPECIALIST, "Helse Sør-Øst RHF"
)
KIRKENES_HOME = Home(
    "kirkenes", "Kirkenes", "Finnmark", 69.7271, 30.0458, "Finnmarkssykehuset HF", Sector.SPECIALIST, "Helse Nord RHF"
)
BERGEN_HOME = Home("bergen", "Bergen", "Vestland", 60.3930, 5.3242, "Bergen kommune", Sector.MUNICIPAL)

COHORT = Cohort("Lite kull", (Heads(OSLO_HOME, 2), Heads(KIRKENES_HOME, 1), Heads(BERGEN_HOME, 1)))


def hotel(name: str, kroner: int, rooms: int = 10) -> Hotel:
    return Hotel(name.lower(), name, rooms, (NightPrice(date(2027, 1, 1), None, kroner, kroner, kroner),))


OSLO = Site(
    "oslo",
    "Skolen",
    "Oslo",
    "NO",
    59.949,
    10.768,
    rooms=(
        Room("p1", "Storsalen", 20, RoomKind.PLENARY, 1000),
        Room("g1", "Grupperom 1", 4, RoomKind.GROUP, 100),
        Room("g2", "Grupperom 2", 4, RoomKind.GROUP, 100),
    ),
    hotels=(hotel("Fjord", 1500), hotel("Torg", 1400, rooms=4)),
    airport="OSL",
    lunch_kr=300,
    dinner_kr=500,
)
COPENHAGEN = Site(
    "copenhagen",
    "Skolen i København",
    "København",
    "DK",
    55.6761,
    12.5683,
    rooms=(
        Room("s1", "Sal", 20, RoomKind.PLENARY, 2000),
        Room("s2", "Rum 2", 4, RoomKind.GROUP, 200),
        Room("s3", "Rum 3", 4, RoomKind.GROUP, 200),
    ),
    hotels=(hotel("Havn", 2000),),
    airport="CPH",
    minutes_from_airport=45,
    lunch_kr=300,
    dinner_kr=500,
)

FIRST_DAY = Day(
    (
        Session(Text("Strategi", en="Strategy"), time(10), time(16), SessionKind.PLENARY, Track.ORGANISATION),
        Session(Text("Middag", en="Dinner"), time(19), time(21), SessionKind.MEAL),
    ),
    frozenset({Meal.LUNCH, Meal.DINNER}),
)
LAST_DAY = Day(
    (
        Session(Text("Grupper", en="Groups"), time(9), time(12), SessionKind.GROUPS, Track.PERSONAL),
        Session(Text("Oppsummering", en="Summing up"), time(13), time(15)),
    ),
    frozenset({Meal.LUNCH}),
)


def module(number: int, title: str, sites: tuple[str, ...] = ("oslo",)) -> Module:
    return Module(
        number,
        Text(title),
        (FIRST_DAY, LAST_DAY),
        weekdays=frozenset({0, 1, 2, 3}),
        preferred_weekdays=frozenset({1}),
        sites=frozenset(sites),
        group_rooms=1,
        staff=("lead",),
    )


SMALL = Programme(
    id="small",
    name=Text("Lite program", en="Small programme"),
    cohort=COHORT,
    dated=date(2026, 11, 22),
    window=YEAR,
    modules=(module(1, "Start"), module(2, "Midt", ("oslo", "copenhagen")), module(3, "Slutt")),
    sites=(OSLO, COPENHAGEN),
    min_weeks_between=3,
    max_weeks_between=6,
    modules_abroad=1,
    group_size=4,
    staff=(Staff("lead", Text("Programleder", en="Programme director")),),
    tasks=(Task("paper", Text("Oppgave", en="Paper"), after_module=1, due_weeks=2, working_days=3),),
    wishes=Wishes(
        ideal_weeks_between=4,
        spacing_kr=1000,
        school_break_kr=500,
        evening_before_kr=300,
        sunday_travel_kr=800,
        weekday_kr=2000,
        eve_kr=4000,
        squeezed_day_kr=2000,
    ),
)


def small_with_full_hotel() -> Programme:
    """Every hotel in Oslo is taken in the whole of week 37, so module 1 cannot be in its first week."""
    taken = TakenRooms(Period(date(2027, 9, 13), date(2027, 9, 19)), 10, "et annet kurs")
    full = tuple(replace(house, taken=(replace(taken, rooms=house.rooms),)) for house in OSLO.hotels)
    return replace(SMALL, sites=(replace(OSLO, hotels=full), COPENHAGEN))


def small_that_is_impossible() -> Programme:
    """Three modules at least eight weeks apart do not fit in a window of thirteen weeks."""
    return replace(SMALL, min_weeks_between=8, max_weeks_between=10)
