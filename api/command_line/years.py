"""The year that a command works on: the proven best one of a programme file, or the dates of a plan file."""

from dataclasses import dataclass
from typing import Annotated

import typer

from api.command_line.failures import Mistake
from api.command_line.reading import ProgrammeText, dates_at
from api.command_line.terminal import Terminal
from calendars.language import Message, Reason
from planner.checking import Score, check
from planner.plan import Conflict, Plan
from planner.planning import plan
from planner.publishing import PlannedYear
from planner.store.board import around_others
from planner.store.engine import Store

PLAN_FILE_HELP = Message("option_plan_file", "take the dates of this plan file (JSON) instead of the best ones")
BREAKS_A_MUST = Message("dates_break_a_must", "the dates cannot be used: {because}")
CHECKING = Message("checking_the_dates", "checking the dates against every must")

PlanFile = Annotated[str | None, typer.Option("--plan", metavar="PLAN.json", help=PLAN_FILE_HELP.text)]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the year is made from: a programme, dates where somebody has chosen them, a store to plan around."""

    read: ProgrammeText
    plan_file: str | None = None
    around: Store | None = None


def year_wanted(wanted: Wanted, terminal: Terminal) -> PlannedYear | Conflict:
    """The year with its bookings, or why there is none; raises Mistake where chosen dates break a must."""
    programme = wanted.read.programme
    around = around_others(wanted.around, programme) if wanted.around else programme
    with terminal.progress() as progress:
        if wanted.plan_file is None:
            answer: Plan | Conflict = plan(around, progress=progress)
        else:
            progress(CHECKING())
            answer = _kept(check(around, dates_at(wanted.plan_file)))
    if isinstance(answer, Conflict):
        return answer
    return PlannedYear.of(programme, wanted.read.text, answer, around)


def _kept(score: Score) -> Plan:
    reasons: list[Reason] = [BREAKS_A_MUST(because=must.because) for must in score.broken]
    if reasons:
        raise Mistake(*reasons)
    return score.plan
