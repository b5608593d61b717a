"""The walk from a programme to a proven year, or to why there is none: facts, candidates, network, solver, proof."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from time import perf_counter

from calendars.language import Message, Reason
from planner.candidates import Candidate, candidates
from planner.conflicts import conflict
from planner.network import Network, network
from planner.pins import Pin
from planner.placement import Placement
from planner.plan import Conflict, Plan, PlannedModule
from planner.planned import planned_module
from planner.prices import PricedCandidate, prices
from planner.programme import Programme
from planner.reasons import reasons_for
from planner.solver import cheapest_flow
from planner.sweeps import Sweeps, earliest_cheapest, sweeps
from planner.verdicts import Limit
from planner.warnings import warnings
from planner.year import Year

READING_DAYS = Message("reading_days", "reading calendars: open days, holidays, school breaks")
LAYING = Message("laying_placements", "laying {modules} modules on the open days at {sites} sites")
SOLVING = Message("solving", "solving the year: {candidates} placements, {steps} steps")
EXPLAINING = Message("explaining", "proven; finding the reasons for each module")
SEARCHING = Message("searching_conflict", "no year keeps every must; finding the fewest that exclude each other")

Progress = Callable[[Reason], None]


def silent(_: Reason) -> None:
    """Reports no progress."""


@dataclass(frozen=True, slots=True)
class Solved:
    """A solved year with all it was chosen from."""

    year: Year
    candidates: tuple[Candidate, ...]
    network: Network
    sweeps: Sweeps
    placements: tuple[Placement, ...]
    total_kr: int
    bound_kr: int
    solver: str

    def prices_of(self, module: int) -> Iterator[PricedCandidate]:
        """Every candidate of a module with the exact price of the year that holds it."""
        layer = [placement.number for placement in self.placements].index(module)
        own = (candidate for candidate in self.candidates if candidate.placement.number == module)
        return prices(layer, own, self.network, self.sweeps)


def plan(
    programme: Programme,
    *,
    pins: tuple[Pin, ...] = (),
    time_limit: float | None = None,
    progress: Progress = silent,
) -> Plan | Conflict:
    """The proven cheapest year that keeps every must and pin, or the conflict. `time_limit` is in seconds."""
    began = perf_counter()
    solved = solve(programme, pins=pins, time_limit=time_limit, progress=progress)
    if solved is None:
        progress(SEARCHING())
        return conflict(programme, pins)
    progress(EXPLAINING())
    return plan_of(solved, began)


def plan_of(solved: Solved, began: float, *, with_reasons: bool = True) -> Plan:
    """The solved year as a plan; `began` is the `perf_counter` at which somebody asked for it."""
    programme = solved.year.programme
    return Plan(
        programme=programme.id,
        modules=_planned_modules(solved, with_reasons=with_reasons),
        bound_kr=solved.bound_kr,
        candidates=len(solved.candidates),
        seconds=round(perf_counter() - began, 3),
        solver=solved.solver,
        warnings=solved.year.once("warnings", lambda: warnings(programme)),
    )


def solve(
    programme: Programme,
    *,
    pins: tuple[Pin, ...] = (),
    left_out: frozenset[Limit] = frozenset(),
    time_limit: float | None = None,
    progress: Progress = silent,
) -> Solved | None:
    """The cheapest way through the year; None where no year keeps every must that is not left out."""
    progress(READING_DAYS())
    year = Year(programme, pins, left_out=left_out)
    progress(LAYING(modules=len(programme.modules), sites=len(programme.sites)))
    return _cheapest(year, tuple(candidates(year)), time_limit, progress)


def with_pins(solved: Solved, pins: tuple[Pin, ...]) -> Solved | None:
    """The same year with more pinned. A pin only closes placements, so the open ones are not laid again."""
    found = (known for known in solved.candidates if all(pin.allows(known.placement) for pin in pins))
    return _cheapest(solved.year, tuple(found))


def _cheapest(
    year: Year, found: tuple[Candidate, ...], time_limit: float | None = None, progress: Progress = silent
) -> Solved | None:
    """The cheapest way through placements that keep every must by themselves."""
    steps = network(year.programme, found)
    swept = sweeps(steps)
    if swept.best is None:
        return None
    progress(SOLVING(candidates=len(found), steps=steps.size))
    flow = cheapest_flow(steps, time_limit)
    if flow.path is not None:
        # two independent ways to the same kroner: a difference is our error or the solver's, and is not hidden
        found_kr = sum(arc.kroner for arc in flow.path)
        assert flow.bound_kr == found_kr == swept.best, f"{flow.solver}: {found_kr}, sweeps: {swept.best}"
    path = earliest_cheapest(steps, swept)
    placements = tuple(arc.candidate.placement for arc in path)
    return Solved(year, found, steps, swept, placements, swept.best, flow.bound_kr, flow.solver)


def _planned_modules(solved: Solved, *, with_reasons: bool) -> tuple[PlannedModule, ...]:
    """The chosen placements with their lines and reasons; the lines add up to what was minimised."""
    modules = []
    for earlier, placement in pairwise((None, *solved.placements)):
        assert placement is not None
        reasons = reasons_for(placement, solved.total_kr, solved.prices_of(placement.number)) if with_reasons else ()
        modules.append(planned_module(placement, earlier, solved.year, reasons))
    assert sum(module.kroner for module in modules) == solved.total_kr, "the lines add up to the objective"
    return tuple(modules)
