"""Why something was concluded, as a document: the outcome, and all that it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.document.tidy import clean_strings
from collabadvisor.document.tree import Block, Document, Paragraph, Section, Words, points
from collabadvisor.document.wording import LED_TO, QUOTED_FROM, TAKES
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.rules import WHO
from collabadvisor.reasoning.explain.explanation_model import Link, Why
from collabadvisor.report.advice.composing import basis
from collabadvisor.report.explain.asking_further import Onward, to_ask, typed_id
from collabadvisor.report.explain.link_sentences import split_link
from collabadvisor.report.explain.link_tree import explanation_document, link_tree, part

KIND, WHY_NOT = "Why", "To see why not:"
RESTS_ON = "What it rests on"
WHOLE = ("answer", "lesson")
"""What nothing lies under: it is told whole."""


def why_document(why: Why, knowledge: KnowledgeBase, onward: Onward | None = None, *, ids: bool = True) -> Document:
    """All that it rests on. ``onward`` says how one asks further; without it, the document does not.

    ``ids``: what can be asked about has its id beside it.
    """
    why = clean_strings(why)
    return explanation_document(KIND, why.venture, knowledge, _blocks(why, knowledge, onward, ids=ids))


def _blocks(why: Why, knowledge: KnowledgeBase, onward: Onward | None, *, ids: bool) -> Iterator[Block]:
    chain = why.chain
    rest = split_link(chain)[1] if chain and chain.kind not in WHOLE else ""
    concluded = chain is not None or bool(why.led_to)
    # An answer that was not given is nobody's conclusion.
    asks = () if concluded or why.asked.kind == "fact" else to_ask(onward, WHY_NOT, "why_not", typed_id(why.asked))
    yield part(Paragraph(f"{why.says}{rest}", "lead"), *asks)
    if chain and chain.kind == "recommendation":
        yield part(*_how(why.asked.id, knowledge))
    if chain and chain.kind in WHOLE:
        yield part(link_tree([chain], ids=ids))
    elif chain and chain.parts:
        yield Section(RESTS_ON, (link_tree(chain.parts, ids=ids),))
    if why.led_to:
        yield Section(LED_TO, (link_tree(why.led_to, ids=ids),))
    if chain and (lessons := _lessons(chain)):
        yield part(Paragraph(QUOTED_FROM.format(basis(knowledge, lessons).source), "hint"))


def _lessons(link: Link) -> set[str]:
    """The ids of the lessons in a chain."""
    deeper = (name for part in link.parts for name in _lessons(part))
    return {*deeper, *([link.id] if link.kind == "lesson" else [])}


def _how(name: str, knowledge: KnowledgeBase) -> Iterator[Block]:
    """What is to be done, by whom, and how to begin."""
    advised = knowledge.recommendations[name]
    takes = f" {TAKES.format(advised.first_step_takes)}" if advised.first_step_takes else ""
    yield Paragraph(advised.do)
    yield Paragraph((Words("Who: ", "strong"), f"{WHO[advised.who]}.{takes}"))
    yield Paragraph(Words("First steps:", "strong"))
    yield points(*advised.first_steps)
