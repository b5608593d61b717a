"""The programmes that the texts of `programme_texts.py` mean, built by hand."""

from dataclasses import replace
from datetime import date, time

from calendars.event_weeks import known_events
from calendars.language import Text
from calendars.period import Period
from calendars.school_breaks import SchoolBreak, school_breaks
from calendars.source import Status
from planner.cohort import Cohort, Heads
from planner.programme import (
    Blackout,
    Day,
    EventDays,
    Meal,
    Module,
    Programme,
    Session,
    SessionKind,
    Staff,
    Task,
    Track,
    TripOverride,
    Wishes,
)
from venues.catalogue import catalogue_site
from venues.homes import Home, Sector
from venues.places import hospital_home, municipality_home
from venues.sites import Hotel, NightPrice, Room, RoomKind, RoomTaken, Site, SiteClosure, TakenRooms

TEACHING = Text("Undervisning", "Undervisning", "Teaching")


def teaching(begins: int, ends: int, *meals: Meal) -> Day:
    return Day((Session(TEACHING, time(begins), time(ends)),), frozenset(meals))


OSLO = municipality_home("Oslo")
SHORT_WINDOW = Period(date(2027, 9, 6), date(2027, 12, 17))
SHORT_SITE = Site(
    "skolen",
    "Skolen",
    "Skolen",
    "NO",
    59.95,
    10.77,
    rooms=(Room("sal", "sal", 20, RoomKind.PLENARY),),
    hotels=(Hotel("fjord", "fjord", 30, (NightPrice(date(2027, 8, 30), None, 1500, 1500, 1500),)),),
)
SHORT = Programme(
    id="kort",
    name=Text("Kort"),
    cohort=Cohort("2027", (Heads(OSLO, 12),)),
    dated=date(2026, 11, 22),
    window=SHORT_WINDOW,
    modules=(
        Module(
            1,
            Text("Start"),
            (teaching(10, 17, Meal.LUNCH, Meal.DINNER), teaching(9, 15, Meal.LUNCH)),
            weekdays=frozenset(range(5)),
            preferred_weekdays=frozenset(),
            sites=frozenset({"skolen"}),
        ),
        Module(
            2,
            Text("Slutt"),
            (teaching(10, 15, Meal.LUNCH),),
            weekdays=frozenset(range(5)),
            preferred_weekdays=frozenset(),
            sites=frozenset({"skolen"}),
        ),
    ),
    sites=(SHORT_SITE,),
    min_weeks_between=1,
    max_weeks_between=52,
    modules_abroad=0,
    events=tuple(
        EventDays(event.name, event.period, 0, event.status, event.source, event.country)
        for event in known_events(SHORT_WINDOW)
    ),
    school_breaks=school_breaks({"Oslo"}, SHORT_WINDOW),
)

TROMSO = replace(hospital_home("UNN Tromsø"), airport="TOS")
HEROY = municipality_home("1818")
DALEN = Home("dalen", "Dalen", "Telemark", 59.4, 8.0, "Dalen sykehus", Sector.SPECIALIST, "Helse Sør-Øst RHF")
CBS = catalogue_site("copenhagen")

FULL_PROGRAMME = Programme(
    id="langt-program",
    name=Text("Langt program", "Langt program", "Long programme"),
    cohort=Cohort("Kull 7", (Heads(TROMSO, 2), Heads(HEROY, 1), Heads(DALEN, 5))),
    dated=date(2026, 11, 22),
    window=Period(date(2027, 9, 6), date(2028, 3, 31)),
    modules=(
        Module(
            1,
            Text("Start", en="Beginning"),
            (
                Day(
                    (
                        Session(Text("Strategi"), time(10), time(12), SessionKind.PLENARY, Track.ORGANISATION),
                        Session(Text("Grupper"), time(13), time(15), SessionKind.GROUPS, Track.PERSONAL),
                    ),
                    frozenset({Meal.LUNCH, Meal.DINNER}),
                ),
                Day((Session(Text("Slutt"), time(9), time(12)),)),
            ),
            weekdays=frozenset({0, 1}),
            preferred_weekdays=frozenset({1}),
            sites=frozenset({"skolen"}),
            group_rooms=2,
            staff=("lead",),
            not_before=date(2027, 9, 13),
            not_after=date(2027, 10, 15),
        ),
        Module(
            2,
            Text("Ute"),
            (
                Day((Session(TEACHING, time(11), time(16)),), frozenset({Meal.LUNCH})),
                Day((Session(TEACHING, time(8, 30), time(16)),), frozenset({Meal.LUNCH})),
                Day((Session(TEACHING, time(8, 30), time(14)),)),
            ),
            weekdays=frozenset(range(6)),
            preferred_weekdays=frozenset(),
            sites=frozenset({"skolen", "kbh"}),
            group_rooms=1,
        ),
        Module(
            3,
            Text("Slutt"),
            (
                Day((Session(TEACHING, time(11), time(16)),), frozenset({Meal.LUNCH})),
                Day((Session(TEACHING, time(8, 30), time(14)),)),
            ),
            weekdays=frozenset(range(6)),
            preferred_weekdays=frozenset(),
            sites=frozenset({"skolen"}),
        ),
    ),
    sites=(
        Site(
            "skolen",
            "Skolen",
            "Skien",
            "NO",
            59.2,
            9.6,
            rooms=(
                Room("sal", "Salen", 20, RoomKind.PLENARY, 1000, Status.ASSUMED, "tlf"),
                Room("gr-1", "Grupperom 1", 5, RoomKind.GROUP),
                Room("gr-2", "Grupperom 2", 5, RoomKind.GROUP),
            ),
            hotels=(
                Hotel(
                    "fjord",
                    "Fjordhotellet",
                    30,
                    prices=(
                        NightPrice(date(2027, 9, 1), None, 1500, 1400, 1700, Status.ASSUMED, "tilbud"),
                        NightPrice(date(2027, 12, 1), date(2027, 12, 31), 1200, 1200, 1200, weekdays=frozenset({4, 5})),
                    ),
                    breakfast_included=False,
                    walk_minutes=4,
                    transfer_minutes=9,
                    taken=(TakenRooms(Period(date(2027, 10, 11), date(2027, 10, 14)), 25, "et annet kurs"),),
                    address="Havna 2",
                    status=Status.SECOND_HAND,
                    source="nett",
                ),
            ),
            airport="OSL",
            minutes_from_airport=50,
            lunch_kr=300,
            dinner_kr=600,
            address="Skolegata 1",
            closed=(SiteClosure(Period(date(2027, 11, 1), date(2027, 11, 5)), Text("Eksamen")),),
            status=Status.INFERRED,
            source="kart",
            meals_status=Status.ASSUMED,
            rate_area="NO",
        ),
        replace(
            CBS,
            id="kbh",
            rooms=(replace(CBS.rooms[0], kr_per_day=0), *CBS.rooms[1:]),
            hotels=(
                replace(
                    CBS.hotels[0],
                    prices=(NightPrice(date(2027, 8, 30), None, 2000, 2000, 2000),),
                ),
                Hotel("havn", "havn", 20, (NightPrice(date(2027, 8, 30), None, 1800, 1800, 1800),)),
            ),
        ),
    ),
    min_weeks_between=3,
    max_weeks_between=8,
    modules_abroad=1,
    working_weekdays=frozenset(range(6)),
    group_size=4,
    staff=(
        Staff(
            "lead",
            Text("Programleder"),
            (Period(date(2027, 10, 4), date(2027, 10, 8)), Period(date(2027, 11, 11), date(2027, 11, 11))),
            prefers=(Period(date(2027, 9, 1), date(2027, 12, 17)),),
            rather_not=(Period(date(2027, 9, 22), date(2027, 9, 22)),),
        ),
    ),
    tasks=(Task("paper", Text("Oppgave"), 1, 2, 4, time(14), before_next_module=False),),
    blackouts=(Blackout(Period(date(2027, 12, 20), date(2027, 12, 31)), Text("Jul")),),
    events=(
        EventDays(Text("Strategisamling"), Period(date(2027, 11, 8), date(2027, 11, 8)), None, Status.INFERRED, "plan"),
        EventDays(Text("Messe"), Period(date(2027, 11, 15), date(2027, 11, 16)), 700, country="DK"),
    ),
    school_breaks=(
        SchoolBreak("Troms", Text("Haustferie"), Period(date(2027, 10, 6), date(2027, 10, 8)), Status.ASSUMED, "brev"),
    ),
    room_bookings=(
        RoomTaken("skolen", "gr-2", Period(date(2027, 9, 20), date(2027, 9, 24)), time(8), time(12), "Eksamen"),
    ),
    trip_overrides=(
        TripOverride(TROMSO.id, "skolen", 0, evening_before=False),
        TripOverride(TROMSO.id, "kbh", 4500, evening_before=True, night_after=True),
        TripOverride(HEROY.id, "skolen", 0, evening_before=False),
        TripOverride(HEROY.id, "kbh", 0, evening_before=False),
        TripOverride("dalen", "skolen", 0, evening_before=False),
        TripOverride("dalen", "kbh", 0, evening_before=False),
    ),
    organiser="Skolen",
    per_diem=False,
    fee_kr=90_000,
    fee_status=Status.PUBLISHED,
    wishes=Wishes(
        ideal_weeks_between=5,
        spacing_kr=1,
        school_break_kr=2,
        evening_before_kr=3,
        sunday_travel_kr=4,
        weekday_kr=5,
        eve_kr=6,
        squeezed_day_kr=7,
        friday_evening_kr=8,
        friday_home_by=time(19, 30),
        near_holiday_kr=9,
        near_holiday_days=10,
        task_break_kr=11,
        task_overlap_kr=12,
        staff_preference_kr=13,
        winter_flight_kr=14,
        weekday_pattern_kr=15,
        abroad_season_kr=16,
        abroad_months=frozenset({3, 4}),
        dear_night_kr=17,
        hotel_level_kr=1800,
        co2_tonne_kr=18,
    ),
)
