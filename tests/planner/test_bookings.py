"""What a plan needs: the cheapest sufficient rooms on every day, and beds as people come and go."""

from dataclasses import replace
from datetime import date, time

import pytest

from calendars.period import Period
from planner.bookings import HotelBlock, RoomUse, TooFewRoomsError, bookings_of
from planner.plan import Plan, PlannedModule
from planner.programme import Programme, TripOverride
from planner.rules import PLENARY, TOO_FEW_ROOMS
from tests.small import COPENHAGEN, OSLO, SMALL
from venues.sites import Room, RoomKind, RoomTaken

FIRST = date(2027, 9, 14)
SECOND = date(2027, 9, 15)
# nobody's trip decides: the three homes outside Oslo come the evening before, all go home on the last day
TRIPS = tuple(TripOverride(home, "oslo", evening_before=home != "oslo") for home in ("oslo", "kirkenes", "bergen"))
YEAR = replace(SMALL, trip_overrides=TRIPS)


def one_module() -> Plan:
    planned = PlannedModule(1, Period(FIRST, SECOND), "oslo", "NO", "fjord", ())
    return Plan(programme="small", modules=(planned,), bound_kr=0, candidates=1, seconds=0.1, solver="by hand")


def rooms(programme: Programme) -> list[tuple[str, date]]:
    (booking,) = bookings_of(programme, one_module())
    return [(use.room, use.day) for use in booking.rooms]


def with_rooms(*extra: Room) -> Programme:
    return replace(YEAR, sites=(replace(OSLO, rooms=OSLO.rooms + extra), COPENHAGEN))


def taken(room: str, day: date, begins: time = time(8), ends: time = time(16)) -> RoomTaken:
    return RoomTaken("oslo", room, Period(day, day), begins, ends, "et annet kurs")


def test_each_day_has_a_plenary_room_and_its_group_rooms_with_the_hours_of_that_day() -> None:
    (booking,) = bookings_of(YEAR, one_module())
    assert booking.rooms == (
        RoomUse(1, "oslo", "p1", FIRST, time(10), time(21)),
        RoomUse(1, "oslo", "g1", FIRST, time(10), time(21)),
        RoomUse(1, "oslo", "p1", SECOND, time(9), time(15)),
        RoomUse(1, "oslo", "g1", SECOND, time(9), time(15)),
    )


def test_beds_are_counted_by_night_from_the_trips() -> None:
    (booking,) = bookings_of(YEAR, one_module())
    assert booking.block == HotelBlock(1, "oslo", "fjord", ((date(2027, 9, 13), 2), (FIRST, 4)))


def test_a_taken_room_is_left_to_its_holder() -> None:
    around = replace(YEAR, room_bookings=(taken("g1", SECOND),))
    assert ("g1", SECOND) not in rooms(around)


def test_a_module_stays_in_one_room_where_that_costs_nothing() -> None:
    around = replace(YEAR, room_bookings=(taken("g1", SECOND),))
    assert rooms(around) == [("p1", FIRST), ("g2", FIRST), ("p1", SECOND), ("g2", SECOND)]


def test_a_cheaper_room_is_taken_even_for_one_day() -> None:
    year = with_rooms(Room("g3", "Grupperom 3", 4, RoomKind.GROUP, 50))
    around = replace(year, room_bookings=(taken("g3", SECOND),))
    assert rooms(around) == [("p1", FIRST), ("g3", FIRST), ("p1", SECOND), ("g1", SECOND)]


def test_a_room_that_is_too_small_for_the_cohort_is_not_taken() -> None:
    year = with_rooms(Room("p2", "Lillesalen", 3, RoomKind.PLENARY, 1))
    assert rooms(year)[0] == ("p1", FIRST)


def test_a_plan_by_hand_on_a_day_without_a_room_is_told_so() -> None:
    around = replace(YEAR, room_bookings=(taken("p1", SECOND),))
    with pytest.raises(TooFewRoomsError) as told:
        bookings_of(around, one_module())
    wanted = TOO_FEW_ROOMS(site="Skolen", free=0, wanted=1, day=SECOND, kind=PLENARY(seats=4))
    assert told.value.because == wanted


def test_a_module_is_booked_around_others_where_they_leave_enough() -> None:
    around = replace(YEAR, room_bookings=(taken("g1", FIRST), taken("g1", SECOND)))
    assert bookings_of(YEAR, one_module(), around) == bookings_of(around, one_module())


def test_a_module_that_others_leave_too_few_rooms_asks_for_its_own_to_be_refused_by_name() -> None:
    around = replace(YEAR, room_bookings=(taken("p1", SECOND),))
    assert bookings_of(YEAR, one_module(), around) == bookings_of(YEAR, one_module())


def test_rooms_and_hotels_are_named_by_their_site() -> None:
    (booking,) = bookings_of(YEAR, one_module())
    assert booking.rooms[0].resource == "oslo/p1"
    assert booking.block.resource == "oslo/fjord"
