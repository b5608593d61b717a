"""The append-only log: who did what to which thing, and when. It names the fields that changed, never their values."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from planner.store.engine import Store
from planner.store.schema import event


@dataclass(frozen=True, slots=True)
class LogRow:
    """One thing done. `actor` is an account or a command, never a person's name; `rev` is the plan's revision."""

    at: datetime
    actor: str
    action: str
    entity: str
    entity_id: str
    rev: int | None = None
    fields_changed: tuple[str, ...] = ()


def write_down(db: Connection, rows: Iterable[LogRow]) -> None:
    """The rows, in the same transaction as what they tell of."""
    values = [
        {
            "at": row.at,
            "actor": row.actor,
            "action": row.action,
            "entity": row.entity,
            "entity_id": row.entity_id,
            "rev": row.rev,
            "fields_changed": list(row.fields_changed),
        }
        for row in rows
    ]
    if values:
        db.execute(insert(event), values)


def log_since(store: Store, since: datetime) -> tuple[LogRow, ...]:
    """What was done from an instant on, the oldest first."""
    with store.reading() as db:
        rows = db.execute(select(event).where(event.c.at >= since).order_by(event.c.id)).all()
    return tuple(
        LogRow(row.at, row.actor, row.action, row.entity, row.entity_id, row.rev, tuple(row.fields_changed))
        for row in rows
    )
