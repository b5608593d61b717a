"""Readers that are programs of their own; each says what it misses where it is not installed."""

import json
import os
import re
import shutil
import subprocess
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.calendars.peers.seen import Seen, seen

HERE = Path(__file__).parent
SYSTEM_PYTHON = "/usr/bin/python3"
HOURS = re.compile(r"(\S+) @ (\S+) -> (\S+) @ ([\d:]+)")
DAYS = re.compile(r"(\S+) \[1\](?: \{1D -> (\S+)\})?")


def with_libical(feed: bytes) -> list[Seen]:
    """Evolution's and GNOME's library, with its check of what the standard restricts."""
    check = [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('ICalGLib', '3.0')"]
    if not Path(SYSTEM_PYTHON).exists() or subprocess.run(check, capture_output=True, check=False).returncode:
        pytest.skip("libical needs Debian's python3-gi and gir1.2-ical-3.0")
    return _told_by([SYSTEM_PYTHON, str(HERE / "read_with_libical.py")], feed)


def with_ical_js(feed: bytes) -> list[Seen]:
    return _told_by(["node", str(HERE / "read_with_ical_js.cjs")], feed, npm_package="ical.js")


def with_node_ical(feed: bytes) -> list[Seen]:
    return _told_by(["node", str(HERE / "read_with_node_ical.cjs")], feed, npm_package="node-ical")


def with_calcurse(feed: bytes) -> list[Seen]:
    """A real client in a terminal; it keeps no UIDs."""
    if not shutil.which("calcurse"):
        pytest.skip("calcurse is not installed")
    with TemporaryDirectory() as folder:
        file = Path(folder, "feed.ics")
        file.write_bytes(feed)
        run = subprocess.run(
            ["calcurse", "-D", folder, "-i", str(file)],
            env={**os.environ, "TZ": "UTC"},
            capture_output=True,
            text=True,
            check=True,
        )
        assert "skipped" not in run.stdout + run.stderr or "0 skipped" in run.stdout + run.stderr
        appointments = Path(folder, "apts").read_text(encoding="utf-8")
    return sorted(_calcurse_line(line) for line in appointments.splitlines())


def _told_by(command: list[str], feed: bytes, npm_package: str = "") -> list[Seen]:
    if npm_package and not _node_has(npm_package):
        pytest.skip(f"{npm_package} is not installed where node looks (NODE_PATH)")
    with TemporaryDirectory() as folder:
        file = Path(folder, "feed.ics")
        file.write_bytes(feed)
        told = subprocess.run([*command, str(file)], capture_output=True, check=True).stdout
    return sorted(seen(uid, _moment(begins), _moment(ends)) for uid, begins, ends, _ in json.loads(told))


def _node_has(package: str) -> bool:
    if not shutil.which("node"):
        return False
    return not subprocess.run(["node", "-e", f"require('{package}')"], capture_output=True, check=False).returncode


def _moment(told: str | int) -> date:
    return date.fromisoformat(told) if isinstance(told, str) else datetime.fromtimestamp(told, UTC)


def _calcurse_line(line: str) -> Seen:
    if hours := HOURS.match(line):
        first_day, begins, last_day, ends = hours.groups()
        return seen("", _instant(first_day, begins), _instant(last_day, ends))
    days = DAYS.match(line)
    assert days, f"calcurse wrote {line}"
    first, last = days.groups()
    return seen("", _day(first), _day(last or first) + timedelta(days=1))


def _instant(day: str, clock_time: str) -> datetime:
    return datetime.strptime(f"{day} {clock_time}", "%m/%d/%Y %H:%M").replace(tzinfo=UTC)


def _day(day: str) -> date:
    return _instant(day, "00:00").date()
