"""A year as bare numbers: what every exact method is given alike. The rules are not asked about steps here.

Prices of gaps are written out again from the programme's own numbers: methods that agree, agree about those too.
"""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from planner.candidates import Candidate
from planner.programme import Module, Programme

MONDAY = date(2001, 1, 1)


class Laid(NamedTuple):
    """One open placement: its ISO week, counted from a Monday long ago, whether it is abroad, and its kroner."""

    week: int
    abroad: int
    kroner: int


@dataclass(frozen=True, slots=True)
class BareYear:
    """For each module all its open placements; for each step to the next module the price of a gap in weeks."""

    placements: tuple[tuple[Laid, ...], ...]
    gap_kr: tuple[dict[int, int], ...]
    abroad: int


def bare_year(programme: Programme, candidates: tuple[Candidate, ...]) -> BareYear:
    laid = tuple(
        tuple(_laid(candidate) for candidate in candidates if candidate.placement.number == module.number)
        for module in programme.modules
    )
    gaps = tuple(_gap_kr(programme, module) for module in programme.modules[:-1])
    return BareYear(laid, gaps, programme.modules_abroad)


def _laid(candidate: Candidate) -> Laid:
    placement = candidate.placement
    return Laid((placement.period.first - MONDAY).days // 7, int(placement.site.country != "NO"), candidate.kroner)


def _gap_kr(programme: Programme, earlier: Module) -> dict[int, int]:
    """The allowed gaps: within the limits, in a later week, and after all tasks that come first are due."""
    wishes = programme.wishes
    if wishes.weekday_pattern_kr:
        raise ValueError("a bare year has weeks only, and this programme prices steps between weekdays")
    tasks = [task for task in programme.tasks if task.after_module == earlier.number]
    due_first = [task.due_weeks + 1 for task in tasks if task.before_next_module]
    return {
        weeks: wishes.spacing_kr * (weeks - wishes.ideal_weeks_between) ** 2
        + wishes.task_overlap_kr * sum(task.due_weeks >= weeks for task in tasks)
        for weeks in range(max([1, programme.min_weeks_between, *due_first]), programme.max_weeks_between + 1)
    }
