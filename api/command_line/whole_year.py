"""The main job: a whole year from one programme file, from its dates to its files."""

from pathlib import Path
from typing import Any

from api.command_line.commands.book import bookings_json
from api.command_line.exit_codes import ExitCode
from api.command_line.impossible import tell_conflict
from api.command_line.printed_year import printed_year
from api.command_line.reading import programme_at
from api.command_line.released import revision_json
from api.command_line.terminal import Terminal
from api.command_line.walk import FILES, Done, done
from api.command_line.writing import replaceable
from api.command_line.years import Wanted, year_wanted
from api.estimate_json import estimate_json
from planner.example import example_file
from planner.plan import Conflict
from planner.plan_file import plan_json
from planner.store.opening import open_store


def whole_year(programme: str | None, out: Path, db: str | None, terminal: Terminal, *, around: bool) -> ExitCode:
    """Plan, publish, book, estimate and write a year; the same again changes nothing."""
    replaceable(out, lambda name: name in FILES)
    read = programme_at(programme or str(example_file()))
    with open_store(db) as store:
        year = year_wanted(Wanted(read, around=store if around else None), terminal)
        if isinstance(year, Conflict):
            return tell_conflict(year, terminal)
        with terminal.progress() as progress:
            made = done(store, year, out, progress, terminal.language)
    serve = "samling serve" if db is None else f"samling serve --db {db}"
    terminal.answer(lambda: _json(made, terminal.language), lambda: printed_year(made, terminal.language, serve))
    return ExitCode.DONE


def _json(made: Done, language: str) -> dict[str, Any]:
    pages = made.pages
    return {
        **plan_json(pages.plan, language),
        "revision": revision_json(made.revision),
        "bookings": bookings_json(pages.bookings, made.revision, made.outcome),
        "estimate": estimate_json(pages.estimate, language),
        "folder": str(made.folder),
        "files": [*sorted(FILES - {"feeds"}), *(f"feeds/{name}" for name in made.feeds)],
    }
