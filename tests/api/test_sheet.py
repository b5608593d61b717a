"""The year sheet: its facts, where they are drawn, and the files that need no server."""

from datetime import date
from itertools import pairwise
from xml.etree.ElementTree import fromstring

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.drawing import COLUMNS, NARROW, WIDE, Geometry, drawing
from api.sheet import sheet
from api.sheet_drawings import year_html, year_svg
from calendars.language import LANGUAGES
from tests.pages import small_year, text_of

FACTS = sheet(small_year(), "nb")
DAYS = [known.day for days in FACTS.months for known in days]


def test_the_sheet_has_every_day_of_its_months_once() -> None:
    assert (DAYS[0], DAYS[-1]) == (date(2027, 9, 1), date(2027, 12, 31))
    assert {(later - earlier).days for earlier, later in pairwise(DAYS)} == {1}
    assert [len(days) for days in FACTS.months] == [30, 31, 30, 31]


def test_christmas_day_and_boxing_day_are_closed_and_weekends_are_weekends() -> None:
    known = {found.day: found for days in FACTS.months for found in days}
    assert [found.day for found in known.values() if found.closed] == [date(2027, 12, 25), date(2027, 12, 26)]
    assert all(found.weekend == (day.weekday() >= 5) for day, found in known.items())


def test_the_paper_is_due_two_weeks_after_the_week_of_its_module() -> None:
    # module 1 is in week 36, so the Friday of week 38
    assert [(deadline.number, deadline.title, deadline.day) for deadline in FACTS.deadlines] == [
        (1, "Oppgave", date(2027, 9, 24))
    ]


@pytest.mark.parametrize("geometry", [WIDE, NARROW])
def test_nothing_is_drawn_outside_the_picture_and_no_two_modules_meet(geometry: Geometry) -> None:
    drawn = drawing(FACTS, geometry, "nb")
    marks = drawn.days + drawn.breaks + drawn.modules + drawn.deadlines + drawn.columns
    assert all(mark.x >= 0 and mark.x + mark.width <= geometry.width + 0.1 for mark in marks)
    assert all(mark.y >= 0 and mark.y + mark.height <= drawn.height for mark in marks)
    assert len({(mark.x, mark.y) for mark in drawn.modules if mark.width}) == 3


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_a_weekday_is_always_in_the_columns_of_its_letter(day: date) -> None:
    assert Geometry.column_of(day) % 7 == day.weekday()
    assert 0 <= Geometry.column_of(day) < COLUMNS


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_stands_alone(language: str) -> None:
    picture = fromstring(year_svg(small_year(), language))  # noqa: S314 it is our own
    assert picture.get("role") == "img"
    assert "3 Oslo" in text_of(picture)
    assert not [element for element in picture.iter() if any("href" in name for name in element.attrib)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_stands_alone(language: str) -> None:
    root = html5lib.HTMLParser(strict=True).parse(year_html(small_year(), language))
    assert root.get("lang") == language
    assert not [element for element in root.iter() if element.get("href") or element.get("src")]


def test_the_same_year_is_drawn_the_same() -> None:
    assert year_svg(small_year(), "nb") == year_svg(small_year(), "nb")
