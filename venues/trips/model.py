"""The parameters of the travel model, each with its unit and status in `data/travel_model.csv`."""

from dataclasses import dataclass, fields
from decimal import Decimal
from functools import lru_cache

from venues.rows import Row, rows

FILE = "travel_model.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class TravelModel:
    """Clock times are minutes after midnight. What each parameter means stands in the file."""

    road_per_great_circle: Decimal
    slow_road_km: Decimal
    slow_km_per_hour: Decimal
    fast_km_per_hour: Decimal
    parking_minutes: int
    jet_minutes: int
    jet_km_per_hour: Decimal
    turboprop_minutes: int
    turboprop_km_per_hour: Decimal
    flight_step_minutes: int
    first_departure: int
    first_departure_short_field: int
    airport_minutes: int
    airport_minutes_short_field: int
    connection_minutes: int
    gate_minutes: int
    return_airport_minutes: int
    return_wait_minutes: int
    slack_minutes: int
    home_not_left_before: int
    latest_home: int
    morning_after_departure: int
    evening_arrival: int
    evening_step_minutes: int
    short_field_reach_minutes: int
    main_airport_reach_minutes: int
    airport_reach_minutes: int
    longest_drive_minutes: int
    first_train: int
    station_reach_minutes: int
    terminus_reach_minutes: int
    station_minutes: int
    platform_minutes: int
    from_station_minutes: int
    train_connection_minutes: int
    rail_slower_than_car_minutes: int
    rail_slower_than_air_minutes: int
    local_km: Decimal
    one_zone_km: Decimal
    near_station_km: Decimal
    ticketed_airport_km: Decimal
    rail_per_great_circle: Decimal
    domestic_factor_km: Decimal
    through_fare_low: Decimal
    through_fare_likely: Decimal
    through_fare_high: Decimal
    home_transport_low: Decimal
    home_transport_likely: Decimal
    home_transport_high: Decimal


@lru_cache
def travel_model() -> TravelModel:
    """The model of the file, read once; a parameter that is missing, unknown or no number is a ValueError."""
    table = {row["parameter"]: row for row in rows(FILE)}
    known = {field.name for field in fields(TravelModel)}
    if table.keys() != known:
        raise ValueError(f"{FILE}: missing {sorted(known - table.keys())}, unknown {sorted(table.keys() - known)}")
    return TravelModel(**{name: _value(row) for name, row in table.items()})  # type: ignore[arg-type]  # by unit


def _value(row: Row) -> int | Decimal:
    match row["unit"]:
        case "clock":
            hours, minutes = row["value"].split(":")
            return int(hours) * 60 + int(minutes)
        case "minutes":
            return int(row["value"])
        case _:
            return Decimal(row["value"])
