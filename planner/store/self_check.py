"""Whether what is occupied is what is booked: after a migration, and whenever somebody asks."""

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from planner.slots import slots
from planner.store.engine import Store
from planner.store.holding import State
from planner.store.schema import bed_night, block_night, booking, hotel_block, resource_slot


@dataclass(frozen=True, slots=True)
class Difference:
    """A booking, or a hotel's night, whose occupancy is not what its history says."""

    what: str
    booked: int
    occupied: int


def differences(store: Store) -> tuple[Difference, ...]:
    """Empty for a store that is whole."""
    with store.reading() as db:
        return (*_of_rooms(db), *_of_beds(db))


def _of_rooms(db: Connection) -> list[Difference]:
    columns = (resource_slot.c.booking_id, func.count(), func.min(resource_slot.c.slot), func.max(resource_slot.c.slot))
    occupied = {row[0]: tuple(row[1:]) for row in db.execute(select(*columns).group_by(resource_slot.c.booking_id))}
    found = []
    for row in db.execute(select(booking)):
        wanted = slots(row.day, row.begins, row.ends) if row.state != State.RELEASED else range(0)
        has = occupied.get(row.id, (0, None, None))
        if has != ((len(wanted), wanted[0], wanted[-1]) if wanted else (0, None, None)):
            found.append(Difference(f"{row.resource} {row.day}", len(wanted), has[0]))
    return found


def _of_beds(db: Connection) -> list[Difference]:
    blocks = select(hotel_block.c.hotel, block_night.c.night, block_night.c.rooms).join_from(hotel_block, block_night)
    booked: Counter[tuple[str, object]] = Counter()
    for hotel, night, rooms in db.execute(blocks.where(hotel_block.c.state != State.RELEASED)):
        booked[hotel, night] += rooms
    held = {(row.hotel, row.night): row.held for row in db.execute(select(bed_night))}
    return [
        Difference(f"{hotel} {night}", booked[hotel, night], held.get((hotel, night), 0))
        for hotel, night in sorted(booked.keys() | held.keys(), key=str)
        if booked[hotel, night] != held.get((hotel, night), 0)
    ]
