"""What one scenario knows: its venture, the advice on it, and how the words of its steps name the pack's things."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from collabadvisor.files.problems import MissingExtra
from collabadvisor.files.words import did_you_mean
from collabadvisor.inference.advice import Advice, Reason, Recommended
from collabadvisor.inference.advisor import advise
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import Fact
from collabadvisor.knowledge.rules import ConsistencyRule, PortfolioRule, Recommendation, Rule
from collabadvisor.venture.model import Answer, Venture

if TYPE_CHECKING:  # it needs the extra, which only scenarios about several ventures need
    from collabadvisor.portfolio.across_model import Across, AcrossFinding

Titled = TypeVar("Titled", Rule, Recommendation)
Adviser = Callable[[Venture, KnowledgeBase], Advice]
Reader = Callable[[Path, KnowledgeBase], Venture]


@dataclass
class Situation:
    """The venture of a scenario as it is told, step by step.

    ``adviser`` gives the advice on it, as ``advise`` does; ``reader`` reads a case's file, as ``Venture.read`` does.
    """

    knowledge: KnowledgeBase
    rule: str | None = None
    stage: str = ""
    name: str = "the venture of this scenario"
    answers: dict[str, Answer] = field(default_factory=dict)
    adviser: Adviser = advise
    reader: Reader = Venture.read
    rows: list[dict[str, str | None]] = field(default_factory=list)
    """The ventures, where a scenario is about several: for each what is known of it, by the names of columns."""
    looked: list[Across] = field(default_factory=list)
    """What was found across them, each time that it was asked."""
    _advice: Advice | None = None

    @property
    def advice(self) -> Advice:
        """The advice on the venture as told so far."""
        if self._advice is None:
            venture = Venture(venture=self.name, stage=self.stage, answers=self.answers)
            self._advice = self.adviser(venture, self.knowledge)
        return self._advice

    def tell(self, fact: str, answer: str | None) -> None:
        """One more answer; a later one takes the place of an earlier one, and None takes it away."""
        found = self.fact(fact)
        self._advice = None
        if answer is None:
            self.answers.pop(found.id, None)
        else:
            self.answers[found.id] = Answer(answer=known_name(answer.replace(" ", "_"), found.scale, "answer"))

    def take(self, venture: Venture) -> None:
        """A whole venture."""
        self.stage, self.name, self.answers, self._advice = (
            venture.stage,
            venture.name,
            dict(venture.answers),
            None,
        )

    def fact(self, words: str) -> Fact:
        """The fact of a name or id."""
        by_name = {fact.name: fact for fact in self.knowledge.facts.values()} | dict(self.knowledge.facts)
        return by_name[known_name(words, by_name, "fact")]

    def take_table(self, table: list[list[str]]) -> None:
        """Several ventures: a row for each, below the names of the columns. An empty cell says nothing."""
        head, *rows = table
        columns = [self.column(words) for words in head]
        assert "venture" in columns, "the table needs a column 'venture'"
        assert "stage" in columns, "the table needs a column 'stage'"
        self.rows = []
        for cells in rows:
            self.rows.append({column: self._cell(column, words) for column, words in zip(columns, cells, strict=True)})

    def change_row(self, venture: str, column: str, words: str) -> None:
        """Something else is so of one of the ventures."""
        name = self.column(column)
        self.row(venture)[name] = self._cell(name, words)

    def row(self, venture: str) -> dict[str, str | None]:
        """One of the ventures."""
        by_name = {row["venture"] or "": row for row in self.rows}
        return by_name[known_name(venture, by_name, "venture")]

    def column(self, words: str) -> str:
        """The id of a column of the table: one that ventures are compared by, a question, or the name or stage."""
        columns = {column.name: name for name, column in self.knowledge.columns.items()}
        facts = {fact.name: name for name, fact in self.knowledge.facts.items()}
        ids = {name: name for name in (*self.knowledge.columns, *self.knowledge.facts, "venture", "stage")}
        known = {**facts, **columns, **ids}
        return known[known_name(words, known, "column")]

    def _cell(self, column: str, words: str) -> str | None:
        if not words:
            return None
        if column in self.knowledge.facts:
            return known_name(words.replace(" ", "_"), self.knowledge.facts[column].scale, "answer")
        if column == "stage":
            return known_name(words.replace(" ", "_"), self.knowledge.framework.stages, "stage")
        return words

    def across(self) -> Across:
        """What the rules across ventures find of them, with the advice on each."""
        import polars as pl

        from collabadvisor.portfolio.across import across
        from collabadvisor.portfolio.frame import advise_frame

        assert self.rows, "this needs the step 'Given these ventures'"
        columns = dict.fromkeys(name for row in self.rows for name in row)
        table = pl.DataFrame(self.rows, schema=dict.fromkeys(columns, pl.String))
        found = across(advise_frame(table, self.knowledge), self.knowledge)
        self.looked.append(found)
        return found

    def found_across(self) -> list[AcrossFinding]:
        """What the rule finds that the scenario documents."""
        rule, found = self.across_rule(), self.across()
        lacking = [column for one in found.not_judged if one.rule == rule.id for column in one.columns]
        assert not lacking, f"it is not judged, for the table lacks: {', '.join(lacking)}"
        return [finding for finding in found.findings if finding.rule == rule.id]

    def across_rule(self) -> PortfolioRule:
        """The rule across ventures that the scenario documents."""
        assert self.rule, "'this' needs a Rule: that is tagged @rule:some-id"
        rules = self.knowledge.portfolio_rules
        return rules[known_name(self.rule, rules, "rule across ventures")]

    def judged(self, words: str) -> str:
        """The id of a base or value, by title or id."""
        return known_name(words.lower(), self.knowledge.framework.judged(), "base or value")

    def this(self) -> Rule:
        """The rule that the scenario documents."""
        assert self.rule, "'this' needs a Rule: that is tagged @rule:some-id"
        return self.knowledge.rules[known_name(self.rule, self.knowledge.rules, "rule")]

    def clash(self) -> ConsistencyRule:
        """The rule of consistency that the scenario documents."""
        assert self.rule, "'these answers' needs a Rule: that is tagged @rule:some-id"
        return self.knowledge.consistency[known_name(self.rule, self.knowledge.consistency, "rule of consistency")]

    def clashing(self) -> bool:
        """Whether the answers told so far do not go together by that rule."""
        return self.clash().id in [found.id for found in self.advice.inconsistencies]

    def finding(self, words: str) -> Rule:
        """The rule of a title or id."""
        return _titled(words, self.knowledge.rules, "rule")

    def recommendation(self, words: str) -> Recommendation:
        """The recommendation of a title or id."""
        return _titled(words, self.knowledge.recommendations, "recommendation")

    def made(self, rule: Rule) -> bool:
        """Whether a rule's finding is among those of the venture."""
        return any(rule.id in standing.findings for standing in self.advice.standings.values())

    def reason(self, rule: Rule) -> Reason:
        """A finding as the advice gives it."""
        given = (reason for advised in self.advice.recommendations for reason in advised.reasons)
        reasons = {reason.rule: reason for reason in (*given, *self.advice.strengths)}
        assert rule.id in reasons, f"'{rule.title}' is not found; found are: {sorted(reasons)}"
        return reasons[rule.id]

    def advised(self, words: str) -> Recommended | None:
        """A recommendation as the advice gives it, or None where it does not."""
        wanted = self.recommendation(words).id
        return next((advised for advised in self.advice.recommendations if advised.id == wanted), None)


def lacking_extra(knowledge: KnowledgeBase, rule: str | None) -> str:
    """What is to be installed before a scenario about this rule can be run; empty where all is there."""
    if rule in knowledge.portfolio_rules:
        try:
            import_module("collabadvisor.portfolio.across")
        except MissingExtra as error:
            return f"This scenario is about several ventures. {error}"
    return ""


def _titled(words: str, known: Mapping[str, Titled], kind: str) -> Titled:
    by_words = {thing.title.lower(): thing for thing in known.values()} | dict(known)
    return by_words[known_name(words.lower(), by_words, kind)]


def known_name(words: str, known: Iterable[str], kind: str) -> str:
    """The words, where they are a known name; else the scenario fails with the nearest one."""
    names = list(known)
    assert words in names, f"the {kind} '{words}' is not known. {did_you_mean(words, names)}"
    return words
