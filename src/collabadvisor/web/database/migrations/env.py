"""What Alembic runs; the connection, with its transaction, is handed in by ``migrating.py``."""

from __future__ import annotations

from alembic import context

from collabadvisor.web.database.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite changes a table by writing it anew
)
context.run_migrations()
