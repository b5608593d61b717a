"""What a site's warnings say, on the tiny instance and on the catalogue."""

from dataclasses import replace
from datetime import date

import pytest

from calendars.language import said
from calendars.period import Period
from calendars.source import Status
from tests.small import OSLO, YEAR
from venues.catalogue import catalogue_site, catalogue_site_ids
from venues.site_warnings import (
    HOTELS,
    MEALS,
    NIGHTS_WITHOUT_PRICE,
    PLACE,
    PRICES,
    ROOMS,
    UNCERTAIN_FIGURES,
    site_warnings,
)

AUTUMN_2027_TO_SUMMER_2028 = Period(date(2027, 8, 16), date(2028, 6, 23))


def test_a_site_with_published_figures_and_prices_needs_no_warning() -> None:
    assert site_warnings(OSLO, YEAR) == ()


def test_nights_without_any_price_are_named_from_the_evening_before_the_window() -> None:
    # the tiny instance's prices hold from 1 January 2027
    window = Period(date(2026, 12, 31), date(2027, 1, 8))
    because = NIGHTS_WITHOUT_PRICE(site="Skolen", count=2, nights=Period(date(2026, 12, 30), date(2026, 12, 31)))
    assert site_warnings(OSLO, window) == (because,)


def test_a_night_that_one_hotel_has_priced_is_not_warned_of() -> None:
    first, second = OSLO.hotels
    assert site_warnings(replace(OSLO, hotels=(first, replace(second, prices=()))), YEAR) == ()


def test_nights_apart_are_separate_warnings() -> None:
    week = Period(date(2027, 9, 7), date(2027, 9, 12))  # Tuesday to Sunday, so nights from Monday the 6th
    fridays = tuple(
        replace(hotel, prices=tuple(replace(price, weekdays=frozenset({1, 2, 3, 5, 6})) for price in hotel.prices))
        for hotel in OSLO.hotels
    )
    assert site_warnings(replace(OSLO, hotels=fridays), week) == (
        NIGHTS_WITHOUT_PRICE(site="Skolen", count=1, nights=Period(date(2027, 9, 6), date(2027, 9, 6))),
        NIGHTS_WITHOUT_PRICE(site="Skolen", count=1, nights=Period(date(2027, 9, 10), date(2027, 9, 10))),
    )


def test_assumed_meals_alone_are_named_alone() -> None:
    assumed = replace(OSLO, meals_status=Status.ASSUMED)
    assert site_warnings(assumed, YEAR) == (UNCERTAIN_FIGURES(site="Skolen", figures=(MEALS(),)),)


def test_an_assumed_price_outside_the_window_is_not_warned_of() -> None:
    first, *others = OSLO.hotels
    later = replace(first.prices[0], first=date(2029, 1, 1), status=Status.ASSUMED)
    assert site_warnings(replace(OSLO, hotels=(replace(first, prices=(*first.prices, later)), *others)), YEAR) == ()


def test_everything_that_is_uncertain_about_a_site_stands_in_one_sentence() -> None:
    site = replace(
        OSLO,
        status=Status.INFERRED,
        rooms=tuple(replace(room, status=Status.ASSUMED) for room in OSLO.rooms),
        hotels=tuple(
            replace(hotel, status=Status.ASSUMED, prices=(replace(hotel.prices[0], status=Status.INFERRED),))
            for hotel in OSLO.hotels
        ),
        meals_status=Status.UNKNOWN,
    )
    figures = (PLACE(), ROOMS(), HOTELS(), PRICES(), MEALS())
    assert site_warnings(site, YEAR) == (UNCERTAIN_FIGURES(site="Skolen", figures=figures),)


@pytest.mark.parametrize("site_id", catalogue_site_ids())
def test_catalogue_sites_have_a_price_for_every_night_of_the_example(site_id: str) -> None:
    warnings = site_warnings(catalogue_site(site_id), AUTUMN_2027_TO_SUMMER_2028)
    assert [warning for warning in warnings if warning.message is NIGHTS_WITHOUT_PRICE] == []


def test_what_is_assumed_about_nydalen_is_said_with_the_files_to_update() -> None:
    (warning,) = site_warnings(catalogue_site("oslo"), AUTUMN_2027_TO_SUMMER_2028)
    assert said(warning, "en") == (
        "figures for BI campus Nydalen are assumed or inferred: place and travel (sites.csv), rooms (rooms.csv), "
        "hotel rooms (hotels.csv), nightly prices (hotel_prices.csv) and meals (meals.csv); "
        "write the real ones in venues/data or in the programme file"
    )
