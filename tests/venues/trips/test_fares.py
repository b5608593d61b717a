"""The fare file: complete, dated, never two prices for the same day."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

from calendars.source import Status
from venues.costs import Estimate
from venues.homes import Sector
from venues.rows import rows
from venues.trips.airports import OSLO, served_airports
from venues.trips.fares import NO_FARE, Price, price_on
from venues.trips.stations import stations

DAY = date(2026, 11, 22)


def price(kind: str, place: str, day: date = DAY) -> Price:
    found = price_on(kind, place, Sector.MUNICIPAL, day)
    assert isinstance(found, Price)
    return found


def test_every_airport_and_station_has_a_price_or_an_argued_stand_in() -> None:
    airports = [price("air", iata) for iata in served_airports() if iata != OSLO]
    trains = [price("rail", station.name) for station in stations() if station.minutes]
    stand_ins = sorted(found.place for found in airports if found.status is Status.ASSUMED)
    assert stand_ins == [
        "AAL",
        "AAR",
        "ANX",
        "BJF",
        "BLL",
        "BMA",
        "BVG",
        "HAA",
        "HVG",
        "LYR",
        "MEH",
        "MMX",
        "RET",
        "SOJ",
        "TMP",
        "VAW",
    ]
    assert {found.status for found in trains} == {Status.INFERRED}


def test_planning_defaults_are_low_typical_and_flexible() -> None:
    assert price("air", "KKN").amount == Estimate(Decimal(2600), Decimal(5200), Decimal(8000))
    assert price("air", "HFT").amount == Estimate(Decimal(4200), Decimal(6500), Decimal(9500))
    assert price("rail", "Bergen").amount == Estimate(Decimal(450), Decimal(850), Decimal(1250))


def test_both_tables_are_the_same_while_no_contract_price_is_known() -> None:
    both = [price_on("air", "TOS", sector, DAY) for sector in Sector]
    assert both[0] == both[1]


def test_flights_within_norway_bear_vat_and_those_abroad_none() -> None:
    vat = {place.country: set[Decimal]() for place in served_airports().values()}
    for place in served_airports().values():
        if place.iata != OSLO:
            vat[place.country].add(price("air", place.iata).vat_percent)
    assert vat == {"NO": {12}, "DK": {0}, "SE": {0}, "FI": {0}, "IS": {0}}


def test_a_ticket_of_2027_is_assumed_and_one_of_2030_not_known() -> None:
    assert price("ticket", "1 zone", date(2027, 6, 1)).status is Status.ASSUMED
    day = date(2030, 1, 1)
    assert price_on("ticket", "1 zone", Sector.MUNICIPAL, day) == NO_FARE(
        kind="ticket", place="1 zone", day=day, file="fares.csv"
    )


def test_no_two_prices_hold_on_the_same_day() -> None:
    key = ("kind", "place", "sector", "valid_from")
    table = sorted(rows("fares.csv"), key=lambda row: tuple(row[name] for name in key))
    overlapping = [
        (earlier, later)
        for earlier, later in pairwise(table)
        if all(earlier[name] == later[name] for name in key[:3])
        and (earlier["valid_to"] or "9999") >= later["valid_from"]
    ]
    assert overlapping == []
