"""The knowledge base as decision tables in DMN 1.5, with the diagram of what rests on what.

Each answer and the stage is input data. What follows is a decision each: the findings of each base, how each base and
value stands, the verdict, and what is recommended with its priority. In what order recommendations of the same
priority stand is left out: it is a choice made again and again, which tables cannot make.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from collabadvisor.export.dmn_diagram import SOURCE, add_diagram
from collabadvisor.export.dmn_parts import WORD, DecisionElement, DecisionRow, Input
from collabadvisor.export.dmn_tables import Model
from collabadvisor.files.words import clean
from collabadvisor.knowledge.base import KnowledgeBase

MODEL = "https://www.omg.org/spec/DMN/20230324/MODEL/"
DIAGRAMS = {
    "dmndi": "https://www.omg.org/spec/DMN/20230324/DMNDI/",
    "dc": "http://www.omg.org/spec/DMN/20180521/DC/",
    "di": "http://www.omg.org/spec/DMN/20180521/DI/",
}
LEFT_OUT = (
    "Left out: in what order recommendations of the same priority stand, drafts and retired rules, and answers that do "
    "not go together."
)


def to_text(knowledge: KnowledgeBase) -> str:
    """The XML.

    Raises:
        CannotExport: a question has a name that is taken, or values rest on each other at different stages.
    """
    model = Model(knowledge)
    root = _definitions(knowledge)
    asked: dict[str, _TableInput] = {}
    for given in model.inputs:
        _input_data(root, given)
        asked[given.name] = _TableInput(f"input_{given.name}", decided=False, label=given.label, kind=WORD)
    for table in model.tables:
        asked[table.name] = _TableInput(table.name, decided=True, label=table.label, kind=table.kind)
    for table in model.tables:
        _decision(root, table, asked)
    _source(root, knowledge)
    add_diagram(root, model)
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


@dataclass(frozen=True)
class _TableInput:
    """What a table can ask: the id of the element that gives it, whether that is a decision, its label, its kind."""

    element: str
    decided: bool
    label: str
    kind: str


def _definitions(knowledge: KnowledgeBase) -> Element:
    framework = knowledge.framework
    named = {f"xmlns:{prefix}": address for prefix, address in DIAGRAMS.items()}
    about = {"id": "definitions", "name": clean(framework.title), "namespace": f"urn:collabadvisor:{knowledge.digest}"}
    root = Element("definitions", {"xmlns": MODEL, **named, **about, "exporter": "collabadvisor"})
    version = f"{clean(framework.title)}, version {knowledge.versions}, written from the knowledge {knowledge.digest}."
    SubElement(root, "description").text = f"{version} {LEFT_OUT}"
    return root


def _input_data(root: Element, given: Input) -> None:
    made = SubElement(root, "inputData", id=f"input_{given.name}", name=given.name, label=clean(given.label))
    SubElement(made, "description").text = given.told
    SubElement(made, "variable", id=f"input_{given.name}_variable", name=given.name, typeRef=WORD)


def _decision(root: Element, table: DecisionElement, asked: Mapping[str, _TableInput]) -> None:
    name = table.name
    made = SubElement(root, "decision", id=name, name=name, label=table.label)
    SubElement(made, "question").text = table.question
    SubElement(made, "variable", id=f"{name}_variable", name=name, typeRef=table.kind)
    for number, one in enumerate(table.input_names(), start=1):
        required = SubElement(made, "informationRequirement", id=f"{name}_requires_{number}")
        kind = "requiredDecision" if asked[one].decided else "requiredInput"
        SubElement(required, kind, href=f"#{asked[one].element}")
    if table.from_source:
        authority = SubElement(made, "authorityRequirement", id=f"{name}_rests_on")
        SubElement(authority, "requiredAuthority", href=f"#{SOURCE}")
    _table(made, table, asked)


def _table(decision: Element, table: DecisionElement, asked: Mapping[str, _TableInput]) -> None:
    name = table.name
    how = {"hitPolicy": "COLLECT", "aggregation": "COUNT"} if table.policy == "COUNT" else {"hitPolicy": table.policy}
    made = SubElement(decision, "decisionTable", how, id=f"{name}_table", outputLabel=table.label)
    for number, one in enumerate(table.input_names(), start=1):
        tested = SubElement(made, "input", id=f"{name}_input_{number}", label=clean(asked[one].label))
        expression = SubElement(tested, "inputExpression", id=f"{name}_tests_{number}", typeRef=asked[one].kind)
        SubElement(expression, "text").text = one
    for number, output in enumerate(table.outputs, start=1):
        named = {"name": output.name} if len(table.outputs) > 1 else {}
        given = SubElement(made, "output", named, id=f"{name}_output_{number}", label=output.name, typeRef=WORD)
        if output.words:
            words = SubElement(given, "outputValues", id=f"{name}_gives_{number}")
            SubElement(words, "text").text = ", ".join(f'"{word}"' for word in output.words)
    reasons = any(row.because for row in table.rows)
    for heading in ("what", "because") if reasons else ("what",):
        SubElement(made, "annotation", name=heading)
    for number, row in enumerate(table.rows, start=1):
        _row(made, f"{name}_{number}", row, table.input_names(), reasons=reasons)


def _row(table: Element, name: str, row: DecisionRow, asked: Iterable[str], *, reasons: bool) -> None:
    made = SubElement(table, "rule", id=name)
    SubElement(made, "description").text = row.told  # what some editors show in place of the annotations
    for number, one in enumerate(asked, start=1):
        cell = SubElement(made, "inputEntry", id=f"{name}_if_{number}")
        SubElement(cell, "text").text = row.cells.get(one, "-")
    for number, given in enumerate(row.given, start=1):
        cell = SubElement(made, "outputEntry", id=f"{name}_then_{number}")
        SubElement(cell, "text").text = given
    for words in (row.told, row.because) if reasons else (row.told,):
        SubElement(SubElement(made, "annotationEntry"), "text").text = words


def _source(root: Element, knowledge: KnowledgeBase) -> None:
    source = knowledge.framework.source
    name = clean(f"{source.authors} ({source.year})")
    made = SubElement(root, "knowledgeSource", id=SOURCE, name=name)
    others = [clean(work.citation) for work in knowledge.sources.values()]
    told = f"{name}. {clean(source.title)}. {clean(source.published_in)}."
    SubElement(made, "description").text = " ".join([told, *others])
    SubElement(made, "type").text = "publication"
