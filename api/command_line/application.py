"""The commands and how they are found: a command's file is imported only when it is called.

So `samling plan` never waits for the spreadsheet library, nor `samling --help` for the solver.
"""

from importlib import import_module

import typer
from typer._click import Command, Context, HelpFormatter
from typer.core import TyperGroup, TyperOption
from typer.main import get_command

from api.command_line import main_job
from api.command_line.asked import Asked
from api.command_line.exit_codes import MEANINGS, ExitCode
from api.command_line.failures import Mistake
from api.command_line.help import EXAMPLE, TYPERS_OWN, HelpfulCommand, write_help, write_lines, write_rows
from api.command_line.interrupts import interrupts_wait
from calendars.language import Message, said

SAMLING = "samling"
COMMANDS_PIECE = Message("help_commands_piece", "[OPTIONS] [COMMAND]")
COMMANDS_HEADING = Message("help_commands", "Commands")
EXIT_CODES = Message("help_exit_codes", "Exit codes")
NO_SUCH_COMMAND = Message("no_such_command", "there is no command {name}; the commands are {commands}")
COMMANDS = {
    "plan": Message("command_plan", "find the cheapest year and prove it, or say which musts collide"),
    "check": Message(
        "command_check", "score any set of dates, also hand-made: broken musts, costs, distance to the best"
    ),
    "why-not": Message(
        "command_why_not", "what it would cost to have a module in another week, and what it would change"
    ),
    "what-if": Message(
        "command_what_if", "something happens after publishing: the ways to mend the year, each with its bill"
    ),
    "publish": Message("command_publish", "freeze a plan as a numbered revision that others can rely on"),
    "book": Message(
        "command_book", "book the rooms and hotel beds of the published year, each module whole or not at all"
    ),
    "feed": Message("command_feed", "write the calendar feeds (.ics) of the published year"),
    "costs": Message("command_costs", "estimate what the year costs each trust, region and municipality"),
    "serve": Message("command_serve", "open the pages and the API on this machine"),
    "upgrade": Message("command_upgrade", "bring a store from an older version of Samling up to this one"),
}


class Commands(TyperGroup):
    """All commands; without one, the whole year of the built-in example."""

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002 Typer's signature
        return list(COMMANDS)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:  # noqa: ARG002 Typer's signature
        if cmd_name not in COMMANDS:
            return None
        with interrupts_wait():
            module = import_module(f"api.command_line.commands.{cmd_name.replace('-', '_')}")
        one = typer.Typer(add_completion=False, rich_markup_mode=None)
        one.command(cmd_name, cls=HelpfulCommand, help=COMMANDS[cmd_name].text, epilog=module.EXAMPLE)(module.command)
        return get_command(one)

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        if args[0] not in COMMANDS and not args[0].startswith("-") and not ctx.resilient_parsing:
            raise Mistake(NO_SUCH_COMMAND(name=args[0], commands=tuple(COMMANDS)))
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        language = (ctx.find_object(Asked) or Asked()).language
        write_help(self, ctx, formatter, language, rest=COMMANDS_PIECE)
        commands = [(name, said(summary(), language)) for name, summary in COMMANDS.items()]
        write_rows(formatter, COMMANDS_HEADING, commands, language)
        codes = [(str(int(code)), said(MEANINGS[code](), language)) for code in ExitCode]
        write_rows(formatter, EXIT_CODES, codes, language)
        write_lines(formatter, EXAMPLE, main_job.EXAMPLE.splitlines(), language)


def application() -> Command:
    """The command line as Typer knows it."""
    commands = typer.Typer(name=SAMLING, cls=Commands, rich_markup_mode=None)
    commands.callback(invoke_without_command=True, help=main_job.HELP.text)(main_job.command)
    built = get_command(commands)
    own_words = {"install_completion": TYPERS_OWN[1].text, "show_completion": TYPERS_OWN[2].text}
    for parameter in built.params:
        if isinstance(parameter, TyperOption) and parameter.name in own_words:
            parameter.help = own_words[parameter.name]
    return built
