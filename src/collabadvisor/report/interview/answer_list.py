"""The answers of an interview so far, as a list to go back into."""

from __future__ import annotations

from collabadvisor.document.lines import wrap_lines
from collabadvisor.document.tidy import origin
from collabadvisor.files.words import clean, join_words
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.interview.session import Session
from collabadvisor.venture.model import Venture

CHANGE = "To change an answer, type b and its number or name; l lists your answers. Press Enter to end."
"""What is said once nothing is left to ask."""


def answer_list(session: Session, knowledge: KnowledgeBase, width: int) -> list[str]:
    """What was put so far, by its numbers, with its answers and where they come from; then what is open."""
    venture, facts = session.venture, knowledge.facts
    lines: list[str] = []
    for number, name in enumerate(session.gone_through, start=1):
        lines += wrap_lines(f"{answer_line(venture, name, knowledge)}.", width, f"{number:>3}  ")
    answers = venture.known_answers()
    still_open = [clean(fact.name) for fact in venture.applicable_questions(facts) if fact.id not in answers]
    return [
        *(lines or wrap_lines("Nothing is answered yet.", width)),
        *(wrap_lines(f"Open: {join_words(still_open)}.", width) if still_open else ()),
    ]


def answer_line(venture: Venture, name: str, knowledge: KnowledgeBase) -> str:
    """A question by its name, its answer, and in brackets where that comes from."""
    fact, answer = knowledge.facts[name], venture.answers.get(name)
    if answer is None or answer.answer is None:
        return f"{clean(fact.name)}: not known"
    where = origin(answer.confidence, answer.source)
    return f"{clean(fact.name)}: {clean(fact.label(answer.answer))}{f' [{where}]' if where else ''}"
