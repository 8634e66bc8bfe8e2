"""The knowledge base as a decision graph for GoRules (JDM), as its editor opens it and zen-engine runs it.

A table for each base has one row for each rule; further tables say what a stage asks, how something stands by what
bears on it, which verdict is called for and how pressing a recommendation is. Between them, expressions gather what
the next table looks at. Only the order of the recommendations is a function, ``order.js``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from collabadvisor.bearings import silent
from collabadvisor.conditions import Condition, Scale, branches
from collabadvisor.errors import CannotExport, Problem
from collabadvisor.interchange.graph import Graph, Row, Table, cell, expression, listed, literal
from collabadvisor.interchange.spoken import Bearing, Speaking
from collabadvisor.knowledge import KnowledgeBase
from collabadvisor.rulebook import PLACEHOLDER, Rule, VerdictRule
from collabadvisor.vocabulary import COVERAGE, COVERAGES, SCALES, SEVERITIES, STANDINGS
from collabadvisor.words import clean

ORDER = Path(__file__).with_name("order.js")
TAKEN = ("false", "not", "true")
"""Words that ZEN, the language of the cells, does not take for the name of a field."""
STAGE, WHEN = "Stage", "When"
"""Columns: the stages at which a row speaks; a condition that is more than one cell for each name."""


def written(knowledge: KnowledgeBase) -> str:
    """The graph. Raises ``CannotExport`` where a fact, base or value has a name that ZEN keeps for itself."""
    problems = list(_taken(knowledge))
    if problems:
        raise CannotExport(problems)
    return json.dumps(_Writer(knowledge).graph(), indent=2, ensure_ascii=False) + "\n"


def _taken(knowledge: KnowledgeBase) -> Iterator[Problem]:
    parts, framework = knowledge.parts, knowledge.framework
    for name in TAKEN:
        what, remedy = f"GoRules takes '{name}' for a word of its own language.", "Give it another name."
        if name in knowledge.facts:
            yield parts.facts[name].problem(("id",), what, remedy)
        if name in framework.bases:
            yield parts.framework.problem(("bases", name), what, remedy)
        if name in framework.values:
            yield parts.framework.problem(("values", name), what, remedy)


class _Writer:
    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        self.framework = knowledge.framework
        self.stages = tuple(knowledge.framework.stages)
        self.speaking = Speaking(knowledge)

    def graph(self) -> dict[str, object]:
        """The whole, from the venture to the advice."""
        graph = Graph()
        last = graph.add(("Venture", "inputNode", {"schema": json.dumps(self._schema())}))
        last = graph.table("What the stage asks", self._stages(), after=last)
        known = graph.expressions("What is answered", self._answered(), after=last)
        tables = {f"Findings about {base}": self._findings(rules) for base, rules in self._about().items()}
        found = graph.add(*_nodes(tables), after=known)
        last = graph.expressions("What bears on the bases", self._on_bases(), after=[*known, *found])
        last = graph.table("How the bases stand", _standing("bases"), after=last)
        last = graph.expressions("What bears on the values", self._on_values(), after=last)
        last = graph.table("How the values stand", _standing("values"), after=last)
        stands = graph.expressions("How it all stands", self._standings(), after=last)
        tables = {"Verdicts called for": self._verdicts(), "Recommendations called for": self._recommendations()}
        called = graph.add(*_nodes(tables), after=stands)
        last = graph.expressions("What calls for them", self._advised(), after=[*stands, called[1]], adds=False)
        last = graph.table("How pressing they are", self._priorities(), after=last)
        last = graph.add(("In what order", "functionNode", {"source": ORDER.read_text(encoding="utf-8")}), after=last)
        last = graph.expressions("What is told", _told(), after=[*stands, called[0], *last], adds=False)
        graph.add(("Advice", "outputNode", None), after=last)
        return {**graph.content(), "metadata": self._metadata()}

    def _metadata(self) -> dict[str, str]:
        said = (
            f"Written by collabadvisor from the knowledge {self.knowledge.digest}. Give it a stage, and an answer to each "
            "question that is answered. Left out: the sentence of each finding with the venture's own answers in it (it "
            "is beside the row of its rule, with the question's name where an answer would stand), the lessons behind "
            "each rule, first steps, why each recommendation stands where it does, answers that do not go together, and "
            "rules that are drafts or retired."
        )
        return {"title": clean(self.framework.title), "version": self.knowledge.version, "description": said}

    def _schema(self) -> dict[str, object]:
        """The form of a venture. What it does not know is refused."""
        answers = {
            fact.id: {"title": clean(fact.question), "enum": list(fact.scale)} for fact in self.knowledge.facts.values()
        }
        return {
            "type": "object",
            "properties": {
                "stage": {"enum": list(self.stages)},
                "answers": {"type": "object", "properties": answers, "additionalProperties": False},
            },
            "required": ["stage", "answers"],
        }

    def _stages(self) -> Table:
        """What differs by stage: what is asked, urgent and needed, and what carries each value."""
        knowledge, bases, values = self.knowledge, list(self.framework.bases), list(self.framework.values)
        asked = {base: f"Asked about {base}" for base in bases}
        needed = {base: f"Needed about {base}" for base in bases}
        carried = {value: f"What carries {value}, at once or through other values" for value in values}
        outputs = [
            ("Verdicts, the worst first", "at.verdicts"), ("Urgent bases", "at.urgent"),
            *((asked[base], f"at.asked.{base}") for base in bases),
            *((needed[base], f"at.needed.{base}") for base in bases),
            *((carried[value], f"at.carried.{value}") for value in values),
        ]  # fmt: skip
        rows: list[Row] = []
        for stage, told in self.framework.stages.items():
            row = {STAGE: literal(stage), "Verdicts, the worst first": listed(told.verdicts)}
            row |= {"Urgent bases": listed(told.urgent), "description": clean(told.title)}
            for base in bases:
                questions = knowledge.questions(base, stage)
                row[asked[base]] = listed(fact.id for fact in questions)
                row[needed[base]] = str(knowledge.needed(len(questions)))
            row |= {carried[value]: listed(self._carriers(value, stage)) for value in values}
            rows.append(row)
        return Table([(STAGE, "stage")], outputs, rows, first=True, adds=True)

    def _carriers(self, value: str, stage: str) -> list[str]:
        """The value itself, and the bases and values that carry it, at once or through others."""
        reached: set[str] = set()
        todo = [value]
        while todo:
            name = todo.pop()
            if name not in reached:
                reached.add(name)
                todo += self.framework.carriers(name, stage)
        return [name for name in self.framework.judged() if name in reached]

    def _answered(self) -> dict[str, str]:
        counted = {
            f"answered.{base}": f"len(filter(at.asked.{base} as fact, answers[fact] != null))"
            for base in self.framework.bases
        }
        too_few, enough = map(literal, COVERAGES)
        every = f"all(at.urgent as base, $.answered[base] >= at.needed[base]) ? {enough} : {too_few}"
        return {**counted, COVERAGE: every}

    def _about(self) -> dict[str, list[Rule]]:
        return {base: rules for base, rules in self.speaking.findings.items() if rules}

    def _findings(self, rules: Sequence[Rule]) -> Table:
        """One row for each rule, and one more where what it bears on is not the same at all its stages."""
        paths = {name: f"answers.{name}" for name in self.knowledge.facts}
        scales = {name: fact.scale for name, fact in self.knowledge.facts.items()}
        rows: list[Row] = []
        columns: list[str] = []
        for rule in rules:
            cells = _cells(self.knowledge.conditions[rule.id], paths, scales)
            columns += cells
            for stages, bearings in self._by_stages(rule):
                row = {STAGE: self._stages_cell(stages), **cells, "Rule": literal(rule.id)}
                row |= {"Finding": literal(rule.finding), "Severity": literal(rule.severity or "none")}
                row["Bears on"] = f"[{', '.join(f'{{on: {literal(on)}, so: {literal(so)}}}' for on, so in bearings)}]"
                row |= {"Names values": listed(rule.touches), "Calls for": listed(rule.recommend)}
                rows.append({**row, "description": f"{clean(rule.title)}. {self._sentence(rule.because)}"})
        asked = [(name, path) for name, path in paths.items() if name in columns]
        inputs = [(STAGE, "stage"), *asked, *([(WHEN, "")] if WHEN in columns else [])]
        outputs = [("Rule", "rule"), ("Finding", "finding"), ("Severity", "severity"), ("Bears on", "bears"),
                   ("Names values", "touches"), ("Calls for", "recommend")]  # fmt: skip
        return Table(inputs, outputs, rows, output=f"found.{rules[0].about}")

    def _by_stages(self, rule: Rule) -> list[tuple[tuple[str, ...], list[Bearing]]]:
        """The stages of a rule, by what it bears on at them."""
        bearings = self.speaking.bearings(rule)
        groups: dict[tuple[Bearing, ...], list[str]] = {}
        for stage in (stage for stage in self.stages if stage in rule.stages):
            at = tuple(bearing for stages, some in bearings.items() if stage in stages for bearing in some)
            groups.setdefault(at, []).append(stage)
        return [(tuple(stages), list(at)) for at, stages in groups.items()]

    def _stages_cell(self, stages: Sequence[str]) -> str:
        spoken = [stage for stage in self.stages if stage in stages]
        return "" if len(spoken) == len(self.stages) else cell(spoken)

    def _sentence(self, because: str) -> str:
        return clean(PLACEHOLDER.sub(lambda found: f"[{self.knowledge.facts[found[1]].name}]", because))

    def _on_bases(self) -> dict[str, str]:
        found = ", ".join(f"found.{base}" for base in self._about())
        bases = (
            f"{{name: {literal(base)}, answered: answered.{base}, "
            f"bearing: map(filter($.bearings as it, it.on == {literal(base)}) as it, it.so)}}"
            for base in self.framework.bases
        )
        return {
            "findings": f"flatMap([{found}], #)",
            "bearings": "flatMap($.findings as it, it.bears)",
            "bases": f"[{', '.join(bases)}]",
        }

    def _on_values(self) -> dict[str, str]:
        known = literal(silent(0))
        values = (
            f"{{name: {literal(value)}, answered: 0, bearing: merge(["
            f"map(filter(bearings as it, it.on in at.carried.{value}) as it, it.so), "
            f"map(filter(bases as it, it.name in at.carried.{value} and it.standing != {known}) as it, it.standing)])}}"
            for value in self.framework.values
        )
        return {"values": f"[{', '.join(values)}]"}

    def _standings(self) -> dict[str, str]:
        lists = (("bases", self.framework.bases), ("values", self.framework.values))
        return {
            f"standings.{name}": f"{kind}[{place}].standing" for kind, names in lists for place, name in enumerate(names)
        }

    def _verdicts(self) -> Table:
        scales: dict[str, Scale] = dict.fromkeys(self.framework.judged(), SCALES["standings"])
        paths = {**{name: f"standings.{name}" for name in scales}, COVERAGE: COVERAGE}
        scales[COVERAGE] = COVERAGES
        rows: list[Row] = []
        columns: list[str] = []
        for rule in self.speaking.verdicts:
            cells = _cells(self.knowledge.conditions[rule.id], paths, scales)
            columns += cells
            row = {STAGE: self._stages_cell(rule.stages), **cells, "Rule": literal(rule.id)}
            rows.append({**row, "Verdict": literal(rule.verdict), "description": _of_verdict(rule)})
        asked = [(name, path) for name, path in paths.items() if name in columns]
        inputs = [(STAGE, "stage"), *asked, *([(WHEN, "")] if WHEN in columns else [])]
        return Table(inputs, [("Rule", "rule"), ("Verdict", "verdict")], rows, output="called")

    def _recommendations(self) -> Table:
        """One row for each: whether a finding calls for it, and what its priority and order go by."""
        places = {base: str(place) for place, base in enumerate(self.framework.bases)}
        calls, called = "Findings that call for it", "Called for"
        rows = [
            {
                called: f"some(findings as it, {literal(name)} in it.recommend)",
                "Recommendation": literal(name),
                "Title": literal(clean(advised.title)),
                "Acts on": literal(advised.acts_on),
                "Place of this base": places[advised.acts_on],
                "Comes after": listed(advised.after),
                calls: f"filter(findings as it, {literal(name)} in it.recommend)",
                "description": clean(advised.do),
            }
            for name, advised in self.knowledge.recommendations.items()
        ]
        outputs = [("Recommendation", "id"), ("Title", "title"), ("Acts on", "acts_on"), ("Place of this base", "place"),
                   ("Comes after", "after"), (calls, "calls")]  # fmt: skip
        return Table([(called, "")], outputs, rows, output="advised")

    def _advised(self) -> dict[str, str]:
        """What is recommended, with the worst that calls for it, and how many values it reaches."""
        graded = {grade: f"filter(it.calls as call, call.severity == {literal(grade)})" for grade in SEVERITIES}
        worst = "".join(f"len({calls}) > 0 ? {literal(grade)} : " for grade, calls in graded.items()) + "null"
        reaches = " + ".join(
            f"(it.acts_on in {carried} or some(it.calls as call, some(call.touches as value, value in {carried})) ? 1 : 0)"
            for carried in (f"at.carried.{value}" for value in self.framework.values)
        )
        return {
            "advised": "map(advised as it, {id: it.id, title: it.title, after: it.after, place: it.place, "
            f"urgent: it.acts_on in at.urgent, worst: {worst}, reaches: {reaches or '0'}, "
            f"reasons: map(merge([{', '.join(graded.values())}]) as call, call.rule)}})"
        }

    def _priorities(self) -> Table:
        rows: list[Row] = []
        for severity, told in self.framework.severities.items():
            for urgent, priority in (("true", told.priority.urgent), ("false", told.priority.otherwise)):
                rows.append(
                    {"Worst reason": literal(severity), "Its base is urgent": urgent, "Priority": literal(priority)}
                )
        inputs = [("Worst reason", "worst"), ("Its base is urgent", "urgent")]
        return Table(inputs, [("Priority", "priority")], rows, first=True, loop="advised")


def _cells(condition: Condition, paths: Mapping[str, str], scales: Mapping[str, Scale]) -> dict[str, str]:
    """A condition as a cell for each name, or, where there are several ways to meet it, as one expression."""
    ways = branches(condition)
    if len(ways) == 1:
        (way,) = ways
        return {name: cell(word for word in scales[name] if word in words) for name, words in way.items()}
    return {WHEN: expression(condition, paths, scales)}


def _standing(loop: str) -> Table:
    """How something stands, by what bears on it: as the lowest of this says; where there is none, by what is answered."""
    lowest: list[Row] = [
        {"What bears on it": f"{literal(word)} in $", "Standing": literal(word)} for word in STANDINGS
    ]
    rows: list[Row] = [
        *lowest, {"Answered": "> 0", "Standing": literal(silent(1))}, {"Standing": literal(silent(0))}
    ]  # fmt: skip
    inputs = [("What bears on it", "bearing"), ("Answered", "answered")]
    return Table(inputs, [("Standing", "standing")], rows, first=True, loop=loop)


def _of_verdict(rule: VerdictRule) -> str:
    return f"{clean(rule.title)}. {clean(rule.because)}"


def _nodes(tables: Mapping[str, Table]) -> list[tuple[str, str, object]]:
    return [(name, "decisionTableNode", table.content()) for name, table in tables.items()]


def _told() -> dict[str, str]:
    findings = "map(findings as it, {rule: it.rule, finding: it.finding, severity: it.severity})"
    advised = (
        "map(advised as it, {rank: it.rank, id: it.id, title: it.title, priority: it.priority, reasons: it.reasons})"
    )
    return {
        "stage": "stage", "findings": findings, "standings": "standings",
        "verdict": "filter(at.verdicts as it, some(called as call, call.verdict == it))[0]", "recommendations": advised
    }  # fmt: skip
