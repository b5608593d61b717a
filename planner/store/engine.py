"""A store at work: one engine that writes and one that reads, and transactions as functions.

SQLite: write-ahead log, `synchronous=FULL`, writers begin at once (`BEGIN IMMEDIATE`), so that none finds out late
that another was first. PostgreSQL: read committed for writers, one snapshot for readers.
"""

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

    @property
    def address(self) -> str:
        return shown(self.url)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A view of the store that does not change while it is looked at."""
        try:
            with self.reader.connect() as db:
                yield db
        except DBAPIError as error:
            raise problem(error, self.address) or error from error

    def write(self, work: Callable[[Connection], Result]) -> Result:
        """What the work answers, done as one transaction: all of it or nothing. It may run more than once."""
        for number in range(1, TRIES + 1):
            try:
                with self.turns.taken(PATIENCE_SECONDS), self.writer.begin() as db:
                    return work(db)
            except NoTurnError:
                raise StoreError(LOCKED(address=self.address)) from None
            except DBAPIError as error:
                if not is_worth_another_try(error) or number == TRIES:
                    raise problem(error, self.address) or error from error
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


def store_at(url: URL) -> Store:
    """The engines for a store, not yet connected and whatever its version."""
    if url.get_backend_name() == "sqlite":
        path = Path(str(url.database))
        return Store(url, sqlite_writer(url), _sqlite_reader(url), Turns(path.with_name(path.name + "-turn")))
    engine = create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": PATIENCE_SECONDS})
    reader = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return Store(url, engine, reader, Turns(None))


def sqlite_writer(url: URL, *, foreign_keys: bool = True) -> Engine:
    """Without foreign keys only for migrations: rebuilding a table would delete what points to its rows."""
    pragmas = ("journal_mode=WAL", "synchronous=FULL", f"foreign_keys={int(foreign_keys)}")
    return _sqlite_engine(url, pragmas, "BEGIN IMMEDIATE")


def _sqlite_reader(url: URL) -> Engine:
    # query_only: whoever reads a file that is not ours must not change its journal mode
    return _sqlite_engine(url, ("query_only=1",), "BEGIN")


def _sqlite_engine(url: URL, pragmas: tuple[str, ...], begin: str) -> Engine:
    engine = create_engine(url, connect_args={"timeout": PATIENCE_SECONDS})

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
