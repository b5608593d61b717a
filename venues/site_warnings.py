"""What to know before trusting a site's figures: nights that no hotel has priced, and figures that nobody published."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from calendars.language import Message, Reason
from calendars.period import Period
from calendars.source import Status
from venues.sites import Site

NIGHTS_WITHOUT_PRICE = Message(
    "nights_without_price",
    "no hotel at {site} has a price for {count} night, {nights}; write one in hotel_prices.csv or the programme file",
    "no hotel at {site} has a price for {count} nights, {nights}; write them in hotel_prices.csv or the programme file",
)
UNCERTAIN_FIGURES = Message(
    "uncertain_figures",
    "figures for {site} are assumed or inferred: {figures}; "
    "write the real ones in venues/data or in the programme file",
)
PLACE = Message("figures_of_place", "place and travel (sites.csv)")
ROOMS = Message("figures_of_rooms", "rooms (rooms.csv)")
HOTELS = Message("figures_of_hotels", "hotel rooms (hotels.csv)")
PRICES = Message("figures_of_prices", "nightly prices (hotel_prices.csv)")
MEALS = Message("figures_of_meals", "meals (meals.csv)")

UNCERTAIN = frozenset({Status.INFERRED, Status.ASSUMED, Status.UNKNOWN})


def site_warnings(site: Site, window: Period) -> tuple[Reason, ...]:
    """First the nights that have no price at all, from the evening before the window on; then what is uncertain."""
    nights = Period(window.first - timedelta(days=1), window.last)
    figures = tuple(_uncertain_figures(site, nights))
    uncertain = (UNCERTAIN_FIGURES(site=site.name, figures=figures),) if figures else ()
    return (*_unpriced(site, nights), *uncertain)


def _unpriced(site: Site, nights: Period) -> Iterator[Reason]:
    unpriced = [night for night in nights if all(hotel.price_on(night) is None for hotel in site.hotels)]
    for run in _runs(unpriced):
        yield NIGHTS_WITHOUT_PRICE(site=site.name, count=len(run), nights=run)


def _runs(days: Iterable[date]) -> list[Period]:
    runs: list[Period] = []
    for day in days:
        if runs and day - runs[-1].last == timedelta(days=1):
            runs[-1] = Period(runs[-1].first, day)
        else:
            runs.append(Period(day, day))
    return runs


def _uncertain_figures(site: Site, nights: Period) -> Iterator[Reason]:
    prices = (price for hotel in site.hotels for price in hotel.prices if _concerns(price.first, price.last, nights))
    if site.status in UNCERTAIN:
        yield PLACE()
    if any(room.status in UNCERTAIN for room in site.rooms):
        yield ROOMS()
    if any(hotel.status in UNCERTAIN for hotel in site.hotels):
        yield HOTELS()
    if any(price.status in UNCERTAIN for price in prices):
        yield PRICES()
    if site.meals_status in UNCERTAIN:
        yield MEALS()


def _concerns(first: date, last: date | None, nights: Period) -> bool:
    return first <= nights.last and (last is None or nights.first <= last)
