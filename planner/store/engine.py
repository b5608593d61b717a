"""A store at work: one engine that writes and one that reads, and transactions as functions.

SQLite: write-ahead log, `synchronous=FULL`, writers begin at once (`BEGIN IMMEDIATE`), so that none finds out late
that another was first. PostgreSQL: read committed for writers, one snapshot for readers.
"""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from planner.store.address import shown
from planner.store.problems import LOCKED, StoreError, is_worth_another_try, problem
from planner.store.turns import NoTurnError, Turns

Result = TypeVar("Result")
PATIENCE_SECONDS = 5
TRIES = 8


@dataclass(frozen=True)
class Store:
    """An open store. Each process opens its own; threads may share one."""

    url: URL
    writer: Engine
    reader: Engine
    turns: Turns
    patience_seconds: float

    @property
    def address(self) -> str:
        return shown(self.url)

    @contextmanager
    def telling(self) -> Iterator[None]:
        """What the database or its file refuses is raised as a StoreError; our own mistakes stay what they are."""
        try:
            yield
        except NoTurnError:
            raise StoreError(LOCKED(address=self.address)) from None
        except (DBAPIError, sqlite3.Error) as error:
            if told := problem(error, self.address):
                raise told from error
            raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A view of the store that does not change while it is looked at."""
        with self.telling(), self.reader.connect() as db:
            yield db

    def write(self, work: Callable[[Connection], Result]) -> Result:
        """What the work answers, done as one transaction: all of it or nothing. It may run more than once."""
        for number in range(1, TRIES + 1):
            try:
                with self.telling(), self.turns.taken(self.patience_seconds), self.writer.begin() as db:
                    return work(db)
            except DBAPIError as error:
                if not is_worth_another_try(error) or number == TRIES:
                    raise
                time.sleep(0.01 * number)
        raise AssertionError("the last try returns or raises")

    def close(self) -> None:
        self.writer.dispose()
        self.reader.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def store_at(url: URL, patience_seconds: float = PATIENCE_SECONDS) -> Store:
    """The engines for a store, not yet connected and whatever its version."""
    if url.get_backend_name() == "sqlite":
        path = Path(str(url.database))
        turns = Turns(path.with_name(path.name + "-turn"))
        writer, reader = sqlite_writer(url, patience_seconds), _sqlite_reader(url, patience_seconds)
        return Store(url, writer, reader, turns, patience_seconds)
    engine = create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": max(2, round(patience_seconds))})
    reader = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return Store(url, engine, reader, Turns(None), patience_seconds)


def sqlite_writer(url: URL, patience_seconds: float, *, foreign_keys: bool = True) -> Engine:
    """Without foreign keys only for migrations: rebuilding a table would delete what points to its rows."""
    pragmas = ("journal_mode=WAL", "synchronous=FULL", f"foreign_keys={int(foreign_keys)}")
    return _sqlite_engine(url, patience_seconds, pragmas, "BEGIN IMMEDIATE")


def _sqlite_reader(url: URL, patience_seconds: float) -> Engine:
    # query_only: whoever looks into a file that is not ours must not change its journal mode
    return _sqlite_engine(url, patience_seconds, ("query_only=1",), "BEGIN")


def _sqlite_engine(url: URL, patience_seconds: float, pragmas: tuple[str, ...], begin: str) -> Engine:
    # no thread waits for a connection: a file has as many as are asked for
    engine = create_engine(url, max_overflow=-1, connect_args={"timeout": patience_seconds})

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _record: ConnectionPoolEntry) -> None:  # noqa: ANN401 the driver's own connection
        # the driver would begin transactions by itself, too late and never IMMEDIATE
        connection.isolation_level = None
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
