"""`samling costs`: what a year costs each trust, region and municipality."""

from pathlib import Path
from typing import Annotated

import typer

from api.command_line.exit_codes import ExitCode
from api.command_line.failures import Mistake
from api.command_line.impossible import tell_conflict
from api.command_line.options import AsJson, Lang, Language, ProgrammePath
from api.command_line.printed_costs import printed_costs
from api.command_line.reading import programme_at
from api.command_line.terminal import Terminal
from api.command_line.writing import writable, write_file
from api.command_line.years import PlanFile, Wanted, year_wanted
from api.estimate_json import estimate_json
from api.spreadsheet import costs_csv, costs_xlsx
from calendars.language import Message
from planner.estimate import estimate
from planner.plan import Conflict

OUT_HELP = Message("option_costs_out", "write it to this file as well: .xlsx (with formulae) or .csv")
WRONG_SUFFIX = Message("costs_out_suffix", "--out {file}: name it .xlsx or .csv")
EXAMPLE = """samling costs my-year.toml
samling costs my-year.toml --plan plan.json --out costs.xlsx"""

WRITERS = {".xlsx": costs_xlsx, ".csv": costs_csv}
CostsOut = Annotated[Path | None, typer.Option("--out", metavar="FILE", help=OUT_HELP.text)]


def command(
    file: ProgrammePath,
    plan_file: PlanFile = None,
    out: CostsOut = None,
    as_json: AsJson = False,  # noqa: FBT002 a flag of the command line
    lang: Lang = Language.NB,
) -> ExitCode:
    terminal = Terminal(lang, as_json)
    if out is not None:
        if out.suffix not in WRITERS:
            raise Mistake(WRONG_SUFFIX(file=str(out)))
        writable(out.absolute().parent)
    year = year_wanted(Wanted(programme_at(file), plan_file), terminal)
    if isinstance(year, Conflict):
        return tell_conflict(year, terminal)
    costs = estimate(year.programme, year.plan)
    if out is not None:
        write_file(out, WRITERS[out.suffix](costs, lang))
    terminal.answer(lambda: estimate_json(costs, lang), lambda: printed_costs(costs, lang))
    return ExitCode.DONE
