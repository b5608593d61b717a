"""Bringing an older store up to date, as one transaction; of a SQLite file a copy is put aside first."""

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

from planner.store.engine import Store, sqlite_writer
from planner.store.turns import wait_for_makers

SCRIPTS = Path(__file__).with_name("migrations")


def migrate(store: Store, found: int, *, target: str = "head", scripts: Path = SCRIPTS) -> None:
    """The store at the target version, or unchanged."""
    if store.url.get_backend_name() == "postgresql":
        with store.writer.begin() as db:
            wait_for_makers(db)
            upgrade(db, target, scripts)
        return
    engine = sqlite_writer(store.url, store.patience_seconds, foreign_keys=False)
    try:
        with store.turns.taken(store.patience_seconds):
            _put_copy_aside(store, found)
            with engine.begin() as db:
                upgrade(db, target, scripts)
                dangling = db.execute(text("PRAGMA foreign_key_check")).all()
                assert not dangling, f"the migration left rows that point nowhere: {dangling}"
    finally:
        engine.dispose()


def upgrade(db: Connection, target: str, scripts: Path = SCRIPTS) -> None:
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = db
    command.upgrade(config, target)


def _put_copy_aside(store: Store, found: int) -> None:
    path = Path(str(store.url.database))
    copy = path.with_name(f"{path.name}.version-{found}")
    number = 1
    while copy.exists():
        number += 1
        copy = path.with_name(f"{path.name}.version-{found}.{number}")
    with closing(sqlite3.connect(path)) as original, closing(sqlite3.connect(copy)) as aside:
        original.backup(aside)
