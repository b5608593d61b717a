"""A store that was tampered with, or that lost something, is noticed."""

from sqlalchemy import delete, select, update

from planner.store.engine import Store
from planner.store.ledger import book
from planner.store.schema import bed_night, booking, resource_slot
from planner.store.self_check import Difference, differences
from tests.planner.store.year import FIRST_DAYS, NOW, order_of


def test_a_lost_slot_is_noticed(store: Store) -> None:
    book(store, order_of(store), NOW)
    with store.writer.begin() as db:
        first = db.execute(select(booking).where(booking.c.resource == "oslo/p1").order_by(booking.c.day)).first()
        assert first is not None
        lowest = select(resource_slot.c.slot).where(resource_slot.c.booking_id == first.id).limit(1).scalar_subquery()
        db.execute(delete(resource_slot).where(resource_slot.c.resource == "oslo/p1", resource_slot.c.slot == lowest))
    assert differences(store) == (Difference(f"oslo/p1 {FIRST_DAYS[0]}", booked=44, occupied=43),)


def test_beds_that_nobody_booked_are_noticed(store: Store) -> None:
    order = order_of(store)
    book(store, order, NOW)
    rooms = dict(order.bookings[0].block.nights)[FIRST_DAYS[0]]
    with store.writer.begin() as db:
        db.execute(update(bed_night).where(bed_night.c.night == FIRST_DAYS[0]).values(held=bed_night.c.held + 1))
    assert differences(store) == (Difference(f"oslo/fjord {FIRST_DAYS[0]}", booked=rooms, occupied=rooms + 1),)
