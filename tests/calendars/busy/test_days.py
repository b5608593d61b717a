from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.busy.days import BUSY_ALL_DAY, BUSY_HOURS, FROM_TO, busy_days
from calendars.busy.times import BusyTime
from calendars.clock import at
from calendars.language import said
from calendars.period import Period
from tests.calendars.busy.written import AUTUMN, OSLO, busy, whole_days

SCHOOL_HOURS = (time(9), time(16))
HELSINKI = ZoneInfo("Europe/Helsinki")
TUESDAY = date(2027, 9, 7)


def taken(*times: BusyTime, all_day_counts: bool = True) -> dict[date, str]:
    found = busy_days(times, AUTUMN, SCHOOL_HOURS, all_day_counts=all_day_counts)
    return {day: said(because, "en") for day, because in found.items()}


def test_a_day_says_which_hours_are_busy() -> None:
    found = busy_days([busy("2027-09-07 07:00", "09:30")], AUTUMN, SCHOOL_HOURS, all_day_counts=True)
    assert found == {TUESDAY: BUSY_HOURS(hours=(FROM_TO(begins=time(9), ends=time(11, 30)),))}
    assert said(found[TUESDAY], "en") == "busy 09:00–11:30"


def test_several_meetings_of_a_day_are_named_together() -> None:
    assert taken(busy("2027-09-07 07:00", "08:00"), busy("2027-09-07 12:00", "13:00")) == {
        TUESDAY: "busy 09:00–10:00 and 14:00–15:00"
    }


def test_what_lies_outside_the_hours_neither_blocks_nor_shows() -> None:
    assert taken(busy("2027-09-07 05:00", "07:00"), busy("2027-09-07 14:00", "20:00")) == {}
    assert taken(busy("2027-09-07 05:00", "20:00")) == {TUESDAY: "busy 09:00–16:00"}


def test_a_night_shift_blocks_neither_day_by_itself() -> None:
    assert taken(busy("2027-09-07 20:00", "2027-09-08 04:00")) == {}


def test_whole_days_block_where_they_count() -> None:
    away = whole_days("2027-10-04", "2027-10-05")
    assert taken(away) == {date(2027, 10, 4): "busy all day", date(2027, 10, 5): "busy all day"}
    assert taken(away, all_day_counts=False) == {}


def test_only_days_of_the_window_are_named() -> None:
    assert taken(whole_days("2027-12-01", "2028-01-31")) == {
        date(2027, 12, day): said(BUSY_ALL_DAY(), "en") for day in (1, 2, 3)
    }


def test_hours_are_those_of_the_clock_at_the_place() -> None:
    """08:00–09:00 in Oslo is 09:00–10:00 in Helsinki."""
    early = [busy("2027-09-07 06:00", "07:00")]
    assert busy_days(early, AUTUMN, SCHOOL_HOURS, all_day_counts=True) == {}
    assert busy_days(early, AUTUMN, SCHOOL_HOURS, all_day_counts=True, zone=HELSINKI) == {
        TUESDAY: BUSY_HOURS(hours=(FROM_TO(begins=time(9), ends=time(10)),))
    }


@pytest.mark.parametrize("sunday", [date(2027, 3, 28), date(2027, 10, 31)])
@given(data=st.data())
def test_both_clock_changes_keep_nine_to_four(sunday: date, data: st.DataObject) -> None:
    """A meeting blocks a day just when it meets that day's hours on the wall, on the days around the change."""
    window = Period(sunday - timedelta(days=1), sunday + timedelta(days=1))
    quarters = st.integers(min_value=0, max_value=3 * 96)
    first, last = sorted((data.draw(quarters), data.draw(quarters)))
    midnight = at(window.first, time(0))
    begins, ends = midnight + first * timedelta(minutes=15), midnight + last * timedelta(minutes=15)

    found = busy_days([BusyTime((begins, ends))], window, SCHOOL_HOURS, all_day_counts=True)

    meets = {
        day
        for day in window
        if begins < datetime.combine(day, time(16), OSLO)
        and datetime.combine(day, time(9), OSLO) < ends
        and begins < ends
    }
    assert set(found) == meets
