"""Planning split by phase, from a loaded programme to a proven plan with its lines and reasons."""

from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median
from time import perf_counter
from typing import TypeVar

from planner.candidates import Candidate, candidates
from planner.network import network
from planner.planning import plan
from planner.programme import Programme
from planner.solver import cheapest_flow
from planner.sweeps import earliest_cheapest, sweeps
from planner.year import Year
from tests.benchmarks.clock import ROUNDS

Result = TypeVar("Result")

FACTS = "facts of the year"
LAYING = "placements laid and priced"
NETWORK = "network"
SOLVER = "linear programme, proof"
SWEEPS = "sweeps, check of the proof"
WHOLE = "whole planning"
LINES = "cost lines, reasons, warnings"


@dataclass(slots=True)
class Phases:
    """Seconds of each phase, round by round, and what was laid."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    laid: tuple[Candidate, ...] = ()

    def timed(self, phase: str, call: Callable[[], Result]) -> Result:
        began = perf_counter()
        result = call()
        self.seconds.setdefault(phase, []).append(perf_counter() - began)
        return result

    def medians(self) -> dict[str, float]:
        return {phase: median(rounds) for phase, rounds in self.seconds.items()}


def phases_of(programme: Programme, rounds: int = ROUNDS) -> Phases:
    """The steps of `planner.planning.solve`, each by itself, and the whole; the lines are what is left of it."""
    phases = Phases()
    for _ in range(rounds):
        _one_round(programme, phases)
    parts = [phases.seconds[phase] for phase in (FACTS, LAYING, NETWORK, SOLVER, SWEEPS)]
    of_parts = [sum(seconds) for seconds in zip(*parts, strict=True)]
    whole = phases.seconds.pop(WHOLE)
    left = [max(0.0, all_of_it - some) for all_of_it, some in zip(whole, of_parts, strict=True)]
    phases.seconds |= {LINES: left, WHOLE: whole}
    return phases


def _one_round(programme: Programme, phases: Phases) -> None:
    year = phases.timed(FACTS, lambda: Year(programme))
    phases.laid = phases.timed(LAYING, lambda: tuple(candidates(year)))
    steps = phases.timed(NETWORK, lambda: network(programme, phases.laid))
    phases.timed(SOLVER, lambda: cheapest_flow(steps))
    phases.timed(SWEEPS, lambda: earliest_cheapest(steps, sweeps(steps)))
    phases.timed(WHOLE, lambda: plan(programme))
