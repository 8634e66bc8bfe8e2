"""What one scenario is about: its venture or ventures, the advice on them, and the things that its steps name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from collabadvisor.files.problems import MissingExtra
from collabadvisor.files.words import without_article
from collabadvisor.inference.advice import Advice, AdviceValue, Reason, Recommended
from collabadvisor.inference.advisor import advise
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import Fact
from collabadvisor.knowledge.requirements import Requirement
from collabadvisor.knowledge.rules import ConsistencyRule, PortfolioRule, Recommendation, Rule
from collabadvisor.scenarios.table_of_ventures import ScenarioVentures, known_name
from collabadvisor.venture.model import Answer, Confidence, Venture

if TYPE_CHECKING:  # it needs the extra, which only scenarios about several ventures need
    from collabadvisor.portfolio.across_model import Across, AcrossFinding

Titled = TypeVar("Titled", Rule, Recommendation, Requirement)
Adviser = Callable[[Venture, KnowledgeBase], Advice]
Reader = Callable[[Path, KnowledgeBase], Venture]


@dataclass
class Situation:
    """The venture of a scenario, or several, filled in step by step; and the advice on what is filled in so far.

    ``adviser`` gives the advice on it, as ``advise`` does; ``reader`` reads a case's file, as ``Venture.read`` does.
    """

    knowledge: KnowledgeBase
    rule: str | None = None
    stage: str = ""
    name: str = "the venture of this scenario"
    answers: dict[str, Answer] = field(default_factory=dict)
    adviser: Adviser = advise
    reader: Reader = Venture.read
    across_results: list[Across] = field(default_factory=list)
    """What the rules across ventures found, each time that a step asked."""
    _advice: Advice | None = None

    def __post_init__(self) -> None:
        self.ventures = ScenarioVentures(self.knowledge)
        self._across: tuple[list[dict[str, str | None]], Across] | None = None

    @property
    def advice(self) -> Advice:
        """The advice on the venture with its answers so far."""
        if self._advice is None:
            venture = Venture(venture=self.name, stage=self.stage, answers=self.answers)
            self._advice = self.adviser(venture, self.knowledge)
        return self._advice

    def set_answer(self, fact: str, answer: str | None, confidence: Confidence | None = None) -> None:
        """Set the answer to a question, and how sure it is; None removes it."""
        question = self.fact(fact)
        self._advice = None
        if answer is None:
            self.answers.pop(question.id, None)
        else:
            answer_id = known_name(answer.replace(" ", "_"), question.answer_ids, "answer")
            self.answers[question.id] = Answer(answer=answer_id, confidence=confidence)

    def answer_all(self, place: int) -> None:
        """Answer every question of the stage with the answer at this place of its scale: 0 the weakest, -1 the best."""
        known_name(self.stage, self.knowledge.framework.stages, "stage")
        facts = (fact for fact in self.knowledge.facts.values() if fact.is_asked_at(self.stage))
        self.answers = {fact.id: Answer(answer=fact.scale[place]) for fact in facts}
        self._advice = None

    def set_venture(self, venture: Venture) -> None:
        """Set stage, name and all answers to those of a venture."""
        self.stage, self.name, self.answers = venture.stage, venture.name, dict(venture.answers)
        self._advice = None

    def fact(self, words: str) -> Fact:
        """The fact with this name or id; of a name that begins with "the", the rest will do."""
        facts = self.knowledge.facts.values()
        without = {without_article(fact.name): fact for fact in facts}
        by_name = without | {fact.name: fact for fact in facts} | dict(self.knowledge.facts)
        return by_name[known_name(words, by_name, "fact")]

    def across_findings(self) -> Across:
        """The findings of the rules across ventures for the ventures in the table."""
        rows = self.ventures.rows
        assert rows, "this needs the step 'Given these ventures'"
        if self._across is None or self._across[0] != rows:
            self._across = [dict(row) for row in rows], _find_across(rows, self.knowledge)
        across = self._across[1]
        self.across_results.append(across)
        return across

    def findings_across(self) -> list[AcrossFinding]:
        """The findings of the rule that the scenario documents. Fails where it is not judged."""
        rule, across = self.rule_across(), self.across_findings()
        lacking = [column for one in across.not_judged if one.rule == rule.id for column in one.columns]
        assert not lacking, f"it is not judged, for the table lacks: {', '.join(lacking)}"
        return [finding for finding in across.findings if finding.rule == rule.id]

    def rule_across(self) -> PortfolioRule:
        """The rule across ventures that the scenario documents. Fails without one."""
        assert self.rule, "'this' needs a Rule: that is tagged @rule:some-id"
        rules = self.knowledge.portfolio_rules
        return rules[known_name(self.rule, rules, "rule across ventures")]

    def base_or_value(self, words: str) -> str:
        """The id of a base or value, whatever the case of its letters."""
        return known_name(words.lower(), self.knowledge.framework.names_with_standing(), "base or value")

    def documented_rule(self) -> Rule:
        """The rule that the scenario documents. Fails without one."""
        assert self.rule, "'this' needs a Rule: that is tagged @rule:some-id"
        return self.knowledge.rules[known_name(self.rule, self.knowledge.rules, "rule")]

    def documented_requirement(self) -> Requirement:
        """The requirement that the scenario documents. Fails without one."""
        assert self.rule, "'this requirement' needs a Rule: that is tagged @rule:some-id"
        required = self.knowledge.requirements
        return required[known_name(self.rule, required, "requirement")]

    def requirement_named(self, words: str) -> Requirement:
        """The requirement with this title or id."""
        return _titled(words, self.knowledge.requirements, "requirement")

    def consistency_rule(self) -> ConsistencyRule:
        """The rule of consistency that the scenario documents. Fails without one."""
        assert self.rule, "'these answers' needs a Rule: that is tagged @rule:some-id"
        return self.knowledge.consistency[known_name(self.rule, self.knowledge.consistency, "rule of consistency")]

    def inconsistent(self) -> bool:
        """Whether the answers so far do not go together by the rule of consistency that the scenario documents."""
        return self.consistency_rule().id in [clash.id for clash in self.advice.inconsistencies]

    def rule_named(self, words: str) -> Rule:
        """The rule with this title or id."""
        return _titled(words, self.knowledge.rules, "rule")

    def recommendation(self, words: str) -> Recommendation:
        """The recommendation with this title or id."""
        return _titled(words, self.knowledge.recommendations, "recommendation")

    def found_rules(self) -> list[str]:
        """The rules about bases whose finding the advice has."""
        return [rule for base in self.advice.bases.values() for rule in base.findings]

    def findings_of(self, name: str) -> tuple[str, ...]:
        """The rules of the findings that speak of a base or value."""
        subject = self.advice.bases.get(name) or self.advice.values[name]
        return subject.findings

    def value(self, words: str) -> AdviceValue:
        """What the advice says of a value, whatever the case of its letters."""
        values = self.advice.values
        return values[known_name(words.lower(), values, "value")]

    def has_finding(self, rule: Rule) -> bool:
        """Whether the advice has the finding of a rule."""
        return rule.id in self.found_rules()

    def reason(self, rule: Rule) -> Reason:
        """The finding of a rule as the advice gives it. Fails where it does not."""
        reasons = self.advice.reasons()
        assert rule.id in reasons, f"'{rule.title}' is not found; found are: {sorted(reasons)}"
        return reasons[rule.id]

    def given_recommendation(self, words: str) -> Recommended | None:
        """The recommendation with this title or id as the advice gives it; None where it does not."""
        target_id = self.recommendation(words).id
        return next((advised for advised in self.advice.recommendations if advised.id == target_id), None)


def lacking_extra(knowledge: KnowledgeBase, rule: str | None) -> str:
    """A sentence that says what to install before a scenario about this rule can run; empty if nothing."""
    if rule in knowledge.portfolio_rules:
        try:
            import_module("collabadvisor.portfolio.across")
        except MissingExtra as error:
            return f"This scenario is about several ventures. {error}"
    return ""


def _find_across(rows: list[dict[str, str | None]], knowledge: KnowledgeBase) -> Across:
    import polars as pl

    from collabadvisor.portfolio.across import find_across
    from collabadvisor.portfolio.frame import advise_frame

    columns = dict.fromkeys(name for row in rows for name in row)
    table = pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.String))
    return find_across(advise_frame(table, knowledge), knowledge)


def _titled(words: str, things: Mapping[str, Titled], kind: str) -> Titled:
    by_words = {thing.title.lower(): thing for thing in things.values()} | dict(things)
    return by_words[known_name(words.lower(), by_words, kind)]
