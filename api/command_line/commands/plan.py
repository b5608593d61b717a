"""`samling plan`: the proven cheapest year of a programme file, or the musts that collide."""

from typing import Annotated

import typer

from api.command_line.exit_codes import ExitCode
from api.command_line.failures import Mistake
from api.command_line.options import Around, AsJson, Db, Lang, Language, OutFile, ProgrammePath
from api.command_line.printed_plan import printed_conflict, printed_plan, printed_warnings
from api.command_line.reading import pins_of, programme_at
from api.command_line.terminal import Terminal
from api.command_line.writing import json_bytes, writable, write_file
from calendars.language import Message
from planner.plan import Conflict
from planner.plan_file import conflict_json, plan_json
from planner.planning import plan
from planner.programme import Programme

PIN_HELP = Message("option_pin", "hold a module on a first day, at a site, or both; give it once for each module")
TIME_LIMIT_HELP = Message("option_time_limit", "seconds to solve; without a proof by then the best year found is shown")
NO_TIME = Message("time_limit_too_short", "--time-limit {seconds}: give it more than 0 seconds")
EXAMPLE = """samling plan my-year.toml
samling plan my-year.toml --pin 3=2027-11-15@oslo --out plan.json"""

Pins = Annotated[list[str] | None, typer.Option("--pin", metavar="3=2027-11-15@oslo", help=PIN_HELP.text)]
TimeLimit = Annotated[float | None, typer.Option("--time-limit", metavar="SECONDS", help=TIME_LIMIT_HELP.text)]


def command(  # noqa: PLR0913, PLR0917 one for each option
    file: ProgrammePath,
    pin: Pins = None,
    time_limit: TimeLimit = None,
    out: OutFile = None,
    around_bookings: Around = False,  # noqa: FBT002 a flag of the command line
    db: Db = None,
    as_json: AsJson = False,  # noqa: FBT002 a flag of the command line
    lang: Lang = Language.NB,
) -> ExitCode:
    terminal = Terminal(lang, as_json)
    if time_limit is not None and time_limit <= 0:
        raise Mistake(NO_TIME(seconds=f"{time_limit:g}"))
    if out is not None:
        writable(out.parent)
    programme = programme_at(file).programme
    pins = pins_of(pin or [], programme)
    if around_bookings or db is not None:
        programme = _around_others(programme, db)
    with terminal.progress() as progress:
        answer = plan(programme, pins=pins, time_limit=time_limit, progress=progress)
    if isinstance(answer, Conflict):
        terminal.answer(lambda: conflict_json(answer, lang), lambda: printed_conflict(answer, lang))
        return ExitCode.IMPOSSIBLE
    if out is not None:
        write_file(out, json_bytes(plan_json(answer, lang)))
    terminal.answer(
        lambda: plan_json(answer, lang),
        lambda: [*printed_plan(programme, answer, lang), *printed_warnings(answer.warnings, lang)],
    )
    return ExitCode.DONE


def _around_others(programme: Programme, db: str | None) -> Programme:
    # SQLAlchemy takes 0.2 s to import, and a plan from a file alone does without
    from planner.store.board import around_others  # noqa: PLC0415 see above
    from planner.store.opening import open_store  # noqa: PLC0415 see above

    with open_store(db) as store:
        return around_others(store, programme)
