"""Everything that follows from a year's dates, done once: published, booked, priced, drawn, and written as files."""

import json
from dataclasses import dataclass, replace
from pathlib import Path

from api.command_line.here import now
from api.command_line.released import booked_or_refused, published_or_refused
from api.command_line.terminal import Progress
from api.command_line.writing import folder_in_place_of, json_bytes
from api.published_year import PublishedFeed, PublishedYear
from api.sheet_drawings import year_html, year_svg
from api.spreadsheet import bookings_csv, costs_csv, costs_xlsx
from calendars.language import LANGUAGES, Message
from planner.estimate import estimate
from planner.plan_file import plan_json
from planner.planning import solve
from planner.publishing import PlannedYear, feeds_in_store
from planner.store.engine import Store
from planner.store.ledger import Booked
from planner.store.releases import Revision
from planner.weeks import weeks_of

FEEDS = "feeds"
FILES = frozenset({"plan.json", "year.svg", "year.html", FEEDS, "costs.xlsx", "costs.csv", "bookings.csv"})
PUBLISHING = Message("publishing", "publishing the year, booking rooms and beds")
WRITING = Message("writing_files", "estimating costs, drawing the year and writing its files to {folder}")


@dataclass(frozen=True, slots=True)
class Done:
    """Everything that was made of a year, and the folder it is in."""

    revision: Revision
    outcome: Booked
    pages: PublishedYear
    feeds: tuple[str, ...]
    folder: Path


def done(store: Store, year: PlannedYear, folder: Path, progress: Progress, language: str) -> Done:
    """Publish, book and write a year; raises RefusedByOthers before anything is written."""
    progress(PUBLISHING())
    revision = published_or_refused(store, year)
    outcome = booked_or_refused(store, year, revision)
    progress(WRITING(folder=str(folder)))
    pages = _pages(year, revision)
    feeds = {feed.name: feed.content for feed in feeds_in_store(store, year, language, now())}
    with folder_in_place_of(folder) as new:
        for name, content in _files(pages, language).items():
            (new / name).write_bytes(content)
        (new / FEEDS).mkdir()
        for name, content in feeds.items():
            (new / FEEDS / name).write_bytes(content)
    return Done(revision, outcome, pages, tuple(feeds), folder)


def pages_of(store: Store, year: PlannedYear) -> PublishedYear:
    """The published year as pages show it, with the bookings it has and the feeds as subscribers know them."""
    at, solved = now(), solve(year.programme)
    stored = (feed for language in LANGUAGES for feed in feeds_in_store(store, year, language, at))
    feeds = tuple(
        # on one's own machine an address is no secret, so it is a readable name
        PublishedFeed(
            f"{Path(feed.name).stem}-{feed.language}", feed.title, feed.language, feed.content, feed.changed_at
        )
        for feed in stored
    )
    return PublishedYear(
        programme=year.programme,
        plan=year.plan,
        bookings=year.bookings,
        estimate=estimate(year.programme, year.plan),
        weeks=weeks_of(solved) if solved else (),
        feeds=feeds,
        computed_at=at,
        solved=solved,
    )


def _pages(year: PlannedYear, revision: Revision) -> PublishedYear:
    """The year page needs no prices of other weeks; its times are those of the revision, the same on every run."""
    seconds = json.loads(revision.plan_json)["seconds"]
    return PublishedYear(
        programme=year.programme,
        plan=replace(year.plan, seconds=seconds),
        bookings=year.bookings,
        estimate=estimate(year.programme, year.plan),
        weeks=(),
        feeds=(),
        computed_at=revision.at,
    )


def _files(pages: PublishedYear, language: str) -> dict[str, bytes]:
    return {
        "plan.json": json_bytes(plan_json(pages.plan, language)),
        "year.svg": year_svg(pages, language).encode(),
        "year.html": year_html(pages, language).encode(),
        "costs.xlsx": costs_xlsx(pages.estimate, language),
        "costs.csv": costs_csv(pages.estimate, language),
        "bookings.csv": bookings_csv(pages.programme, pages.bookings, language),
    }
