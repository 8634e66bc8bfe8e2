"""What to ask next, looked up where the same talk was looked into a moment ago."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.interview.remaining import remaining
from collabadvisor.reasoning.interview.session import Session, Turn, next_turn
from collabadvisor.venture.model import Answer, Venture

MOST = 256
"""So many talks are remembered; each is only what was answered, and goes with the process."""


class Turns:
    """The turns of talks. A question that was just answered, and the page after it, are looked into once."""

    def __init__(self) -> None:
        self._turn = lru_cache(MOST)(self._of)
        self._remaining = lru_cache(MOST)(self._count_remaining)

    def next_turn(self, session: Session, knowledge: KnowledgeBase) -> Turn:
        """The next turn, as ``session.next_turn`` gives it."""
        return self._turn(_Key(session, knowledge))

    def remaining(self, session: Session, knowledge: KnowledgeBase) -> tuple[int, int]:
        """The fewest and the most questions that are still to come, as ``remaining`` reckons."""
        return self._remaining(_Key(session, knowledge))

    def _of(self, key: _Key) -> Turn:
        return next_turn(key.session, key.knowledge)

    def _count_remaining(self, key: _Key) -> tuple[int, int]:
        order = self._turn(key).open_questions
        return remaining(key.session.venture, order, key.knowledge, key.session.skipped)


def _without_words(venture: Venture) -> Venture:
    """A venture of which only stage and answers are remembered: no name, and nothing of where it was known from."""
    answers = {fact: Answer(answer=answer) for fact, answer in venture.known_answers().items()}
    return Venture(venture="-", stage=venture.stage, answers=answers)


class _Key:
    """A talk, equal to one in which the same was answered in the same order."""

    def __init__(self, session: Session, knowledge: KnowledgeBase) -> None:
        self.session, self.knowledge = session.replace(venture=_without_words(session.venture)), knowledge
        answers = tuple(sorted(session.venture.known_answers().items()))
        put = session.gone_through
        self._same: tuple[Any, ...] = (knowledge.digest, session.venture.stage, answers, session.skipped, put)
        self._same += (session.return_to, session.everything)

    def __hash__(self) -> int:
        return hash(self._same)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self._same == other._same
