"""How a command ends, for those who call it from a script."""

from enum import IntEnum

from calendars.language import Message


class ExitCode(IntEnum):
    DONE = 0
    OUR_FAULT = 1
    BAD_INPUT = 2
    IMPOSSIBLE = 3
    REFUSED = 4
    INTERRUPTED = 130


MEANINGS = {
    ExitCode.DONE: Message("exit_done", "done"),
    ExitCode.OUR_FAULT: Message("exit_our_fault", "our own fault: please report it"),
    ExitCode.BAD_INPUT: Message("exit_bad_input", "a mistake in a file, a folder or the command itself"),
    ExitCode.IMPOSSIBLE: Message("exit_impossible", "no year meets every must; the answer says which ones collide"),
    ExitCode.REFUSED: Message("exit_refused", "somebody else has it: a room, a hotel night, a port, a newer revision"),
    ExitCode.INTERRUPTED: Message("exit_interrupted", "interrupted from the keyboard (Ctrl-C)"),
}
