"""The real command, run as a program of its own, in a folder and with a store of its own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
START = "from api.command_line import main; main()"
# as from a terminal: a check that runs in the background hands an ignored Ctrl-C on to all that it starts
FROM_A_TERMINAL = f"import signal; signal.signal(signal.SIGINT, signal.default_int_handler); {START}"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def traceback(self) -> bool:
        return "Traceback" in self.err + self.out


def environment(home: Path, **more: str) -> dict[str, str]:
    """Nobody's settings, and a data folder of the test's own."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH") if name in os.environ}
    return {
        **kept,
        "PYTHONPATH": str(REPOSITORY),
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "PYTHONUTF8": "1",
        **more,
    }


def samling(folder: Path, *arguments: str, told: str = "", **more: str) -> Ended:
    """Run `samling` in a folder; `told` is its standard input, `more` its environment."""
    ended = subprocess.run(
        [sys.executable, "-c", START, *arguments],
        cwd=folder,
        env=environment(folder, **more),
        input=told.encode(),
        capture_output=True,
        timeout=120,
        check=False,
    )
    return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())
