"""Airports of the file, and the flights between them."""

import pytest

from venues.places import municipality_home
from venues.rows import rows
from venues.trips.airports import airport, flight_minutes, flights, home_airports, served_airports
from venues.trips.ground import great_circle_km


def stops(origin: str, destination: str) -> str:
    return "–".join(stop.iata for stop in flights(airport(origin), airport(destination)))


@pytest.mark.parametrize(
    ("origin", "destination", "route"),
    [
        ("KKN", "OSL", "KKN–OSL"),
        ("HFT", "OSL", "HFT–TOS–OSL"),
        ("VAW", "CPH", "VAW–KKN–OSL–CPH"),
        ("HFT", "TOS", "HFT–TOS"),
        ("HFT", "VDS", "HFT–TOS–VDS"),
        ("OSL", "CPH", "OSL–CPH"),
        ("BGO", "BGO", "BGO"),
    ],
)
def test_flights_go_by_the_nearest_hub_that_both_ends_share(origin: str, destination: str, route: str) -> None:
    assert stops(origin, destination) == route


@pytest.mark.parametrize(
    ("iata", "minutes"),
    [
        ("TRD", 55),
        ("BGO", 50),
        ("KKN", 135),
        ("TOS", 115),
        ("FDE", 65),
        ("RRS", 55),
        ("CPH", 65),
        ("BLL", 90),
        ("KEF", 165),
    ],
)
def test_block_times_to_oslo_are_those_of_jets_and_turboprops(iata: str, minutes: int) -> None:
    """A jet 25 minutes and 760 km/h, a turboprop 20 minutes and 450 km/h, to the nearest five."""
    assert flight_minutes(airport(iata), airport("OSL")) == minutes


def test_kirkenes_is_1369_kilometres_from_oslo() -> None:
    assert round(great_circle_km(airport("KKN"), airport("OSL"))) == 1369


def test_every_hub_is_an_airport_that_is_served() -> None:
    served = served_airports()
    assert [place.iata for place in served.values() if place.hub and place.hub not in served] == []


def test_people_drive_past_a_short_runway_to_a_main_airport() -> None:
    reached = {place.iata for place, _ in home_airports(municipality_home("Voss"))}
    assert "BGO" in reached
    assert "SOG" not in reached


def test_where_no_main_airport_is_near_the_short_runway_serves() -> None:
    nearest, road = home_airports(municipality_home("Brønnøy"))[0]
    assert (nearest.iata, nearest.short_field) == ("BNN", True)
    assert road.minutes < 10


def test_an_assumed_airport_says_why() -> None:
    assumed = [row for row in rows("airports.csv") if row["status"] == "assumed"]
    assert [row["iata"] for row in assumed] == ["AAR", "BMA", "MMX", "TMP"]
    assert {row["note"] for row in assumed} == {"whether it has a direct flight to OSL is not known; taken as direct"}
