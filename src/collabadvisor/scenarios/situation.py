"""What one scenario is about: its venture or ventures, the advice on them, and the things that its steps name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from collabadvisor.files.problems import MissingExtra
from collabadvisor.inference.advice import Advice, Reason, Recommended
from collabadvisor.inference.advisor import advise
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import Fact
from collabadvisor.knowledge.rules import ConsistencyRule, PortfolioRule, Recommendation, Rule
from collabadvisor.scenarios.table_of_ventures import ScenarioVentures, known_name
from collabadvisor.venture.model import Answer, Venture

if TYPE_CHECKING:  # it needs the extra, which only scenarios about several ventures need
    from collabadvisor.portfolio.across_model import Across, AcrossFinding

Titled = TypeVar("Titled", Rule, Recommendation)
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

    @property
    def advice(self) -> Advice:
        """The advice on the venture with its answers so far."""
        if self._advice is None:
            venture = Venture(venture=self.name, stage=self.stage, answers=self.answers)
            self._advice = self.adviser(venture, self.knowledge)
        return self._advice

    def set_answer(self, fact: str, answer: str | None) -> None:
        """Set the answer to a question; None removes it."""
        found = self.fact(fact)
        self._advice = None
        if answer is None:
            self.answers.pop(found.id, None)
        else:
            self.answers[found.id] = Answer(answer=known_name(answer.replace(" ", "_"), found.scale, "answer"))

    def set_venture(self, venture: Venture) -> None:
        """Set stage, name and all answers to those of a venture."""
        self.stage, self.name, self.answers = venture.stage, venture.name, dict(venture.answers)
        self._advice = None

    def fact(self, words: str) -> Fact:
        """The fact with this name or id."""
        by_name = {fact.name: fact for fact in self.knowledge.facts.values()} | dict(self.knowledge.facts)
        return by_name[known_name(words, by_name, "fact")]

    def across(self) -> Across:
        """What the rules across ventures find of the ventures in the table."""
        import polars as pl

        from collabadvisor.portfolio.across import across
        from collabadvisor.portfolio.frame import advise_frame

        rows = self.ventures.rows
        assert rows, "this needs the step 'Given these ventures'"
        columns = dict.fromkeys(name for row in rows for name in row)
        table = pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.String))
        found = across(advise_frame(table, self.knowledge), self.knowledge)
        self.across_results.append(found)
        return found

    def findings_across(self) -> list[AcrossFinding]:
        """The findings of the rule that the scenario documents. Fails where it is not judged."""
        rule, found = self.rule_across(), self.across()
        lacking = [column for one in found.not_judged if one.rule == rule.id for column in one.columns]
        assert not lacking, f"it is not judged, for the table lacks: {', '.join(lacking)}"
        return [finding for finding in found.findings if finding.rule == rule.id]

    def rule_across(self) -> PortfolioRule:
        """The rule across ventures that the scenario documents. Fails without one."""
        assert self.rule, "'this' needs a Rule: that is tagged @rule:some-id"
        rules = self.knowledge.portfolio_rules
        return rules[known_name(self.rule, rules, "rule across ventures")]

    def base_or_value(self, words: str) -> str:
        """The id of a base or value, whatever the case of its letters."""
        return known_name(words.lower(), self.knowledge.framework.judged(), "base or value")

    def documented_rule(self) -> Rule:
        """The rule that the scenario documents. Fails without one."""
        assert self.rule, "'this' needs a Rule: that is tagged @rule:some-id"
        return self.knowledge.rules[known_name(self.rule, self.knowledge.rules, "rule")]

    def consistency_rule(self) -> ConsistencyRule:
        """The rule of consistency that the scenario documents. Fails without one."""
        assert self.rule, "'these answers' needs a Rule: that is tagged @rule:some-id"
        return self.knowledge.consistency[known_name(self.rule, self.knowledge.consistency, "rule of consistency")]

    def inconsistent(self) -> bool:
        """Whether the answers so far do not go together by the rule of consistency that the scenario documents."""
        return self.consistency_rule().id in [found.id for found in self.advice.inconsistencies]

    def rule_named(self, words: str) -> Rule:
        """The rule with this title or id."""
        return _titled(words, self.knowledge.rules, "rule")

    def recommendation(self, words: str) -> Recommendation:
        """The recommendation with this title or id."""
        return _titled(words, self.knowledge.recommendations, "recommendation")

    def has_finding(self, rule: Rule) -> bool:
        """Whether the advice has the finding of a rule."""
        return any(rule.id in standing.findings for standing in self.advice.standings.values())

    def reason(self, rule: Rule) -> Reason:
        """The finding of a rule as the advice gives it. Fails where it does not."""
        given = (reason for advised in self.advice.recommendations for reason in advised.reasons)
        reasons = {reason.rule: reason for reason in (*given, *self.advice.strengths)}
        assert rule.id in reasons, f"'{rule.title}' is not found; found are: {sorted(reasons)}"
        return reasons[rule.id]

    def recommended(self, words: str) -> Recommended | None:
        """The recommendation with this title or id as the advice gives it; None where it does not."""
        wanted = self.recommendation(words).id
        return next((advised for advised in self.advice.recommendations if advised.id == wanted), None)


def lacking_extra(knowledge: KnowledgeBase, rule: str | None) -> str:
    """A sentence that says what to install before a scenario about this rule can run; empty if nothing."""
    if rule in knowledge.portfolio_rules:
        try:
            import_module("collabadvisor.portfolio.across")
        except MissingExtra as error:
            return f"This scenario is about several ventures. {error}"
    return ""


def _titled(words: str, known: Mapping[str, Titled], kind: str) -> Titled:
    by_words = {thing.title.lower(): thing for thing in known.values()} | dict(known)
    return by_words[known_name(words.lower(), by_words, kind)]
