"""A failure as a value: the exit code and the sentences that a person or a program reads."""

from dataclasses import dataclass

from api.command_line.exit_codes import ExitCode
from calendars.language import Reason


class Mistake(Exception):  # noqa: N818 a person's mistake, not an error of ours
    """Something in the command that cannot be done as asked: each reason says what, where and what to do.

    `brief` is what a person reads where the reasons are many; a program gets them all.
    """

    def __init__(
        self, *reasons: Reason, exit_code: ExitCode = ExitCode.BAD_INPUT, brief: tuple[Reason, ...] = ()
    ) -> None:
        super().__init__(", ".join(reason.code for reason in reasons))
        self.reasons = reasons
        self.exit_code = exit_code
        self.brief = brief or reasons


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a command ends without its answer: `reasons` for a program, `brief` for a person, one line each."""

    exit_code: ExitCode
    reasons: tuple[Reason, ...]
    brief: tuple[Reason, ...] = ()
