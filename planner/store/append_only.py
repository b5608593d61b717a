"""Rows that are written once: the database itself refuses to change or delete them, whatever code asks."""

from collections.abc import Iterator

from sqlalchemy import Connection, Table, event, text

POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$
"""


def hold_append_only(table: Table) -> None:
    """Whenever the table is created, its triggers are too."""

    @event.listens_for(table, "after_create")
    def _created(_table: Table, db: Connection, **_others: object) -> None:
        add_triggers(db, table.name)


def add_triggers(db: Connection, table: str) -> None:
    """Make a table append-only; migrations ask for it too."""
    for statement in _triggers(table, db.dialect.name):
        db.execute(text(statement))


def _triggers(table: str, dialect: str) -> Iterator[str]:
    if dialect == "postgresql":
        yield POSTGRESQL_FUNCTION
        yield (
            f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        )
        return
    for change in ("UPDATE", "DELETE"):
        yield (
            f"CREATE TRIGGER {table}_no_{change.lower()} BEFORE {change} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )
