"""Tickets that are likely bought: a share that grows towards the journey, of planes and trains alone."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

from calendars.source import Status
from tests.small import KIRKENES_HOME, OSLO, OSLO_HOME
from venues.tickets import TicketShare, ticket_kroner, ticket_share
from venues.trips.journeys import trip

TODAY = date(2027, 9, 1)


def test_the_share_that_is_bought_grows_as_the_day_comes_nearer() -> None:
    shares = [ticket_share(days, TODAY).percent for days in (120, 90, 61, 60, 42, 28, 21, 14, 7, 0, -1)]
    assert shares == [0, 0, 0, 5, 15, 35, 50, 70, 90, 100, 100]


def test_the_share_says_that_it_is_worked_out_by_us() -> None:
    assert ticket_share(21, TODAY) == TicketShare(Decimal(50), Status.INFERRED)


def test_a_flight_is_bought_ahead_and_the_way_to_the_airport_is_not() -> None:
    from_kirkenes = trip(KIRKENES_HOME, OSLO, time(10), time(15), day=TODAY)
    air = next(fare.amount.likely for fare in from_kirkenes.fares if fare.kind == "air")
    assert ticket_kroner(from_kirkenes) == air < from_kirkenes.fare.likely


def test_whoever_lives_in_town_buys_nothing_ahead() -> None:
    assert ticket_kroner(trip(OSLO_HOME, OSLO, time(10), time(15), day=TODAY)) == 0


def test_a_fare_that_staff_know_is_all_ticket() -> None:
    known = trip(KIRKENES_HOME, OSLO, time(10), time(15), day=TODAY).at_fare(4000)
    assert ticket_kroner(known) == 4000
    assert ticket_kroner(replace(known, fare=known.fare.times(2))) == 8000
