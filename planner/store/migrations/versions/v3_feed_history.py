"""What subscribers of feeds have seen."""

import sqlalchemy as sa
from alembic import op

from planner.store.schema import Instant

revision = "3"
down_revision = "2"


def upgrade() -> None:
    op.create_table(
        "event_history",
        sa.Column("feed", sa.Text, nullable=False),
        sa.Column("uid", sa.Text, nullable=False),
        sa.Column("sequence", sa.Integer, nullable=False),
        sa.Column("changed_at", Instant, nullable=False),
        sa.Column("shown", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("feed", "uid", name="pk_event_history"),
    )
