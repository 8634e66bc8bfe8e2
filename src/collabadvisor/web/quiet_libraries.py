"""Libraries that would log what they handle: statements with their words, rows, addresses, fields of forms."""

from __future__ import annotations

import logging

TALKATIVE = ("sqlalchemy", "alembic", "psycopg", "python_multipart", "multipart", "experta", "asyncio")


def quieten_libraries() -> None:
    """Let no library say more than warnings, whatever the level of the root logger is."""
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
