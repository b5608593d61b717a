"""Railway stations with trains to Oslo S, where the lines meet: how long the train takes, not when it leaves."""

from dataclasses import dataclass
from functools import lru_cache

from calendars.source import Status
from venues.rows import rows
from venues.trips.ground import Drive, Place, Point, drive, great_circle_km
from venues.trips.model import travel_model


@dataclass(frozen=True, slots=True)
class Station:
    """A station; `minutes` is the train's time to Oslo S, which is a station with no minutes itself."""

    name: str
    country: str
    lat: float
    lon: float
    minutes: int
    status: Status


@lru_cache
def stations() -> tuple[Station, ...]:
    return tuple(
        Station(
            row["station"],
            row["country"],
            float(row["lat"]),
            float(row["lon"]),
            int(row["minutes"]),
            Status(row["status"]),
        )
        for row in rows("stations.csv")
    )


def home_stations(home: Place) -> tuple[tuple[Station, Drive], ...]:
    """The Norwegian stations within a short drive of a home, and Oslo S within a longer one."""
    return _home_stations(home.lat, home.lon)


def site_station(site: Place) -> Station | None:
    """The station that a site is reached from: the nearest one, where it is near enough."""
    return _site_station(site.lat, site.lon)


def train_minutes(origin: Station, destination: Station) -> int:
    """By way of Oslo S, where one changes trains."""
    change = travel_model().train_connection_minutes if origin.minutes and destination.minutes else 0
    return origin.minutes + change + destination.minutes


@lru_cache(maxsize=1024)
def _home_stations(lat: float, lon: float) -> tuple[tuple[Station, Drive], ...]:
    model, home = travel_model(), Point(lat, lon)
    norwegian = [(place, drive(home, place)) for place in stations() if place.country == "NO"]
    return tuple(
        (place, way)
        for place, way in norwegian
        if way.minutes <= (model.station_reach_minutes if place.minutes else model.terminus_reach_minutes)
    )


@lru_cache(maxsize=1024)
def _site_station(lat: float, lon: float) -> Station | None:
    site = Point(lat, lon)
    nearest = min(stations(), key=lambda place: great_circle_km(site, place))
    return nearest if great_circle_km(site, nearest) <= travel_model().near_station_km else None
