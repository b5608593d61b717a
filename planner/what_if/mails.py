"""Who is to be written to when a year changes, and how many mails that is. Nothing is sent from here."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from calendars.language import Message, Reason
from planner.bookings import ModuleBooking
from planner.programme import Programme

TO_PARTICIPANTS = Message("mails_participants", "{count} mail to participants", "{count} mails to participants")
TO_STAFF = Message("mails_staff", "{count} mail to staff: {roles}", "{count} mails to staff: {roles}")
TO_HOTEL = Message("mails_hotel", "a mail to {hotel}: {given_back} room nights fall away, {taken} are asked for")
TO_ROOMS = Message(
    "mails_rooms", "a mail to those who book rooms at {site}: {given_back} room-days fall away, {taken} are asked for"
)


class MailTo(StrEnum):
    PARTICIPANTS = "participants"
    STAFF = "staff"
    HOTEL = "hotel"
    ROOMS = "rooms"


@dataclass(frozen=True, slots=True)
class Mails:
    """How many mails go to one kind of people, or to one house."""

    to: MailTo
    count: int
    because: Reason


@dataclass(frozen=True, slots=True)
class Exchange:
    """What one hotel, or the rooms of one site, get back and are asked for: room nights, or room-days."""

    name: str
    given_back: int
    taken: int


def mails_to_people(programme: Programme, heads: int, staff: tuple[str, ...]) -> Iterator[Mails]:
    """To all who take part, and to staff by their ids."""
    if heads:
        yield Mails(MailTo.PARTICIPANTS, heads, TO_PARTICIPANTS(count=heads))
    if staff:
        roles = tuple(one.role for one in programme.staff if one.id in staff)
        yield Mails(MailTo.STAFF, len(roles), TO_STAFF(count=len(roles), roles=roles))


def mails_to_houses(hotels: tuple[Exchange, ...], sites: tuple[Exchange, ...]) -> Iterator[Mails]:
    for hotel in hotels:
        because = TO_HOTEL(hotel=hotel.name, given_back=hotel.given_back, taken=hotel.taken)
        yield Mails(MailTo.HOTEL, 1, because)
    for site in sites:
        because = TO_ROOMS(site=site.name, given_back=site.given_back, taken=site.taken)
        yield Mails(MailTo.ROOMS, 1, because)


def hotel_exchanges(
    programme: Programme, before: tuple[ModuleBooking, ...], after: tuple[ModuleBooking, ...]
) -> tuple[Exchange, ...]:
    """Each hotel whose nights change, in the programme's order."""
    old, new = _nights(before), _nights(after)
    return tuple(
        found
        for site in programme.sites
        for hotel in site.hotels
        if (found := _exchange(hotel.name, (site.id, hotel.id), old, new))
    )


def room_exchanges(
    programme: Programme, before: tuple[ModuleBooking, ...], after: tuple[ModuleBooking, ...]
) -> tuple[Exchange, ...]:
    """Each site whose rooms change, in the programme's order."""
    old, new = _room_days(before), _room_days(after)
    return tuple(found for site in programme.sites if (found := _exchange(site.name, (site.id,), old, new)))


def _exchange(
    name: str, key: tuple[str, ...], old: dict[tuple[object, ...], int], new: dict[tuple[object, ...], int]
) -> Exchange | None:
    mine = [one for one in (old.keys() | new.keys()) if one[: len(key)] == key]
    changes = [new.get(one, 0) - old.get(one, 0) for one in mine]
    if not any(changes):
        return None
    return Exchange(
        name, -sum(change for change in changes if change < 0), sum(change for change in changes if change > 0)
    )


def _nights(bookings: tuple[ModuleBooking, ...]) -> dict[tuple[object, ...], int]:
    """Rooms by site, hotel, module and night."""
    return {
        (one.block.site, one.block.hotel, one.module, night): rooms
        for one in bookings
        for night, rooms in one.block.nights
    }


def _room_days(bookings: tuple[ModuleBooking, ...]) -> dict[tuple[object, ...], int]:
    """Each room on each day, by site first."""
    return {(use.site, use.room, use.day, one.module): 1 for one in bookings for use in one.rooms}
