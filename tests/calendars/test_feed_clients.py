"""Real clients and a real server take the feed: khal, vdirsyncer over HTTP, and Radicale."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import httpx
import pytest
from icalendar import Calendar

from calendars.event import Event
from calendars.feed import feed
from tests.calendars.cases import CASES, NAME
from tests.calendars.peers.python_readers import with_icalendar
from tests.calendars.peers.seen import seen, truth

BIN = Path(sys.executable).parent
EVERYTHING = {name: events for name, events in CASES.items() if name != "empty"}

pytestmark = pytest.mark.slow


def run(home: Path, *command: str) -> str:
    environment = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home), "LC_ALL": "C.UTF-8"}
    done = subprocess.run([str(BIN / command[0]), *command[1:]], env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    return done.stdout.decode() + done.stderr.decode()


@contextmanager
def served(feed_bytes: bytes) -> Iterator[str]:
    """The feed at an address of this machine."""

    class Feed(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/calendar; charset=utf-8")
            self.send_header("Content-Length", str(len(feed_bytes)))
            self.end_headers()
            self.wfile.write(feed_bytes)

        def log_message(self, *_: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Feed) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/feed.ics"
        server.shutdown()


@pytest.mark.parametrize("name", EVERYTHING)
def test_khal_imports_and_lists_every_event_at_its_time(name: str, tmp_path: Path) -> None:
    events = CASES[name]
    configuration = tmp_path / "khal.conf"
    configuration.write_text(
        f"[calendars]\n[[feed]]\npath = {tmp_path}/calendar\n[sqlite]\npath = {tmp_path}/khal.db\n"
        "[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n"
        "longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
    )
    file = tmp_path / "feed.ics"
    file.write_bytes(feed(NAME, events, "nb"))
    said = run(tmp_path, "khal", "-c", str(configuration), "import", "--batch", str(file))
    assert "rror" not in said
    template = "{uid}|{start-long-full}|{end-long-full}|{all-day}"
    period = ("2027-01-01", "2028-12-31")
    listed = run(tmp_path, "khal", "-c", str(configuration), "list", "--once", "--format", template, *period)
    rows = sorted(line for line in listed.splitlines() if "|" in line)
    assert rows == sorted(khal_row(event) for event in events)


def khal_row(event: Event) -> str:
    """khal shows the last of whole days, as people do, and instants on the clock it is told to use."""
    if isinstance(event.when, tuple):
        return "|".join((event.uid, *(f"{instant:%Y-%m-%d %H:%M}" for instant in event.when), "False"))
    return f"{event.uid}|{event.when.first} 00:00|{event.when.last} 00:00|True"


@pytest.mark.parametrize("name", ["created", "twins", "moved", "cancelled", "four_day_module"])
def test_vdirsyncer_fetches_each_event_once_and_then_nothing(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "calendar"
    folder.mkdir()
    with served(feed(NAME, CASES[name], "nb")) as address:
        configuration = tmp_path / "config"
        configuration.write_text(
            f'[general]\nstatus_path = "{tmp_path}/status"\n'
            '[pair feed]\na = "feed_there"\nb = "feed_here"\ncollections = null\nconflict_resolution = "a wins"\n'
            f'[storage feed_there]\ntype = "http"\nurl = "{address}"\n'
            f'[storage feed_here]\ntype = "filesystem"\npath = "{folder}"\nfileext = ".ics"\n'
        )
        vdirsyncer = ("vdirsyncer", "-c", str(configuration))
        run(tmp_path, *vdirsyncer, "discover")
        run(tmp_path, *vdirsyncer, "sync")
        first = {file.name: (file.read_bytes(), file.stat().st_mtime_ns) for file in folder.iterdir()}
        second_time = run(tmp_path, *vdirsyncer, "sync")
    assert {file.name: (file.read_bytes(), file.stat().st_mtime_ns) for file in folder.iterdir()} == first
    assert not any(word in second_time for word in ("Copying", "Deleting", "Updating"))
    # it names the items that it fetches by their content, so their UIDs are its own
    fetched = [found.without_uid() for content, _ in first.values() for found in with_icalendar(content)]
    assert sorted(fetched) == sorted(event.without_uid() for event in truth(CASES[name]))


@pytest.fixture(scope="module")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    storage = tmp_path_factory.mktemp("radicale")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ["--auth-type=none", f"--storage-filesystem-folder={storage}", f"--server-hosts=127.0.0.1:{port}"]
    with (
        subprocess.Popen([str(BIN / "radicale"), "--config=", *options], stderr=subprocess.DEVNULL) as server,
        httpx.Client(base_url=f"http://127.0.0.1:{port}", auth=("planner", "x")) as client,
    ):
        wait_for(port)
        yield client
        server.terminate()


def wait_for(port: int) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("Radicale did not start in ten seconds")


@pytest.mark.parametrize("name", EVERYTHING)
def test_radicale_takes_the_whole_feed_and_gives_every_event_back(name: str, radicale: httpx.Client) -> None:
    calendar = f"/planner/{name}/"
    put = radicale.put(calendar, content=feed(NAME, CASES[name], "nb"), headers={"Content-Type": "text/calendar"})
    assert put.status_code == 201, put.text
    given = Calendar.from_ical(radicale.get(calendar).content)
    assert sorted(seen(str(event["UID"]), event.start, event.end) for event in given.events) == truth(CASES[name])
