"""What goes wrong is told to programs as problem details and to people as a page, in their language."""

from dataclasses import replace
from typing import Any

import pytest

from api.application import application
from tests.pages import asked, checked_page, small_year, texts


def problem(path: str) -> dict[str, Any]:
    response = asked(path)
    assert response.headers["content-type"] == "application/problem+json"
    body: dict[str, Any] = response.json()
    assert body["status"] == response.status_code
    assert asked(body["type"]).status_code == 200
    return body


def test_a_plan_that_is_not_there_is_a_problem_in_the_readers_language() -> None:
    assert problem("/api/v1/plans/large?lang=en") == {
        "type": "/problems/not-found",
        "title": "Not found",
        "status": 404,
        "detail": "There is no plan called large here",
        "instance": "/api/v1/plans/large",
    }


def test_an_address_that_is_not_there_is_a_problem_too() -> None:
    assert problem("/api/v1/nothing?lang=en")["detail"] == "There is nothing at this address"


def test_a_value_that_cannot_be_is_named_with_its_place() -> None:
    found = problem("/api/v1/plans/small/weeks?module=0&lang=en")
    assert (found["status"], found["errors"]) == (422, [{"pointer": "/query/module", "detail": "module cannot be 0"}])


def test_an_unknown_language_is_a_mistake_for_programs() -> None:
    assert problem("/api/v1/plans?lang=de")["errors"][0]["pointer"] == "/query/lang"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize(
    ("path", "methods"),
    [
        ("/api/v1/plans", "GET, HEAD"),
        ("/", "GET, HEAD"),
        ("/f/x.ics", "GET, HEAD"),
        ("/static/samling.css", "GET, HEAD"),
    ],
)
def test_another_method_is_answered_with_those_that_are_possible(path: str, methods: str, method: str) -> None:
    response = asked(path, method=method)
    assert (response.status_code, response.headers["allow"]) == (405, methods)


def test_people_get_a_page() -> None:
    response = asked("/nothing?lang=en")
    assert texts(checked_page(response, "en"), "h1") == ["Not found"]


@pytest.mark.parametrize("path", ["/api/v1/plans/small/year", "/"])
def test_our_own_fault_is_said_without_its_details(path: str) -> None:
    programme = replace(small_year().programme, sites=())
    response = asked(path, app=application(replace(small_year(), programme=programme)))
    assert response.status_code == 500
    assert "StopIteration" not in response.text
