"""Sites with their rooms and hotels: what they hold, what they cost, when they are closed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from calendars.language import Text
from calendars.period import Period
from calendars.source import Status
from venues.areas import area_of

EVERY_EVENING = frozenset(range(7))


class RoomKind(StrEnum):
    PLENARY = "plenary"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Room:
    """A room at a site; `kr_per_day` is what its owner charges for a day."""

    id: str
    name: str
    seats: int
    kind: RoomKind
    kr_per_day: int = 0
    status: Status = Status.PUBLISHED
    source: str = ""


@dataclass(frozen=True, slots=True)
class NightPrice:
    """Kroner for a single room and night, breakfast as the hotel says, from the first to the last night.

    `last` is empty where the price holds until further notice. `weekdays` are those of the evenings (Monday is 0):
    hotels have one price for working days and another for weekends.
    """

    first: date
    last: date | None
    kroner: int
    low: int
    high: int
    status: Status = Status.PUBLISHED
    source: str = ""
    weekdays: frozenset[int] = EVERY_EVENING

    def holds_on(self, night: date) -> bool:
        within = self.first <= night and (self.last is None or night <= self.last)
        return within and night.weekday() in self.weekdays


@dataclass(frozen=True, slots=True)
class TakenRooms:
    """Hotel rooms that others have on each of some nights."""

    nights: Period
    rooms: int
    holder: str = ""


@dataclass(frozen=True, slots=True)
class Hotel:
    """A hotel near a site. `rooms` is how many it will block for us on a night; a night is named by its evening.

    `walk_minutes` is the way to the site on foot; where that is too far, `transfer_minutes` is the way by public
    transport, door to door.
    """

    id: str
    name: str
    rooms: int
    prices: tuple[NightPrice, ...]
    breakfast_included: bool = True
    walk_minutes: int = 0
    taken: tuple[TakenRooms, ...] = ()
    address: str = ""
    status: Status = Status.PUBLISHED
    source: str = ""
    transfer_minutes: int = 0

    def price_on(self, night: date) -> NightPrice | None:
        """The price that holds on a night: of several, the one written last; None where none is known."""
        return next((price for price in reversed(self.prices) if price.holds_on(night)), None)

    def prices_in(self, nights: Period) -> dict[date, NightPrice]:
        """The price of every night that has one: `price_on` for those who ask about a whole year."""
        return {
            night: price
            for price in self.prices
            if price.first <= nights.last and (price.last is None or nights.first <= price.last)
            for night in Period(max(price.first, nights.first), min(price.last or nights.last, nights.last))
            if night.weekday() in price.weekdays
        }

    def free_rooms_on(self, night: date) -> int:
        return self.rooms - sum(taken.rooms for taken in self.taken if night in taken.nights)


@dataclass(frozen=True, slots=True)
class SiteClosure:
    """Days on which a site cannot be used, and why."""

    period: Period
    because: Text


@dataclass(frozen=True, slots=True)
class Site:
    """A place where a module can be held. Lunch and dinner are kroner per person and meal.

    `minutes_from_airport` runs from the gate to a seat in the plenary room. `status` is that of the place itself
    (address, coordinates, minutes); rooms, hotels, prices and meals carry their own.
    """

    id: str
    name: str
    city: str
    country: str
    lat: float
    lon: float
    rooms: tuple[Room, ...]
    hotels: tuple[Hotel, ...]
    airport: str = ""
    minutes_from_airport: int = 75
    lunch_kr: int = 0
    dinner_kr: int = 0
    address: str = ""
    closed: tuple[SiteClosure, ...] = ()
    status: Status = Status.PUBLISHED
    source: str = ""
    meals_status: Status = Status.PUBLISHED
    rate_area: str = ""

    @property
    def per_diem_area(self) -> str:
        """The area whose per diem holds here: the one it names, else that of its city or country."""
        return self.rate_area or area_of(self.country, self.city)

    @property
    def abroad(self) -> bool:
        return self.country != "NO"

    def room(self, room_id: str) -> Room:
        return next(room for room in self.rooms if room.id == room_id)

    def hotel(self, hotel_id: str) -> Hotel:
        return next(hotel for hotel in self.hotels if hotel.id == hotel_id)

    def rooms_of(self, kind: RoomKind) -> Iterator[Room]:
        return (room for room in self.rooms if room.kind is kind)


@dataclass(frozen=True, slots=True)
class RoomTaken:
    """An existing booking of a room by somebody else: on each day of the period, between two clock times."""

    site: str
    room: str
    period: Period
    begins: time
    ends: time
    holder: str = field(default="")
