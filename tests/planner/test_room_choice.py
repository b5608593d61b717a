"""The cheapest sufficient rooms, then those free on more days, then the file's order."""

from dataclasses import replace
from datetime import date, time

from calendars.period import Period
from planner.room_choice import RoomNeed, chosen_rooms, free_rooms, taken_by_day
from tests.small import OSLO
from venues.sites import Room, RoomKind, RoomTaken

DAY = date(2027, 9, 20)
ALL = frozenset({"p1", "g1", "g2"})


def taken(room: str, begins: time, ends: time, site: str = "oslo", period: Period | None = None) -> RoomTaken:
    return RoomTaken(site, room, period or Period(DAY, DAY), begins, ends, "et annet kurs")


def free(*bookings: RoomTaken) -> frozenset[str]:
    return free_rooms(OSLO, DAY, time(9), time(15), bookings)


def test_all_rooms_are_free_where_nobody_booked() -> None:
    assert free() == ALL


def test_a_room_taken_for_part_of_the_hours_is_not_free() -> None:
    assert free(taken("g1", time(8), time(9, 15))) == ALL - {"g1"}
    assert free(taken("g1", time(14, 59), time(18))) == ALL - {"g1"}


def test_back_to_back_is_free() -> None:
    assert free(taken("g1", time(8), time(9)), taken("g1", time(15), time(16))) == ALL


def test_a_quarter_of_an_hour_is_not_shared() -> None:
    assert free(taken("g1", time(15, 10), time(16))) == ALL
    assert free_rooms(OSLO, DAY, time(9), time(15, 5), [taken("g1", time(15, 10), time(16))]) == ALL - {"g1"}


def test_other_days_and_other_sites_take_nothing() -> None:
    elsewhere = taken("g1", time(9), time(15), site="copenhagen")
    later = taken("g1", time(9), time(15), period=Period(date(2027, 9, 21), date(2027, 9, 24)))
    assert free(elsewhere, later) == ALL


def test_every_day_of_a_long_booking_is_taken() -> None:
    long = taken("g1", time(9), time(15), period=Period(date(2027, 9, 18), date(2027, 9, 20)))
    assert free(long) == ALL - {"g1"}
    assert taken_by_day([long]) == {date(2027, 9, day): (long,) for day in (18, 19, 20)}


GROUPS = (
    Room("dear", "Dyr", 8, RoomKind.GROUP, 300),
    Room("tiny", "Liten", 2, RoomKind.GROUP, 50),
    Room("first", "Første", 8, RoomKind.GROUP, 100),
    Room("second", "Andre", 8, RoomKind.GROUP, 100),
)
SITE = replace(OSLO, rooms=GROUPS)
IDS = frozenset(room.id for room in GROUPS)
DEAR, TINY, FIRST, SECOND = GROUPS


def test_the_cheapest_with_enough_seats_come_first_then_the_order_of_the_file() -> None:
    assert chosen_rooms(SITE, RoomNeed(RoomKind.GROUP, 3, 8), IDS) == (FIRST, SECOND, DEAR)
    assert chosen_rooms(SITE, RoomNeed(RoomKind.GROUP, 1, 2), IDS) == (TINY,)


def test_too_few_rooms_is_none() -> None:
    assert chosen_rooms(SITE, RoomNeed(RoomKind.GROUP, 4, 8), IDS) is None
    assert chosen_rooms(SITE, RoomNeed(RoomKind.GROUP, 3, 8), IDS - {"first"}) is None
    assert chosen_rooms(SITE, RoomNeed(RoomKind.PLENARY, 1, 8), IDS) is None


def test_no_rooms_are_enough_for_none() -> None:
    assert chosen_rooms(SITE, RoomNeed(RoomKind.GROUP, 0, 8), frozenset()) == ()


def test_of_equally_cheap_rooms_the_one_free_on_more_days_is_taken_but_never_a_dearer_one() -> None:
    days_free = {"dear": 3, "first": 2, "second": 3}
    assert chosen_rooms(SITE, RoomNeed(RoomKind.GROUP, 1, 8), IDS, days_free=days_free) == (SECOND,)
