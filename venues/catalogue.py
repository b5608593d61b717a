"""Sites that are known from the start, with rooms, hotels and prices, as the CSV files under `data/` tell.

What a programme file says of its own sites is not known here.
"""

from datetime import date
from functools import lru_cache

from calendars.language import Message
from calendars.source import Status
from venues.costs import weakest
from venues.rows import Row, rows
from venues.sites import Hotel, NightPrice, Room, RoomKind, Site
from venues.unknown import UnknownSite, nearest

UNKNOWN_SITE = Message("unknown_site", "no site has the id {name}; the catalogue has {ids}")
UNKNOWN_SITE_NEAR = Message("unknown_site_near", "no site has the id {name}; ids like it: {suggestions}")

EVENINGS = {"all": frozenset(range(7)), "sun-thu": frozenset({6, 0, 1, 2, 3}), "fri-sat": frozenset({4, 5})}


def catalogue_site_ids() -> tuple[str, ...]:
    return tuple(row["id"] for row in rows("sites.csv"))


@lru_cache
def catalogue_site(site_id: str) -> Site:
    """The site with this id; raises `UnknownSite`."""
    for row in rows("sites.csv"):
        if row["id"] == site_id:
            return _site(row)
    suggestions = nearest(site_id, catalogue_site_ids())
    if suggestions:
        raise UnknownSite(UNKNOWN_SITE_NEAR(name=site_id, suggestions=suggestions))
    raise UnknownSite(UNKNOWN_SITE(name=site_id, ids=catalogue_site_ids()))


def _site(row: Row) -> Site:
    meals = {meal["meal"]: meal for meal in rows("meals.csv") if meal["site"] == row["id"]}
    return Site(
        id=row["id"],
        name=row["name"],
        city=row["city"],
        country=row["country"],
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        rooms=tuple(_room(room) for room in rows("rooms.csv") if room["site"] == row["id"]),
        hotels=tuple(_hotel(hotel) for hotel in rows("hotels.csv") if hotel["site"] == row["id"]),
        airport=row["airport"],
        minutes_from_airport=int(row["minutes_from_airport"]),
        lunch_kr=int(meals["lunch"]["kroner"]),
        dinner_kr=int(meals["dinner"]["kroner"]),
        address=row["address"],
        status=Status(row["status"]),
        source=row["source"],
        meals_status=weakest(Status(meal["status"]) for meal in meals.values()),
    )


def _room(row: Row) -> Room:
    return Room(
        id=row["id"],
        name=row["name"],
        seats=int(row["seats"]),
        kind=RoomKind(row["kind"]),
        kr_per_day=int(row["kr_per_day"]),
        status=Status(row["status"]),
        source=row["source"],
    )


def _hotel(row: Row) -> Hotel:
    return Hotel(
        id=row["id"],
        name=row["name"],
        rooms=int(row["rooms"]),
        prices=tuple(_price(price) for price in rows("hotel_prices.csv") if price["hotel"] == row["id"]),
        breakfast_included=row["breakfast_included"] == "yes",
        walk_minutes=int(row["walk_minutes"]),
        address=row["address"],
        status=Status(row["status"]),
        source=row["source"],
        transfer_minutes=int(row["transfer_minutes"]),
    )


def _price(row: Row) -> NightPrice:
    return NightPrice(
        first=date.fromisoformat(row["first"]),
        last=date.fromisoformat(row["last"]) if row["last"] else None,
        kroner=int(row["kroner"]),
        low=int(row["low"]),
        high=int(row["high"]),
        status=Status(row["status"]),
        source=row["source"],
        weekdays=EVENINGS[row["nights"]],
    )
