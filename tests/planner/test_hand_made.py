"""A plan file is read whole: our own JSON, a short one by hand, and every mistake of a bad one."""

import json
from datetime import date

import pytest

from planner.checking import HandMade
from planner.hand_made import (
    KEY_MISSING,
    KEY_MISSPELT,
    NO_MODULES,
    NOT_A_DAY,
    NOT_A_MODULE,
    NOT_A_NAME,
    NOT_A_NUMBER,
    NOT_JSON,
    PlanFileError,
    PlanFileMistake,
    read_plan,
)
from planner.plan import Plan
from planner.plan_file import plan_json
from planner.planning import plan
from tests.small import SMALL


def mistakes(text: str) -> tuple[PlanFileMistake, ...]:
    with pytest.raises(PlanFileError) as caught:
        read_plan(text)
    return caught.value.mistakes


def test_our_own_plan_is_read_back() -> None:
    best = plan(SMALL)
    assert isinstance(best, Plan)
    text = json.dumps(plan_json(best, "nb"))
    assert read_plan(text) == tuple(
        HandMade(m.module, m.period.first, m.period.last, m.site, m.hotel) for m in best.modules
    )


def test_a_number_and_a_first_day_are_enough() -> None:
    assert read_plan('{"modules": [{"module": 1, "first": "2027-09-20"}]}') == (HandMade(1, date(2027, 9, 20)),)


def test_all_mistakes_are_found_at_once() -> None:
    text = '{"modules": [{"first": "20.9.2027"}, {"module": "two", "first": "2027-10-04", "site": 7}, 3]}'
    assert mistakes(text) == (
        PlanFileMistake("modules[1]", KEY_MISSING(key="module")),
        PlanFileMistake("modules[1].first", NOT_A_DAY(value="20.9.2027")),
        PlanFileMistake("modules[2].module", NOT_A_NUMBER(value="two")),
        PlanFileMistake("modules[2].site", NOT_A_NAME(value="7")),
        PlanFileMistake("modules[3]", NOT_A_MODULE(value="3")),
    )


def test_a_key_that_looks_like_one_of_ours_is_a_mistake_where_ours_is_missing() -> None:
    text = '{"modules": [{"module": 1, "frist": "2027-09-20", "hotl": "fjord", "notes": "hotel to be asked"}]}'
    assert mistakes(text) == (
        PlanFileMistake("modules[1].frist", KEY_MISSPELT(key="frist", nearest="first")),
        PlanFileMistake("modules[1].hotl", KEY_MISSPELT(key="hotl", nearest="hotel")),
    )


def test_other_keys_are_welcome() -> None:
    text = '{"modules": [{"module": 1, "first": "2027-09-20", "hotel": "fjord", "hotels": 1, "cost_lines": []}]}'
    assert read_plan(text) == (HandMade(1, date(2027, 9, 20), hotel="fjord"),)


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("{", PlanFileMistake("", NOT_JSON(line=1, column=2))),
        ("", PlanFileMistake("", NOT_JSON(line=1, column=1))),
        ("{}", PlanFileMistake("modules", NO_MODULES())),
        ("7", PlanFileMistake("modules", NO_MODULES())),
    ],
)
def test_what_is_no_plan_says_so(text: str, mistake: PlanFileMistake) -> None:
    assert mistakes(text) == (mistake,)
