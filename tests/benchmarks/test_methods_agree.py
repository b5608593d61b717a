"""Three methods that share nothing but the placements find the same kroner; none of them is timed here."""

import pytest

from planner.candidates import candidates
from planner.example import example_file
from planner.planning import solve
from planner.programme import Programme
from planner.programme_file import read_programme
from planner.year import Year
from tests.benchmarks.bare_year import bare_year
from tests.benchmarks.cp_sat import cheapest_by_cp_sat
from tests.benchmarks.shortest_path import cheapest_by_dynamic_programme
from tests.small import SMALL, small_that_is_impossible, small_with_full_hotel

EXAMPLE = read_programme(example_file())
YEARS = {
    "example": EXAMPLE,
    "small": SMALL,
    "small with full hotel": small_with_full_hotel(),
}


@pytest.mark.parametrize("programme", YEARS.values(), ids=YEARS.keys())
def test_planner_dynamic_programme_and_cp_sat_find_the_same_kroner(programme: Programme) -> None:
    solved = solve(programme)
    assert solved is not None
    year = bare_year(programme, solved.candidates)
    by_cp_sat = cheapest_by_cp_sat(year)
    assert (cheapest_by_dynamic_programme(year), by_cp_sat.kroner) == (solved.total_kr, solved.total_kr)


def test_all_three_find_the_impossible_year_impossible() -> None:
    programme = small_that_is_impossible()
    year = bare_year(programme, tuple(candidates(Year(programme))))
    found = (solve(programme), cheapest_by_dynamic_programme(year), cheapest_by_cp_sat(year).kroner)
    assert found == (None, None, None)
