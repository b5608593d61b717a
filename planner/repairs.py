"""Ways out of an impossible year: which must gives way and by how little, each proven by the year that it leads to."""

from collections.abc import Iterator
from dataclasses import replace
from time import perf_counter

from planner.easings import BOTH, Eased, Ladder, ladders
from planner.pins import Pin
from planner.plan import Conflict, ConflictMember, Plan, Repair
from planner.planning import plan_of, solve
from planner.programme import Programme
from planner.verdicts import Limit


def with_repairs(conflict: Conflict, programme: Programme, pins: tuple[Pin, ...] = ()) -> Conflict:
    """The conflict with its repairs, the cheapest year first."""
    found = {repair.because: repair for way in conflict.ways_out for repair in _repairs(way, programme, pins)}
    return replace(conflict, repairs=tuple(sorted(found.values(), key=lambda repair: repair.plan.total_kr)))


def _repairs(way: tuple[ConflictMember, ...], programme: Programme, pins: tuple[Pin, ...]) -> Iterator[Repair]:
    """All members of a way out give way, each as little as it can while the others have given way."""
    eased: list[tuple[Eased, ...]] = [()]
    for member in way:
        limit = Limit(member.rule, member.because)
        eased = [
            (*before, step)
            for before in eased
            for ladder in ladders(limit, *_state(before, programme, pins))
            for step in _least(ladder, last=member == way[-1])
        ]
    for steps in eased:
        found = _solved(steps[-1])
        if found is not None:
            because = steps[0].because
            for step in steps[1:]:
                because = BOTH(first=because, second=step.because)
            yield Repair(because, found)


def _state(
    before: tuple[Eased, ...], programme: Programme, pins: tuple[Pin, ...]
) -> tuple[Programme, tuple[Pin, ...], frozenset[Limit]]:
    if not before:
        return programme, pins, frozenset()
    return before[-1].programme, before[-1].pins, before[-1].left_out


def _least(ladder: Ladder, *, last: bool) -> Iterator[Eased]:
    """The first step of a ladder from which there is a year; where others are still to give way, the widest."""
    if not ladder:
        return
    if not last:
        yield ladder[-1]
        return
    if not _possible(ladder[-1]):
        return
    low, high = 0, len(ladder) - 1
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if _possible(ladder[middle]) else (middle + 1, high)
    yield ladder[high]


def _possible(eased: Eased) -> bool:
    return solve(eased.programme, pins=eased.pins, left_out=eased.left_out) is not None


def _solved(eased: Eased) -> Plan | None:
    began = perf_counter()
    solved = solve(eased.programme, pins=eased.pins, left_out=eased.left_out)
    return None if solved is None else plan_of(solved, began)
