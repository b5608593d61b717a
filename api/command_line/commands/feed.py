"""`samling feed`: the calendar feeds of a year as .ics files."""

from pathlib import Path
from typing import Annotated

import typer

from api.command_line.exit_codes import ExitCode
from api.command_line.failures import Mistake
from api.command_line.here import now
from api.command_line.impossible import tell_conflict
from api.command_line.options import AsJson, Db, Lang, Language, ProgrammePath
from api.command_line.reading import programme_at
from api.command_line.terminal import Terminal
from api.command_line.writing import folder_in_place_of, replaceable
from api.command_line.years import PlanFile, Wanted, year_wanted
from calendars.language import Message
from planner.agenda import feeds_of_year
from planner.plan import Conflict
from planner.programme import Programme
from planner.publishing import feeds_in_store, year_of
from planner.store.opening import open_store
from planner.store.releases import NEVER_PUBLISHED, published

OUT_HELP = Message("option_feeds_out", "folder for the .ics files, replaced as a whole (otherwise: ./feeds)")
PUBLISHED_HELP = Message(
    "option_published", "the feeds of the published year in the store, with moves counted and cancelled events told"
)
WRITTEN = Message("feeds_written", "{count} feed is in {folder}:", "{count} feeds are in {folder}:")
EXAMPLE = """samling feed my-year.toml --out feeds
samling feed my-year.toml --plan plan.json --lang en
samling feed my-year.toml --published"""
OUT = Path("feeds")

FeedsOut = Annotated[Path, typer.Option("--out", metavar="FOLDER", help=OUT_HELP.text)]
Published = Annotated[bool, typer.Option("--published", help=PUBLISHED_HELP.text)]


def command(  # noqa: PLR0913, PLR0917 one for each option
    file: ProgrammePath,
    plan_file: PlanFile = None,
    published_year: Published = False,  # noqa: FBT002 a flag of the command line
    out: FeedsOut = OUT,
    db: Db = None,
    as_json: AsJson = False,  # noqa: FBT002 a flag of the command line
    lang: Lang = Language.NB,
) -> ExitCode:
    terminal = Terminal(lang, as_json)
    replaceable(out, ours=lambda name: name.endswith(".ics"))
    read = programme_at(file)
    if published_year:
        feeds = _feeds_in_store(read.programme, db, lang)
    else:
        year = year_wanted(Wanted(read, plan_file), terminal)
        if isinstance(year, Conflict):
            return tell_conflict(year, terminal)
        feeds = feeds_of_year(year.programme, year.plan, year.bookings, lang)
    with folder_in_place_of(out) as folder:
        for name, content in feeds.items():
            (folder / name).write_bytes(content)
    told = WRITTEN(count=len(feeds), folder=str(out))
    terminal.answer(lambda: {"folder": str(out), "feeds": list(feeds)}, lambda: [terminal.said(told), *feeds])
    return ExitCode.DONE


def _feeds_in_store(programme: Programme, db: str | None, language: str) -> dict[str, bytes]:
    with open_store(db) as store:
        revision = published(store, programme.id)
        if revision is None:
            raise Mistake(NEVER_PUBLISHED(programme=programme.name), exit_code=ExitCode.REFUSED)
        feeds = feeds_in_store(store, year_of(store, revision), language, now())
        return {feed.name: feed.content for feed in feeds}
