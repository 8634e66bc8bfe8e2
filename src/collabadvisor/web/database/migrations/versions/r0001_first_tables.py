"""The first tables: ventures, their entries, links, and what was done."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make them."""
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "venture",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("stage", sa.Text, nullable=False),
        sa.Column("as_of", sa.Text, nullable=False),
        sa.Column("respondent", sa.Text, nullable=False),
        sa.Column("layers", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("created", moment, nullable=False),
        sa.Column("changed", moment, nullable=False),
        sa.Column("keep_until", sa.Date, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_venture"),
    )
    op.create_index("ix_venture_keep_until", "venture", ["keep_until"])
    op.create_table(
        "entry",
        sa.Column("venture_id", sa.Text, nullable=False),
        sa.Column("number", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("answer", sa.Text),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("confidence", sa.Text),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.PrimaryKeyConstraint("venture_id", "number", name="pk_entry"),
        sa.ForeignKeyConstraint(["venture_id"], ["venture.id"], name="fk_entry_venture_id", ondelete="CASCADE"),
    )
    op.create_index("ix_entry_venture_id_question_number", "entry", ["venture_id", "question", "number"])
    op.create_table(
        "link",
        sa.Column("id", sa.Integer, nullable=False, autoincrement=True),
        sa.Column("hash", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("venture_id", sa.Text),
        sa.Column("created", moment, nullable=False),
        sa.Column("expires", moment),
        sa.Column("revoked", moment),
        sa.PrimaryKeyConstraint("id", name="pk_link"),
        sa.ForeignKeyConstraint(["venture_id"], ["venture.id"], name="fk_link_venture_id", ondelete="CASCADE"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_link_hash", "link", ["hash"], unique=True)
    op.create_index("ix_link_venture_id", "link", ["venture_id"])
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer, nullable=False, autoincrement=True),
        sa.Column("at", moment, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
        sqlite_autoincrement=True,
    )
