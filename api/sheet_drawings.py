"""The year sheet as files that need no server: an SVG picture, and the year page with its style in itself."""

from importlib.resources import files

from api.drawing import NARROW, WIDE, Drawing, drawing
from api.pages.year import year_page
from api.published_year import PublishedYear
from api.reader import Reader
from api.rendering import rendered
from api.sheet import Sheet, sheet


def drawings(facts: Sheet, language: str) -> tuple[Drawing, Drawing]:
    """Wide for a screen and A3, narrow for a phone."""
    return drawing(facts, WIDE, language), drawing(facts, NARROW, language)


def year_svg(year: PublishedYear, language: str) -> str:
    """The wide year sheet as a picture of its own."""
    facts = sheet(year, language)
    return rendered(
        "year.svg",
        Reader(language, "/"),
        page=facts,
        drawing=drawing(facts, WIDE, language),
        style=static_text("sheet.css"),
        programme=year.programme,
    )


def year_html(year: PublishedYear, language: str) -> str:
    """The year page in one file, with no link that needs a server."""
    page = year_page(year, language)
    return rendered(
        "year_alone.html",
        Reader(language, "/"),
        page=page,
        drawings=drawings(page.sheet, language),
        style=static_text("samling.css") + static_text("sheet.css"),
        programme=year.programme,
        computed_at=year.computed_at,
    )


def static_text(name: str) -> str:
    return files("api").joinpath("static", name).read_text(encoding="utf-8")
