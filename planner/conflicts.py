"""Why there is no year: a minimal set of musts that exclude each other, found by leaving out one after the other.

The network is small enough to ask "is there any path?" once for each must. Its placements reach half a year beyond
the window on both sides, so that the window itself can be one of the musts.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from calendars.language import Message
from calendars.period import Period
from planner.candidates import all_placements
from planner.network import step_verdicts
from planner.pins import Pin
from planner.placement import ModuleInWeek
from planner.plan import Conflict, ConflictMember
from planner.programme import Module, Programme
from planner.rules import MODULES_ABROAD
from planner.verdicts import Limit, Must
from planner.warnings import warnings
from planner.year import Year

BEYOND = timedelta(weeks=26)
# enough to find several ways out, and bounds on the search when many conflicts meet
A_CHOICE, MOST_TOGETHER, MOST_BEGINNINGS = 3, 3, 8
NO_PLACE = Message("no_place", "module {module} has no site with a hotel")
# A must that is tried earlier is more easily left out, so what people care about most comes last
TRIED_IN_ORDER = (
    "with_known_night_prices",
    "on_open_days",
    "with_a_plenary_room",
    "with_enough_group_rooms",
    "with_enough_beds",
    "inside_one_week",
    "begins_on_an_allowed_weekday",
    "with_its_staff",
    "with_time_for_its_tasks",
    "tasks_before_the_next_module",
    "between_the_dates_of_the_module",
    "as_many_abroad_as_planned",
    "time_between_modules",
    "inside_the_window",
    "as_pinned",
)


@dataclass(slots=True)
class Limits:
    """Numbers limits, so that a set of them is an integer and "all left out?" is one operation."""

    number: dict[Limit, int] = field(default_factory=dict)

    def mask(self, musts: Iterable[Must]) -> int:
        mask = 0
        for must in musts:
            mask |= self.bit(must.stands_for)
        return mask

    def bit(self, limit: Limit) -> int:
        return 1 << self.number.setdefault(limit, len(self.number))


@dataclass(frozen=True, slots=True)
class ClosedYear:
    """What closes what: for each module (week, abroad) the sets that close its placements, and what closes a step."""

    held: tuple[dict[tuple[date, bool], tuple[int, ...]], ...]
    steps: tuple[dict[tuple[date, date], int], ...]
    abroad_bit: int
    abroad: int
    limits: Limits


def conflict(programme: Programme, pins: tuple[Pin, ...] = ()) -> Conflict:
    """The minimal conflict of a programme that has no year, and which musts would be enough to give up."""
    homeless = tuple(
        ConflictMember("every_module_once", NO_PLACE(module=module.number))
        for module in programme.modules
        if not any(site.id in module.sites and site.hotels for site in programme.sites)
    )
    if homeless:
        return Conflict(programme.id, homeless, warnings=warnings(programme))
    closed = _closed_year(programme, pins)
    members = tuple(_member(limit) for limit in _minimal(closed))
    ways = tuple(tuple(_member(limit) for limit in way) for way in _ways_out(closed))
    return Conflict(programme.id, members, warnings=warnings(programme), ways_out=ways)


def _member(limit: Limit) -> ConflictMember:
    return ConflictMember(limit.rule, limit.because)


def _minimal(closed: ClosedYear, given_up: int = 0) -> Iterator[Limit]:
    """Leaves out one limit after another for good, where there still is no year without it; the rest is minimal."""
    left_out = given_up
    for limit in sorted(closed.limits.number, key=lambda limit: TRIED_IN_ORDER.index(limit.rule)):
        bit = closed.limits.bit(limit)
        if bit & given_up:
            continue
        if _has_year(closed, left_out | bit):
            yield limit
        else:
            left_out |= bit


def _ways_out(closed: ClosedYear) -> list[tuple[Limit, ...]]:
    """Small sets of musts without which there is a year: each takes one must of every conflict that it meets.

    The smallest come first; larger ones are looked for only until there are a few to choose from.
    """
    ways: dict[frozenset[Limit], tuple[Limit, ...]] = {}
    beginnings: list[tuple[Limit, ...]] = [()]
    while beginnings and len(ways) < A_CHOICE and len(beginnings[0]) < MOST_TOGETHER:
        longer: list[tuple[Limit, ...]] = []
        for given_up in beginnings[:MOST_BEGINNINGS]:
            mask = sum(closed.limits.bit(limit) for limit in given_up)
            for limit in _minimal(closed, mask):
                way = (*given_up, limit)
                if not _has_year(closed, mask | closed.limits.bit(limit)):
                    longer.append(way)
                elif not any(known < frozenset(way) for known in ways):
                    ways.setdefault(frozenset(way), way)
        beginnings = longer
    return list(ways.values())


def _has_year(closed: ClosedYear, left_out: int) -> bool:
    """Whether there is a path when the musts in `left_out` do not count."""
    cap = closed.abroad + 1
    here = {(week, int(abroad)) for week, abroad in _open(closed.held[0], left_out)}
    for held, steps in zip(closed.held[1:], closed.steps, strict=True):
        choices = _open(held, left_out)
        here = {
            (week, min(cap, count + abroad))
            for earlier, count in here
            for week, abroad in choices
            if earlier < week and not steps[earlier, week] & ~left_out
        }
    any_number = bool(left_out & closed.abroad_bit)
    return any(any_number or count == closed.abroad for _, count in here)


def _open(held: dict[tuple[date, bool], tuple[int, ...]], left_out: int) -> list[tuple[date, bool]]:
    return [key for key, masks in held.items() if any(not mask & ~left_out for mask in masks)]


def _closed_year(programme: Programme, pins: tuple[Pin, ...]) -> ClosedYear:
    window, limits = programme.window, Limits()
    year = Year(programme, pins, Period(window.first - BEYOND, window.last + BEYOND))
    held = [_held(module, year, limits) for module in programme.modules]
    steps = tuple(_steps(programme, layer, held, limits) for layer in range(1, len(held)))
    abroad = Limit("as_many_abroad_as_planned", MODULES_ABROAD(count=programme.modules_abroad))
    return ClosedYear(tuple(held), steps, limits.bit(abroad), programme.modules_abroad, limits)


def _held(module: Module, year: Year, limits: Limits) -> dict[tuple[date, bool], tuple[int, ...]]:
    masks: defaultdict[tuple[date, bool], set[int]] = defaultdict(set)
    for placed in all_placements(module, year):
        key = (placed.placement.week, placed.placement.site.abroad)
        masks[key].add(limits.mask(placed.musts))
    return {key: _smallest(of_week) for key, of_week in masks.items()}


def _steps(
    programme: Programme, layer: int, held: list[dict[tuple[date, bool], tuple[int, ...]]], limits: Limits
) -> dict[tuple[date, date], int]:
    earlier_number, later_number = programme.modules[layer - 1].number, programme.modules[layer].number
    weeks = sorted({week for week, _ in held[layer - 1]})
    later_weeks = sorted({week for week, _ in held[layer]})
    return {
        (earlier, later): limits.mask(
            verdict
            for verdict in step_verdicts(
                ModuleInWeek(earlier_number, earlier), ModuleInWeek(later_number, later), programme
            )
            if isinstance(verdict, Must)
        )
        for earlier in weeks
        for later in later_weeks
        if earlier < later
    }


def _smallest(masks: set[int]) -> tuple[int, ...]:
    """The sets that hold no other one: if a larger one is left out, so is the smaller."""
    return tuple(mask for mask in sorted(masks) if not any(other != mask and other & mask == other for other in masks))
