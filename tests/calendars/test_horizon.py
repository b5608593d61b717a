from datetime import date

from calendars.event_weeks import event_warnings
from calendars.horizon import BEYOND, calendar_warnings
from calendars.period import Period
from calendars.school_break_warnings import school_break_warnings

COVERED = Period(date(2026, 8, 1), date(2029, 7, 31))
EVENTS = "calendars/data/event_weeks.csv"


def test_a_year_inside_the_calendars_is_warned_of_what_is_assumed_and_no_more() -> None:
    year = Period(date(2027, 8, 30), date(2028, 6, 16))
    assert calendar_warnings(year, ("Oslo",)) == (*school_break_warnings(("Oslo",), year), *event_warnings(year))


def test_a_year_that_reaches_further_is_told_which_file_to_renew() -> None:
    year = Period(date(2029, 5, 1), date(2030, 6, 14))
    beyond = Period(date(2029, 8, 1), date(2030, 6, 14))
    assert calendar_warnings(year, ("Oslo",))[0] == BEYOND(file=EVENTS, covered=COVERED, beyond=beyond)


def test_an_old_plan_is_told_too() -> None:
    year = Period(date(2025, 9, 1), date(2026, 6, 12))
    assert calendar_warnings(year, ("Oslo",))[0] == BEYOND(file=EVENTS, covered=COVERED, beyond=year)


def test_every_warning_names_a_data_file() -> None:
    years = Period(date(2025, 9, 1), date(2031, 6, 12))
    files = {warning["file"] for warning in calendar_warnings(years, ("Oslo", "Troms"), {"NO", "DK", "SE"})}
    assert files == {EVENTS, "calendars/data/school_breaks.csv"}
