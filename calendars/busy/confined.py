"""A process with little time and memory, in which a calendar is laid out: `python -m calendars.busy.confined`.

The limits are set before anything is read. It is given no environment, and what it says on its error output is lost,
for that might be private.
"""

import json
import sys
from datetime import date

OUT_OF_MEMORY = 3


def confine(cpu_seconds: int, memory_bytes: int) -> None:
    """From here on the system ends this process where it takes too much; Windows has only the parent's patience."""
    try:
        import resource  # noqa: PLC0415 there is none on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def main(cpu_seconds: int, memory_bytes: int) -> None:
    """Reads an order on standard input, writes the layout on standard output, both JSON."""
    confine(cpu_seconds, memory_bytes)
    from zoneinfo import ZoneInfo  # noqa: PLC0415 nothing is loaded before the limits hold

    from calendars.busy.expansion import laid_out  # noqa: PLC0415 same

    order = json.loads(sys.stdin.buffer.read())
    first, last = (date.fromisoformat(order[end]) for end in ("first", "last"))
    layout = laid_out(order["text"], first, last, ZoneInfo(order["zone"]), order["most"])
    answer = {
        "busy": sorted(layout.busy),
        "unknown_zones": sorted(layout.unknown_zones),
        "left_out": layout.left_out,
    }
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    try:
        main(*(int(limit) for limit in sys.argv[1:]))
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)
