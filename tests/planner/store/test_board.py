"""Who has what, and a programme planned around it."""

from datetime import date, time

from calendars.period import Period
from planner.room_choice import free_rooms
from planner.store.board import around_others, beds_taken_by_others, bookings_in, rooms_taken_by_others
from planner.store.engine import Store
from planner.store.holding import State
from planner.store.ledger import book
from tests.planner.store.year import FIRST_DAYS, NOW, OTHER, order_of
from tests.small import SMALL
from venues.sites import RoomTaken

DAY = FIRST_DAYS[0]


def test_an_empty_store_leaves_a_programme_as_it_is(store: Store) -> None:
    assert around_others(store, SMALL) == SMALL


def test_what_is_held_is_told_by_programme_and_module(store: Store) -> None:
    order = order_of(store)
    book(store, order, NOW)
    book(store, order_of(store, OTHER, (date(2027, 9, 21), date(2027, 10, 19), date(2027, 11, 16))), NOW)
    assert [(held.programme, held.module) for held in bookings_in(store)] == [
        (programme, module) for programme in ("other", "small") for module in (1, 2, 3)
    ]
    (first, *_) = bookings_in(store, "small")
    assert (first.holder, first.revision, first.state) == ("Lite program", 1, State.HOLD)
    assert (set(first.rooms), first.block) == (set(order.bookings[0].rooms), order.bookings[0].block)


def test_others_see_each_room_taken_with_its_hours_and_holder(store: Store) -> None:
    book(store, order_of(store), NOW)
    taken = rooms_taken_by_others(store, "other")
    assert RoomTaken("oslo", "p1", Period(DAY, DAY), time(10), time(21), "Lite program") in taken
    assert len(taken) == 3 * 2 * 2  # modules × days × rooms
    assert rooms_taken_by_others(store, "small") == ()


def test_others_see_each_night_taken_at_its_hotel(store: Store) -> None:
    order = order_of(store)
    book(store, order, NOW)
    told = [(one.hotel, one.taken.nights.first, one.taken.rooms) for one in beds_taken_by_others(store, "other")]
    assert told == [("fjord", night, rooms) for one in order.bookings for night, rooms in one.block.nights]
    assert beds_taken_by_others(store, "small") == ()


def test_a_programme_planned_around_others_finds_their_rooms_and_beds_gone(store: Store) -> None:
    order = order_of(store)
    book(store, order, NOW)
    around = around_others(store, OTHER)
    oslo = around.site("oslo")
    assert free_rooms(oslo, DAY, time(12), time(13), around.room_bookings) == {"g2"}
    held = dict(order.bookings[0].block.nights)[DAY]
    assert [hotel.free_rooms_on(DAY) for hotel in oslo.hotels] == [10 - held, 4]
    assert around.site("copenhagen") == OTHER.site("copenhagen")
