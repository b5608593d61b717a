"""A calendar's essence laid out in a confined process, and what came of that process."""

import json
import os
import signal
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from calendars.busy.confined import OUT_OF_MEMORY
from calendars.busy.limits import LIMITS, Limits
from calendars.busy.refusal import CalendarRefused
from calendars.busy.times import BusyTime
from calendars.language import Message
from calendars.period import Period

TOO_MUCH = Message(
    "calendar_too_much_work",
    "laying out its repetitions takes too long; find the entry that repeats without end, or publish a shorter time",
)
TOO_MANY_TIMES = Message("calendar_too_many_times", "it has more than {most} busy times in the year; publish fewer")
NOT_UNDERSTOOD = Message("calendar_not_understood", "it is damaged and cannot be read; export or publish it again")

# what a Python may need to find its own libraries; no address, password or token of ours is handed on
KEPT_ENVIRONMENT = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT")
ROOT = Path(__file__).parents[2]
# the limits of the confined process speak by these signals; Windows has neither of them
KILLS = frozenset(-getattr(signal, name) for name in ("SIGXCPU", "SIGKILL") if hasattr(signal, name))


class Layout(NamedTuple):
    """Busy times in order, zones that nobody knows, and how many entries made no sense."""

    times: tuple[BusyTime, ...]
    unknown_zones: tuple[str, ...]
    left_out: int


def layout_of(essence: str, window: Period, zone: ZoneInfo, limits: Limits = LIMITS) -> Layout:
    """The busy times of an essence within a window; raises CalendarRefused."""
    assert len(window) <= limits.window_days, f"a window of {len(window)} days is laid out in parts"
    order = {
        "text": essence,
        "first": window.first.isoformat(),
        "last": window.last.isoformat(),
        "zone": zone.key,
        "most": limits.busy_times,
    }
    answer = json.loads(_confined(json.dumps(order), limits))
    if len(answer["busy"]) > limits.busy_times:
        raise CalendarRefused(TOO_MANY_TIMES(most=limits.busy_times))
    times = tuple(_busy_time(*busy) for busy in answer["busy"])
    return Layout(times, tuple(answer["unknown_zones"]), answer["left_out"])


def _confined(order: str, limits: Limits) -> bytes:
    command = [sys.executable, "-W", "ignore", "-m", "calendars.busy.confined"]
    try:
        done = subprocess.run(  # noqa: S603 our own program; the calendar is on its input, not in the command
            [*command, str(limits.cpu_seconds), str(limits.memory_bytes)],
            input=order.encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            env={name: os.environ[name] for name in KEPT_ENVIRONMENT if name in os.environ},
            timeout=limits.wall_seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise CalendarRefused(TOO_MUCH()) from None
    if done.returncode in {*KILLS, OUT_OF_MEMORY}:
        raise CalendarRefused(TOO_MUCH())
    if done.returncode != 0:
        raise CalendarRefused(NOT_UNDERSTOOD())
    return done.stdout


def _busy_time(first: str, last: str, tentative: Any) -> BusyTime:  # noqa: ANN401 JSON
    """Instants have a clock time in their text, days have none."""
    if "T" in first:
        return BusyTime((datetime.fromisoformat(first), datetime.fromisoformat(last)), tentative)
    return BusyTime(Period(date.fromisoformat(first), date.fromisoformat(last)), tentative)
