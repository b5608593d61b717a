"""`samling plan`: the proven cheapest year of a programme file, or the musts that collide."""

from typing import Annotated

import typer

from api.command_line.calendars import with_calendars
from api.command_line.exit_codes import ExitCode
from api.command_line.failures import Mistake
from api.command_line.impossible import tell_conflict
from api.command_line.options import Around, AsJson, Calendars, Db, Lang, Language, OutFile, Pins, ProgrammePath
from api.command_line.printed_choices import printed_choices
from api.command_line.printed_plan import printed_plan, printed_warnings
from api.command_line.reading import pins_of, programme_at
from api.command_line.terminal import Terminal
from api.command_line.writing import json_bytes, writable, write_file
from calendars.language import Message
from planner.choices import Choice, choices
from planner.desk_file import choice_json
from planner.pins import Pin
from planner.plan import Conflict, Plan
from planner.plan_file import plan_json
from planner.planning import plan
from planner.programme import Programme
from planner.repairs import with_repairs

TIME_LIMIT_HELP = Message("option_time_limit", "seconds to solve; without a proof by then the best year found is shown")
NO_TIME = Message("time_limit_too_short", "--time-limit {seconds}: give it more than 0 seconds")
ALTERNATIVES_HELP = Message(
    "option_alternatives", "as many other good years, each with at least two modules in other weeks"
)
TOLERANCE_HELP = Message("option_tolerance", "how many percent dearer than the best an alternative may be")
NO_ALTERNATIVES = Message("alternatives_out_of_range", "--alternatives {count}: give a number from 1 to {most}")
NO_TOLERANCE = Message("tolerance_out_of_range", "--tolerance {percent}: give 0 percent or more")
LOOKING_FOR_REPAIRS = Message("looking_for_repairs", "working out what would have to give, and solving each way out")
MOST_ALTERNATIVES = 20
EXAMPLE = """samling plan my-year.toml
samling plan my-year.toml --pin 3=2027-11-15@oslo --out plan.json
samling plan my-year.toml --alternatives 5 --tolerance 5"""

Alternatives = Annotated[int | None, typer.Option("--alternatives", metavar="K", help=ALTERNATIVES_HELP.text)]
Tolerance = Annotated[float | None, typer.Option("--tolerance", metavar="PERCENT", help=TOLERANCE_HELP.text)]
TimeLimit = Annotated[float | None, typer.Option("--time-limit", metavar="SECONDS", help=TIME_LIMIT_HELP.text)]


def command(  # noqa: PLR0913, PLR0917 one for each option
    file: ProgrammePath,
    pin: Pins = None,
    time_limit: TimeLimit = None,
    alternatives: Alternatives = None,
    tolerance: Tolerance = None,
    out: OutFile = None,
    calendars: Calendars = False,  # noqa: FBT002 a flag of the command line
    around_bookings: Around = False,  # noqa: FBT002 a flag of the command line
    db: Db = None,
    as_json: AsJson = False,  # noqa: FBT002 a flag of the command line
    lang: Lang = Language.NB,
) -> ExitCode:
    terminal = Terminal(lang, as_json)
    _in_range(time_limit, alternatives, tolerance)
    if out is not None:
        writable(out.parent)
    programme = programme_at(file).programme
    pins = pins_of(pin or [], programme)
    if calendars:
        programme = with_calendars(programme, file, terminal)
    if around_bookings or db is not None:
        programme = _around_others(programme, db)
    with terminal.progress() as progress:
        answer = plan(programme, pins=pins, time_limit=time_limit, progress=progress)
        if isinstance(answer, Conflict):
            progress(LOOKING_FOR_REPAIRS())
            answer = with_repairs(answer, programme, pins)
    if isinstance(answer, Conflict):
        return tell_conflict(answer, terminal)
    if out is not None:
        write_file(out, json_bytes(plan_json(answer, lang)))
    others = _others(programme, answer, pins, alternatives, tolerance) if alternatives else ()
    terminal.answer(
        lambda: {**plan_json(answer, lang), "alternatives": [choice_json(other, lang) for other in others]},
        lambda: [
            *printed_plan(programme, answer, lang),
            *printed_choices(programme, others, lang),
            *printed_warnings(answer.warnings, lang),
        ],
    )
    return ExitCode.DONE


def _others(
    programme: Programme, best: Plan, pins: tuple[Pin, ...], count: int, tolerance: float | None
) -> tuple[Choice, ...]:
    """The best year first and then the others; nothing where there is none within the tolerance."""
    found = choices(programme, count, tolerance_percent=tolerance, pins=pins)
    assert not isinstance(found, Conflict), f"{best.programme} has a year"
    return found


def _in_range(time_limit: float | None, alternatives: int | None, tolerance: float | None) -> None:
    reasons = [
        *([NO_TIME(seconds=f"{time_limit:g}")] if time_limit is not None and time_limit <= 0 else []),
        *(
            [NO_ALTERNATIVES(count=alternatives, most=MOST_ALTERNATIVES)]
            if alternatives is not None and not 1 <= alternatives <= MOST_ALTERNATIVES
            else []
        ),
        *([NO_TOLERANCE(percent=f"{tolerance:g}")] if tolerance is not None and tolerance < 0 else []),
    ]
    if reasons:
        raise Mistake(*reasons)


def _around_others(programme: Programme, db: str | None) -> Programme:
    # SQLAlchemy takes 0.2 s to import, and a plan from a file alone does without
    from planner.store.board import around_others  # noqa: PLC0415 see above
    from planner.store.opening import open_store  # noqa: PLC0415 see above

    with open_store(db) as store:
        return around_others(store, programme)
