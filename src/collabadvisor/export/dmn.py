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
    inputs: dict[str, _TableInput] = {}
    for entry in model.inputs:
        _input_data(root, entry)
        inputs[entry.name] = _TableInput(f"input_{entry.name}", decided=False, label=entry.label, kind=WORD)
    for table in model.tables:
        inputs[table.name] = _TableInput(table.name, decided=True, label=table.label, kind=table.kind)
    for table in model.tables:
        _decision(root, table, inputs)
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
    namespaces = {f"xmlns:{prefix}": address for prefix, address in DIAGRAMS.items()}
    about = {"id": "definitions", "name": clean(framework.title), "namespace": f"urn:collabadvisor:{knowledge.digest}"}
    root = Element("definitions", {"xmlns": MODEL, **namespaces, **about, "exporter": "collabadvisor"})
    version = f"{clean(framework.title)}, version {knowledge.versions}, written from the knowledge {knowledge.digest}."
    SubElement(root, "description").text = f"{version} {LEFT_OUT}"
    return root


def _input_data(root: Element, entry: Input) -> None:
    element = SubElement(root, "inputData", id=f"input_{entry.name}", name=entry.name, label=clean(entry.label))
    SubElement(element, "description").text = entry.description
    SubElement(element, "variable", id=f"input_{entry.name}_variable", name=entry.name, typeRef=WORD)


def _decision(root: Element, table: DecisionElement, inputs: Mapping[str, _TableInput]) -> None:
    name = table.name
    element = SubElement(root, "decision", id=name, name=name, label=table.label)
    SubElement(element, "question").text = table.question
    SubElement(element, "variable", id=f"{name}_variable", name=name, typeRef=table.kind)
    for number, one in enumerate(table.input_names(), start=1):
        required = SubElement(element, "informationRequirement", id=f"{name}_requires_{number}")
        kind = "requiredDecision" if inputs[one].decided else "requiredInput"
        SubElement(required, kind, href=f"#{inputs[one].element}")
    if table.from_source:
        authority = SubElement(element, "authorityRequirement", id=f"{name}_rests_on")
        SubElement(authority, "requiredAuthority", href=f"#{SOURCE}")
    _table(element, table, inputs)


def _table(decision: Element, table: DecisionElement, inputs: Mapping[str, _TableInput]) -> None:
    name = table.name
    how = {"hitPolicy": "COLLECT", "aggregation": "COUNT"} if table.policy == "COUNT" else {"hitPolicy": table.policy}
    element = SubElement(decision, "decisionTable", how, id=f"{name}_table", outputLabel=table.label)
    for number, one in enumerate(table.input_names(), start=1):
        tested = SubElement(element, "input", id=f"{name}_input_{number}", label=clean(inputs[one].label))
        expression = SubElement(tested, "inputExpression", id=f"{name}_tests_{number}", typeRef=inputs[one].kind)
        SubElement(expression, "text").text = one
    for number, output in enumerate(table.outputs, start=1):
        attrs = {"name": output.name} if len(table.outputs) > 1 else {}
        column = SubElement(element, "output", attrs, id=f"{name}_output_{number}", label=output.name, typeRef=WORD)
        if output.words:
            words = SubElement(column, "outputValues", id=f"{name}_gives_{number}")
            SubElement(words, "text").text = ", ".join(f'"{word}"' for word in output.words)
    reasons = any(row.because for row in table.rows)
    for heading in ("what", "because") if reasons else ("what",):
        SubElement(element, "annotation", name=heading)
    for number, row in enumerate(table.rows, start=1):
        _row(element, f"{name}_{number}", row, table.input_names(), reasons=reasons)


def _row(table: Element, name: str, row: DecisionRow, input_names: Iterable[str], *, reasons: bool) -> None:
    element = SubElement(table, "rule", id=name)
    SubElement(element, "description").text = row.title  # what some editors show in place of the annotations
    for number, one in enumerate(input_names, start=1):
        cell = SubElement(element, "inputEntry", id=f"{name}_if_{number}")
        SubElement(cell, "text").text = row.cells.get(one, "-")
    for number, value in enumerate(row.outputs, start=1):
        cell = SubElement(element, "outputEntry", id=f"{name}_then_{number}")
        SubElement(cell, "text").text = value
    for words in (row.title, row.because) if reasons else (row.title,):
        SubElement(SubElement(element, "annotationEntry"), "text").text = words


def _source(root: Element, knowledge: KnowledgeBase) -> None:
    source = knowledge.framework.source
    name = clean(f"{source.authors} ({source.year})")
    element = SubElement(root, "knowledgeSource", id=SOURCE, name=name)
    others = [clean(work.citation) for work in knowledge.sources.values()]
    citation = f"{name}. {clean(source.title)}. {clean(source.published_in)}."
    SubElement(element, "description").text = " ".join([citation, *others])
    SubElement(element, "type").text = "publication"
