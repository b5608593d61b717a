"""Readers that leave early, streams that are closed, disks that are full."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import START, environment
from tests.planner.programme_texts import SHORTEST

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a shell of this kind is needed")


def in_shell(folder: Path, line: str) -> subprocess.CompletedProcess[str]:
    """A line in a shell, in which `samling` is the command."""
    Path(folder, "year.toml").write_text(SHORTEST, encoding="utf-8")
    start = f"{sys.executable} -c '{START}'"
    shell = ["bash", "-c", f'set -o pipefail; samling() {{ {start} "$@"; }}; {line}']
    return subprocess.run(
        shell, cwd=folder, env=environment(folder), capture_output=True, text=True, timeout=60, check=False
    )


def test_a_reader_that_has_had_enough_is_no_error(tmp_path: Path) -> None:
    ended = in_shell(tmp_path, "samling plan year.toml --json | head -c 1")
    assert (ended.returncode, ended.stdout, "Traceback" in ended.stderr) == (0, "{", False)


def test_a_closed_standard_output_is_no_error(tmp_path: Path) -> None:
    ended = in_shell(tmp_path, "samling plan year.toml --out plan.json >&-")
    assert (ended.returncode, "Traceback" in ended.stderr) == (0, False)
    assert Path(tmp_path, "plan.json").is_file()


def test_the_work_goes_on_where_nobody_reads_its_progress(tmp_path: Path) -> None:
    ended = in_shell(tmp_path, "samling --programme year.toml 2>&1 | head -n 1")
    assert ended.returncode == 0
    assert Path(tmp_path, "samling-out", "plan.json").is_file()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is needed")
def test_a_full_disk_is_told_in_one_line(tmp_path: Path) -> None:
    ended = in_shell(tmp_path, "samling plan year.toml --lang en >/dev/full")
    assert (ended.returncode, "Traceback" in ended.stderr) == (2, False)
    assert "cannot be written" in ended.stderr
