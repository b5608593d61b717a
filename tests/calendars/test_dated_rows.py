from datetime import date

import pytest

from calendars.dated_rows import DatedRow, misprint, rows_in, years_that_fit
from calendars.period import Period
from calendars.source import Status

DANISH_WINTER = {
    "first": "2027-02-13",
    "weekday": "Saturday",
    "last": "2027-02-21",
    "status": "published",
    "source": "a school",
}


def read(cells: dict[str, str]) -> list[DatedRow]:
    return list(rows_in("breaks.csv", [cells], lambda row: row))


def test_a_row_is_a_period_with_a_status_and_a_source() -> None:
    period = Period(date(2027, 2, 13), date(2027, 2, 21))
    assert read(DANISH_WINTER) == [DatedRow(period, Status.PUBLISHED, "a school", DANISH_WINTER)]


def test_a_row_without_dates_has_no_period() -> None:
    (row,) = read(DANISH_WINTER | {"first": "", "weekday": "", "last": "", "status": "unknown"})
    assert row.period is None


def test_a_misprinted_year_is_found_by_its_weekday() -> None:
    """A Danish school prints 2026 for the winter break of 2027, which begins on a Saturday."""
    with pytest.raises(ValueError, match="13 February is a Saturday in 2027"):
        read(DANISH_WINTER | {"first": "2026-02-13", "last": "2026-02-21"})


def test_a_list_without_years_is_dated_by_its_weekdays() -> None:
    """Monday 17 May is 2027 among the years of a plan; Tuesday 29 February is 2028 and in no other year near."""
    assert years_that_fit(date(2024, 5, 17), "Monday", range(2024, 2032)) == (2027,)
    assert years_that_fit(date(2024, 2, 29), "Tuesday", range(2024, 2032)) == (2028,)


def test_where_two_years_fit_both_are_offered() -> None:
    assert years_that_fit(date(2024, 1, 6), "Saturday", range(2024, 2030)) == (2024, 2029)


def test_a_weekday_that_is_none_gets_no_guess() -> None:
    assert misprint(date(2027, 5, 17), "Mandag") == "2027-05-17 is a Monday, not a Mandag"


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"last": "2027-02-12"}, "cannot end"),
        ({"last": ""}, "isoformat"),
        ({"first": "13.02.2027"}, "13.02.2027"),
        ({"status": "sure"}, "sure"),
    ],
)
def test_a_row_that_cannot_be_true_is_refused_with_its_file_and_line(change: dict[str, str], complaint: str) -> None:
    with pytest.raises(ValueError, match=f"calendars/data/breaks.csv, line 2: .*{complaint}"):
        read(DANISH_WINTER | change)
