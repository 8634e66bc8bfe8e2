"""The knowledge base as a decision graph for GoRules (JDM), as its editor opens it and zen-engine runs it.

A table for each base has one row for each rule, and one the rules about the verdict. Between them, a node of
expressions for each layer of what follows says how everything stands, how pressing each recommendation is and, gate by
gate, in what order they come.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from collabadvisor.circuit.wiring import Wiring
from collabadvisor.export.jdm_form import graph, node
from collabadvisor.export.jdm_nodes import DecisionNodes
from collabadvisor.files.problems import CannotExport, Problem
from collabadvisor.files.words import clean
from collabadvisor.knowledge.base import KnowledgeBase

TAKEN = ("false", "not", "true")
"""Words that ZEN, the language of the cells, does not take for the name of a field."""
DESCRIPTION = (
    "Written by collabadvisor from the knowledge {digest}{layers}. Give it a stage, and an answer to each question "
    "that is answered. Where no rule speaks of such a venture, no verdict is told. Left out: the sentence of each "
    "finding with the venture's own answers in it (it is beside the row of its rule, with the question's name where an "
    "answer would stand), the lessons behind each rule, first steps, why each recommendation stands where it does, "
    "answers that do not go together, and rules that are drafts or retired."
)


def to_text(knowledge: KnowledgeBase) -> str:
    """The graph.

    Raises:
        CannotExport: a fact, base or value has a name that ZEN keeps for itself, or values rest on each other at
            different stages.
    """
    problems = list(_check_names(knowledge))
    if problems:
        raise CannotExport(problems)
    over = clean(knowledge.versions.removeprefix(knowledge.version))
    about = {"title": clean(knowledge.framework.title), "version": knowledge.version,
             "description": DESCRIPTION.format(digest=knowledge.digest, layers=over)}  # fmt: skip
    decided = DecisionNodes(Wiring(knowledge, knowledge.facts)).nodes()
    venture = node("Venture", "inputNode", {"schema": json.dumps(_schema(knowledge))})
    nodes = [venture, *decided, node("Advice", "outputNode", {"schema": ""})]
    return json.dumps({**graph(nodes), "metadata": about}, indent=2, ensure_ascii=False) + "\n"


def _check_names(knowledge: KnowledgeBase) -> Iterator[Problem]:
    framework = knowledge.framework
    for name in TAKEN:
        what, remedy = f"GoRules takes '{name}' for a word of its own language.", "Give it another name."
        if name in knowledge.facts:
            yield knowledge.facts[name].problem(("id",), what, remedy)
        for kind, names in (("bases", framework.bases), ("values", framework.values)):
            if name in names:
                yield framework.problem((kind, name), what, remedy)


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
