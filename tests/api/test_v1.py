"""The API: each page as JSON, from the same object, with the promised keys."""

from typing import Any

import pytest

from calendars.language import LANGUAGES
from planner.plan_file import plan_json
from tests.pages import asked, small_year

PLAN = "/api/v1/plans/small"
TWINS = (
    "",
    "/year",
    "/modules/1",
    "/weeks",
    "/weeks?module=2",
    "/why-not?module=2&week=2027-W45",
    "/choices",
    "/desk?pin=2%3A2027-W45",
    "/bookings",
    "/costs",
    "/feeds",
    "/warnings",
)


def answer(path: str) -> Any:  # noqa: ANN401 JSON is what it is
    response = asked(path)
    assert (response.status_code, response.headers["content-type"]) == (200, "application/json")
    return response.json()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_is_the_promised_json_to_the_key(language: str) -> None:
    assert answer(f"{PLAN}?lang={language}") == plan_json(small_year().plan, language)


def test_the_list_of_plans_leads_to_the_plan() -> None:
    entry = answer("/api/v1/plans")["plans"][0]
    assert answer(entry["address"])["total_kr"] == entry["total_kr"] == small_year().plan.total_kr


@pytest.mark.parametrize("path", [f"{PLAN}{twin}" for twin in TWINS] + ["/api/v1/plans", "/api/v1/sources"])
def test_every_answer_is_described(path: str) -> None:
    """The keys of an answer are those of its schema."""
    schema = answer("/openapi.json")
    template = path.partition("?")[0].replace("small", "{plan_id}").replace("/modules/1", "/modules/{number}")
    content = schema["paths"][template]["get"]["responses"]["200"]["content"]
    name = content["application/json"]["schema"]["$ref"].removeprefix("#/components/schemas/")
    assert answer(path).keys() == schema["components"]["schemas"][name]["properties"].keys()


def test_costs_of_payers_add_up_to_the_total() -> None:
    costs = answer(f"{PLAN}/costs")
    for amount in ("low_kr", "likely_kr", "high_kr"):
        total = costs["kroner"][amount]
        assert sum(group["kroner"][amount] for group in costs["payers"]) == total
        assert sum(payer["kroner"][amount] for group in costs["payers"] for payer in group["payers"]) == total
        assert sum(part["kroner"][amount] for part in costs["modules"]) == total
        assert sum(part["kroner"][amount] for part in costs["kinds"]) == total


def test_each_trust_stands_under_its_region_and_nobody_twice() -> None:
    groups = answer(f"{PLAN}/costs?lang=en")["payers"]
    assert [(group["label"], [payer["name"] for payer in group["payers"]]) for group in groups][:3] == [
        ("Helse Sør-Øst RHF and its health trusts", ["Oslo universitetssykehus HF"]),
        ("Helse Nord RHF and its health trusts", ["Finnmarkssykehuset HF"]),
        ("municipalities", ["Bergen kommune"]),
    ]


def test_weeks_have_a_price_or_a_reason_never_both() -> None:
    for module in answer(f"{PLAN}/weeks")["modules"]:
        assert [week["extra_kr"] for week in module["weeks"] if week["chosen"]] == [0]
        for week in module["weeks"]:
            assert (week["total_kr"] is None) == bool(week["closed_by"])


def test_links_to_follow_a_feed_are_in_the_form_each_calendar_takes() -> None:
    feed = answer(f"{PLAN}/feeds?lang=en")["people"][0]
    address = "127.0.0.1:8000/f/cohort-en.ics"
    encoded = "127.0.0.1%3A8000%2Ff%2Fcohort-en.ics"
    assert feed["address"] == f"http://{address}"
    assert feed["webcal"] == f"webcal://{address}"
    assert feed["google"] == f"https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2F{encoded}"
    assert feed["outlook"].startswith(
        f"https://outlook.live.com/calendar/0/addfromweb?url=http%3A%2F%2F{encoded}&name="
    )
    assert feed["microsoft_365"].startswith(
        f"https://outlook.office.com/calendar/0/addfromweb?url=http%3A%2F%2F{encoded}"
    )


def test_every_data_file_has_a_name_for_people() -> None:
    assert [file["file"] for file in answer("/api/v1/sources")["files"] if file["title"] == file["file"]] == []
