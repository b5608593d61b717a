"""Opening a store by its address: a fresh one is made, an older one migrated, a newer or foreign one refused.

Alembic is imported only where something is to be migrated: it costs more time than a whole booking.
"""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection, insert, inspect, select

from planner.store.address import store_url
from planner.store.engine import PATIENCE_SECONDS, Store, store_at
from planner.store.problems import FOREIGN_TABLES, INCONSISTENT, NEWER, OLDER, StoreError
from planner.store.schema import SCHEMA, VERSION, store_version
from planner.store.self_check import differences
from planner.store.turns import wait_for_makers


def open_store(
    address: str | Path | None = None, *, upgrade: bool = False, patience_seconds: float = PATIENCE_SECONDS
) -> Store:
    """The store at an address, or else StoreError.

    An older SQLite file is migrated by itself, after a copy of it was put aside.
    A PostgreSQL database is migrated only where `upgrade` asks for it: others may be using it.
    """
    store = store_at(store_url(address), patience_seconds)
    try:
        _make_ready(store, upgrade=upgrade)
    except BaseException:
        store.close()
        raise
    return store


def _make_ready(store: Store, *, upgrade: bool) -> None:
    with store.reading() as db:
        found = _version_found(db, store)
    if found is None:
        store.write(lambda db: _create(db, store))
    elif found > VERSION:
        raise StoreError(NEWER(address=store.address, found=found, known=VERSION))
    elif found < VERSION:
        if store.url.get_backend_name() == "postgresql" and not upgrade:
            raise StoreError(OLDER(address=store.address, found=found, known=VERSION))
        _migrate(store, found)


def _version_found(db: Connection, store: Store) -> int | None:
    """The version stamped in a store; None where there is nothing yet."""
    tables = inspect(db).get_table_names()
    if store_version.name in tables:
        versions = db.scalars(select(store_version.c.version_num)).all()
        if len(versions) == 1 and versions[0].isdecimal():
            return int(versions[0])
    if _are_foreign(tables, store):
        raise StoreError(FOREIGN_TABLES(address=store.address))
    return None


def _are_foreign(tables: Sequence[str], store: Store) -> bool:
    """A file with any table is somebody else's; a PostgreSQL database may be shared, but not the tables' names."""
    if store.url.get_backend_name() == "sqlite":
        return bool(tables)
    return not SCHEMA.tables.keys().isdisjoint(tables)


def _create(db: Connection, store: Store) -> None:
    wait_for_makers(db)
    if _version_found(db, store) is None:
        SCHEMA.create_all(db, checkfirst=False)
        db.execute(insert(store_version).values(version_num=str(VERSION)))


def _migrate(store: Store, found: int) -> None:
    from planner.store.migration import migrate  # noqa: PLC0415 it imports Alembic

    with store.telling():
        migrate(store, found)
    if wrong := differences(store):
        raise StoreError(INCONSISTENT(address=store.address, count=len(wrong)))
