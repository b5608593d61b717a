"""Steps that tell weekdays apart leave everything exact: plan, prices, alternatives, trade-off and a hand-made year."""

from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise, product

import pytest

from calendars.period import Period
from planner.alternatives import alternatives, weeks_of
from planner.candidates import Candidate
from planner.checking import HandMade, check
from planner.network import step_kroner, weekday_wishes
from planner.pins import Pin
from planner.placement import Placement
from planner.plan import Plan
from planner.planning import Solved, plan, solve
from planner.programme import Blackout
from planner.sweeps import earliest_cheapest
from planner.trade_off import trade_off
from tests.planner.test_alternatives import lower_hull
from tests.small import SMALL, YEAR

# Tuesdays are preferred and there are none in October, so that following one pattern is not free
TUESDAYS = tuple(date(2027, 10, day) for day in (5, 12, 19, 26))
WINDOW = Period(YEAR.first, date(2027, 10, 29))
PATTERNED = replace(
    SMALL,
    window=WINDOW,
    wishes=replace(SMALL.wishes, weekday_pattern_kr=3000),
    blackouts=tuple(Blackout(Period(day, day), SMALL.name) for day in TUESDAYS),
)


@cache
def solved() -> Solved:
    found = solve(PATTERNED)
    assert found is not None
    return found


@cache
def all_years() -> tuple[tuple[tuple[Placement, ...], int, int], ...]:
    """Every year with its real and its wish kroner, with nothing of the network in it."""
    return tuple(year for choice in product(*candidates_by_module()) if (year := _year(choice)))


def candidates_by_module() -> list[list[Candidate]]:
    own = solved().candidates
    return [[one for one in own if one.placement.number == module.number] for module in PATTERNED.modules]


def _year(choice: tuple[Candidate, ...]) -> tuple[tuple[Placement, ...], int, int] | None:
    placements = tuple(candidate.placement for candidate in choice)
    pairs = list(pairwise(placements))
    if sum(placement.site.abroad for placement in placements) != 1 or any(a.week >= b.week for a, b in pairs):
        return None
    steps = [step_kroner(*pair, PATTERNED) for pair in pairs]
    if None in steps:
        return None
    pattern = sum(wish.kroner for pair in pairs for wish in weekday_wishes(*pair, PATTERNED))
    real = sum(candidate.kroner - candidate.wish_kr for candidate in choice)
    return placements, real, sum(candidate.wish_kr for candidate in choice) + sum(map(int, steps)) + pattern  # type: ignore[arg-type]  # none is None


def test_the_wish_makes_this_year_dearer() -> None:
    without = plan(replace(PATTERNED, wishes=SMALL.wishes))
    assert isinstance(without, Plan)
    assert planned().total_kr > without.total_kr


def planned(*pins: Pin) -> Plan:
    outcome = plan(PATTERNED, pins=pins)
    assert isinstance(outcome, Plan)
    return outcome


def test_the_plan_is_the_cheapest_of_all_years() -> None:
    assert planned().total_kr == min(real + wish for _, real, wish in all_years())


@pytest.mark.parametrize("module", [1, 2, 3])
def test_every_candidate_has_the_price_of_the_cheapest_year_that_holds_it(module: int) -> None:
    cheapest: dict[Placement, int] = {}
    for placements, real, wish in all_years():
        held = placements[module - 1]
        cheapest[held] = min(real + wish, cheapest.get(held, real + wish))
    priced = {one.candidate.placement: one.year_kr for one in solved().prices_of(module)}
    assert {placement: kroner for placement, kroner in priced.items() if kroner is not None} == cheapest


def test_each_alternative_is_the_cheapest_with_two_other_weeks_than_all_before() -> None:
    best = earliest_cheapest(solved().network, solved().sweeps)
    earlier = [weeks_of(best)]
    for path in alternatives(solved().network, best, 3):
        assert sum(arc.kroner for arc in path) == min(
            real + wish
            for placements, real, wish in all_years()
            if all(sum(p.week != week for p, week in zip(placements, year, strict=True)) >= 2 for year in earlier)
        )
        earlier.append(weeks_of(path))
    assert len(earlier) > 1


def test_the_trade_off_is_every_corner_of_the_convex_hull() -> None:
    assert [point.sums for point in trade_off(solved())] == lower_hull({(real, wish) for _, real, wish in all_years()})


def test_a_hand_made_year_pays_for_the_pattern_it_breaks() -> None:
    """Tuesday, Wednesday, Thursday: two steps, neither on the weekdays of the module before."""
    days = (date(2027, 9, 7), date(2027, 9, 29), date(2027, 10, 28))
    score = check(PATTERNED, [HandMade(number, first) for number, first in enumerate(days, 1)])
    pattern = [[line.kroner for line in m.cost_lines if line.kind == "weekday_pattern"] for m in score.modules]
    assert pattern == [[], [3000], [3000]]
