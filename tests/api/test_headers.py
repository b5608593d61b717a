"""Headers that every answer carries, errors and files included."""

import pytest

from tests.pages import asked

ANYTHING = ("/", "/api/v1/plans", "/static/samling.css", "/nothing", "/api/v1/nothing", "/openapi.json", "/costs.csv")


@pytest.mark.parametrize("path", ANYTHING)
def test_nothing_but_our_own_scripts_and_styles_can_run(path: str) -> None:
    headers = asked(path).headers
    assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'; style-src 'self'; ")
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_no_answer_sets_a_cookie() -> None:
    assert [path for path in ANYTHING if "set-cookie" in asked(path).headers] == []


def test_robots_may_not_read_pages_but_calendars_can_be_fetched() -> None:
    assert asked("/robots.txt").text == "User-agent: *\nAllow: /f/\nDisallow: /\n"


def test_those_who_keep_it_running_can_ask() -> None:
    assert asked("/healthz").json() == {"status": "ok"}
    assert asked("/readyz").json() == {"status": "ready", "plan": "small", "computed_at": "2026-11-22T11:00:00+00:00"}
