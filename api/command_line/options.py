"""The arguments and options that several commands share, each with its name and help."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from calendars.language import Message

FILE_HELP = Message("option_file", "programme file (TOML); `-` reads it from standard input")
JSON_HELP = Message("option_json", "print JSON, and nothing else, on standard output")
LANG_HELP = Message("option_lang", "language of the answer: nb (bokmål, unless you say otherwise), nn or en")
DB_HELP = Message("option_db", "the store: a SQLite file or a postgresql:// address (otherwise: your own data folder)")
AROUND_HELP = Message("option_around", "plan around the rooms and beds that other programmes have booked in the store")
CALENDARS_HELP = Message(
    "option_calendars", "read the calendars that staff have in the programme file, and plan around them"
)
PIN_HELP = Message("option_pin", "hold a module on a first day, at a site, or both; give it once for each module")
OUT_HELP = Message("option_out_file", "write it to this file as well")


class Language(StrEnum):
    """The languages we speak."""

    NB = "nb"
    NN = "nn"
    EN = "en"


ProgrammePath: TypeAlias = Annotated[str, typer.Argument(metavar="PROGRAMME.toml", help=FILE_HELP.text)]
AsJson: TypeAlias = Annotated[bool, typer.Option("--json", help=JSON_HELP.text)]
Lang: TypeAlias = Annotated[Language, typer.Option("--lang", metavar="nb|nn|en", help=LANG_HELP.text)]
Db: TypeAlias = Annotated[str | None, typer.Option("--db", metavar="URL", help=DB_HELP.text)]
Pins: TypeAlias = Annotated[list[str] | None, typer.Option("--pin", metavar="3=2027-11-15@oslo", help=PIN_HELP.text)]
OutFile: TypeAlias = Annotated[Path | None, typer.Option("--out", metavar="FILE", help=OUT_HELP.text)]
Calendars: TypeAlias = Annotated[bool, typer.Option("--calendars", help=CALENDARS_HELP.text)]
Around: TypeAlias = Annotated[bool, typer.Option("--around-bookings", help=AROUND_HELP.text)]
