"""Every week has its exact price: the same as solving the year again with the module pinned there."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from calendars.period import Period
from planner.pins import Pin
from planner.plan import Plan
from planner.planning import plan, solve
from planner.rules import CLOSED_DAY, TOO_FEW_BEDS
from planner.weeks import WeekPrice, week_prices
from tests.small import SMALL, small_that_is_impossible, small_with_full_hotel

PRICES = week_prices(SMALL)


@pytest.mark.parametrize("price", [price for price in PRICES if price.first], ids=lambda p: f"{p.module} {p.week}")
def test_the_price_of_a_week_equals_solving_with_the_module_pinned_in_it(price: WeekPrice) -> None:
    days = (price.week + timedelta(days=number) for number in range(5))
    pinned = [plan(SMALL, pins=(Pin(price.module, day),)) for day in days]
    assert price.total_kr == min(year.total_kr for year in pinned if isinstance(year, Plan))


def test_every_candidate_s_price_equals_a_pinned_year() -> None:
    solved = solve(SMALL)
    assert solved is not None
    for priced in list(solved.prices_of(2))[::7]:
        placement = priced.candidate.placement
        pinned = plan(SMALL, pins=(Pin(2, placement.period.first, placement.site.id),))
        assert priced.year_kr == (pinned.total_kr if isinstance(pinned, Plan) else None)


def test_every_week_of_the_window_is_there_for_every_module() -> None:
    mondays = [date(2027, 9, 6) + timedelta(weeks=number) for number in range(13)]
    assert [(price.module, price.week) for price in PRICES] == [(n, week) for n in (1, 2, 3) for week in mondays]


def test_the_best_week_costs_nothing_extra() -> None:
    best = plan(SMALL)
    assert isinstance(best, Plan)
    extra = {(price.module, price.first): price.extra_kr for price in PRICES}
    assert [extra[module.module, module.period.first] for module in best.modules] == [0, 0, 0]


def test_a_week_without_beds_says_which_hotel_has_how_many() -> None:
    week = next(p for p in week_prices(small_with_full_hotel()) if (p.module, p.week) == (1, date(2027, 9, 13)))
    assert [reason.message for reason in week.closed_by] == [TOO_FEW_BEDS]


def test_a_closed_week_names_its_closed_days() -> None:
    from_thursday = tuple(replace(module, weekdays=frozenset({3})) for module in SMALL.modules)
    spring = replace(SMALL, window=Period(date(2028, 3, 6), date(2028, 6, 2)), modules=from_thursday)
    holy_week = next(p for p in week_prices(spring) if (p.module, p.week) == (1, date(2028, 4, 10)))
    # Maundy Thursday and Good Friday
    assert [(reason.message, reason["day"]) for reason in holy_week.closed_by] == [
        (CLOSED_DAY, date(2028, 4, 13)),
        (CLOSED_DAY, date(2028, 4, 14)),
    ]


def test_an_impossible_year_has_no_prices() -> None:
    assert week_prices(small_that_is_impossible()) == ()
