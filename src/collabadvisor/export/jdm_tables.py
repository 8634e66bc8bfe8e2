"""The decision tables of the JDM graph: what a stage asks, findings, standings, verdicts, recommendations, priority."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from collabadvisor.export.common_text import Bearing, Speaking
from collabadvisor.export.jdm_graph import BESIDE, Row, Table, cell, expression, listed, literal
from collabadvisor.files.words import clean
from collabadvisor.inference.bearings import silent
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Condition, Scale, branches
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, SCALES, STANDINGS
from collabadvisor.knowledge.rules import PLACEHOLDER, Rule

STAGE, WHEN = "Stage", "When"
"""Columns: the stages at which a row speaks; a condition that is more than one cell for each name."""


def stages(knowledge: KnowledgeBase) -> Table:
    """What differs by stage: its verdicts, what is urgent, asked and needed, and what carries each value."""
    framework = knowledge.framework
    verdicts, urgent = "Verdicts, the worst first", "Urgent bases"
    outputs = {verdicts: "at.verdicts", urgent: "at.urgent"}
    asked = {f"Asked about {base}": base for base in framework.bases}
    needed = {f"Needed about {base}": base for base in framework.bases}
    carried = {f"{value} and what carries it, at once or through other values": value for value in framework.values}
    outputs |= {name: f"at.asked.{base}" for name, base in asked.items()}
    outputs |= {name: f"at.needed.{base}" for name, base in needed.items()}
    outputs |= {name: f"at.carried.{value}" for name, value in carried.items()}
    rows: list[Row] = []
    for stage, told in framework.stages.items():
        questions = {base: knowledge.questions(base, stage) for base in framework.bases}
        row = {STAGE: literal(stage), verdicts: listed(told.verdicts), urgent: listed(told.urgent)}
        row |= {name: listed(fact.id for fact in questions[base]) for name, base in asked.items()}
        row |= {name: str(knowledge.needed(len(questions[base]))) for name, base in needed.items()}
        row |= {name: listed(_carrying(knowledge, value, stage)) for name, value in carried.items()}
        rows.append({**row, BESIDE: clean(told.title)})
    return Table([(STAGE, "stage")], list(outputs.items()), rows, first=True, adds=True)


def _carrying(knowledge: KnowledgeBase, value: str, stage: str) -> list[str]:
    """A value, and the bases and values that carry it, at once or through others."""
    reached: set[str] = set()
    todo = [value]
    while todo:
        name = todo.pop()
        if name not in reached:
            reached.add(name)
            todo += knowledge.framework.carriers(name, stage)
    return [name for name in knowledge.framework.judged() if name in reached]


def findings(knowledge: KnowledgeBase, speaking: Speaking, base: str) -> Table:
    """One row for each rule about a base; one more where what it bears on is not the same at all its stages."""
    paths = {name: f"answers.{name}" for name in knowledge.facts}
    scales = {name: fact.scale for name, fact in knowledge.facts.items()}
    rows: list[Row] = []
    for rule in speaking.findings[base]:
        row = _cells(knowledge.conditions[rule.id], paths, scales)
        row |= {
            "Rule": literal(rule.id),
            "Finding": literal(rule.finding),
            "Severity": literal(rule.severity or "none"),
        }
        row |= {"Names values": listed(rule.touches), "Calls for": listed(rule.recommend)}
        row[BESIDE] = f"{clean(rule.title)}. {_sentence(knowledge, rule)}"
        for at, bearings in _by_stages(knowledge, speaking, rule).items():
            borne = ", ".join(f"{{on: {literal(on)}, so: {literal(so)}}}" for on, so in bearings)
            rows.append({**row, STAGE: _at(knowledge, at), "Bears on": f"[{borne}]"})
    outputs = [("Rule", "rule"), ("Finding", "finding"), ("Severity", "severity"), ("Bears on", "bears"),
               ("Names values", "touches"), ("Calls for", "recommend")]  # fmt: skip
    return Table(_asked(rows, paths), outputs, rows, output=f"found.{base}")


def _by_stages(knowledge: KnowledgeBase, speaking: Speaking, rule: Rule) -> dict[tuple[str, ...], tuple[Bearing, ...]]:
    """The stages of a rule, with what it bears on at them."""
    groups: dict[tuple[Bearing, ...], list[str]] = {}
    bearings = speaking.bearings(rule)
    for stage in (stage for stage in knowledge.framework.stages if stage in rule.stages):
        at = tuple(bearing for stages, some in bearings.items() if stage in stages for bearing in some)
        groups.setdefault(at, []).append(stage)
    return {tuple(stages): at for at, stages in groups.items()}


def _sentence(knowledge: KnowledgeBase, rule: Rule) -> str:
    """The rule's sentence, with a question's name where an answer would stand."""
    return clean(PLACEHOLDER.sub(lambda found: f"[{knowledge.facts[found[1]].name}]", rule.because))


def standing(loop: str) -> Table:
    """How something stands: as the lowest that bears on it says; where nothing does, by what is answered."""
    lowest = [{"What bears on it": f"{literal(word)} in $", "Standing": literal(word)} for word in STANDINGS]
    rows = [*lowest, {"Answered": "> 0", "Standing": literal(silent(1))}, {"Standing": literal(silent(0))}]
    inputs = [("What bears on it", "bearing"), ("Answered", "answered")]
    return Table(inputs, [("Standing", "standing")], rows, first=True, loop=loop)


def verdicts(knowledge: KnowledgeBase, speaking: Speaking) -> Table:
    """One row for each rule about the verdict."""
    scales: dict[str, Scale] = dict.fromkeys(knowledge.framework.judged(), SCALES["standings"])
    paths = {**{name: f"standings.{name}" for name in scales}, COVERAGE: COVERAGE}
    scales[COVERAGE] = COVERAGES
    rows = [
        {
            **_cells(knowledge.conditions[rule.id], paths, scales),
            STAGE: _at(knowledge, rule.stages),
            "Rule": literal(rule.id),
            "Verdict": literal(rule.verdict),
            BESIDE: f"{clean(rule.title)}. {clean(rule.because)}",
        }
        for rule in speaking.verdicts
    ]
    return Table(_asked(rows, paths), [("Rule", "rule"), ("Verdict", "verdict")], rows, output="called")


def recommendations(knowledge: KnowledgeBase) -> Table:
    """One row for each: whether a finding calls for it, and what its priority and order go by."""
    places = {base: str(place) for place, base in enumerate(knowledge.framework.bases)}
    rows = [
        {
            "Called for": f"some(findings as it, {literal(name)} in it.recommend)",
            "Recommendation": literal(name),
            "Title": literal(clean(advised.title)),
            "Acts on": literal(advised.acts_on),
            "Place of this base": places[advised.acts_on],
            "Comes after": listed(advised.after),
            "Findings that call for it": f"filter(findings as it, {literal(name)} in it.recommend)",
            BESIDE: clean(advised.do),
        }
        for name, advised in knowledge.recommendations.items()
    ]
    outputs = [("Recommendation", "id"), ("Title", "title"), ("Acts on", "acts_on"), ("Place of this base", "place"),
               ("Comes after", "after"), ("Findings that call for it", "calls")]  # fmt: skip
    return Table([("Called for", "")], outputs, rows, output="advised")


def priorities(knowledge: KnowledgeBase) -> Table:
    """How pressing a recommendation is, by its worst reason and by whether its base is urgent at the stage."""
    rows = [
        {"Worst reason": literal(severity), "Its base is urgent": urgent, "Priority": literal(priority)}
        for severity, told in knowledge.framework.severities.items()
        for urgent, priority in (("true", told.priority.urgent), ("false", told.priority.otherwise))
    ]
    inputs = [("Worst reason", "worst"), ("Its base is urgent", "urgent")]
    return Table(inputs, [("Priority", "priority")], rows, first=True, loop="advised")


def _cells(condition: Condition, paths: Mapping[str, str], scales: Mapping[str, Scale]) -> dict[str, str]:
    """A condition as a cell for each name, or, where there are several ways to meet it, as one expression."""
    ways = branches(condition)
    if len(ways) == 1:
        return {name: cell(word for word in scales[name] if word in words) for name, words in ways[0].items()}
    return {WHEN: expression(condition, paths, scales)}


def _asked(rows: Sequence[Row], paths: Mapping[str, str]) -> list[tuple[str, str]]:
    """The input columns that some row has a cell for."""
    asked = [(name, path) for name, path in paths.items() if any(name in row for row in rows)]
    return [(STAGE, "stage"), *asked, *([(WHEN, "")] if any(WHEN in row for row in rows) else [])]


def _at(knowledge: KnowledgeBase, stages: Sequence[str]) -> str:
    spoken = [stage for stage in knowledge.framework.stages if stage in stages]
    return "" if len(spoken) == len(knowledge.framework.stages) else cell(spoken)
