"""Why not then, on the page and as JSON: the planner's own answer, and clear words for what cannot be asked."""

from datetime import date

import pytest

from api.pages.differences import PeopleAffected, changes
from planner.differences import Affected, Difference
from planner.pins import Pin
from planner.plan import Conflict
from planner.why_not import WhyNot, why_not
from tests.pages import HTML, asked, checked_page, small_year, text_of, texts
from tests.small import SMALL

API = "/api/v1/plans/small/why-not"


def planned(pin: Pin) -> WhyNot:
    outcome = why_not(SMALL, pin)
    assert isinstance(outcome, WhyNot)
    return outcome


def test_the_page_answers_with_the_pinned_optimum_to_the_krone() -> None:
    found = planned(Pin(2, week=date(2027, 11, 8)))
    answer = asked(f"{API}?module=2&week=2027-W45").json()
    assert (answer["best_kr"], answer["possible"]) == (found.best.total_kr, True)
    assert answer["with_kr"] - answer["best_kr"] == found.extra_kr == answer["changes"]["change_kr"]
    assert sum(kind["change_kr"] for kind in answer["changes"]["kinds"]) == found.extra_kr
    assert [sentence["code"] for sentence in answer["sentences"]] == [reason.code for reason in found.sentences]


def test_every_week_of_the_strip_has_the_price_that_its_answer_has() -> None:
    for week in asked("/api/v1/plans/small/weeks?module=2").json()["modules"][0]["weeks"]:
        written = date.fromisoformat(week["monday"]).strftime("%G-W%V")
        assert asked(f"{API}?module=2&week={written}").json()["with_kr"] == week["total_kr"]


def test_what_cannot_be_is_answered_with_its_minimal_musts() -> None:
    found = planned(Pin(1, week=date(2027, 11, 29)))
    assert isinstance(found.answer, Conflict)
    answer = asked(f"{API}?module=1&week=2027-W48").json()
    assert [must["code"] for must in answer["musts"]] == [member.because.code for member in found.answer.members]
    assert (answer["possible"], answer["with_kr"], answer["changes"], answer["sentences"]) == (False, None, None, [])


def test_homes_that_notice_the_same_share_a_line() -> None:
    apart = (
        Affected(2, "oslo", 2, 0, 2, 0),
        Affected(2, "kirkenes", 1, 1, 0, 0),
        Affected(2, "bergen", 1, 0, 1, 0),
    )
    shown = changes(SMALL, Difference(0, 0, (), (), apart), "nb").affected
    assert shown == (
        PeopleAffected(2, ("Bergen", "Oslo"), 3, 0, 3, 0),
        PeopleAffected(2, ("Kirkenes",), 1, 1, 0, 0),
    )


@pytest.mark.parametrize(
    ("question", "pointers"),
    [
        ("", ["/query/week"]),
        ("&week=2027-W54", ["/query/week"]),
        ("&week=soon", ["/query/week"]),
        ("&first=2027-02-30", ["/query/first"]),
        ("&site=atlantis", ["/query/site"]),
        ("&week=0&first=x&site=y", ["/query/week", "/query/first", "/query/site"]),
    ],
)
def test_what_cannot_be_asked_is_told_all_at_once(question: str, pointers: list[str]) -> None:
    refused = asked(f"{API}?module=2{question}")
    assert (refused.status_code, refused.headers["content-type"]) == (422, "application/problem+json")
    assert [error["pointer"] for error in refused.json()["errors"]] == pointers
    page = asked(f"/why-not?module=2{question}&lang=en")
    assert page.status_code == 422
    told = texts(checked_page(page, "en"), "li")
    assert all(error["detail"] in told for error in asked(f"{API}?module=2{question}&lang=en").json()["errors"])


@pytest.mark.parametrize("module", ["", "0", "99", "x", "-1", "9" * 5000])
def test_a_module_that_is_not_there_is_not_found(module: str) -> None:
    response = asked(f"/why-not?module={module}&week=2027-W45")
    assert response.status_code == 404
    checked_page(response)


def test_the_strip_leads_from_every_week_to_its_answer() -> None:
    root = checked_page(asked("/weeks?module=2"))
    found = [a.get("href") for a in root.iter("{http://www.w3.org/2000/svg}a")]
    weeks = [price.week for price in small_year().weeks if price.module == 2]
    assert found == [f"/why-not?module=2&week={week:%G-W%V}" for week in weeks]


def test_a_modules_page_asks_about_every_week_with_its_price() -> None:
    root = checked_page(asked("/modules/2?lang=en"), "en")
    form = next(root.iter(f"{HTML}form"))
    options = [text_of(option) for option in form.iter(f"{HTML}option")]
    weeks = [price for price in small_year().weeks if price.module == 2]
    assert form.get("action") == "/why-not"
    assert sum("closed" in option for option in options) == sum(week.first is None for week in weeks)
    assert len(options) == len(weeks) + 2 + len(SMALL.module(2).sites)
