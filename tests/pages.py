"""The small year as an application, and the check that every page test goes through.

A page is valid HTML, says its language, has one h1 that begins its title, no skipped heading, unique ids, names for
links and inputs, and headers for tables.
"""

import asyncio
import re
from collections import Counter
from datetime import UTC, datetime
from functools import lru_cache
from itertools import pairwise
from xml.etree.ElementTree import Element

import html5lib
import httpx
from fastapi import FastAPI
from starlette.types import ASGIApp

from api.application import application
from api.published_year import PublishedYear, published_year
from planner.plan import Plan
from planner.planning import plan
from tests.small import SMALL

NOON = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)
HTML = "{http://www.w3.org/1999/xhtml}"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
PATHS = (
    "/",
    "/modules/1",
    "/modules/2",
    "/weeks",
    "/weeks?module=2",
    "/why-not?module=2&week=2027-W45",
    "/why-not?module=1&week=2027-W48",
    "/choices",
    "/choices?count=2&tolerance=50",
    "/desk",
    "/desk?forbid=1%3A2027-W36&pin=2%3A2027-W45&price.weekday_kr=100",
    "/desk?pin=1%3A2027-W48",
    "/bookings",
    "/costs",
    "/feeds",
    "/sources",
)
PAGES = (*PATHS, "/accessibility", "/problems/not-found", "/problems/our-fault", "/nothing-here", "/modules/99")


@lru_cache
def small_year() -> PublishedYear:
    chosen = plan(SMALL)
    assert isinstance(chosen, Plan)
    return published_year(SMALL, chosen, computed_at=NOON, published=True)


@lru_cache
def small_application() -> FastAPI:
    return application(small_year())


def asked(
    path: str, *, method: str = "GET", headers: dict[str, str] | None = None, app: ASGIApp | None = None
) -> httpx.Response:
    """What the application answers, in process; gzip only where it is asked for."""

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app or small_application(), raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as client:
            return await client.request(method, path, headers={"Accept-Encoding": "identity"} | (headers or {}))

    return asyncio.run(ask())


def checked_page(response: httpx.Response, language: str = "nb") -> Element:
    """The page as a tree, after the checks."""
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    parser = html5lib.HTMLParser(strict=True)
    root = parser.parse(response.text)
    assert root.get("lang") == language == response.headers["content-language"]
    headings = [element for element in root.iter() if name_of(element) in HEADINGS]
    levels = [int(name_of(heading)[1]) for heading in headings]
    assert levels.count(1) == 1, f"one h1, not {levels}"
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels)), f"a heading is skipped: {levels}"
    title = text_of(next(root.iter(f"{HTML}title")))
    assert title.startswith(text_of(headings[0])), f"{title!r} does not begin with {text_of(headings[0])!r}"
    ids = Counter(element.get("id") for element in root.iter() if element.get("id"))
    assert not [name for name, count in ids.items() if count > 1]
    check_names(root, set(ids))
    return root


def check_names(root: Element, ids: set[str | None]) -> None:
    labelled = {element.get("for") for element in root.iter(f"{HTML}label")}
    for element in root.iter():
        match name_of(element):
            case "a" | "summary" | "h2" | "h3" | "th":
                assert text_of(element), f"an empty {name_of(element)}"
            case "table":
                assert list(element.iter(f"{HTML}th")), "a table needs headers"
            case "th":
                assert element.get("scope"), f"{text_of(element)}: a header needs a scope"
            case "input" | "select" | "textarea" if element.get("type") != "hidden":
                assert element.get("aria-label") or element.get("id") in labelled, "an input needs a label"
        for name in (element.get("aria-labelledby") or "").split():
            assert name in ids, f"aria-labelledby names {name}, which is not there"
        assert element.get("style") is None, "the policy forbids style attributes"
        assert not [name for name in element.attrib if name.startswith("on")], "the policy forbids handlers"


def texts(root: Element, name: str) -> list[str]:
    return [text_of(element) for element in root.iter(f"{HTML}{name}")]


def text_of(element: Element) -> str:
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def name_of(element: Element) -> str:
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""
