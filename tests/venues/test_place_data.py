"""Every shipped row of places and sites: status, source and date, numbers that can be true, and no gap in prices."""

import math
from collections import Counter
from datetime import date

import pytest

from calendars.period import Period
from calendars.source import Status
from venues.attributions import ATTRIBUTIONS
from venues.catalogue import EVENINGS, catalogue_site, catalogue_site_ids
from venues.rows import DATA, Row, rows
from venues.sites import Hotel, RoomKind

FILES = (
    "municipalities.csv",
    "hospitals.csv",
    "hospital_coordinates.csv",
    "health_trusts.csv",
    "sites.csv",
    "rooms.csv",
    "hotels.csv",
    "hotel_prices.csv",
    "meals.csv",
    "country_extents.csv",
)
PROMISED_NIGHTS = Period(date(2026, 8, 1), date(2029, 7, 31))
HOTELS = [hotel for site_id in catalogue_site_ids() for hotel in catalogue_site(site_id).hotels]


def km_between(one: Row, other: Row) -> float:
    lat, lon, other_lat, other_lon = (math.radians(float(row[key])) for row in (one, other) for key in ("lat", "lon"))
    haversine = (
        math.sin((other_lat - lat) / 2) ** 2
        + math.cos(lat) * math.cos(other_lat) * math.sin((other_lon - lon) / 2) ** 2
    )
    return 2 * 6371 * math.asin(math.sqrt(haversine))


@pytest.mark.parametrize("file", FILES)
def test_every_row_has_a_status_a_source_and_a_date_from_which_it_holds(file: str) -> None:
    for row in rows(file):
        assert row["status"] in set(Status), row
        assert row["source"], row
        assert date.fromisoformat(row.get("valid_from") or row["first"]) <= date(2029, 7, 31), row


@pytest.mark.parametrize(
    ("file", "keys"),
    [
        ("municipalities.csv", ("number",)),
        ("hospitals.csv", ("site",)),
        ("hospital_coordinates.csv", ("site",)),
        ("health_trusts.csv", ("org_no",)),
        ("sites.csv", ("id",)),
        ("rooms.csv", ("id",)),
        ("hotels.csv", ("id",)),
        ("hotel_prices.csv", ("hotel", "nights", "first")),
        ("meals.csv", ("site", "meal")),
    ],
)
def test_every_row_has_a_key_of_its_own(file: str, keys: tuple[str, ...]) -> None:
    shared = [key for key, count in Counter(tuple(row[key] for key in keys) for row in rows(file)).items() if count > 1]
    assert shared == []


def test_places_are_counted_as_published() -> None:
    # 357 municipalities in the division from 2024; 54 sites of the twenty helseforetak
    assert (len(rows("municipalities.csv")), len(rows("hospitals.csv"))) == (357, 54)


def test_rows_point_to_rows_that_exist() -> None:
    trusts = {row["name"] for row in rows("health_trusts.csv")}
    sites, hotels = ({row["id"] for row in rows(file)} for file in ("sites.csv", "hotels.csv"))
    assert {row["helseforetak"] for file in ("municipalities.csv", "hospitals.csv") for row in rows(file)} <= trusts
    assert {row["site"] for file in ("rooms.csv", "hotels.csv", "meals.csv") for row in rows(file)} == sites
    assert {row["hotel"] for row in rows("hotel_prices.csv")} == hotels
    assert [row["site"] for row in rows("hospitals.csv")] == [row["site"] for row in rows("hospital_coordinates.csv")]


def test_every_municipality_lies_in_norway() -> None:
    for row in rows("municipalities.csv"):
        assert 57.9 < float(row["lat"]) < 71.2, row
        assert 4.5 < float(row["lon"]) < 31.2, row


def test_every_hospital_lies_near_the_centre_of_its_municipality() -> None:
    # Odda is 36 km from Kinsarvik, the centre of Ullensvang; Hjelset is 19 km from Molde
    centres = {row["number"]: row for row in rows("municipalities.csv")}
    homes = zip(rows("hospitals.csv"), rows("hospital_coordinates.csv"), strict=True)
    far = {row["site"] for row, point in homes if km_between(point, centres[row["municipality"]]) > 10}
    assert far == {"Odda sjukehus", "SNR Hjelset"}


def test_all_twenty_helseforetak_have_a_hospital_site() -> None:
    kinds = Counter(row["kind"] for row in rows("health_trusts.csv"))
    assert kinds == {"regional": 4, "helseforetak": 20, "private": 12}
    with_sites = {row["helseforetak"] for row in rows("hospitals.csv")}
    assert with_sites == {row["name"] for row in rows("health_trusts.csv") if row["kind"] == "helseforetak"}


def test_coordinates_under_a_share_alike_licence_stand_in_their_own_file() -> None:
    from_openstreetmap = {file for file in FILES if any("OpenStreetMap" in row["source"] for row in rows(file))}
    attributed = {file for notice in ATTRIBUTIONS if notice.licence == "ODbL 1.0" for file in notice.files}
    assert from_openstreetmap == attributed == {"hospital_coordinates.csv"}


def test_the_readme_prints_every_attribution_and_names_every_file() -> None:
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    assert [notice.text for notice in ATTRIBUTIONS if notice.text not in readme] == []
    assert [file for file in FILES if f"`{file}`" not in readme] == []


def test_rooms_have_seats_that_fit_their_kind_and_a_price() -> None:
    for site_id in catalogue_site_ids():
        for room in catalogue_site(site_id).rooms:
            assert (4 <= room.seats <= 20) if room.kind is RoomKind.GROUP else (20 <= room.seats <= 500), room
            assert 0 <= room.kr_per_day <= 15_000, room


def test_meals_cost_what_meals_cost() -> None:
    # the one published anchor, a conference dinner of 1 400, is a ceiling
    for site_id in catalogue_site_ids():
        site = catalogue_site(site_id)
        assert 200 < site.lunch_kr < site.dinner_kr < 1400


@pytest.mark.parametrize("hotel", HOTELS, ids=lambda hotel: hotel.id)
def test_every_hotel_has_exactly_one_price_on_each_promised_night(hotel: Hotel) -> None:
    holding = Counter(sum(price.holds_on(night) for price in hotel.prices) for night in PROMISED_NIGHTS)
    assert holding == {1: len(PROMISED_NIGHTS)}


@pytest.mark.parametrize("hotel", HOTELS, ids=lambda hotel: hotel.id)
def test_every_price_lies_in_its_range_and_can_be_true(hotel: Hotel) -> None:
    for price in hotel.prices:
        assert 900 <= price.low <= price.kroner <= price.high <= 3500, price
        assert hotel.breakfast_included


def test_evenings_of_working_days_and_of_weekends_make_a_week() -> None:
    assert sorted((*EVENINGS["sun-thu"], *EVENINGS["fri-sat"])) == sorted(EVENINGS["all"])
