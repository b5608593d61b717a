from datetime import date

from calendars import holiday_names as names
from calendars.closures import NOT_A_WORKING_DAY, Closure, ClosureKind, closed_days
from calendars.holiday_names import IN_COUNTRY
from calendars.language import Message
from calendars.period import Period
from calendars.public_holidays import PUBLIC_HOLIDAY

OFFICE_WEEK = range(5)
NORWAY = IN_COUNTRY["NO"]()
REFURBISHED = Message("refurbished", "the house is being refurbished")()


def holiday(day: date, name: Message, country: str = "NO") -> Closure:
    because = PUBLIC_HOLIDAY(holiday=name(), where=IN_COUNTRY[country]())
    return Closure(day, ClosureKind.PUBLIC_HOLIDAY, because)


def weekend(day: date) -> Closure:
    return Closure(day, ClosureKind.WEEKEND, NOT_A_WORKING_DAY(day=day))


def test_all_norwegian_closed_days_of_2027() -> None:
    """Every Saturday and Sunday, and the holidays by their dates in the almanac: Easter is 28 March."""
    year = Period(date(2027, 1, 1), date(2027, 12, 31))
    saturdays_and_sundays = [day for day in year if day.isoweekday() in (6, 7)]
    assert len(saturdays_and_sundays) == 104
    expected = {day: (weekend(day),) for day in saturdays_and_sundays} | {
        date(2027, 1, 1): (holiday(date(2027, 1, 1), names.NEW_YEARS_DAY),),
        date(2027, 3, 25): (holiday(date(2027, 3, 25), names.MAUNDY_THURSDAY),),
        date(2027, 3, 26): (holiday(date(2027, 3, 26), names.GOOD_FRIDAY),),
        date(2027, 3, 28): (weekend(date(2027, 3, 28)), holiday(date(2027, 3, 28), names.EASTER_SUNDAY)),
        date(2027, 3, 29): (holiday(date(2027, 3, 29), names.EASTER_MONDAY),),
        date(2027, 5, 1): (weekend(date(2027, 5, 1)), holiday(date(2027, 5, 1), names.FIRST_OF_MAY)),
        date(2027, 5, 6): (holiday(date(2027, 5, 6), names.ASCENSION_DAY),),
        date(2027, 5, 16): (weekend(date(2027, 5, 16)), holiday(date(2027, 5, 16), names.WHIT_SUNDAY)),
        date(2027, 5, 17): (
            holiday(date(2027, 5, 17), names.SEVENTEENTH_OF_MAY),
            holiday(date(2027, 5, 17), names.WHIT_MONDAY),
        ),
        date(2027, 12, 25): (weekend(date(2027, 12, 25)), holiday(date(2027, 12, 25), names.CHRISTMAS_DAY)),
        date(2027, 12, 26): (weekend(date(2027, 12, 26)), holiday(date(2027, 12, 26), names.BOXING_DAY)),
    }
    assert closed_days(year, countries=("NO",), working_weekdays=OFFICE_WEEK) == expected


def test_a_holiday_of_both_countries_is_there_for_each() -> None:
    friday = date(2027, 3, 26)
    assert closed_days(Period(friday, friday), countries=("NO", "SE"), working_weekdays=OFFICE_WEEK) == {
        friday: (holiday(friday, names.GOOD_FRIDAY), holiday(friday, names.GOOD_FRIDAY, "SE"))
    }


def test_the_same_reason_is_never_given_twice() -> None:
    friday = date(2027, 3, 26)
    again = holiday(friday, names.GOOD_FRIDAY)
    assert closed_days(
        Period(friday, friday), countries=("NO", "NO"), working_weekdays=OFFICE_WEEK, extra=(again, again)
    ) == {friday: (again,)}


def test_a_sunday_17_may_is_closed_for_two_reasons_and_its_monday_is_open() -> None:
    sunday, monday = date(2026, 5, 17), date(2026, 5, 18)
    assert closed_days(Period(sunday, monday), countries=("NO",), working_weekdays=OFFICE_WEEK) == {
        sunday: (weekend(sunday), holiday(sunday, names.SEVENTEENTH_OF_MAY))
    }


def test_closures_of_a_site_join_the_others_and_stay_inside_the_window() -> None:
    thursday, friday = date(2027, 5, 6), date(2027, 5, 7)
    closed = Closure(friday, ClosureKind.SITE_CLOSED, REFURBISHED)
    outside = Closure(date(2027, 6, 7), ClosureKind.SITE_CLOSED, REFURBISHED)
    assert closed_days(
        Period(thursday, friday), countries=("NO",), working_weekdays=OFFICE_WEEK, extra=(outside, closed)
    ) == {thursday: (holiday(thursday, names.ASCENSION_DAY),), friday: (closed,)}


def test_days_come_in_order_whatever_the_order_of_their_reasons() -> None:
    may = Period(date(2027, 5, 1), date(2027, 5, 31))
    days = list(closed_days(may, countries=("DK", "NO"), working_weekdays={0, 1, 2, 3}))
    assert days == sorted(days)


def test_a_programme_that_works_on_saturdays_finds_them_open() -> None:
    weekend_days = Period(date(2027, 9, 18), date(2027, 9, 19))
    assert list(closed_days(weekend_days, countries=("NO",), working_weekdays=range(6))) == [date(2027, 9, 19)]
