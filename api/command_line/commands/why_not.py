"""`samling why-not`: the exact price of another week or day for one module, or the musts that say no."""

from datetime import date
from typing import Annotated

import typer

from api.command_line.calendars import with_calendars
from api.command_line.exit_codes import ExitCode
from api.command_line.failures import Mistake
from api.command_line.impossible import tell_conflict
from api.command_line.options import AsJson, Calendars, Lang, Language, Pins, ProgrammePath
from api.command_line.printed_why_not import printed_why_not
from api.command_line.reading import pins_of, programme_at
from api.command_line.terminal import Terminal
from calendars.language import Message
from calendars.period import monday_of_week
from planner.desk_file import why_not_json
from planner.pins import Pin
from planner.plan import Conflict
from planner.programme import Programme
from planner.repairs import with_repairs
from planner.why_not import why_not

MODULE_HELP = Message("option_module", "the number of the module that you ask about")
WEEK_HELP = Message("option_week", "an ISO week, written as 2027-W41")
FIRST_HELP = Message("option_first", "a first day, written as 2027-10-11")
SITE_HELP = Message("option_site", "the id of a site")
NO_SUCH_MODULE = Message("why_not_module", "--module {module}: the programme has the modules {modules}")
NO_SUCH_SITE = Message("why_not_site", "--site {site}: the programme has the sites {sites}")
NOT_A_WEEK = Message("why_not_week", "--week {week}: write an ISO week as 2027-W41")
NOT_A_DAY = Message("why_not_first", "--first {day}: write a day as 2027-10-11")
NOTHING_ASKED = Message("why_not_nothing", "say when or where: --week 2027-W41, --first 2027-10-11 or --site oslo")
SOLVING = Message("why_not_solving", "solving the year as it is, and with module {module} where you want it")
EXAMPLE = """samling why-not my-year.toml --module 3 --week 2027-W41
samling why-not my-year.toml --module 4 --first 2028-02-16 --site copenhagen"""

ModuleNumber = Annotated[int, typer.Option("--module", metavar="NUMBER", help=MODULE_HELP.text)]
Week = Annotated[str | None, typer.Option("--week", metavar="2027-W41", help=WEEK_HELP.text)]
First = Annotated[str | None, typer.Option("--first", metavar="2027-10-11", help=FIRST_HELP.text)]
SiteId = Annotated[str | None, typer.Option("--site", metavar="SITE", help=SITE_HELP.text)]


def command(  # noqa: PLR0913, PLR0917 one for each option
    file: ProgrammePath,
    module: ModuleNumber,
    week: Week = None,
    first: First = None,
    site: SiteId = None,
    pin: Pins = None,
    calendars: Calendars = False,  # noqa: FBT002 a flag of the command line
    as_json: AsJson = False,  # noqa: FBT002 a flag of the command line
    lang: Lang = Language.NB,
) -> ExitCode:
    terminal = Terminal(lang, as_json)
    programme = programme_at(file).programme
    wish = _wish(programme, module, week, first, site)
    pins = pins_of(pin or [], programme)
    if calendars:
        programme = with_calendars(programme, file, terminal)
    with terminal.progress() as progress:
        progress(SOLVING(module=module))
        answer = why_not(programme, wish, pins)
        if isinstance(answer, Conflict):
            answer = with_repairs(answer, programme, pins)
    if isinstance(answer, Conflict):
        return tell_conflict(answer, terminal)
    asked = answer
    terminal.answer(lambda: why_not_json(asked, lang), lambda: printed_why_not(programme, asked, lang))
    return ExitCode.DONE if asked.difference else ExitCode.IMPOSSIBLE


def _wish(programme: Programme, module: int, week: str | None, first: str | None, site: str | None) -> Pin:
    """What was asked as a pin; raises Mistake with everything that is wrong with it."""
    numbers = tuple(known.number for known in programme.modules)
    sites = tuple(known.id for known in programme.sites)
    monday, day = monday_of_week(week or ""), _day(first)
    reasons = [
        *([] if module in numbers else [NO_SUCH_MODULE(module=module, modules=numbers)]),
        *([] if site in {None, *sites} else [NO_SUCH_SITE(site=site or "", sites=sites)]),
        *([NOT_A_WEEK(week=week)] if week and not monday else []),
        *([NOT_A_DAY(day=first)] if first and not day else []),
        *([] if week or first or site else [NOTHING_ASKED()]),
    ]
    if reasons:
        raise Mistake(*reasons)
    return Pin(module, day, site, monday)


def _day(first: str | None) -> date | None:
    try:
        return date.fromisoformat(first) if first else None
    except ValueError:
        return None
