"""What is booked for each module: rooms by day with their hours, and hotel rooms by night."""

from dataclasses import dataclass
from datetime import date, time
from itertools import groupby

from api.pages.parts import ClockTime, ModuleHeld, module_held
from api.published_year import PublishedYear
from planner.bookings import ModuleBooking, RoomUse
from planner.programme import Programme


@dataclass(frozen=True, slots=True)
class RoomsOfDay:
    """The rooms of one day, which share their hours."""

    day: date
    begins: ClockTime
    ends: ClockTime
    rooms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Night:
    """How many hotel rooms on a night, named by its evening."""

    night: date
    rooms: int


@dataclass(frozen=True, slots=True)
class BookedModule:
    held: ModuleHeld
    days: tuple[RoomsOfDay, ...]
    nights: tuple[Night, ...]
    room_nights: int


@dataclass(frozen=True, slots=True)
class BookingsPage:
    modules: tuple[BookedModule, ...]
    room_days: int
    room_nights: int


def bookings_page(year: PublishedYear, language: str) -> BookingsPage:
    return BookingsPage(
        modules=tuple(booked_module(year, booking, language) for booking in year.bookings),
        room_days=sum(len(booking.rooms) for booking in year.bookings),
        room_nights=sum(booking.block.room_nights for booking in year.bookings),
    )


def booked_module(year: PublishedYear, booking: ModuleBooking, language: str) -> BookedModule:
    planned = year.planned(booking.module)
    assert planned is not None, f"module {booking.module} is booked but not planned"
    return BookedModule(
        held=module_held(year.programme, planned, language),
        days=tuple(_rooms_by_day(year.programme, booking.rooms)),
        nights=tuple(Night(night, rooms) for night, rooms in booking.block.nights),
        room_nights=booking.block.room_nights,
    )


def _rooms_by_day(programme: Programme, uses: tuple[RoomUse, ...]) -> list[RoomsOfDay]:
    def hours(use: RoomUse) -> tuple[date, time, time]:
        return use.day, use.begins, use.ends

    return [
        RoomsOfDay(*when, tuple(_room_name(programme, use) for use in found))
        for when, found in groupby(sorted(uses, key=hours), key=hours)
    ]


def _room_name(programme: Programme, use: RoomUse) -> str:
    return programme.site(use.site).room(use.room).name
