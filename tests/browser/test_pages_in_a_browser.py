"""What only a real browser can tell: contrast, reflow, keyboard, print, and that the policy breaks nothing."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.browser import PAGES, axe_source

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LANGUAGES = ("nb", "nn", "en")


@contextmanager
def opened(browser: Browser, **context: Any) -> Iterator[Page]:  # noqa: ANN401 what Playwright takes
    """A page in a context of its own; whatever the browser complains of fails the test."""
    complaints: list[str] = []
    with browser.new_context(**context) as new:
        page = new.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        yield page
    assert [text for text in complaints if "404 (Not Found)" not in text] == []


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [1280, 380])
def test_axe_finds_nothing(browser: Browser, address: str, path: str, width: int) -> None:
    source = axe_source()
    if source is None:
        pytest.skip("AXE_JS names no axe-core: npm install axe-core, then AXE_JS=…/axe-core/axe.min.js")
    with opened(browser, viewport={"width": width, "height": 900}, bypass_csp=True) as page:
        page.goto(address + path)
        page.add_script_tag(content=source)
        page.evaluate("document.querySelectorAll('details').forEach(found => found.open = true)")
        found = page.evaluate("rules => axe.run({runOnly: {type: 'tag', values: rules}})", RULES)
    assert len(found["passes"]) > 15
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found["violations"]] == []


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_wider_than_320_pixels(browser: Browser, address: str, path: str, language: str) -> None:
    with opened(browser, viewport={"width": 320, "height": 700}) as page:
        page.goto(f"{address}{path}{'&' if '?' in path else '?'}lang={language}")
        page.evaluate("document.querySelectorAll('details').forEach(found => found.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("path", PAGES)
def test_text_of_twice_the_size_still_fits(browser: Browser, address: str, path: str) -> None:
    with opened(browser, viewport={"width": 1024, "height": 700}, bypass_csp=True) as page:
        page.goto(address + path)
        page.add_style_tag(content="html { font-size: 200% !important; }")
        assert page.evaluate("document.documentElement.scrollWidth") <= 1024
        clipped = page.evaluate(
            """[...document.querySelectorAll('main :is(p, li, h1, h2, h3, dd)')]
            .filter(found => found.scrollWidth > found.clientWidth + 1 && getComputedStyle(found).display !== 'inline')
            .map(found => found.textContent.trim().slice(0, 60))"""
        )
    assert clipped == []


@pytest.mark.parametrize("path", PAGES)
def test_the_keyboard_reaches_every_link_in_order_and_shows_where_it_is(
    browser: Browser, address: str, path: str
) -> None:
    with opened(browser, viewport={"width": 1280, "height": 900}) as page:
        page.goto(address + path)
        wanted = page.evaluate(
            """[...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
            .filter(found => found.tabIndex >= 0 && found.type !== 'hidden' && found.checkVisibility()).length"""
        )
        visited: list[list[str]] = []
        # a field for a day has a stop for each of its parts
        while len({number for _, number, _ in visited}) < wanted and len(visited) < 4 * wanted:
            page.keyboard.press("Tab")
            visited.append(
                page.evaluate(
                    """(() => {
                        const found = document.activeElement;
                        const before = document.querySelectorAll('[data-visited]').length;
                        found.dataset.visited = found.dataset.visited || before;
                        return [found.tagName, found.dataset.visited, getComputedStyle(found).outlineStyle];
                    })()"""
                )
            )
    assert list(dict.fromkeys(number for _, number, _ in visited)) == [str(number) for number in range(wanted)]
    assert {style for _, _, style in visited} == {"solid"}


def test_the_first_key_press_offers_to_skip_the_menu(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(address)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "content"


@pytest.mark.parametrize("path", PAGES)
def test_targets_are_24_pixels_or_stand_in_text(browser: Browser, address: str, path: str) -> None:
    with opened(browser, viewport={"width": 380, "height": 900}) as page:
        page.goto(address + path)
        small = page.evaluate(
            """[...document.querySelectorAll('header a:not(.skip), footer a, .filter a, .turn a, summary')]
            .filter(found => found.getBoundingClientRect().height < 24).map(found => found.textContent)"""
        )
    assert small == []


@pytest.mark.parametrize("path", PAGES)
def test_pages_work_without_javascript(browser: Browser, address: str, path: str) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(address + path)
        assert page.locator("h1").count() == 1
        assert page.locator("script").count() == 0
        if page.locator("details").count():
            before = page.locator("details").first.get_attribute("open")
            page.locator("summary").first.click()
            assert page.locator("details").first.get_attribute("open") != before


def test_forced_colours_keep_the_sheet_and_the_text(browser: Browser, address: str) -> None:
    with opened(browser, forced_colors="active", viewport={"width": 1280, "height": 900}) as page:
        page.goto(address)
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        fills = page.evaluate(
            """[...document.querySelectorAll('svg.wide rect.mark.module, svg.wide rect.day')]
            .map(found => getComputedStyle(found).fill)"""
        )
    assert len(set(fills)) >= 3


def test_reduced_motion_moves_nothing(browser: Browser, address: str) -> None:
    with opened(browser, reduced_motion="reduce") as page:
        page.goto(address)
        durations = page.evaluate(
            "[...document.querySelectorAll('*')].map(found => getComputedStyle(found).transitionDuration)"
        )
    assert set(durations) == {"0s"}


def test_the_sheet_on_a_phone_is_the_one_with_large_text(browser: Browser, address: str) -> None:
    with opened(browser, viewport={"width": 380, "height": 800}) as page:
        page.goto(address)
        assert not page.locator("svg.sheet.wide").is_visible()
        heights = page.evaluate(
            """[...document.querySelectorAll('svg.sheet.narrow text:is(.month, .place, .mark-text.module)')]
            .map(found => found.getBoundingClientRect().height)"""
        )
    assert min(heights) >= 12


def test_the_year_prints_on_one_a3_with_tables_on_a4(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(address)
        pdf = page.pdf(prefer_css_page_size=True, print_background=True)
    sizes = [
        tuple(round(float(number) / 72 * 25.4) for number in box.split())[2:]
        for box in re.findall(r"/MediaBox \[([\d. ]+)\]", pdf.decode("latin-1"))
    ]
    assert sizes[0] == (420, 297)
    assert set(sizes[1:]) == {(210, 297)}


def test_back_undoes_a_step_of_the_desk_and_forward_takes_it_again(browser: Browser, address: str) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(f"{address}/desk?lang=en")
        published = page.locator(".answer").text_content()
        page.get_by_role("link", name="a week later").first.click()
        stepped, answer = page.url, page.locator(".answer").text_content()
        page.go_back()
        assert page.locator(".answer").text_content() == published != answer
        page.go_forward()
        assert (page.url, page.locator(".answer").text_content()) == (stepped, answer)
        page.locator("#weekday_kr").fill("12345")
        page.get_by_role("button", name="Answer with these prices").click()
        assert page.url == stepped.replace("&lang=en", "&price.weekday_kr=12345&lang=en")
