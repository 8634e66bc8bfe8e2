"""Rules, questions, recommendations and lessons as the handbook shows them, each with links to all it speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import Fact
from collabadvisor.knowledge.requirements import Requirement
from collabadvisor.knowledge.rules import (
    WHO,
    AnyRule,
    ConsistencyRule,
    Lesson,
    PortfolioRule,
    Recommendation,
    Rule,
    VerdictRule,
)
from collabadvisor.report.handbook.page_model import (
    ConditionPoint,
    LessonEntry,
    LessonQuote,
    PageLink,
    QuestionShown,
    RecommendationEntry,
    RuleEntry,
    ScenarioGroup,
    Span,
)
from collabadvisor.report.handbook.places import Places
from collabadvisor.report.handbook.rule_sentences import (
    Point,
    bears,
    callers,
    changed_answers,
    concludes,
    encoding,
    pieces,
    pieces_across,
    points,
    points_across,
    silent,
    stages_of,
    steps_of,
    users,
)
from collabadvisor.report.handbook.scenes import Scenes
from collabadvisor.report.quoting import place_of

UNTOLD = ScenarioGroup("", (), ())


class Entries:
    """Makes an entry of whatever a knowledge base has."""

    def __init__(self, knowledge: KnowledgeBase, places: Places, scenes: Scenes) -> None:
        self._knowledge = knowledge
        self._places = places
        self._scenes = scenes
        self._encoding = encoding(knowledge)

    def rule(self, rule: AnyRule) -> RuleEntry:
        """A rule about a base, or about the verdict."""
        knowledge, places = self._knowledge, self._places
        of_base = rule if isinstance(rule, Rule) else None
        chapter = self._scenes.by_rule.get(rule.id, UNTOLD)
        return RuleEntry(
            anchor=f"rule-{rule.id}",
            id=rule.id,
            title=f"{rule.title}{self._knowledge.label(rule)}",
            concludes=concludes(rule, knowledge),
            when=stages_of(rule.stages, knowledge),
            silent=self._silent(rule),
            successor=self._successor(rule),
            clauses=tuple(map(self._clause, points(rule.when, knowledge))),
            because=self._because(rule),
            bears=bears(of_base, knowledge) if of_base else "",
            values=tuple(map(places.base_or_value, of_base.values)) if of_base else (),
            calls_for=tuple(map(places.recommendation, rule.recommend)) if isinstance(rule, Rule | VerdictRule) else (),
            exceptions=tuple((places.fact(each.fact), each.reason) for each in of_base.exceptions) if of_base else (),
            lessons=tuple(map(self.quote, rule.lessons)),
            paragraphs=chapter.paragraphs,
            scenes=chapter.scenes,
        )

    def clash(self, rule: ConsistencyRule) -> RuleEntry:
        """A rule of consistency."""
        chapter = self._scenes.by_rule.get(rule.id, UNTOLD)
        return RuleEntry(
            anchor=f"rule-{rule.id}",
            id=rule.id,
            title=f"{rule.title}{self._knowledge.label(rule)}",
            concludes="answers that do not go together",
            clauses=tuple(map(self._clause, points(rule.when, self._knowledge))),
            because=self._because(rule),
            ask=rule.ask,
            paragraphs=chapter.paragraphs,
            scenes=chapter.scenes,
        )

    def requirement(self, required: Requirement) -> RuleEntry:
        """A requirement."""
        return replace(self.rule(required), notes=steps_of(required), holds_when="It is met when")

    def portfolio_rule(self, rule: PortfolioRule) -> RuleEntry:
        """A rule across ventures."""
        knowledge, places = self._knowledge, self._places
        chapter = self._scenes.by_rule.get(rule.id, UNTOLD)
        notes = (("So many because", rule.threshold_because), ("For the programme", rule.advice))
        return RuleEntry(
            anchor=f"rule-{rule.id}",
            id=rule.id,
            title=f"{rule.title}{self._knowledge.label(rule)}",
            concludes=concludes(rule, knowledge),
            when=stages_of(rule.stages, knowledge),
            silent=self._silent(rule),
            successor=self._successor(rule),
            clauses=tuple(map(self._clause, points_across(rule, knowledge))),
            because=self._across(rule.because),
            calls_for=tuple(map(places.recommendation, rule.recommend)),
            lessons=tuple(map(self.quote, rule.lessons)),
            paragraphs=chapter.paragraphs,
            scenes=chapter.scenes,
            says=self._across(rule.finding),
            notes=tuple((heading, text) for heading, text in notes if text),
        )

    def _silent(self, rule: AnyRule | PortfolioRule) -> str:
        return " ".join(filter(None, [silent(rule), rule.retired.reason if rule.retired else ""]))

    def _successor(self, rule: AnyRule | PortfolioRule) -> tuple[PageLink, ...]:
        return (self._places.rule(rule.retired.successor),) if rule.retired and rule.retired.successor else ()

    def question(self, fact: Fact) -> QuestionShown:
        """A question with its answers."""
        return QuestionShown(
            anchor=f"fact-{fact.id}",
            id=fact.id,
            name=fact.name,
            question=f"{fact.question}{self._knowledge.label(fact)}",
            answers=tuple((answer, fact.label(answer)) for answer in fact.answer_ids),
            help=fact.help,
            why=fact.why,
            when="" if fact.stages is None else stages_of(fact.stages, self._knowledge),
            used_by=tuple(map(self._places.rule, users(fact.id, self._knowledge))),
            lessons=tuple(map(self._places.lesson, fact.lessons)),
        )

    def recommendation(self, advised: Recommendation) -> RecommendationEntry:
        """A recommendation."""
        places = self._places
        answers = changed_answers(advised, self._knowledge)
        return RecommendationEntry(
            anchor=f"recommendation-{advised.id}",
            id=advised.id,
            title=f"{advised.title}{self._knowledge.label(advised)}",
            acts_on=places.acted_on(advised),
            do=advised.do,
            first_steps=advised.first_steps,
            who=WHO[advised.who],
            first_step_takes=advised.first_step_takes or "",
            after=tuple(map(places.recommendation, advised.after)),
            excludes=tuple(map(places.recommendation, advised.excludes)),
            done=tuple((places.fact(name), label) for name, label in answers.items()),
            called_for_by=tuple(map(places.rule, callers(advised.id, self._knowledge))),
            lessons=tuple(map(places.lesson, advised.lessons)),
        )

    def lesson(self, lesson: Lesson) -> LessonEntry:
        """A lesson with all that rests on it."""
        return LessonEntry(
            anchor=f"lesson-{lesson.id}",
            id=lesson.id,
            statement=f"{lesson.statement}{self._knowledge.label(lesson)}",
            quote=lesson.quote,
            where=place_of(lesson, self._knowledge),
            kind=self._knowledge.framework.lesson_kinds[lesson.kind],
            about=tuple(map(self._places.base_or_value, lesson.about)),
            encoded_by=tuple(map(self._places.rule, self._encoding[lesson.id])),
            cited_by=tuple(self._citing(lesson.id)),
        )

    def quote(self, name: str) -> LessonQuote:
        """A lesson where something cites it."""
        lesson = self._knowledge.lessons[name]
        kind = self._knowledge.framework.lesson_kinds[lesson.kind]
        return LessonQuote(self._places.lesson(name), lesson.quote, f"{place_of(lesson, self._knowledge)}; {kind}")

    def _citing(self, lesson: str) -> Iterator[PageLink]:
        knowledge, places = self._knowledge, self._places
        yield from (places.fact(fact.id) for fact in knowledge.facts.values() if lesson in fact.lessons)
        for advised in knowledge.recommendations.values():
            if lesson in advised.lessons:
                yield places.recommendation(advised.id)
        for base, disagreement in knowledge.framework.disagreement.items():
            if lesson in disagreement.lessons:
                yield PageLink(
                    f"disagreement about {places.base_or_value(base).text}", f"{places.page(base)}#disagreement"
                )

    def _clause(self, point: Point) -> ConditionPoint:
        parts = tuple(map(self._clause, point.parts))
        return ConditionPoint(Span(point.title, self._href(point.name)), point.says, parts)

    def _href(self, name: str) -> str:
        if name in self._knowledge.facts:
            return self._places.fact(name).href
        return self._places.base_or_value(name).href if name in self._knowledge.framework.names_with_standing() else ""

    def _across(self, text: str) -> tuple[Span, ...]:
        return tuple(Span(piece, variable=is_variable) for piece, is_variable in pieces_across(text, self._knowledge))

    def _because(self, rule: AnyRule | ConsistencyRule) -> tuple[Span, ...]:
        return tuple(
            Span(piece.text, self._places.fact(piece.fact).href, variable=True) if piece.fact else Span(piece.text)
            for piece in pieces(rule, self._knowledge)
        )
