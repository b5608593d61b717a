"""After every migration an overlap is still refused, and what was booked is still booked."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from planner.store import migration
from planner.store.address import store_url
from planner.store.board import bookings_in
from planner.store.engine import Store, store_at
from planner.store.ledger import Booked, Refused, book
from planner.store.releases import published
from planner.store.schema import VERSION, plan_revision
from planner.store.self_check import differences
from tests.planner.store.year import FIRST_DAYS, NOW, OTHER, order_of, published_year

# what a later version could well do: SQLite rebuilds both tables for it, with all that points to them
REBUILDING = f"""
import sqlalchemy as sa
from alembic import op

revision = "{VERSION + 1}"
down_revision = "{VERSION}"


def upgrade() -> None:
    for table, column in (("booking", "holder"), ("hotel_block", "holder"), ("resource_slot", "resource")):
        with op.batch_alter_table(table) as batch:
            batch.alter_column(column, existing_type=sa.Text(), type_=sa.String(400), existing_nullable=False)
    with op.batch_alter_table("bed_night") as batch:
        batch.add_column(sa.Column("note", sa.Text))
"""


@pytest.fixture
def made_before(address: str) -> Iterator[Store]:
    """A store at version 2, the first that books, made by the migrations alone."""
    store = store_at(store_url(address))
    with store.writer.begin() as db:
        migration.upgrade(db, "2")
    yield store
    store.close()


def overlap_is_refused(store: Store) -> None:
    outcome = book(store, order_of(store, OTHER), NOW)
    assert isinstance(outcome, Refused)
    assert outcome.refused == (1, 2, 3)
    assert differences(store) == ()


def test_the_version_that_first_books_refuses_an_overlap(made_before: Store) -> None:
    assert book(made_before, order_of(made_before), NOW) == Booked(booked=(1, 2, 3), unchanged=())
    overlap_is_refused(made_before)


def test_an_overlap_is_refused_after_the_migrations(made_before: Store) -> None:
    order = order_of(made_before)
    book(made_before, order, NOW)
    before = bookings_in(made_before)
    migration.migrate(made_before, 2)
    assert bookings_in(made_before) == before
    assert book(made_before, order, NOW) == Booked(booked=(), unchanged=(1, 2, 3))
    overlap_is_refused(made_before)


def test_an_overlap_is_refused_after_tables_were_rebuilt(store: Store, tmp_path: Path) -> None:
    scripts = shutil.copytree(migration.SCRIPTS, tmp_path / "migrations")
    (scripts / "versions" / f"v{VERSION + 1}_rebuild.py").write_text(REBUILDING)
    order = order_of(store)
    book(store, order, NOW)
    before = bookings_in(store)
    migration.migrate(store, VERSION, scripts=scripts)
    assert bookings_in(store) == before
    assert differences(store) == ()
    assert book(store, order, NOW) == Booked(booked=(), unchanged=(1, 2, 3))
    overlap_is_refused(store)


def test_a_migration_that_fails_leaves_the_store_as_it_was(store: Store, tmp_path: Path) -> None:
    scripts = shutil.copytree(migration.SCRIPTS, tmp_path / "migrations")
    failing = REBUILDING + '    op.drop_table("no_such_table")\n'
    (scripts / "versions" / f"v{VERSION + 1}_fail.py").write_text(failing)
    book(store, order_of(store), NOW)
    with pytest.raises(DBAPIError, match="no_such_table"):
        migration.migrate(store, VERSION, scripts=scripts)
    assert published(store, "small") == published_year(store, first_days=FIRST_DAYS)
    with store.reading() as db:
        assert db.scalars(select(plan_revision.c.rev)).all() == [1]
    overlap_is_refused(store)
