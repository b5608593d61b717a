"""Days of a module that change places, so that somebody teaches on a day when they can be there.

Only days with the same hours and meals do: then nobody's journey changes, and no room or bed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from planner.candidates import verdicts
from planner.placement import Placement
from planner.programme import Day, Module, Programme
from planner.verdicts import Must
from planner.what_if.standing import Standing
from planner.year import Year


@dataclass(frozen=True, slots=True)
class Swap:
    """Two days of a module that have changed places, by their dates."""

    module: int
    one: date
    other: date


def swaps(
    standing: Standing, programme: Programme, modules: frozenset[int]
) -> tuple[tuple[Swap, ...], Programme] | None:
    """One swap in each of some modules, after which none breaks a must; None where a module has no such days."""
    made: list[Swap] = []
    for number in sorted(modules):
        found = next(_swaps_of(standing, programme, number), None)
        if found is None:
            return None
        swap, programme = found
        made.append(swap)
    return tuple(made), programme


def _swaps_of(standing: Standing, programme: Programme, number: int) -> Iterator[tuple[Swap, Programme]]:
    module = programme.module(number)
    days = tuple(standing.planned(number).period)
    for first, second in combinations(range(len(module.days)), 2):
        one, other = module.days[first], module.days[second]
        if _alike(one, other) and one.staff != other.staff:
            swapped = programme.with_module(_exchanged(module, first, second))
            if not _breaks_a_must(standing.published_placement(number, swapped), swapped):
                yield Swap(number, days[first], days[second]), swapped


def _alike(one: Day, other: Day) -> bool:
    return (one.begins, one.ends, one.meals) == (other.begins, other.ends, other.meals)


def _exchanged(module: Module, first: int, second: int) -> Module:
    days = list(module.days)
    days[first], days[second] = days[second], days[first]
    return replace(module, days=tuple(days))


def _breaks_a_must(placement: Placement, programme: Programme) -> bool:
    return any(isinstance(verdict, Must) for verdict in verdicts(placement, Year(programme)))
