from datetime import date

import pytest

from calendars import holiday_names as names
from calendars.eves import (
    AFTER_WEEKEND,
    BEFORE_WEEKEND,
    BETWEEN_HOLIDAYS,
    DAY_BEFORE,
    HALF_DAY,
    eves,
    squeezed_days,
)
from calendars.holiday_names import IN_COUNTRY
from calendars.period import Period
from calendars.public_holidays import COUNTRIES, public_holidays

NORWAY = IN_COUNTRY["NO"]()
SWEDEN = IN_COUNTRY["SE"]()


def year(number: int) -> Period:
    return Period(date(number, 1, 1), date(number, 12, 31))


def test_norwegian_eves_of_2027() -> None:
    assert eves("NO", year(2027)) == {
        date(2027, 3, 24): (DAY_BEFORE(holidays=(names.MAUNDY_THURSDAY(),), where=NORWAY),),
        date(2027, 5, 5): (DAY_BEFORE(holidays=(names.ASCENSION_DAY(),), where=NORWAY),),
        date(2027, 12, 24): (HALF_DAY(eve=names.CHRISTMAS_EVE(), where=NORWAY),),
        date(2027, 12, 31): (HALF_DAY(eve=names.NEW_YEARS_EVE(), where=NORWAY),),
    }


def test_the_friday_after_ascension_is_squeezed_in_2027() -> None:
    """It is also a school-free day in Agder, Vestfold and Gjøvik."""
    assert squeezed_days("NO", year(2027)) == {
        date(2027, 5, 7): (BEFORE_WEEKEND(holidays=(names.ASCENSION_DAY(),), where=NORWAY),)
    }


def test_a_sunday_17_may_squeezes_nothing() -> None:
    """2026: nobody gets a working day off, so the Monday after it is a day like any other."""
    around = Period(date(2026, 5, 16), date(2026, 5, 19))
    assert (eves("NO", around), squeezed_days("NO", around)) == ({}, {})


def test_a_wednesday_17_may_has_an_eve_and_squeezes_nothing() -> None:
    """2028: two working days are left on either side."""
    week = Period(date(2028, 5, 15), date(2028, 5, 19))
    assert (list(eves("NO", week)), squeezed_days("NO", week)) == ([date(2028, 5, 16)], {})


def test_a_thursday_17_may_squeezes_its_friday() -> None:
    assert squeezed_days("NO", Period(date(2029, 5, 14), date(2029, 5, 20))) == {
        date(2029, 5, 18): (BEFORE_WEEKEND(holidays=(names.SEVENTEENTH_OF_MAY(),), where=NORWAY),)
    }


def test_a_monday_before_a_holiday_is_squeezed_too() -> None:
    assert squeezed_days("SE", Period(date(2028, 6, 5), date(2028, 6, 5))) == {
        date(2028, 6, 5): (AFTER_WEEKEND(holidays=(names.NATIONAL_DAY(),), where=SWEDEN),)
    }


def test_a_day_between_two_holidays_is_squeezed() -> None:
    """Ascension Day is on Thursday 19 May 2039, so Wednesday 18 May stands alone after 17 May."""
    wednesday = Period(date(2039, 5, 18), date(2039, 5, 18))
    assert squeezed_days("NO", wednesday) == {
        wednesday.first: (
            BETWEEN_HOLIDAYS(earlier=(names.SEVENTEENTH_OF_MAY(),), later=(names.ASCENSION_DAY(),), where=NORWAY),
        )
    }


def test_walpurgis_night_is_a_half_day_even_before_a_saturday() -> None:
    friday = Period(date(2027, 4, 30), date(2027, 4, 30))
    assert eves("SE", friday) == {friday.first: (HALF_DAY(eve=names.WALPURGIS_NIGHT(), where=SWEDEN),)}
    assert eves("NO", friday) == {}


def test_a_day_off_that_is_no_holiday_by_law_has_no_eve() -> None:
    """5 June 2026 is a Friday on which many Danish workplaces are closed; Thursday is a day like any other."""
    thursday = Period(date(2026, 6, 4), date(2026, 6, 4))
    assert eves("DK", thursday) == {}


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("number", range(2024, 2034))
def test_eves_and_squeezed_days_are_working_days(country: str, number: int) -> None:
    beside = {*eves(country, year(number)), *squeezed_days(country, year(number))}
    assert all(day.weekday() < 5 for day in beside)
    assert beside.isdisjoint(public_holidays(country, year(number)))


def test_a_window_of_one_day_sees_the_holidays_beside_it() -> None:
    friday = Period(date(2027, 5, 7), date(2027, 5, 7))
    assert list(squeezed_days("NO", friday)) == [friday.first]
