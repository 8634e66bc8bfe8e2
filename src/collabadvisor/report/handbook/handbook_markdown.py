"""The knowledge as Markdown that a manager can read: one entry for each rule, fact, recommendation and lesson."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from collabadvisor.document import markdown_writer
from collabadvisor.document.tree import Block, Document, Paragraph, Section, Words
from collabadvisor.files.yaml import read_yaml
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.handbook.entries import Entries
from collabadvisor.report.handbook.page_model import HandbookEntry
from collabadvisor.report.handbook.places import Places
from collabadvisor.report.handbook.rule_sentences import (
    POINTED_OUT,
    REQUIRED,
    SEEN_TOGETHER,
    WORST_STANDS,
    severity_rank,
)


def entries(name: str, knowledge: KnowledgeBase) -> list[str]:
    """The entries of everything that has this id; an id can name a rule and a lesson at once."""
    of = _entries(knowledge)
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
    shown = [_sections([entry(kind[name])]) for kind, entry in kinds if name in kind]
    texts = [markdown_writer.fragment(sections, level=3).rstrip() for sections in shown]
    if name in knowledge.cases():
        path = knowledge.cases()[name]
        read_yaml(path)  # told with its place where it is not plain text
        texts.append(path.read_text(encoding="utf-8-sig").rstrip())
    return texts


def handbook(knowledge: KnowledgeBase) -> str:
    """The whole: all rules by base, the worst first, then those of the verdict, of consistency and across ventures."""
    source = knowledge.framework.source
    about = (
        f"Made from the knowledge, version {knowledge.versions}, by ",
        Words("make docs", "code"),
        f". Source: {source.authors} ({source.year}), {source.title}, {source.published_in}.",
    )
    blocks = (Paragraph(knowledge.framework.rests_on), *_chapters(knowledge))
    return markdown_writer.write(Document("The rules", blocks, about=about))


def _chapters(knowledge: KnowledgeBase) -> Iterator[Block]:
    of = _entries(knowledge)
    for name, base in knowledge.framework.bases.items():
        rules = sorted((rule for rule in knowledge.rules.values() if rule.about == name), key=severity_rank)
        yield _chapter(base.title, base.question, map(of.rule, rules))
    yield _chapter("The verdict", WORST_STANDS, map(of.rule, knowledge.verdict_rules.values()))
    if knowledge.requirements:
        yield _chapter("Requirements", REQUIRED, map(of.rule, knowledge.requirements.values()))
    if knowledge.consistency:
        title = "Answers that do not go together"
        yield _chapter(title, POINTED_OUT, map(of.clash, knowledge.consistency.values()))
    if knowledge.portfolio_rules:
        across = sorted(knowledge.portfolio_rules.values(), key=severity_rank)
        yield _chapter("Several ventures at once", SEEN_TOGETHER, map(of.rule, across))


def _chapter(title: str, says: str, shown: Iterable[HandbookEntry]) -> Section:
    return Section(title, (Paragraph(says), *_sections(shown)))


def _entries(knowledge: KnowledgeBase) -> Entries:
    return Entries(knowledge, Places(knowledge), {}, with_ids=True)


def _sections(shown: Iterable[HandbookEntry]) -> tuple[Section, ...]:
    return tuple(Section(entry.title, entry.blocks) for entry in shown)
