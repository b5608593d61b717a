"""Why not then: the answer is the pinned optimum, to the krone, and says what else changes."""

from datetime import date, timedelta

import pytest

from planner.differences import difference
from planner.measures import measures
from planner.pins import Pin
from planner.plan import Conflict, Plan
from planner.planning import plan
from planner.why_not import AS_CHOSEN, WhyNot, why_not
from tests.small import SMALL, small_that_is_impossible


def answer(pin: Pin) -> WhyNot:
    outcome = why_not(SMALL, pin)
    assert isinstance(outcome, WhyNot)
    return outcome


@pytest.mark.parametrize("week", range(13))
def test_the_price_equals_the_pinned_optimum(week: int) -> None:
    pin = Pin(2, week=date(2027, 9, 6) + timedelta(weeks=week))
    best, pinned = plan(SMALL), plan(SMALL, pins=(pin,))
    assert isinstance(best, Plan)
    expected = pinned.total_kr - best.total_kr if isinstance(pinned, Plan) else None
    assert answer(pin).extra_kr == expected


def test_the_kinds_add_up_to_the_difference() -> None:
    found = answer(Pin(2, week=date(2027, 11, 8))).difference
    assert found is not None
    assert sum(kind.kroner for kind in found.kinds) == found.kroner == found.real_kr + found.wish_kr
    assert sum(kind.kroner for kind in found.kinds if kind.real) == found.real_kr


def test_where_it_is_already_nothing_changes() -> None:
    best = plan(SMALL)
    assert isinstance(best, Plan)
    found = answer(Pin(1, best.modules[0].period.first))
    assert found.sentences == (AS_CHOSEN(),)


def test_a_week_that_cannot_be_names_its_musts() -> None:
    found = answer(Pin(1, week=date(2027, 11, 29)))
    assert isinstance(found.answer, Conflict)
    assert found.sentences == tuple(member.because for member in found.answer.members)


def test_a_programme_without_a_year_is_its_conflict() -> None:
    assert isinstance(why_not(small_that_is_impossible(), Pin(1, date(2027, 9, 7))), Conflict)


def test_moves_name_the_modules_that_change() -> None:
    found = answer(Pin(1, week=date(2027, 10, 18))).difference
    assert found is not None
    assert next(move.module for move in found.moves) == 1
    assert all(move.from_period != move.to_period or move.before.hotel != move.after.hotel for move in found.moves)


def test_measures_differ_as_the_plans_do() -> None:
    best, pinned = plan(SMALL), plan(SMALL, pins=(Pin(1, date(2027, 9, 6)),))
    assert isinstance(best, Plan)
    assert isinstance(pinned, Plan)
    change = difference(SMALL, best, pinned)
    before, after = measures(SMALL, best), measures(SMALL, pinned)
    assert after.total_kr - before.total_kr == change.kroner
    assert after.evenings_before - before.evenings_before == sum(group.evenings_before for group in change.affected)
    assert after.sunday_travellers - before.sunday_travellers == sum(g.sunday_travellers for g in change.affected)
