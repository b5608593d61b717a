"""The answer where there is no year."""

from api.command_line.exit_codes import ExitCode
from api.command_line.printed_plan import printed_conflict
from api.command_line.terminal import Terminal
from planner.plan import Conflict
from planner.plan_file import conflict_json


def tell_conflict(conflict: Conflict, terminal: Terminal) -> ExitCode:
    language = terminal.language
    terminal.answer(lambda: conflict_json(conflict, language), lambda: printed_conflict(conflict, language))
    return ExitCode.IMPOSSIBLE
