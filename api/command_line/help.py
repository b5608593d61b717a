"""The help of a command, in the reader's language: usage, what it does, arguments, options, an example.

Typer's own help has English headings and takes a rich import; this is plain text, 80 columns wide at most.
"""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from typer._click import Command, Context, HelpFormatter, Parameter
from typer.core import TyperArgument, TyperCommand, TyperOption

from api.command_line.asked import Asked
from calendars.language import Message, said, translations

Row: TypeAlias = tuple[str, str]

USAGE = Message("help_usage", "Usage:")
ARGUMENTS = Message("help_arguments", "Arguments")
OPTIONS = Message("help_options", "Options")
OPTIONS_PIECE = Message("help_options_piece", "[OPTIONS]")
EXAMPLE = Message("help_example", "Example")
# Typer writes these three texts; as messages they are translated like all others
TYPERS_OWN = (
    Message("help_option", "Show this message and exit."),
    Message("completion_install", "Install completion for the current shell."),
    Message("completion_show", "Show completion for the current shell, to copy it or customize the installation."),
)


def write_help(command: Command, context: Context, formatter: HelpFormatter, language: str, *, rest: Message) -> None:
    """Write usage, what the command does, its arguments and its options; `rest` ends the usage line."""
    parameters = command.get_params(context)
    pieces = [name for name, _ in _argument_rows(parameters, language)] + [said(rest(), language)]
    formatter.write_usage(context.command_path, " ".join(pieces), prefix=f"{said(USAGE(), language)} ")
    formatter.write_paragraph()
    formatter.write_text(_translated(command.help or "", language))
    write_rows(formatter, ARGUMENTS, _argument_rows(parameters, language), language)
    write_rows(formatter, OPTIONS, _option_rows(parameters, language), language)


def write_rows(formatter: HelpFormatter, heading: Message, rows: Sequence[Row], language: str) -> None:
    """A section of names and what they mean; nothing where there are none."""
    if rows:
        with formatter.section(said(heading(), language)):
            formatter.write_dl(rows)


def write_lines(formatter: HelpFormatter, heading: Message, lines: Iterable[str], language: str) -> None:
    """A section of lines that are kept as they are."""
    with formatter.section(said(heading(), language)):
        formatter.write("".join(f"  {line}\n" for line in lines))


class HelpfulCommand(TyperCommand):
    """A command whose help is in the language asked for; its epilog is its example, one command to a line."""

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        language = (ctx.find_object(Asked) or Asked()).language
        write_help(self, ctx, formatter, language, rest=OPTIONS_PIECE)
        write_lines(formatter, EXAMPLE, (self.epilog or "").splitlines(), language)


def _argument_rows(parameters: list[Parameter], language: str) -> list[Row]:
    return [
        (parameter.display_name_raw, _translated(parameter.help or "", language))
        for parameter in parameters
        if isinstance(parameter, TyperArgument)
    ]


def _option_rows(parameters: list[Parameter], language: str) -> list[Row]:
    return [
        (" ".join([", ".join(parameter.opts), parameter.metavar or ""]).strip(), _translated(parameter.help, language))
        for parameter in parameters
        if isinstance(parameter, TyperOption) and parameter.help
    ]


def _translated(text: str, language: str) -> str:
    return translations(language).gettext(text) if text else ""
