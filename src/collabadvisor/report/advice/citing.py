"""The reasons of one advice in words: each told in full once, and each lesson quoted once."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.document.tidy import origin, short
from collabadvisor.inference.advice import Advice, LessonCited, Reason, Recommended
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.advice.advice_content import AnswerShown, Citation, ReasonShown
from collabadvisor.venture.model import Venture

Place = tuple[int, str]
"""A reason of a recommendation: the rank of this one, and the rule."""


class Citing:
    """Gives the reasons of a venture's advice, and knows under which recommendation each is told in full.

    What weighs most is told in full, and quoted, before all else: of a recommendation that is told whole its reasons of
    the worst severity, of one that is told in short its first reason.
    """

    def __init__(self, venture: Venture, advice: Advice, knowledge: KnowledgeBase) -> None:
        self.venture = venture
        self.knowledge = knowledge
        self.framework = knowledge.framework
        self.quoted: dict[str, Place] = {}
        self.given: dict[str, int] = {}
        self.weighty = {
            (advised.rank, reason.rule) for advised in advice.recommendations for reason in _weighty(advised)
        }
        reasons = [(advised.rank, reason) for advised in advice.recommendations for reason in advised.reasons]
        for rank, reason in sorted(reasons, key=lambda each: (each[0], each[1].rule) not in self.weighty):
            self.given.setdefault(reason.rule, rank)
            for lesson in reason.lessons if self.given[reason.rule] == rank else ():
                self.quoted.setdefault(lesson.id, (rank, reason.rule))

    def reason(self, reason: Reason, rank: int) -> ReasonShown:
        """A finding as a reason of the recommendation of this rank."""
        severity = self.framework.severities[reason.severity].title if reason.severity else ""
        title, weighty = self.knowledge.rules[reason.rule].title.rstrip("."), (rank, reason.rule) in self.weighty
        if self.given[reason.rule] != rank:
            return ReasonShown(severity, title, weighty=weighty, see_rank=self.given[reason.rule])
        return ReasonShown(severity, title, reason.because, self.answers(reason), self.lessons(reason, rank), weighty)

    def strength(self, reason: Reason) -> ReasonShown:
        """A strength in short: its title, and the answers that it rests on."""
        return ReasonShown("", self.knowledge.rules[reason.rule].title.rstrip("."), answers=self.answers(reason))

    def answers(self, reason: Reason) -> tuple[AnswerShown, ...]:
        """The answers from which something was found."""
        return tuple(self.answer(name, given) for name, given in reason.answers.items())

    def answer(self, fact_id: str, given: str) -> AnswerShown:
        """An answer in words, and where it comes from."""
        fact, answer = self.knowledge.facts[fact_id], self.venture.answers.get(fact_id)
        where = origin(answer.confidence, answer.source) if answer else ""
        return AnswerShown(fact_id, fact.name, fact.label(given), where)

    def lessons(self, reason: Reason, rank: int) -> tuple[Citation, ...]:
        """The lessons behind a reason; those that are quoted elsewhere are only recalled."""
        return tuple(self._lesson(lesson, (rank, reason.rule)) for lesson in reason.lessons)

    def _lesson(self, lesson: LessonCited, here: Place) -> Citation:
        kind = self.framework.lesson_kinds[lesson.kind]
        if self.quoted[lesson.id] == here:
            return Citation(lesson.statement, lesson.quote, lesson.where, kind)
        rank = self.quoted[lesson.id][0]
        elsewhere = rank if rank != here[0] else 0
        return Citation(short(lesson.statement), "", "", "", str(elsewhere or "above"), elsewhere)


def _weighty(advised: Recommended) -> Iterator[Reason]:
    whole = advised.first or advised.acts_on is None
    yield from (reason for reason in advised.reasons if whole and reason.severity == advised.reasons[0].severity)
    yield from () if whole else advised.reasons[:1]
