"""The list that a handbook keeps of its own files, of its knowledge, and of how its scenarios went."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from collabadvisor.files.models import Form

if TYPE_CHECKING:
    from collabadvisor.knowledge.base import KnowledgeBase
    from collabadvisor.scenarios.runner import Run  # which needs a library of an extra

FORMAT: Literal["collabadvisor/knowledge-handbook/1"] = "collabadvisor/knowledge-handbook/1"


class ScenarioCounts(Form):
    """How many scenarios passed and failed."""

    passed: int
    failed: int


class HandbookKnowledge(Form):
    """Which knowledge the handbook is of."""

    version: str
    digest: str


class HandbookRecord(Form):
    """The whole list. ``scenarios`` is None where none was run; ``files``: name -> digest of its bytes."""

    format: Literal["collabadvisor/knowledge-handbook/1"] = FORMAT
    knowledge: HandbookKnowledge
    scenarios: ScenarioCounts | None
    files: dict[str, str]

    @classmethod
    def of(cls, knowledge: KnowledgeBase, run: Run | None, digests: dict[str, str]) -> HandbookRecord:
        """The list of files that are about to be written, with their digests."""
        passed = sum(result.passed for result in run.results) if run else 0
        return cls(
            knowledge=HandbookKnowledge(version=knowledge.version, digest=knowledge.digest),
            scenarios=ScenarioCounts(passed=passed, failed=len(run.results) - passed) if run else None,
            files=digests,
        )
