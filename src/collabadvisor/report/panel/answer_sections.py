"""The answers of a panel on which it does not differ, and all of them in numbers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from collabadvisor.document.tree import Paragraph, Section, points, runs
from collabadvisor.files.words import join_words
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.panel.panel_model import Panel
from collabadvisor.report.panel.panel_words import PanelWords

ASK_THE_OTHERS = "Ask the others whether they see it so too; until then this answer is taken to be right."


def answer_counts(panel: Panel) -> Section:
    """How many of the questions were answered alike, differently and not at all."""
    total = sum(map(len, (panel.agreed, panel.differences, panel.partly, panel.unanswered)))
    matter = sum(one.matters for one in panel.differences)
    which = f"; {matter} of these can change the advice" if panel.differences else ""
    counts = points(
        f"Answered alike by all: {len(panel.agreed)}",
        f"Answered differently: {len(panel.differences)}{which}",
        f"Answered alike by some, and not known to the others: {len(panel.partly)}",
        f"Answered by nobody: {len(panel.unanswered)}",
    )
    return Section(f"The {total} questions of this stage", (counts,))


def answer_sections(panel: Panel, knowledge: KnowledgeBase) -> Iterator[Section]:
    """What all say, what only some know and what nobody knows; and what was answered and is not asked."""
    words = PanelWords(knowledge)
    if panel.agreed:
        lines = (f"{words.fact(one.fact)}: {words.label(one.fact, one.answer)}" for one in panel.agreed)
        yield Section("What all say", (points(*lines),))
    if panel.partly:
        items = (
            (
                f"{words.fact(one.fact)}: {words.label(one.fact, one.answer)} (",
                *runs(words.voices(one.by)),
                f"); not known to {words.few(one.not_known_to)}",
            )
            for one in panel.partly
        )
        yield Section("What only some know", (Paragraph(ASK_THE_OTHERS), points(*items)))
    if panel.unanswered:
        grouped = groupby(panel.unanswered, key=lambda fact: knowledge.facts[fact].base)
        title = knowledge.framework.title_of
        open_ = (f"{title(base)}: {'; '.join(map(words.fact, facts))}" for base, facts in grouped)
        yield Section("What nobody knows", (points(*open_),))
    if panel.unused:
        names = join_words(map(words.fact, panel.unused))
        unused = f"Not asked at this stage, so that nothing rests on what was answered: {names}."
        yield Section("Not used", (Paragraph(unused),))
