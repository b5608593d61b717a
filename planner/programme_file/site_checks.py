"""What is wrong with one site: not in the catalogue, a new room or hotel lacks what it needs, an id twice."""

from collections.abc import Collection, Iterator

from calendars.language import Message
from planner.programme_file.fields import example_of
from planner.programme_file.mistakes import Found
from planner.programme_file.places import Path
from planner.programme_file.references import TWICE, choices, repeated
from planner.programme_file.site_tables import CatalogueSiteTable, HotelTable, RoomTable, WrittenSiteTable
from planner.programme_file.sites import base_of, each_room
from planner.programme_file.translation import MISSING
from venues.catalogue import catalogue_site
from venues.unknown import UnknownSite

NEW_ROOM = Message(
    "new_room_needs",
    "the catalogue has no room {id} here, so it needs this key, for example {example}; rooms like it: {choices}",
)
NEW_HOTEL = Message(
    "new_hotel_needs",
    "the catalogue has no hotel {id} here, so it needs this key, for example {example}; hotels like it: {choices}",
)
TWO_PRICES = Message("two_prices", "a hotel has either price_kr or prices, not both")
NOT_AT_SITE = Message(
    "not_at_site", "no room or hotel of the site in the catalogue is called {id}; choose among {choices}"
)


def site_mistakes(table: CatalogueSiteTable | WrittenSiteTable, path: Path) -> Iterator[Found]:
    known_rooms: set[str] = set()
    known_hotels: set[str] = set()
    if isinstance(table, CatalogueSiteTable):
        try:
            known = catalogue_site(table.catalogue)
        except UnknownSite as unknown:
            yield Found((*path, "catalogue"), table.catalogue, unknown.because)
            return
        everything = [room.id for room in known.rooms] + [hotel.id for hotel in known.hotels]
        for index, name in enumerate(table.without):
            if name not in everything:
                because = NOT_AT_SITE(id=name, choices=choices(name, everything))
                yield Found((*path, "without", index), name, because)
        base = base_of(table)
        known_rooms, known_hotels = {room.id for room in base.rooms}, {hotel.id for hotel in base.hotels}
    yield from _rooms_written_twice(table.rooms, (*path, "rooms"))
    yield from repeated((*path, "hotels"), [hotel.id for hotel in table.hotels])
    for index, room in enumerate(table.rooms):
        yield from _room_mistakes(room, (*path, "rooms", index), known_rooms)
    for index, hotel in enumerate(table.hotels):
        yield from _hotel_mistakes(hotel, (*path, "hotels", index), known_hotels)


def _rooms_written_twice(tables: list[RoomTable], path: Path) -> Iterator[Found]:
    """Each room whose id an earlier one has, also as one of several equal rooms."""
    seen: dict[str, int] = {}
    for index, table in enumerate(tables):
        twice = next((room.id for room in each_room([table]) if room.id in seen), None)
        if twice:
            yield Found((*path, index, "id"), table.id, TWICE(id=twice, number=seen[twice] + 1))
        seen |= {room.id: index for room in each_room([table])}


def _room_mistakes(table: RoomTable, path: Path, known: Collection[str]) -> Iterator[Found]:
    if {room.id for room in each_room([table])} <= set(known):
        return
    for key in ("seats", "kind"):
        if getattr(table, key) is None:
            yield _needed(NEW_ROOM, table, (*path, key), known)


def _hotel_mistakes(table: HotelTable, path: Path, known: Collection[str]) -> Iterator[Found]:
    if table.price_kr is not None and table.prices is not None:
        yield Found((*path, "price_kr"), table.price_kr, TWO_PRICES())
    if table.id in known:
        return
    if table.rooms is None:
        yield _needed(NEW_HOTEL, table, (*path, "rooms"), known)
    if table.price_kr is None and table.prices is None:
        yield _needed(NEW_HOTEL, table, (*path, "price_kr"), known)


def _needed(message: Message, table: RoomTable | HotelTable, path: Path, known: Collection[str]) -> Found:
    """A key that is missing; at a site of the catalogue its id may be misspelt instead."""
    example = example_of(type(table), str(path[-1]))
    because = (
        message(id=table.id, example=example, choices=choices(table.id, known)) if known else MISSING(example=example)
    )
    return Found(path, None, because)
