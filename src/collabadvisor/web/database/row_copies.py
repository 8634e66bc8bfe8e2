"""The rows of one database in another whose tables are of the same version, whichever of the two kinds each is."""

from __future__ import annotations

from sqlalchemy import Connection, MetaData, delete, func, insert, select, text

AT_ONCE = 1000
COUNTED = ("link", "audit")
"""The tables whose rows the database itself numbers."""


def copy_rows(source: Connection, target: Connection) -> None:
    """Put all rows of one database in the place of those of another, in the transactions that are handed in."""
    for side in (source, target):
        if side.dialect.name == "postgresql":  # a file has moments without a time zone, which is UTC
            side.execute(text("SET LOCAL TIME ZONE 'UTC'"))
    ours, theirs = MetaData(), MetaData()
    ours.reflect(source)
    theirs.reflect(target)
    tables = [table for table in theirs.sorted_tables if table.name != "alembic_version"]
    if target.dialect.name == "postgresql":
        names = ", ".join(target.dialect.identifier_preparer.format_table(table) for table in tables)
        target.execute(text(f"LOCK TABLE {names} IN EXCLUSIVE MODE"))
    for table in reversed(tables):
        target.execute(delete(table))
    for table in tables:
        for rows in source.execute(select(ours.tables[table.name])).mappings().partitions(AT_ONCE):
            target.execute(insert(table), [dict(row) for row in rows])
        if target.dialect.name == "postgresql" and table.name in COUNTED:
            last = select(func.coalesce(func.max(table.c.id), 0) + 1).scalar_subquery()
            target.execute(select(func.setval(func.pg_get_serial_sequence(table.name, "id"), last, False)))
