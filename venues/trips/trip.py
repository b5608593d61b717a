"""One person's way to a site and back, as values. The model that makes them is in `journeys.py`."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum

from calendars.language import Kroner, Message, Reason
from calendars.source import Status
from venues.costs import Estimate
from venues.homes import Home
from venues.rates import Rate

ONE_DAY = timedelta(days=1)
FARE_KNOWN = Message("trip_fare_known", "{fare} for the whole journey, as the programme file says")


class Mode(StrEnum):
    AIR = "air"
    CAR = "car"
    RAIL = "rail"
    LOCAL = "local"


@dataclass(frozen=True, slots=True)
class Leg:
    """One part of a journey, one way: `from_place` and `to_place` as people say them, minutes and kilometres.

    `factor` is the CO₂e per kilometre that `co2_kg` was worked out with; None where none is known.
    """

    mode: Mode
    from_place: str
    to_place: str
    minutes: int
    km: Decimal
    co2_kg: Decimal = Decimal(0)
    factor: Rate | None = None


@dataclass(frozen=True, slots=True)
class Fare:
    """One item of the whole journey's price, VAT included at `vat_percent`."""

    kind: str
    amount: Estimate
    vat_percent: Decimal
    basis: Reason
    status: Status
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """There and back for one participant, for a first session and a last one.

    Whoever cannot be there in time on the first day, or would have to leave home too early, travels the evening
    before (`evening_before`) and leaves home at `leaves_home` on the day before; whoever cannot be home the same night
    travels the morning after (`night_after`). `spare_minutes` is the margin that decides the evening before:
    negative where it is missed; `timing` says which limit that is. `fare` is kroner for the whole journey with local
    transport, VAT included: the sum of `fares`, unless staff know better (`at_fare`). `legs` are the way there;
    `co2_kg` counts both ways.
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
    timing: Reason | None = None
    fares: tuple[Fare, ...] = ()
    warnings: tuple[Reason, ...] = ()

    @property
    def km(self) -> Decimal:
        """One way."""
        return sum((leg.km for leg in self.legs), Decimal(0))

    def at_fare(self, kroner: int) -> "Trip":
        """The same trip for a fare that somebody knows, instead of the modelled one."""
        fare, basis = Estimate.exactly(kroner), FARE_KNOWN(fare=Kroner(kroner))
        return replace(self, fare=fare, fares=(), basis=basis, status=Status.PUBLISHED, warnings=())

    def left(self, first_day: date) -> datetime:
        """When one leaves home for a module that begins on a day."""
        return datetime.combine(first_day - ONE_DAY if self.evening_before else first_day, self.leaves_home)

    def back(self, last_day: date) -> datetime:
        """When one is home after a module that ends on a day."""
        return datetime.combine(last_day + ONE_DAY if self.night_after else last_day, self.home_again)
