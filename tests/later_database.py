"""A version of the program that has one step of the database more."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from collabadvisor.web.database import database, migrating
from collabadvisor.web.database.migrations import HEAD

STEP = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "later", "{before}"


def upgrade() -> None:
    with op.batch_alter_table("venture") as table:
        table.add_column(sa.Column("colour", sa.Text, server_default="blue"))
        table.alter_column("as_of", nullable=True)
    {then}
"""


@contextmanager
def later_version(steps: Path, then: str = "") -> Iterator[None]:
    """Work as a version of the program does that has one step more, kept in this folder; it ends with ``then``."""
    (steps / "versions").mkdir(parents=True)
    for each in migrating.STEPS.rglob("*.py"):
        if each.name != "__init__.py":
            (steps / each.relative_to(migrating.STEPS)).write_bytes(each.read_bytes())
    (steps / "versions" / "later.py").write_text(STEP.format(before=HEAD, then=then))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(migrating, "STEPS", steps)
        patched.setattr(database, "HEAD", "later")
        patched.setattr(migrating.migrate, "__defaults__", ("later",))
        yield
