"""Answers of earlier versions of the knowledge, and what they mean now."""

from __future__ import annotations

from dataclasses import dataclass

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.rules import RenamedQuestion
from collabadvisor.venture.headings import answer_meanings, form, meanings


@dataclass(frozen=True)
class OldAnswer:
    """An answer of an earlier version: its question and its id then, and the answers that it means now."""

    entry: RenamedQuestion
    answer: str

    @property
    def current_answers(self) -> dict[str, str]:
        """Question -> answer; what the old answer does not tell is missing."""
        return self.entry.answers[self.answer]

    @property
    def is_shared(self) -> bool:
        """Whether another old answer means the same now, so that what told them apart is lost."""
        return list(self.entry.answers.values()).count(self.current_answers) > 1

    @property
    def open_decision(self) -> str:
        """The decision left since the old answer does not tell; empty where it tells all that is asked now."""
        questions = {fact for now in self.entry.answers.values() for fact in now}
        is_complete = bool(self.current_answers) and questions <= self.current_answers.keys()
        return "" if is_complete and not self.is_shared else self.entry.ask or ""


def old_answer(fact: str, words: str, knowledge: KnowledgeBase) -> OldAnswer | None:
    """What words meant as the answer to a question in an earlier version; None where they do, or mean an answer now."""
    entry, question = knowledge.renamed.get(fact), knowledge.facts.get(fact)
    if entry is None or (
        question is not None and (words in question.answer_ids or form(words) in answer_meanings(question))
    ):
        return None
    return answer_then(entry, words)


def answer_then(entry: RenamedQuestion, words: str) -> OldAnswer | None:
    """What words meant in an earlier version, whatever they mean now; None where they meant nothing."""
    ids = meanings({answer: entry.labels.get(answer, answer) for answer in entry.answers})
    answer = words if words in entry.answers else ids.get(form(words))
    return None if answer is None else OldAnswer(entry, answer)
