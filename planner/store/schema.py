"""The tables, alike on SQLite and PostgreSQL. `migrations/` builds the same from any older store; a test compares them.

A resource is `<site>/<room>` or `<site>/<hotel>`, shared by all programmes of a store: they compete for it.
`resource_slot` and `bed_night` are occupancy, and their keys are what makes a double booking impossible;
`booking` and `hotel_block` are history, and a released one stays there.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    Time,
    TypeDecorator,
    text,
)

from planner.store.append_only import hold_append_only

VERSION = 3
"""The number of the newest migration."""

SCHEMA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)
IS_LIVE = text("state <> 'released'")


class Instant(TypeDecorator[datetime]):
    """An aware instant, kept in UTC; SQLite has no column type for it."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value}: an instant needs a time zone")
        in_utc = value.astimezone(UTC)
        return in_utc.replace(tzinfo=None) if dialect.name == "sqlite" else in_utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


# Alembic's own table under our name, so that a shared PostgreSQL database may hold other versions beside ours
store_version = Table(
    "store_version",
    SCHEMA,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="store_version_pkc"),
)

plan = Table(
    "plan",
    SCHEMA,
    Column("id", Text, primary_key=True),
    Column("cohort", Text, nullable=False),
    Column("published_rev", Integer),
)

plan_revision = Table(
    "plan_revision",
    SCHEMA,
    Column("plan_id", ForeignKey("plan.id"), primary_key=True),
    Column("rev", Integer, primary_key=True, autoincrement=False),
    Column("parent_rev", Integer),
    Column("author", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("reason", Text, nullable=False),
    Column("input_hash", String(64), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("solver", Text, nullable=False),
    Column("status", String(20), nullable=False),
    Column("total_kr", Integer, nullable=False),
    Column("bound_kr", Integer, nullable=False),
    Column("programme_text", Text, nullable=False),
    Column("plan_json", Text, nullable=False),
)

placement = Table(
    "placement",
    SCHEMA,
    Column("plan_id", Text, primary_key=True),
    Column("rev", Integer, primary_key=True, autoincrement=False),
    Column("module", Integer, primary_key=True, autoincrement=False),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("site", Text, nullable=False),
    Column("hotel", Text, nullable=False),
    ForeignKeyConstraint(("plan_id", "rev"), ("plan_revision.plan_id", "plan_revision.rev")),
)

event = Table(
    "event",
    SCHEMA,
    Column("id", Integer, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("actor", Text, nullable=False),
    Column("action", String(40), nullable=False),
    Column("entity", String(40), nullable=False),
    Column("entity_id", Text, nullable=False),
    Column("rev", Integer),
    Column("fields_changed", JSON, nullable=False),
    Index(None, "entity", "entity_id"),
)

booking = Table(
    "booking",
    SCHEMA,
    Column("id", Integer, primary_key=True),
    Column("key", Text, nullable=False),
    Column("plan_id", Text, nullable=False),
    Column("rev", Integer, nullable=False),
    Column("module", Integer, nullable=False),
    Column("holder", Text, nullable=False),
    Column("resource", Text, nullable=False),
    Column("day", Date, nullable=False),
    Column("begins", Time, nullable=False),
    Column("ends", Time, nullable=False),
    Column("state", String(20), nullable=False),
    ForeignKeyConstraint(("plan_id", "rev"), ("plan_revision.plan_id", "plan_revision.rev")),
    Index("uq_booking_live_key", "key", unique=True, sqlite_where=IS_LIVE, postgresql_where=IS_LIVE),
    Index(None, "plan_id", "module"),
)

resource_slot = Table(
    "resource_slot",
    SCHEMA,
    Column("resource", Text, primary_key=True),
    Column("slot", Integer, primary_key=True, autoincrement=False),
    Column("booking_id", ForeignKey("booking.id", ondelete="CASCADE"), nullable=False),
    Index(None, "booking_id"),
)

hotel_block = Table(
    "hotel_block",
    SCHEMA,
    Column("id", Integer, primary_key=True),
    Column("key", Text, nullable=False),
    Column("plan_id", Text, nullable=False),
    Column("rev", Integer, nullable=False),
    Column("module", Integer, nullable=False),
    Column("holder", Text, nullable=False),
    Column("hotel", Text, nullable=False),
    Column("state", String(20), nullable=False),
    ForeignKeyConstraint(("plan_id", "rev"), ("plan_revision.plan_id", "plan_revision.rev")),
    Index("uq_hotel_block_live_key", "key", unique=True, sqlite_where=IS_LIVE, postgresql_where=IS_LIVE),
    Index(None, "plan_id", "module"),
)

block_night = Table(
    "block_night",
    SCHEMA,
    Column("block_id", ForeignKey("hotel_block.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("night", Date, primary_key=True),
    Column("rooms", Integer, CheckConstraint("rooms > 0", name="some"), nullable=False),
)

bed_night = Table(
    "bed_night",
    SCHEMA,
    Column("hotel", Text, primary_key=True),
    Column("night", Date, primary_key=True),
    Column("held", Integer, nullable=False),
    Column("capacity", Integer, nullable=False),
    CheckConstraint("held >= 0 AND held <= capacity", name="held_within_capacity"),
)

event_history = Table(
    "event_history",
    SCHEMA,
    Column("feed", Text, primary_key=True),
    Column("uid", Text, primary_key=True),
    Column("sequence", Integer, nullable=False),
    Column("changed_at", Instant, nullable=False),
    Column("shown", JSON, nullable=False),
)

for lasting in (plan_revision, placement, event):
    hold_append_only(lasting)
