"""Placements of the small programme, and what one rule says of them."""

from datetime import date

from calendars.period import Period
from planner.pins import Pin
from planner.placement import Placement
from planner.programme import Programme
from planner.year import Year
from tests.small import SMALL, YEAR


def on(first: date, programme: Programme = SMALL, module: int = 1, site: str = "oslo") -> Placement:
    place = programme.site(site)
    return Placement(programme.module(module), Period.of_days(first, 2), place, place.hotels[0])


def said(rule: object, placement: Placement, programme: Programme = SMALL, pins: tuple[Pin, ...] = ()) -> list[object]:
    return list(rule(placement, Year(programme, pins, Period(YEAR.first, date(2028, 6, 30)))))  # type: ignore[operator]  # rules of every kind are called alike
