"""The agenda of a panel: the questions on which it differs, those first on which most hangs, and where each leads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count, groupby

from collabadvisor.document.tree import Block, Inline, Listing, Paragraph, Section, Words, points, runs
from collabadvisor.files.words import join_words
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.panel.panel_model import ContestedAnswer, DisputedQuestion, Panel, Weight
from collabadvisor.report.panel.panel_words import PanelWords

GROUPS: Mapping[Weight, tuple[str, str, str]] = {
    "verdict": (
        "What settles the verdict",
        "Once this is agreed, the verdict is settled, whatever is agreed on the rest.",
        "Once {} are agreed, the verdict is settled, whatever is agreed on the rest; before, it may still move.",
    ),
    "now": ("What decides the advice for now", "", ""),
    "other": ("What else bears on the advice", "", ""),
    "nothing": (
        "What can be left",
        "However this is agreed, the advice stays the same.",
        "However these are agreed, the advice stays the same.",
    ),
}
"""What a part of the agenda is called, and what is said of one point in it and of several."""
OUTLOOKS = {"certain": "advised", "possible": "advised or not, as the rest goes", "ruled_out": "not advised"}


def question_link(fact: str, words: PanelWords) -> Words:
    """A question on which the panel differs, by its name, leading to its point of the agenda."""
    return Words(words.fact(fact), to=_id(fact))


def _id(fact: str) -> str:
    return f"q-{fact}"


class AgendaSections:
    """Writes the agenda of one panel."""

    def __init__(self, panel: Panel, knowledge: KnowledgeBase) -> None:
        self.panel, self.knowledge = panel, knowledge
        self.framework = knowledge.framework
        self.words = PanelWords(knowledge)
        self.numbers = count(1)

    def all(self) -> Iterator[Section]:
        """One section with a part for each weight; nothing where the panel differs on nothing."""
        if self.panel.differences:
            grouped = groupby(self.panel.agenda(), key=lambda one: one.weight)
            parts = tuple(self._part(weight, tuple(group)) for weight, group in grouped)
            yield Section("Agenda for the meeting", parts)

    def _part(self, weight: Weight, group: tuple[DisputedQuestion, ...]) -> Section:
        title, for_one, for_several = GROUPS[weight]
        all_of_them = "both" if len(group) == 2 else f"all {len(group)}"  # noqa: PLR2004  (two are both)
        intro = for_several.format(all_of_them) if len(group) > 1 else for_one
        return Section(title, (*([Paragraph(intro)] if intro else []), *map(self._point, group)))

    def _point(self, one: DisputedQuestion) -> Section:
        fact = self.knowledge.facts[one.fact]
        items: list[tuple[Block, ...]] = [self._answer(reply, one) for reply in one.answers]
        if one.not_known_to:
            items.append((Paragraph(f"Not known to {self.words.few(one.not_known_to)}"),))
        if one.standings:
            bases = join_words(self.framework.title_of(name).lower() for name in one.standings)
            items.append((Paragraph(f"It bears on {bases}"),))
        if one.matters:
            items.append((Paragraph(f"How to tell: {fact.help}"),))
        title: Inline = (f"{fact.question} ", Words(f"[{one.fact}]", "aside"))
        return Section(title, (Listing(tuple(items)),), _id(one.fact), "item", next(self.numbers))

    def _answer(self, reply: ContestedAnswer, one: DisputedQuestion) -> tuple[Block, ...]:
        label = Words(f"“{self.words.label(one.fact, reply.answer)}”", "strong")
        leads_to = tuple(self._leads_to(reply, one))
        who = Paragraph((label, ": ", *runs(self.words.voices(reply.by))))
        return (who, points(*leads_to)) if leads_to else (who,)

    def _leads_to(self, reply: ContestedAnswer, one: DisputedQuestion) -> Iterator[str]:
        if one.verdict and reply.verdicts.is_settled:
            yield f"Then the verdict is {self.words.verdicts(reply.verdicts)}, whatever is agreed on the rest"
        elif one.verdict:
            yield f"Then the verdict can be {self.words.verdicts(reply.verdicts)}"
        for outlook, words in OUTLOOKS.items():
            prospects = [each for each in reply.recommendations.items() if each[1].outlook == outlook]
            if prospects:
                yield f"Then {words}: {'; '.join(self.words.recommendation_phrase(*each) for each in prospects)}"
        if one.weight == "other" and not one.recommendations:
            yield from (f"Then {self.words.standing_phrase(name, reach)}" for name, reach in reply.standings.items())
