"""Real kroner against broken wishes: every year that is best at some price of a wish-krone, from thrift to comfort.

Two ends are known: the year that is cheapest in real kroner, and the one that breaks wishes least. Between two points
the weights that make them equal find a third one, if there is any below the line; so all corners are found.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from planner.candidates import Candidate
from planner.network import Arc, network
from planner.planning import Solved
from planner.sweeps import earliest_cheapest, sweeps

# outweighs any sum of kroner in a year: the first aim decides, the second breaks its ties
FIRST = 10**10


@dataclass(frozen=True, slots=True)
class Point:
    """A year by its two sums, and its path through the network."""

    real_kr: int
    wish_kr: int
    path: tuple[Arc, ...]

    @property
    def sums(self) -> tuple[int, int]:
        return self.real_kr, self.wish_kr


def trade_off(solved: Solved) -> tuple[Point, ...]:
    """The supported points, from the fewest real kroner to the fewest broken wishes."""
    thrift, comfort = _best(solved, FIRST, 1), _best(solved, 1, FIRST)
    if thrift.sums == comfort.sums:
        return (thrift,)
    return (thrift, *_between(solved, thrift, comfort), comfort)


def _between(solved: Solved, thrift: Point, comfort: Point) -> Iterable[Point]:
    """The corners below the line from one point to another."""
    real_weight, wish_weight = thrift.wish_kr - comfort.wish_kr, comfort.real_kr - thrift.real_kr
    point = _best(solved, real_weight, wish_weight)
    line = real_weight * thrift.real_kr + wish_weight * thrift.wish_kr
    if real_weight * point.real_kr + wish_weight * point.wish_kr >= line:
        return
    yield from _between(solved, thrift, point)
    yield point
    yield from _between(solved, point, comfort)


def _best(solved: Solved, real_weight: int, wish_weight: int) -> Point:
    """The year with the least weighted sum."""
    weighed = [_weighed(candidate, real_weight, wish_weight) for candidate in solved.candidates]
    steps = network(solved.year.programme, weighed, wish_weight)
    path = earliest_cheapest(steps, sweeps(steps))
    real_kr = sum(_real_kr(arc, real_weight, wish_weight) for arc in path)
    total = sum(arc.kroner for arc in path)
    return Point(real_kr, (total - real_weight * real_kr) // wish_weight, path)


def _weighed(candidate: Candidate, real_weight: int, wish_weight: int) -> Candidate:
    real_kr = candidate.kroner - candidate.wish_kr
    return replace(candidate, kroner=real_weight * real_kr + wish_weight * candidate.wish_kr)


def _real_kr(arc: Arc, real_weight: int, wish_weight: int) -> int:
    return (arc.candidate.kroner - wish_weight * arc.candidate.wish_kr) // real_weight
