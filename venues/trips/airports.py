"""Airports, how each is flown from, and the flights between two of them: by way of a hub or OSL where need be."""

from dataclasses import dataclass
from functools import lru_cache

from calendars.language import Message
from calendars.source import Status
from venues.rows import Row, rows
from venues.trips.ground import MINUTES_IN_HOUR, Drive, Place, Point, drive, great_circle_km
from venues.trips.model import travel_model
from venues.unknown import UnknownName

FILE = "airports.csv"
OSLO = "OSL"
UNKNOWN_AIRPORT = Message(
    "unknown_airport", "no airport with flights to Oslo has the code {iata}; venues/data/airports.csv lists them all"
)


@dataclass(frozen=True, slots=True)
class Airport:
    """`hub` is where its travellers change, empty for a direct flight to OSL.

    From a `first_only` airport one morning departure counts; from the others there are several. Flights from a short
    runway leave later and ask for less time at the airport.
    """

    iata: str
    city: str
    country: str
    lat: float
    lon: float
    hub: str
    jet: bool
    short_field: bool
    first_only: bool
    status: Status


class UnknownAirport(UnknownName):
    """A home or site names an airport that nobody flies from."""


def airport(iata: str) -> Airport:
    """The airport with an IATA code; raises `UnknownAirport`."""
    try:
        return served_airports()[iata]
    except KeyError:
        raise UnknownAirport(UNKNOWN_AIRPORT(iata=iata)) from None


@lru_cache
def served_airports() -> dict[str, Airport]:
    """Airports by code; those without scheduled flights to OSL are left out."""
    return {row["iata"]: _airport(row) for row in rows(FILE) if row["service"] != "none"}


def home_airports(home: Place) -> tuple[tuple[Airport, Drive], ...]:
    """The Norwegian airports that people from a home would drive to, the nearest first.

    Nobody drives far to a short runway with one morning departure where a main airport is within reach; and where
    nothing is within reach, the nearest airport serves.
    """
    return _home_airports(home.lat, home.lon)


@lru_cache(maxsize=1024)
def _home_airports(lat: float, lon: float) -> tuple[tuple[Airport, Drive], ...]:
    model, home = travel_model(), Point(lat, lon)
    norwegian = [(place, drive(home, place)) for place in served_airports().values() if place.country == "NO"]
    by_drive = sorted(norwegian, key=lambda found: (found[1].minutes, found[0].iata))
    main_near = any(way.minutes <= model.main_airport_reach_minutes for place, way in by_drive if not place.short_field)
    within = tuple(
        (place, way)
        for place, way in by_drive
        if way.minutes <= model.airport_reach_minutes
        and not (place.short_field and main_near and way.minutes > model.short_field_reach_minutes)
    )
    return within or (by_drive[0],)


def nearest_airport(site: Place) -> Airport:
    return min(served_airports().values(), key=lambda place: great_circle_km(site, place))


@lru_cache(maxsize=4096)
def flights(origin: Airport, destination: Airport) -> tuple[Airport, ...]:
    """The airports from origin to destination, both included, by the fewest flights the hubs allow."""
    out, back = _to_oslo(origin), _to_oslo(destination)
    meeting = next(place for place in out if place in back)
    return (*out[: out.index(meeting)], *reversed(back[: back.index(meeting) + 1]))


@lru_cache(maxsize=4096)
def flight_minutes(origin: Airport, destination: Airport) -> int:
    """Block time of one flight: a jet between two jet airports, else a turboprop."""
    model, km = travel_model(), great_circle_km(origin, destination)
    if origin.jet and destination.jet:
        minutes = model.jet_minutes + km * MINUTES_IN_HOUR / float(model.jet_km_per_hour)
    else:
        minutes = model.turboprop_minutes + km * MINUTES_IN_HOUR / float(model.turboprop_km_per_hour)
    step = model.flight_step_minutes
    return int(minutes / step + 0.5) * step


def _to_oslo(place: Airport) -> tuple[Airport, ...]:
    if place.iata == OSLO:
        return (place,)
    return (place, *_to_oslo(airport(place.hub or OSLO)))


def _airport(row: Row) -> Airport:
    return Airport(
        iata=row["iata"],
        city=row["city"],
        country=row["country"],
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        hub=row["hub"],
        jet=row["aircraft"] == "jet",
        short_field=row["short_field"] == "yes",
        first_only=row["departures"] == "first_only",
        status=Status(row["status"]),
    )
