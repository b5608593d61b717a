"""The sites that come with the program can hold the example, and reproduce the figures they rest on."""

from datetime import date

import pytest

from calendars.source import Status
from venues.catalogue import UNKNOWN_SITE, UNKNOWN_SITE_NEAR, catalogue_site, catalogue_site_ids
from venues.sites import Hotel, RoomKind, Site
from venues.unknown import UnknownSite

SITES = [catalogue_site(site_id) for site_id in catalogue_site_ids()]
PARTICIPANTS, GROUPS, GROUP_SIZE = 40, 5, 8


def hotel(site: str, hotel_id: str) -> Hotel:
    return next(hotel for hotel in catalogue_site(site).hotels if hotel.id == hotel_id)


def test_the_catalogue_has_nydalen_and_five_places_abroad() -> None:
    assert catalogue_site_ids() == ("oslo", "copenhagen", "stockholm", "gothenburg", "aarhus", "jonkoping")
    assert [site.id for site in SITES if not site.abroad] == ["oslo"]


def test_nydalen_stands_where_the_published_facts_say() -> None:
    oslo = catalogue_site("oslo")
    assert (oslo.address, oslo.lat, oslo.lon, oslo.airport, oslo.minutes_from_airport) == (
        "Nydalsveien 37, 0484 Oslo",
        59.949,
        10.768,
        "OSL",
        75,
    )


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.id)
def test_every_site_holds_the_cohort_in_plenary_and_in_base_groups(site: Site) -> None:
    plenaries = [room for room in site.rooms_of(RoomKind.PLENARY) if room.seats >= PARTICIPANTS]
    groups = [room for room in site.rooms_of(RoomKind.GROUP) if room.seats >= GROUP_SIZE]
    assert len(plenaries) >= (3 if site.id == "oslo" else 2)
    assert len(groups) >= 2 * GROUPS
    assert len({(room.seats, room.kr_per_day) for room in plenaries}) == len(plenaries)


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.id)
def test_every_hotel_can_block_a_room_for_each_participant(site: Site) -> None:
    assert len(site.hotels) >= (3 if site.id == "oslo" else 2)
    assert [hotel.name for hotel in site.hotels if hotel.rooms < PARTICIPANTS] == []


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.id)
def test_every_hotel_says_how_people_get_to_the_site(site: Site) -> None:
    for house in site.hotels:
        assert (house.walk_minutes > 0) is not (house.transfer_minutes > 0)
        assert max(house.walk_minutes, house.transfer_minutes) <= 30


# The planning defaults that the prices rest on, each on a Wednesday evening: kroner, low, high.


@pytest.mark.parametrize(
    ("site", "hotel_id", "night", "figures"),
    [
        ("oslo", "radisson-blu-nydalen", date(2026, 10, 14), (1950, 1500, 2500)),
        ("oslo", "radisson-blu-nydalen", date(2027, 2, 10), (1650, 1300, 2100)),
        ("oslo", "radisson-blu-nydalen", date(2027, 9, 22), (1950, 1500, 2500)),
        ("oslo", "radisson-blu-nydalen", date(2028, 2, 9), (1650, 1300, 2100)),
        ("copenhagen", "scandic-falkoner", date(2027, 3, 10), (2400, 1900, 3200)),
    ],
)
def test_planning_defaults_are_kept_with_their_range(
    site: str, hotel_id: str, night: date, figures: tuple[int, int, int]
) -> None:
    price = hotel(site, hotel_id).price_on(night)
    assert price is not None
    assert (price.kroner, price.low, price.high) == figures


@pytest.mark.parametrize(
    ("site", "hotel_id", "kroner"),
    [("stockholm", "langholmen-hotell", 1950), ("gothenburg", "elite-park-avenue", 1600)],
)
def test_swedish_defaults_hold_in_autumn_and_have_an_assumed_range(site: str, hotel_id: str, kroner: int) -> None:
    price = hotel(site, hotel_id).price_on(date(2026, 10, 14))
    assert price is not None
    assert price.kroner == kroner
    assert price.low < kroner < price.high


def test_a_price_without_any_figure_behind_it_is_assumed_and_says_why_and_until_when() -> None:
    may = hotel("oslo", "radisson-blu-nydalen").price_on(date(2027, 5, 12))
    assert may is not None
    assert may.status is Status.ASSUMED
    assert may.source.startswith("no figure for April to July")
    assert may.source.endswith("until the hotel has quoted")


def test_weekend_nights_in_nydalen_have_a_price_of_their_own() -> None:
    house = hotel("oslo", "radisson-blu-nydalen")
    thursday, friday, sunday = (house.price_on(date(2027, 9, day)) for day in (23, 24, 26))
    assert thursday == sunday
    assert thursday != friday


@pytest.mark.parametrize(
    ("site_id", "because"),
    [
        ("kopenhagen", UNKNOWN_SITE_NEAR(name="kopenhagen", suggestions=("copenhagen",))),
        ("Oslo", UNKNOWN_SITE_NEAR(name="Oslo", suggestions=("oslo",))),
        ("reykjavik", UNKNOWN_SITE(name="reykjavik", ids=catalogue_site_ids())),
    ],
)
def test_an_unknown_site_is_an_error_with_the_ids_to_choose_from(site_id: str, because: object) -> None:
    with pytest.raises(UnknownSite) as error:
        catalogue_site(site_id)
    assert error.value.because == because
