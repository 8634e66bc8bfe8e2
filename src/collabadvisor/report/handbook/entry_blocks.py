"""Blocks of the handbook's entries: what an entry leads to, its conditions, and the lessons behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from collabadvisor.document.tree import Block, Inline, Listing, Paragraph, Run, Section, Words, join_inline, points
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.rules import Lesson
from collabadvisor.report.handbook.page_model import PageLink
from collabadvisor.report.handbook.places import Places, linked
from collabadvisor.report.handbook.rule_sentences import Point
from collabadvisor.report.quoting import place_of, quote_block

BETWEEN = " · "


class EntryBlocks:
    """Makes the parts that entries of different kinds have in common.

    ``with_ids``: what an entry leads to has its id beside it, for a format that has no links.
    """

    def __init__(self, knowledge: KnowledgeBase, places: Places, *, with_ids: bool = False) -> None:
        self._knowledge = knowledge
        self._places = places
        self._with_ids = with_ids

    def _lessons(self, lessons: tuple[str, ...]) -> Iterator[Block]:
        if lessons:
            yield labelled("Lessons", self._links(lessons, self._places.lesson))

    def quotes(self, lessons: Iterable[str]) -> Block:
        """Lessons where something cites them: what each says, its words, and where they stand."""
        return Listing(
            tuple(
                (Paragraph(self._link(name, self._places.lesson)), self._quote(self._knowledge.lessons[name]))
                for name in lessons
            )
        )

    def _quote(self, lesson: Lesson) -> Block:
        kind = self._knowledge.framework.lesson_kinds[lesson.kind]
        return quote_block(lesson.quote, f"{place_of(lesson, self._knowledge)}; {kind}")

    def _links(self, names: Iterable[str], place: Callable[[str], PageLink]) -> Block:
        links = [self._link(name, place) for name in names]
        return points(*links) if links else Paragraph("nothing yet")

    def _link(self, name: str, place: Callable[[str], PageLink]) -> tuple[str | Run, ...]:
        link = place(name)
        if self._with_ids:
            return words_with_id(link.text, name)
        return linked(link), Words(f" {link.aside}" if link.aside else "", "aside")

    def _points(self, parts: Iterable[Point]) -> Listing:
        return Listing(
            tuple(
                (
                    Paragraph((Words(point.title, to=self._href(point.name)), point.says)),
                    *([self._points(point.parts)] if point.parts else []),
                )
                for point in parts
            )
        )

    def _href(self, name: str) -> str:
        if name in self._knowledge.facts:
            return self._places.fact(name).href
        return self._places.base_or_value(name).href if name in self._knowledge.framework.names_with_standing() else ""


def entry_head(name: str, *parts: Inline) -> Paragraph:
    """The line below the title: the id, and what it is."""
    return Paragraph(join_inline([Words(name, "code"), *parts], BETWEEN), "hint")


def labelled(title: str, block: Block) -> Section:
    """A block under a title that stands at the head of its line."""
    return Section(f"{title.rstrip(',')}:" if isinstance(block, Paragraph) else title, (block,), role="label")


def words_with_id(words: str, name: str) -> tuple[str | Run, ...]:
    """Words, and an id in brackets."""
    return f"{words} (", Words(name, "code"), ")"
