"""The command line: reads arguments, calls the planner, prints the answer. All errors become sentences here.

Nothing is imported before it is guarded: Ctrl-C ends the command with its one line from the first instruction on.
"""

import sys


def main() -> None:
    """The `samling` command."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """The exit code of a command, after its answer or its failure has been written."""
    try:
        from api.command_line.interrupts import interrupts_wait  # noqa: PLC0415 imports take long, so they are guarded

        with interrupts_wait():
            from api.command_line.running import answer  # noqa: PLC0415 see above
        return answer(arguments)
    except KeyboardInterrupt as interrupt:
        from api.command_line.interrupts import interrupts_ignored  # noqa: PLC0415 see above

        with interrupts_ignored():
            from api.command_line.running import tell_at_last  # noqa: PLC0415 see above

            return tell_at_last(interrupt, arguments)
