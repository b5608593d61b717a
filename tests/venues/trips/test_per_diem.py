"""The worked examples of kost for a module, to the øre; every figure is arithmetic on the rates of 2026."""

from decimal import Decimal

from calendars.language import said
from calendars.source import Status
from tests.venues.trips.kirkenes import (
    DINNERS,
    EVENING_BEFORE,
    HOME_AGAIN,
    KM,
    LUNCHES,
    MONDAY,
    SAME_MORNING,
    TUESDAY,
    WEDNESDAY,
    at,
    breakfasts,
)
from venues.pay import employer_tax_on, tax_on
from venues.rates import Rate
from venues.trips.blocks import BLOCK_WITH_MEALS, NO_MEALS, Block, PerDiem
from venues.trips.meals import CoveredMeal, MealKind
from venues.trips.per_diem import per_diem

HOTEL_AND_LUNCH = (*breakfasts(MONDAY, TUESDAY, WEDNESDAY), *LUNCHES)
SAME_DAY_MEALS = (*breakfasts(TUESDAY, WEDNESDAY), *LUNCHES)
BREAKFAST_AND_LUNCH = (MealKind.BREAKFAST, MealKind.LUNCH)


def case_a(*meals: CoveredMeal) -> PerDiem:
    """Out on the evening before."""
    return per_diem(EVENING_BEFORE, HOME_AGAIN, meals, area="NO", km=KM)


def case_b(*meals: CoveredMeal) -> PerDiem:
    """Out on the same morning."""
    return per_diem(SAME_MORNING, HOME_AGAIN, meals, area="NO", km=KM)


def kroner(due: PerDiem) -> list[tuple[Decimal, Decimal | None, Decimal | None]]:
    return [(block.kroner, block.tax_free, block.taxable) for block in due.blocks]


def amounts(*rows: tuple[str, str, str]) -> list[tuple[Decimal, Decimal, Decimal]]:
    return [(Decimal(state), Decimal(free), Decimal(taxable)) for state, free, taxable in rows]


def test_the_evening_before_is_three_blocks_of_24_hours_and_a_rest_that_pays_nothing() -> None:
    due = case_a(*HOTEL_AND_LUNCH)
    assert kroner(due) == amounts(("506", "347", "159"), ("506", "347", "159"), ("506", "347", "159"), ("0", "0", "0"))
    assert (due.kroner, due.taxable) == (1518, 477)


def test_each_block_says_when_it_began_and_which_meals_fell_in_it() -> None:
    assert [(block.begins, block.ends, block.meals) for block in case_a(*HOTEL_AND_LUNCH).blocks] == [
        (at("2026-09-06 16:00"), at("2026-09-07 16:00"), BREAKFAST_AND_LUNCH),
        (at("2026-09-07 16:00"), at("2026-09-08 16:00"), BREAKFAST_AND_LUNCH),
        (at("2026-09-08 16:00"), at("2026-09-09 16:00"), BREAKFAST_AND_LUNCH),
        (at("2026-09-09 16:00"), at("2026-09-09 20:34"), ()),
    ]


def test_dinners_too_leave_one_block_with_half_its_rate() -> None:
    due = case_a(*HOTEL_AND_LUNCH, *DINNERS)
    assert [block.kroner for block in due.blocks] == [506, 0, 0, 0]
    assert (due.kroner, due.taxable) == (506, 159)


def test_without_covered_meals_three_full_blocks_are_paid() -> None:
    due = case_a()
    assert (due.kroner, due.taxable) == (3036, 3 * 319)


def test_the_same_morning_is_two_blocks_and_a_rest_of_more_than_twelve_hours() -> None:
    due = case_b(*SAME_DAY_MEALS)
    # the rest is paid at 736 by the state, and is a full block to the tax office
    assert kroner(due) == amounts(("708.40", "485", "223.40"), ("506", "347", "159"), ("368", "347", "21"))
    assert (due.kroner, due.taxable) == (Decimal("1582.40"), Decimal("403.40"))


def test_the_same_morning_gross_is_two_blocks_and_736() -> None:
    assert case_b().kroner == 2 * 1012 + 736


def test_a_block_shows_its_arithmetic() -> None:
    first = case_b(*SAME_DAY_MEALS).blocks[0]
    assert first == Block(
        SAME_MORNING,
        at("2026-09-08 04:51"),
        (MealKind.LUNCH,),
        Decimal(1012),
        Decimal("0.3"),
        Decimal(1012),
        Decimal("708.40"),
        Decimal(485),
        Decimal("223.40"),
    )
    assert first.because == BLOCK_WITH_MEALS(
        hours=Decimal(24),
        time=SAME_MORNING.time(),
        day=SAME_MORNING.date(),
        rate=Decimal(1012),
        percent=Decimal(30),
        amount=Decimal("708.40"),
    )
    sentence = said(first.because, "en").replace("\N{NO-BREAK SPACE}", " ")
    assert "1,012 kr less 30 % for meals that are covered is 708.40 kr" in sentence


def test_employer_tax_falls_on_the_taxable_part_by_zone() -> None:
    taxable_a, taxable_b = case_a(*HOTEL_AND_LUNCH).taxable, case_b(*SAME_DAY_MEALS).taxable
    assert taxable_a is not None
    assert taxable_b is not None
    oslo, finnmark = employer_tax_on("I", MONDAY), employer_tax_on("V", MONDAY)
    assert isinstance(oslo, Rate)
    assert isinstance(finnmark, Rate)
    assert (tax_on(taxable_a, oslo), tax_on(taxable_b, oslo)) == (Decimal("67.26"), Decimal("56.88"))
    assert tax_on(taxable_a, finnmark) == 0


def test_the_state_rate_of_2026_is_published_and_the_tax_free_one_second_hand() -> None:
    due = case_a()
    assert (due.status, due.tax_status, due.warnings) == (Status.PUBLISHED, Status.SECOND_HAND, ())


def test_who_eats_nothing_at_others_expense_reads_no_percentage() -> None:
    assert {block.because.message for block in case_a().blocks} == {NO_MEALS}
