"""The links of one venture's chain, each by itself: what is concluded and how it reads, not what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from collabadvisor.files.problems import Location
from collabadvisor.files.words import plain, quote_value
from collabadvisor.inference.advice import AdviceRequirement
from collabadvisor.inference.advisor import advice_from
from collabadvisor.inference.bearings import is_enough
from collabadvisor.inference.plain_reading import PlainReader
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, REQUIREMENTS, VERDICTS, Standing
from collabadvisor.knowledge.requirements import MET, worst_status
from collabadvisor.knowledge.rules import AnyRule, Rule, VerdictRule
from collabadvisor.reasoning.explain.explanation_model import Link, Subject
from collabadvisor.reasoning.explain.names import find, is_place, numbered_recommendation
from collabadvisor.reasoning.explain.standing_words import StandingWords
from collabadvisor.venture.model import Venture


class Links:
    """A venture, what was concluded of it, and the links of that.

    ``reasons`` are the findings, by rule id. ``standings`` are those of the bases and values, and whether enough is
    answered; ``verdicts`` are the stage's, from the worst to the best; ``words`` say why something stands so.

    Raises ``VentureError`` and ``PackError`` as ``advise`` does.
    """

    def __init__(self, venture: Venture, knowledge: KnowledgeBase) -> None:
        self.venture = venture
        self.knowledge = knowledge
        self.framework = knowledge.framework
        self.stage = venture.stage
        self.inference = PlainReader(knowledge).inference(venture, knowledge)
        self.advice = advice_from(self.inference, venture, knowledge)
        self.verdicts = self.framework.stages[self.stage].verdicts
        self.reasons = self.advice.reasons()
        self.words = StandingWords(venture, self.inference, knowledge)

    def find_subject(self, name: str) -> Subject:
        """The subject of a name or title, or of the number of a recommendation of the advice.

        Raises:
            UnknownName: nothing has this name, or this number.
        """
        if not is_place(name, self.knowledge):
            return find(name, self.knowledge)
        advised = [recommendation.id for recommendation in self.advice.recommendations]
        return find(numbered_recommendation(Location(quote_value(name)), name, advised), self.knowledge)

    @cached_property
    def standings(self) -> dict[str, str]:
        """Base, value, ``COVERAGE`` or ``REQUIREMENTS`` -> how it stands."""
        standings = {name: concluded.result for name, concluded in self.inference.standings.items()}
        enough = is_enough(self.knowledge, self.stage, standings, self.inference.answered)
        together = worst_status([self.requirement_results[name].status for name in self._forbidding])
        return {**standings, COVERAGE: COVERAGES[enough], REQUIREMENTS: together}

    @cached_property
    def requirement_results(self) -> dict[str, AdviceRequirement]:
        """How each requirement of the stage stands."""
        return {each.id: each for each in self.advice.requirements}

    @property
    def _forbidding(self) -> list[str]:
        return [each.id for each in self.knowledge.forbidding(self.stage)]

    def holding_back(self) -> list[str]:
        """The requirements that forbid the best verdict and are not met, or not known to be."""
        return [name for name in self._forbidding if self.requirement_results[name].status != MET]

    def worst_required(self) -> list[str]:
        """The requirements by which those together stand so that forbid the best verdict."""
        return [
            name for name in self._forbidding if self.requirement_results[name].status == self.standings[REQUIREMENTS]
        ]

    def requirement(self, name: str) -> Link:
        """A requirement of the stage: how it stands, why it is required, and what to do about it."""
        requirement, rule = self.requirement_results[name], self.knowledge.requirements[name]
        step = f" {requirement.do} Who: {requirement.who}." if requirement.do else ""
        return Link(
            kind="requirement",
            **self._fields_of(rule),
            result=requirement.status,
            word=plain(requirement.status),
            says=f"{requirement.because}{step}",
        )

    def open_question(self, fact: str) -> Link:
        """An open question by which a requirement is not known."""
        return Link(
            kind="open",
            id=fact,
            title=self.knowledge.full_name(fact),
            says=f"Not answered: {self.knowledge.full_name(fact)}.",
        )

    def rests_on(self, name: str) -> tuple[str, ...]:
        """What carries a value at this stage; nothing carries a base."""
        return self.framework.carriers(name, self.stage)

    def calling(self) -> list[VerdictRule]:
        """The rules of the verdict that speak at this stage, those of the worst verdict first."""
        speaking = self.knowledge.calling(self.stage)
        return sorted(speaking, key=lambda rule: (self.verdicts.index(rule.verdict), rule.id))

    def grade(self, rule: Rule) -> str:
        """What a rule finds, in words: ``critical weakness of capacity``."""
        severity = f"{self.framework.severities[rule.severity].title.lower()} weakness" if rule.severity else "strength"
        return f"{severity} of {self.framework.title_of(rule.about).lower()}"

    def _fields_of(self, rule: AnyRule) -> dict[str, Any]:
        """Which rule it is, with the layer that it comes from where that is not the lowest pack."""
        layered = self.knowledge.layer_id(rule)
        return {"id": rule.id, "title": f"{rule.title}{self.knowledge.label(rule)}", "origin": layered}

    def verdict(self) -> Link:
        """The verdict."""
        result = self.inference.verdict.result
        entry = self.framework.verdicts[result]
        verdict = self.advice.verdict
        says = (
            verdict.because[0] if verdict.forbidden_by else entry.meaning
        )  # its own words are for what standings call for
        return Link(kind="verdict", id=VERDICTS, title="Verdict", result=result, word=entry.title, says=says)

    def verdict_rule(self, rule: VerdictRule) -> Link:
        """A rule of the verdict that holds. What it says is said of a venture for which no worse verdict stands."""
        title = self.framework.verdicts[rule.verdict].title
        if rule.verdict != self.inference.verdict.result:
            return Link(
                kind="hidden_rule",
                **self._fields_of(rule),
                result=rule.verdict,
                word=title,
            )
        return Link(
            kind="verdict_rule",
            **self._fields_of(rule),
            result=rule.verdict,
            word=title,
            says=rule.because,
        )

    def failing_verdict_rule(self, rule: VerdictRule) -> Link:
        """A rule of the verdict that does not hold."""
        return Link(
            kind="uncalled",
            **self._fields_of(rule),
            result=rule.verdict,
            word=self.framework.verdicts[rule.verdict].title,
        )

    def standing(self, name: str) -> Link:
        """How a base or value stands."""
        result = self.inference.standings[name].result
        word = self.framework.standings[result].title  # type: ignore[index]  # by the chain
        title = self.framework.title_of(name)
        return Link(kind="standing", id=name, title=title, result=result, word=word, says=self.words.reason(name))

    def shown_value(self, value: str) -> Link | None:
        """A link that says that strengths show a value already, beside its outlook; None where none does."""
        if value not in self.framework.values or not self.advice.values[value].shown:
            return None
        says = "That stands beside its outlook, and does not change it."
        return Link(
            kind="shown", id=value, title=self.framework.title_of(value), result="shown", word="shown", says=says
        )

    def no_bearing(self, name: str) -> Link:
        """A link that says of what there is none, where nothing tells how a base or value stands."""
        says = "No grave weakness undermines it, and it rests on nothing else."
        if name in self.framework.bases:
            says = self.words.coverage_phrase(name)
        return Link(kind="open", id=name, title=self.framework.title_of(name), says=says)

    def unreachable_standing(self, value: str, target: Standing) -> Link:
        """A link that says that a value which rests on nothing cannot stand as wanted: no strength counts for it."""
        title = self.framework.standings[target].title
        says = (
            f"Nothing makes it {title}: it rests on nothing, and what strengths show of it stands beside its outlook."
        )
        return Link(kind="open", id=value, title=self.framework.title_of(value), result=target, word=title, says=says)

    def no_finding(self, name: str, target: Standing, rules: Iterable[Rule]) -> Link:
        """A link that says that no finding makes a base or value stand as wanted, and what would."""
        title = self.framework.standings[target].title
        parts = tuple(map(self.missing, rules))
        says = f"No finding makes it {title}. {'Any of these' if len(parts) > 1 else 'This'} would:"
        if not parts:
            says = f"No rule that speaks at this stage makes it {title}."
        return Link(
            kind="open", id=name, title=self.framework.title_of(name), result=target, word=title, says=says, parts=parts
        )

    def coverage(self) -> Link:
        """Whether enough is known: how every base stands that is urgent at this stage, and something of the others."""
        result = self.standings[COVERAGE]
        return Link(kind="count", id=COVERAGE, title="Questions answered", result=result, word=plain(result))

    def counts(self) -> Iterator[Link]:
        """How much is answered of each base, and how much of it is needed at this stage."""
        urgent = self.framework.stages[self.stage].urgent
        for base, (count, total) in self.inference.answered.items():
            stands = self.standing(base)
            needed = self.knowledge.answers_needed(total) if base in urgent else min(1, total)
            low = base in urgent and self.inference.standings[base].is_low
            result = COVERAGES[low or count >= needed]
            counted = f"{count} of {total} questions answered{self.knowledge.not_counting(base, self.stage)}"
            says = f"{counted}; at least {needed} needed."
            if not total:
                says = "None of its questions applies."
            elif low and count < needed:
                says = f"{counted}; that is enough to know that it is {stands.word}."
            yield Link(kind="count", id=base, title=stands.title, result=result, word=plain(result), says=says)

    def finding(self, name: str) -> Link:
        """A finding, and its reason in the venture's own answers."""
        rule = self.knowledge.rules[name]
        return Link(
            kind="finding",
            **self._fields_of(rule),
            result=rule.grade,
            word=self.grade(rule),
            says=self.reasons[name].because,
        )

    def missing(self, rule: Rule) -> Link:
        """Something that is not found."""
        return Link(
            kind="missing",
            **self._fields_of(rule),
            result=rule.grade,
            word=self.grade(rule),
        )

    def recommendation(self, name: str) -> Link:
        """A recommendation that is given: its place in the advice, and why it stands there."""
        advised = next(advised for advised in self.advice.recommendations if advised.id == name)
        priority = self.framework.priorities[advised.priority].title.lower()
        place = f"{priority}, number {advised.rank} of {len(self.advice.recommendations)}"
        return Link(
            kind="recommendation",
            id=name,
            title=advised.title,
            result=advised.priority,
            word=place,
            says=advised.priority_because,
        )

    def answer(self, name: str) -> Link:
        """An answer that was given, and where it comes from."""
        fact, reply = self.knowledge.facts[name], self.venture.answers[name]
        answer = reply.answer or ""
        label = fact.label(answer)
        return Link(
            kind="answer",
            id=name,
            title=self.knowledge.full_name(name),
            origin=self.knowledge.layer_id(fact),
            result=answer,
            word=label,
            says="",
            source=reply.source,
            confidence=reply.confidence or "",
        )

    def lesson(self, name: str) -> Link:
        """A lesson, its quote, and how the source knows it."""
        lesson = self.knowledge.lessons[name]
        kind, work = self.framework.lesson_kinds[lesson.kind], self.knowledge.source_of(lesson).short
        return Link(
            kind="lesson",
            id=name,
            title=lesson.statement,
            result=lesson.kind,
            word=kind,
            says=lesson.quote,
            source=lesson.where if work == self.knowledge.own_source.short else f"{work}, {lesson.where}",
        )
