"""Taking and giving back beds for nights, inside a transaction. A night never holds more than the hotel has for us."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from calendars.language import Message, Reason
from planner.bookings import HotelBlock
from planner.store.holding import Holder, State
from planner.store.new_rows import insert_if_new
from planner.store.schema import bed_night, block_night, hotel_block
from venues.sites import Hotel

NIGHT_IS_FULL = Message(
    "night_is_full",
    "module {module} needs {wanted} rooms at {hotel} in the night of {night}, and {count} is free",
    "module {module} needs {wanted} rooms at {hotel} in the night of {night}, and {count} are free",
)


def take_beds(db: Connection, holder: Holder, block: HotelBlock) -> list[tuple[int, date, Reason]]:
    """Empty where the beds are ours, now or already; else the module's nights that have too few."""
    if not block.nights:
        return []
    row = holder.row(block.module, block.resource, block.nights[0][0]) | {"hotel": block.resource}
    block_id = db.scalar(insert_if_new(db, hotel_block).values(row).returning(hotel_block.c.id))
    if block_id is None:
        return []
    nights = [{"block_id": block_id, "night": night, "rooms": rooms} for night, rooms in block.nights]
    db.execute(insert(block_night), nights)
    hotel = holder.programme.site(block.site).hotel(block.hotel)
    full = ((night, _take_night(db, block, hotel, night, rooms)) for night, rooms in block.nights)
    return [(block.module, night, because) for night, because in full if because]


def give_back_beds(db: Connection, programme_id: str, module: int, keep: HotelBlock | None = None) -> None:
    """The beds of a module, unless it keeps just those; the block stays as history."""
    for row in live_blocks(db, programme_id):
        if row.module == module and (given_back := block_of(db, row)) != keep:
            for night, rooms in given_back.nights:
                here = (bed_night.c.hotel == row.hotel) & (bed_night.c.night == night)
                db.execute(update(bed_night).where(here).values(held=bed_night.c.held - rooms))
            db.execute(update(hotel_block).where(hotel_block.c.id == row.id).values(state=State.RELEASED))


def block_of(db: Connection, row: Row[Any]) -> HotelBlock:
    """What a row of `hotel_block` holds."""
    nights = select(block_night).where(block_night.c.block_id == row.id).order_by(block_night.c.night)
    site, _, hotel = row.hotel.partition("/")
    return HotelBlock(row.module, site, hotel, tuple((night.night, night.rooms) for night in db.execute(nights)))


def live_blocks(db: Connection, programme_id: str | None = None) -> list[Row[Any]]:
    live = select(hotel_block).where(hotel_block.c.state != State.RELEASED)
    if programme_id is not None:
        live = live.where(hotel_block.c.plan_id == programme_id)
    return list(db.execute(live.order_by(hotel_block.c.plan_id, hotel_block.c.module)))


def _take_night(db: Connection, block: HotelBlock, hotel: Hotel, night: date, rooms: int) -> Reason | None:
    """The hotel's rooms less those that people outside the store have; what others here hold is counted in the row."""
    capacity = max(0, hotel.free_rooms_on(night))
    here = {"hotel": block.resource, "night": night}
    db.execute(insert_if_new(db, bed_night).values(here | {"held": 0, "capacity": capacity}))
    this_night = (bed_night.c.hotel == block.resource) & (bed_night.c.night == night)
    held = bed_night.c.held + rooms
    fits = update(bed_night).where(this_night, held <= capacity).values(held=held, capacity=capacity)
    if db.execute(fits).rowcount:
        return None
    already = db.scalar(select(bed_night.c.held).where(this_night))
    free = max(0, capacity - (already or 0))
    return NIGHT_IS_FULL(module=block.module, wanted=rooms, hotel=hotel.name, night=night, count=free)
