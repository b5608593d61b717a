"""One person's way to a site and back, as values. The model that makes them is in `journeys.py`."""

from dataclasses import dataclass
from datetime import time
from decimal import Decimal
from enum import StrEnum

from calendars.language import Reason
from calendars.source import Status
from venues.costs import Estimate
from venues.homes import Home


class Mode(StrEnum):
    AIR = "air"
    CAR = "car"
    RAIL = "rail"
    LOCAL = "local"


@dataclass(frozen=True, slots=True)
class Leg:
    """One part of a journey, one way: `from_place` and `to_place` as people say them, minutes and kilometres."""

    mode: Mode
    from_place: str
    to_place: str
    minutes: int
    km: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """There and back for one participant, for a first session and a last one.

    Whoever cannot be there in time on the first day, or would have to leave home too early, travels the evening
    before (`evening_before`) and leaves home at `leaves_home` on the day before; whoever cannot be home the same night
    travels the morning after (`night_after`). `spare_minutes` is the margin that decides the evening before:
    negative where it is missed. Fares are kroner for the whole journey with local transport, VAT included.
    """

    home: Home
    site: str
    mode: Mode
    legs: tuple[Leg, ...]
    leaves_home: time
    arrives: time
    home_again: time
    evening_before: bool
    night_after: bool
    spare_minutes: int
    fare: Estimate
    co2_kg: Decimal
    basis: Reason
    status: Status
