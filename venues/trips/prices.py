"""What one way costs, item by item for the whole journey: tickets, airport trains, the kilometre allowance, tolls.

Each item is a `Fare` or, where a rate or price is missing, the reason that names the row to add.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from calendars.language import ExactKroner, Kroner, Message, Reason
from calendars.source import Status
from venues.costs import Estimate, weakest, whole_kroner
from venues.rates import Rate, rate_on
from venues.trips.airports import OSLO, Airport
from venues.trips.fares import Price, is_priced, price_on
from venues.trips.model import travel_model
from venues.trips.stations import Station
from venues.trips.trip import Fare, Mode
from venues.trips.ways import Way

Item: TypeAlias = "Fare | Reason"
RETURN = 2
NO_VAT = Decimal(0)

# no commas: the items of a trip are read one after the other in a list
AIR_TICKET = Message(
    "fare_air_ticket", "flight {route} and back at a typical fare {likely} (lowest {low} – flexible {high})"
)
TRAIN_TICKET = Message("fare_train_ticket", "train {route} and back {likely} ({low} – {high})")
AIRPORT_TRAIN = Message("fare_airport_train", "airport train there and back {likely}")
AIRPORT_TRANSPORT = Message("fare_airport_transport", "{place} to the site and back {likely} ({low} – {high})")
OWN_CAR = Message("fare_own_car", "own car {likely} ({km} km each way at {rate})")
TO_DEPARTURE = Message("fare_to_departure", "home to {place} and back {likely} (own car {km} km each way at {rate})")
TOLLS = Message("fare_tolls", "toll ring of {place} {likely} ({low} – {high})")
LOCAL_TICKET = Message("fare_local_ticket", "local transport there and back {likely}")


def fares(way: Way, day: date) -> Iterator[Item]:
    """The items of a way on a day: what is bought at the departure, for the ride, and at the site."""
    match way.mode:
        case Mode.AIR:
            yield from _by_air(way, day)
        case Mode.RAIL:
            yield from _by_rail(way, day)
        case Mode.CAR:
            yield _own_car(way, day)
            if is_priced("toll", way.destination.city):
                yield _bought(way, day, ("toll", way.destination.city), TOLLS, place=way.destination.city)
        case Mode.LOCAL:
            yield _local_ticket(way, day)


def _by_air(way: Way, day: date) -> Iterator[Item]:
    airports = [stop for stop in way.stops if isinstance(stop, Airport)]
    departure, arrival = airports[0], airports[-1]
    if way.takes_airport_train:
        yield _bought(way, day, ("airport train", OSLO), AIRPORT_TRAIN)
    else:
        yield _to_departure(way, day, departure.iata)
    yield _air_ticket(way, day, airports)
    if arrival.iata == OSLO:
        yield _bought(way, day, ("airport train", OSLO), AIRPORT_TRAIN)
    else:
        yield _bought(way, day, ("airport transport", ""), AIRPORT_TRANSPORT, place=arrival.iata)


def _air_ticket(way: Way, day: date, airports: list[Airport]) -> Item:
    """A ticket to or from OSL has a price of its own; beyond OSL a part of the home leg is added to the farther one.

    International carriage bears no VAT, the Norwegian leg of such a ticket included.
    """
    ends = [stop for stop in (airports[0], airports[-1]) if stop.iata != OSLO]
    if not any(stop.iata == OSLO for stop in airports):
        ends = ends[:1]
    found = [price_on("air", stop.iata, way.home.sector, day) for stop in ends]
    prices = [price for price in found if isinstance(price, Price)]
    if len(prices) < len(found):
        return next(reason for reason in found if isinstance(reason, Reason))
    amount = prices[-1].amount
    if len(prices) > 1:
        amount += _through(prices[0].amount)
    return Fare(
        "air",
        amount,
        min(price.vat_percent for price in prices),
        AIR_TICKET(route=way.route, **_said(amount)),
        weakest(price.status for price in prices),
        "; ".join(dict.fromkeys(price.source for price in prices)),
    )


def _through(home_leg: Estimate) -> Estimate:
    model = travel_model()
    return Estimate(
        home_leg.low * model.through_fare_low,
        home_leg.likely * model.through_fare_likely,
        home_leg.high * model.through_fare_high,
    )


def _by_rail(way: Way, day: date) -> Iterator[Item]:
    stations = [stop for stop in way.stops if isinstance(stop, Station)]
    yield _to_departure(way, day, stations[0].name)
    for station in stations:
        if station.minutes:
            yield _bought(way, day, ("rail", station.name), TRAIN_TICKET, route=f"{station.name}–Oslo S")
    yield _bought(way, day, ("ticket", "1 zone"), LOCAL_TICKET)


def _bought(way: Way, day: date, asked: tuple[str, str], message: Message, **params: str) -> Item:
    """Something bought once each way, asked for by kind and place."""
    price = price_on(*asked, way.home.sector, day)
    if isinstance(price, Reason):
        return price
    return _fare_of(price, price.amount.times(RETURN), message, **params)


def _fare_of(price: Price, amount: Estimate, message: Message, **params: str) -> Fare:
    said = {name: value for name, value in _said(amount).items() if f"{{{name}}}" in message.text}
    return Fare(price.kind, amount, price.vat_percent, message(**params, **said), price.status, price.source)


def _own_car(way: Way, day: date) -> Item:
    """The kilometre allowance of the state agreement (særavtale innenlands § 6), abroad too."""
    rate = rate_on("km_car", "NO", day)
    if isinstance(rate, Reason):
        return rate
    amount = Estimate.exactly(_allowance(way, rate))
    basis = OWN_CAR(km=round(way.ground_km), rate=ExactKroner(rate.value), likely=_said(amount)["likely"])
    return Fare("car", amount, NO_VAT, basis, rate.status, rate.source)


def _to_departure(way: Way, day: date, place: str) -> Item:
    """Home to the airport or station and back, as shares of the kilometre allowance: bus, own car, parking or taxi."""
    rate, model = rate_on("km_car", "NO", day), travel_model()
    if isinstance(rate, Reason):
        return rate
    shares = (model.home_transport_low, model.home_transport_likely, model.home_transport_high)
    amount = Estimate(*(_allowance(way, rate) * share for share in shares))
    basis = TO_DEPARTURE(
        place=place, km=round(way.ground_km), rate=ExactKroner(rate.value), likely=_said(amount)["likely"]
    )
    return Fare("home transport", amount, NO_VAT, basis, weakest([rate.status, Status.ASSUMED]), rate.source)


def _local_ticket(way: Way, day: date) -> Item:
    """A ticket each way: nothing for those with a season ticket, the kilometre allowance where that is more."""
    zones = "1 zone" if way.ground_km <= travel_model().one_zone_km else "2 zones"
    price, rate = price_on("ticket", zones, way.home.sector, day), rate_on("km_car", "NO", day)
    if isinstance(price, Reason):
        return price
    if isinstance(rate, Reason):
        return rate
    likely = price.amount.likely * RETURN
    amount = Estimate(Decimal(0), likely, max(likely, _allowance(way, rate)))
    return _fare_of(price, amount, LOCAL_TICKET)


def _allowance(way: Way, rate: Rate) -> Decimal:
    """Kroner for the road there and back."""
    return RETURN * rate.value * round(Decimal(way.ground_km), 1)


def _said(amount: Estimate) -> dict[str, Kroner]:
    return {name: Kroner(whole_kroner(getattr(amount, name))) for name in ("low", "likely", "high")}
