"""Writers take turns, so that none waits for seconds or in a circle. That nothing is booked twice does not rest on it.

SQLite's own waiting is not fair: a plain lock between threads and a lock file between processes go before it.
PostgreSQL's would find circles, each after a second: whoever books waits for all its rooms and hotels, in one order.
"""

import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, text

if sys.platform != "win32":
    import fcntl

MAKERS = "samling makes its tables"


class NoTurnError(Exception):
    """Others wrote all the time."""


class Turns:
    """The turns at one file; without a file nobody waits (PostgreSQL sees to it by itself)."""

    def __init__(self, lock_file: Path | None) -> None:
        self._lock_file = lock_file
        self._threads = threading.Lock()

    @contextmanager
    def taken(self, patience_seconds: float) -> Iterator[None]:
        if self._lock_file is None:
            yield
            return
        if not self._threads.acquire(timeout=patience_seconds):
            raise NoTurnError
        try:
            with _between_processes(self._lock_file, patience_seconds):
                yield
        finally:
            self._threads.release()


def wait_for_makers(db: Connection) -> None:
    """Only one at a time makes or migrates the tables; until the transaction ends."""
    wait_for(db, (MAKERS,))


def wait_for(db: Connection, resources: Iterable[str]) -> None:
    """Until the transaction ends, nobody else who asks for any of these goes on. SQLite's writers are alone anyway."""
    if db.dialect.name == "postgresql":
        for resource in sorted(set(resources)):
            db.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:resource, 0))"), {"resource": resource})


@contextmanager
def _between_processes(lock_file: Path, patience_seconds: float) -> Iterator[None]:
    if sys.platform == "win32":
        yield
        return
    try:
        held = lock_file.open("a")
    except OSError:
        # where no lock file can be made, SQLite is about to say why nothing can be written
        yield
        return
    with held:
        if not _locked(held.fileno(), patience_seconds):
            raise NoTurnError
        yield


def _locked(descriptor: int, patience_seconds: float) -> bool:
    """The kernel's queue is fair but knows no time limit, so a thread stands in it for us.

    If it comes to the head too late, the file is closed and the lock is free again by that.
    """
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        waiting = threading.Thread(target=fcntl.flock, args=(descriptor, fcntl.LOCK_EX), daemon=True)
        waiting.start()
        waiting.join(patience_seconds)
        return not waiting.is_alive()
    return True
