"""`samling serve` from its first line to Ctrl-C."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.command import FROM_A_TERMINAL, environment, samling
from tests.planner.programme_texts import SHORTEST

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is a signal")


@contextmanager
def serving(folder: Path, *arguments: str) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """The address of a server that is running, on a port that was free."""
    Path(folder, "year.toml").write_text(SHORTEST, encoding="utf-8")
    command = [sys.executable, "-c", FROM_A_TERMINAL, "serve", *arguments, "--port", "0", "--json"]
    with subprocess.Popen(
        command, cwd=folder, env=environment(folder), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as server:
        assert server.stdout is not None
        try:
            yield json.loads(server.stdout.readline())["address"], server
        finally:
            server.kill()


def body(address: str) -> str:
    with urlopen(address, timeout=30) as answered:  # noqa: S310 our own server
        text: str = answered.read().decode()
    return text


def test_the_pages_of_a_file_are_served_until_ctrl_c(tmp_path: Path) -> None:
    with serving(tmp_path, "year.toml") as (address, server):
        assert "Kort" in body(f"{address}?lang=nb")
        assert body(f"{address}f/cohort-nb.ics").startswith("BEGIN:VCALENDAR")
        server.send_signal(signal.SIGINT)
        _, err = server.communicate(timeout=30)
    assert server.returncode == 0
    log = [line.rsplit(" ", 2)[0] for line in err.decode().splitlines() if line.startswith("GET")]
    assert log == ["GET / 200", "GET /f/*** 200"]


def test_without_a_file_the_year_published_last_is_served(tmp_path: Path) -> None:
    Path(tmp_path, "year.toml").write_text(SHORTEST, encoding="utf-8")
    assert samling(tmp_path, "book", "year.toml").code == 0
    with serving(tmp_path) as (address, _):
        assert "Kort" in body(address)
        assert body(f"{address}bookings.csv").count("sal") > 0
