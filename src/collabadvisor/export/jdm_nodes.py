"""What is decided, as the nodes of a JDM graph: tables of what is found and of the verdict, and expressions."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.circuit.decision_model import (
    ANSWERED,
    CALLING,
    FINDING,
    NOT_APPLYING,
    PRIORITY,
    VERDICT,
    YES,
    Decision,
    DecisionOption,
    decision_name,
)
from collabadvisor.circuit.wiring import Wiring
from collabadvisor.export.common_text import AT, callers
from collabadvisor.export.decision_layers import decision_layers
from collabadvisor.export.expressions import Expressions
from collabadvisor.export.jdm_form import BESIDE, Node, expressions, table
from collabadvisor.export.jdm_language import ZEN, cell, listed, literal, path
from collabadvisor.export.order_expressions import OrderExpressions
from collabadvisor.files.words import clean
from collabadvisor.knowledge.conditions import branches
from collabadvisor.knowledge.rules import PLACEHOLDER

STAGE, WHEN = "Stage", "When"
"""Columns: the stages at which a row speaks; a condition that is more than one cell for each name."""
OUTPUT = {
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


class DecisionNodes:
    """The nodes between the venture and the advice."""

    def __init__(self, wiring: Wiring) -> None:
        self._wiring = wiring
        self._knowledge = wiring.knowledge
        self._decisions = wiring.decisions
        self._expressions = Expressions(wiring, ZEN)

    def nodes(self) -> Iterator[Node]:
        """Each node, after those that it rests on."""
        bases = self._knowledge.framework.bases
        about = [base for base in bases if any(rule.about == base for rule in self._decisions.rules)]
        yield expressions("What is answered", dict(count for base in bases for count in self._counts(base)))
        yield from map(self._findings, about)
        together = f"flatMap([{', '.join(f'found.{base}' for base in about)}], #)" if about else "[]"
        gathered = {"findings": together, "found_rules": "map($.findings, #.rule)"}
        yield expressions("What is found", gathered)
        for layer in decision_layers(self._decisions):
            decided = dict(map(self._decided, layer.decisions))
            yield self._verdict() if VERDICT in decided else expressions(layer.title, decided)
        yield from self._order()

    def _counts(self, base: str) -> Iterator[tuple[str, str]]:
        """How many questions that count towards a base being known are answered or do not apply; how many apply."""
        facts = [fact for fact in self._knowledge.facts.values() if fact.base == base]
        counted = [self._expressions.counted(fact, at) for fact in facts if (at := self._knowledge.counting_at(fact))]
        answered = [f"({answered} ? 1 : 0)" for answered, _ in counted]
        spared = [f"({spared} ? 1 : 0)" for _, spared in counted if spared]
        totals = {stage: len(self._knowledge.counted_questions(base, stage)) for stage in self._wiring.stages}
        at_stages = "".join(f"stage == {literal(stage)} ? {many} : " for stage, many in totals.items())
        yield path(decision_name(ANSWERED, base)), " + ".join(answered) or "0"
        yield path(decision_name(NOT_APPLYING, base)), " + ".join(spared) or "0"
        yield f"questions.{base}", " - ".join([f"({at_stages}0)", *spared])

    def _findings(self, base: str) -> Node:
        """One row for each rule about a base."""
        rows = []
        for rule in (rule for rule in self._decisions.rules if rule.about == base):
            finds = {"Rule": rule.id, "Finding": rule.finding, "Severity": rule.severity or "none"}
            title = clean(f"{rule.title}{self._knowledge.label(rule)}")
            (option,) = self._decisions.findings[rule.id].options
            row = {**self._cells(option), **{name: literal(word) for name, word in finds.items()}}
            rows.append({**row, BESIDE: f"{title}. {self._sentence(rule.because)}"})
        questions = {name: path(name) for name in self._knowledge.facts if any(name in row for row in rows)}
        outputs = {"Rule": "rule", "Finding": "finding", "Severity": "severity"}
        return table(f"Findings about {base}", {STAGE: path(AT), **questions, WHEN: ""}, outputs, rows, f"found.{base}")

    def _cells(self, option: DecisionOption) -> dict[str, str]:
        """A condition as a cell for each name, or, where there are several ways to meet it, as one expression."""
        (way, *others), facts = branches(option.when), self._knowledge.facts
        if others:
            return {WHEN: self._expressions.any_option([option])}
        at = {} if len(option.stages) == len(self._wiring.stages) else {STAGE: cell(option.stages)}
        return {**at, **{name: cell(word for word in facts[name].answer_ids if word in way[name]) for name in way}}

    def _sentence(self, because: str) -> str:
        """A rule's sentence, with a question's name where an answer would stand."""
        return clean(PLACEHOLDER.sub(lambda match: f"[{self._knowledge.facts[match[1]].name}]", because))

    def _verdict(self) -> Node:
        """One row for each rule about the verdict, the worst first."""
        rules = self._knowledge.every_verdict_rule
        rows = [
            {
                WHEN: holds,
                "Rule": literal(rule),
                "Verdict": literal(word),
                BESIDE: f"{clean(rules[rule].title)}. {clean(rules[rule].because)}",
            }
            for holds, word, rule in self._expressions.branches(self._decisions.verdict)
        ]
        return table("The verdict", {WHEN: ""}, {"Rule": "verdict_rule", "Verdict": VERDICT}, rows)

    def _decided(self, decision: Decision) -> tuple[str, str]:
        """What a decision comes to."""
        chain = ""
        for holds, word, _ in self._expressions.branches(decision):
            if not holds:
                return path(decision.name), chain + literal(word)
            chain += f"{holds} ? {literal(word)} : "
        return path(decision.name), f"{chain}null"

    def _order(self) -> Iterator[Node]:
        """In what order the recommendations come, gate by gate, and what is told."""
        order = OrderExpressions(self._wiring, ZEN)
        fields = {f"gate_{node}": holds for _, gates in order.gate_steps for node, holds in gates.items()}
        fields["recommended"] = listed((taken, literal(name)) for name, taken in order.places)
        fields["called_rules"] = listed((_holds(CALLING, rule), literal(rule)) for rule in self._decisions.calling)
        yield expressions("In what order", {**fields, **dict(map(self._advised, self._knowledge.recommendations))})
        statuses = {name: path(decision.name) for name, decision in self._decisions.requirements.items()}
        required = (
            (f"{status} != null", f"{{id: {literal(name)}, status: {status}}}") for name, status in statuses.items()
        )
        output = {**OUTPUT, "requirements": listed(required)} if statuses else OUTPUT
        yield expressions("What is told", output, adds=False)

    def _advised(self, name: str) -> tuple[str, str]:
        """What is to be told of a recommendation, if it is given: its reasons the worst first."""
        severity = {rule.id: rule.severity or "none" for rule in self._wiring.callers[name]}
        calls = [(FINDING if rule.id in severity else CALLING, rule.id) for rule in callers(self._wiring, name)]
        reasons = listed(
            (_holds(kind, rule), f"{{rule: {literal(rule)}, severity: {literal(severity.get(rule, 'none'))}}}")
            for kind, rule in calls
        )
        title, priority = clean(self._knowledge.recommendations[name].title), path(decision_name(PRIORITY, name))
        return f"advised.{name}", f"{{title: {literal(title)}, priority: {priority}, reasons: {reasons}}}"


def _holds(kind: str, rule: str) -> str:
    """A rule is found, or called for the verdict."""
    return ZEN.among(decision_name(kind, rule), [YES])
