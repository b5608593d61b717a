"""Alternatives and the trade-off curve equal an exhaustive search over all years of a small programme."""

from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise, product

from calendars.period import Period
from planner.alternatives import alternatives, cheapest_unlike, weeks_of
from planner.network import Arc, step_kroner
from planner.planning import Solved, solve
from planner.sweeps import earliest_cheapest
from planner.trade_off import trade_off
from tests.small import SMALL, YEAR

SHORT = replace(SMALL, window=Period(YEAR.first, date(2027, 11, 12)))


@cache
def solved() -> Solved:
    found = solve(SHORT)
    assert found is not None
    return found


def best() -> tuple[Arc, ...]:
    return earliest_cheapest(solved().network, solved().sweeps)


@cache
def all_years() -> dict[tuple[date, ...], list[tuple[int, int]]]:
    """By the weeks of its modules every year with its (real, wish) kroner, with nothing of the network in it."""
    by_module = [
        [candidate for candidate in solved().candidates if candidate.placement.number == module.number]
        for module in SHORT.modules
    ]
    years: dict[tuple[date, ...], list[tuple[int, int]]] = {}
    for choice in product(*by_module):
        placements = [candidate.placement for candidate in choice]
        weeks = tuple(placement.week for placement in placements)
        if sum(placement.site.abroad for placement in placements) != 1 or list(weeks) != sorted(set(weeks)):
            continue
        steps = [step_kroner(earlier, later, SHORT) for earlier, later in pairwise(placements)]
        if None in steps:
            continue
        wish = sum(candidate.wish_kr for candidate in choice) + sum(step or 0 for step in steps)
        real = sum(candidate.kroner - candidate.wish_kr for candidate in choice)
        years.setdefault(weeks, []).append((real, wish))
    return years


def cost(path: tuple[Arc, ...]) -> int:
    return sum(arc.kroner for arc in path)


def test_each_alternative_is_the_cheapest_with_two_other_weeks_than_all_before() -> None:
    earlier = [weeks_of(best())]
    for path in alternatives(solved().network, best(), 4):
        cheapest = min(
            real + wish
            for weeks, sums in all_years().items()
            if all(sum(mine != theirs for mine, theirs in zip(weeks, year, strict=True)) >= 2 for year in earlier)
            for real, wish in sums
        )
        assert cost(path) == cheapest
        earlier.append(weeks_of(path))
    assert len(earlier) == 5


def test_alternatives_never_get_cheaper() -> None:
    costs = [cost(best()), *(cost(path) for path in alternatives(solved().network, best(), 5))]
    assert costs == sorted(costs)


def test_none_is_dearer_than_what_staff_allow() -> None:
    limit = cost(best()) + 1000
    found = list(alternatives(solved().network, best(), 50, limit))
    assert found
    assert all(cost(path) <= limit for path in found)


def test_a_year_that_can_only_be_in_one_way_has_no_alternative() -> None:
    tight = solve(replace(SMALL, window=Period(date(2027, 9, 6), date(2027, 10, 22)), max_weeks_between=3))
    assert tight is not None
    only = earliest_cheapest(tight.network, tight.sweeps)
    assert cheapest_unlike(tight.network, (weeks_of(only),)) is None


def test_the_trade_off_is_every_corner_of_the_convex_hull() -> None:
    sums = {pair for of_weeks in all_years().values() for pair in of_weeks}
    assert [point.sums for point in trade_off(solved())] == lower_hull(sums)


def lower_hull(points: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """Corners from the least real kroner to the least wish kroner (Andrew's monotone chain, the falling part)."""
    hull: list[tuple[int, int]] = []
    for point in sorted(points):
        while len(hull) >= 2 and turn(hull[-2], hull[-1], point) <= 0:
            hull.pop()
        hull.append(point)
    lowest = min(wish for _, wish in hull)
    return hull[: next(index for index, (_, wish) in enumerate(hull) if wish == lowest) + 1]


def turn(a: tuple[int, int], b: tuple[int, int], c: tuple[int, int]) -> int:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def test_the_plan_is_one_of_the_points_or_above_the_curve() -> None:
    """At equal weights the cheapest point of the curve costs what the plan costs."""
    assert min(real + wish for real, wish in (point.sums for point in trade_off(solved()))) == cost(best())
