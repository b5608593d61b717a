"""Per diem abroad: half from six hours, all from twelve, a quarter less from the 29th day, one rate per area."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from calendars.source import Status
from tests.venues.trips.kirkenes import at
from venues.areas import area_name
from venues.rates import PER_DIEM_FILE, Rate, Rates, rates_in
from venues.trips.blocks import PerDiem
from venues.trips.meals import CoveredMeal, MealKind
from venues.trips.per_diem import per_diem
from venues.trips.per_diem_scale import ASSUMED_PER_DIEM_RATE, NO_PER_DIEM_RATE

MORNING = at("2026-09-07 06:00")
IN_2014 = date(2014, 9, 1)
R = 1000


def with_a_danish_rate(value: int) -> Rates:
    """The rates of the file, with Denmark at a rate that somebody typed in from the annex."""
    danish = {
        "item": "abroad_24h",
        "area": "DK",
        "value": Decimal(value),
        "unit": "NOK/24h",
        "valid_from": MORNING.date(),
        "valid_to": None,
        "source": "typed in",
        "status": Status.PUBLISHED,
        "read_on": MORNING.date(),
    }
    others = [rate for rate in rates_in(PER_DIEM_FILE) if (rate.item, rate.area) != ("abroad_24h", "DK")]
    return Rates([*others, Rate(**danish)])  # type: ignore[arg-type]  # a row, as a user writes it


def away(hours: int, minutes: int = 0, *meals: CoveredMeal) -> PerDiem:
    back = MORNING + timedelta(hours=hours, minutes=minutes)
    return per_diem(MORNING, back, meals, area="DK", km=500, rates=with_a_danish_rate(R))


@pytest.mark.parametrize(
    ("hours", "minutes", "kroner"),
    [
        (5, 59, 0),
        (6, 0, 500),
        (11, 59, 500),
        (12, 0, 1000),
        (24, 0, 1000),
        (29, 59, 1000),
        (30, 0, 1500),
        (36, 0, 2000),
    ],
)
def test_half_the_rate_is_paid_from_six_hours_and_all_of_it_from_twelve(hours: int, minutes: int, kroner: int) -> None:
    assert away(hours, minutes).kroner == kroner


def test_meals_take_their_share_of_the_half_rate_too() -> None:
    assert away(9, 0, CoveredMeal.on(MORNING.date(), MealKind.LUNCH)).kroner == 500 * Decimal("0.7")


def test_a_quarter_falls_away_from_the_29th_day() -> None:
    assert [block.rate for block in away(30 * 24).blocks] == [R] * 28 + [750] * 2


def test_the_tax_free_rate_abroad_is_that_of_norway() -> None:
    assert away(24).taxable == R - 693


def test_copenhagen_is_an_area_of_its_own() -> None:
    """The last rates at hand, of 2014; none of them may be scaled to a later year."""
    held = {
        rate.area: rate.value
        for rate in rates_in(PER_DIEM_FILE)
        if rate.item == "abroad_24h" and rate.holds_on(IN_2014)
    }
    assert held == {"DK": 800, "DK-Copenhagen": 870, "SE": 720, "FI": 750, "IS": 850}


@pytest.mark.parametrize("area", ["DK", "DK-Copenhagen", "SE", "FI", "IS"])
@pytest.mark.parametrize("year", [2026, 2027, 2028, 2029])
def test_a_country_whose_rate_nobody_published_is_paid_by_a_stand_in_that_says_so(area: str, year: int) -> None:
    left = at(f"{year}-09-06 06:00")
    due = per_diem(left, left + timedelta(hours=24), area=area, km=500)
    stand_in = ASSUMED_PER_DIEM_RATE(area=area_name(area), year=str(year), rate=Decimal(1012))
    assert (due.kroner, due.status, due.warnings) == (1012, Status.ASSUMED, (stand_in,))


def test_a_country_without_any_row_is_not_paid() -> None:
    due = per_diem(MORNING, MORNING + timedelta(hours=24), area="DE", km=500)
    assert (due.kroner, due.status, due.warnings) == (
        0,
        Status.UNKNOWN,
        (NO_PER_DIEM_RATE(area=area_name("DE"), year="2026"),),
    )
