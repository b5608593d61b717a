"""Every error that a command may end with, as sentences and an exit code. A traceback is for our own faults only."""

import errno
import re
import sys
import traceback

from typer._click import exceptions as usage

from api.command_line.asked import Asked
from api.command_line.exit_codes import ExitCode
from api.command_line.failures import Failure, Mistake
from api.command_line.terminal import Terminal
from calendars.language import LANGUAGES, Message, Reason, as_json
from planner.bookings import TooFewRoomsError
from planner.programme_file import ProgrammeFileError
from planner.store import problems

INTERRUPTED = Message("interrupted", "interrupted; nothing was left half done")
OUR_FAULT = Message(
    "our_fault", "this is our fault, not yours ({error}): please report it with the lines above and your programme file"
)
SYSTEM_SAID = Message("system_said", "{file}: the system says no ({detail})")
CANNOT_WRITE = Message("answer_cannot_be_written", "the answer cannot be written ({detail}); make room, then try again")
NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, errno.EIO})
NO_SUCH_OPTION = Message("no_such_option", "there is no option {option}; see samling --help")
DID_YOU_MEAN = Message("did_you_mean", "there is no option {option}; did you mean {options}?")
ARGUMENT_MISSING = Message("argument_missing", "{name} is missing; see {command} --help")
VALUE_NOT_UNDERSTOOD = Message("value_not_understood", "{name} has a value that it cannot have; see {command} --help")
NOT_A_WHOLE_NUMBER = Message("value_not_a_whole_number", "{name} needs a whole number")
NOT_A_NUMBER = Message("value_not_a_number", "{name} needs a number")
NOT_A_LANGUAGE = Message("value_not_a_language", "{name} is one of {languages}")
TOO_MUCH = Message("too_many_arguments", "{command} does not take this: {arguments}")
USAGE = Message("usage_mistake", "{detail}; see {command} --help")
EXTRA = re.compile(r"Got unexpected extra argument\(s\) \((?P<arguments>.*)\)", re.DOTALL)

# what somebody else holds, or has changed, and no other argument would help against
REFUSALS = frozenset({problems.LOCKED, problems.NEWER, problems.OLDER, problems.NO_ANSWER})


def tell(error: BaseException, asked: Asked) -> ExitCode:
    """Write what went wrong for the person or program that asked, and say how the command ends."""
    terminal = Terminal(asked.language, asked.as_json)
    failure = failure_of(error)
    if failure.exit_code is ExitCode.OUR_FAULT:
        traceback.print_exception(error, file=sys.stderr)
    for reason in failure.brief or failure.reasons:
        terminal.note(reason)
    if asked.as_json:
        errors = [as_json(reason, asked.language) for reason in failure.reasons]
        terminal.print_json({"status": "error", "exit_code": int(failure.exit_code), "errors": errors})
    return failure.exit_code


def failure_of(error: BaseException) -> Failure:  # noqa: PLR0911 one for each kind of error
    """The error as people read it."""
    match error:
        case Mistake():
            return Failure(error.exit_code, error.reasons, error.brief)
        case ProgrammeFileError():
            return Failure(ExitCode.BAD_INPUT, error.reasons)
        case TooFewRoomsError():
            return Failure(ExitCode.REFUSED, (error.because,))
        case problems.StoreError():
            refused = error.because.message in REFUSALS
            return Failure(ExitCode.REFUSED if refused else ExitCode.BAD_INPUT, (error.because,))
        case usage.UsageError():
            return Failure(ExitCode.BAD_INPUT, (_usage(error),))
        case KeyboardInterrupt():
            return Failure(ExitCode.INTERRUPTED, (INTERRUPTED(),))
        case OSError() if error.filename is not None:
            because = SYSTEM_SAID(file=str(error.filename), detail=error.strerror or str(error))
            return Failure(ExitCode.BAD_INPUT, (because,))
        case OSError() if error.errno in NO_ROOM:
            return Failure(ExitCode.BAD_INPUT, (CANNOT_WRITE(detail=error.strerror or str(error)),))
        case _:
            return Failure(ExitCode.OUR_FAULT, (OUR_FAULT(error=type(error).__name__),))


def _usage(error: usage.UsageError) -> Reason:
    match error:
        case usage.NoSuchOption():
            if error.possibilities:
                return DID_YOU_MEAN(option=error.option_name, options=tuple(error.possibilities))
            return NO_SUCH_OPTION(option=error.option_name)
        case usage.MissingParameter():
            return ARGUMENT_MISSING(name=_name(error), command=_command(error))
        case usage.BadParameter():
            return _bad_value(error)
        case _:
            return _other_usage(error)


def _bad_value(error: usage.BadParameter) -> Reason:
    """What the option needs: Typer's own words are English, and speak of programs."""
    name = _name(error)
    match error.param.bare_type() if error.param else "":
        case "Language":
            return NOT_A_LANGUAGE(name=name, languages=LANGUAGES)
        case "float":
            return NOT_A_NUMBER(name=name)
        case "int":
            return NOT_A_WHOLE_NUMBER(name=name)
        case _:
            return VALUE_NOT_UNDERSTOOD(name=name, command=_command(error))


def _other_usage(error: usage.UsageError) -> Reason:
    if extra := EXTRA.fullmatch(error.message):
        return TOO_MUCH(command=_command(error), arguments=extra["arguments"])
    return USAGE(detail=error.message.rstrip("."), command=_command(error))


def _command(error: usage.UsageError) -> str:
    return error.ctx.command_path if error.ctx else "samling"


def _name(error: usage.BadParameter) -> str:
    """`--time-limit` or `PROGRAMME.toml`, as it is typed."""
    if error.param is None:
        return ""
    return error.param.opts[0] if error.param.opts[0].startswith("-") else error.param.display_name_raw
