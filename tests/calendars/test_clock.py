from datetime import UTC, date, datetime, time

from calendars.clock import at, clock_of


def test_ten_o_clock_is_an_hour_earlier_in_summer() -> None:
    assert at(date(2027, 1, 11), time(10)) == datetime(2027, 1, 11, 9, tzinfo=UTC)
    assert at(date(2027, 7, 12), time(10)) == datetime(2027, 7, 12, 8, tzinfo=UTC)


def test_half_past_two_on_the_night_that_skips_it_is_half_past_three() -> None:
    assert at(date(2027, 3, 28), time(2, 30)) == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)


def test_helsinki_is_an_hour_ahead_and_copenhagen_is_not() -> None:
    assert at(date(2027, 9, 14), time(10), clock_of("FI")) == datetime(2027, 9, 14, 7, tzinfo=UTC)
    assert clock_of("DK") == clock_of("SE") == clock_of("NO")
