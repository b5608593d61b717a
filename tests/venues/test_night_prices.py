"""A hotel's prices of a whole year are those it has night by night."""

from dataclasses import replace
from datetime import date

from calendars.period import Period
from planner.example import example_file
from planner.programme_file import read_programme
from tests.small import OSLO
from venues.sites import Hotel, NightPrice

YEAR = Period(date(2027, 8, 1), date(2028, 7, 31))
WEEKEND = frozenset({4, 5, 6})
[ALWAYS] = OSLO.hotels[0].prices
FAIR = NightPrice(date(2027, 9, 20), date(2027, 9, 26), 3000, 3000, 3000)
FAIR_WEEKEND = replace(FAIR, kroner=2000, low=2000, high=2000, weekdays=WEEKEND)


def with_prices(*prices: NightPrice) -> Hotel:
    return replace(OSLO.hotels[0], prices=prices)


def test_the_price_written_last_holds_also_for_a_whole_week() -> None:
    week = with_prices(ALWAYS, FAIR, FAIR_WEEKEND).prices_in(Period(date(2027, 9, 19), date(2027, 9, 27)))
    kroner = [price.kroner for _, price in sorted(week.items())]
    assert kroner == [ALWAYS.kroner, 3000, 3000, 3000, 3000, 2000, 2000, 2000, ALWAYS.kroner]


def test_a_night_without_a_price_has_none() -> None:
    fair_alone = with_prices(FAIR).prices_in(YEAR)
    assert sorted(fair_alone) == list(Period(FAIR.first, date(2027, 9, 26)))


def test_every_hotel_of_the_real_year_has_the_same_prices_by_year_and_by_night() -> None:
    hotels = [hotel for site in read_programme(example_file()).sites for hotel in site.hotels]
    for hotel in [*hotels, with_prices(ALWAYS, FAIR, FAIR_WEEKEND), with_prices(FAIR_WEEKEND, FAIR)]:
        by_night = {night: price for night in YEAR if (price := hotel.price_on(night))}
        assert hotel.prices_in(YEAR) == by_night
