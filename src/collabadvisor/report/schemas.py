"""The JSON Schemas of files and of what commands write, for editors and for other programs: those of the forms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from collabadvisor.files.models import Form
from collabadvisor.files.words import clean
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import Fact, FactsFile, Framework
from collabadvisor.knowledge.framework_layer import FrameworkLayer
from collabadvisor.knowledge.requirements import Requirement
from collabadvisor.knowledge.rules import (
    ConsistencyFile,
    ExceptionsFile,
    LessonsFile,
    PortfolioFile,
    PortfolioRule,
    RecommendationsFile,
    RenamedFile,
    Rule,
    VerdictRule,
)
from collabadvisor.knowledge.sources import SourcesFile
from collabadvisor.reasoning.plan.costs import COST
from collabadvisor.report.own.report_schema import report_schema
from collabadvisor.report.receipt import ReportReceipt
from collabadvisor.venture.model import FREE_TEXTS, Venture

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILES: Mapping[str, type[Form]] = {
    "consistency": ConsistencyFile,
    "exception": ExceptionsFile,
    "fact": FactsFile,
    "framework": Framework,
    "layer": FrameworkLayer,
    "lesson": LessonsFile,
    "portfolio": PortfolioFile,
    "portfolio-rule": PortfolioRule,
    "recommendation": RecommendationsFile,
    "renamed": RenamedFile,
    "requirement": Requirement,
    "rule": Rule,
    "source": SourcesFile,
    "verdict-rule": VerdictRule,
}
"""What a schema describes -> the form of the file that it stands in."""
WRITTEN: Mapping[str, str] = {
    "advice": "report.advice.advice_json.AdviceForm",
    "ask": "report.interview.ask_json.AskForm",
    "certificate": "verification.certificate.certificate_model.Certificate",
    "compare": "report.compare.compare_json.CompareForm",
    "knowledge-certificate": "report.authoring.verified_json.VerifiedForm",
    "knowledge-check": "report.authoring.check_json.CheckForm",
    "knowledge-coverage": "report.authoring.coverage_json.CoverageForm",
    "knowledge-diff": "report.authoring.diff_json.PackDiffForm",
    "knowledge-handbook": "report.handbook.handbook_record.HandbookRecord",
    "knowledge-mutate": "report.authoring.mutate_json.MutateForm",
    "knowledge-prove": "report.authoring.prove_json.ProveForm",
    "panel": "report.panel.panel_json.PanelForm",
    "plan": "reasoning.plan.plan_model.Plan",
    "portfolio-report": "report.portfolio.portfolio_json.PortfolioForm",
    "spark": "report.portfolio.spark_json.SparkForm",
    "what-if": "report.compare.what_if_json.WhatIfForm",
    "why": "reasoning.explain.explanation_model.Why",
    "why-not": "reasoning.explain.explanation_model.WhyNot",
}
"""What a command writes as JSON -> its form, which is imported when it is asked for: some need a library of their own.

The name is the one in its ``format``, but for the one that a file of a pack has already.
"""
WITHOUT_RECEIPT = ("advice", "ask", "certificate", "knowledge-certificate", "knowledge-handbook", "spark")
"""Those beside which the command writes no receipt: the form has one, or what it says is no report."""
OF_A_PACK = ("costs", "report", "venture")
"""Files whose schema knows the names in the pack."""
WHATS = (*WRITTEN, *FILES, *OF_A_PACK)


def schema(what: str, knowledge: Callable[[], KnowledgeBase]) -> dict[str, Any]:
    """The JSON Schema of one of ``WHATS``. Those of ``OF_A_PACK`` know the names in the pack.

    The others are the same for every pack, so the knowledge is asked for only where it is needed: an editor can have
    the schema of a rule while the pack is still broken.
    """
    if what in WRITTEN:
        body = output_form(what).model_json_schema(mode="serialization")
        if what not in WITHOUT_RECEIPT:
            body["properties"]["receipt"] = ReportReceipt.model_json_schema(mode="serialization")
    else:
        of_names = {"costs": _costs, "report": report_schema, "venture": _venture}
        body = of_names[what](knowledge()) if what in of_names else FILES[what].model_json_schema()
    return {"$schema": DIALECT, **body}


def output_form(what: str) -> type[Form]:
    """The form of what a command writes as JSON. ``KeyError`` for a name that is not in ``WRITTEN``."""
    module, _, name = f"collabadvisor.{WRITTEN[what]}".rpartition(".")
    form: type[Form] = getattr(import_module(module), name)
    return form


def _costs(knowledge: KnowledgeBase) -> dict[str, Any]:
    cost = {"type": ["number", "string"], "minimum": 0, "pattern": COST}
    facts = {}
    for fact in knowledge.facts.values():
        answers = {answer: {**cost, "title": fact.label(answer)} for answer in fact.answers}
        of_steps = {"type": "object", "minProperties": 1, "additionalProperties": False, "properties": answers}
        facts[fact.id] = {"title": clean(fact.question), "anyOf": [cost, of_steps]}
    return {
        "title": "Costs",
        "description": "What a step up the scale of answers costs. A step that is not named costs one.",
        "type": "object",
        "additionalProperties": False,
        "properties": facts,
    }


def _venture(knowledge: KnowledgeBase) -> dict[str, Any]:
    body = Venture.model_json_schema()
    stages = knowledge.framework.stages
    body["properties"]["stage"] = {
        "title": "Stage",
        "oneOf": [{"const": name, "description": stage.meaning} for name, stage in stages.items()],
    }
    body["properties"]["answers"] = {
        "title": "Answers",
        "description": "Leave a question empty, or out, when its answer is not known.",
        "type": ["object", "null"],
        "additionalProperties": False,
        "properties": {fact.id: _question(fact) for fact in knowledge.facts.values()},
    }
    body["$defs"] = {"Answer": body["$defs"]["Answer"]}
    for free, names in ((body, FREE_TEXTS), (body["$defs"]["Answer"], ("source",))):
        for name in names:  # the reader takes a number as it is written, and counts letters once blanks are put right
            free["properties"][name] = {
                "title": free["properties"][name]["title"],
                "type": ["string", "number", "null"],
            }
    return body


def _question(fact: Fact) -> dict[str, Any]:
    choices = {"oneOf": [{"const": answer, "description": fact.label(answer)} for answer in fact.answer_ids]}
    noted = {"$ref": "#/$defs/Answer", "properties": {"answer": {"anyOf": [choices, {"type": "null"}]}}}
    return {"title": fact.question, "description": fact.help, "anyOf": [choices, {"type": "null"}, noted]}
