from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from calendars.clock import OSLO as OSLO_CLOCK
from calendars.clock import at
from calendars.event import Event
from calendars.history import next_history
from calendars.language import LANGUAGES, Text
from calendars.period import Period
from planner.agenda import COHORT, STAFF, Audience, agenda, audience_named, audiences_of, feed_of, feeds_of_year
from planner.agenda.view import address
from planner.bookings import ModuleBooking
from planner.plan import Plan
from planner.programme import Day, Session, SessionKind
from tests.calendars.peers.python_readers import with_icalendar, with_vobject
from tests.calendars.peers.seen import truth
from tests.planner.small_plan import (
    BOOKINGS,
    MOVED,
    PLAN,
    SECOND,
    WITHOUT_SECOND,
    bookings_of,
    plan_of,
)
from tests.small import COPENHAGEN, OSLO, SMALL

RELEASED_AT = datetime(2027, 6, 1, 12, tzinfo=UTC)


def events(
    audience: Audience = COHORT, plan: Plan = PLAN, bookings: tuple[ModuleBooking, ...] = BOOKINGS, language: str = "en"
) -> tuple[Event, ...]:
    return agenda(SMALL, plan, bookings, audience, language)


def named(name: str) -> Audience:
    audience = audience_named(name, SMALL)
    assert audience is not None
    return audience


def titles(shown: tuple[Event, ...], module: int) -> list[tuple[str, str]]:
    """Day and summary of a module's events, in order of time and then of the alphabet."""
    return sorted(
        (event.begins_at.astimezone(OSLO_CLOCK).date().isoformat(), event.summary)
        for event in shown
        if event.categories == (f"Module {module}",)
    )


def test_the_cohort_sees_modules_sessions_hotel_and_tasks() -> None:
    first = [event for event in events() if event.categories == ("Module 1",)]
    tuesday, wednesday = date(2027, 9, 14), date(2027, 9, 15)
    seen = {(event.summary, event.when, event.busy) for event in first}
    assert seen == {
        ("Module 1: Start", Period(tuesday, wednesday), False),
        ("Check in: Fjord", Period(tuesday, tuesday), False),
        ("Strategy (module 1)", (at(tuesday, time(10)), at(tuesday, time(16))), True),
        ("Dinner (module 1)", (at(tuesday, time(19)), at(tuesday, time(21))), True),
        ("Groups (module 1)", (at(wednesday, time(9)), at(wednesday, time(12))), True),
        ("Summing up (module 1)", (at(wednesday, time(13)), at(wednesday, time(15))), True),
        ("Check out: Fjord", Period(wednesday, wednesday), False),
        # two weeks after the week of the module, and the three working days up to it
        ("Hand in: Paper", (at(date(2027, 10, 1), time(12)), at(date(2027, 10, 1), time(12, 30))), False),
        ("Time to work on: Paper", Period(date(2027, 9, 29), date(2027, 10, 1)), False),
    }


def test_every_session_of_every_module_is_one_event() -> None:
    sessions = sum(len(day.sessions) for module in SMALL.modules for day in module.days)
    assert sum(event.busy for event in events()) == sessions


def test_the_description_says_plainly_what_it_is() -> None:
    strategy = next(event for event in events() if event.summary == "Strategy (module 2)")
    assert strategy.description.split("\n") == [
        "Module 2 of Small programme: Midt",
        "Day 1 of 2",
        "Everybody together",
        "Learning track: organisation, society and interplay",
        "The dates are a plan. They can change until they are published.",
    ]


def test_published_dates_are_no_longer_called_a_plan() -> None:
    published = agenda(SMALL, PLAN, BOOKINGS, COHORT, "en", published=True)
    assert not any("The dates are a plan" in event.description for event in published)
    assert {event.uid for event in published} == {event.uid for event in events()}


def test_staff_see_the_rooms_and_the_cohort_the_building() -> None:
    where = {
        audience: {event.summary: event.location for event in events(audience) if event.busy}
        for audience in (COHORT, STAFF)
    }
    assert where[COHORT]["Groups (module 1)"] == "Skolen, Oslo"
    assert where[STAFF]["Groups (module 1)"] == "Grupperom 1, Skolen, Oslo"
    assert where[STAFF]["Strategy (module 2)"] == "Sal, Skolen i København, København"
    # dinner is not in the room that is booked for teaching
    assert where[STAFF]["Dinner (module 1)"] == "Skolen, Oslo"


def test_staff_see_beds_and_what_the_hotel_is_to_be_told() -> None:
    staff = {event.summary: event for event in events(STAFF)}
    nights = [line for line in staff["Check in: Fjord"].description.split("\n") if line.startswith("The night")]
    assert nights == [
        "The night after Monday 13 September 2027: 2 rooms",
        "The night after Tuesday 14 September 2027: 4 rooms",
    ]
    # 14 and 45 days before the first night, Monday 13 September
    assert staff["Names to Fjord (module 1)"].begins_at == at(date(2027, 8, 30), time(12))
    assert staff["Last day to give back rooms at Fjord (module 1)"].begins_at == at(date(2027, 7, 30), time(12))
    assert "Assumed from the printed terms of Thon Hotels" in staff["Names to Fjord (module 1)"].description


def test_what_staff_alone_may_know_is_in_no_public_feed() -> None:
    public = feed_of(SMALL, PLAN, BOOKINGS, COHORT, "en").decode()
    homes = [word for group in SMALL.cohort.homes for word in (group.home.name, group.home.payer) if word != "Oslo"]
    secrets = ["rooms", "Grupperom", "Storsalen", "Names to", *homes]
    assert [secret for secret in secrets if secret in public] == []


def test_a_room_sees_its_own_use_and_no_other() -> None:
    shown = events(named("room:oslo/g1"))
    assert [(event.summary, event.when, event.location) for event in shown] == [
        ("Small programme, module 1", hours(date(2027, 9, 14)), "Grupperom 1, Skolen, Oslo"),
        ("Small programme, module 1", hours(date(2027, 9, 15)), "Grupperom 1, Skolen, Oslo"),
        ("Small programme, module 3", hours(date(2027, 11, 16)), "Grupperom 1, Skolen, Oslo"),
        ("Small programme, module 3", hours(date(2027, 11, 17)), "Grupperom 1, Skolen, Oslo"),
    ]


def hours(day: date) -> tuple[datetime, datetime]:
    return at(day, time(8)), at(day, time(18))


def test_a_room_that_is_not_used_has_an_empty_calendar() -> None:
    assert events(named("room:oslo/g2")) == ()


def test_a_hotel_sees_rooms_per_night_and_who_comes_and_goes_in_numbers() -> None:
    assert [(event.when, event.summary) for event in sorted(events(named("hotel:oslo/torg")), key=day_and_title)] == [
        (days(15), "2 rooms check in (module 3)"),
        (days(15), "2 rooms tonight (module 3)"),
        (days(16), "2 rooms check in (module 3)"),
        (days(16), "4 rooms tonight (module 3)"),
        (days(17), "4 rooms check out (module 3)"),
    ]


def day_and_title(event: Event) -> tuple[datetime, str]:
    return event.begins_at, event.summary


def days(day_of_november: int) -> Period:
    return Period(date(2027, 11, day_of_november), date(2027, 11, day_of_november))


@pytest.mark.parametrize("audience", audiences_of(BOOKINGS))
def test_every_uid_is_its_own_and_says_nothing(audience: Audience) -> None:
    uids = [event.uid for event in events(audience)]
    assert len(set(uids)) == len(uids)
    assert not any(word in uid for uid in uids for word in ("small", "oslo", "2027", "@"))


@pytest.mark.parametrize("audience", audiences_of(BOOKINGS))
def test_uids_stay_when_a_module_moves_or_is_renamed(audience: Audience) -> None:
    renamed = replace(SMALL, modules=tuple(replace(module, title=Text("Ny")) for module in SMALL.modules))
    before = {event.uid for event in events(audience)}
    moved = agenda(renamed, MOVED, bookings_of(MOVED), audience, "nb")
    assert {event.uid for event in moved} == before


def test_a_session_keeps_its_uid_in_another_city() -> None:
    in_oslo = plan_of(PLAN.modules[0], replace(SECOND, site="oslo", country="NO", hotel="fjord"), PLAN.modules[2])
    assert {event.uid for event in events(COHORT, in_oslo, bookings_of(in_oslo))} == {event.uid for event in events()}


def test_two_programmes_share_no_uid() -> None:
    other = agenda(replace(SMALL, id="other"), PLAN, BOOKINGS, COHORT, "en")
    assert {event.uid for event in other}.isdisjoint(event.uid for event in events())


def test_a_first_release_is_as_old_as_the_programme_file() -> None:
    assert {event.changed_at for event in events()} == {datetime(2026, 11, 22, tzinfo=UTC)}
    assert {event.sequence for event in events()} == {0}


def test_a_move_touches_the_events_of_that_module_alone() -> None:
    before = {event.uid: event for event in events()}
    after = next_history(before, events(COHORT, MOVED, bookings_of(MOVED)), RELEASED_AT)
    touched = {event.categories for uid, event in after.items() if event != before[uid]}
    assert touched == {("Module 2",)}
    assert all(event.sequence == 1 for event in after.values() if event.categories == ("Module 2",))
    assert all(event.sequence == 0 for event in after.values() if event.categories != ("Module 2",))


def test_a_module_that_is_dropped_is_cancelled_in_the_feed() -> None:
    before = {event.uid: event for event in events()}
    after = next_history(before, events(COHORT, WITHOUT_SECOND, bookings_of(WITHOUT_SECOND)), RELEASED_AT)
    assert {event.categories for event in after.values() if event.cancelled} == {("Module 2",)}
    assert set(after) == set(before)


def test_without_bookings_the_agenda_still_has_its_days_and_its_hotel() -> None:
    unbooked = events(STAFF, PLAN, ())
    assert titles(unbooked, 3) == [
        ("2027-11-16", "Check in: Torg"),
        ("2027-11-16", "Dinner (module 3)"),
        ("2027-11-16", "Module 3: Slutt"),
        ("2027-11-16", "Strategy (module 3)"),
        ("2027-11-17", "Check out: Torg"),
        ("2027-11-17", "Groups (module 3)"),
        ("2027-11-17", "Summing up (module 3)"),
    ]


def test_around_a_module_of_one_day_only_those_who_sleep_there_check_in() -> None:
    one_day = replace(SMALL.modules[0], days=SMALL.modules[0].days[:1])
    programme = replace(SMALL, modules=(one_day,), tasks=())
    day = date(2027, 9, 14)
    short = plan_of(replace(PLAN.modules[0], period=Period(day, day)))
    booked = replace(BOOKINGS[0], block=replace(BOOKINGS[0].block, nights=((date(2027, 9, 13), 2),)))
    summaries = {
        bookings: [
            event.summary for event in agenda(programme, short, bookings, COHORT, "en") if "Check" in event.summary
        ]
        for bookings in ((), (booked,))
    }
    assert summaries == {(): [], (booked,): ["Check in: Fjord", "Check out: Fjord"]}


def test_a_talk_past_midnight_ends_on_the_next_day() -> None:
    late = Session(Text("Nattesamtale"), time(23, 30), time(0, 30), SessionKind.EVENING)
    module = replace(SMALL.modules[0], days=(Day((late,)), *SMALL.modules[0].days[1:]))
    shown = agenda(replace(SMALL, modules=(module,)), plan_of(PLAN.modules[0]), (), COHORT, "nb")
    talk = next(event for event in shown if event.summary.startswith("Nattesamtale"))
    assert talk.ends_at - talk.begins_at == timedelta(hours=1)


def test_ten_o_clock_in_helsinki_is_nine_o_clock_in_oslo() -> None:
    helsinki = replace(COPENHAGEN, country="FI")
    shown = agenda(replace(SMALL, sites=(OSLO, helsinki)), PLAN, BOOKINGS, COHORT, "en")
    strategy = next(event for event in shown if event.summary == "Strategy (module 2)")
    assert strategy.begins_at == at(date(2027, 10, 19), time(9))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("audience", audiences_of(BOOKINGS))
def test_every_feed_is_read_as_it_was_drawn(audience: Audience, language: str) -> None:
    feed_bytes = feed_of(SMALL, PLAN, BOOKINGS, audience, language)
    drawn = truth(events(audience, language=language))
    assert with_icalendar(feed_bytes) == drawn
    assert with_vobject(feed_bytes) == drawn


def test_the_same_year_has_the_same_bytes_in_whatever_order_it_was_booked() -> None:
    backwards = tuple(replace(booking, rooms=booking.rooms[::-1]) for booking in reversed(BOOKINGS))
    assert feeds_of_year(SMALL, PLAN, backwards, "nb") == feeds_of_year(SMALL, PLAN, BOOKINGS, "nb")


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        (("A1-030", "BI", "Nydalsveien 37, 0484 Oslo", "Oslo"), "A1-030, BI, Nydalsveien 37, 0484 Oslo"),
        (("Universitetet", "Ringgade 1, 8000 Aarhus C", "Aarhus"), "Universitetet, Ringgade 1, 8000 Aarhus C"),
        (("Hotell", "Lørenfaret, Økern, Oslo", "Oslo"), "Hotell, Lørenfaret, Økern, Oslo"),
        (
            ("CBS", "Solbjerg Plads 3, 2000 Frederiksberg", "København"),
            "CBS, Solbjerg Plads 3, 2000 Frederiksberg, København",
        ),
        (("Skolen i Oslo", "", "Oslo"), "Skolen i Oslo, Oslo"),
    ],
)
def test_an_address_names_the_town_once(parts: tuple[str, ...], line: str) -> None:
    assert address(*parts) == line
