"""The year is proven: it equals an exhaustive search on small years, and no plan breaks a must."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendars.period import Period
from planner.candidates import candidates
from planner.checking import HandMade, check
from planner.network import step_kroner, weekday_wishes
from planner.pins import Pin
from planner.placement import Placement
from planner.plan import Conflict, Plan
from planner.planning import plan
from planner.programme import Programme, TripOverride, Wishes
from planner.year import Year
from tests.small import COPENHAGEN, OSLO, SMALL, YEAR, hotel, small_that_is_impossible, small_with_full_hotel

SITES = (OSLO, COPENHAGEN)


def planned(programme: Programme, *pins: Pin) -> Plan:
    outcome = plan(programme, pins=pins)
    assert isinstance(outcome, Plan)
    return outcome


def cheapest_by_exhaustion(programme: Programme) -> int | None:
    """Tries every combination of open placements: slow, and with nothing of the network or the solver in it."""
    found = list(candidates(Year(programme)))
    by_module = [[one for one in found if one.placement.number == module.number] for module in programme.modules]
    steps = [
        [[step(one.placement, other.placement, programme) for other in later] for one in earlier]
        for earlier, later in pairwise(by_module)
    ]

    def years(module: int, held: int, kroner: int, abroad: int) -> Iterator[int]:
        """The kroner of every year that goes on from a candidate of a module."""
        kroner += by_module[module][held].kroner
        abroad += by_module[module][held].placement.site.abroad
        if module == len(steps):
            if abroad == programme.modules_abroad:
                yield kroner
            return
        for following, between in enumerate(steps[module][held]):
            if between is not None:
                yield from years(module + 1, following, kroner + between, abroad)

    return min((total for held in range(len(by_module[0])) for total in years(0, held, 0, 0)), default=None)


def step(earlier: Placement, later: Placement, programme: Programme) -> int | None:
    """What a step costs by its weeks and its weekdays; None where it must not be."""
    by_weeks = step_kroner(earlier, later, programme) if earlier.week < later.week else None
    if by_weeks is None:
        return None
    return by_weeks + sum(wish.kroner for wish in weekday_wishes(earlier, later, programme))


def short(programme: Programme, last: date) -> Programme:
    return replace(programme, window=Period(YEAR.first, last))


@settings(max_examples=25, deadline=None)
@given(
    spacing=st.integers(0, 3000),
    evening=st.integers(0, 2000),
    sunday=st.integers(0, 2000),
    weekday=st.integers(0, 5000),
    pattern=st.sampled_from([0, 1, 500, 5000]),
    ideal=st.integers(3, 6),
    minimum=st.integers(1, 4),
)
def test_the_plan_is_as_cheap_as_the_best_of_all_combinations(  # noqa: PLR0913, PLR0917 one price after another
    spacing: int, evening: int, sunday: int, weekday: int, pattern: int, ideal: int, minimum: int
) -> None:
    wishes = Wishes(
        ideal_weeks_between=ideal,
        spacing_kr=spacing,
        evening_before_kr=evening,
        sunday_travel_kr=sunday,
        weekday_kr=weekday,
        weekday_pattern_kr=pattern,
    )
    year = replace(short(SMALL, date(2027, 10, 29)), wishes=wishes, min_weeks_between=minimum)
    outcome = plan(year)
    best = cheapest_by_exhaustion(year)
    assert (outcome.total_kr if isinstance(outcome, Plan) else None) == best


def test_the_small_year_is_proven() -> None:
    year = planned(SMALL)
    assert (year.status, year.gap_kr, year.bound_kr) == ("optimal", 0, year.total_kr)


def test_real_and_wish_kroner_add_up_to_the_total() -> None:
    year = planned(SMALL)
    assert year.real_kr + year.wish_kr == year.total_kr == sum(line.kroner for line in year.cost_lines)


def test_the_same_programme_gives_the_same_plan_twice() -> None:
    assert replace(planned(SMALL), seconds=0) == replace(planned(SMALL), seconds=0)


def test_of_equally_cheap_years_the_earliest_is_taken() -> None:
    free_of_wishes = replace(SMALL, wishes=Wishes())
    first_days = [module.period.first for module in planned(free_of_wishes).modules]
    # module 1 as early as the window allows, the others at the least distance, and nothing is gained by waiting
    assert first_days[0] == date(2027, 9, 6)


def test_of_equally_cheap_years_on_the_same_days_the_site_listed_first_is_taken_first() -> None:
    """One of two modules is abroad, on days that are the only ones: which, is for the order of the sites to say."""
    free = tuple(replace(site, rooms=OSLO.rooms, hotels=(hotel("Alle", 0),), lunch_kr=0, dinner_kr=0) for site in SITES)
    pair = tuple(replace(module, sites=frozenset({"oslo", "copenhagen"})) for module in SMALL.modules[:2])
    overrides = tuple(
        TripOverride(group.home.id, site.id, fare_kr=0, evening_before=False, night_after=False)
        for group in SMALL.cohort.homes
        for site in free
    )
    for sites in (free, free[::-1]):
        programme = replace(
            SMALL, modules=pair, sites=sites, tasks=(), wishes=Wishes(), per_diem=False, trip_overrides=overrides
        )
        chosen = planned(programme, Pin(1, date(2027, 9, 7)), Pin(2, date(2027, 9, 28)))
        assert [module.site for module in chosen.modules] == [site.id for site in sites]


def test_a_plan_keeps_every_must() -> None:
    year = planned(SMALL)
    dates = [HandMade(m.module, m.period.first, m.period.last, m.site, m.hotel) for m in year.modules]
    score = check(SMALL, dates)
    assert (score.broken, score.total_kr, score.distance_kr) == ((), year.total_kr, 0)


def test_exactly_one_module_is_abroad() -> None:
    assert [module.site for module in planned(SMALL).modules] == ["oslo", "copenhagen", "oslo"]


def test_without_a_module_abroad_copenhagen_is_not_used() -> None:
    at_home = replace(SMALL, modules_abroad=0)
    assert {module.site for module in planned(at_home).modules} == {"oslo"}


def test_a_week_whose_hotels_are_full_is_not_used() -> None:
    full = Period(date(2027, 9, 13), date(2027, 9, 19))
    pinned = plan(small_with_full_hotel(), pins=(Pin(1, date(2027, 9, 14)),))
    assert isinstance(pinned, Conflict)
    assert not any(module.period.overlaps(full) for module in planned(small_with_full_hotel()).modules)


def test_a_pinned_module_is_where_it_is_pinned() -> None:
    pinned = planned(SMALL, Pin(2, date(2027, 10, 20), "copenhagen"))
    assert pinned.modules[1].period == Period(date(2027, 10, 20), date(2027, 10, 21))


def test_pins_never_make_a_year_cheaper() -> None:
    assert planned(SMALL, Pin(3, date(2027, 11, 30))).total_kr >= planned(SMALL).total_kr


def test_spacing_is_charged_to_the_later_module() -> None:
    apart = planned(SMALL, Pin(1, date(2027, 9, 7)), Pin(2, date(2027, 10, 12)), Pin(3, date(2027, 11, 9)))
    spacing = [[line.kroner for line in m.cost_lines if line.kind == "spacing"] for m in apart.modules]
    # five weeks where four are ideal: 1 000 × 1²; then four weeks: nothing
    assert spacing == [[], [1000], []]


def test_eight_weeks_apart_in_thirteen_weeks_is_impossible_because_of_gap_and_window() -> None:
    outcome = plan(small_that_is_impossible())
    assert isinstance(outcome, Conflict)
    assert [member.rule for member in outcome.members] == ["time_between_modules", "inside_the_window"]


@pytest.mark.parametrize(
    "eased",
    [
        pytest.param({"min_weeks_between": 6}, id="a smaller gap"),
        pytest.param({"window": Period(YEAR.first, date(2028, 1, 28))}, id="a longer window"),
    ],
)
def test_without_any_one_of_its_musts_the_impossible_year_is_possible(eased: dict[str, object]) -> None:
    assert isinstance(plan(replace(small_that_is_impossible(), **eased)), Plan)


def test_contradicting_pins_are_the_conflict() -> None:
    outcome = plan(SMALL, pins=(Pin(1, date(2027, 9, 7)), Pin(1, date(2027, 9, 14))))
    assert isinstance(outcome, Conflict)
    assert [member.because for member in outcome.members] == [
        Pin(1, date(2027, 9, 7)).sentence,
        Pin(1, date(2027, 9, 14)).sentence,
    ]
