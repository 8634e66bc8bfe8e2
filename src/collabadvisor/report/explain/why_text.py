"""Why, as an indented tree for a terminal."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Literal

from collabadvisor.document.lines import NARROWEST, heading, underlined, wrapped
from collabadvisor.document.tidy import cleaned
from collabadvisor.document.wording import FOLLOWS, LED_TO, QUOTED_FROM, TAKES
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.rules import WHO
from collabadvisor.reasoning.explain.explanation_model import Link, Subject, Why
from collabadvisor.report.advice.composing import basis
from collabadvisor.report.explain.link_sentences import halves, sentence

_DEEPER = "  "
Step = Literal["why", "why_not", "ask", "plan"]
"""What can be asked further of a venture."""
Onward = Callable[[Step, str], str]
"""How one asks for a step, and about what (a name, a verdict, nothing), where the text is read."""


def render(told: Why, knowledge: KnowledgeBase, width: int, onward: Onward | None = None) -> str:
    """All that it rests on, no line longer than ``width`` (at least 40), but for a word that is.

    ``onward`` says how one asks further; without it, the text does not.
    """
    told, width = cleaned(told), max(width, NARROWEST)
    if told.chain is None and not told.led_to:
        return f"{told.says}{_elsewhere(told, onward)}\n"
    return "\n".join(_lines(told, knowledge, width)) + "\n"


def _elsewhere(told: Why, onward: Onward | None) -> str:
    """Where to ask about what was not concluded; an answer that was not given is nobody's conclusion."""
    if told.asked.kind == "fact" or onward is None:
        return ""
    return f" To see why not: {onward('why_not', typed_id(told.asked))}"


def typed_id(asked: Subject) -> str:
    """What was asked about, as it is typed."""
    if asked.kind == "verdict":
        return asked.wanted or asked.id
    return f"{asked.id}={asked.wanted}" if asked.wanted else asked.id


def _lines(told: Why, knowledge: KnowledgeBase, width: int) -> Iterator[str]:
    yield from opening(told.venture.name, knowledge.framework.stages[told.venture.stage].title, width)
    if told.chain and told.chain.kind in ("answer", "lesson"):  # nothing lies under it: it is told whole
        yield from wrapped(told.says, width)
        yield from ["", *tree([told.chain], width)]
    elif told.chain:
        yield from wrapped(f"{told.says}{halves(told.chain)[1]}", width)
        yield from _how(told.asked.id, knowledge, width) if told.chain.kind == "recommendation" else ()
        yield from ["", *tree(told.chain.parts, width)]
    if told.led_to:
        yield from heading(LED_TO, width)
        yield from tree(told.led_to, width)
    if told.chain and _lessons(told.chain):
        yield from ["", *wrapped(QUOTED_FROM.format(cleaned(basis(knowledge, _lessons(told.chain))).source), width)]


def _lessons(link: Link) -> set[str]:
    """The ids of the lessons in a chain."""
    deeper = (name for part in link.parts for name in _lessons(part))
    return {*deeper, *([link.id] if link.kind == "lesson" else [])}


def _how(name: str, knowledge: KnowledgeBase, width: int) -> Iterator[str]:
    """What is to be done, by whom, and how to begin."""
    advised = cleaned(knowledge.recommendations[name])
    takes = TAKES.format(advised.first_step_takes) if advised.first_step_takes else ""
    yield from ["", *wrapped(advised.do, width), *wrapped(f"Who: {WHO[advised.who]}. {takes}".rstrip(), width)]
    yield "First steps:"
    for step in advised.first_steps:
        yield from wrapped(step, width, "  - ")


def opening(name: str, stage: str, width: int) -> Iterator[str]:
    """The name of the venture and its stage."""
    yield from underlined(name, width)
    yield from wrapped(f"Stage: {stage}.", width)
    yield ""


def tree(links: Iterable[Link], width: int, indent: str = "", folded: Collection[str] = ()) -> Iterator[str]:
    """Links and what they rest on, each part deeper than what it belongs to.

    ``folded`` names bases and values whose parts are left out where every one of them stands above.
    """
    for link in links:
        fold = link.id in folded and link.parts and all(part.before for part in link.parts)
        yield from wrapped(f"{sentence(link)} {FOLLOWS}" if fold else sentence(link), width, f"{indent}- ")
        yield from () if fold else tree(link.parts, width, indent + _DEEPER, folded)
