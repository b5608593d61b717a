"""`samling publish`: freezes a plan as the numbered revision that counts."""

from typing import Annotated

import typer

from api.command_line.exit_codes import ExitCode
from api.command_line.impossible import tell_conflict
from api.command_line.options import Around, AsJson, Db, Lang, Language, ProgrammePath
from api.command_line.reading import programme_at
from api.command_line.released import published_or_refused, revision_json
from api.command_line.terminal import Terminal
from api.command_line.years import PlanFile, Wanted, year_wanted
from calendars.language import Kroner, Message
from planner.plan import Conflict
from planner.store.opening import open_store
from planner.store.releases import ANY_REVISION

REASON_HELP = Message("option_reason", "why it is published, for those who read its history")
SEEN_HELP = Message("option_seen", "publish only if this revision still counts (0: only if none is published yet)")
PUBLISHED = Message("published", "{programme} is published as revision {revision}: {kroner}, {cohort}")
EXAMPLE = """samling publish my-year.toml
samling publish my-year.toml --plan plan.json --reason "the board has agreed\""""

Why = Annotated[str, typer.Option("--reason", metavar="TEXT", help=REASON_HELP.text)]
Seen = Annotated[int | None, typer.Option("--seen", metavar="REVISION", help=SEEN_HELP.text)]


def command(  # noqa: PLR0913, PLR0917 one for each option
    file: ProgrammePath,
    plan_file: PlanFile = None,
    reason: Why = "",
    seen: Seen = None,
    around_bookings: Around = False,  # noqa: FBT002 a flag of the command line
    db: Db = None,
    as_json: AsJson = False,  # noqa: FBT002 a flag of the command line
    lang: Lang = Language.NB,
) -> ExitCode:
    terminal = Terminal(lang, as_json)
    read = programme_at(file)
    with open_store(db) as store:
        year = year_wanted(Wanted(read, plan_file, store if around_bookings else None), terminal)
        if isinstance(year, Conflict):
            return tell_conflict(year, terminal)
        seen_before = ANY_REVISION if seen is None else seen or None
        revision = published_or_refused(store, year, reason=reason, seen=seen_before)
    kroner = Kroner(revision.total_kr)
    told = PUBLISHED(
        programme=year.programme.name, revision=revision.number, kroner=kroner, cohort=year.programme.cohort.name
    )
    terminal.answer(lambda: revision_json(revision), lambda: [terminal.said(told)])
    return ExitCode.DONE
