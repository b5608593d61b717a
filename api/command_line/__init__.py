"""The command line: reads arguments, calls the planner, prints the answer. All errors become sentences here."""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

import typer

from api.command_line.application import SAMLING, application
from api.command_line.asked import Asked
from api.command_line.exit_codes import ExitCode


def main() -> None:
    """The `samling` command."""
    if "_SAMLING_COMPLETE" in os.environ:
        application().main(prog_name=SAMLING)
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """The exit code of a command, after its answer or its failure has been written."""
    asked = Asked.of(arguments)
    _replace_what_cannot_be_written()
    try:
        code = _answered(arguments, asked)
        sys.stdout.flush()
    except BrokenPipeError:
        # whoever reads has had enough, as in `samling plan year.toml | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.DONE
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 the one place where every error is told
        from api.command_line.errors import tell  # noqa: PLC0415 knows every part, and is needed only now

        return tell(error, asked)
    return code


def _answered(arguments: Sequence[str], asked: Asked) -> int:
    commands = application()
    try:
        with commands.make_context(SAMLING, list(arguments), obj=asked) as context:
            return commands.invoke(context) or ExitCode.DONE
    except typer.Exit as asked_to_exit:
        return asked_to_exit.exit_code


def _replace_what_cannot_be_written() -> None:
    """A terminal that knows no æ, ø and å shows `?` for them; it is no reason to fail."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
