"""A venture file to fill in: every question of a stage, its answers and why it is asked, as comments."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from collabadvisor.files.words import clean
from collabadvisor.files.yaml_text import yaml_string
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import DOES_NOT_APPLY, Fact
from collabadvisor.venture.model import Venture, check_venture

WIDTH = 96
SETTLED = "where it does not fit this venture: it is settled then, and counts no more"
"""What is said of ``DOES_NOT_APPLY``; when to choose it, a question's help says."""


def blank(name: str, stage: str, knowledge: KnowledgeBase, then: str = "") -> str:
    """The text of a file that reads back as a venture of this name and stage with nothing answered.

    ``then`` says what to do once it is filled in.
    """
    return "\n".join([*_head(name, stage, knowledge, then), *_questions(stage, knowledge)]) + "\n"


def filled_template(venture: Venture, knowledge: KnowledgeBase, then: str = "") -> str:
    """A new file of this venture: as ``blank`` writes one, with all that is known of the venture in it.

    Raises:
        VentureError: it names a stage, fact or answer that the knowledge does not have.
        ValueError: that cannot be written so; nothing is known of such a venture.
    """
    from collabadvisor.venture.file import edit_text

    check_venture(venture, knowledge)
    text = edit_text(blank(venture.name, venture.stage, knowledge, then), venture, knowledge)
    if text is None:
        msg = f"the venture {venture.name!r} cannot be written"
        raise ValueError(msg)
    return text


def _head(name: str, stage: str, knowledge: KnowledgeBase, then: str) -> Iterator[str]:
    fact = next(iter(knowledge.facts.values()))
    yield from _comment(
        "Fill in what you know, and leave the rest empty: empty means 'not known'. After a question's colon write one "
        f"of the answers listed above it, for example '{fact.id}: {fact.scale[0]}'. {then}"
    )
    yield "#"
    yield from _comment("To note where an answer comes from, write it like this (documented, asserted or assumed):")
    yield f"#   {fact.id}:"
    yield f"#     answer: {fact.scale[0]}"
    yield "#     source: minutes of the first meeting"
    yield "#     confidence: documented"
    yield ""
    yield f"venture: {yaml_string(clean(name))}"
    yield from _comment("When this was true, if that is worth a note:")
    yield "# as_of: March 2026"
    yield ""
    for stage_id, entry in knowledge.framework.stages.items():
        yield from _comment(f"{stage_id}: {entry.meaning}")
    yield f"stage: {stage}"
    yield ""
    yield "answers:"


def _questions(stage: str, knowledge: KnowledgeBase) -> Iterator[str]:
    number = 0
    for base_id, base in knowledge.framework.bases.items():
        yield ""
        yield from _comment(f"{base.title.upper()}. {base.question}", "  ")
        for fact in knowledge.questions_at(base_id, stage):
            number += 1
            yield ""
            yield from _question(fact, number)


def _question(fact: Fact, number: int) -> Iterator[str]:
    yield from _comment(f"{number}. {fact.question}", "  ")
    yield from _comment(fact.help, "     ")
    yield from _comment(f"Why: {fact.why}", "     ")
    longest = max(map(len, fact.answer_ids))
    for answer, label in fact.labels.items():
        words = SETTLED if answer == DOES_NOT_APPLY else label
        yield f"  #      {answer:<{longest}}  {clean(words)}"
    yield f"  {fact.id}:"


def _comment(text: str, indent: str = "") -> list[str]:
    """The text as comment lines; what is indented beyond two stays under the question's number."""
    margin, hang = indent[:2], indent[2:]
    return [f"{margin}# {hang}{line}" for line in wrap(clean(text), WIDTH - len(indent) - 2)]
