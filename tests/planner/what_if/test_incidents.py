"""What has happened is a programme that differs in just that."""

from dataclasses import replace
from datetime import date

from calendars.language import Text, said
from calendars.period import Period
from calendars.school_breaks import SchoolBreak
from calendars.source import Status
from planner.programme import EventDays, Programme
from planner.what_if.incidents import (
    ALL_DAY,
    LOST,
    Away,
    EventAppears,
    HotelLost,
    RoomLost,
    SchoolBreakMoved,
    SiteCloses,
)
from tests.small import COPENHAGEN, OSLO, SMALL
from venues.sites import RoomTaken, SiteClosure, TakenRooms

DAYS = Period(date(2027, 11, 2), date(2027, 11, 3))
AUTUMN = SchoolBreak("Oslo", Text("høstferie"), Period(date(2027, 10, 4), date(2027, 10, 8)), Status.PUBLISHED, "x")
WINTER = replace(AUTUMN, name=Text("vinterferie"), period=Period(date(2028, 2, 21), date(2028, 2, 25)))


def with_breaks() -> Programme:
    return replace(SMALL, school_breaks=(AUTUMN, WINTER))


def test_whoever_is_away_is_busy() -> None:
    after = Away("lead", DAYS).after(SMALL)
    assert after == replace(SMALL, staff=(replace(SMALL.staff[0], busy=(DAYS,)),))


def test_a_lost_hotel_has_no_room_for_us_and_the_others_have() -> None:
    after = HotelLost("oslo", "torg", DAYS).after(SMALL)
    fjord, torg = OSLO.hotels
    lost = replace(torg, taken=(TakenRooms(DAYS, 4, LOST),))
    assert after == replace(SMALL, sites=(replace(OSLO, hotels=(fjord, lost)), COPENHAGEN))


def test_a_hotel_that_is_lost_for_a_module_is_lost_from_the_evening_before() -> None:
    nights = Period(date(2027, 11, 1), date(2027, 11, 3))
    assert HotelLost.around("oslo", "torg", DAYS) == HotelLost("oslo", "torg", nights)


def test_a_lost_room_is_taken_all_day() -> None:
    after = RoomLost("oslo", "p1", DAYS).after(SMALL)
    assert after == replace(SMALL, room_bookings=(RoomTaken("oslo", "p1", DAYS, *ALL_DAY, LOST),))


def test_a_county_moves_the_break_that_lay_nearest() -> None:
    moved = SchoolBreakMoved("Oslo", Period(date(2028, 2, 14), date(2028, 2, 18)))
    new = SchoolBreak("Oslo", WINTER.name, moved.period, Status.PUBLISHED, "")
    assert moved.after(with_breaks()) == replace(SMALL, school_breaks=(AUTUMN, new))
    assert said(moved.sentence(with_breaks()), "en") == (
        "Oslo moves its vinterferie from 21–25 February 2028 to 14–18 February 2028"
    )


def test_a_county_without_a_known_break_gets_one() -> None:
    moved = SchoolBreakMoved("Troms", DAYS)
    assert [known.county for known in moved.after(with_breaks()).school_breaks] == ["Oslo", "Oslo", "Troms"]
    assert said(moved.sentence(with_breaks()), "en") == "Troms has a school break 2–3 November 2027"


def test_an_event_appears_as_a_must_or_at_a_price() -> None:
    must, priced = (EventAppears(Text("Landsmøte"), DAYS, kr).after(SMALL).events for kr in (None, 5000))
    assert (must, priced) == (
        (EventDays(Text("Landsmøte"), DAYS, None),),
        (EventDays(Text("Landsmøte"), DAYS, 5000),),
    )


def test_a_closed_site_is_closed_and_the_others_are_open() -> None:
    after = SiteCloses("oslo", DAYS, Text("flom")).after(SMALL)
    assert after == replace(SMALL, sites=(replace(OSLO, closed=(SiteClosure(DAYS, Text("flom")),)), COPENHAGEN))
