"""The cases that a pack brings: what was answered of each."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.document.tidy import origin
from collabadvisor.document.tree import Block, Inline, Paragraph, Section, Words, points
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.handbook.page_model import HandbookEntry
from collabadvisor.report.handbook.places import Places, linked
from collabadvisor.venture.model import Venture


def case_entry(venture: Venture, name: str, places: Places, knowledge: KnowledgeBase) -> HandbookEntry:
    """A case with its answers, by base."""
    stage = knowledge.framework.stages[venture.stage].title.lower()
    as_of = f"; as of {venture.as_of}" if venture.as_of else ""
    answered, questions = venture.progress(knowledge.facts)
    state = f"{stage}{as_of}; {answered} of {questions} questions answered"
    blocks: list[Block] = [Paragraph((f"{state}; ", Words(name, "code")), "hint")]
    for base_id, base in knowledge.framework.bases.items():
        if answers := tuple(_answers(venture, base_id, places, knowledge)):
            blocks.append(Section(base.title, (points(*answers),)))
    anchor = places.venture(name).href.partition("#")[2]
    return HandbookEntry(anchor, venture.name, state, tuple(blocks))


def _answers(venture: Venture, base: str, places: Places, knowledge: KnowledgeBase) -> Iterator[Inline]:
    for fact in knowledge.facts.values():
        answer = venture.answers.get(fact.id)
        if fact.base == base and answer is not None and answer.answer is not None:
            source = origin(answer.confidence, answer.source)
            label = Words(fact.label(answer.answer), "strong")
            yield linked(places.fact(fact.id)), ": ", label, Words(f" [{source}]" if source else "", "aside")
