"""The decision tables of a JDM graph: what is found, and the verdict, a row for each rule."""

from __future__ import annotations

from collabadvisor.circuit.decision_model import VERDICT, DecisionOption
from collabadvisor.circuit.wiring import Wiring
from collabadvisor.export.common_text import AT
from collabadvisor.export.expressions import Expressions
from collabadvisor.export.jdm_graph import BESIDE, DecisionTable, Row
from collabadvisor.export.jdm_language import cell, literal, path
from collabadvisor.files.words import clean
from collabadvisor.knowledge.conditions import branches
from collabadvisor.knowledge.rules import PLACEHOLDER

STAGE, WHEN = "Stage", "When"
"""Columns: the stages at which a row speaks; a condition that is more than one cell for each name."""


class GraphTables:
    """The tables by the base, and that of the verdict."""

    def __init__(self, wiring: Wiring, expressions: Expressions) -> None:
        self._wiring = wiring
        self._expressions = expressions

    def findings(self, base: str) -> DecisionTable:
        """One row for each rule about a base."""
        rows: list[Row] = []
        for rule in self._wiring.decisions.rules:
            if rule.about == base:
                (option,) = self._wiring.decisions.findings[rule.id].options
                about = {"Rule": rule.id, "Finding": rule.finding, "Severity": rule.severity or "none"}
                titled = clean(f"{rule.title}{self._wiring.knowledge.label(rule)}")
                because = f"{titled}. {self._sentence(rule.because)}"
                rows.append({**self._cells(option), **{name: literal(word) for name, word in about.items()},
                             BESIDE: because})  # fmt: skip
        questions = [(name, path(name)) for name in self._wiring.knowledge.facts if any(name in row for row in rows)]
        inputs = [(STAGE, path(AT)), *questions, (WHEN, "")]
        outputs = [("Rule", "rule"), ("Finding", "finding"), ("Severity", "severity")]
        return DecisionTable(inputs, outputs, rows, output=f"found.{base}")

    def _cells(self, option: DecisionOption) -> dict[str, str]:
        """A condition as a cell for each name, or, where there are several ways to meet it, as one expression."""
        at = {} if len(option.stages) == len(self._wiring.stages) else {STAGE: cell(option.stages)}
        (way, *others), facts = branches(option.when), self._wiring.knowledge.facts
        if others:
            return {**at, WHEN: self._expressions.holds(option.when)}
        return {**at, **{name: cell(word for word in facts[name].answer_ids if word in way[name]) for name in way}}

    def _sentence(self, because: str) -> str:
        """A rule's sentence, with a question's name where an answer would stand."""
        return clean(PLACEHOLDER.sub(lambda match: f"[{self._wiring.knowledge.facts[match[1]].name}]", because))

    def verdict(self) -> DecisionTable:
        """One row for each rule about the verdict, the worst first."""
        rules = self._wiring.knowledge.every_verdict_rule
        rows = [
            {
                WHEN: self._expressions.any_option([option]),
                "Rule": literal(option.subject),
                "Verdict": literal(option.word),
                BESIDE: f"{clean(rules[option.subject].title)}. {clean(rules[option.subject].because)}",
            }
            for option in self._wiring.decisions.verdict.options
        ]
        outputs = [("Rule", "verdict_rule"), ("Verdict", VERDICT)]
        return DecisionTable([(WHEN, "")], outputs, rows, first=True, adds=True)
