"""Exact shortest paths through a network, in whole kroner: one sweep forward, one backward.

They break ties among cheapest years, check the solver's answer, and give the price of every week at once.
"""

from dataclasses import dataclass

from planner.network import Arc, Network, Node


@dataclass(frozen=True, slots=True)
class Sweeps:
    """Cheapest kroner from the start to a node (its candidate included), and from a node to the end."""

    so_far: dict[Node, int]
    to_go: dict[Node, int]
    best: int | None

    def through(self, arc: Arc) -> int | None:
        """The cheapest year that takes this arc; None where there is none."""
        before = 0 if arc.tail is None else self.so_far.get(arc.tail)
        after = self.to_go.get(arc.head)
        return None if before is None or after is None else before + arc.kroner + after


def sweeps(network: Network) -> Sweeps:
    so_far: dict[Node, int] = {}
    for arcs in network.arcs:
        for arc in arcs:
            before = 0 if arc.tail is None else so_far[arc.tail]
            if before + arc.kroner < so_far.get(arc.head, before + arc.kroner + 1):
                so_far[arc.head] = before + arc.kroner
    to_go = {arc.head: 0 for arc in network.arcs[-1]}
    for arcs in reversed(network.arcs[1:]):
        for arc in arcs:
            assert arc.tail is not None
            after = arc.kroner + to_go[arc.head]
            if after < to_go.get(arc.tail, after + 1):
                to_go[arc.tail] = after
    best = min((arc.kroner + to_go[arc.head] for arc in network.arcs[0]), default=None)
    return Sweeps(so_far, to_go, best)


def earliest_cheapest(network: Network, swept: Sweeps) -> tuple[Arc, ...]:
    """Of all cheapest years the one whose modules come first, one after the other; then the sites as they are listed.

    So the answer is the same on every machine.
    """
    on_best = [[arc for arc in arcs if swept.through(arc) == swept.best] for arcs in network.arcs]
    path: list[Arc] = []
    for arcs in _with_the_earliest_days(on_best):
        here = path[-1].head if path else None
        path.append(min((arc for arc in arcs if arc.tail == here), key=network.order_of))
    return tuple(path)


def _with_the_earliest_days(layers: list[list[Arc]]) -> list[list[Arc]]:
    """Layer by layer the arcs with the earliest period that any kept path still has, without dead ends."""
    kept: list[list[Arc]] = []
    reached: set[Node | None] = {None}
    for arcs in layers:
        open_arcs = [arc for arc in arcs if arc.tail in reached]
        earliest = min(arc.candidate.placement.period for arc in open_arcs)
        kept.append([arc for arc in open_arcs if arc.candidate.placement.period == earliest])
        reached = {arc.head for arc in kept[-1]}
    for layer in reversed(range(len(kept) - 1)):
        goes_on = {arc.tail for arc in kept[layer + 1]}
        kept[layer] = [arc for arc in kept[layer] if arc.head in goes_on]
    return kept
