"""The peer: OR-Tools CP-SAT on the same placements, as tables, with the price of each gap looked up.

It runs in a process of its own (`python -m tests.benchmarks.cp_sat`, the year on standard input), because OR-Tools and
highspy bring the same native library and cannot be imported together.
"""

import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from itertools import pairwise
from time import perf_counter
from typing import TYPE_CHECKING

from tests.benchmarks.bare_year import BareYear, Laid

if TYPE_CHECKING:
    from ortools.sat.python.cp_model import CpModel


@dataclass(frozen=True, slots=True)
class Answer:
    """What CP-SAT proves; `kroner` is None where no year is possible. `seconds` builds the model and solves it."""

    kroner: int | None
    seconds: float


def cheapest_by_cp_sat(year: BareYear) -> Answer:
    """In its own process; the seconds do not count its start."""
    asked = json.dumps({**asdict(year), "gap_kr": [list(gaps.items()) for gaps in year.gap_kr]})
    command = [sys.executable, "-m", "tests.benchmarks.cp_sat"]
    answered = subprocess.run(command, input=asked, capture_output=True, text=True, check=True).stdout
    return Answer(**json.loads(answered))


def solved(year: BareYear) -> Answer:
    """Solves the year with every core of the machine."""
    from ortools.sat.python import cp_model  # noqa: PLC0415 never beside highspy, which the planner imports

    began = perf_counter()
    model, solver = cp_model.CpModel(), cp_model.CpSolver()
    _state(year, model)
    solver.parameters.random_seed = 0
    status = solver.solve(model)
    if status not in {cp_model.OPTIMAL, cp_model.INFEASIBLE}:
        raise RuntimeError(f"CP-SAT did not finish: {solver.status_name(status)}")
    proven = round(solver.objective_value) if status == cp_model.OPTIMAL else None
    return Answer(proven, perf_counter() - began)


def _state(year: BareYear, model: "CpModel") -> None:
    """A table of placements for each module, a table of gaps for each step, and the sum of their kroner."""
    modules = [
        [model.new_int_var(min(values), max(values), "") for values in zip(*placements, strict=True)]
        for placements in year.placements
    ]
    for module, placements in zip(modules, year.placements, strict=True):
        model.add_allowed_assignments(module, placements)
    kroner = [module[2] for module in modules]
    for (earlier, later), prices in zip(pairwise(modules), year.gap_kr, strict=True):
        gap = model.new_int_var(min(prices), max(prices), "")
        price = model.new_int_var(min(prices.values()), max(prices.values()), "")
        model.add(gap == later[0] - earlier[0])
        model.add_allowed_assignments([gap, price], list(prices.items()))
        kroner.append(price)
    model.add(sum(module[1] for module in modules) == year.abroad)
    model.minimize(sum(kroner))


def _year_from(text: str) -> BareYear:
    told = json.loads(text)
    placements = tuple(tuple(Laid(*row) for row in rows) for rows in told["placements"])
    return BareYear(placements, tuple(dict(gaps) for gaps in told["gap_kr"]), told["abroad"])


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asdict(solved(_year_from(sys.stdin.read())))))
