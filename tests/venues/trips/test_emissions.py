"""CO₂e by leg, by the published factor for each way of travelling."""

from datetime import date, time
from decimal import Decimal

import pytest

from tests.venues.trips.sites import COPENHAGEN, NYDALEN
from venues.places import hospital_home
from venues.rates import Rate
from venues.trips.emissions import DOMESTIC_FLIGHT, SHORT_HAUL_FLIGHT, factor, flight_factor_key, kilograms
from venues.trips.journeys import trip

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(("key", "kg"), [(DOMESTIC_FLIGHT, 628), (SHORT_HAUL_FLIGHT, 350)])
def test_kirkenes_to_oslo_and_back_emits_628_kilograms_or_350_by_the_other_factor(key: str, kg: int) -> None:
    """2 × 1 369 km."""
    per_km = factor(key, DAY)
    assert isinstance(per_km, Rate)
    assert round(kilograms(Decimal(2 * 1369), per_km)) == kg


def test_flights_within_norway_count_as_domestic_and_others_as_short_haul() -> None:
    assert flight_factor_key(Decimal(1369), domestic=True) == DOMESTIC_FLIGHT
    assert flight_factor_key(Decimal(517), domestic=False) == SHORT_HAUL_FLIGHT


def test_every_leg_names_its_factor() -> None:
    journey = trip(hospital_home("Kirkenes sykehus"), COPENHAGEN, time(10), time(16))
    assert [leg.factor.item for leg in journey.legs if leg.factor] == [
        "car_medium",
        "air_domestic_avg",
        "air_short_haul_avg",
        "coach",
    ]


def test_a_train_ride_emits_next_to_nothing() -> None:
    by_train = trip(hospital_home("Sykehuset Innlandet Lillehammer"), NYDALEN, time(10), time(16))
    by_car = trip(hospital_home("Sykehuset Telemark Skien"), NYDALEN, time(10), time(16))
    assert by_train.co2_kg < 3
    # 144.6 km each way at 0.17209 kg
    assert round(by_car.co2_kg) == 50
