"""The great holidays lie where the law and the almanac put them."""

from datetime import date

from calendars.dated_rows import table
from calendars.period import Period
from calendars.seasons import FILE, seasons, seasons_near
from calendars.source import Status

SCHOOL_YEAR = Period(date(2027, 8, 1), date(2028, 7, 31))


def test_the_great_holidays_of_a_school_year() -> None:
    """Easter Sunday 2028 is 16 April; the summer that ends on 15 August 2027 has begun in June."""
    assert [(season.name.en, season.period) for season in seasons(SCHOOL_YEAR)] == [
        ("the summer", Period(date(2027, 6, 21), date(2027, 8, 15))),
        ("Christmas", Period(date(2027, 12, 24), date(2028, 1, 1))),
        ("Easter", Period(date(2028, 4, 13), date(2028, 4, 17))),
        ("17 May", Period(date(2028, 5, 17), date(2028, 5, 17))),
        ("the summer", Period(date(2028, 6, 21), date(2028, 8, 15))),
    ]


def test_only_the_summer_is_inferred() -> None:
    statuses = {season.name.en: season.status for season in seasons(SCHOOL_YEAR)}
    assert [name for name, status in statuses.items() if status is not Status.PUBLISHED] == ["the summer"]


def test_a_christmas_that_began_last_year_counts() -> None:
    assert [season.name.en for season in seasons(Period(date(2028, 1, 1), date(2028, 1, 1)))] == ["Christmas"]


def test_near_counts_days_on_both_sides() -> None:
    near = seasons_near(Period(date(2028, 5, 1), date(2028, 5, 31)), 3)
    assert [(day.day, season.name.en) for day, [season] in near.items()] == [(day, "17 May") for day in range(14, 21)]


def test_a_day_may_be_near_two_holidays() -> None:
    """In 2024 Easter was on 31 March; within fifty days of it lies 17 May."""
    near = seasons_near(Period(date(2024, 5, 10), date(2024, 5, 10)), 50)
    assert {season.name.en for season in near[date(2024, 5, 10)]} == {"Easter", "17 May", "the summer"}


def test_every_row_has_a_source() -> None:
    assert [row["id"] for row in table(FILE) if not (row["source"] and row["read_on"])] == []
