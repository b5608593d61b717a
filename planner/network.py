"""The year as a layered network: nodes are a module in a week with the modules abroad so far, arcs are steps.

Of the open placements of a module in a week, at home or abroad, no step rule can tell one from another, so only the
cheapest can be on a cheapest path; the rest stay known, for those who ask. Costs are whole kroner.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from planner.candidates import Candidate
from planner.placement import InWeek, ModuleInWeek
from planner.programme import Programme
from planner.rules import STEP_RULES
from planner.verdicts import Must, Verdict


class Node(NamedTuple):
    """A module (by its place in the order) in a week, and how many modules have been abroad, this one included."""

    layer: int
    week: date
    abroad: int


class Arc(NamedTuple):
    """A step to a node through the candidate that is held there; the first module's arcs have no `tail`."""

    tail: Node | None
    head: Node
    candidate: Candidate
    kroner: int


@dataclass(frozen=True, slots=True)
class Network:
    """Arcs by layer; `last` is the number of modules abroad that a year must end with."""

    layers: int
    arcs: tuple[tuple[Arc, ...], ...]
    abroad: int

    @property
    def size(self) -> int:
        return sum(len(arcs) for arcs in self.arcs)


def network(programme: Programme, candidates: Iterable[Candidate], step_weight: int = 1) -> Network:
    """The arcs that lie on some path from the first module to the last with as many abroad as there must be.

    The kroner of steps are counted `step_weight` times.
    """
    held = cheapest_by_week(candidates)
    layers = [_first_arcs(held[programme.modules[0].number])]
    for layer in range(1, len(programme.modules)):
        tails = sorted({arc.head for arc in layers[-1]})
        layers.append(list(_arcs(programme, layer, tails, held, step_weight)))
    return Network(len(layers), _on_a_path(layers, programme.modules_abroad), programme.modules_abroad)


def cheapest_by_week(candidates: Iterable[Candidate]) -> dict[int, dict[tuple[date, bool], Candidate]]:
    """By module and then (week, abroad) the cheapest candidate; of equal ones the first in order."""
    held: defaultdict[int, dict[tuple[date, bool], Candidate]] = defaultdict(dict)
    for candidate in candidates:
        placement = candidate.placement
        of_module, key = held[placement.number], (placement.week, placement.site.abroad)
        if key not in of_module or candidate.kroner < of_module[key].kroner:
            of_module[key] = candidate
    return held


def step_verdicts(earlier: InWeek, later: InWeek, programme: Programme) -> Iterator[Verdict]:
    for rule in STEP_RULES:
        yield from rule(earlier, later, programme)


def step_kroner(earlier: InWeek, later: InWeek, programme: Programme) -> int | None:
    """The price of a step, or None where a must closes it."""
    kroner = 0
    for verdict in step_verdicts(earlier, later, programme):
        if isinstance(verdict, Must):
            return None
        kroner += verdict.kroner
    return kroner


def _first_arcs(held: dict[tuple[date, bool], Candidate]) -> list[Arc]:
    return [
        Arc(None, Node(0, week, int(abroad)), candidate, candidate.kroner)
        for (week, abroad), candidate in sorted(held.items(), key=lambda item: item[0])
    ]


def _arcs(
    programme: Programme,
    layer: int,
    tails: list[Node],
    held: dict[int, dict[tuple[date, bool], Candidate]],
    step_weight: int,
) -> Iterator[Arc]:
    earlier, later = programme.modules[layer - 1], programme.modules[layer]
    choices = sorted(held[later.number].items(), key=lambda item: item[0])
    steps: dict[tuple[date, date], int | None] = {}
    # no rule has to be asked about a step that is longer than any may be, or the work grows with the window's square
    longest = timedelta(weeks=programme.max_weeks_between)
    for tail in tails:
        for (week, abroad), candidate in choices:
            if not tail.week < week <= tail.week + longest or tail.abroad + abroad > programme.modules_abroad:
                continue
            if (tail.week, week) not in steps:
                from_here, to_there = ModuleInWeek(earlier.number, tail.week), ModuleInWeek(later.number, week)
                steps[tail.week, week] = step_kroner(from_here, to_there, programme)
            step = steps[tail.week, week]
            if step is not None:
                head, kroner = Node(layer, week, tail.abroad + abroad), candidate.kroner + step_weight * step
                yield Arc(tail, head, candidate, kroner)


def _on_a_path(layers: list[list[Arc]], abroad: int) -> tuple[tuple[Arc, ...], ...]:
    """Drops, from the last layer backwards, the arcs that lead nowhere."""
    kept: list[tuple[Arc, ...]] = []
    alive: set[Node] | None = None
    for arcs in reversed(layers):
        of_layer = tuple(arc for arc in arcs if (arc.head.abroad == abroad if alive is None else arc.head in alive))
        kept.append(of_layer)
        alive = {arc.tail for arc in of_layer if arc.tail}
    return tuple(reversed(kept))
