"""What a plan needs at each site: rooms on each day with their hours, and beds on each night.

Pure; `store` keeps it.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from calendars.language import Reason, said
from planner.plan import Plan, PlannedModule
from planner.programme import Module, Programme
from planner.room_choice import chosen_rooms, fitting_rooms, free_rooms, room_needs
from planner.rules import too_few_rooms
from planner.slots import slots
from planner.stays import beds_by_night, stays
from venues.sites import Site


@dataclass(frozen=True, slots=True)
class RoomUse:
    """One room on one day of a module, between two clock times at the site."""

    module: int
    site: str
    room: str
    day: date
    begins: time
    ends: time

    @property
    def resource(self) -> str:
        """What programmes compete for: the same room at the same site, whoever's file names it."""
        return f"{self.site}/{self.room}"

    @property
    def slots(self) -> range:
        return slots(self.day, self.begins, self.ends)


@dataclass(frozen=True, slots=True)
class HotelBlock:
    """Hotel rooms held for a module: how many on each night, named by its evening."""

    module: int
    site: str
    hotel: str
    nights: tuple[tuple[date, int], ...]

    @property
    def resource(self) -> str:
        return f"{self.site}/{self.hotel}"

    @property
    def room_nights(self) -> int:
        return sum(rooms for _, rooms in self.nights)


@dataclass(frozen=True, slots=True)
class ModuleBooking:
    """A module is booked as one thing: all its rooms on all days and its beds on all nights, or nothing."""

    module: int
    rooms: tuple[RoomUse, ...]
    block: HotelBlock

    @property
    def resources(self) -> frozenset[str]:
        return frozenset({use.resource for use in self.rooms} | {self.block.resource})


class TooFewRoomsError(Exception):
    """A plan that was made by hand, or for another programme file, asks for rooms that are not there."""

    def __init__(self, because: Reason) -> None:
        super().__init__(because)
        self.because = because

    def __str__(self) -> str:
        return said(self.because, "en")


def bookings_of(programme: Programme, plan: Plan, around: Programme | None = None) -> tuple[ModuleBooking, ...]:
    """What each planned module needs, with the rooms that its costs were computed for.

    `around` is the programme with what others hold by now. A module for which they leave too few rooms gets those it
    would have without them: whoever books is then refused each by name. Raises TooFewRoomsError where the programme
    itself has too few; a plan that keeps its musts never does.
    """
    return tuple(_booking_around(programme, planned, around or programme) for planned in plan.modules)


def _booking_around(programme: Programme, planned: PlannedModule, around: Programme) -> ModuleBooking:
    try:
        return _booking(around, planned)
    except TooFewRoomsError:
        return _booking(programme, planned)


def _booking(programme: Programme, planned: PlannedModule) -> ModuleBooking:
    module, site = programme.module(planned.module), programme.site(planned.site)
    beds = beds_by_night(stays(programme, module, site), planned.period)
    block = HotelBlock(planned.module, planned.site, planned.hotel, tuple(beds.items()))
    return ModuleBooking(planned.module, tuple(_room_uses(programme, planned, module, site)), block)


def _room_uses(programme: Programme, planned: PlannedModule, module: Module, site: Site) -> Iterator[RoomUse]:
    days = tuple(zip(planned.period, module.days, strict=True))
    free = [free_rooms(site, day, shape.begins, shape.ends, programme.room_bookings) for day, shape in days]
    days_free = Counter(room for rooms in free for room in rooms)
    for (day, shape), free_that_day in zip(days, free, strict=True):
        for need in room_needs(programme, module):
            rooms = chosen_rooms(site, need, free_that_day, days_free=days_free)
            if rooms is None:
                fitting = fitting_rooms(site, need.kind, need.seats, free_that_day)
                raise TooFewRoomsError(too_few_rooms(site, day, need, len(fitting)))
            for room in rooms:
                yield RoomUse(planned.module, planned.site, room.id, day, shape.begins, shape.ends)
