from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from planner.checking import HandMade, check
from planner.pins import Pin
from planner.plan import Plan
from planner.planning import plan
from planner.programme_file import programme_from_text
from planner.publishing import PlannedYear, feeds_in_store, publish_year, year_of
from planner.store.engine import Store
from planner.store.ledger import Booked, Order, book
from planner.store.opening import open_store
from planner.store.releases import Revision
from tests.planner.programme_texts import SHORTEST

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
PROGRAMME = programme_from_text(SHORTEST, "kort.toml")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "samling.db") as opened:
        yield opened


def planned(*pins: Pin) -> PlannedYear:
    best = plan(PROGRAMME, pins=pins)
    assert isinstance(best, Plan)
    return PlannedYear.of(PROGRAMME, SHORTEST, best)


def published(store: Store, year: PlannedYear, now: datetime = NOON) -> Revision:
    revision = publish_year(store, year, author="test", now=now)
    assert isinstance(revision, Revision)
    return revision


def test_a_published_year_is_read_back_with_its_costs_and_reasons(store: Store) -> None:
    year = planned()
    again = year_of(store, published(store, year))
    assert (again.programme, again.text, again.plan.modules) == (PROGRAMME, SHORTEST, year.plan.modules)
    assert again.bookings == year.bookings


def test_a_pinned_year_is_read_back_with_its_dates_and_costs(store: Store) -> None:
    year = planned(Pin(2, NOON.date().replace(year=2027, day=23)))
    again = year_of(store, published(store, year))
    assert [module.cost_lines for module in again.plan.modules] == [module.cost_lines for module in year.plan.modules]


def test_what_is_booked_is_read_back_as_it_is_booked(store: Store) -> None:
    year = planned()
    revision = published(store, year)
    outcome = book(store, Order(PROGRAMME, revision.number, year.bookings, "Kort"), NOON)
    assert outcome == Booked((1, 2), ())
    assert [booking.block for booking in year_of(store, revision).bookings] == [
        booking.block for booking in year.bookings
    ]


def test_publishing_again_leaves_every_feed_as_it_was_to_the_byte(store: Store) -> None:
    year = planned()
    published(store, year)
    before = list(feeds_in_store(store, year, "nb", NOON))
    published(store, year, NOON + timedelta(days=1))
    assert list(feeds_in_store(store, year, "nb", NOON)) == before
    assert [feed.name for feed in before][:2] == ["cohort.ics", "staff.ics"]


def test_a_hotel_that_the_year_moves_away_from_hears_that_it_is_cancelled(store: Store) -> None:
    fjord = '{ id = "fjord", rooms = 30, price_kr = 1500 }'
    assert fjord in SHORTEST
    cheap = SHORTEST.replace(fjord, fjord + ', { id = "torg", rooms = 30, price_kr = 1 }')
    dear = SHORTEST.replace(fjord, fjord + ', { id = "torg", rooms = 30, price_kr = 9_000 }')
    years = []
    for text in (cheap, dear):
        programme = programme_from_text(text, "kort.toml")
        best = plan(programme)
        assert isinstance(best, Plan)
        years.append(PlannedYear.of(programme, text, best))
    assert [year.plan.modules[0].hotel for year in years] == ["torg", "fjord"]
    published(store, years[0])
    published(store, years[1], NOON + timedelta(days=1))
    feeds = feeds_in_store(store, years[1], "nb", NOON + timedelta(days=1))
    [torg] = [feed.content for feed in feeds if feed.name == "hotel-skolen-torg.ics"]
    assert torg.count(b"STATUS:CANCELLED") == torg.count(b"BEGIN:VEVENT") > 0


def test_dates_of_the_best_year_are_the_best_plan() -> None:
    best = planned().plan
    dates = [HandMade(module.module, module.period.first) for module in best.modules]
    score = check(PROGRAMME, dates)
    assert score.plan is score.best
