"""Employer tax by zone, and what a working day is worth."""

from datetime import date
from decimal import Decimal

import pytest

from calendars.language import Kroner
from calendars.source import Status
from venues.costs import whole_kroner
from venues.homes import Sector
from venues.pay import FILE, WORK_DAY, WorkDay, Zone, employer_cost_per_day, employer_tax_on, hourly_cost, tax_zone
from venues.places import hospital_home, municipality_home
from venues.rates import NO_RATE, Rate

DAY = date(2026, 9, 7)


@pytest.mark.parametrize(
    ("zone", "percent"),
    [("I", "14.1"), ("Ia", "14.1"), ("II", "10.6"), ("III", "6.4"), ("IV", "5.1"), ("IVa", "7.9"), ("V", "0")],
)
def test_employer_tax_follows_the_zone(zone: str, percent: str) -> None:
    rate = employer_tax_on(zone, DAY)
    assert isinstance(rate, Rate)
    assert (rate.value, rate.status) == (Decimal(percent), Status.PUBLISHED)


def test_an_hour_of_a_director_costs_898_kroner() -> None:
    """1 300 000 × 1.18 × 1.141 / 1 950 hours, in zone I with 18 % pension."""
    cost = hourly_cost(Decimal(1_300_000), Decimal("0.18"), Decimal("0.141"), Decimal(0), Decimal(1950))
    assert whole_kroner(cost) == 898


def test_a_day_is_seven_and_a_half_hours_with_pension_between_15_and_20_per_cent() -> None:
    day = employer_cost_per_day(Sector.SPECIALIST, DAY)
    assert isinstance(day, WorkDay)
    # 1 300 000 × (1.15, 1.18, 1.20) × 1.141 / 260 days
    assert [whole_kroner(value) for value in (day.amount.low, day.amount.likely, day.amount.high)] == [6561, 6732, 6846]
    assert day.status is Status.INFERRED
    assert day.basis == WORK_DAY(
        pay=Kroner(1_300_000),
        pension=Decimal(18),
        tax=Decimal("14.1"),
        hours=Decimal(1950),
        hourly=Kroner(898),
        hours_a_day=Decimal("7.5"),
    )


def test_municipal_pay_is_lower_and_finnmark_pays_no_tax() -> None:
    """1 150 000 × 1.18 / 260 days."""
    day = employer_cost_per_day(Sector.MUNICIPAL, DAY, zone="V")
    assert isinstance(day, WorkDay)
    assert whole_kroner(day.amount.likely) == 5219


def test_a_coming_year_is_assumed_and_a_distant_one_missing() -> None:
    coming, distant = (employer_cost_per_day(Sector.SPECIALIST, date(year, 9, 7)) for year in (2027, 2031))
    assert isinstance(coming, WorkDay)
    assert coming.status is Status.ASSUMED
    assert distant == NO_RATE(item="employer_tax", area="I", day=date(2031, 9, 7), file=FILE)


def test_the_zone_is_that_of_the_payer_else_of_the_county_else_the_highest_assumed() -> None:
    found = [
        tax_zone(home)
        for home in (
            hospital_home("UNN Tromsø"),
            municipality_home("Alta"),
            hospital_home("Sykehuset Levanger"),
        )
    ]
    assert [(zone.name, zone.status) for zone in found] == [
        ("IVa", Status.INFERRED),
        ("V", Status.PUBLISHED),
        ("I", Status.ASSUMED),
    ]
    assert found[2] == Zone("I", Status.ASSUMED, "no zone known")
