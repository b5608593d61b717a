"""Writers of one file take turns, between threads and between processes, and nobody waits for ever."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from planner.store.turns import NoTurnError, Turns

HOLD = """
import sys
from pathlib import Path
from planner.store.turns import Turns
with Turns(Path(sys.argv[1])).taken(5):
    print("mine", flush=True)
    sys.stdin.read()
"""


def test_threads_take_turns(tmp_path: Path) -> None:
    turns, seen = Turns(tmp_path / "turn"), []

    def work(number: int) -> None:
        with turns.taken(30):
            seen.append(("in", number))
            seen.append(("out", number))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(100)))
    assert all(first == ("in", last[1]) and last[0] == "out" for first, last in zip(seen[::2], seen[1::2], strict=True))


def test_a_turn_of_another_process_is_waited_for_but_not_for_ever(tmp_path: Path) -> None:
    file = tmp_path / "turn"
    command = [sys.executable, "-c", HOLD, file]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        other.stdout.readline()
        with pytest.raises(NoTurnError), Turns(file).taken(0.05):
            pass
        other.stdin.close()
        with Turns(file).taken(30):
            pass
    # whoever gave up waiting does not hold it either
    with Turns(file).taken(0.05):
        pass


def test_a_process_that_dies_in_its_turn_gives_it_back(tmp_path: Path) -> None:
    file = tmp_path / "turn"
    with subprocess.Popen([sys.executable, "-c", HOLD, file], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        other.kill()
        other.wait()
        with Turns(file).taken(1):
            pass


def test_without_a_file_nobody_waits() -> None:
    turns = Turns(None)
    with turns.taken(0), turns.taken(0):
        pass
