"""What was done, when, and to which venture or link: never what it held."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, insert

from collabadvisor.web.database.tables import audit

ERASED = "venture erased"
"""What was done where somebody erased a venture."""


def note(connection: Connection, at: datetime, kind: str, subject: str | int) -> None:
    """Keep that something was done, in the transaction that does it."""
    connection.execute(insert(audit).values(at=at, kind=kind, subject=str(subject)))
