"""The cases that a pack brings: what was answered of each."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.document.tidy import origin
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.handbook.page_model import PageLink, VenturePage
from collabadvisor.report.handbook.places import Places
from collabadvisor.venture.model import Venture


def case_page(venture: Venture, name: str, places: Places, knowledge: KnowledgeBase) -> VenturePage:
    """A case with its answers, by base."""
    stage = knowledge.framework.stages[venture.stage].title.lower()
    as_of = f"; as of {venture.as_of}" if venture.as_of else ""
    answered, questions = venture.progress(knowledge.facts)
    return VenturePage(
        anchor=places.venture(name).href.partition("#")[2],
        id=name,
        name=venture.name,
        told=f"{stage}{as_of}; {answered} of {questions} questions answered",
        answers=tuple(
            (base.title, answers)
            for base_id, base in knowledge.framework.bases.items()
            if (answers := tuple(_answers(venture, base_id, places, knowledge)))
        ),
    )


def _answers(
    venture: Venture, base: str, places: Places, knowledge: KnowledgeBase
) -> Iterator[tuple[PageLink, str, str]]:
    for fact in knowledge.facts.values():
        answer = venture.answers.get(fact.id)
        if fact.base == base and answer is not None and answer.answer is not None:
            yield places.fact(fact.id), fact.label(answer.answer), origin(answer.confidence, answer.source)
