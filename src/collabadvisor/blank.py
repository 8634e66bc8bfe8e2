"""A venture file to fill in: every question of a stage, its answers and why it is asked, as comments."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from collabadvisor.knowledge import KnowledgeBase
from collabadvisor.vocabulary import Fact
from collabadvisor.words import clean

WIDTH = 96


def blank(knowledge: KnowledgeBase, name: str, stage: str) -> str:
    """The text of a file that reads back as a venture of this name and stage with nothing answered."""
    return "\n".join([*_head(knowledge, name, stage), *_questions(knowledge, stage)]) + "\n"


def _head(knowledge: KnowledgeBase, name: str, stage: str) -> Iterator[str]:
    fact = next(iter(knowledge.facts.values()))
    yield from _comment(
        "Fill in what you know, and leave the rest empty: empty means 'not known'. After a question's colon write one "
        f"of the answers listed above it, for example '{fact.id}: {fact.scale[0]}'. "
        "Then run: collabadvisor advise FILE"
    )
    yield "#"
    yield from _comment("To note where an answer comes from, write it like this (documented, asserted or assumed):")
    yield f"#   {fact.id}:"
    yield f"#     answer: {fact.scale[0]}"
    yield "#     source: minutes of the first meeting"
    yield "#     confidence: documented"
    yield ""
    quoted = clean(name).replace("\\", "\\\\").replace('"', '\\"')
    yield f'venture: "{quoted}"'
    yield from _comment("When this was true, if that is worth a note:")
    yield "# as_of: March 2026"
    yield ""
    for known, meant in knowledge.framework.stages.items():
        yield from _comment(f"{known}: {meant.meaning}")
    yield f"stage: {stage}"
    yield ""
    yield "answers:"


def _questions(knowledge: KnowledgeBase, stage: str) -> Iterator[str]:
    number = 0
    for base_id, base in knowledge.framework.bases.items():
        yield ""
        yield from _comment(f"{base.title.upper()}. {base.question}", "  ")
        for fact in knowledge.questions(base_id, stage):
            number += 1
            yield ""
            yield from _question(fact, number)


def _question(fact: Fact, number: int) -> Iterator[str]:
    yield from _comment(f"{number}. {fact.question}", "  ")
    yield from _comment(fact.help, "     ")
    yield from _comment(f"Why: {fact.why}", "     ")
    longest = max(map(len, fact.answers))
    for answer, label in fact.answers.items():
        yield f"  #      {answer:<{longest}}  {clean(label)}"
    yield f"  {fact.id}:"


def _comment(text: str, indent: str = "") -> list[str]:
    """The text as comment lines; what is indented beyond two stays under the question's number."""
    margin, hang = indent[:2], indent[2:]
    return [f"{margin}# {hang}{line}" for line in wrap(clean(text), WIDTH - len(indent) - 2)]
