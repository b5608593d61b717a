"""What travellers are warned of, by where they come from and how long the window is."""

from datetime import date

from calendars.period import Period
from venues.areas import area_name
from venues.homes import Sector
from venues.places import hospital_home, municipality_home
from venues.trips.warnings import (
    FARES_ARE_ESTIMATES,
    FLIGHT_CONTRACT_CHANGES,
    FLYTOGET_ENDS,
    PER_DIEM_ASSUMED,
    PER_DIEM_MISSING,
    PRICES_END,
    SUBSIDISED_ROUTES_END,
    per_diem_warnings,
    travel_warnings,
)

HAMMERFEST, KIRKENES = hospital_home("Hammerfest sykehus"), hospital_home("Kirkenes sykehus")
LEKNES, OSLO = municipality_home("Vestvågøy"), municipality_home("Oslo")
COHORT_OF_2027 = Period(date(2027, 8, 16), date(2028, 6, 16))
ESTIMATES = FARES_ARE_ESTIMATES(year="2026")


def test_nobody_is_warned_when_nobody_travels() -> None:
    assert travel_warnings((), COHORT_OF_2027) == ()


def test_a_window_before_every_change_is_warned_of_estimated_fares_alone() -> None:
    assert travel_warnings((HAMMERFEST, LEKNES), Period(date(2027, 1, 4), date(2027, 3, 31))) == (ESTIMATES,)


def test_the_cohort_of_2027_is_warned_of_each_change_once() -> None:
    assert travel_warnings((HAMMERFEST, KIRKENES, LEKNES, OSLO), COHORT_OF_2027) == (
        ESTIMATES,
        FLIGHT_CONTRACT_CHANGES(day=date(2027, 4, 1)),
        SUBSIDISED_ROUTES_END(
            flights=("HFT-TOS", "LKN-BOO"),
            homes=("Hammerfest sykehus", "Vestvågøy"),
            earliest=date(2027, 10, 31),
            latest=date(2028, 10, 31),
        ),
        FLYTOGET_ENDS(day=date(2027, 12, 1)),
    )


def test_the_contract_of_the_helseforetak_does_not_concern_municipalities() -> None:
    assert OSLO.sector is Sector.MUNICIPAL
    assert FLIGHT_CONTRACT_CHANGES(day=date(2027, 4, 1)) not in travel_warnings((OSLO,), COHORT_OF_2027)


def test_a_route_whose_contract_outlives_the_window_is_no_news() -> None:
    until_october = Period(date(2027, 8, 16), date(2027, 10, 30))
    assert travel_warnings((LEKNES,), until_october) == (ESTIMATES,)


def test_per_diem_is_warned_of_once_for_areas_and_years_that_are_alike() -> None:
    window = Period(date(2028, 9, 4), date(2030, 6, 14))
    areas = (area_name("NO"), area_name("DK-Copenhagen"))
    assert per_diem_warnings(("NO", "DK-Copenhagen", "NO"), window) == (
        PER_DIEM_ASSUMED(areas=areas, years=("2028", "2029")),
        PER_DIEM_MISSING(areas=areas, years=("2030",)),
    )


def test_norway_in_2026_is_published_and_denmark_is_not() -> None:
    window = Period(date(2026, 9, 7), date(2026, 12, 4))
    assert per_diem_warnings(("NO", "DK"), window) == (PER_DIEM_ASSUMED(areas=(area_name("DK"),), years=("2026",)),)


def test_a_window_beyond_the_known_prices_is_told_until_when_they_hold() -> None:
    assert PRICES_END(day=date(2029, 12, 31)) in travel_warnings((OSLO,), Period(date(2029, 9, 3), date(2030, 6, 14)))
    assert PRICES_END(day=date(2029, 12, 31)) not in travel_warnings((OSLO,), COHORT_OF_2027)
