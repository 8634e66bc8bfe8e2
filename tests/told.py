"""Reports as text for tests that read them, and whether a report in another format holds all the words of its text."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape

from collabadvisor import KnowledgeBase
from collabadvisor.document.formats import write as write_as
from collabadvisor.document.json_text import to_json
from collabadvisor.document.text_writer import write
from collabadvisor.reasoning.compare.comparison import Comparison
from collabadvisor.reasoning.compare.what_if import WhatIf
from collabadvisor.reasoning.explain.explanation_model import Why, WhyNot
from collabadvisor.reasoning.panel.panel_model import Panel
from collabadvisor.reasoning.plan.plan_model import Plan
from collabadvisor.report.compare.compare_document import compare_document
from collabadvisor.report.compare.what_if_document import what_if_document
from collabadvisor.report.explain.asking_further import Onward
from collabadvisor.report.explain.why_document import why_document
from collabadvisor.report.explain.why_not_document import why_not_document
from collabadvisor.report.panel.panel_document import panel_document
from collabadvisor.report.panel.panel_json import PanelForm
from collabadvisor.report.plan.plan_document import plan_document


def why_text(told: Why, knowledge: KnowledgeBase, width: int = 88, onward: Onward | None = None) -> str:
    return write(why_document(told, knowledge, onward), width)


def why_not_text(told: WhyNot, knowledge: KnowledgeBase, width: int = 88, onward: Onward | None = None) -> str:
    return write(why_not_document(told, knowledge, onward), width)


def what_if_text(result: WhatIf, knowledge: KnowledgeBase, width: int = 88) -> str:
    return write(what_if_document(result, knowledge), width)


def compare_text(result: Comparison, knowledge: KnowledgeBase, width: int = 88) -> str:
    return write(compare_document(result, knowledge), width)


def plan_text(plan: Plan, knowledge: KnowledgeBase, width: int = 88, rest: str = "") -> str:
    return write(plan_document(plan, knowledge, rest), width)


def panel_told(form: str, panel: Panel, knowledge: KnowledgeBase) -> str:
    if form == "json":
        return to_json(PanelForm.of(panel, knowledge))
    told = write_as(panel_document(panel, knowledge), form)
    assert isinstance(told, str)
    return told


def unwrapped(text: str) -> str:
    return " ".join(text.split())


def lost(text: str, page: str) -> list[str]:
    """The words of a text that a page of Markdown or HTML does not hold, or not as often; numbers of lists left out."""
    page = re.sub(r"<style>.*?</style>|<[^>]*>", " ", page, flags=re.DOTALL)
    there = Counter(_words(unescape(page.replace("\\", ""))))
    return sorted((Counter(_words(re.sub(r"(?m)^ *\d+\. ", "", text))) - there).elements())


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
