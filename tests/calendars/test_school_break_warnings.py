from datetime import date

from calendars.counties import COUNTIES
from calendars.language import said
from calendars.period import Period
from calendars.school_break_warnings import (
    ASSUMED,
    FILE,
    MISSING,
    OR_ELSE,
    SECOND_HAND,
    UNKNOWN,
    school_break_warnings,
)
from calendars.school_breaks import NAMES, BreakKind

AUTUMN, CHRISTMAS, WINTER, EASTER = (
    NAMES[kind] for kind in (BreakKind.AUTUMN, BreakKind.CHRISTMAS, BreakKind.WINTER, BreakKind.EASTER)
)


def test_published_breaks_are_not_warned_of() -> None:
    spring = Period(date(2027, 1, 11), date(2027, 6, 11))
    assert school_break_warnings(("Agder", "Innlandet", "Vestfold", "Troms"), spring) == ()


def test_all_counties_of_which_the_same_is_assumed_share_one_warning() -> None:
    autumn = Period(date(2027, 9, 1), date(2027, 11, 30))
    assert school_break_warnings(COUNTIES, autumn) == (
        ASSUMED(school_year="2027/28", school_breaks=(AUTUMN,), counties=COUNTIES, count=15, file=FILE),
    )


def test_counties_that_differ_are_told_apart() -> None:
    """Oslo's autumn and winter are assumed, Rogaland's winter rests on one school, Agder has published everything."""
    winter = Period(date(2027, 2, 1), date(2027, 3, 14))
    assert school_break_warnings(("Agder", "Oslo", "Rogaland"), winter) == (
        ASSUMED(school_year="2026/27", school_breaks=(WINTER,), counties=("Oslo",), count=1, file=FILE),
        SECOND_HAND(school_year="2026/27", school_breaks=(WINTER,), counties=("Rogaland",), count=1, file=FILE),
    )


def test_a_week_that_may_be_another_is_told() -> None:
    winter = Period(date(2028, 2, 1), date(2028, 3, 14))
    week_10 = Period(date(2028, 3, 6), date(2028, 3, 10))
    assert OR_ELSE(
        school_break=WINTER, period=week_10, counties=("Nordland", "Troms"), count=2, file=FILE
    ) in school_break_warnings(COUNTIES, winter)


def test_a_year_without_rows_is_told_for_all_counties_at_once() -> None:
    assert school_break_warnings(("Oslo", "Troms"), Period(date(2031, 9, 1), date(2031, 11, 30))) == (
        UNKNOWN(school_year="2031/32", counties=("Oslo", "Troms"), count=2, file=FILE),
    )


def test_a_year_with_some_rows_is_told_what_is_missing() -> None:
    """Of 2025/26 Oslo's winter break alone was published where we could read it."""
    assert school_break_warnings(("Oslo",), Period(date(2025, 9, 1), date(2026, 6, 1))) == (
        MISSING(
            school_year="2025/26", school_breaks=(AUTUMN, CHRISTMAS, EASTER), counties=("Oslo",), count=1, file=FILE
        ),
    )


def test_a_warning_is_a_sentence_that_names_the_file() -> None:
    (warning,) = school_break_warnings(("Oslo",), Period(date(2031, 9, 1), date(2031, 11, 30)))
    assert said(warning, "en") == (
        "no school breaks are known for one county (Oslo) in 2031/32; add them to calendars/data/school_breaks.csv"
    )
