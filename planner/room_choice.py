"""The rooms that a module needs, those of a site that are free, and those it takes: always the cheapest that suffice.

The planner's room costs and the bookings both ask here, so a module is booked at the price it was planned at.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, time
from types import MappingProxyType

from planner.programme import Module, Programme
from planner.slots import share, slots_of_day
from venues.sites import Room, RoomKind, RoomTaken, Site

NO_DAYS: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class RoomNeed:
    """Rooms of one kind that a module needs on each of its days: how many, and with how many seats."""

    kind: RoomKind
    count: int
    seats: int


def plenary_need(programme: Programme) -> RoomNeed:
    """One room for the whole cohort."""
    return RoomNeed(RoomKind.PLENARY, 1, programme.cohort.size)


def group_need(programme: Programme, module: Module) -> RoomNeed:
    return RoomNeed(RoomKind.GROUP, module.group_rooms, programme.group_size)


def room_needs(programme: Programme, module: Module) -> tuple[RoomNeed, RoomNeed]:
    return plenary_need(programme), group_need(programme, module)


def free_rooms(site: Site, day: date, begins: time, ends: time, taken: Iterable[RoomTaken]) -> frozenset[str]:
    """The ids of the rooms that nobody has between two clock times of a day."""
    wanted = slots_of_day(begins, ends)
    gone = {
        booking.room
        for booking in taken
        if booking.site == site.id
        and day in booking.period
        and share(wanted, slots_of_day(booking.begins, booking.ends))
    }
    return frozenset(room.id for room in site.rooms if room.id not in gone)


def chosen_rooms(
    site: Site, need: RoomNeed, free: AbstractSet[str], *, days_free: Mapping[str, int] = NO_DAYS
) -> tuple[Room, ...] | None:
    """The rooms that meet a need, the cheapest first; None where the free ones are too few.

    Of equally cheap rooms the one that is free on more of the module's days comes first (`days_free`, by room id),
    then the file's order: so a module stays in one room where it can, and it never costs more.
    """
    fitting = fitting_rooms(site, need.kind, need.seats, free)
    if len(fitting) < need.count:
        return None
    return tuple(sorted(fitting, key=lambda room: (room.kr_per_day, -days_free.get(room.id, 0)))[: need.count])


def fitting_rooms(site: Site, kind: RoomKind, seats: int, free: AbstractSet[str]) -> list[Room]:
    """The free rooms of a kind with enough seats, in the file's order."""
    return [room for room in site.rooms_of(kind) if room.seats >= seats and room.id in free]


def taken_by_day(taken: Iterable[RoomTaken]) -> dict[date, tuple[RoomTaken, ...]]:
    """The bookings that touch each day, for those who ask about many days."""
    by_day: defaultdict[date, list[RoomTaken]] = defaultdict(list)
    for booking in taken:
        for day in booking.period:
            by_day[day].append(booking)
    return {day: tuple(bookings) for day, bookings in by_day.items()}
