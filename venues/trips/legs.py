"""A way as legs that people recognise, each with its minutes, kilometres and CO₂e; waiting is in no leg."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from venues.rates import Rate
from venues.trips.airports import OSLO, Airport, flight_minutes
from venues.trips.emissions import BUS, CAR, TRAIN, TRAIN_ABROAD, factor, flight_factor_key, kilograms
from venues.trips.ground import Place, drive, great_circle_km, road_km
from venues.trips.model import travel_model
from venues.trips.stations import Station
from venues.trips.trip import Leg, Mode
from venues.trips.ways import Way

WHOLE = Decimal(1)
TENTH = Decimal("0.1")


def legs(way: Way, day: date) -> Iterator[Leg]:
    """From home to the seat; `day` chooses the factors."""
    match way.mode:
        case Mode.AIR:
            yield from _by_air(way, [stop for stop in way.stops if isinstance(stop, Airport)], day)
        case Mode.RAIL:
            yield from _by_rail(way, [stop for stop in way.stops if isinstance(stop, Station)], day)
        case Mode.CAR | Mode.LOCAL:
            key = CAR if way.mode is Mode.CAR else BUS
            yield _leg(
                way.mode, (way.home.name, way.destination.name), way.ride, _road(way.home, way.destination), key, day
            )


def _by_air(way: Way, airports: list[Airport], day: date) -> Iterator[Leg]:
    first, last, home, site = airports[0], airports[-1], way.home, way.destination
    mode, key = (Mode.RAIL, TRAIN) if way.takes_airport_train else (Mode.CAR, CAR)
    yield _leg(mode, (home.name, first.iata), drive(home, first).minutes, _road(home, first), key, day)
    for here, there in pairwise(airports):
        km = Decimal(great_circle_km(here, there)).quantize(WHOLE)
        key = flight_factor_key(km, domestic=here.country == there.country == "NO")
        yield _leg(Mode.AIR, (here.iata, there.iata), flight_minutes(here, there), km, key, day)
    mode, key = (Mode.RAIL, TRAIN) if last.iata == OSLO else (Mode.LOCAL, BUS)
    yield _leg(mode, (last.iata, site.name), site.minutes_from_airport, _road(last, site), key, day)


def _by_rail(way: Way, stations: list[Station], day: date) -> Iterator[Leg]:
    model, first, last = travel_model(), stations[0], stations[-1]
    to_station = (way.home.name, first.name)
    yield _leg(Mode.CAR, to_station, drive(way.home, first).minutes, _road(way.home, first), CAR, day)
    km = Decimal(great_circle_km(first, last) * float(model.rail_per_great_circle)).quantize(WHOLE)
    key = TRAIN if last.country == "NO" else TRAIN_ABROAD
    ride = way.ride - model.from_station_minutes
    yield _leg(Mode.RAIL, (first.name, last.name), ride, km, key, day)
    to_site = (last.name, way.destination.name)
    yield _leg(Mode.LOCAL, to_site, model.from_station_minutes, _road(last, way.destination), BUS, day)


def _leg(mode: Mode, ends: tuple[str, str], minutes: int, km: Decimal, key: str, day: date) -> Leg:  # noqa: PLR0913, PLR0917 a leg is made of just these
    per_km = factor(key, day)
    if not isinstance(per_km, Rate):
        return Leg(mode, *ends, minutes, km)
    return Leg(mode, *ends, minutes, km, kilograms(km, per_km), per_km)


def _road(here: Place, there: Place) -> Decimal:
    return Decimal(road_km(here, there)).quantize(TENTH)
