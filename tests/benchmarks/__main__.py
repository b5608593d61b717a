"""Measures commands, planning, its limit, its peer and its growth; exit 1 where a bar does not hold."""

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from planner.example import example_file
from planner.planning import plan
from planner.programme import Programme
from planner.programme_file import read_programme
from tests.benchmarks import phases
from tests.benchmarks.bare_year import bare_year
from tests.benchmarks.clock import ROUNDS, median_process, median_seconds
from tests.benchmarks.cp_sat import cheapest_by_cp_sat
from tests.benchmarks.phases import phases_of
from tests.benchmarks.shortest_path import cheapest_by_dynamic_programme
from tests.benchmarks.table import Bar, Row, machine, table
from tests.benchmarks.variants import with_sites, with_years

SOLVING = (phases.NETWORK, phases.SOLVER, phases.SWEEPS)
YEARS = (1, 2, 3, 4)
SITES = (1, 2, 6, 12)


def main() -> int:
    programme = read_programme(example_file())
    rows = [*_commands(), *_planning(programme), *_growth(programme)]
    print(f"\n{machine()}; medians of {ROUNDS} rounds\n")
    print(table(rows))
    return 0 if all(row.bar is None or row.bar.holds for row in rows) else 1


def _commands() -> Iterator[Row]:
    """Whole processes, each from its start to its end, with what they write."""
    samling = str(Path(sys.executable).with_name("samling"))
    with TemporaryDirectory() as folder:
        bare = median_process([sys.executable, "-c", "import pulp"], folder)
        cold = median_process([samling, "plan", str(example_file())], folder)
        whole = median_process([samling, "--db", f"{folder}/samling.db"], folder, rounds=3)
    name = "Python that imports PuLP"
    bar = Bar("under 1.5 s", cold.seconds < 1.5)
    yield Row("samling plan, whole process", cold.seconds, other=name, other_value=bare.seconds, bar=bar)
    bar = Bar("under 10 s", whole.seconds < 10)
    yield Row("samling, the whole year", whole.seconds, other=name, other_value=bare.seconds, bar=bar)
    yield Row("  its memory", whole.peak_mb, "MB", name, bare.peak_mb)
    yield Row("memory of samling plan", cold.peak_mb, "MB", name, bare.peak_mb)


def _planning(programme: Programme) -> Iterator[Row]:
    """From a loaded programme to a proven plan: the whole, its phases, its limit and its peer."""
    measured = phases_of(programme)
    seconds = measured.medians()
    whole = seconds.pop(phases.WHOLE)
    yield Row("planning the example", whole, bar=Bar("under 300 ms", whole < 0.3))
    for phase, spent in seconds.items():
        yield Row(f"  {phase}", spent, other="planning", other_value=whole)
    year = bare_year(programme, measured.laid)
    solving = sum(seconds[phase] for phase in SOLVING)
    limit = median_seconds(lambda: cheapest_by_dynamic_programme(year))
    peer = sorted(cheapest_by_cp_sat(year).seconds for _ in range(ROUNDS))[ROUNDS // 2]
    yield Row("solving and proving", solving, other="dynamic programme", other_value=limit)
    times = peer / solving
    yield Row("CP-SAT, the same placements", peer, other="ours", other_value=solving, bar=Bar("over 10 ×", times >= 10))
    laid = seconds[phases.FACTS] + seconds[phases.LAYING]
    yield Row("  with facts and placements", laid + peer, other="planning", other_value=whole)


def _growth(programme: Programme) -> Iterator[Row]:
    """How the time of planning grows with the window and with the sites."""
    for name, larger, sizes in (("year", with_years, YEARS), ("site", with_sites, SITES)):
        smallest: float | None = None
        for size in sizes:
            variant = larger(programme, size)
            plan(variant)  # the trips to new sites are learnt once
            spent = median_seconds(partial(plan, variant), rounds=3)
            smallest = smallest or spent
            yield Row(f"planning {size} × {name}", spent, other=f"1 × {name}", other_value=smallest)


if __name__ == "__main__":
    sys.exit(main())
