"""A real Chromium, axe-core and a real server for browser tests, and where they are found."""

import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from tests.pages import PATHS, small_application

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PAGES = (*PATHS, "/accessibility", "/nothing-here")


def chromium() -> str | None:
    """Where the distribution's Chromium is, or the one that CHROMIUM names."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


def axe_source() -> str | None:
    """The text of axe-core, from the file that AXE_JS names."""
    path = os.environ.get("AXE_JS")
    return Path(path).read_text(encoding="utf-8") if path else None


@contextmanager
def served() -> Iterator[str]:
    """The small year at a free port of this machine."""
    config = uvicorn.Config(small_application(), port=0, log_level="error", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    deadline = time.monotonic() + 20
    while not server.started:
        assert time.monotonic() < deadline, "the server did not start"
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(timeout=10)
