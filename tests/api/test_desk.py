"""The desk: a draft is its address, every step leads to another one, and its year is the planner's own."""

from datetime import date
from urllib.parse import urlencode

import pytest

from api.drafts import Draft, draft_asked
from planner.pins import Pin
from planner.plan import Conflict, Plan
from planner.planning import plan
from tests.pages import HTML, asked, checked_page, text_of, texts
from tests.small import SMALL

API = "/api/v1/plans/small/desk"
W37, W45 = date(2027, 9, 13), date(2027, 11, 8)


def answer(*state: tuple[str, str]) -> dict[str, object]:
    response = asked(f"{API}?{urlencode(state)}")
    assert response.status_code == 200, response.text
    found = response.json()
    assert isinstance(found, dict)
    return found


def module(page: dict[str, object], number: int) -> dict[str, object]:
    modules = page["modules"]
    assert isinstance(modules, list)
    found = modules[number - 1]
    assert isinstance(found, dict)
    return found


def test_a_pinned_draft_is_the_pinned_optimum() -> None:
    for pins in [(Pin(2, week=W45),), (Pin(1, week=date(2027, 9, 6), never=True), Pin(2, site="copenhagen"))]:
        best = plan(SMALL, pins=pins)
        assert isinstance(best, Plan)
        assert answer(*Draft(pins).state)["total_kr"] == best.total_kr


def test_other_prices_are_the_optimum_of_the_programme_that_has_them() -> None:
    draft = Draft(prices=(("spacing_kr", 0), ("weekday_kr", 0)))
    best = plan(draft.repriced(SMALL))
    assert isinstance(best, Plan)
    assert answer(*draft.state)["total_kr"] == best.total_kr


def test_a_draft_survives_its_address() -> None:
    pins = (Pin(1, week=W37, never=True), Pin(2, date(2027, 10, 19), "oslo"), Pin(3, site="oslo"))
    draft = Draft(pins, (("school_break_kr", 900),))
    assert draft_asked(draft.state, SMALL) == draft
    assert draft.state == (
        ("forbid", "1:2027-W37"),
        ("pin", "2:2027-10-19@oslo"),
        ("pin", "3:@oslo"),
        ("price.school_break_kr", "900"),
    )


def test_the_price_of_every_step_is_what_the_year_then_costs() -> None:
    here = answer(("pin", "2:2027-W45"))
    for step in module(here, 2)["weeks"]:  # type: ignore[attr-defined]  # JSON
        then = answer(*map(tuple, step["state"]))
        assert then["possible"] == (step["extra_kr"] is not None)
        if then["possible"]:
            assert then["total_kr"] - here["total_kr"] == step["extra_kr"]  # type: ignore[operator]  # JSON
        else:
            assert step["closed_by"]


def test_unpinning_leads_back() -> None:
    pinned = answer(("pin", "2:2027-W45"))
    assert [one["without"] for one in module(pinned, 2)["settled"]] == [[]]  # type: ignore[attr-defined]  # JSON


def test_a_contradiction_shows_its_musts_and_ways_out() -> None:
    pins = (Pin(1, week=W45), Pin(2, week=W37))
    conflict = plan(SMALL, pins=pins)
    assert isinstance(conflict, Conflict)
    found = answer(*Draft(pins).state)
    assert (found["possible"], found["total_kr"], found["changes"]) == (False, None, None)
    assert len(found["musts"]) == len(conflict.members)  # type: ignore[arg-type]  # JSON
    assert found["repairs"]
    root = checked_page(asked(f"/desk?{urlencode(Draft(pins).state)}&lang=en"), "en")
    undo = [text_of(a) for a in root.iter(f"{HTML}a") if text_of(a).startswith("unpin")]
    assert len(undo) == 2


def test_a_form_that_sends_every_field_ends_at_the_short_address() -> None:
    response = asked("/desk?pin=2:2027-W45&price.school_break_kr=500&price.weekday_kr=&price.eve_kr=10&lang=en")
    assert response.status_code == 303
    assert response.headers["location"] == "/desk?pin=2%3A2027-W45&price.eve_kr=10&lang=en"
    assert asked(response.headers["location"]).status_code == 200


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("price.school_break_kr", "-5"),
        ("price.school_break_kr", "1e12"),
        ("price.school_break_kr", "1000001"),
        ("price.friday_home_by", "3"),
        ("pin", "2:soon"),
        ("pin", "2:"),
        ("pin", "2:2027-W54"),
        ("pin", "99:2027-W45"),
        ("pin", "2:@atlantis"),
        ("forbid", "x"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(name: str, value: str) -> None:
    question = urlencode({name: value, "lang": "en"})
    refused = asked(f"{API}?{question}")
    assert (refused.status_code, refused.headers["content-type"]) == (422, "application/problem+json")
    (error,) = refused.json()["errors"]
    assert error["pointer"] == f"/query/{name}"
    page = asked(f"/desk?{question}")
    assert page.status_code == 422
    assert " ".join(error["detail"].split()) in texts(checked_page(page, "en"), "li")


def test_more_pins_than_a_draft_has_are_refused() -> None:
    assert asked(f"{API}?{urlencode([('pin', '2:2027-W45')] * 51)}").status_code == 422
