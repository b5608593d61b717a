"""What a change breaks is worked out by hand for the small year: told dates, rooms, hotel, tickets."""

from datetime import date, timedelta

import pytest

from calendars.period import Period
from calendars.source import Status
from planner.placement import Placement
from planner.what_if.breakage import Breakage, Breaking
from planner.what_if.incidents import HotelLost, RoomLost
from planner.what_if.standing import ChangePrices, Standing
from planner.year import Year
from tests.planner.what_if.standing_small import TODAY, standing
from tests.small import OSLO, SMALL

FJORD, TORG = OSLO.hotels


def at(first: date, hotel: int = 1) -> Placement:
    """Module 3 in Oslo."""
    return Placement(SMALL.module(3), Period.of_days(first, 2), OSLO, OSLO.hotels[hotel])


def breakage(placement: Placement, held: Standing | None = None) -> Breakage:
    held = held or standing()
    return Breaking(held, Year(held.programme)).of(placement)


def kroner_by_kind(broken: Breakage) -> dict[str, int]:
    kinds = dict.fromkeys(line.kind for line in broken.lines)
    return {kind: sum(line.kroner for line in broken.lines if line.kind == kind) for kind in kinds}


def test_a_module_that_stays_breaks_nothing() -> None:
    assert breakage(at(date(2027, 11, 2))) == Breakage()


def test_another_week_pays_for_all_that_was_settled() -> None:
    # 43 days before: four people told at 500; plenary and group room on two days at 200; Straand lets half of four
    # room nights go at 1 400; one in twenty holds a ticket, of 5 200 from Kirkenes and 3 200 from Bergen
    assert kroner_by_kind(breakage(at(date(2027, 11, 16)))) == {
        "published_date": 2000,
        "confirmed_room": 800,
        "hotel_block": 2800,
        "ticket": 260 + 160,
    }


@pytest.mark.parametrize(
    ("days_before", "hotel", "tickets"),
    # Straand: all free until 45 days, half until 20, a quarter until 10, a tenth until 3; four nights of 1 400 kr.
    # tickets are 8 400 kr, of which 5, 15, 50 and 90 per cent are bought by then
    [(46, 0, 420), (42, 2800, 1260), (20, 4200, 4200), (7, 5600, 7560)],
)
def test_the_later_the_dearer(days_before: int, hotel: int, tickets: int) -> None:
    held = standing(today=date(2027, 11, 2) - timedelta(days=days_before))
    kroner = kroner_by_kind(breakage(at(date(2027, 11, 30)), held))
    assert (kroner.get("hotel_block", 0), kroner["ticket"]) == (hotel, tickets)


def test_one_day_later_keeps_the_rooms_of_the_day_between() -> None:
    broken = breakage(at(date(2027, 11, 3)))
    assert [(use.room, use.day) for use in broken.rooms] == [
        ("p1", date(2027, 11, 2)),
        ("g1", date(2027, 11, 2)),
    ]
    # the night is another one, so the block falls away
    assert broken.nights == ((date(2027, 11, 2), 4),)


def test_another_hotel_on_the_same_days_pays_the_hotel_alone() -> None:
    assert kroner_by_kind(breakage(at(date(2027, 11, 2), hotel=0))) == {"hotel_block": 2800}


def test_a_hotel_that_is_lost_charges_nothing() -> None:
    held = standing()
    lost = HotelLost("oslo", "torg", Period(date(2027, 11, 1), date(2027, 11, 3))).after(held.programme)
    assert Breaking(held, Year(lost)).of(at(date(2027, 11, 2), hotel=0)) == Breakage()


def test_a_room_that_is_lost_is_not_given_back() -> None:
    held = standing()
    lost = RoomLost("oslo", "g1", Period(date(2027, 11, 2), date(2027, 11, 3))).after(held.programme)
    stays = Breaking(held, Year(lost)).of(at(date(2027, 11, 2)))
    assert stays == Breakage()


def test_what_was_never_booked_costs_nothing_to_give_back() -> None:
    broken = breakage(at(date(2027, 11, 16)), standing(booked=False))
    assert kroner_by_kind(broken) == {"published_date": 2000, "ticket": 420}


def test_prices_of_nought_leave_the_real_bills() -> None:
    free = standing(prices=ChangePrices(told_kr=0, room_kr=0))
    broken = breakage(at(date(2027, 11, 16)), free)
    assert {line.kind for line in broken.lines if line.real} == {"hotel_block", "ticket"}
    assert all(line.real for line in broken.lines)


def test_what_is_borrowed_or_worked_out_says_so() -> None:
    statuses = {line.kind: line.status for line in breakage(at(date(2027, 11, 16))).lines if line.real}
    # the ladder is a printed example of another house, and a trip is no surer than its least sure figure
    assert statuses == {"hotel_block": Status.ASSUMED, "ticket": Status.ASSUMED}


def test_a_price_below_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="told_kr cannot be negative: -5"):
        ChangePrices(told_kr=-5)


def test_today_is_before_the_modules_that_are_asked_about() -> None:
    assert [standing().has_begun(number) for number in (1, 2, 3)] == [True, False, False]
    assert (date(2027, 11, 2) - TODAY).days == 43
