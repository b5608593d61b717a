"""Who has what: for pages, and for a plan that has to be made around others."""

from dataclasses import dataclass, replace
from itertools import groupby

from sqlalchemy import Connection, select

from calendars.period import Period
from planner.bookings import HotelBlock, ModuleBooking, RoomUse
from planner.programme import Programme
from planner.store.beds import block_of, live_blocks
from planner.store.engine import Store
from planner.store.holding import State
from planner.store.rooms import room_use
from planner.store.schema import booking
from venues.sites import Hotel, RoomTaken, Site, TakenRooms


@dataclass(frozen=True, slots=True)
class HeldModule:
    """What a module of a programme has now, and for which revision of its plan.

    After a new revision is published, a module still has what it had until the new one is booked, and keeps it where
    that is refused. There is no block where nobody needs a bed.
    """

    programme: str
    module: int
    holder: str
    revision: int
    state: State
    rooms: tuple[RoomUse, ...]
    block: HotelBlock | None

    @property
    def resources(self) -> frozenset[str]:
        return frozenset({use.resource for use in self.rooms} | ({self.block.resource} if self.block else set()))

    def is_just(self, wanted: ModuleBooking) -> bool:
        """Whether nothing has to change for a module to have what it wants."""
        block = wanted.block if wanted.block.nights else None
        return (set(self.rooms), self.block) == (set(wanted.rooms), block)


@dataclass(frozen=True, slots=True)
class BedsTaken:
    """Rooms of a hotel that another programme of the store has on a night."""

    site: str
    hotel: str
    taken: TakenRooms


def bookings_in(store: Store, programme_id: str | None = None) -> tuple[HeldModule, ...]:
    """What is held for one programme, or for all, in order of programme and module."""
    with store.reading() as db:
        return held_modules(db, programme_id)


def rooms_taken_by_others(store: Store, programme_id: str) -> tuple[RoomTaken, ...]:
    """What the other programmes of the store have of all rooms."""
    return tuple(
        RoomTaken(use.site, use.room, Period(use.day, use.day), use.begins, use.ends, held.holder)
        for held in _held_by_others(store, programme_id)
        for use in held.rooms
    )


def beds_taken_by_others(store: Store, programme_id: str) -> tuple[BedsTaken, ...]:
    """What the other programmes of the store have of all hotels."""
    return tuple(
        BedsTaken(held.block.site, held.block.hotel, TakenRooms(Period(night, night), rooms, held.holder))
        for held in _held_by_others(store, programme_id)
        if held.block
        for night, rooms in held.block.nights
    )


def around_others(store: Store, programme: Programme) -> Programme:
    """The programme with what others have in the store taken: to be planned, and its rooms chosen, around it.

    An order to book still names the programme as its file has it: the store counts its own by itself.
    """
    beds = beds_taken_by_others(store, programme.id)
    rooms = programme.room_bookings + rooms_taken_by_others(store, programme.id)
    return replace(programme, room_bookings=rooms, sites=tuple(_around(site, beds) for site in programme.sites))


def held_modules(db: Connection, programme_id: str | None = None) -> tuple[HeldModule, ...]:
    """The same inside a transaction."""
    rooms = select(booking).where(booking.c.state != State.RELEASED)
    if programme_id is not None:
        rooms = rooms.where(booking.c.plan_id == programme_id)
    in_order = rooms.order_by(booking.c.plan_id, booking.c.module, booking.c.day, booking.c.id)
    blocks = {(row.plan_id, row.module): row for row in live_blocks(db, programme_id)}
    held = []
    for key, found in groupby(db.execute(in_order), key=lambda row: (row.plan_id, row.module)):
        rows, block = list(found), blocks.get(key)
        revision = max(row.rev for row in (*rows, block) if row is not None)
        uses = tuple(room_use(row) for row in rows)
        state, holder = State(rows[0].state), rows[0].holder
        held.append(HeldModule(*key, holder, revision, state, uses, block_of(db, block) if block is not None else None))
    return tuple(held)


def _held_by_others(store: Store, programme_id: str) -> list[HeldModule]:
    return [held for held in bookings_in(store) if held.programme != programme_id]


def _around(site: Site, beds: tuple[BedsTaken, ...]) -> Site:
    return replace(site, hotels=tuple(_with_taken(hotel, site, beds) for hotel in site.hotels))


def _with_taken(hotel: Hotel, site: Site, beds: tuple[BedsTaken, ...]) -> Hotel:
    here = tuple(one.taken for one in beds if (one.site, one.hotel) == (site.id, hotel.id))
    return replace(hotel, taken=hotel.taken + here)
