"""What else, on the page and as JSON: the planner's own years, with only the differences marked."""

from itertools import pairwise

import pytest

from api.curve import curve
from api.pages.choices import TradePoint
from planner.choices import choices
from planner.plan import Conflict
from tests.pages import HTML, asked, checked_page, text_of, texts
from tests.small import SMALL

API = "/api/v1/plans/small/choices"


def test_the_page_has_the_planners_own_choices() -> None:
    found = choices(SMALL, 3, tolerance_percent=60)
    assert not isinstance(found, Conflict)
    answer = asked(f"{API}?count=3&tolerance=60").json()
    assert len(answer["choices"]) == len(found) > 1
    for shown, choice in zip(answer["choices"], found, strict=True):
        assert shown["measures"]["total_kr"] == choice.measures.total_kr
        assert shown["trade"]["code"] == choice.trade.code
        assert [held["first"] for held in shown["modules"]] == [
            held.period.first.isoformat() for held in choice.plan.modules
        ]


def test_only_what_differs_from_the_best_year_is_marked_and_not_by_colour_alone() -> None:
    root = checked_page(asked("/choices?count=3&tolerance=60&lang=en"), "en")
    table = next(table for table in root.iter(f"{HTML}table") if table.get("class") == "beside")
    for row in list(table.iter(f"{HTML}tr"))[1:]:
        best, *others = [text_of(cell) for cell in row.iter(f"{HTML}td")]
        assert all((text.removeprefix("≠ ") != best) == text.startswith("≠ ") for text in others)


def test_the_curve_goes_from_thrift_to_comfort_through_the_best_year() -> None:
    answer = asked(API).json()
    points = answer["points"]
    assert [point["best"] for point in points].count(True) == 1
    assert all(a["real_kr"] < b["real_kr"] and a["wish_kr"] > b["wish_kr"] for a, b in pairwise(points))
    best = answer["choices"][0]["measures"]
    assert min(point["real_kr"] + point["wish_kr"] for point in points) == best["total_kr"]


def test_a_point_that_stands_alone_is_in_the_middle() -> None:
    alone = curve((TradePoint(100, 0, best=True, modules=()),))
    assert [(dot.x, dot.y) for dot in alone.dots] == [(alone.width / 2, alone.height / 2)]


@pytest.mark.parametrize(
    ("question", "names"),
    [("count=0", ["count"]), ("count=11&tolerance=-5", ["count", "tolerance"]), ("tolerance=1e12", ["tolerance"])],
)
def test_numbers_that_cannot_be_are_refused_with_what_can(question: str, names: list[str]) -> None:
    refused = asked(f"{API}?{question}")
    assert (refused.status_code, refused.headers["content-type"]) == (422, "application/problem+json")
    assert [error["pointer"] for error in refused.json()["errors"]] == [f"/query/{name}" for name in names]
    page = asked(f"/choices?{question}&lang=en")
    assert page.status_code == 422
    told = texts(checked_page(page, "en"), "li")
    assert sum("write a whole number from" in text for text in told) == len(names)
