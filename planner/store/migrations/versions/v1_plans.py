"""Plans, their revisions, and the log."""

import sqlalchemy as sa
from alembic import op

from planner.store.append_only import add_triggers
from planner.store.schema import Instant

revision = "1"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "plan",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("cohort", sa.Text, nullable=False),
        sa.Column("published_rev", sa.Integer),
        sa.PrimaryKeyConstraint("id", name="pk_plan"),
    )
    op.create_table(
        "plan_revision",
        sa.Column("plan_id", sa.Text, nullable=False),
        sa.Column("rev", sa.Integer, nullable=False),
        sa.Column("parent_rev", sa.Integer),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("input_hash", sa.String(64), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("solver", sa.Text, nullable=False),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("total_kr", sa.Integer, nullable=False),
        sa.Column("bound_kr", sa.Integer, nullable=False),
        sa.Column("programme_text", sa.Text, nullable=False),
        sa.Column("plan_json", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("plan_id", "rev", name="pk_plan_revision"),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name="fk_plan_revision_plan"),
    )
    op.create_table(
        "placement",
        sa.Column("plan_id", sa.Text, nullable=False),
        sa.Column("rev", sa.Integer, nullable=False),
        sa.Column("module", sa.Integer, nullable=False),
        sa.Column("first_day", sa.Date, nullable=False),
        sa.Column("last_day", sa.Date, nullable=False),
        sa.Column("site", sa.Text, nullable=False),
        sa.Column("hotel", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("plan_id", "rev", "module", name="pk_placement"),
        sa.ForeignKeyConstraint(
            ["plan_id", "rev"], ["plan_revision.plan_id", "plan_revision.rev"], name="fk_placement_plan_revision"
        ),
    )
    _create_log()
    for table in ("plan_revision", "placement", "event"):
        add_triggers(op.get_bind(), table)


def _create_log() -> None:
    op.create_table(
        "event",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("entity", sa.String(40), nullable=False),
        sa.Column("entity_id", sa.Text, nullable=False),
        sa.Column("rev", sa.Integer),
        sa.Column("fields_changed", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_event"),
    )
    op.create_index("ix_event_entity_entity_id", "event", ["entity", "entity_id"])
