"""Seconds of a call or of a whole process: medians of several rounds, so that one slow round changes little."""

import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

ROUNDS = 7


@dataclass(frozen=True, slots=True)
class Process:
    """A process from its start to its end: wall-clock seconds and the most memory it held."""

    seconds: float
    peak_mb: float


def median_seconds(call: Callable[[], object], rounds: int = ROUNDS) -> float:
    return median(_seconds(call) for _ in range(rounds))


def median_process(command: list[str], folder: str, rounds: int = ROUNDS) -> Process:
    """The command in new processes, one after the other; what it prints is thrown away."""
    runs = [_process(command, folder) for _ in range(rounds)]
    return Process(median(run.seconds for run in runs), max(run.peak_mb for run in runs))


def _seconds(call: Callable[[], object]) -> float:
    began = perf_counter()
    call()
    return perf_counter() - began


def _process(command: list[str], folder: str) -> Process:
    began = perf_counter()
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as started:
        _, status, used = os.wait4(started.pid, 0)
        started.returncode = os.waitstatus_to_exitcode(status)
    if started.returncode != 0:
        raise subprocess.CalledProcessError(started.returncode, command)
    # Linux counts in kilobytes
    return Process(perf_counter() - began, used.ru_maxrss / 1024)
