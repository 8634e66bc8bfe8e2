"""The reasons of one advice in words: each told in full once, and each lesson cited by a number."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.document.tidy import origin
from collabadvisor.inference.advice import Advice, LessonCited, Reason, Recommended
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.advice.advice_content import AnswerShown, Citation, ReasonShown
from collabadvisor.venture.model import Venture


class Citing:
    """Gives the reasons of a venture's advice, and knows under which recommendation each is told in full.

    What weighs most is told in full before all else: of a recommendation that is told whole its reasons of the worst
    severity, of one that is told in short its first reason. Lessons are numbered as they are cited.
    """

    def __init__(self, venture: Venture, advice: Advice, knowledge: KnowledgeBase) -> None:
        self.venture = venture
        self.knowledge = knowledge
        self.framework = knowledge.framework
        self.cited: dict[str, LessonCited] = {}
        self.given: dict[str, int] = {}
        self.weighty = {
            (advised.rank, reason.rule) for advised in advice.recommendations for reason in _weighty(advised)
        }
        reasons = [(advised.rank, reason) for advised in advice.recommendations for reason in advised.reasons]
        for rank, reason in sorted(reasons, key=lambda each: (each[0], each[1].rule) not in self.weighty):
            self.given.setdefault(reason.rule, rank)

    def reason(self, reason: Reason, rank: int) -> ReasonShown:
        """A finding as a reason of the recommendation of this rank."""
        severity = self.framework.severities[reason.severity].title if reason.severity else ""
        title, weighty = self.knowledge.rules[reason.rule].title.rstrip("."), (rank, reason.rule) in self.weighty
        if self.given[reason.rule] != rank:
            return ReasonShown(severity, title, weighty=weighty, see_rank=self.given[reason.rule])
        cited = self.lessons(reason) if weighty else ()
        return ReasonShown(severity, title, reason.because, self.answers(reason), cited, weighty)

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

    def lessons(self, reason: Reason) -> tuple[int, ...]:
        """The numbers of the lessons behind a reason; one that was not cited before gets the next."""
        for lesson in reason.lessons:
            self.cited.setdefault(lesson.id, lesson)
        order = list(self.cited)
        return tuple(sorted(order.index(lesson.id) + 1 for lesson in reason.lessons))

    def citations(self) -> tuple[Citation, ...]:
        """All that was cited so far, by number."""
        kinds = self.framework.lesson_kinds
        return tuple(
            Citation(number, lesson.statement, lesson.quote, lesson.where, kinds[lesson.kind])
            for number, lesson in enumerate(self.cited.values(), start=1)
        )


def _weighty(advised: Recommended) -> Iterator[Reason]:
    whole = advised.first or advised.acts_on is None
    yield from (reason for reason in advised.reasons if whole and reason.severity == advised.reasons[0].severity)
    yield from () if whole else advised.reasons[:1]
