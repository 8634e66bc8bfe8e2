"""The knowledge base as a decision graph for GoRules (JDM), as its editor opens it and zen-engine runs it.

A table for each base has one row for each rule, and one the rules about the verdict. Between them, expressions say how
everything stands, how pressing each recommendation is and, gate by gate, in what order they come.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from collabadvisor.circuit.decision_model import ANSWERED, CALLING, NOT_APPLYING, PRIORITY, YES, Decision, decision_name
from collabadvisor.circuit.wiring import Wiring
from collabadvisor.export.common_text import callers
from collabadvisor.export.decision_layers import decision_layers
from collabadvisor.export.expressions import Expressions
from collabadvisor.export.jdm_graph import Graph
from collabadvisor.export.jdm_language import ZEN, literal, path
from collabadvisor.export.jdm_tables import GraphTables
from collabadvisor.export.order_expressions import OrderExpressions
from collabadvisor.files.problems import CannotExport, Problem
from collabadvisor.files.words import clean
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import VERDICTS

TAKEN = ("false", "not", "true")
"""Words that ZEN, the language of the cells, does not take for the name of a field."""


def to_text(knowledge: KnowledgeBase) -> str:
    """The graph.

    Raises:
        CannotExport: a fact, base or value has a name that ZEN keeps for itself, or values rest on each other at
            different stages.
    """
    problems = list(_check_names(knowledge))
    if problems:
        raise CannotExport(problems)
    graph = {**_Decider(Wiring(knowledge, knowledge.facts)).graph().content(), "metadata": _metadata(knowledge)}
    return json.dumps(graph, indent=2, ensure_ascii=False) + "\n"


def _check_names(knowledge: KnowledgeBase) -> Iterator[Problem]:
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
        self._tables = GraphTables(wiring, self._expressions)

    def graph(self) -> Graph:
        """The whole, from the venture to the advice."""
        graph, bases = Graph(), self._knowledge.framework.bases
        last = graph.add(("Venture", "inputNode", {"schema": json.dumps(_schema(self._knowledge))}))
        about = [base for base in bases if any(rule.about == base for rule in self._decisions.rules)]
        counts = dict(count for base in bases for count in self._counts(base))
        answered = graph.expressions("What is answered", counts, after=last)
        findings = {f"Findings about {base}": self._tables.findings(base) for base in about}
        tables = graph.tables(findings, after=answered) if findings else []
        together = f"flatMap([{', '.join(f'found.{base}' for base in about)}], #)" if about else "[]"
        gathered = {"findings": together, "found_rules": "map($.findings, #.rule)"}
        last = graph.expressions("What is found", gathered, after=[*answered, *tables])
        for layer in decision_layers(self._decisions):
            if layer.decisions == [self._decisions.verdict]:
                last = graph.tables({layer.title: self._tables.verdict()}, after=last)
            else:
                last = graph.expressions(layer.title, dict(map(self._decided, layer.decisions)), after=last)
        last = graph.expressions("Which rules called", {"called_rules": self._called_rules()}, after=last)
        self._order(graph, last)
        return graph

    def _order(self, graph: Graph, last: list[str]) -> None:
        """Add in what order the recommendations come, gate by gate, and what is told."""
        order = OrderExpressions(self._wiring, ZEN)
        for number, (_, gates) in enumerate(order.gate_steps, start=1):
            made_of = {ZEN.gate(node): holds for node, holds in gates.items()}
            last = graph.expressions(f"On the way to the order, {number}", made_of, after=last)
        listed_ids = ", ".join(f"{taken} ? {literal(name)} : null" for name, taken in order.places)
        fields = {"recommended": f"filter([{listed_ids}], # != null)", **dict(self._advised())}
        last = graph.expressions("In what order", fields, after=last)
        advice = {**TOLD, "requirements": self._required()} if self._decisions.requirements else TOLD
        last = graph.expressions("What is told", advice, after=last, adds=False)
        graph.add(("Advice", "outputNode", {"schema": ""}), after=last)

    def _required(self) -> str:
        """How each requirement of the stage stands."""
        each = ((path(decision.name), name) for name, decision in self._decisions.requirements.items())
        stands = (f"{status} != null ? {{id: {literal(name)}, status: {status}}} : null" for status, name in each)
        return f"filter([{', '.join(stands)}], # != null)"

    def _called_rules(self) -> str:
        """The rules by which the verdict stands."""
        calling = self._decisions.calling
        rules = (f"{path(decision_name(CALLING, rule))} == {literal(YES)} ? {literal(rule)} : null" for rule in calling)
        return f"filter([{', '.join(rules)}], # != null)"

    def _counts(self, base: str) -> Iterator[tuple[str, str]]:
        """How many questions that count towards a base being known are answered or do not apply; how many apply."""
        totals = {stage: len(self._knowledge.counted_questions(base, stage)) for stage in self._wiring.stages}
        facts = [fact for fact in self._knowledge.facts.values() if fact.base == base]
        counted = [self._expressions.counted(fact, at) for fact in facts if (at := self._knowledge.counting_at(fact))]
        answered = [f"({answered} ? 1 : 0)" for answered, _ in counted]
        spared = [f"({spared} ? 1 : 0)" for _, spared in counted if spared]
        at_stages = "".join(f"stage == {literal(stage)} ? {many} : " for stage, many in totals.items())
        yield path(decision_name(ANSWERED, base)), " + ".join(answered) or "0"
        yield path(decision_name(NOT_APPLYING, base)), " + ".join(spared) or "0"
        yield f"questions.{base}", " - ".join([f"({at_stages}0)", *spared])

    def _decided(self, decision: Decision) -> tuple[str, str]:
        """What a decision comes to."""
        chain, otherwise = [], "null"
        for holds, word, _ in self._expressions.branches(decision):
            if not holds:
                otherwise = literal(word)
                break
            chain.append(f"{holds} ? {literal(word)} : ")
        return path(decision.name), "".join(chain) + otherwise

    def _advised(self) -> Iterator[tuple[str, str]]:
        """What is to be told of each recommendation, if it is given: its reasons the worst first."""
        for name, advised in self._knowledge.recommendations.items():
            severity = {rule.id: rule.severity for rule in self._wiring.callers[name]}
            reasons = (
                f"{{rule: {literal(rule.id)}, severity: {literal(severity.get(rule.id) or 'none')}}}"
                for rule in callers(self._wiring, name)
            )
            priority, title = path(decision_name(PRIORITY, name)), literal(clean(advised.title))
            hold = "called_rules" if advised.acts_on == VERDICTS else "found_rules"
            expression = f"filter([{', '.join(reasons)}], #.rule in {hold})"
            yield f"advised.{name}", f"{{title: {title}, priority: {priority}, reasons: {expression}}}"


TOLD = {
    "stage": "stage",
    "findings": "findings",
    "standings": "standings",
    "shown": "shown",
    "answered": "answered",
    "questions": "questions",
    "verdict": "verdict",
    "verdict_rules": "called_rules",
    "recommendations": "len(recommended) == 0 ? [] : map([0..len(recommended) - 1], {rank: # + 1, id: recommended[#], "
    "title: advised[recommended[#]].title, priority: advised[recommended[#]].priority, "
    "reasons: advised[recommended[#]].reasons})",
}
"""What the graph gives back."""


def _metadata(knowledge: KnowledgeBase) -> dict[str, str]:
    over = clean(knowledge.versions.removeprefix(knowledge.version))
    description = (
        f"Written by collabadvisor from the knowledge {knowledge.digest}{over}. Give it a stage, and an answer to each "
        "question that is answered. Where no rule speaks of such a venture, no verdict is told. Left out: the sentence "
        "of each finding with the venture's own answers in it (it is beside the row of its rule, with the question's "
        "name where an answer would stand), the lessons behind each rule, first steps, why each recommendation stands "
        "where it does, answers that do not go together, and rules that are drafts or retired."
    )
    return {"title": clean(knowledge.framework.title), "version": knowledge.version, "description": description}


def _schema(knowledge: KnowledgeBase) -> dict[str, object]:
    """The form of a venture: an answer that is null is none. What is not known is refused."""
    facts = knowledge.facts.values()
    answers = {fact.id: {"title": clean(fact.question), "enum": [*fact.answer_ids, None]} for fact in facts}
    return {
        "type": "object",
        "properties": {
            "stage": {"enum": list(knowledge.framework.stages)},
            "answers": {"type": "object", "properties": answers, "additionalProperties": False},
        },
        "required": ["stage", "answers"],
        "additionalProperties": False,
    }
