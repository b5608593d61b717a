"""The tables are the same whether made at once or by the migrations, and they hold what they promise."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, delete, insert, inspect, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from planner.store import migration
from planner.store.engine import Store
from planner.store.ledger import book
from planner.store.opening import open_store
from planner.store.schema import SCHEMA, VERSION, bed_night, booking, event, placement, plan_revision, resource_slot
from tests.planner.store.year import NOW, order_of


def test_the_newest_migration_has_the_version_of_the_schema() -> None:
    config = Config()
    config.set_main_option("script_location", str(migration.SCRIPTS))
    assert ScriptDirectory.from_config(config).get_heads() == [str(VERSION)]


def described(db: Connection) -> dict[str, object]:
    """All that makes two stores alike, with triggers, but not the order in which things were made."""
    tables = inspect(db)
    return {
        "tables": {
            table: (
                [(column["name"], str(column["type"]), column["nullable"]) for column in tables.get_columns(table)],
                tables.get_pk_constraint(table),
                sorted(map(str, tables.get_foreign_keys(table))),
                sorted(map(index_text, tables.get_indexes(table))),
                sorted(map(str, tables.get_check_constraints(table))),
            )
            for table in sorted(tables.get_table_names())
        },
        "triggers": triggers(db),
    }


def index_text(index: Mapping[str, Any]) -> str:
    where = [str(condition) for name, condition in index["dialect_options"].items() if name.endswith("_where")]
    return f"{index['name']} {index['column_names']} {bool(index['unique'])} {where}"


def triggers(db: Connection) -> list[str]:
    if db.dialect.name == "sqlite":
        return sorted(db.scalars(text("SELECT sql FROM sqlite_master WHERE type = 'trigger'")))
    words = "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal AND tgrelid IN "
    names = "(SELECT oid FROM pg_class WHERE relnamespace = current_schema()::regnamespace)"
    schema = db.scalar(text("SELECT current_schema()"))
    return sorted(one.replace(f"{schema}.", "") for one in db.scalars(text(words + names)))


def drop_everything(store: Store) -> None:
    with store.writer.begin() as db:
        SCHEMA.drop_all(db)


def test_migrations_make_what_a_new_store_has(store: Store) -> None:
    with store.reading() as db:
        made_at_once = described(db)
    drop_everything(store)
    with store.writer.begin() as db:
        migration.upgrade(db, "head")
    with store.reading() as db:
        assert described(db) == made_at_once
        assert compare_metadata(MigrationContext.configure(db, opts={"version_table": "store_version"}), SCHEMA) == []


def test_a_new_store_needs_no_migration(store: Store) -> None:
    with store.reading() as db:
        context = MigrationContext.configure(db, opts={"version_table": "store_version"})
        assert context.get_current_revision() == str(VERSION)


@pytest.mark.parametrize("table", [plan_revision, placement, event], ids=lambda table: table.name)
def test_what_is_published_or_logged_cannot_be_changed_or_deleted(store: Store, table: object) -> None:
    order_of(store)
    for change in (update(table).values(rev=7), delete(table)):
        with pytest.raises(DBAPIError, match="append-only"), store.writer.begin() as db:
            db.execute(change)


def test_a_slot_has_one_booking(store: Store) -> None:
    book(store, order_of(store), NOW)
    with store.reading() as db:
        taken, first = db.execute(select(resource_slot).limit(1)).one(), db.scalar(select(booking.c.id))
    with pytest.raises(IntegrityError), store.writer.begin() as db:
        db.execute(insert(resource_slot).values(resource=taken.resource, slot=taken.slot, booking_id=first))


def test_a_night_cannot_hold_more_than_the_hotel_has(store: Store) -> None:
    book(store, order_of(store), NOW)
    with pytest.raises(IntegrityError), store.writer.begin() as db:
        db.execute(update(bed_night).values(held=bed_night.c.capacity + 1))


def test_sqlite_waits_for_the_disk_and_keeps_readers_going(tmp_path: Path) -> None:
    with open_store(tmp_path / "samling.db") as store, store.writer.connect() as db:
        settings = [db.scalar(text(f"PRAGMA {name}")) for name in ("journal_mode", "synchronous", "foreign_keys")]
    assert settings == ["wal", 2, 1]
