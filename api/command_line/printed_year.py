"""What the main job prints: the year, its costs and bookings in brief, its files and how to open the pages."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from api.command_line.printed_bookings import printed_outcome
from api.command_line.printed_costs import printed_costs
from api.command_line.printed_plan import BRIEF, printed_plan, printed_warnings
from api.command_line.walk import Done
from calendars.language import Message, said

REVISION = Message("printed_revision", "Published as revision {revision}.")
FILES = Message("printed_files", "The year is in {folder}:")
YEAR_HTML = Message("printed_year_html", "the year as a page, for any browser")
COSTS = Message("printed_costs_files", "what it costs each payer, and why")
FEEDS = Message("printed_feeds", "{count} calendar feed", "{count} calendar feeds")
PLAN = Message("printed_plan_json", "the plan, for other programs")
BOOKINGS = Message("printed_bookings_csv", "every room and hotel night")
PAGES = Message("printed_pages", "To open the pages: {command}, then http://127.0.0.1:8000 in a browser.")


def printed_year(done: Done, language: str, serve: str) -> Iterator[RenderableType]:
    """`serve` is the command that opens the pages of this year."""
    pages = done.pages
    yield from printed_plan(pages.programme, pages.plan, language)
    yield from printed_costs(pages.estimate, language, brief=True)
    yield from printed_warnings(pages.plan.warnings, language, most=BRIEF)
    yield Text(said(REVISION(revision=done.revision.number), language), style="bold")
    yield from printed_outcome(done.outcome, language)
    yield ""
    yield Text(said(FILES(folder=str(done.folder)), language), style="bold")
    files = {
        "year.html, year.svg": YEAR_HTML(),
        "costs.xlsx, costs.csv": COSTS(),
        "bookings.csv": BOOKINGS(),
        "feeds/": FEEDS(count=len(done.feeds)),
        "plan.json": PLAN(),
    }
    for name, meaning in files.items():
        yield f"  {name:<21}  {said(meaning, language)}"
    yield ""
    yield said(PAGES(command=serve), language)
