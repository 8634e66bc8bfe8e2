"""A panel as text, Markdown or JSON: what it differs on, what hangs on that, and an agenda. Layout only."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from collabadvisor.document.blocks import Block, as_markdown, as_text
from collabadvisor.document.json_text import written
from collabadvisor.document.wording import ANSWERED, BASIS
from collabadvisor.files.words import listed
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import PRIORITIES, VERDICTS
from collabadvisor.reasoning.panel.panel_model import DisputedQuestion, Panel, Said, Weight
from collabadvisor.report.advice.composing import basis
from collabadvisor.report.panel.panel_json import PanelForm
from collabadvisor.report.panel.panel_words import PanelWords
from collabadvisor.report.quoting import cited, place_of

FORMATS = ("text", "markdown", "json")
HOW = (
    "Taken together, each question has the answer that was given to it. Where several were given, any of them may be "
    "right: there is no average here, and no majority."
)
INEXACT = "There are too many ways to agree to look at all of them: some differences may matter less than is said here."
GROUPS: dict[Weight, tuple[str, str, str]] = {
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


def render(form: str, panel: Panel, knowledge: KnowledgeBase, *, width: int = 88) -> str:
    """The panel in one of ``FORMATS``, ending with one newline. The same input gives the same bytes."""
    if form == "json":
        text = written(PanelForm.of(panel, knowledge))
    else:
        blocks = _PanelBlocks(panel, knowledge).all()
        text = as_markdown(blocks) if form == "markdown" else as_text(blocks, width)
    return text.rstrip("\n") + "\n"


class _PanelBlocks:
    def __init__(self, panel: Panel, knowledge: KnowledgeBase) -> None:
        self.panel = panel
        self.knowledge = knowledge
        self.framework = knowledge.framework
        self.words = PanelWords(knowledge)
        self.asked = sum(map(len, (panel.agreed, panel.differences, panel.partly, panel.unanswered)))

    def all(self) -> Iterator[Block]:
        stage = self.framework.stages[self.panel.stage]
        yield Block("title", self.panel.venture)
        yield Block("words", f"Stage: {stage.title}. {stage.meaning}")
        names = listed(member.name for member in self.panel.members)
        yield Block("words", f"A panel of {len(self.panel.members)}: {names}.")
        yield from self._verdict()
        yield from self._telling()
        yield from self._in_numbers()
        yield from self._agenda()
        yield from self._certain()
        yield from self._answers()
        yield Block("heading", BASIS)
        rests_on = basis(self.knowledge)
        yield from (Block("words", words) for words in (rests_on.statement, rests_on.source, rests_on.knowledge))

    def _verdict(self) -> Iterator[Block]:
        reach = self.panel.bounds.verdict
        yield Block("verdict", f"Verdict: {self.words.verdicts(reach)}")
        if not reach.settled:
            facts = listed(self.words.fact(fact) for fact in self.panel.settling())
            yield Block("words", f"Which of these it is hangs on this: {facts}.")
        elif self.panel.differences:
            yield Block("words", "It is so whatever the panel agrees on the questions on which it differs.")
        else:
            yield Block("words", "The panel differs on nothing.")
        yield Block("words", HOW)
        if not self.panel.exact:
            yield Block("words", INEXACT)
        yield Block("heading", "By the answers of each alone")
        for member in self.panel.members:
            verdict = self.words.verdict(member.verdict)
            yield Block("item", f"{member.name}: {verdict} ({ANSWERED.format(member.answered, member.questions)})")

    def _telling(self) -> Iterator[Block]:
        for base, facts in self.panel.telling(self.knowledge).items():
            told = self.framework.disagreement[base]
            yield Block("heading", f"The panel differs about {self.framework.title_of(base).lower()}")
            yield Block("words", told.says)
            for fact in facts:
                one = next(one for one in self.panel.differences if one.fact == fact)
                said = "; ".join(
                    f"“{self.words.label(fact, said.answer)}” ({self.words.names(said.by)})" for said in one.said
                )
                yield Block("item", f"{self.words.fact(fact)}: {said}")
            for name in told.lessons:
                lesson = self.knowledge.lessons[name]
                kind = self.framework.lesson_kinds[lesson.kind]
                yield Block(
                    "item",
                    f"Lesson: {lesson.statement} {cited(lesson.quote, f'{place_of(lesson, self.knowledge)}; {kind}')}",
                )

    def _in_numbers(self) -> Iterator[Block]:
        panel = self.panel
        yield Block("heading", f"The {self.asked} questions of this stage")
        matter = sum(one.matters for one in panel.differences)
        which = f"; {matter} of these can change the advice" if panel.differences else ""
        yield Block("item", f"Answered alike by all: {len(panel.agreed)}")
        yield Block("item", f"Answered differently: {len(panel.differences)}{which}")
        yield Block("item", f"Answered alike by some, and not known to the others: {len(panel.partly)}")
        yield Block("item", f"Answered by nobody: {len(panel.unanswered)}")

    def _agenda(self) -> Iterator[Block]:
        if not self.panel.differences:
            return
        yield Block("heading", "Agenda for the meeting")
        number = 0
        for weight, members in groupby(self.panel.agenda(), key=lambda one: one.weight):
            group = list(members)
            title, for_one, for_several = GROUPS[weight]
            yield Block("subheading", title)
            all_of_them = "both" if len(group) == 2 else f"all {len(group)}"  # noqa: PLR2004  (two are both)
            words = for_several.format(all_of_them) if len(group) > 1 else for_one
            if words:
                yield Block("words", words)
            for one in group:
                number += 1
                yield from self._point(number, one)

    def _point(self, number: int, one: DisputedQuestion) -> Iterator[Block]:
        fact = self.knowledge.facts[one.fact]
        yield Block("point", f"{number}. {fact.question} [{one.fact}]")
        for said in one.said:
            yield Block("item", f"“{self.words.label(one.fact, said.answer)}”: {self.words.voices(said.by)}")
            yield from (Block("item", words, 1) for words in self._leads_to(said, one))
        if one.not_known_to:
            yield Block("item", f"Not known to {self.words.few(one.not_known_to)}")
        if one.standings:
            yield Block(
                "item", f"It bears on {listed(self.framework.title_of(name).lower() for name in one.standings)}"
            )
        if one.matters:
            yield Block("item", f"How to tell: {fact.help}")

    def _leads_to(self, said: Said, one: DisputedQuestion) -> Iterator[str]:
        if one.verdict and said.verdicts.settled:
            yield f"Then the verdict is {self.words.verdicts(said.verdicts)}, whatever is agreed on the rest"
        elif one.verdict:
            yield f"Then the verdict can be {self.words.verdicts(said.verdicts)}"
        outlooks = {"certain": "advised", "possible": "advised or not, as the rest goes", "ruled_out": "not advised"}
        for outlook, words in outlooks.items():
            found = [each for each in said.recommendations.items() if each[1].outlook == outlook]
            if found:
                yield f"Then {words}: {'; '.join(self.words.advised(*each) for each in found)}"
        if one.weight == "other" and not one.recommendations:
            yield from (f"Then {self.words.stands(name, reach)}" for name, reach in said.standings.items())

    def _certain(self) -> Iterator[Block]:
        certain = [
            (name, found) for name, found in self.panel.bounds.recommendations.items() if found.outlook == "certain"
        ]
        yield Block("heading", "Advised whatever the panel agrees")
        if not certain:
            yield Block("words", "Nothing.")
        bases = [VERDICTS, *self.framework.bases]  # what the verdict calls for stands above all else
        for name, found in sorted(
            certain,
            key=lambda each: (
                PRIORITIES.index(each[1].most_urgent or "later"),
                bases.index(self.knowledge.recommendations[each[0]].acts_on),
                each[0],
            ),
        ):
            yield Block("item", self.words.advised(name, found))

    def _answers(self) -> Iterator[Block]:
        panel = self.panel
        if panel.agreed:
            yield Block("heading", "What all say")
        for one in panel.agreed:
            yield Block("item", f"{self.words.fact(one.fact)}: {self.words.label(one.fact, one.answer)}")
        if panel.partly:
            yield Block("heading", "What only some know")
            yield Block(
                "words", "Ask the others whether they see it so too; until then this answer is taken to be right."
            )
        for one in panel.partly:
            known = (
                f"{self.words.fact(one.fact)}: {self.words.label(one.fact, one.answer)} ({self.words.voices(one.by)})"
            )
            yield Block("item", f"{known}; not known to {self.words.few(one.not_known_to)}")
        if panel.unanswered:
            yield Block("heading", "What nobody knows")
        for base, given in groupby(panel.unanswered, key=lambda fact: self.knowledge.facts[fact].base):
            yield Block("item", f"{self.framework.title_of(base)}: {'; '.join(map(self.words.fact, given))}")
        if panel.unused:
            yield Block("heading", "Not used")
            names = listed(map(self.words.fact, panel.unused))
            yield Block("words", f"Not asked at this stage, so that nothing rests on what was answered: {names}.")
