"""A database of the pages on the desk, the same each time, and what is masked in what is said of it."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from unittest import mock

from collabadvisor import load
from collabadvisor.venture.model import Answer, Venture
from collabadvisor.web.database.backups import kept_until
from collabadvisor.web.database.database import Database
from harbour import Clock

KEY = re.compile(r"(?<=/[av]/)[\w-]{22}")
SHOWN = """
    SELECT 'venture ' || name || ' at ' || stage || ', ' || count(entry.number) || ' entries'
    FROM venture LEFT JOIN entry ON venture_id = id GROUP BY id
    UNION ALL SELECT kind || ' link' || CASE WHEN revoked IS NULL THEN '' ELSE ', revoked' END FROM link
    UNION ALL SELECT 'audit: ' || kind || ' ' || subject FROM audit
"""

shipped = cache(load)


def kept_by_the_pages(desk: Path, command: str) -> None:
    """For commands about it: a database with the paper's first case, and one from before a second one was erased.

    That one has an answer of an earlier version.
    """
    if not command.startswith("db "):
        return
    file, clock, numbers = desk / "ventures.db", Clock(datetime(2020, 3, 1, 12, tzinfo=UTC)), count(1)
    case = Path(__file__).parents[1] / "knowledge" / "cases" / "case-a-convened.yaml"
    old = Venture(venture="A trail: the first", stage="forming", answers={"decision_making": "fair_and_open"})
    with (
        mock.patch("secrets.token_hex", lambda size: f"{next(numbers):0{2 * size}x}"),
        Database.open(file, clock=clock, retention=timedelta(days=36_500)) as database,
    ):
        first = database.ventures.create(Venture.read(case, shipped()), (), "file")
        clock.go_on(days=1)
        second = database.ventures.create(old, ("practice",), "file")
        database.ventures.put_answer(second, "lead_post", Answer(answer="junior", source="minutes"), 0)
        lost = database.links.create("owner", first)
        database.links.create("owner", first, clock.now + timedelta(days=30))
        database.links.create("owner", second)
        database.links.create("admin")
        database.links.revoke(lost.link.id)
        database.back_up(file.with_name("kept.db"))
        database.ventures.erase(second)


def rows_of(file: Path) -> str:
    """What a database holds, in lines."""
    with closing(sqlite3.connect(file)) as connection:
        return "".join(f"{line}\n" for (line,) in connection.execute(SHOWN))


def without_days_and_keys(text: str) -> str:
    """Without what is of the day on which a command is run, and the keys of new links."""
    now = datetime.now(UTC)
    for day, name in ((now, "today"), (datetime.combine(kept_until(now), now.time()), "in 30 days")):
        text = text.replace(f"{day:%d %B %Y}".lstrip("0"), f"<{name}>").replace(f"{day:%Y-%m-%d}", f"<{name}>")
    return KEY.sub("<key>", text)
