"""Whether the example ventures of a pack can be read."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.files.problems import CollabAdvisorError, PackError
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.venture.model import Venture
from collabadvisor.verification.check_model import CheckFinding


def unreadable(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """An example venture that the pack itself cannot judge, with every problem of its file."""
    for name, path in knowledge.cases().items():
        try:
            Venture.read(path, knowledge)
        except CollabAdvisorError as error:
            yield from (CheckFinding((name,), problem) for problem in error.problems)


def need_readable(knowledge: KnowledgeBase) -> None:
    """Go on only if every example venture of the pack can be read.

    Raises:
        PackError: one cannot; carries every problem.
    """
    problems = [finding.problem for finding in unreadable(knowledge)]
    if problems:
        raise PackError(problems)
