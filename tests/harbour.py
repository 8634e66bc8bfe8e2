"""A venture to keep in a database, what is said of it, and a clock that stands still until it is moved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from collabadvisor import Venture
from collabadvisor.venture.model import Answer

HARBOUR = Venture(
    venture="Harbour",
    stage="forming",
    as_of="May",
    answers={"purpose": "shared", "lead": Answer(answer="junior", source="minutes", confidence="documented")},
)
JUNIOR, SENIOR, UNKNOWN = Answer(answer="junior"), Answer(answer="senior"), Answer()


@dataclass
class Clock:
    now: datetime = datetime(2026, 3, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def go_on(self, **time: float) -> None:
        self.now += timedelta(**time)
