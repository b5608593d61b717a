"""The 54 hospital sites on their way to Nydalen, against a table worked out independently by the same model.

Voss and Odda deviate on purpose: the table sends them to Sogndal and Stord, small airports 90 minutes away with one
morning departure, and asks for the choice to be checked. People drive to Bergen, where flights leave all morning; so
they leave earlier for nine o'clock, and for ten they are spared the evening before.
"""

import csv
from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest

from tests.venues.trips.sites import NYDALEN
from venues.places import hospital_home
from venues.trips.clock import clock, minutes_of, morning
from venues.trips.journeys import chosen_way, trip
from venues.trips.trip import Mode
from venues.trips.ways import Destination

TABLE = Path(__file__).with_name("travel_to_nydalen.csv")
BY_BERGEN = ("Voss sjukehus", "Odda sjukehus")
MODES = {Mode.LOCAL: "car"}  # the table knows no local transport
NINE, TEN, THREE, FOUR = time(9), time(10), time(15), time(16)


def table() -> Iterator[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as text:
        yield from csv.DictReader(text)


def worked_out(site: str, begins: time) -> tuple[str, str, str, str, str, str, str, str]:
    home = hospital_home(site)
    known = trip(home, NYDALEN, begins, FOUR)
    way = chosen_way(home, Destination.of(NYDALEN), minutes_of(begins))
    same_day = morning(way, minutes_of(begins))
    airport, *via = [stop for stop in way.route.split("–") if stop != "OSL"] if known.mode is Mode.AIR else [""]
    return (
        MODES.get(known.mode, known.mode),
        airport,
        "".join(via),
        f"{clock(same_day.leaves):%H:%M}",
        f"{clock(same_day.arrives):%H:%M}",
        "yes" if known.evening_before else "no",
        f"{trip(home, NYDALEN, begins, THREE).home_again:%H:%M}",
        f"{known.home_again:%H:%M}",
    )


def expected(row: dict[str, str], start: str) -> tuple[str, ...]:
    first = (row["mode"], row["airport"], row["via"])
    return (
        *first,
        *(row[f"{what}_for_{start}"] for what in ("leave_home", "arrive_bi", "evening_before")),
        row["home_after_1500_finish"],
        row["home_after_1600_finish"],
    )


@pytest.mark.parametrize("row", [row for row in table() if row["site"] not in BY_BERGEN], ids=lambda row: row["site"])
def test_a_hospital_site_travels_as_the_table_says(row: dict[str, str]) -> None:
    assert worked_out(row["site"], NINE) == expected(row, "0900")
    assert worked_out(row["site"], TEN) == expected(row, "1000")


def test_voss_and_odda_drive_to_bergen() -> None:
    assert [worked_out(site, NINE) for site in BY_BERGEN] == [
        ("air", "BGO", "", "04:05", "08:45", "yes", "19:35", "20:35"),
        ("air", "BGO", "", "04:03", "08:45", "yes", "19:37", "20:37"),
    ]
    assert [worked_out(site, TEN)[3:6] for site in BY_BERGEN] == [("05:05", "09:45", "no"), ("05:03", "09:45", "no")]


def test_ten_instead_of_nine_spares_thirteen_sites_the_evening_before() -> None:
    """The eleven of the table, Voss and Odda."""
    homes = [hospital_home(row["site"]) for row in table()]
    at_nine, at_ten = (
        {home.name for home in homes if trip(home, NYDALEN, begins, FOUR).evening_before} for begins in (NINE, TEN)
    )
    assert (len(at_nine), len(at_nine - at_ten), at_ten - at_nine) == (21, 13, set())
