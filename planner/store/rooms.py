"""Taking and giving back a room for a day, inside a transaction. The slots' key decides, not a look beforehand."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Row, delete, select, text, update

from calendars.language import Message, Reason
from planner.bookings import RoomUse
from planner.slots import share, slots
from planner.store.holding import Holder, State
from planner.store.new_rows import insert_if_new
from planner.store.schema import booking, resource_slot
from venues.sites import RoomTaken

ROOM_IS_TAKEN = Message(
    "room_is_taken", "module {module} cannot have {room} at {site} on {day}: {holder} has it from {begins} to {ends}"
)
SOMEBODY_ELSE = Message("somebody_else", "somebody else")

# all slots of a use in one statement; "WHERE true" tells SQLite that ON does not belong to a join
TAKE_SLOTS = text("""
INSERT INTO resource_slot (resource, slot, booking_id)
WITH RECURSIVE quarter (slot) AS (
    SELECT CAST(:first AS INTEGER) UNION ALL SELECT slot + 1 FROM quarter WHERE slot < :last
)
SELECT CAST(:resource AS TEXT), slot, CAST(:booking_id AS INTEGER) FROM quarter WHERE true
ON CONFLICT DO NOTHING
""")


def take_room(db: Connection, holder: Holder, use: RoomUse) -> list[Reason]:
    """Empty where the room is ours, now or already; else who is in the way."""
    if outside := [taken for taken in holder.programme.room_bookings if _in_the_way(taken, use)]:
        return [_because(holder, use, taken.holder, taken) for taken in outside]
    row = holder.row(use.module, use.resource, use.day)
    row |= {"resource": use.resource, "day": use.day, "begins": use.begins, "ends": use.ends}
    booking_id = db.scalar(insert_if_new(db, booking).values(row).returning(booking.c.id))
    return [] if booking_id is None else _take_slots(db, holder, use, booking_id)


def give_back_rooms(db: Connection, programme_id: str, module: int, keep: Collection[RoomUse] = ()) -> None:
    """All rooms of a module but those it keeps; the bookings stay as history."""
    ours = (booking.c.plan_id == programme_id) & (booking.c.module == module) & (booking.c.state != State.RELEASED)
    given_back = [row.id for row in db.execute(select(booking).where(ours)) if room_use(row) not in keep]
    if given_back:
        db.execute(update(booking).where(booking.c.id.in_(given_back)).values(state=State.RELEASED))
        db.execute(delete(resource_slot).where(resource_slot.c.booking_id.in_(given_back)))


def room_use(row: Row[Any]) -> RoomUse:
    """What a row of `booking` holds."""
    site, _, room = row.resource.partition("/")
    return RoomUse(row.module, site, room, row.day, row.begins, row.ends)


def _take_slots(db: Connection, holder: Holder, use: RoomUse, booking_id: int) -> list[Reason]:
    params = {"resource": use.resource, "first": use.slots[0], "last": use.slots[-1], "booking_id": booking_id}
    while db.execute(TAKE_SLOTS, params).rowcount < len(use.slots):
        if others := _others(db, use, booking_id):
            return [_because(holder, use, other.holder, room_use(other)) for other in others]
        # whoever was in the way has just given back, so try once more
        db.execute(delete(resource_slot).where(resource_slot.c.booking_id == booking_id))
    return []


def _others(db: Connection, use: RoomUse, booking_id: int) -> list[Row[Any]]:
    in_the_way = select(resource_slot.c.booking_id).where(
        resource_slot.c.resource == use.resource,
        resource_slot.c.slot.between(use.slots[0], use.slots[-1]),
        resource_slot.c.booking_id != booking_id,
    )
    return list(db.execute(select(booking).where(booking.c.id.in_(in_the_way)).order_by(booking.c.begins)))


def _in_the_way(taken: RoomTaken, use: RoomUse) -> bool:
    same_room = (taken.site, taken.room) == (use.site, use.room)
    return same_room and use.day in taken.period and share(use.slots, slots(use.day, taken.begins, taken.ends))


def _because(holder: Holder, use: RoomUse, who: str, has: RoomUse | RoomTaken) -> Reason:
    site = holder.programme.site(use.site)
    return ROOM_IS_TAKEN(
        module=use.module,
        room=site.room(use.room).name,
        site=site.name,
        day=use.day,
        holder=who or SOMEBODY_ELSE(),
        begins=has.begins,
        ends=has.ends,
    )
