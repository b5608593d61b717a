"""Days and weekdays are computed by hand from the date of Easter; they do not come from the library under test."""

import subprocess
import sys
from datetime import date, timedelta

import pytest
from holidays import country_holidays
from hypothesis import given
from hypothesis import strategies as st

from calendars import holiday_names as names
from calendars.holiday_names import IN_COUNTRY, NEW_HOLIDAY
from calendars.language import Reason, said
from calendars.period import Period
from calendars.public_holidays import (
    COUNTRIES,
    LIKE_A_SUNDAY,
    OFTEN_CLOSED,
    PUBLIC_HOLIDAY,
    days_off,
    public_holidays,
)

YEARS = st.integers(min_value=2024, max_value=2045)
NORWAY = IN_COUNTRY["NO"]()


def year(number: int) -> Period:
    return Period(date(number, 1, 1), date(number, 12, 31))


def days_named(country: str, in_year: int) -> dict[date, set[str]]:
    def name(reason: Reason) -> str:
        holiday = reason["holiday"]
        assert isinstance(holiday, Reason)
        return holiday.code

    return {
        day: {name(reason) for reason in reasons} for day, reasons in public_holidays(country, year(in_year)).items()
    }


def easter_sunday(in_year: int) -> date:
    """Gauss's rule, as Meeus, Jones and Butcher wrote it down."""
    a, b, c = in_year % 19, in_year // 100, in_year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(in_year, f // 31, f % 31 + 1)


def test_a_norwegian_year_has_these_holidays() -> None:
    assert days_named("NO", 2027) == {
        date(2027, 1, 1): {"new_years_day"},
        date(2027, 3, 25): {"maundy_thursday"},
        date(2027, 3, 26): {"good_friday"},
        date(2027, 3, 28): {"easter_sunday"},
        date(2027, 3, 29): {"easter_monday"},
        date(2027, 5, 1): {"first_of_may"},
        date(2027, 5, 6): {"ascension_day"},
        date(2027, 5, 16): {"whit_sunday"},
        date(2027, 5, 17): {"seventeenth_of_may", "whit_monday"},
        date(2027, 12, 25): {"christmas_day"},
        date(2027, 12, 26): {"boxing_day"},
    }


def test_17_may_2027_is_one_day_with_two_reasons_in_norway_and_an_ordinary_day_in_sweden() -> None:
    monday = Period(date(2027, 5, 17), date(2027, 5, 17))
    assert public_holidays("NO", monday) == {
        monday.first: (
            PUBLIC_HOLIDAY(holiday=names.SEVENTEENTH_OF_MAY(), where=NORWAY),
            PUBLIC_HOLIDAY(holiday=names.WHIT_MONDAY(), where=NORWAY),
        )
    }
    assert public_holidays("SE", monday) == {}


def test_5_june_2028_is_whit_monday_in_norway_and_denmark_and_constitution_day_in_denmark() -> None:
    monday = Period(date(2028, 6, 5), date(2028, 6, 5))
    denmark = IN_COUNTRY["DK"]()
    assert public_holidays("NO", monday) == {monday.first: (PUBLIC_HOLIDAY(holiday=names.WHIT_MONDAY(), where=NORWAY),)}
    assert set(public_holidays("DK", monday)[monday.first]) == {
        PUBLIC_HOLIDAY(holiday=names.WHIT_MONDAY(), where=denmark),
        OFTEN_CLOSED(holiday=names.DANISH_CONSTITUTION_DAY(), where=denmark),
    }


def test_denmark_has_no_store_bededag_since_2024_and_no_holiday_on_1_may() -> None:
    fourth_friday_after_easter = {2023: date(2023, 5, 5), 2027: date(2027, 4, 23), 2028: date(2028, 5, 12)}
    assert days_named("DK", 2023)[fourth_friday_after_easter[2023]] == {"great_prayer_day"}
    for number in (2027, 2028):
        assert fourth_friday_after_easter[number] not in days_named("DK", number)
        assert date(number, 5, 1) not in days_named("DK", number)


def test_epiphany_is_a_swedish_holiday_that_no_norwegian_calendar_shows() -> None:
    for number in (2026, 2027, 2028, 2029):
        assert days_named("SE", number)[date(number, 1, 6)] == {"epiphany"}
        assert date(number, 1, 6) not in days_named("NO", number)


def test_sweden_has_no_maundy_thursday_and_no_whit_monday() -> None:
    assert date(2027, 3, 25) not in days_named("SE", 2027)
    assert date(2028, 6, 5) not in days_named("SE", 2028)


def test_midsummer_eve_is_no_swedish_holiday_by_name_but_counts_as_a_sunday() -> None:
    friday = Period(date(2027, 6, 25), date(2027, 6, 25))
    assert public_holidays("SE", friday) == {
        friday.first: (LIKE_A_SUNDAY(holiday=names.MIDSUMMER_EVE(), where=IN_COUNTRY["SE"]()),)
    }


@given(YEARS)
def test_the_days_around_easter_follow_its_rule(number: int) -> None:
    easter = easter_sunday(number)
    expected = {"maundy_thursday": -3, "good_friday": -2, "easter_monday": 1, "ascension_day": 39, "whit_monday": 50}
    norwegian = days_named("NO", number)
    for name, days_after in expected.items():
        assert name in norwegian[easter + timedelta(days=days_after)]


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_holiday_has_a_name_of_ours(country: str) -> None:
    reasons = [reason for number in range(2015, 2046) for reason in flat(public_holidays(country, year(number)))]
    unnamed = [
        reason
        for reason in reasons
        if isinstance(reason["holiday"], Reason) and reason["holiday"].message == NEW_HOLIDAY
    ]
    assert unnamed == []


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_country_opened_from_its_file_is_the_country_of_the_library(country: str) -> None:
    years = range(2024, 2036)
    library = country_holidays(country, years=years, expand=False)
    by_law = {
        day
        for number in years
        for day, reasons in public_holidays(country, year(number)).items()
        if any(reason.message == PUBLIC_HOLIDAY for reason in reasons)
    }
    assert by_law == set(library)


def flat(days: dict[date, tuple[Reason, ...]]) -> list[Reason]:
    return [reason for reasons in days.values() for reason in reasons]


def test_a_window_over_new_year_has_the_holidays_of_both_years_and_no_others() -> None:
    around = Period(date(2026, 12, 26), date(2027, 1, 1))
    assert list(public_holidays("NO", around)) == [date(2026, 12, 26), date(2027, 1, 1)]


def test_a_holiday_says_what_it_is_and_where() -> None:
    first = Period(date(2027, 1, 6), date(2027, 1, 6))
    assert said(public_holidays("SE", first)[first.first][0], "en") == "it is Epiphany, a public holiday in Sweden"


def test_an_unknown_country_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(ValueError, match="XX: public holidays are known for DK, FI, IS, NO, SE"):
        public_holidays("XX", year(2027))


def test_who_only_imports_the_calendars_does_not_wait_for_the_library() -> None:
    check = "import sys, calendars.closures, calendars.eves; sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0


def test_days_off_are_the_sundays_and_the_public_holidays() -> None:
    # 17 May 2028 is a Wednesday
    assert days_off("NO", Period(date(2028, 5, 15), date(2028, 5, 21))) == {date(2028, 5, 17), date(2028, 5, 21)}
