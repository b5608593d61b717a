"""What is going to change for travellers before a window ends: contracts, services, rates that nobody has published."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from calendars.language import Message, Reason, Text
from calendars.period import Period
from calendars.source import Status
from venues.areas import area_name
from venues.homes import Home, Sector
from venues.rates import PER_DIEM_FILE, rates_in
from venues.rows import rows
from venues.trips.airports import OSLO, Airport, airport
from venues.trips.per_diem_scale import Lodging, scale_on
from venues.trips.trip import Mode
from venues.trips.ways import Destination, NoWay, ways

UNTIL_FURTHER_NOTICE = date.max.isoformat()

FARES_ARE_ESTIMATES = Message(
    "fares_are_estimates",
    "no fare is published: air and rail fares are planning estimates at the prices of {year}; replace them in "
    "venues/data/fares.csv",
)
PRICES_END = Message(
    "travel_prices_end",
    "tickets, tolls and kilometre rates are known until {day}; travel after that costs more than is counted here: add "
    "later rows to venues/data/fares.csv and per_diem_rates.csv",
)
PER_DIEM_ASSUMED = Message(
    "per_diem_assumed",
    "no per diem rate is published for {areas} in {years}; rows in venues/data/per_diem_rates.csv stand in until it is",
)
PER_DIEM_MISSING = Message(
    "per_diem_missing",
    "there is no per diem rate for {areas} in {years}, and none is counted; add it to venues/data/per_diem_rates.csv",
)
SUBSIDISED_ROUTES_END = Message(
    "subsidised_routes_end",
    "the contract for the subsidised flights {flights} ends on {earliest} at the earliest and on {latest} at the "
    "latest; departures and fares from {homes} are not known after that",
)
FLIGHT_CONTRACT_CHANGES = Message(
    "flight_contract_changes",
    "the flight contract of the helseforetak may change on {day}; their fares are not known after that",
)
FLYTOGET_ENDS = Message(
    "flytoget_ends",
    "Flytoget ends as a separate airport train on {day} at the earliest; fares after that are not known",
)


def travel_warnings(homes: Iterable[Home], window: Period) -> tuple[Reason, ...]:
    """What those who travel from these homes should know, each thing once."""
    travellers = tuple(homes)
    if not travellers:
        return ()
    found = [FARES_ARE_ESTIMATES(year=_price_year())]
    if (known_until := _known_until()) < window.last:
        found.append(PRICES_END(day=known_until))
    if any(home.sector is Sector.SPECIALIST for home in travellers):
        found += _changes("helseforetak_flight_contract", FLIGHT_CONTRACT_CHANGES, window)
    found += _subsidised_routes(travellers, window)
    found += _changes("flytoget_ends", FLYTOGET_ENDS, window)
    return tuple(found)


def per_diem_warnings(areas: Iterable[str], window: Period) -> tuple[Reason, ...]:
    """Per diem rates that are assumed or missing in some year of the window; areas that are alike in one sentence."""
    alike: dict[tuple[Message, tuple[str, ...]], list[Text]] = {}
    for area in dict.fromkeys(areas):
        by_message: dict[Message, list[str]] = {}
        for year in range(window.first.year, window.last.year + 1):
            if message := _what_is_wrong(area, max(window.first, date(year, 1, 1))):
                by_message.setdefault(message, []).append(str(year))
        for message, years in by_message.items():
            alike.setdefault((message, tuple(years)), []).append(area_name(area))
    return tuple(message(areas=tuple(names), years=years) for (message, years), names in alike.items())


def _what_is_wrong(area: str, day: date) -> Message | None:
    scale = scale_on(rates_in(PER_DIEM_FILE), area, day, Lodging.HOTEL)
    if isinstance(scale, Reason):
        return PER_DIEM_MISSING
    return PER_DIEM_ASSUMED if scale.status is Status.ASSUMED else None


def _changes(change: str, message: Message, window: Period) -> Iterator[Reason]:
    for row in rows("travel_changes.csv"):
        day = date.fromisoformat(row["day"])
        if row["change"] == change and day <= window.last:
            yield message(day=day)


def _subsidised_routes(homes: tuple[Home, ...], window: Period) -> Iterator[Reason]:
    """One warning for each contract that ends in the window, with the flights and homes it concerns."""
    contracts: dict[tuple[date, date], dict[str, list[str]]] = {}
    ends = _contract_ends()
    for home in homes:
        for flight in _flights_to_oslo(home):
            if flight in ends and ends[flight][0] <= window.last:
                contracts.setdefault(ends[flight], {}).setdefault(flight, []).append(home.name)
    for (earliest, latest), flights in sorted(contracts.items()):
        names = dict.fromkeys(name for served in flights.values() for name in served)
        yield SUBSIDISED_ROUTES_END(
            flights=tuple(sorted(flights)), homes=tuple(names), earliest=earliest, latest=latest
        )


def _contract_ends() -> dict[str, tuple[date, date]]:
    return {
        flight: (date.fromisoformat(row["ends_earliest"]), date.fromisoformat(row["ends_latest"]))
        for row in rows("subsidised_routes.csv")
        for flight in row["flights"].split(";")
        if flight
    }


def _flights_to_oslo(home: Home) -> tuple[str, ...]:
    """The flights of the shortest way to Oslo airport, as `HFT-TOS`; none for those who go by car or train, or not."""
    oslo = airport(OSLO)
    there = Destination(oslo.iata, oslo.iata, oslo.city, oslo.country, oslo.lat, oslo.lon, oslo.iata, 0)
    try:
        way = min(ways(home, there), key=lambda way: way.door_to_door)
    except NoWay:
        return ()
    if way.mode is not Mode.AIR:
        return ()
    stops = [stop for stop in way.stops if isinstance(stop, Airport)]
    return tuple(f"{here.iata}-{next_stop.iata}" for here, next_stop in pairwise(stops))


def _known_until() -> date:
    """The last day on which every ticket, toll and kilometre has a price."""
    last_days: dict[tuple[str, str], str] = {}
    table = [((row["kind"], row["place"]), row["valid_to"]) for row in rows("fares.csv")]
    table += [((row["item"], ""), row["valid_to"]) for row in rows(PER_DIEM_FILE) if row["item"] == "km_car"]
    for thing, valid_to in table:
        last_days[thing] = max(last_days.get(thing, ""), valid_to or UNTIL_FURTHER_NOTICE)
    return date.fromisoformat(min(last_days.values()))


def _price_year() -> str:
    """The year whose prices the fares are."""
    return max(row["valid_from"] for row in rows("fares.csv") if row["kind"] == "air")[:4]
