"""Rows that are written unless they are there already: both databases say it in the same words."""

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_if_new(db: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An insert that skips a row whose key is taken; PostgreSQL first waits for whoever is just taking it."""
    if db.dialect.name == "postgresql":
        return postgresql.insert(table).on_conflict_do_nothing()
    return sqlite.insert(table).on_conflict_do_nothing()
