"""One command from its arguments to its exit code: its answer is written, or what went wrong."""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import TextIO

import typer

from api.command_line.application import SAMLING, application
from api.command_line.asked import Asked
from api.command_line.exit_codes import ExitCode
from api.command_line.interrupts import interrupts_wait


def answer(arguments: Sequence[str]) -> int:
    """The exit code, after the answer or the failure has been written; raises KeyboardInterrupt."""
    if "_SAMLING_COMPLETE" in os.environ:
        application().main(prog_name=SAMLING)
    asked = Asked.of(arguments)
    _make_streams_writable()
    try:
        code = _answered(arguments, asked)
        sys.stdout.flush()
    except BrokenPipeError:
        # whoever reads has had enough, as in `samling plan year.toml | head`
        _write_no_more()
        return ExitCode.DONE
    except Exception as error:  # noqa: BLE001 the one place where every error is told
        with interrupts_wait():
            return tell_at_last(error, arguments)
    _write_no_more()
    return code


def tell_at_last(error: BaseException, arguments: Sequence[str]) -> int:
    """The exit code of a command that failed or was interrupted, after that has been written."""
    from api.command_line.errors import tell  # noqa: PLC0415 knows every part, and is needed only now

    _make_streams_writable()
    code = tell(error, Asked.of(arguments))
    _write_no_more()
    return code


def _answered(arguments: Sequence[str], asked: Asked) -> int:
    commands = application()
    try:
        with commands.make_context(SAMLING, list(arguments), obj=asked) as context:
            return commands.invoke(context) or ExitCode.DONE
    except typer.Exit as asked_to_exit:
        return asked_to_exit.exit_code


def _make_streams_writable() -> None:
    """A terminal that knows no æ, ø and å shows `?` for them; a stream that was closed takes everything."""
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.errors != "replace":
            stream.reconfigure(errors="replace")


def _write_no_more() -> None:
    """Flush what can be written; what cannot is dropped, or Python would complain of it on its way out."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 open until the process ends
