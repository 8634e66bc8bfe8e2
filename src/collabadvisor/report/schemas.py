"""JSON Schemas made from the forms, for editors and for other programs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import TypeAdapter

from collabadvisor.inference.advice import Advice
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import SCHEMA as CONDITION
from collabadvisor.knowledge.framework import Fact, FactsFile, Framework
from collabadvisor.knowledge.reading import PLACED_BY_FILE
from collabadvisor.knowledge.rules import (
    ConsistencyFile,
    ExceptionsFile,
    LessonsFile,
    PortfolioFile,
    PortfolioRule,
    RecommendationsFile,
    Rule,
    VerdictRule,
)
from collabadvisor.reasoning.explain.explanation_model import Why, WhyNot
from collabadvisor.reasoning.outlook.bounds_model import Bounds
from collabadvisor.reasoning.plan.plan_model import Plan
from collabadvisor.venture.model import Venture

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILES: dict[str, type] = {
    "consistency": ConsistencyFile,
    "exception": ExceptionsFile,
    "fact": FactsFile,
    "framework": Framework,
    "lesson": LessonsFile,
    "portfolio": PortfolioFile,
    "portfolio-rule": PortfolioRule,
    "recommendation": RecommendationsFile,
    "rule": Rule,
    "verdict-rule": VerdictRule,
}
"""What a schema describes -> the form of the file that it stands in."""
TOLD: dict[str, type] = {"plan": Plan, "why": Why, "why-not": WhyNot}
"""What a command tells as JSON -> the shape of that."""
_COST = {"title": "Cost", "description": "Steps, or what the file of costs says.", "type": "number", "minimum": 0}
"""A cost is a fraction, of which pydantic would say that it is a text."""
WHATS = ("advice", *FILES, "venture", *TOLD)


def schema(what: str, knowledge: Callable[[], KnowledgeBase]) -> dict[str, Any]:
    """The JSON Schema of one of ``WHATS``. That of a venture knows the pack's stages, facts and answers.

    The others are the same for every pack, so the knowledge is asked for only where it is needed: an editor can have
    the schema of a rule while the pack is still broken.
    """
    if what == "advice":
        made = _advice()
    elif what in TOLD:
        made = TypeAdapter(TOLD[what]).json_schema(mode="serialization")
        for shape in made["$defs"].values():
            if "cost" in shape["properties"]:
                shape["properties"]["cost"] = _COST
    elif what == "venture":
        made = _venture(knowledge())
    else:
        made = TypeAdapter(FILES[what]).json_schema()
        for shape in (made, *made.get("$defs", {}).values()):
            _as_written(shape["properties"])
    return {"$schema": DIALECT, **made}


def _advice() -> dict[str, Any]:
    """The advice as a report tells it: with the bounds, which are worked out for a report only."""
    made, bounds = (TypeAdapter(shape).json_schema(mode="serialization") for shape in (Advice, Bounds))
    made["$defs"].update(bounds.pop("$defs"), Bounds=bounds)
    made["properties"]["bounds"] = {"$ref": "#/$defs/Bounds"}
    made["required"].append("bounds")
    return made


def _as_written(properties: dict[str, Any]) -> None:
    """Make the properties of a form those of its file: conditions spelled out, what the file's name says left out."""
    for name in PLACED_BY_FILE:
        properties.pop(name, None)
    if "when" in properties:
        properties["when"] = CONDITION


def _venture(knowledge: KnowledgeBase) -> dict[str, Any]:
    made = TypeAdapter(Venture).json_schema()
    stages = knowledge.framework.stages
    made["properties"]["stage"] = {
        "title": "Stage",
        "oneOf": [{"const": name, "description": stage.meaning} for name, stage in stages.items()],
    }
    made["properties"]["answers"] = {
        "title": "Answers",
        "description": "Leave a question empty, or out, when its answer is not known.",
        "type": ["object", "null"],
        "additionalProperties": False,
        "properties": {fact.id: _question(fact) for fact in knowledge.facts.values()},
    }
    made["$defs"] = {"Answer": made["$defs"]["Answer"]}
    return made


def _question(fact: Fact) -> dict[str, Any]:
    known = {"oneOf": [{"const": answer, "description": label} for answer, label in fact.answers.items()]}
    noted = {"$ref": "#/$defs/Answer", "properties": {"answer": {"anyOf": [known, {"type": "null"}]}}}
    return {"title": fact.question, "description": fact.help, "anyOf": [known, {"type": "null"}, noted]}
