"""A module is booked whole or not at all, once, and never over anybody else."""

from dataclasses import replace
from datetime import date, time

import pytest

from calendars.period import Period
from planner.bookings import RoomUse, bookings_of
from planner.programme import Programme
from planner.store.beds import NIGHT_IS_FULL
from planner.store.board import bookings_in
from planner.store.engine import Store
from planner.store.ledger import Booked, Order, Refused, book
from planner.store.log import log_since
from planner.store.releases import NEVER_PUBLISHED, STALE, Stale
from planner.store.rooms import ROOM_IS_TAKEN, SOMEBODY_ELSE
from planner.store.self_check import differences
from tests.planner.store.year import FIRST_DAYS, NOW, OTHER, order_of, plan_of, published_year
from tests.small import COPENHAGEN, OSLO, SMALL
from venues.sites import RoomTaken, TakenRooms

# only module 2 of this year falls on days of the small programme
ELSEWHERE = (date(2027, 9, 21), FIRST_DAYS[1], date(2027, 11, 16))
FREE = (date(2027, 9, 21), date(2027, 10, 19), date(2027, 11, 16))


def held_days(store: Store, programme: str = "small") -> dict[int, date]:
    return {held.module: held.rooms[0].day for held in bookings_in(store, programme)}


def with_hotel_rooms(rooms: int, programme: Programme = SMALL) -> Programme:
    hotels = tuple(replace(hotel, rooms=rooms) for hotel in OSLO.hotels)
    return replace(programme, sites=(replace(OSLO, hotels=hotels), COPENHAGEN))


def test_a_year_is_booked_with_all_its_rooms_and_beds(store: Store) -> None:
    order = order_of(store)
    assert book(store, order, NOW) == Booked(booked=(1, 2, 3), unchanged=())
    assert all(held.is_just(one) for held, one in zip(bookings_in(store), order.bookings, strict=True))
    assert differences(store) == ()


def test_booking_twice_changes_nothing(store: Store) -> None:
    order = order_of(store)
    book(store, order, NOW)
    before = bookings_in(store), log_since(store, NOW)
    assert book(store, order, NOW) == Booked(booked=(), unchanged=(1, 2, 3))
    assert (bookings_in(store), log_since(store, NOW)) == before


def test_a_room_that_is_gone_is_refused_with_who_has_it_and_when(store: Store) -> None:
    book(store, order_of(store), NOW)
    outcome = book(store, order_of(store, OTHER, ELSEWHERE), NOW)
    assert isinstance(outcome, Refused)
    holder = {"site": "Skolen", "holder": "Lite program", "module": 2}
    first = {"day": date(2027, 10, 12), "begins": time(10), "ends": time(21)}
    last = {"day": date(2027, 10, 13), "begins": time(9), "ends": time(15)}
    assert [(refusal.module, refusal.because) for refusal in outcome.refusals] == [
        (2, ROOM_IS_TAKEN(room="Storsalen", **holder, **first)),
        (2, ROOM_IS_TAKEN(room="Grupperom 1", **holder, **first)),
        (2, ROOM_IS_TAKEN(room="Storsalen", **holder, **last)),
        (2, ROOM_IS_TAKEN(room="Grupperom 1", **holder, **last)),
    ]


def test_a_refused_module_has_nothing_and_the_others_have_all(store: Store) -> None:
    book(store, order_of(store), NOW)
    outcome = book(store, order_of(store, OTHER, ELSEWHERE), NOW)
    assert isinstance(outcome, Refused)
    assert (outcome.refused, outcome.booked, outcome.unchanged) == ((2,), (1, 3), ())
    assert set(held_days(store, "other")) == {1, 3}
    assert differences(store) == ()


def test_one_taken_group_room_is_enough_to_refuse_a_module(store: Store) -> None:
    book(store, order_of(store), NOW)
    order = order_of(store, OTHER, FREE)
    taken = RoomUse(1, "oslo", "g1", FIRST_DAYS[0], time(20, 45), time(23))
    first = replace(order.bookings[0], rooms=(*order.bookings[0].rooms, taken))
    outcome = book(store, replace(order, bookings=(first, *order.bookings[1:])), NOW)
    assert isinstance(outcome, Refused)
    assert (outcome.refused, outcome.booked) == ((1,), (2, 3))
    assert differences(store) == ()


def test_rooms_may_be_used_one_after_the_other(store: Store) -> None:
    book(store, order_of(store), NOW)
    order = order_of(store, OTHER, FREE)
    after = RoomUse(1, "oslo", "g1", FIRST_DAYS[0], time(21), time(23))
    first = replace(order.bookings[0], rooms=(after,))
    assert book(store, replace(order, bookings=(first,)), NOW) == Booked(booked=(1,), unchanged=())


def test_a_night_with_too_few_beds_is_refused_with_how_many_there_are(store: Store) -> None:
    # of six rooms four are held, and four more are wanted for the same night
    book(store, order_of(store, with_hotel_rooms(6)), NOW)
    order = order_of(store, with_hotel_rooms(6, OTHER), FREE)
    same_nights = order_of(store, SMALL).bookings[0].block
    outcome = book(store, replace(order, bookings=(replace(order.bookings[0], block=same_nights),)), NOW)
    assert isinstance(outcome, Refused)
    full = [NIGHT_IS_FULL(module=1, wanted=4, hotel="Fjord", night=FIRST_DAYS[0], count=2)]
    assert [refusal.because for refusal in outcome.refusals if refusal.day == FIRST_DAYS[0]] == full
    assert differences(store) == ()


def test_beds_that_people_outside_have_are_not_ours(store: Store) -> None:
    taken = TakenRooms(Period(FIRST_DAYS[0], FIRST_DAYS[0]), 7)
    hotels = tuple(replace(hotel, taken=(taken,)) for hotel in OSLO.hotels)
    order = order_of(store, replace(SMALL, sites=(replace(OSLO, hotels=hotels), COPENHAGEN)))
    outcome = book(store, order, NOW)
    assert isinstance(outcome, Refused)
    wanted = dict(order.bookings[0].block.nights)[FIRST_DAYS[0]]
    full = NIGHT_IS_FULL(module=1, wanted=wanted, hotel="Fjord", night=FIRST_DAYS[0], count=3)
    assert [refusal.because for refusal in outcome.refusals] == [full]


@pytest.mark.parametrize(("holder", "told"), [("et annet kurs", "et annet kurs"), ("", SOMEBODY_ELSE())])
def test_a_room_that_people_outside_have_is_never_booked_over(store: Store, holder: str, told: object) -> None:
    order = order_of(store)
    taken = RoomTaken("oslo", "p1", Period(FIRST_DAYS[0], FIRST_DAYS[0]), time(8), time(10, 15), holder)
    outcome = book(store, replace(order, programme=replace(SMALL, room_bookings=(taken,))), NOW)
    assert isinstance(outcome, Refused)
    hours = {"day": FIRST_DAYS[0], "begins": time(8), "ends": time(10, 15)}
    because = ROOM_IS_TAKEN(module=1, room="Storsalen", site="Skolen", holder=told, **hours)
    assert [refusal.because for refusal in outcome.refusals] == [because]


def test_a_moved_module_gives_its_old_days_back(store: Store) -> None:
    book(store, order_of(store), NOW)
    moved = (date(2027, 9, 21), *FIRST_DAYS[1:])
    assert book(store, order_of(store, first_days=moved), NOW) == Booked(booked=(1,), unchanged=(2, 3))
    assert held_days(store) == dict(enumerate(moved, start=1))
    assert differences(store) == ()
    # the old days are free for others
    only_first = order_of(store, OTHER, (FIRST_DAYS[0], *FREE[1:]))
    assert book(store, only_first, NOW) == Booked(booked=(1, 2, 3), unchanged=())


def test_modules_may_change_places(store: Store) -> None:
    book(store, order_of(store), NOW)
    changed = (FIRST_DAYS[1], FIRST_DAYS[0], FIRST_DAYS[2])
    assert book(store, order_of(store, first_days=changed), NOW) == Booked(booked=(1, 2), unchanged=(3,))
    assert held_days(store) == dict(enumerate(changed, start=1))
    assert differences(store) == ()


def test_a_module_that_is_refused_its_move_keeps_what_it_had(store: Store) -> None:
    book(store, order_of(store), NOW)
    book(store, order_of(store, OTHER, FREE), NOW)
    moved = (FREE[0], date(2027, 10, 20), FIRST_DAYS[2])
    outcome = book(store, order_of(store, first_days=moved), NOW)
    assert isinstance(outcome, Refused)
    assert (outcome.refused, outcome.booked, outcome.unchanged) == ((1, 2), (), (3,))
    assert held_days(store) == dict(enumerate(FIRST_DAYS, start=1))
    assert differences(store) == ()


def test_one_room_is_exchanged_and_the_rest_stays_as_it_was_booked(store: Store) -> None:
    order = order_of(store)
    book(store, order, NOW)
    first = order.bookings[0]
    exchanged = replace(first, rooms=(*first.rooms[:-1], replace(first.rooms[-1], room="g2")))
    outcome = book(store, replace(order, bookings=(exchanged, *order.bookings[1:])), NOW)
    assert outcome == Booked(booked=(1,), unchanged=(2, 3))
    assert bookings_in(store)[0].is_just(exchanged)
    # and back again, under the same revision
    assert book(store, order, NOW) == Booked(booked=(1,), unchanged=(2, 3))
    assert differences(store) == ()


def test_what_stays_is_held_for_the_new_revision_and_what_is_refused_for_the_old_one(store: Store) -> None:
    book(store, order_of(store), NOW)
    book(store, order_of(store, OTHER, FREE), NOW)
    book(store, order_of(store, first_days=(FREE[0], *FIRST_DAYS[1:])), NOW)
    assert [held.revision for held in bookings_in(store, "small")] == [1, 2, 2]


def test_a_module_that_left_the_programme_gives_everything_back(store: Store) -> None:
    book(store, order_of(store), NOW)
    shorter = replace(SMALL, modules=SMALL.modules[:2])
    assert book(store, order_of(store, shorter, FIRST_DAYS[:2]), NOW) == Booked(booked=(), unchanged=(1, 2))
    assert set(held_days(store)) == {1, 2}
    assert differences(store) == ()


def test_a_module_without_nights_needs_no_beds(store: Store) -> None:
    order = order_of(store)
    first = replace(order.bookings[0], block=replace(order.bookings[0].block, nights=()))
    assert book(store, replace(order, bookings=(first,)), NOW) == Booked(booked=(1,), unchanged=())
    assert book(store, replace(order, bookings=(first,)), NOW) == Booked(booked=(), unchanged=(1,))
    assert bookings_in(store)[0].block is None


def test_only_the_published_revision_is_booked(store: Store) -> None:
    unpublished = Order(SMALL, 1, bookings_of(SMALL, plan_of()), "Lite program")
    assert book(store, unpublished, NOW) == Stale(NEVER_PUBLISHED(programme=SMALL.name), None)
    published_year(store)
    published_year(store, first_days=FREE)
    assert book(store, unpublished, NOW) == Stale(STALE(programme=SMALL.name, published=2, seen=1), 2)
    assert bookings_in(store) == ()
