"""The chain of an explanation as a list of lists: each link, and under it what it rests on."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from collabadvisor.document.tree import Block, Document, Listing, Paragraph, Section
from collabadvisor.document.wording import FOLLOWS
from collabadvisor.inference.advice import VentureSummary
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.explain.explanation_model import Link
from collabadvisor.report.explain.link_sentences import sentence


def explanation_document(
    kind: str, venture: VentureSummary, knowledge: KnowledgeBase, blocks: Iterable[Block]
) -> Document:
    """A document on a venture under its name and stage; ``kind`` says what sort of report it is."""
    stage = knowledge.framework.stages[venture.stage].title
    return Document(venture.name, tuple(blocks), kind, f"Stage: {stage}.")


def part(*blocks: Block) -> Section:
    """What stands apart from the rest without a title."""
    return Section("", blocks, role="part")


def link_tree(links: Iterable[Link], folded: Collection[str] = (), *, ids: bool = True) -> Listing:
    """Links, each with what it rests on under it.

    ``folded`` names bases and values whose parts are left out where every one of them stands above. ``ids``: each with
    the id by which one can ask about it.
    """
    return Listing(tuple(_item(link, folded, ids=ids) for link in links))


def _item(link: Link, folded: Collection[str], *, ids: bool) -> tuple[Block, ...]:
    if link.id in folded and link.parts and all(each.before for each in link.parts):
        return (Paragraph(f"{sentence(link, ids=ids)} {FOLLOWS}"),)
    return (Paragraph(sentence(link, ids=ids)), *([link_tree(link.parts, folded, ids=ids)] if link.parts else []))
