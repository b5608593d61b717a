"""CO₂e of a leg for one traveller: kilometres times a published factor. Radiative forcing is in the flight factors."""

from datetime import date
from decimal import Decimal

from calendars.language import Reason
from venues.rates import Rate, rates_in
from venues.trips.model import travel_model

FILE = "co2_factors.csv"
DOMESTIC_FLIGHT = "air_domestic_avg"
SHORT_HAUL_FLIGHT = "air_short_haul_avg"
CAR = "car_medium"
TRAIN = "rail_norway_electric"
TRAIN_ABROAD = "rail_electric_international"
BUS = "coach"


def factor(key: str, day: date) -> Rate | Reason:
    """Kilograms of CO₂e per kilometre, or the reason why the file has none for a day."""
    return rates_in(FILE).on(key, "any", day)


def flight_factor_key(km: Decimal, *, domestic: bool) -> str:
    """The British domestic factor is an average of short hops; `domestic_factor_km` says how far to trust it."""
    return DOMESTIC_FLIGHT if domestic and km <= travel_model().domestic_factor_km else SHORT_HAUL_FLIGHT


def kilograms(km: Decimal, per_km: Rate) -> Decimal:
    """To the gram."""
    return (km * per_km.value).quantize(Decimal("0.001"))
