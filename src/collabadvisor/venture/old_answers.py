"""Answers of earlier versions of the knowledge, and what they mean now."""

from __future__ import annotations

from dataclasses import dataclass

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.rules import Renamed
from collabadvisor.venture.headings import answer_meanings, form, meanings


@dataclass(frozen=True)
class OldAnswer:
    """An answer of an earlier version: its question and its id then, and the answers that it means now."""

    entry: Renamed
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
        asked = {fact for now in self.entry.answers.values() for fact in now}
        told = bool(self.current_answers) and asked <= self.current_answers.keys()
        return "" if told and not self.is_shared else self.entry.ask or ""


def old_answer(fact: str, said: str, knowledge: KnowledgeBase) -> OldAnswer | None:
    """What words meant as the answer to a question in an earlier version; None where they do, or mean an answer now."""
    entry, asked = knowledge.renamed.get(fact), knowledge.facts.get(fact)
    if entry is None or (asked is not None and (said in asked.answer_ids or form(said) in answer_meanings(asked))):
        return None
    return answer_then(entry, said)


def answer_then(entry: Renamed, said: str) -> OldAnswer | None:
    """What words meant in an earlier version, whatever they mean now; None where they meant nothing."""
    known = meanings({answer: entry.labels.get(answer, answer) for answer in entry.answers})
    answer = said if said in entry.answers else known.get(form(said))
    return None if answer is None else OldAnswer(entry, answer)
