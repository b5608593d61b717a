"""From the tables of a site to the site: the catalogue's, with what the file changes, or one written out in full.

Only tables in which `site_checks` found no mistake come here.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

from calendars.period import Period
from calendars.source import Status
from planner.programme_file.site_tables import (
    CatalogueSiteTable,
    HotelTable,
    PriceTable,
    RoomTable,
    WrittenSiteTable,
)
from planner.programme_file.values import Table, period
from venues.catalogue import catalogue_site
from venues.sites import EVERY_EVENING, Hotel, NightPrice, Room, RoomKind, Site, SiteClosure, TakenRooms

BEFORE_THE_WINDOW = timedelta(days=7)
PLACE_KEYS = (
    "name",
    "city",
    "country",
    "lat",
    "lon",
    "airport",
    "minutes_from_airport",
    "lunch_kr",
    "dinner_kr",
    "meals_status",
    "rate_area",
    "address",
    "status",
    "source",
)
HOTEL_KEYS = ("name", "rooms", "breakfast_included", "walk_minutes", "transfer_minutes", "address", "status", "source")
ROOM_KEYS = ("name", "seats", "kind", "kr_per_day", "status", "source")


def id_of(table: CatalogueSiteTable | WrittenSiteTable) -> str:
    return table.id or table.catalogue if isinstance(table, CatalogueSiteTable) else table.id


def site(table: CatalogueSiteTable | WrittenSiteTable, window: Period) -> Site:
    base = base_of(table)
    rooms = {room.id: room for room in base.rooms}
    for changed in each_room(table.rooms):
        rooms[changed.id] = _room(changed, rooms.get(changed.id))
    hotels = {hotel.id: hotel for hotel in base.hotels}
    for change in table.hotels:
        hotels[change.id] = _hotel(change, hotels.get(change.id), window)
    closed = tuple(SiteClosure(period(days), days.because) for days in table.closed or ())
    return replace(
        base,
        **written(table, PLACE_KEYS),
        rooms=tuple(rooms.values()),
        hotels=tuple(hotels.values()),
        closed=base.closed + closed,
    )


def base_of(table: CatalogueSiteTable | WrittenSiteTable) -> Site:
    """What the file's keys are laid upon: the catalogue's site without what it leaves out, or an empty one."""
    if isinstance(table, WrittenSiteTable):
        return Site(table.id, table.name, table.name, "NO", table.lat, table.lon, rooms=(), hotels=())
    known = catalogue_site(table.catalogue)
    return replace(
        known,
        id=id_of(table),
        rooms=tuple(room for room in known.rooms if room.id not in table.without),
        hotels=tuple(hotel for hotel in known.hotels if hotel.id not in table.without),
    )


def each_room(tables: list[RoomTable]) -> Iterator[RoomTable]:
    """One table for each room: `count` equal ones get numbers after their id and name."""
    for table in tables:
        if table.count == 1:
            yield table
        for number in range(1, table.count + 1) if table.count > 1 else ():
            name = f"{table.name or table.id} {number}"
            yield table.model_copy(update={"id": f"{table.id}-{number}", "name": name, "count": 1})


def written(table: Table, keys: Collection[str]) -> dict[str, Any]:
    """Those of the keys that the file has."""
    return {key: getattr(table, key) for key in keys if getattr(table, key) is not None}


def _room(table: RoomTable, known: Room | None) -> Room:
    new = Room(table.id, table.id, seats=0, kind=RoomKind.PLENARY)
    return replace(known or new, **written(table, ROOM_KEYS))


def _hotel(table: HotelTable, known: Hotel | None, window: Period) -> Hotel:
    hotel = replace(known or Hotel(table.id, table.id, 0, ()), **written(table, HOTEL_KEYS))
    if table.price_kr is not None:
        hotel = replace(hotel, prices=(_flat_price(table, table.price_kr, window),))
    if table.prices is not None:
        hotel = replace(hotel, prices=tuple(_price(price) for price in table.prices))
    taken = tuple(TakenRooms(period(nights), nights.rooms, nights.holder) for nights in table.taken or ())
    return replace(hotel, taken=hotel.taken + taken)


def _flat_price(table: HotelTable, kroner: int, window: Period) -> NightPrice:
    """One price for every night, from well before the first evening on; known as well as the file says."""
    first = window.first - BEFORE_THE_WINDOW
    return NightPrice(first, None, kroner, kroner, kroner, table.status or Status.PUBLISHED, table.source or "")


def _price(table: PriceTable) -> NightPrice:
    low = table.kr if table.low is None else table.low
    high = table.kr if table.high is None else table.high
    weekdays = EVERY_EVENING if table.weekdays is None else frozenset(table.weekdays)
    return NightPrice(table.first, table.last, table.kr, low, high, table.status, table.source, weekdays)
