"""Distances on the ground and how long they take by car: the great circle, stretched to a road.

Fjords, ferries and winter are not known here; a stretch across water comes out too short.
"""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import Protocol

from venues.trips.model import travel_model

EARTH_RADIUS_KM = 6371
MINUTES_IN_HOUR = 60


class Place(Protocol):
    """Anything with coordinates (WGS 84 degrees)."""

    @property
    def lat(self) -> float: ...

    @property
    def lon(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Point:
    lat: float
    lon: float


def great_circle_km(here: Place, there: Place) -> float:
    """The distance as the crow flies, on a sphere (haversine)."""
    lat, other_lat = radians(here.lat), radians(there.lat)
    height, width = other_lat - lat, radians(there.lon - here.lon)
    chord = sin(height / 2) ** 2 + cos(lat) * cos(other_lat) * sin(width / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(chord))


@dataclass(frozen=True, slots=True)
class Drive:
    """From a home to a place by car, one way."""

    km: float
    minutes: int


def road_km(here: Place, there: Place) -> float:
    return great_circle_km(here, there) * float(travel_model().road_per_great_circle)


def drive(here: Place, there: Place) -> Drive:
    """The slow speed all the way up to `slow_road_km`, the fast one all the way beyond it."""
    model, km = travel_model(), road_km(here, there)
    speed = model.slow_km_per_hour if km <= model.slow_road_km else model.fast_km_per_hour
    return Drive(km, round(km * MINUTES_IN_HOUR / float(speed)))
