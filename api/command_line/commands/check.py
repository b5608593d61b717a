"""`samling check`: scores any set of dates, our own or made by hand."""

from typing import Annotated

import typer

from api.command_line.calendars import with_calendars
from api.command_line.exit_codes import ExitCode
from api.command_line.options import AsJson, Calendars, Lang, Language, ProgrammePath
from api.command_line.printed_plan import printed_score
from api.command_line.reading import dates_at, programme_at
from api.command_line.terminal import Terminal
from calendars.language import Message
from planner.checking import check
from planner.plan_file import score_json

DATES_HELP = Message(
    "option_dates",
    'dates to score (JSON): a plan of ours, or {"modules": [{"module": 1, "first": "2027-09-20", "site": "oslo"}]}; '
    "`-` reads standard input",
)
CHECKING = Message("checking_dates", "checking the dates against every must, and finding the best year to compare with")
EXAMPLE = """samling check my-year.toml plan.json
echo '{"modules": [{"module": 1, "first": "2027-09-20"}]}' | samling check my-year.toml -"""

DatesPath = Annotated[str, typer.Argument(metavar="PLAN.json", help=DATES_HELP.text)]


def command(
    file: ProgrammePath,
    dates: DatesPath,
    calendars: Calendars = False,  # noqa: FBT002 a flag of the command line
    as_json: AsJson = False,  # noqa: FBT002 a flag of the command line
    lang: Lang = Language.NB,
) -> ExitCode:
    terminal = Terminal(lang, as_json)
    programme = programme_at(file).programme
    made = dates_at(dates)
    if calendars:
        programme = with_calendars(programme, file, terminal)
    with terminal.progress() as progress:
        progress(CHECKING())
        score = check(programme, made)
    terminal.answer(lambda: score_json(score, lang), lambda: printed_score(programme, score, lang))
    return ExitCode.DONE
