"""The year as a layered network: nodes are a module in a week with the modules abroad so far, arcs are steps.

Of the open placements of a module in a week, at home or abroad, no step rule can tell one from another, so only the
cheapest can be on a cheapest path; the rest stay known, for those who ask. Where steps between weekdays have a price,
placements on other weekdays are told apart as well. Costs are whole kroner.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from planner import rules, wishes
from planner.candidates import Candidate
from planner.placement import InWeek, ModuleInWeek, ModuleOnWeekdays, OnWeekdays, Placement, Weekdays
from planner.programme import Module, Programme
from planner.verdicts import Must, Verdict, Wish


class Seen(NamedTuple):
    """What steps and counts can tell of a placement; its weekdays only where a step between weekdays has a price."""

    week: date
    abroad: bool
    weekdays: Weekdays | None


class Node(NamedTuple):
    """A module (by its place in the order) in a week, and how many modules have been abroad, this one included."""

    layer: int
    week: date
    abroad: int
    weekdays: Weekdays | None


class Arc(NamedTuple):
    """A step to a node through the candidate that is held there; the first module's arcs have no `tail`."""

    tail: Node | None
    head: Node
    candidate: Candidate
    kroner: int


@dataclass(frozen=True, slots=True)
class Network:
    """Arcs by layer; `abroad` is the number of modules abroad that a year must end with.

    `with_weekdays` says whether steps tell one weekday from another; `sites` are ids in the programme's order.
    """

    layers: int
    arcs: tuple[tuple[Arc, ...], ...]
    abroad: int
    with_weekdays: bool
    sites: tuple[str, ...]

    @property
    def size(self) -> int:
        return sum(len(arcs) for arcs in self.arcs)

    def order_of(self, arc: Arc) -> tuple[int, Node]:
        """Where an arc stands among equals: by its site, as the programme lists them."""
        return self.sites.index(arc.candidate.placement.site.id), arc.head

    def sees(self, placement: Placement) -> Seen:
        return _seen(placement, with_weekdays=self.with_weekdays)


def network(programme: Programme, candidates: Iterable[Candidate], step_weight: int = 1) -> Network:
    """The arcs that lie on some path from the first module to the last with as many abroad as there must be.

    The kroner of steps are counted `step_weight` times.
    """
    with_weekdays = bool(wishes.between_weekdays.asked(programme.wishes))
    held = cheapest_of_alike(candidates, with_weekdays=with_weekdays)
    layers = [_first_arcs(held[programme.modules[0].number])]
    for earlier, later in pairwise(programme.modules):
        tails = sorted({arc.head for arc in layers[-1]})
        steps = Steps(programme, earlier, later, step_weight)
        layers.append(list(_arcs(len(layers), tails, held[later.number], steps)))
    arcs = _on_a_path(layers, programme.modules_abroad)
    sites = tuple(site.id for site in programme.sites)
    return Network(len(layers), arcs, programme.modules_abroad, with_weekdays, sites)


def cheapest_of_alike(candidates: Iterable[Candidate], *, with_weekdays: bool) -> dict[int, dict[Seen, Candidate]]:
    """By module the cheapest of the candidates that no step can tell apart; of equal ones the first in order."""
    held: defaultdict[int, dict[Seen, Candidate]] = defaultdict(dict)
    for candidate in candidates:
        placement = candidate.placement
        of_module, seen = held[placement.number], _seen(placement, with_weekdays=with_weekdays)
        if seen not in of_module or candidate.kroner < of_module[seen].kroner:
            of_module[seen] = candidate
    return held


def step_verdicts(earlier: InWeek, later: InWeek, programme: Programme) -> Iterator[Verdict]:
    """All musts of a step, and the wishes that see its weeks."""
    for rule in (*rules.between_weeks, *wishes.between_weeks.asked(programme.wishes)):
        yield from rule(earlier, later, programme)


def weekday_wishes(earlier: OnWeekdays, later: OnWeekdays, programme: Programme) -> Iterator[Wish]:
    """The other wishes of a step."""
    for rule in wishes.between_weekdays.asked(programme.wishes):
        yield from rule(earlier, later, programme)


def step_kroner(earlier: InWeek, later: InWeek, programme: Programme) -> int | None:
    """The price of a step between two weeks, or None where a must closes it."""
    kroner = 0
    for verdict in step_verdicts(earlier, later, programme):
        if isinstance(verdict, Must):
            return None
        kroner += verdict.kroner
    return kroner


class Steps:
    """The prices of the steps from one module to the next, counted `weight` times; each rule is asked once for each."""

    def __init__(self, programme: Programme, earlier: Module, later: Module, weight: int) -> None:
        self.programme, self.earlier, self.later, self.weight = programme, earlier.number, later.number, weight
        # no rule is asked about a step that is longer than any may be, or the work grows with the window's square
        self.longest = timedelta(weeks=programme.max_weeks_between)
        self._weeks: dict[tuple[date, date], int | None] = {}
        self._weekdays: dict[tuple[Weekdays, Weekdays], int] = {}

    def kroner(self, tail: Node, head: Seen) -> int | None:
        """None where a must closes the step, or it leads to more modules abroad than there may be."""
        if not tail.week < head.week <= tail.week + self.longest:
            return None
        if tail.abroad + head.abroad > self.programme.modules_abroad:
            return None
        between_weeks = self._between_weeks(tail.week, head.week)
        if between_weeks is None or tail.weekdays is None or head.weekdays is None:
            return between_weeks
        return between_weeks + self._between_weekdays(tail.weekdays, head.weekdays)

    def _between_weeks(self, week: date, later_week: date) -> int | None:
        if (week, later_week) not in self._weeks:
            earlier, later = ModuleInWeek(self.earlier, week), ModuleInWeek(self.later, later_week)
            kroner = step_kroner(earlier, later, self.programme)
            self._weeks[week, later_week] = None if kroner is None else self.weight * kroner
        return self._weeks[week, later_week]

    def _between_weekdays(self, weekdays: Weekdays, later_weekdays: Weekdays) -> int:
        if (weekdays, later_weekdays) not in self._weekdays:
            earlier = ModuleOnWeekdays(self.earlier, weekdays)
            later = ModuleOnWeekdays(self.later, later_weekdays)
            kroner = sum(wish.kroner for wish in weekday_wishes(earlier, later, self.programme))
            self._weekdays[weekdays, later_weekdays] = self.weight * kroner
        return self._weekdays[weekdays, later_weekdays]


def _seen(placement: Placement, *, with_weekdays: bool) -> Seen:
    weekdays = placement.weekdays if with_weekdays else None
    return Seen(placement.week, placement.site.abroad, weekdays)


def _first_arcs(held: dict[Seen, Candidate]) -> list[Arc]:
    return [
        Arc(None, Node(0, seen.week, int(seen.abroad), seen.weekdays), candidate, candidate.kroner)
        for seen, candidate in sorted(held.items(), key=itemgetter(0))
    ]


def _arcs(layer: int, tails: list[Node], held: dict[Seen, Candidate], steps: Steps) -> Iterator[Arc]:
    choices = sorted(held.items(), key=itemgetter(0))
    for tail in tails:
        for seen, candidate in choices:
            kroner = steps.kroner(tail, seen)
            if kroner is not None:
                head = Node(layer, seen.week, tail.abroad + seen.abroad, seen.weekdays)
                yield Arc(tail, head, candidate, candidate.kroner + kroner)


def _on_a_path(layers: list[list[Arc]], abroad: int) -> tuple[tuple[Arc, ...], ...]:
    """Drops, from the last layer backwards, the arcs that lead nowhere."""
    kept: list[tuple[Arc, ...]] = []
    alive: set[Node] | None = None
    for arcs in reversed(layers):
        of_layer = tuple(arc for arc in arcs if (arc.head.abroad == abroad if alive is None else arc.head in alive))
        kept.append(of_layer)
        alive = {arc.tail for arc in of_layer if arc.tail}
    return tuple(reversed(kept))
