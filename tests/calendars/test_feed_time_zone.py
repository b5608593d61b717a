"""The zone that stands in every feed says what the time-zone database says (RFC 5545 3.6.5)."""

from datetime import UTC, datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical

from calendars.feed import TIME_ZONE

OSLO = ZoneInfo("Europe/Oslo")
IN_FEED = tzical(StringIO(TIME_ZONE.decode())).get("Europe/Oslo")


@pytest.mark.parametrize("year", range(2026, 2038))
def test_every_hour_of_a_year_has_the_offset_of_the_database(year: int) -> None:
    hours = (datetime(year, 1, 1) + timedelta(hours=number) for number in range(366 * 24))  # noqa: DTZ001 a wall clock
    wrong = [
        hour for hour in hours if hour.replace(tzinfo=IN_FEED).utcoffset() != hour.replace(tzinfo=OSLO).utcoffset()
    ]
    assert [hour for hour in wrong if _exists(hour)] == []


def _exists(hour: datetime) -> bool:
    """Spring skips an hour, in which no event can be."""
    return hour.replace(tzinfo=OSLO).astimezone(UTC).astimezone(OSLO).replace(tzinfo=None) == hour
