"""The knowledge base as a decision graph for GoRules (JDM), as its editor opens it and zen-engine runs it.

A table for each base has one row for each rule; further tables say what a stage asks, how something stands by what
bears on it, which verdict is called for and how pressing a recommendation is. Between them, expressions gather what
the next table looks at. Only the order of the recommendations is a function, ``jdm.js``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from collabadvisor.export import jdm_formulas, jdm_tables
from collabadvisor.export.common_text import Speaking
from collabadvisor.export.jdm_graph import Graph
from collabadvisor.files.problems import CannotExport, Problem
from collabadvisor.files.words import clean
from collabadvisor.knowledge.base import KnowledgeBase

ORDER = Path(__file__).with_suffix(".js")
TAKEN = ("false", "not", "true")
"""Words that ZEN, the language of the cells, does not take for the name of a field."""


def written(knowledge: KnowledgeBase) -> str:
    """The graph. Raises ``CannotExport`` where a fact, base or value has a name that ZEN keeps for itself."""
    problems = list(_taken(knowledge))
    if problems:
        raise CannotExport(problems)
    graph = {**_graph(knowledge).content(), "metadata": _metadata(knowledge)}
    return json.dumps(graph, indent=2, ensure_ascii=False) + "\n"


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


def _graph(knowledge: KnowledgeBase) -> Graph:
    """The whole, from the venture to the advice."""
    graph, speaking = Graph(), Speaking(knowledge)
    about = [base for base, rules in speaking.findings.items() if rules]
    last = graph.add(("Venture", "inputNode", {"schema": json.dumps(_schema(knowledge))}))
    last = graph.tables({"What the stage asks": jdm_tables.stages(knowledge)}, after=last)
    known = graph.expressions("What is answered", jdm_formulas.answered(knowledge), after=last)
    findings = {f"Findings about {base}": jdm_tables.findings(knowledge, speaking, base) for base in about}
    found = graph.tables(findings, after=known) if findings else []
    last = graph.expressions("What bears on the bases", jdm_formulas.on_bases(knowledge, about), after=[*known, *found])
    last = graph.tables({"How the bases stand": jdm_tables.standing("bases")}, after=last)
    last = graph.expressions("What bears on the values", jdm_formulas.on_values(knowledge), after=last)
    last = graph.tables({"How the values stand": jdm_tables.standing("values")}, after=last)
    stands = graph.expressions("How it all stands", jdm_formulas.standings(knowledge), after=last)
    called = {"Verdicts called for": jdm_tables.verdicts(knowledge, speaking)}
    advised = {"Recommendations called for": jdm_tables.recommendations(knowledge)}
    verdicts, recommended = graph.tables({**called, **advised}, after=stands)
    # What is to be ordered goes on alone: a function takes the longer, the more it is given.
    last = graph.expressions(
        "Why and how far", jdm_formulas.advised(knowledge), after=[*stands, recommended], adds=False
    )
    last = graph.tables({"How pressing": jdm_tables.priorities(knowledge)}, after=last)
    last = graph.add(("In what order", "functionNode", {"source": ORDER.read_text(encoding="utf-8")}), after=last)
    last = graph.expressions("What is told", jdm_formulas.told(), after=[*stands, verdicts, *last], adds=False)
    graph.add(("Advice", "outputNode", {"schema": ""}), after=last)
    return graph


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
