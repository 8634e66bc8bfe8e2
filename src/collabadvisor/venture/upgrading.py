"""A venture's file of an earlier version of the knowledge brought up to date: its old answers as what they mean now.

What an old answer does not tell is left open, and asked in a comment. Where it comes from, and how sure it is, stays.

Some answers are called as before and told something else then. They count as old only in a file in which something is
old beyond doubt, and which has none of the questions into which theirs was parted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from collabadvisor.files.models import build
from collabadvisor.files.problems import Problem, VentureError
from collabadvisor.files.yaml import YamlDocument, comments, parse
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.venture.editing import ANSWERS
from collabadvisor.venture.file import change_answers
from collabadvisor.venture.model import Answer, Venture, problems_of
from collabadvisor.venture.old_answers import OldAnswer, answer_then, old_answer
from collabadvisor.venture.renewed_answer import RenewedAnswer
from collabadvisor.venture.upgrade_notes import with_notes
from collabadvisor.venture.words_meant import words_to_ids


@dataclass(frozen=True)
class Upgrade:
    """A file brought up to date.

    ``text`` is None where it cannot be changed in place: then the ``venture`` has to be written anew. ``instead`` has
    questions that are answered, but not asked at the stage any more, and those that are asked instead. ``doubtful`` are
    answers that told something else once, where nothing says how they are meant. ``lists_old``: its comments list
    answers of the earlier version, as those of an empty file do.
    """

    text: str | None
    venture: Venture
    renewed: tuple[RenewedAnswer, ...]
    instead: Mapping[str, str]
    doubtful: tuple[OldAnswer, ...]
    lists_old: bool


def upgrade_venture_text(text: str, knowledge: KnowledgeBase, name: str = "the venture") -> Upgrade:
    """The file with this text brought up to date; ``name`` stands for it in every problem.

    Raises:
        UnreadableFile, VentureError: something else is wrong with it, as ``Venture.parse`` tells it.
    """
    old = _OldFile(words_to_ids(parse(text, name), knowledge), knowledge)
    old.refuse_others(text, name)
    renewed = tuple(old.renewed_answers())
    answers = {fact: answer for one in renewed for fact, answer in old.answers_of(one).items()}
    new_text = change_answers(text, answers, knowledge, gone=old.gone) if answers or old.gone else text
    venture = old.venture(answers)
    if new_text is not None and renewed:
        new_text = with_notes(new_text, renewed, knowledge)
    return Upgrade(
        new_text, venture, renewed, dict(_instead(venture, knowledge)), old.doubtful, _lists_old(text, knowledge)
    )


class _OldFile:
    """The answers of a file, in ids as far as they are known, and which of them are old."""

    def __init__(self, document: YamlDocument, knowledge: KnowledgeBase) -> None:
        self.document, self.knowledge = document, knowledge
        answers = document.data.get(ANSWERS) if isinstance(document.data, dict) else None
        self.entries: dict[str, Any] = answers if isinstance(answers, dict) else {}
        self.words = {fact: _part(entry, "answer") for fact, entry in self.entries.items()}
        self.gone = [fact for fact in self.entries if fact in knowledge.renamed and fact not in knowledge.facts]
        self.sure = dict(self._sure())
        otherwise = dict(self._otherwise())
        every = {**self.sure, **otherwise}
        self.old = {fact: every[fact] for fact in self.entries if fact in every and self.sure}
        self.doubtful = () if self.sure else tuple(otherwise.values())

    def _sure(self) -> Iterator[tuple[str, OldAnswer]]:
        """The answers that are old beyond doubt."""
        for fact, answer in self.words.items():
            entry = self.knowledge.renamed.get(fact)
            if entry and answer:
                old = answer_then(entry, answer) if fact in self.gone else old_answer(fact, answer, self.knowledge)
                yield from [(fact, old)] if old else []

    def _otherwise(self) -> Iterator[tuple[str, OldAnswer]]:
        """The answers that may be old: they told something else once."""
        for fact, answer in self.words.items():
            entry = self.knowledge.renamed.get(fact)
            if entry and answer and fact not in self.sure and not self.entries.keys() & set(entry.split_questions()):
                old = answer_then(entry, answer)
                yield from [(fact, old)] if old and old.current_answers != {fact: old.answer} else []

    def refuse_others(self, text: str, name: str) -> None:
        """Raise what else is wrong with the file."""
        empty = [fact for fact in self.gone if self.entries[fact] is None]
        answers = {fact: Answer(answer=self.words[fact]) for fact in (*self.sure, *empty)}
        first = next(iter(self.knowledge.framework.stages))
        expected = problems_of(Venture(venture="-", stage=first, answers=answers), self.knowledge, self.document)
        try:
            Venture.parse(text, self.knowledge, name)
        except VentureError as error:
            others = set(error.problems) - set(expected)
            if others:
                raise VentureError(others) from error

    def renewed_answers(self) -> Iterator[RenewedAnswer]:
        """The old answers with what becomes of each, beside the answers that the file has already."""
        for fact, old in self.old.items():
            now = {
                name: answer for name, answer in old.current_answers.items() if name == fact or not self.words.get(name)
            }
            every = [name for name in (fact, *old.entry.split_questions()) if name in self.knowledge.facts]
            unsaid = [name for name in every if name not in now and (name == fact or not self.words.get(name))]
            undecided = old.open_decision if unsaid or old.is_shared else ""
            yield RenewedAnswer(old, self._source(fact), now, undecided, unsaid[0] if undecided and unsaid else None)

    def answers_of(self, one: RenewedAnswer) -> dict[str, Answer | None]:
        """What is written for an old answer; what is said of a question beside its answer already stays."""
        fact = one.old.entry.fact
        answers: dict[str, Answer | None] = {
            name: one.source.replace(answer=answer)
            if name == fact
            else one.source.replace(answer=answer, **_noted(self._source(name)))
            for name, answer in one.now.items()
        }
        if fact not in self.gone:
            answers.setdefault(fact, one.source)
        if one.left_open not in {None, *answers, *self.entries}:
            answers[one.left_open or ""] = None
        return answers

    def venture(self, answers: Mapping[str, Answer | None]) -> Venture:
        """The venture with these answers."""
        rest = {fact: entry for fact, entry in self.entries.items() if fact not in self.gone}
        problems: list[Problem] = []
        venture = build(Venture, {**self.document.data, ANSWERS: {**rest, **answers}}, self.document, problems)
        if venture is None:
            raise VentureError(problems)
        return venture

    def _source(self, fact: str) -> Answer:
        """What is said of a question beside its answer."""
        entry = self.entries.get(fact)
        parts = {name: _part(entry, name) for name in ("source", "confidence")} if isinstance(entry, dict) else {}
        return Answer.model_validate({name: value for name, value in parts.items() if value})


def _noted(source: Answer) -> dict[str, Any]:
    return {name: value for name, value in (("source", source.source), ("confidence", source.confidence)) if value}


def _part(entry: Any, name: str) -> str | None:
    """A part of an answer as it stands in a file, where it is text."""
    value = entry.get(name) if isinstance(entry, dict) else entry if name == "answer" else None
    return value if isinstance(value, str) else None


def _lists_old(text: str, knowledge: KnowledgeBase) -> bool:
    first = {comment.lstrip("# ").split(" ")[0] for comment in comments(text)}
    return any(
        answer in first and (fact not in knowledge.facts or answer not in knowledge.facts[fact].answer_ids)
        for fact, entry in knowledge.renamed.items()
        for answer in entry.answers
    )


def _instead(venture: Venture, knowledge: KnowledgeBase) -> Iterator[tuple[str, str]]:
    questions, answers = {fact.id for fact in venture.applicable_questions(knowledge.facts)}, venture.known_answers()
    for fact, entry in knowledge.renamed.items():
        if entry.instead in questions and fact in answers and fact not in questions and entry.instead not in answers:
            yield fact, entry.instead or ""
