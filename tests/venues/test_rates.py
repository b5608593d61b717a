"""Rates hold on their days and no others; a broken file says everything that is wrong with it at once."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.source import Status
from venues.rates import NO_RATE, PER_DIEM_FILE, Rate, RateFileError, Rates, rate_on, rates_in, rates_of

ROW = {
    "item": "day_6_12h",
    "area": "NO",
    "value": "397",
    "unit": "NOK/trip",
    "valid_from": "2026-01-01",
    "valid_to": "2026-12-31",
    "status": "published",
    "source": "a page",
    "read_on": "2026-11-22",
    "note": "",
}
LAST_DAY, DAY_AFTER = date(2026, 12, 31), date(2027, 1, 1)


def test_the_rate_of_2026_holds_to_its_last_day_and_that_of_2027_is_assumed() -> None:
    this_year, next_year = rate_on("overnight_24h", "NO", LAST_DAY), rate_on("overnight_24h", "NO", DAY_AFTER)
    assert isinstance(this_year, Rate)
    assert isinstance(next_year, Rate)
    assert (this_year.value, this_year.status) == (1012, Status.PUBLISHED)
    assert (next_year.value, next_year.status) == (1012, Status.ASSUMED)
    assert next_year.note == (
        "the 2026 figure, unchanged; stands until the rates for 2027 are published, expected in December 2026"
    )


@pytest.mark.parametrize(
    ("year", "short", "long", "overnight"),
    [(2023, 342, 637, 872), (2024, 369, 686, 940), (2025, 384, 713, 977), (2026, 397, 736, 1012)],
)
def test_the_published_rates_stand_in_the_file(year: int, short: int, long: int, overnight: int) -> None:
    found = [rate_on(item, "NO", date(year, 6, 1)) for item in ("day_6_12h", "day_over_12h", "overnight_24h")]
    assert [(rate.value, rate.status) for rate in found if isinstance(rate, Rate)] == [
        (short, Status.PUBLISHED),
        (long, Status.PUBLISHED),
        (overnight, Status.PUBLISHED),
    ]


def test_a_day_without_a_row_is_a_reason_and_not_the_rate_of_another_year() -> None:
    day = date(2030, 1, 1)
    assert rate_on("overnight_24h", "NO", day) == NO_RATE(item="overnight_24h", area="NO", day=day, file=PER_DIEM_FILE)


def test_every_assumed_rate_ends_and_says_why_it_stands() -> None:
    assumed = [rate for rate in rates_in(PER_DIEM_FILE) if rate.status is Status.ASSUMED]
    assert {rate.valid_from.year for rate in assumed} == {2026, 2027, 2028, 2029}
    assert [rate for rate in assumed if rate.valid_to is None or "stands until" not in rate.note] == []


def test_no_rate_from_outside_is_without_a_source() -> None:
    """The kilometre rate of 2025 is our own estimate, and says so."""
    without = [rate for rate in rates_in(PER_DIEM_FILE) if not rate.source]
    assert [(rate.item, rate.valid_from.year, rate.status) for rate in without] == [("km_car", 2025, Status.INFERRED)]


def test_a_file_with_several_mistakes_names_them_all_by_line() -> None:
    mistakes = [
        ROW | {"value": "5,30"},
        ROW,
        ROW | {"valid_from": "2026-13-01"},
        ROW | {"status": "guessed"},
        ROW | {"valid_to": "2025-12-31"},
        ROW | {"value": "-1"},
    ]
    with pytest.raises(RateFileError) as error:
        rates_of(mistakes, "my_rates.csv")
    assert error.value.mistakes == (
        "my_rates.csv, line 2: value: '5,30' is not a number; write it with a decimal point, as in 5.30",
        "my_rates.csv, line 4: month must be in 1..12",
        "my_rates.csv, line 5: 'guessed' is not a valid Status",
        "my_rates.csv, line 6: valid_to (2025-12-31) comes before valid_from (2026-01-01)",
        "my_rates.csv, line 7: the value is negative (-1)",
    )


def test_two_rates_for_the_same_day_are_a_mistake() -> None:
    later = ROW | {"value": "410", "valid_from": "2026-07-01", "valid_to": ""}
    with pytest.raises(RateFileError, match=r"my_rates.csv: day_6_12h NO has two rates on 2026-07-01"):
        rates_of([ROW, later], "my_rates.csv")


@given(st.dates(date(2024, 1, 1), date(2030, 12, 31)))
def test_a_rate_found_on_a_day_holds_on_it(day: date) -> None:
    rate = rate_on("km_car", "NO", day)
    assert rate.holds_on(day) if isinstance(rate, Rate) else day.year == 2030


def test_rates_that_users_type_in_stand_beside_those_of_the_file() -> None:
    typed_in = rates_of([ROW | {"valid_from": "2030-01-01", "valid_to": ""}], "typed.csv")
    both = Rates([*rates_in(PER_DIEM_FILE), *typed_in])
    found = both.on("day_6_12h", "NO", date(2030, 6, 1))
    assert isinstance(found, Rate)
    assert found == replace(found, value=Decimal(397), source="a page")
