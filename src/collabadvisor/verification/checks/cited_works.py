"""The works that lessons come from: none for nothing, and none quoted that may not be."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.verification.check_model import CheckFinding


def unused(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A source that no lesson names."""
    source_ids = {lesson.source for lesson in knowledge.lessons.values()}
    for name, work in knowledge.sources.items():
        if name not in source_ids:
            what = "no lesson comes from this source."
            remedy = "Name it under 'source:' of one that does, or drop it."
            yield CheckFinding((name,), work.problem(("id",), what, remedy))


def quoted(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A lesson with a quote from a source that may not be quoted."""
    for name, lesson in knowledge.lessons.items():
        work = knowledge.source_of(lesson)
        if lesson.quote and work.quotable == "no":
            what = f"the source '{work.id}' may not be quoted (its licence: {work.licence})."
            remedy = "Drop the quote, and say it in the statement in words of your own."
            yield CheckFinding((name, work.id), lesson.problem(("quote",), what, remedy))
