"""The knowledge base as a decision graph for GoRules (JDM), as its editor opens it and zen-engine runs it.

A table for each base has one row for each rule, and one the rules about the verdict. Between them, expressions say how
everything stands, how pressing each recommendation is and, gate by gate, in what order they come.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from collabadvisor.circuit.decisions import ANSWERED, PRIORITY, VERDICT, Decision, DecisionOption, of
from collabadvisor.circuit.wiring import Wiring
from collabadvisor.export.common_text import levels
from collabadvisor.export.expressions import AT, Expressions
from collabadvisor.export.jdm_graph import BESIDE, DecisionTable, Graph, Row
from collabadvisor.export.jdm_language import ZEN, cell, every, literal, path
from collabadvisor.files.problems import CannotExport, Problem
from collabadvisor.files.words import clean
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import branches
from collabadvisor.knowledge.framework import COVERAGE
from collabadvisor.knowledge.rules import PLACEHOLDER

TAKEN = ("false", "not", "true")
"""Words that ZEN, the language of the cells, does not take for the name of a field."""
STAGE, WHEN = "Stage", "When"
"""Columns: the stages at which a row speaks; a condition that is more than one cell for each name."""


def written(knowledge: KnowledgeBase) -> str:
    """The graph.

    Raises:
        CannotExport: a fact, base or value has a name that ZEN keeps for itself, or values rest on each other at
            different stages.
    """
    problems = list(_taken(knowledge))
    if problems:
        raise CannotExport(problems)
    graph = {**_Decider(Wiring(knowledge, knowledge.facts)).graph().content(), "metadata": _metadata(knowledge)}
    return json.dumps(graph, indent=2, ensure_ascii=False) + "\n"


def _taken(knowledge: KnowledgeBase) -> Iterator[Problem]:
    framework = knowledge.framework
    for name in TAKEN:
        what, remedy = f"GoRules takes '{name}' for a word of its own language.", "Give it another name."
        if name in knowledge.facts:
            yield knowledge.facts[name].problem(("id",), what, remedy)
        if name in framework.bases:
            yield framework.problem(("bases", name), what, remedy)
        if name in framework.values:
            yield framework.problem(("values", name), what, remedy)


class _Decider:
    """What is decided, as nodes of a graph."""

    def __init__(self, wiring: Wiring) -> None:
        self._wiring = wiring
        self._knowledge = wiring.knowledge
        self._decisions = wiring.decisions
        self._expressions = Expressions(wiring, ZEN)

    def graph(self) -> Graph:
        """The whole, from the venture to the advice."""
        graph, bases = Graph(), self._knowledge.framework.bases
        last = graph.add(("Venture", "inputNode", {"schema": json.dumps(_schema(self._knowledge))}))
        about = [base for base in bases if any(rule.about == base for rule in self._decisions.rules)]
        answered = graph.expressions("What is answered", dict(map(self._answered, bases)), after=last)
        findings = {f"Findings about {base}": self._findings(base) for base in about}
        found = graph.tables(findings, after=answered) if findings else []
        together = f"flatMap([{', '.join(f'found.{base}' for base in about)}], #)" if about else "[]"
        gathered = {"findings": together, "found_rules": "map($.findings, #.rule)"}
        last = graph.expressions("What is found", gathered, after=[*answered, *found])
        for number, level in enumerate(levels(self._decisions)):
            name = f"How the values stand, {number}" if number else "How the bases stand"
            last = graph.expressions(name, dict(map(self._decided, level)), after=last)
        coverage = [self._decided(self._decisions.standings[COVERAGE])]
        last = graph.expressions("Whether enough is answered", dict(coverage), after=last)
        last = graph.tables({"The verdict": self._verdict()}, after=last)
        priorities = dict(map(self._decided, self._decisions.priorities.values()))
        last = graph.expressions("How pressing", priorities, after=last)
        places, said, made = self._expressions.ordered()
        for number, (_, gates) in enumerate(made, start=1):
            made_of = {ZEN.gate(node): holds for node, holds in gates.items()}
            last = graph.expressions(f"On the way to the order, {number}", made_of, after=last)
        listed_ids = ", ".join(f"{said[node]} ? {literal(name)} : null" for name, node in places)
        given = {"recommended": f"filter([{listed_ids}], # != null)", **dict(self._advised())}
        last = graph.expressions("In what order", given, after=last)
        last = graph.expressions("What is told", TOLD, after=last, adds=False)
        graph.add(("Advice", "outputNode", {"schema": ""}), after=last)
        return graph

    def _answered(self, base: str) -> tuple[str, str]:
        """How many questions about a base are answered, of those the stage asks."""
        stages = self._wiring.stages
        given = []
        for fact in self._knowledge.facts.values():
            if fact.base == base:
                at = self._expressions.at([stage for stage in stages if fact.asked_at(stage)])
                given.append(f"({every([*at, f'answers.{fact.id} != null'])} ? 1 : 0)")
        return path(of(ANSWERED, base)), " + ".join(given) or "0"

    def _findings(self, base: str) -> DecisionTable:
        """One row for each rule about a base."""
        rows: list[Row] = []
        for rule in self._decisions.rules:
            if rule.about == base:
                (option,) = self._decisions.findings[rule.id].options
                about = {"Rule": rule.id, "Finding": rule.finding, "Severity": rule.severity or "none"}
                because = f"{clean(rule.title)}. {self._sentence(rule.because)}"
                rows.append({**self._cells(option), **{name: literal(word) for name, word in about.items()},
                             BESIDE: because})  # fmt: skip
        asked = [(name, path(name)) for name in self._knowledge.facts if any(name in row for row in rows)]
        inputs = [(STAGE, path(AT)), *asked, (WHEN, "")]
        outputs = [("Rule", "rule"), ("Finding", "finding"), ("Severity", "severity")]
        return DecisionTable(inputs, outputs, rows, output=f"found.{base}")

    def _cells(self, option: DecisionOption) -> dict[str, str]:
        """A condition as a cell for each name, or, where there are several ways to meet it, as one expression."""
        at = {} if len(option.stages) == len(self._wiring.stages) else {STAGE: cell(option.stages)}
        (way, *others), facts = branches(option.when), self._knowledge.facts
        if others:
            return {**at, WHEN: self._expressions.holds(option.when)}
        return {**at, **{name: cell(word for word in facts[name].scale if word in way[name]) for name in way}}

    def _sentence(self, because: str) -> str:
        """A rule's sentence, with a question's name where an answer would stand."""
        return clean(PLACEHOLDER.sub(lambda found: f"[{self._knowledge.facts[found[1]].name}]", because))

    def _decided(self, decision: Decision) -> tuple[str, str]:
        """What a decision comes to."""
        chain, otherwise = [], "null"
        for holds, word in self._expressions.decided(decision):
            if not holds:
                otherwise = literal(word)
                break
            chain.append(f"{holds} ? {literal(word)} : ")
        return path(decision.name), "".join(chain) + otherwise

    def _verdict(self) -> DecisionTable:
        """One row for each rule about the verdict, the worst first."""
        rules = self._knowledge.verdict_rules
        rows = [
            {
                WHEN: self._expressions.some([option]),
                "Rule": literal(option.about),
                "Verdict": literal(option.word),
                BESIDE: f"{clean(rules[option.about].title)}. {clean(rules[option.about].because)}",
            }
            for option in self._decisions.verdict.options
        ]
        outputs = [("Rule", "verdict_rule"), ("Verdict", VERDICT)]
        return DecisionTable([(WHEN, "")], outputs, rows, first=True, adds=True)

    def _advised(self) -> Iterator[tuple[str, str]]:
        """What is to be told of each recommendation, if it is given: its reasons the worst first."""
        for name, advised in self._knowledge.recommendations.items():
            callers = sorted(self._wiring.callers[name], key=lambda rule: (rule.gravity, rule.id))
            reasons = (
                f"{{rule: {literal(rule.id)}, severity: {literal(rule.severity or 'none')}}}" for rule in callers
            )
            priority, title = path(of(PRIORITY, name)), literal(clean(advised.title))
            found = f"filter([{', '.join(reasons)}], #.rule in found_rules)"
            yield f"advised.{name}", f"{{title: {title}, priority: {priority}, reasons: {found}}}"


TOLD = {
    "stage": "stage",
    "findings": "findings",
    "standings": "standings",
    "verdict": "verdict",
    "recommendations": "len(recommended) == 0 ? [] : map([0..len(recommended) - 1], {rank: # + 1, id: recommended[#], "
    "title: advised[recommended[#]].title, priority: advised[recommended[#]].priority, "
    "reasons: advised[recommended[#]].reasons})",
}
"""What the graph gives back."""


def _metadata(knowledge: KnowledgeBase) -> dict[str, str]:
    said = (
        f"Written by collabadvisor from the knowledge {knowledge.digest}. Give it a stage, and an answer to each "
        "question that is answered. Where no rule speaks of such a venture, no verdict is told. Left out: the sentence "
        "of each finding with the venture's own answers in it (it is beside the row of its rule, with the question's "
        "name where an answer would stand), the lessons behind each rule, first steps, why each recommendation stands "
        "where it does, answers that do not go together, and rules that are drafts or retired."
    )
    return {"title": clean(knowledge.framework.title), "version": knowledge.version, "description": said}


def _schema(knowledge: KnowledgeBase) -> dict[str, object]:
    """The form of a venture: an answer that is null is none. What is not known is refused."""
    facts = knowledge.facts.values()
    answers = {fact.id: {"title": clean(fact.question), "enum": [*fact.scale, None]} for fact in facts}
    return {
        "type": "object",
        "properties": {
            "stage": {"enum": list(knowledge.framework.stages)},
            "answers": {"type": "object", "properties": answers, "additionalProperties": False},
        },
        "required": ["stage", "answers"],
        "additionalProperties": False,
    }
