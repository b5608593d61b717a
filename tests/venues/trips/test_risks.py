"""Where and when flying is at risk, as the data file says."""

from calendars.counties import COUNTIES
from calendars.source import Status
from venues.rows import rows
from venues.trips.risks import FILE, risk_of
from venues.trips.trip import Mode

DARK_MONTHS = {11, 12, 1}


def test_flights_from_the_three_northern_counties_are_at_risk_in_the_dark_months() -> None:
    at_risk = {county: risk.months for county in COUNTIES if (risk := risk_of(county, Mode.AIR))}
    assert at_risk == {"Nordland": DARK_MONTHS, "Troms": DARK_MONTHS, "Finnmark": DARK_MONTHS}


def test_nobody_who_goes_by_rail_or_road_is_at_risk() -> None:
    assert [county for county in COUNTIES for mode in (Mode.RAIL, Mode.CAR, Mode.LOCAL) if risk_of(county, mode)] == []


def test_every_row_says_how_it_is_known() -> None:
    for row in rows(FILE):
        assert row["county"] in COUNTIES
        assert Status(row["status"]) is not Status.PUBLISHED
        assert row["source"]
        assert row["note"]
