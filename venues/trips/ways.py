"""The ways from a home to a site, in minutes: by plane from each airport, by train, by car or local transport.

A way knows nothing of the first session; when one must leave is in `clock.py`, what it costs in `prices.py`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from venues.homes import Home
from venues.sites import Site
from venues.trips.airports import OSLO, Airport, airport, flight_minutes, flights, home_airports, nearest_airport
from venues.trips.ground import Drive, drive
from venues.trips.model import travel_model
from venues.trips.stations import Station, home_stations, site_station, train_minutes
from venues.trips.trip import Mode

# the great circle to Denmark, Finland or Iceland crosses the sea
COUNTRIES_BY_ROAD = ("NO", "SE")


@dataclass(frozen=True, slots=True)
class Destination:
    """What of a site matters to a traveller; `minutes_from_airport` runs from the gate to the seat."""

    id: str
    name: str
    city: str
    country: str
    lat: float
    lon: float
    airport: str
    minutes_from_airport: int

    @classmethod
    def of(cls, site: Site) -> "Destination":
        return cls(
            site.id, site.name, site.city, site.country, site.lat, site.lon, site.airport, site.minutes_from_airport
        )


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Way:
    """One way there: `lead` from leaving home to the departure, `ride` from there to the seat; and `back` all the way.

    Without a `first_departure` one leaves at any time; `first_only` has no other departure in the morning. `stops` are
    the airports or stations on the way there, `ground_km` the road before the first of them, or all the way.
    """

    mode: Mode
    home: Home
    destination: Destination
    lead: int
    ride: int
    back: int
    ground_km: float
    first_departure: int | None = None
    first_only: bool = False
    stops: tuple[Airport, ...] | tuple[Station, ...] = ()

    @property
    def door_to_door(self) -> int:
        return self.lead + self.ride

    @property
    def takes_airport_train(self) -> bool:
        """Homes near Oslo airport take the train there, others drive to theirs."""
        first = self.stops[0]
        near = self.ground_km <= travel_model().ticketed_airport_km
        return near and isinstance(first, Airport) and first.iata == OSLO

    @property
    def route(self) -> str:
        """Its stops by code or name, as `HFT–TOS–OSL`; empty on the road."""
        return "–".join(stop.iata if isinstance(stop, Airport) else stop.name for stop in self.stops)


class NoWay(LookupError):  # noqa: N818 the name says what is wrong, as UnknownAirport does
    """The travel model knows no way between two places."""


@lru_cache(maxsize=8192)
def ways(home: Home, destination: Destination) -> tuple[Way, ...]:
    """Every way that makes sense, in a fixed order; raises `NoWay` where there is none, and `UnknownAirport`."""
    found = (*_by_road(home, destination), *_by_rail(home, destination), *_by_air(home, destination))
    if not found:
        raise NoWay(f"the travel model knows no way from {home.name} to {destination.name}")
    return found


def _by_road(home: Home, destination: Destination) -> Iterator[Way]:
    if destination.country not in COUNTRIES_BY_ROAD:
        return
    model, road = travel_model(), drive(home, destination)
    if road.minutes > model.longest_drive_minutes:
        return
    mode = Mode.LOCAL if road.km <= model.local_km else Mode.CAR
    minutes = road.minutes + model.parking_minutes
    yield Way(mode=mode, home=home, destination=destination, lead=0, ride=minutes, back=minutes, ground_km=road.km)


def _by_rail(home: Home, destination: Destination) -> Iterator[Way]:
    arrival = site_station(destination)
    if arrival is None:
        return
    model = travel_model()
    for departure, road in home_stations(home):
        if departure == arrival:
            continue
        lead = max(model.station_minutes, road.minutes + model.platform_minutes)
        ride = train_minutes(departure, arrival) + model.from_station_minutes
        yield Way(
            mode=Mode.RAIL,
            home=home,
            destination=destination,
            lead=lead,
            ride=ride,
            back=ride + lead,
            ground_km=road.km,
            first_departure=model.first_train,
            stops=(departure, arrival),
        )


def _by_air(home: Home, destination: Destination) -> Iterator[Way]:
    """Raises `UnknownAirport` where the home or the site names one that nobody flies from."""
    model = travel_model()
    arrival = airport(destination.airport) if destination.airport else nearest_airport(destination)
    for departure, road in _departures(home):
        stops = flights(departure, arrival)
        if len(stops) == 1:
            continue
        short, air = departure.short_field, _minutes_in_the_air(stops)
        to_airport = max(0, destination.minutes_from_airport - model.gate_minutes)
        home_from_airport = road.minutes + model.parking_minutes
        yield Way(
            mode=Mode.AIR,
            home=home,
            destination=destination,
            lead=road.minutes + (model.airport_minutes_short_field if short else model.airport_minutes),
            ride=air + destination.minutes_from_airport,
            back=to_airport + model.return_airport_minutes + model.return_wait_minutes + air + home_from_airport,
            ground_km=road.km,
            first_departure=model.first_departure_short_field if short else model.first_departure,
            first_only=departure.first_only,
            stops=stops,
        )


def _departures(home: Home) -> tuple[tuple[Airport, Drive], ...]:
    """The airports of a home: the one it names, else those within reach."""
    if not home.airport:
        return home_airports(home)
    named = airport(home.airport)
    return ((named, drive(home, named)),)


@lru_cache(maxsize=4096)
def _minutes_in_the_air(stops: tuple[Airport, ...]) -> int:
    """All flights and the waits between them."""
    hops = list(pairwise(stops))
    return sum(flight_minutes(*hop) for hop in hops) + (len(hops) - 1) * travel_model().connection_minutes
