"""The reasons of one advice in words: each told in full once, and each lesson cited by a number."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.document import wording
from collabadvisor.document.tidy import origin
from collabadvisor.inference.advice import Advice, LessonCited, Reason, Recommended
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.advice.advice_content import AnswerShown, Citation, CitationsShown, ReasonShown
from collabadvisor.report.quoting import place_of
from collabadvisor.venture.model import Venture


class Citing:
    """Gives the reasons of a venture's advice, and knows under which recommendation each is told in full.

    What weighs most is told in full before all else: of a recommendation that is told whole its reasons of the worst
    severity, of one that is told in short its first reason. Lessons are numbered by kind, as they are cited.
    """

    def __init__(self, venture: Venture, advice: Advice, knowledge: KnowledgeBase) -> None:
        self.venture = venture
        self.knowledge = knowledge
        self.framework = knowledge.framework
        self.whole = {advised.rank for advised in advice.recommendations if _whole(advised)}
        self.rank_by_rule: dict[str, int] = {}
        self.weighty = {
            (advised.rank, reason.rule) for advised in advice.recommendations for reason in _weighty(advised)
        }
        reasons = [(advised.rank, reason) for advised in advice.recommendations for reason in advised.reasons]
        for rank, reason in sorted(reasons, key=lambda each: (each[0], each[1].rule) not in self.weighty):
            self.rank_by_rule.setdefault(reason.rule, rank)
        self.cited = self._cited(advice)

    def reason(self, reason: Reason, rank: int) -> ReasonShown:
        """A finding as a reason of the recommendation of this rank."""
        severity = self.framework.severities[reason.severity].title if reason.severity else ""
        rule, weighty = self.knowledge.rules[reason.rule], (rank, reason.rule) in self.weighty
        title, label = rule.title.rstrip("."), self.knowledge.label(rule).strip()
        if self.rank_by_rule[reason.rule] != rank:
            return ReasonShown(severity, title, weighty=weighty, see_rank=self.rank_by_rule[reason.rule], label=label)
        cited = self.lessons(reason) if rank in self.whole else ()
        return ReasonShown(severity, title, reason.because, self.answers(reason), cited, weighty, label=label)

    def strength(self, reason: Reason) -> ReasonShown:
        """A strength in short: its title, and the answers that it rests on."""
        return ReasonShown(
            "", self.knowledge.full_title(self.knowledge.rules[reason.rule]), answers=self.answers(reason)
        )

    def answers(self, reason: Reason) -> tuple[AnswerShown, ...]:
        """The answers from which something was found."""
        return tuple(self.answer(name, answer) for name, answer in reason.answers.items())

    def answer(self, fact_id: str, answer_id: str) -> AnswerShown:
        """An answer in words, and where it comes from."""
        fact, answer = self.knowledge.facts[fact_id], self.venture.answers.get(fact_id)
        where = origin(answer.confidence, answer.source) if answer else ""
        return AnswerShown(fact_id, self.knowledge.full_name(fact_id), fact.label(answer_id), where)

    def _cited(self, advice: Advice) -> dict[str, LessonCited]:
        """The lessons behind what is to begin with, by kind, and within a kind as they come."""
        cited: dict[str, LessonCited] = {}
        for advised in filter(_whole, advice.recommendations):
            for reason in advised.reasons:
                here = (advised.rank, reason.rule) in self.weighty and self.rank_by_rule[reason.rule] == advised.rank
                cited |= {lesson.id: lesson for lesson in reason.lessons if here or reason.finding == "verdict"}
        kinds = list(self.framework.lesson_kinds)
        return dict(sorted(cited.items(), key=lambda each: kinds.index(each[1].kind)))

    def lessons(self, reason: Reason) -> tuple[int, ...]:
        """The numbers of the lessons behind a reason."""
        order = list(self.cited)
        return tuple(sorted(order.index(lesson.id) + 1 for lesson in reason.lessons if lesson.id in self.cited))

    def citations(self) -> tuple[CitationsShown, ...]:
        """All that is cited, by kind; where a lesson stands in the source is said once, then referred to."""
        places: dict[str, int] = {}
        by_kind: dict[str, list[Citation]] = {}
        for number, lesson in enumerate(self.cited.values(), start=1):
            place = place_of(lesson, self.knowledge)
            where = places.setdefault(place, number)
            location = place if where == number else wording.SAME_PLACE.format(where)
            kind = self.framework.lesson_kinds[lesson.kind]
            by_kind.setdefault(kind, []).append(Citation(number, lesson.statement, lesson.quote, location))
        return tuple(CitationsShown(kind, tuple(lessons)) for kind, lessons in by_kind.items())


def _weighty(advised: Recommended) -> Iterator[Reason]:
    whole = _whole(advised)
    yield from (reason for reason in advised.reasons if whole and reason.severity == advised.reasons[0].severity)
    yield from () if whole else advised.reasons[:1]


def _whole(advised: Recommended) -> bool:
    """Whether it is told with all that is known of it: what the verdict calls for, and what is to begin with."""
    return advised.first or advised.acts_on is None
