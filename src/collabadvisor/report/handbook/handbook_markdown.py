"""Whatever the knowledge has, by its id, as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from collabadvisor.document import markdown_writer
from collabadvisor.document.tree import Section
from collabadvisor.files.yaml import read_yaml
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.handbook.entries import Entries
from collabadvisor.report.handbook.page_model import HandbookEntry
from collabadvisor.report.handbook.places import Places


def entries(name: str, knowledge: KnowledgeBase) -> list[str]:
    """The entries of everything that has this id; an id can name a rule and a lesson at once."""
    of = Entries(knowledge, Places(knowledge), {}, with_ids=True)
    kinds: tuple[tuple[Mapping[str, Any], Callable[[Any], HandbookEntry]], ...] = (
        (knowledge.rules, of.rule),
        (knowledge.verdict_rules, of.rule),
        (knowledge.requirements, of.rule),
        (knowledge.consistency, of.clash),
        (knowledge.portfolio_rules, of.rule),
        (knowledge.columns, of.column),
        (knowledge.facts, of.question),
        (knowledge.recommendations, of.recommendation),
        (knowledge.lessons, of.lesson),
    )
    shown = [entry(kind[name]) for kind, entry in kinds if name in kind]
    texts = [markdown_writer.fragment([Section(each.title, each.blocks)], level=3).rstrip() for each in shown]
    if name in knowledge.cases():
        path = knowledge.cases()[name]
        read_yaml(path)  # told with its place where it is not plain text
        texts.append(path.read_text(encoding="utf-8-sig").rstrip())
    return texts
