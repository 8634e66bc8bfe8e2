"""How a lesson is cited: its words in quotation marks, where it has any, and the place where it stands."""

from __future__ import annotations

from collabadvisor.document.tree import Paragraph, Quote, Words
from collabadvisor.inference.advice import LessonCited
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.rules import Lesson


def citation_text(quote: str, place: str) -> str:
    """``“quote” (place)``; of a lesson without a quote only the place."""
    return f"“{quote}” ({place})" if quote else f"({place})"


def quote_block(quote: str, place: str) -> Quote | Paragraph:
    """The quote and its place as a block of its own; of a lesson without a quote a paragraph."""
    return Quote(quote, place) if quote else Paragraph(Words(f"({place})", "aside"))


def place_of(lesson: Lesson | LessonCited, knowledge: KnowledgeBase) -> str:
    """Where a lesson stands, with its work where that is not the one on which the lowest pack rests."""
    work = lesson.source if isinstance(lesson, LessonCited) else knowledge.source_of(lesson).short
    return lesson.where if work == knowledge.own_source.short else f"{work}, {lesson.where}"
