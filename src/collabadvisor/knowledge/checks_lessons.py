"""Whether what a pack's lessons name is there: bases and values, the words for their kinds, and their sources."""

from __future__ import annotations

from collabadvisor.files.words import did_you_mean, quote_value
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.entry import Problems
from collabadvisor.knowledge.framework import OF_THE_PAPER
from collabadvisor.knowledge.rules import Lesson


def check_lessons(knowledge: KnowledgeBase) -> Problems:
    """Lessons are about known bases and values, of a kind that the framework has words for, and from known sources."""
    for lesson in knowledge.lessons.values():
        yield from lesson.unknown_names(
            ("about",), "base or value", lesson.about, knowledge.framework.names_with_standing()
        )
        yield from _kind(lesson, knowledge)
        yield from _source(lesson, knowledge)


def _kind(lesson: Lesson, knowledge: KnowledgeBase) -> Problems:
    if lesson.kind not in (*OF_THE_PAPER, *knowledge.framework.lesson_kinds):
        what = f"the framework does not say what '{lesson.kind}' means."
        yield lesson.problem(("kind",), what, "Say it under 'lesson_kinds:' in knowledge/framework.yaml.")


def _source(lesson: Lesson, knowledge: KnowledgeBase) -> Problems:
    """A kind that is not the paper's comes from a work that is named."""
    if lesson.source is not None and lesson.source not in knowledge.sources:
        what = f"the source {quote_value(lesson.source)} is not known."
        yield lesson.problem(("source",), what, did_you_mean(lesson.source, knowledge.sources))
    if lesson.source is None and lesson.kind not in OF_THE_PAPER:
        what = f"a lesson of the kind '{lesson.kind}' names its source."
        yield lesson.problem((), what, "Add 'source:' with the id of one in knowledge/sources.yaml.")
