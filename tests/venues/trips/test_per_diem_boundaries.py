"""Where the rules change: hours, kilometres, years and meals, on both sides of each limit."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.language import said
from calendars.source import Status
from tests.venues.trips.kirkenes import at
from venues.areas import area_name
from venues.rates import PER_DIEM_FILE, Rates, rates_in
from venues.trips.blocks import PerDiem
from venues.trips.meals import CoveredMeal, MealKind
from venues.trips.per_diem import TOO_NEAR, TOO_SHORT, per_diem
from venues.trips.per_diem_scale import ASSUMED_PER_DIEM_RATE, NO_PER_DIEM_RATE, NO_TAX_FREE_RATE, Lodging

MORNING = at("2026-09-07 06:00")
LUNCH = CoveredMeal.on(MORNING.date(), MealKind.LUNCH)
ALL_MEALS = tuple(CoveredMeal.on(MORNING.date(), kind) for kind in MealKind)


def away(hours: int, minutes: int = 0, *meals: CoveredMeal, overnight: bool = False) -> PerDiem:
    """From six in the morning on a Monday in 2026."""
    back = MORNING + timedelta(hours=hours, minutes=minutes)
    return per_diem(MORNING, back, meals, area="NO", km=100, overnight=overnight)


@pytest.mark.parametrize(
    ("hours", "minutes", "kroner"), [(5, 59, 0), (6, 0, 397), (12, 0, 397), (12, 1, 736), (9, 0, 397)]
)
def test_a_day_trip_is_paid_from_six_hours_and_more_after_twelve(hours: int, minutes: int, kroner: int) -> None:
    assert away(hours, minutes).kroner == kroner


@pytest.mark.parametrize(
    ("hours", "minutes", "kroner"),
    [(20, 0, 1012), (24, 0, 1012), (53, 59, 2024), (54, 0, 2421), (60, 0, 2421), (60, 1, 2760)],
)
def test_what_remains_after_full_blocks_is_paid_by_its_own_hours(hours: int, minutes: int, kroner: int) -> None:
    assert away(hours, minutes, overnight=True).kroner == kroner


def test_a_trip_must_go_farther_than_fifteen_kilometres() -> None:
    near, beyond = (per_diem(MORNING, MORNING + timedelta(hours=9), area="NO", km=km) for km in (14, 16))
    assert (near.kroner, near.nothing_because) == (0, TOO_NEAR(km=14, least=15))
    assert per_diem(MORNING, MORNING + timedelta(hours=9), area="NO", km=15).kroner == 0
    assert beyond.kroner == 397


def test_a_short_trip_says_that_it_is_short() -> None:
    assert away(5, 59).because == TOO_SHORT(hours=6)


def test_lunch_takes_thirty_per_cent_of_the_rate_that_applies() -> None:
    assert away(9, 0, LUNCH).kroner == Decimal("277.90")


def test_until_2023_a_meal_takes_its_share_of_the_overnight_rate_even_on_a_day_trip() -> None:
    """397 less 30 % of 1 012: the rule of 2018 on the rates of 2026."""
    every = list(rates_in(PER_DIEM_FILE))
    old_meals = [rate for rate in every if rate.unit == "% of the overnight rate"]
    others = [rate for rate in every if not rate.item.startswith("meal_")]
    held_longer = [replace(rate, valid_to=None) for rate in old_meals]
    due = per_diem(
        MORNING, MORNING + timedelta(hours=9), [LUNCH], area="NO", km=100, rates=Rates([*others, *held_longer])
    )
    assert due.kroner == Decimal("93.40")


def test_in_2023_a_day_trip_with_lunch_follows_the_old_rule() -> None:
    """342 less 30 % of 872, on the rates of that year; its tax-free rates are not known."""
    left = at("2023-09-04 06:00")
    lunch = CoveredMeal.on(left.date(), MealKind.LUNCH)
    due = per_diem(left, left + timedelta(hours=9), [lunch], area="NO", km=100)
    assert (due.kroner, due.taxable, due.warnings) == (Decimal("80.40"), None, (NO_TAX_FREE_RATE(year="2023"),))
    sentence = said(due.because, "en").replace("\N{NO-BREAK SPACE}", " ")
    assert "342 kr less 30 % of 872 kr for meals that are covered is 80.40 kr" in sentence


def test_a_block_with_every_meal_covered_pays_nothing_and_never_less() -> None:
    assert away(24, 0, *ALL_MEALS, overnight=True).kroner == 0
    left = at("2023-09-04 06:00")
    meals = [CoveredMeal.on(left.date(), kind) for kind in MealKind]
    # 637 less 100 % of 872
    assert per_diem(left, left + timedelta(hours=15), meals, area="NO", km=100).kroner == 0


def test_a_meal_named_twice_or_eaten_at_home_counts_once_or_not_at_all() -> None:
    at_home = CoveredMeal(MORNING - timedelta(hours=1), MealKind.BREAKFAST)
    assert away(9, 0, LUNCH, LUNCH, at_home) == away(9, 0, LUNCH)


def test_a_meal_on_the_hour_of_departure_falls_in_the_block_that_begins() -> None:
    on_the_hour = CoveredMeal(MORNING + timedelta(hours=24), MealKind.BREAKFAST)
    assert [block.meals for block in away(48, 0, on_the_hour, overnight=True).blocks] == [(), (MealKind.BREAKFAST,)]


def test_a_day_trip_is_taxed_above_its_own_tax_free_rates() -> None:
    assert (away(9).taxable, away(13).taxable) == (397 - 200, 736 - 400)


@pytest.mark.parametrize(
    ("lodging", "taxable"), [(Lodging.HOTEL, 319), (Lodging.NO_COOKING, 612), (Lodging.PRIVATE, 905)]
)
def test_the_tax_free_rate_depends_on_where_the_night_is_spent(lodging: Lodging, taxable: int) -> None:
    due = per_diem(MORNING, MORNING + timedelta(hours=24), area="NO", km=100, lodging=lodging)
    assert due.taxable == taxable


def test_a_year_that_is_only_assumed_is_paid_and_says_so() -> None:
    left = at("2027-09-06 06:00")
    due = per_diem(left, left + timedelta(hours=48), area="NO", km=100)
    warning = ASSUMED_PER_DIEM_RATE(area=area_name("NO"), year="2027", rate=Decimal(1012))
    assert (due.kroner, due.status, due.warnings) == (2024, Status.ASSUMED, (warning,))


def test_a_year_without_any_rate_is_not_paid_at_the_rate_of_another() -> None:
    missing = NO_PER_DIEM_RATE(area=area_name("NO"), year="2030")
    left = at("2030-09-02 06:00")
    due = per_diem(left, left + timedelta(hours=48), area="NO", km=100)
    assert due == PerDiem(Decimal(0), None, (), Status.UNKNOWN, Status.UNKNOWN, (missing,), missing)


def test_without_the_assumed_rows_2027_has_no_amount() -> None:
    published = Rates(rate for rate in rates_in(PER_DIEM_FILE) if rate.status is not Status.ASSUMED)
    left = at("2027-09-06 06:00")
    due = per_diem(left, left + timedelta(hours=48), area="NO", km=100, rates=published)
    assert (due.kroner, due.warnings) == (0, (NO_PER_DIEM_RATE(area=area_name("NO"), year="2027"),))


def test_each_block_is_paid_by_the_rates_of_the_day_it_begins() -> None:
    left = at("2025-12-31 12:00")
    due = per_diem(left, left + timedelta(hours=48), area="NO", km=100)
    assert [block.rate for block in due.blocks] == [977, 1012]


def test_nobody_is_back_before_they_left() -> None:
    with pytest.raises(ValueError, match="before they left"):
        per_diem(MORNING, MORNING - timedelta(minutes=1), area="NO", km=100)


@given(st.integers(0, 24 * 10 * 60), st.lists(st.sampled_from(ALL_MEALS), max_size=4))
def test_the_sum_is_that_of_its_blocks_and_no_meal_raises_it(minutes: int, meals: list[CoveredMeal]) -> None:
    due, without = away(0, minutes, *meals, overnight=True), away(0, minutes, overnight=True)
    assert due.kroner == sum(block.kroner for block in due.blocks)
    assert 0 <= due.kroner <= without.kroner


@given(st.integers(0, 24 * 10 * 60 - 1))
def test_a_longer_trip_never_pays_less(minutes: int) -> None:
    """With a night away; the rest never pays more than the block it grows into."""
    assert away(0, minutes, overnight=True).kroner <= away(0, minutes + 1, overnight=True).kroner
