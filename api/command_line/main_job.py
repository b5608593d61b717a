"""`samling` without a command: its options and its help. The work itself is in `whole_year.py`."""

import sys
from importlib import import_module, metadata
from pathlib import Path
from typing import Annotated

import typer

from api.command_line.interrupts import interrupts_wait
from api.command_line.options import Around, AsJson, Db, Lang, Language
from api.command_line.terminal import Terminal
from calendars.language import Message

HELP = Message(
    "command_main_job",
    "Plan the year of an executive programme and everything that follows from its dates. Without a command: plan, "
    "publish, book and estimate the whole year of the built-in example (or of --programme), write it to a folder "
    "and print it with its reasons.",
)
OUT_HELP = Message("option_out_folder", "folder for the year's files, replaced as a whole (otherwise: ./samling-out)")
PROGRAMME_HELP = Message("option_programme", "your own programme file instead of the built-in example")
VERSION_HELP = Message("option_version", "say which version this is")
OUT = Path("samling-out")
EXAMPLE = """samling
samling --programme my-year.toml --out my-year
samling plan my-year.toml --pin 3=2027-11-15@oslo"""

OutFolder = Annotated[Path, typer.Option("--out", metavar="FOLDER", help=OUT_HELP.text)]
Version = Annotated[bool, typer.Option("--version", help=VERSION_HELP.text)]
Programme = Annotated[str | None, typer.Option("--programme", metavar="FILE", help=PROGRAMME_HELP.text)]


def command(  # noqa: PLR0913, PLR0917 one for each option
    context: typer.Context,
    programme: Programme = None,
    out: OutFolder = OUT,
    around_bookings: Around = False,  # noqa: FBT002 a flag of the command line
    db: Db = None,
    version: Version = False,  # noqa: FBT002 a flag of the command line
    as_json: AsJson = False,  # noqa: FBT002 a flag of the command line
    lang: Lang = Language.NB,
) -> int | None:
    if version:
        sys.stdout.write(f"samling {metadata.version('samling')}\n")
        raise typer.Exit
    if context.invoked_subcommand is not None:
        # `samling --lang en plan …` is as good as `samling plan … --lang en`
        context.default_map = {context.invoked_subcommand: {"lang": lang, "as_json": as_json}}
        return None
    # only now: the solver, the store and the pages come with it
    with interrupts_wait():
        job = import_module("api.command_line.whole_year")
    exit_code: int = job.whole_year(programme, out, db, Terminal(lang, as_json), around=around_bookings)
    return exit_code
