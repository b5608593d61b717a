"""Booking the modules of a published plan: all rooms of all days and all beds of all nights of a module, or nothing.

One transaction takes the year. What a module no longer needs is given back first, so modules may change places; a
module that is refused keeps what it had, and the others go on without it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from calendars.language import Reason
from planner.bookings import ModuleBooking
from planner.programme import Programme
from planner.store.beds import give_back_beds, take_beds
from planner.store.board import held_modules
from planner.store.engine import Store
from planner.store.holding import Holder, hold_for
from planner.store.log import LogRow, write_down
from planner.store.releases import Stale, published_number, stale
from planner.store.rooms import give_back_rooms, take_room
from planner.store.turns import wait_for


@dataclass(frozen=True, slots=True)
class Order:
    """What to book for which revision of a programme, and the name under which others see it.

    The programme is as its file has it: what it says is taken at a site (`room_bookings`, `Hotel.taken`) belongs to
    people outside this store. It is told anew by each file, so it is not copied here, and never booked over.
    """

    programme: Programme
    revision: int
    bookings: tuple[ModuleBooking, ...]
    holder: str


@dataclass(frozen=True, slots=True)
class Booked:
    """Every module is booked; `unchanged` are those that were so before."""

    booked: tuple[int, ...]
    unchanged: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """One room on one day, or one night at a hotel, that a module cannot have, and why."""

    module: int
    day: date
    because: Reason


@dataclass(frozen=True, slots=True)
class Refused:
    """Some modules cannot be booked, each with all its refusals. The others are booked, or were so before."""

    refusals: tuple[Refusal, ...]
    booked: tuple[int, ...]
    unchanged: tuple[int, ...]

    @property
    def refused(self) -> tuple[int, ...]:
        return tuple(sorted({refusal.module for refusal in self.refusals}))


def book(store: Store, order: Order, now: datetime) -> Booked | Refused | Stale:
    """Hold the rooms and beds of modules. Booking again what is booked changes nothing."""
    return store.write(lambda db: _book(db, order, now))


def _book(db: Connection, order: Order, now: datetime) -> Booked | Refused | Stale:
    current = published_number(db, order.programme.id)
    if current != order.revision:
        return stale(order.programme, current, order.revision)
    held = {one.module: one for one in held_modules(db, order.programme.id)}
    touched = [one.resources for one in order.bookings] + [one.resources for one in held.values()]
    wait_for(db, frozenset[str]().union(*touched))
    _give_back_dropped(db, order, held.keys(), now)
    changed = [one for one in order.bookings if one.module not in held or not held[one.module].is_just(one)]
    unchanged = tuple(one.module for one in order.bookings if one not in changed)
    booked, refusals = _taken(db, order, changed)
    hold_for(db, order.programme.id, order.revision, booked + unchanged)
    write_down(db, [_log_row(order, "book", number, now) for number in booked])
    return Refused(refusals, booked, unchanged) if refusals else Booked(booked, unchanged)


def _taken(
    db: Connection, order: Order, wanted: Sequence[ModuleBooking]
) -> tuple[tuple[int, ...], tuple[Refusal, ...]]:
    """The modules that now have what they want, and why others have not: tried together until none is refused."""
    refusals: list[Refusal] = []
    while wanted:
        attempt = db.begin_nested()
        new_refusals = _attempt(db, order, wanted)
        if not new_refusals:
            attempt.commit()
            break
        attempt.rollback()
        refusals += new_refusals
        wanted = [one for one in wanted if all(refusal.module != one.module for refusal in new_refusals)]
    refusals.sort(key=lambda refusal: (refusal.module, refusal.day))
    return tuple(one.module for one in wanted), tuple(refusals)


def _attempt(db: Connection, order: Order, wanted: Sequence[ModuleBooking]) -> list[Refusal]:
    holder = Holder(order.programme, order.revision, order.holder)
    for one in wanted:
        give_back_rooms(db, order.programme.id, one.module, keep=one.rooms)
        give_back_beds(db, order.programme.id, one.module, keep=one.block)
    uses = (use for one in wanted for use in one.rooms)
    rooms = [Refusal(use.module, use.day, because) for use in uses for because in take_room(db, holder, use)]
    return rooms + [Refusal(*refused) for one in wanted for refused in take_beds(db, holder, one.block)]


def _give_back_dropped(db: Connection, order: Order, held: Iterable[int], now: datetime) -> None:
    """A module that left the programme needs nothing."""
    dropped = sorted(set(held) - {module.number for module in order.programme.modules})
    for number in dropped:
        give_back_rooms(db, order.programme.id, number)
        give_back_beds(db, order.programme.id, number)
    write_down(db, [_log_row(order, "release", number, now) for number in dropped])


def _log_row(order: Order, action: str, module: int, now: datetime) -> LogRow:
    entity_id = f"{order.programme.id}/{module}"
    return LogRow(now, order.holder, action, "module", entity_id, order.revision, ("rooms", "beds"))
