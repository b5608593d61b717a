"""Printed terms give the room nights that a hotel would charge, to the night."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.source import Status
from venues.hotel_ladders import (
    Base,
    GivenBack,
    Ladder,
    LadderStep,
    billable_room_nights,
    ladder_charge,
    ladder_named,
    ladder_of,
)
from venues.rows import rows

DAYS = (60, 35, 25, 15, 10, 5)
BLOCK = GivenBack.all_of(45 * 3)
NAMES = sorted({row["ladder"] for row in rows("hotel_ladders.csv")})


@pytest.mark.parametrize(
    ("name", "billable"),
    [
        ("Honne", [0, 68, 68, 108, 108, 135]),
        ("Holmen", [0, 0, 115, 115, 101, 135]),
        ("ByLofoten", [0, 0, 68, 68, 101, 122]),
    ],
)
def test_forty_five_rooms_for_three_nights_are_charged_as_printed(name: str, billable: list[int]) -> None:
    # worked out by hand from the three printed texts: 135 room nights, all given back
    ladder = ladder_named(name)
    assert [ladder_charge(ladder, BLOCK, days, 0).billable for days in DAYS] == billable


def test_what_was_given_back_earlier_counts_against_a_cumulative_step() -> None:
    # Straand lets half of 100 go until 20 days; 30 went before, so 20 more are free and 10 of 30 are charged
    again = GivenBack(30, original=100, remaining=70)
    assert ladder_charge(ladder_named("Straand"), again, 21, 30_000).billable == 10


def test_a_share_of_what_remains_is_smaller_than_one_of_the_contract() -> None:
    given_back = GivenBack(40, original=100, remaining=60)
    half = LadderStep(days_before=7, free_percent=Decimal(50))
    of_remaining = LadderStep(days_before=7, free_percent=Decimal(50), base=Base.REMAINING)
    assert billable_room_nights(half, given_back) == 0
    assert billable_room_nights(of_remaining, given_back) == 10


def test_a_few_rooms_may_go_later_than_the_whole_block() -> None:
    dania = ladder_named("Dania")
    # 11 days before, ten of a hundred room nights are free; all of them cost three quarters
    assert ladder_charge(dania, GivenBack(10, 100, 100), 11, 20_000).kroner == 0
    assert ladder_charge(dania, GivenBack.all_of(100), 11, 200_000).kroner == 150_000


def test_a_step_can_charge_kroner_for_each_room_night() -> None:
    assert ladder_charge(ladder_named("Holmen"), BLOCK, 25, 999_999).kroner == 115 * 1200


def test_the_last_day_itself_is_too_late_unless_the_terms_say_otherwise() -> None:
    strict = Ladder("strict", (LadderStep(days_before=30, free_percent=Decimal(100)),))
    lenient = Ladder("lenient", (LadderStep(days_before=30, free_percent=Decimal(100), day_counts=True),))
    assert [ladder_charge(ladder, BLOCK, 30, 0).billable for ladder in (strict, lenient)] == [135, 0]


def test_a_hotel_without_a_contract_borrows_an_example_and_says_so() -> None:
    here, there = (ladder_of("any", country, date(2027, 9, 14)) for country in ("NO", "DK"))
    assert [(ladder.name, ladder.status) for ladder in (here, there)] == [
        ("Straand", Status.ASSUMED),
        ("Dania", Status.ASSUMED),
    ]


def test_before_any_terms_were_read_the_first_ones_stand_in() -> None:
    assert ladder_of("any", "NO", date(2020, 1, 1)) == ladder_of("any", "NO", date(2027, 9, 14))


def test_nobody_gives_back_more_than_is_left() -> None:
    with pytest.raises(ValueError, match="cannot give back 5 of 4"):
        GivenBack(5, original=9, remaining=4)


@pytest.mark.parametrize("row", rows("hotel_ladders.csv"))
def test_every_row_says_where_it_was_printed(row: dict[str, str]) -> None:
    assert row["source"].startswith("https://")
    assert Status(row["status"]) is Status.PUBLISHED
    assert 0 <= int(row["free_percent"]) <= 100


counts = st.integers(0, 400)


@given(st.sampled_from(NAMES), counts, counts, counts, st.integers(-3, 120))
def test_nothing_is_charged_that_was_not_given_back(name: str, first: int, second: int, third: int, days: int) -> None:
    room_nights, remaining, original = sorted((first, second, third))
    charge = ladder_charge(ladder_named(name), GivenBack(room_nights, original, remaining), days, room_nights * 1000)
    assert 0 <= charge.billable <= room_nights
    assert charge.kroner <= room_nights * 1200
    assert (charge.kroner == 0) or charge.billable


@given(st.sampled_from(NAMES), st.integers(1, 400), st.integers(1, 120))
def test_giving_back_all_never_gets_cheaper_the_day_after_but_at_holmen(name: str, rooms: int, days: int) -> None:
    ladder = ladder_named(name)
    earlier, later = (ladder_charge(ladder, GivenBack.all_of(rooms), day, rooms * 1000) for day in (days, days - 1))
    assert name == "Holmen" or later.kroner >= earlier.kroner


@given(st.integers(0, 200), st.integers(0, 200), st.integers(0, 200), st.integers(0, 60))
def test_under_a_cumulative_ladder_two_reductions_cost_what_one_does(
    first: int, second: int, kept: int, days: int
) -> None:
    ladder, original = ladder_named("Straand"), first + second + kept
    step = ladder.step_on(days, whole=False)
    at_once = billable_room_nights(step, GivenBack(first + second, original, original))
    in_turn = billable_room_nights(step, GivenBack(first, original, original)) + billable_room_nights(
        step, GivenBack(second, original, original - first)
    )
    # each count is rounded to whole room nights by itself
    assert abs(at_once - in_turn) <= 1
