"""Other good years: each the cheapest that has at least two modules in other weeks than every year before it.

"Two modules moved" is a small count over the year, so it is carried along the path as a state (nought, one, two or
more), one for each earlier year. The network grows, but stays a network: the shortest path in it is exact.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from planner.network import Arc, Network, Node

ENOUGH = 2


class Label(NamedTuple):
    """A node, and how many modules so far are in other weeks than in each earlier year, counted up to two."""

    node: Node
    moved: tuple[int, ...]


class Reached(NamedTuple):
    """The cheapest way to a label: its kroner, its last arc, and the label before."""

    kroner: int
    arc: Arc
    before: Label | None


def alternatives(
    network: Network, best: tuple[Arc, ...], count: int, limit_kr: int | None = None
) -> Iterator[tuple[Arc, ...]]:
    """Up to `count` further years, the cheapest first, none dearer than `limit_kr`."""
    earlier = [best]
    while len(earlier) <= count:
        path = cheapest_unlike(network, tuple(weeks_of(year) for year in earlier))
        if path is None or (limit_kr is not None and sum(arc.kroner for arc in path) > limit_kr):
            return
        yield path
        earlier.append(path)


def weeks_of(path: tuple[Arc, ...]) -> tuple[date, ...]:
    return tuple(arc.head.week for arc in path)


def cheapest_unlike(network: Network, earlier: tuple[tuple[date, ...], ...]) -> tuple[Arc, ...] | None:
    """The cheapest year with two modules or more in other weeks than each of some years; None where there is none."""
    reached: list[dict[Label, Reached]] = []
    for layer, arcs in enumerate(network.arcs):
        reached.append(_reach(arcs, reached[-1] if reached else None, tuple(year[layer] for year in earlier)))
    unlike = [label for label in reached[-1] if all(moved == ENOUGH for moved in label.moved)]
    if not unlike:
        return None
    return _path(min(unlike, key=lambda label: (reached[-1][label].kroner, label)), reached)


def _reach(arcs: tuple[Arc, ...], before: dict[Label, Reached] | None, weeks: tuple[date, ...]) -> dict[Label, Reached]:
    here: dict[Label, Reached] = {}
    tails = _labels_by_node(before)
    for arc in arcs:
        elsewhere = tuple(arc.head.week != week for week in weeks)
        starts: list[tuple[Label | None, int, tuple[int, ...]]] = (
            [(None, 0, (0,) * len(weeks))]
            if arc.tail is None
            else [(label, kroner, label.moved) for label, kroner in tails.get(arc.tail, ())]
        )
        for start, kroner, counts in starts:
            moved = tuple(min(ENOUGH, count + away) for count, away in zip(counts, elsewhere, strict=True))
            label = Label(arc.head, moved)
            if label not in here or kroner + arc.kroner < here[label].kroner:
                here[label] = Reached(kroner + arc.kroner, arc, start)
    return here


def _labels_by_node(before: dict[Label, Reached] | None) -> dict[Node, list[tuple[Label, int]]]:
    tails: dict[Node, list[tuple[Label, int]]] = {}
    for label, reached in (before or {}).items():
        tails.setdefault(label.node, []).append((label, reached.kroner))
    return tails


def _path(label: Label, reached: list[dict[Label, Reached]]) -> tuple[Arc, ...]:
    path: list[Arc] = []
    at: Label | None = label
    for layer in reversed(reached):
        assert at is not None
        step = layer[at]
        path.append(step.arc)
        at = step.before
    return tuple(reversed(path))
