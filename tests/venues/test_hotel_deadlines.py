from datetime import date

import pytest

from calendars.source import Status
from venues.hotel_deadlines import HotelDeadline, HotelDuty, hotel_deadlines
from venues.rows import rows


def test_danish_hotels_want_rooms_back_earlier_than_norwegian_ones() -> None:
    days = {
        country: {deadline.duty: deadline.days_before for deadline in hotel_deadlines(country, date(2027, 9, 14))}
        for country in ("NO", "DK", "SE")
    }
    assert days == {
        "NO": {HotelDuty.NAME_LIST: 14, HotelDuty.RELEASE: 45},
        "DK": {HotelDuty.NAME_LIST: 14, HotelDuty.RELEASE: 90},
        "SE": {HotelDuty.NAME_LIST: 14, HotelDuty.RELEASE: 45},
    }


def test_each_deadline_names_the_terms_it_was_read_in() -> None:
    assert hotel_deadlines("NO", date(2027, 9, 14))[1] == HotelDeadline(
        HotelDuty.RELEASE, 45, "Straand", Status.ASSUMED, "https://straand.no/en/vilkar-for-grupper/"
    )


def test_a_day_before_any_row_has_no_deadline() -> None:
    assert hotel_deadlines("NO", date(2020, 1, 1)) == ()


@pytest.mark.parametrize("row", rows("hotel_deadlines.csv"))
def test_every_row_says_where_it_is_from_and_how_sure_it_is(row: dict[str, str]) -> None:
    assert row["source"].startswith("https://")
    assert Status(row["status"]) in (Status.ASSUMED, Status.PUBLISHED)
    assert int(row["days_before"]) > 0
    assert date.fromisoformat(row["read_on"]) >= date.fromisoformat(row["valid_from"])
