"""The tables, as the newest migration leaves them. Entries are only added; what is erased goes with its venture."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import Column, Date, DateTime, ForeignKey, Index, Integer, MetaData, Table, Text
from sqlalchemy.types import TypeDecorator

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect


class UtcTime(TypeDecorator[datetime]):
    """A moment with its time zone, in UTC. SQLite keeps no time zones, so it is given none."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """What is stored of a moment."""
        if value is None:
            return None
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment that was stored."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

venture = Table(
    "venture",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("stage", Text, nullable=False),
    Column("as_of", Text, nullable=False),
    Column("respondent", Text, nullable=False),
    Column("layers", Text, nullable=False),  # a JSON list of names
    Column("revision", Integer, nullable=False),
    Column("created", UtcTime, nullable=False),
    Column("changed", UtcTime, nullable=False),
    Column("keep_until", Date, nullable=False),
    Index("ix_venture_keep_until", "keep_until"),
)

entry = Table(
    "entry",
    metadata,
    Column("venture_id", Text, ForeignKey("venture.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),  # counted within the venture, from 1
    Column("question", Text, nullable=False),
    Column("answer", Text),  # null: it is not known
    Column("source", Text, nullable=False),
    Column("confidence", Text),
    Column("origin", Text, nullable=False),  # person or file
    Column("at", UtcTime, nullable=False),
    Index("ix_entry_venture_id_question_number", "venture_id", "question", "number"),
)

link = Table(
    "link",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("hash", Text, nullable=False),  # SHA-256 of the key; the key is stored nowhere
    Column("kind", Text, nullable=False),  # admin or owner
    Column("venture_id", Text, ForeignKey("venture.id", ondelete="CASCADE")),
    Column("created", UtcTime, nullable=False),
    Column("expires", UtcTime),
    Column("revoked", UtcTime),
    Index("ix_link_hash", "hash", unique=True),
    Index("ix_link_venture_id", "venture_id"),
    sqlite_autoincrement=True,  # the number of a link that is gone is given to no other
)

audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", UtcTime, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),  # the id of a venture or link; never what it holds
    sqlite_autoincrement=True,
)
