"""Trips of single homes, one for each thing the model decides."""

from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal

import pytest

from calendars.language import Kroner, said
from calendars.source import Status
from tests.venues.trips.sites import AARHUS, COPENHAGEN, GOTHENBURG, NYDALEN, TROMSO
from venues.catalogue import catalogue_site, catalogue_site_ids
from venues.costs import Estimate
from venues.places import hospital_home, hospitals, municipalities, municipality_home
from venues.sites import Site
from venues.trips.airports import UnknownAirport
from venues.trips.clock import ARRIVES_LATE, IN_TIME, LEAVES_EARLY
from venues.trips.fares import NO_FARE
from venues.trips.journeys import trip
from venues.trips.trip import FARE_KNOWN, Mode, Trip

NINE, TEN, FOUR = time(9), time(10), time(16)
KIRKENES = hospital_home("Kirkenes sykehus")
OSLO = hospital_home("Rikshospitalet")
HARSTAD = hospital_home("UNN Harstad")


def route(journey: Trip) -> list[tuple[Mode, str, str]]:
    return [(leg.mode, leg.from_place, leg.to_place) for leg in journey.legs]


def test_kirkenes_leaves_before_five_and_is_in_time_for_ten() -> None:
    """06:00 less 60 minutes at the airport and 9 by car; 135 in the air and 75 to the seat."""
    journey = trip(KIRKENES, NYDALEN, TEN, FOUR)
    assert (journey.leaves_home, journey.arrives, journey.home_again) == (time(4, 51), time(9, 30), time(20, 34))
    assert (journey.evening_before, journey.night_after, journey.spare_minutes) == (False, False, 15)
    assert journey.timing == IN_TIME(begins=TEN, leaves=time(4, 51), count=15)


def test_kirkenes_is_45_minutes_late_for_nine_and_travels_on_sunday_afternoon() -> None:
    journey = trip(KIRKENES, NYDALEN, NINE, FOUR)
    assert (journey.evening_before, journey.spare_minutes, journey.leaves_home) == (True, -45, time(16))
    assert journey.timing == ARRIVES_LATE(begins=NINE, arrives=time(9, 30), limit=time(8, 45), count=45)
    assert journey.left(date(2026, 9, 7)) == datetime.fromisoformat("2026-09-06 16:00")
    assert journey.back(date(2026, 9, 9)) == datetime.fromisoformat("2026-09-09 20:34")


def test_harstad_would_have_to_leave_home_too_early_for_nine() -> None:
    journey = trip(HARSTAD, NYDALEN, NINE, FOUR)
    assert journey.timing == LEAVES_EARLY(begins=NINE, leaves=time(4, 9), limit=time(4, 30), count=21)
    assert said(journey.timing, "en") == (
        "to be there for 09:00, home must be left at 04:09, 21 minutes earlier than 04:30"
    )


def test_the_price_of_kirkenes_is_ticket_airport_train_and_the_way_to_the_airport() -> None:
    fares = {fare.kind: fare.amount for fare in trip(KIRKENES, NYDALEN, TEN, FOUR).fares}
    assert fares == {
        # 8.0 km each way at 5.30: half of it by bus, twice with parking
        "home transport": Estimate(Decimal("42.4"), Decimal("84.8"), Decimal("169.6")),
        "air": Estimate(Decimal(2600), Decimal(5200), Decimal(8000)),
        "airport train": Estimate(Decimal(270), Decimal(270), Decimal(520)),
    }


def test_the_worked_example_of_a_whole_trip_adds_up_with_and_without_vat() -> None:
    """Air, train and hotel nights at 1 950 with 12 % VAT, and kost without; local transport at home is not counted."""
    tickets = [fare for fare in trip(KIRKENES, NYDALEN, TEN, FOUR).fares if fare.kind != "home transport"]
    assert {fare.vat_percent for fare in tickets} == {12}
    bought = sum(fare.amount.likely for fare in tickets)
    case_a, case_b = bought + 3 * 1950, bought + 2 * 1950
    assert (case_a + 1518, case_b + Decimal("1582.40")) == (12838, Decimal("10952.40"))
    kost_a, kost_b = Decimal(1518), Decimal("1582.40")
    without_vat = [round(bill / Decimal("1.12") + kost, 2) for bill, kost in ((case_a, kost_a), (case_b, kost_b))]
    assert without_vat == [Decimal("11625.14"), Decimal("9948.47")]


def test_the_sum_of_the_items_is_the_fare_and_the_legs_make_the_emissions() -> None:
    for home in (KIRKENES, OSLO, hospital_home("Sykehuset Innlandet Hamar"), municipality_home("Halden")):
        for site in (NYDALEN, COPENHAGEN, GOTHENBURG):
            journey = trip(home, site, NINE, FOUR)
            assert journey.fare == sum((fare.amount for fare in journey.fares), Estimate.exactly(0))
            assert journey.co2_kg == 2 * sum(leg.co2_kg for leg in journey.legs)
            assert journey.km == sum(leg.km for leg in journey.legs)


def test_hammerfest_changes_planes_in_tromso() -> None:
    assert route(trip(hospital_home("Hammerfest sykehus"), NYDALEN, NINE, FOUR)) == [
        (Mode.CAR, "Hammerfest sykehus", "HFT"),
        (Mode.AIR, "HFT", "TOS"),
        (Mode.AIR, "TOS", "OSL"),
        (Mode.RAIL, "OSL", "Oslo"),
    ]


def test_abroad_one_changes_planes_in_oslo_and_adds_a_part_of_the_home_leg_to_the_ticket() -> None:
    journey = trip(KIRKENES, COPENHAGEN, NINE, FOUR)
    assert route(journey)[1:3] == [(Mode.AIR, "KKN", "OSL"), (Mode.AIR, "OSL", "CPH")]
    air = next(fare for fare in journey.fares if fare.kind == "air")
    # 1 500 + half of 2 600, 3 200 + three quarters of 5 200, 5 500 + all of 8 000
    assert air.amount == Estimate(Decimal(2800), Decimal(7100), Decimal(13500))
    assert (air.vat_percent, air.status) == (0, Status.INFERRED)


def test_who_lives_near_oslo_takes_the_airport_train_and_flies_straight() -> None:
    journey = trip(OSLO, COPENHAGEN, NINE, FOUR)
    assert route(journey) == [
        (Mode.RAIL, "Rikshospitalet", "OSL"),
        (Mode.AIR, "OSL", "CPH"),
        (Mode.LOCAL, "CPH", "København"),
    ]
    assert [fare.kind for fare in journey.fares] == ["airport train", "air", "airport transport"]


def test_the_train_to_gothenburg_is_taken_unless_it_costs_an_evening() -> None:
    noon, ten = trip(OSLO, GOTHENBURG, time(12), FOUR), trip(OSLO, GOTHENBURG, TEN, FOUR)
    assert (noon.mode, noon.evening_before) == (Mode.RAIL, False)
    assert (ten.mode, ten.evening_before) == (Mode.AIR, False)


def test_who_lives_near_sweden_drives_to_gothenburg_but_never_to_denmark() -> None:
    kristiansand = hospital_home("Sørlandet sykehus Kristiansand")
    assert trip(municipality_home("Halden"), GOTHENBURG, TEN, FOUR).mode is Mode.CAR
    assert {trip(kristiansand, site, TEN, FOUR).mode for site in (AARHUS, COPENHAGEN)} == {Mode.AIR}


def test_near_the_site_people_take_local_transport_on_one_or_two_zones() -> None:
    near, farther = trip(OSLO, NYDALEN, NINE, FOUR), trip(hospital_home("Bærum sykehus"), NYDALEN, NINE, FOUR)
    assert (near.mode, near.fare) == (Mode.LOCAL, Estimate(Decimal(0), Decimal(92), Decimal(92)))
    # high is the kilometre allowance for 20.8 km each way
    assert farther.fare == Estimate(Decimal(0), Decimal(152), Decimal("220.48"))


def test_a_site_in_tromso_is_reached_without_oslo_from_the_north() -> None:
    assert route(trip(hospital_home("Hammerfest sykehus"), TROMSO, TEN, FOUR))[1:2] == [(Mode.AIR, "HFT", "TOS")]
    assert trip(hospital_home("UNN Tromsø"), TROMSO, TEN, FOUR).mode is Mode.LOCAL


def test_who_cannot_be_home_by_midnight_stays_another_night() -> None:
    late, early = trip(KIRKENES, AARHUS, TEN, time(18)), trip(KIRKENES, AARHUS, TEN, time(15))
    assert (late.night_after, early.night_after) == (True, False)
    # 08:00 from the site and as long as the day before
    assert late.home_again == time(15, 54)


def test_staff_may_overrule_the_model_and_the_clock_times_follow() -> None:
    stays = trip(KIRKENES, NYDALEN, TEN, FOUR, evening_before=True, night_after=True)
    assert (stays.evening_before, stays.leaves_home, stays.night_after) == (True, time(16), True)
    assert stays.home_again == time(12, 34)
    hurries = trip(KIRKENES, NYDALEN, NINE, FOUR, evening_before=False)
    assert (hurries.evening_before, hurries.leaves_home, hurries.arrives) == (False, time(4, 51), time(9, 30))


def test_a_fare_that_staff_know_stands_alone() -> None:
    known = trip(KIRKENES, NYDALEN, TEN, FOUR).at_fare(3900)
    assert (known.fare, known.fares, known.basis) == (Estimate.exactly(3900), (), FARE_KNOWN(fare=Kroner(3900)))
    assert known.leaves_home == time(4, 51)


def test_a_home_may_name_its_airport() -> None:
    by_sogndal = replace(hospital_home("Voss sjukehus"), airport="SOG")
    assert route(trip(by_sogndal, NYDALEN, NINE, FOUR))[1] == (Mode.AIR, "SOG", "OSL")


def test_an_airport_that_nobody_flies_from_is_named() -> None:
    by_torp = replace(KIRKENES, airport="TRF")
    with pytest.raises(UnknownAirport, match="no airport with flights to Oslo has the code TRF"):
        trip(by_torp, NYDALEN, NINE, FOUR)


def test_prices_after_the_last_known_year_are_left_out_and_said() -> None:
    journey = trip(KIRKENES, NYDALEN, TEN, FOUR, day=date(2030, 9, 2))
    assert journey.status is Status.UNKNOWN
    assert [fare.kind for fare in journey.fares] == ["air"]
    assert NO_FARE(kind="airport train", place="OSL", day=date(2030, 9, 2), file="fares.csv") in journey.warnings


def test_prices_of_a_year_with_assumed_rates_are_assumed() -> None:
    journey = trip(municipality_home("Tønsberg"), NYDALEN, NINE, FOUR, day=date(2027, 9, 6))
    assert (journey.mode, journey.status) == (Mode.CAR, Status.ASSUMED)


def test_finance_can_read_what_a_trip_costs_and_why() -> None:
    assert said(trip(KIRKENES, NYDALEN, TEN, FOUR).basis, "en").replace("\N{NO-BREAK SPACE}", " ") == (
        "by air KKN–OSL: home to KKN and back 85 kr (own car 8 km each way at 5.30 kr), "
        "flight KKN–OSL and back at a typical fare 5,200 kr (lowest 2,600 kr – flexible 8,000 kr) "
        "and airport train there and back 270 kr"
    )


@pytest.mark.parametrize(
    "site", [catalogue_site(site_id) for site_id in catalogue_site_ids()], ids=lambda site: site.id
)
def test_every_hospital_and_municipality_can_come(site: Site) -> None:
    for home in (*hospitals(), *municipalities()):
        journey = trip(home, site, TEN, FOUR)
        assert journey.warnings == ()
        assert 0 < journey.fare.likely < 20_000
        assert journey.evening_before == (journey.spare_minutes < 0)
        assert not journey.evening_before or journey.leaves_home >= time(8)
