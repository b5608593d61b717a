"""Ctrl-C in the first tenths of a second, while modules are imported."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.command import FROM_A_TERMINAL, START, environment

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is a signal")

# Python itself has begun by then, and what happens before is not ours
BEGUN = FROM_A_TERMINAL.replace(START, f"import sys; sys.stderr.write('begun\\n'); sys.stderr.flush(); {START}")


@pytest.mark.parametrize("milliseconds", [10, 50, 100, 200])
@pytest.mark.parametrize("command", [("plan", "year.toml"), ()])
def test_ctrl_c_ends_with_its_one_line_from_the_first_instruction(
    tmp_path: Path, milliseconds: int, command: tuple[str, ...]
) -> None:
    # a pipe that is never written to, so that the command does not end by itself
    os.mkfifo(tmp_path / "year.toml")
    running = subprocess.Popen(
        [sys.executable, "-c", BEGUN, *command, "--lang", "en"],
        cwd=tmp_path,
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert running.stderr is not None
    assert running.stderr.readline() == "begun\n"
    time.sleep(milliseconds / 1000)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=60)
    assert (running.returncode, out, err.splitlines()[-1]) == (130, "", "interrupted; nothing was left half done")
    assert "Traceback" not in err
