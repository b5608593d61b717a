"""The trip of one participant from home to a site and back: the way chosen, its clock times, price and emissions."""

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from functools import lru_cache

from calendars.language import Message, Reason
from calendars.source import Status
from venues.costs import Estimate, weakest
from venues.homes import Home
from venues.sites import Site
from venues.trips.clock import back_in_time, clock, evening, home_again, minutes_of, morning
from venues.trips.legs import legs
from venues.trips.model import travel_model
from venues.trips.prices import RETURN, fares
from venues.trips.trip import Fare, Leg, Mode, Trip
from venues.trips.ways import Destination, Way, ways

# the day on which the prices in `data/` were read; callers who know the day of travel say it
PRICES_READ = date(2026, 11, 22)

BY_AIR = Message("trip_by_air", "by air {route}: {fares}")
BY_RAIL = Message("trip_by_rail", "by train {route}: {fares}")
BY_CAR = Message("trip_by_car", "by car: {fares}")
BY_LOCAL_TRANSPORT = Message("trip_by_local_transport", "by local transport: {fares}")
UNKNOWN_WAY = Message("trip_by_unknown_way", "the travel model knows no way there")


def trip(  # noqa: PLR0913 what a trip follows from
    home: Home,
    site: Site,
    first_session: time,
    last_session_ends: time,
    *,
    day: date = PRICES_READ,
    evening_before: bool | None = None,
    night_after: bool | None = None,
) -> Trip:
    """The trip for a module whose first session begins, and whose last one ends, at these clock times.

    `day` chooses the prices, not the timetable. `evening_before` and `night_after` override the model where staff know
    better, with the clock times that follow. Raises `UnknownAirport`, and `NoWay` where there is none at all.
    """
    sessions = minutes_of(first_session), minutes_of(last_session_ends)
    return _trip(home, Destination.of(site), sessions, day, (evening_before, night_after))


def trip_without_a_way(home: Home, site: Site, first_session: time, last_session_ends: time) -> Trip:
    """A trip of which the model knows nothing: its clock times are those of the sessions, and its way counts no CO₂."""
    return Trip(
        home=home,
        site=site.id,
        mode=Mode.LOCAL,
        legs=(),
        leaves_home=first_session,
        arrives=first_session,
        home_again=last_session_ends,
        evening_before=False,
        night_after=False,
        spare_minutes=0,
        fare=Estimate.exactly(0),
        co2_kg=Decimal(0),
        basis=UNKNOWN_WAY(),
        status=Status.UNKNOWN,
    )


@lru_cache(maxsize=16384)
def _trip(
    home: Home,
    destination: Destination,
    sessions: tuple[int, int],
    day: date,
    decided: tuple[bool | None, bool | None],
) -> Trip:
    begins, ends = sessions
    evening_before, night_after = decided
    way = chosen_way(home, destination, begins)
    same_day = morning(way, begins)
    before = not same_day.possible if evening_before is None else evening_before
    leaves, arrives = evening(way) if before else (same_day.leaves, same_day.arrives)
    after = not back_in_time(way, ends) if night_after is None else night_after
    known = _worked_out(way, day)
    return Trip(
        home=home,
        site=destination.id,
        mode=way.mode,
        legs=known.legs,
        leaves_home=clock(leaves),
        arrives=clock(arrives),
        home_again=clock(home_again(way, ends, night_after=after)),
        evening_before=before,
        night_after=after,
        spare_minutes=same_day.spare,
        fare=known.fare,
        co2_kg=known.co2_kg,
        basis=known.basis,
        status=known.status,
        timing=same_day.because,
        fares=known.fares,
        warnings=known.warnings,
    )


def chosen_way(home: Home, destination: Destination, begins: int) -> Way:
    """The way people take: the shortest door to door, whenever the session begins.

    The train is preferred where it is not much slower, as `rail_slower_than_…` says, and costs nobody an evening.
    """
    every = ways(home, destination)
    best = min(every, key=_length)
    train = min((way for way in every if way.mode is Mode.RAIL), key=_length, default=best)
    model = travel_model()
    patience = model.rail_slower_than_air_minutes if best.mode is Mode.AIR else model.rail_slower_than_car_minutes
    costs_an_evening = morning(best, begins).possible and not morning(train, begins).possible
    return best if train.door_to_door > best.door_to_door + patience or costs_an_evening else train


def _length(way: Way) -> tuple[int, int]:
    return way.door_to_door, way.lead


@dataclass(frozen=True, slots=True)
class _WorkedOut:
    """What of a trip does not depend on clock times."""

    legs: tuple[Leg, ...]
    fares: tuple[Fare, ...]
    fare: Estimate
    co2_kg: Decimal
    basis: Reason
    status: Status
    warnings: tuple[Reason, ...]


@lru_cache(maxsize=16384)
def _worked_out(way: Way, day: date) -> _WorkedOut:
    items, parts = tuple(fares(way, day)), tuple(legs(way, day))
    priced = tuple(item for item in items if isinstance(item, Fare))
    missing = tuple(item for item in items if isinstance(item, Reason))
    return _WorkedOut(
        legs=parts,
        fares=priced,
        fare=sum((item.amount for item in priced), Estimate.exactly(0)),
        co2_kg=RETURN * sum((leg.co2_kg for leg in parts), Decimal(0)),
        basis=_basis(way, (*(item.basis for item in priced), *missing)),
        status=Status.UNKNOWN if missing else weakest([Status.INFERRED, *(item.status for item in priced)]),
        warnings=missing,
    )


def _basis(way: Way, because: tuple[Reason, ...]) -> Reason:
    match way.mode:
        case Mode.AIR:
            return BY_AIR(route=way.route, fares=because)
        case Mode.RAIL:
            return BY_RAIL(route=way.route, fares=because)
        case Mode.CAR:
            return BY_CAR(fares=because)
        case Mode.LOCAL:
            return BY_LOCAL_TRANSPORT(fares=because)
