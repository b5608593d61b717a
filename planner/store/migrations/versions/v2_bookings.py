"""Rooms and beds: what is booked, and what that occupies."""

import sqlalchemy as sa
from alembic import op

revision = "2"
down_revision = "1"

IS_LIVE = sa.text("state <> 'released'")


def upgrade() -> None:
    _create_history(
        "booking",
        sa.Column("resource", sa.Text, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("begins", sa.Time, nullable=False),
        sa.Column("ends", sa.Time, nullable=False),
    )
    op.create_table(
        "resource_slot",
        sa.Column("resource", sa.Text, nullable=False),
        sa.Column("slot", sa.Integer, nullable=False),
        sa.Column("booking_id", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("resource", "slot", name="pk_resource_slot"),
        sa.ForeignKeyConstraint(["booking_id"], ["booking.id"], name="fk_resource_slot_booking", ondelete="CASCADE"),
    )
    op.create_index("ix_resource_slot_booking_id", "resource_slot", ["booking_id"])
    _create_history("hotel_block", sa.Column("hotel", sa.Text, nullable=False))
    op.create_table(
        "block_night",
        sa.Column("block_id", sa.Integer, nullable=False),
        sa.Column("night", sa.Date, nullable=False),
        sa.Column("rooms", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("block_id", "night", name="pk_block_night"),
        sa.ForeignKeyConstraint(
            ["block_id"], ["hotel_block.id"], name="fk_block_night_hotel_block", ondelete="CASCADE"
        ),
        sa.CheckConstraint("rooms > 0", name=op.f("ck_block_night_some")),
    )
    op.create_table(
        "bed_night",
        sa.Column("hotel", sa.Text, nullable=False),
        sa.Column("night", sa.Date, nullable=False),
        sa.Column("held", sa.Integer, nullable=False),
        sa.Column("capacity", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("hotel", "night", name="pk_bed_night"),
        sa.CheckConstraint("held >= 0 AND held <= capacity", name=op.f("ck_bed_night_held_within_capacity")),
    )


def _create_history(table: str, *columns: sa.Column[object]) -> None:
    """What is booked and what was: a key is free again once its booking is released."""
    op.create_table(
        table,
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("plan_id", sa.Text, nullable=False),
        sa.Column("rev", sa.Integer, nullable=False),
        sa.Column("module", sa.Integer, nullable=False),
        sa.Column("holder", sa.Text, nullable=False),
        *columns,
        sa.Column("state", sa.String(20), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(
            ["plan_id", "rev"], ["plan_revision.plan_id", "plan_revision.rev"], name=f"fk_{table}_plan_revision"
        ),
    )
    op.create_index(f"uq_{table}_live_key", table, ["key"], unique=True, sqlite_where=IS_LIVE, postgresql_where=IS_LIVE)
    op.create_index(f"ix_{table}_plan_id_module", table, ["plan_id", "module"])
