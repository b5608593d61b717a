"""Two uses of a room clash just when they share a slot."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.slots import SLOTS_IN_DAY, slots, slots_of_day

DAY = date(2027, 9, 20)

uses = st.tuples(st.integers(0, 95), st.integers(0, 95)).filter(lambda pair: pair[0] < pair[1])
odd_uses = st.tuples(st.times(), st.times()).filter(lambda pair: pair[0] < pair[1])
days = st.dates(date(2020, 1, 1), date(2099, 12, 31))


def clock(quarter: int) -> time:
    return (datetime(2027, 1, 1) + quarter * timedelta(minutes=15)).time()  # noqa: DTZ001 a clock time


def test_hours_become_quarters() -> None:
    midnight = DAY.toordinal() * SLOTS_IN_DAY
    assert slots(DAY, time(9), time(9, 30)) == range(midnight + 36, midnight + 38)


def test_odd_minutes_are_rounded_outward() -> None:
    assert slots(DAY, time(9, 14), time(9, 31)) == slots(DAY, time(9), time(9, 45))


def test_midnight_ends_the_day_it_closes() -> None:
    assert slots_of_day(time(22), time(0)) == range(22 * 4, SLOTS_IN_DAY)


def test_a_room_cannot_be_given_back_before_it_is_taken() -> None:
    with pytest.raises(ValueError, match="cannot be given back"):
        slots(DAY, time(12), time(12))


@given(days, uses, days, uses)
def test_whole_quarters_overlap_just_when_they_share_a_slot(
    day: date, use: tuple[int, int], other_day: date, other: tuple[int, int]
) -> None:
    overlap = day == other_day and use[0] < other[1] and other[0] < use[1]
    shared = set(slots(day, clock(use[0]), clock(use[1]))) & set(slots(other_day, clock(other[0]), clock(other[1])))
    assert bool(shared) == overlap


@given(days, odd_uses, odd_uses)
def test_what_overlaps_at_all_shares_a_slot(day: date, use: tuple[time, time], other: tuple[time, time]) -> None:
    overlap = use[0] < other[1] and other[0] < use[1]
    shared = set(slots(day, *use)) & set(slots(day, *other))
    assert shared or not overlap


@given(days, odd_uses)
def test_a_use_stays_within_its_day(day: date, use: tuple[time, time]) -> None:
    assert {slot // SLOTS_IN_DAY for slot in slots(day, *use)} == {day.toordinal()}
