"""What a plan needs at each site: rooms on each day with their hours, and beds on each night. Pure; `store` keeps it."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class RoomUse:
    """One room on one day of a module, between two clock times (Oslo time)."""

    module: int
    site: str
    room: str
    day: date
    begins: time
    ends: time


@dataclass(frozen=True, slots=True)
class HotelBlock:
    """Hotel rooms held for a module: how many on each night, named by its evening."""

    module: int
    site: str
    hotel: str
    nights: tuple[tuple[date, int], ...]

    @property
    def room_nights(self) -> int:
        return sum(rooms for _, rooms in self.nights)


@dataclass(frozen=True, slots=True)
class ModuleBooking:
    """A module is booked as one thing: all its rooms on all days and its beds on all nights, or nothing."""

    module: int
    rooms: tuple[RoomUse, ...]
    block: HotelBlock
