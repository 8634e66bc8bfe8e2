"""What differs between two advices, in words and lines: what "what if" and "compare" both say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from collabadvisor.document.cell_width import cells, left
from collabadvisor.document.lines import heading, wrapped
from collabadvisor.document.wording import ANSWERED, TO_CLEAR_UP
from collabadvisor.files.words import clean, listed, plain
from collabadvisor.inference.advice import Advice
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.compare.difference_model import (
    AdviceDifference,
    FindingMoved,
    InconsistencyMoved,
    Moved,
    RankPlace,
)
from collabadvisor.reasoning.compare.sides import Side

NARROWEST = 60  # below this no table has room
NOT_KNOWN = "not known"
NOWHERE = "-"
SILENCE = "what looks better may only be less known."
FOUND = {
    "came": "Now found",
    "went": "No longer found",
    "not_known": "Cannot be told any more",
    "changed": "Now counted as",
}
BY = {
    "stage": "The stage is another one.",
    "knowledge": "The knowledge has changed.",
    "not_told": "The saved advice does not tell the answer.",
}
VERDICT_WAYS = {
    "better": ", which is better",
    "worse": ", which is worse",
    "known": "; too little was known before to call that better or worse",
    "not_known": "; too little is known now to call that better or worse",
}
Lines = Iterator[str]


class DifferenceWriter:
    """Tells differences in the words of a knowledge base, in lines of some width; of what it lacks, the id as words."""

    def __init__(self, knowledge: KnowledgeBase, width: int) -> None:
        self.knowledge = knowledge
        self.framework = knowledge.framework
        self.width = max(width, NARROWEST)

    def wrapped(self, text: str, start: str = "") -> list[str]:
        """Words, cleaned, in lines that begin under ``start``."""
        return wrapped(clean(text), self.width, start)

    def heading(self, title: str) -> Lines:
        """The title of a part."""
        return heading(title, self.width)

    def grid(self, rows: Sequence[Sequence[str]]) -> Lines:
        """Rows of short cells, each column as wide as it needs to be."""
        rows = [list(map(clean, row)) for row in rows]
        sizes = [max(map(cells, column)) for column in zip(*rows, strict=True)]
        for row in rows:
            yield "  " + "  ".join(left(cell, size) for cell, size in zip(row, sizes, strict=True)).rstrip()

    def title(self, name: str) -> str:
        """The title of a base or value."""
        return self.framework.title_of(name) if name in self.framework.judged() else plain(name).capitalize()

    def standing(self, name: str | None) -> str:
        """The word of a standing; a saved advice of another knowledge may lack it."""
        return next((named.title for known, named in self.framework.standings.items() if known == name), NOT_KNOWN)

    def fact(self, name: str) -> str:
        """The name of a fact."""
        return self.knowledge.facts[name].name if name in self.knowledge.facts else plain(name)

    def label(self, fact: str, answer: str | None) -> str:
        """The words of an answer."""
        known = self.knowledge.facts[fact].labels if fact in self.knowledge.facts else {}
        return NOT_KNOWN if answer is None else known.get(answer, plain(answer))

    def place(self, place: RankPlace | None) -> str:
        """Where a recommendation stands: "Now 2"."""
        return f"{self.framework.priorities[place.priority].title} {place.rank}" if place else NOWHERE

    def was(self, place: RankPlace | None) -> str:
        """Where it stood: " (was Now 2)"."""
        return f" (was {self.place(place)})" if place else ""

    def answer(self, moved: Moved) -> str:
        """An answer that is another one, with what it was."""
        before = "was not known" if moved.before is None else f"was: {self.label(moved.name, moved.before)}"
        return f"{self.fact(moved.name)}: {self.label(moved.name, moved.after)} ({before})"

    def stands(self, moved: Moved) -> str:
        """A standing that is another one, with what it was."""
        way = f", which is {moved.way}" if moved.way in ("better", "worse") else ""
        return f"{self.title(moved.name)}: {self.standing(moved.after)} (was {self.standing(moved.before)}){way}."

    def about(self, side: Side) -> str:
        """At which stage a side is, as of when, and how much is known of it."""
        summary = side.advice.venture
        stage = self.framework.stages.get(summary.stage)
        progress = ANSWERED.format(summary.answered, summary.questions)
        parts = [f"as of {side.as_of}" if side.as_of else "", progress, "as saved" if side.saved else ""]
        return f"Stage: {stage.title if stage else plain(summary.stage)}; {', '.join(filter(None, parts))}."

    def by(self, moved: FindingMoved, found: AdviceDifference) -> str:
        """What moved a finding."""
        if not moved.answers:
            return BY[moved.by]
        ways = {answer.way for answer in found.answers if answer.name in moved.answers}
        changed = {"known": "Known now", "not_known": "No longer known"}.get(ways.pop(), "") if len(ways) == 1 else ""
        return f"{changed or 'Changed'}: {listed(map(self.fact, moved.answers))}."

    def verdict(self, before: Advice, after: Advice, found: AdviceDifference) -> Lines:
        """Whether the verdict moved, and what it rests on now; and where silence may have moved it."""
        moved = found.verdict
        rule, *grounds = after.verdict.because or ("",)
        if moved is None:
            yield from self.wrapped(f"The verdict stays {after.verdict.title}.")
            said = grounds or [rule]
        else:
            way = VERDICT_WAYS.get(moved.way, "")
            yield from self.wrapped(f"The verdict goes from {before.verdict.title} to {after.verdict.title}{way}.")
            said = [rule, *grounds]
        for sentence in said:
            yield from self.wrapped(sentence, "  - ")
        silent = sum(each.finding == "weakness" and each.way == "not_known" for each in found.findings)
        if silent:
            many = f"{silent} weaknesses" if silent > 1 else "1 weakness"
            yield from self.wrapped(f"{many} cannot be told any more: {SILENCE}")

    def reasons(self, rules: Iterable[str], found: AdviceDifference, start: str) -> Lines:
        """The findings of these rules that moved."""
        by_rule = {finding.rule: finding for finding in found.findings}
        for moved in (by_rule[rule] for rule in rules if rule in by_rule):
            grade = moved.severity or moved.finding
            words = f"{FOUND[moved.way]} ({grade}): “{moved.title.rstrip('.')}”. {self.by(moved, found)}"
            yield from self.wrapped(words, start)

    def strengths(self, found: AdviceDifference) -> Lines:
        """The strengths that came and went."""
        for title, way in (("gained", "came"), ("lost", "went"), ("that cannot be told any more", "not_known")):
            strong = [each for each in found.findings if each.finding == "strength" and each.way == way]
            if strong:
                yield from self.wrapped(f"Strengths {title}:")
            for each in strong:
                yield from self.wrapped(f"{each.title.rstrip('.')}. {self.by(each, found)}", "  - ")

    def inconsistencies(self, moved: Iterable[InconsistencyMoved], way: str, title: str) -> Lines:
        """The answers that do not go together now, or did not before."""
        clashes = [each.rule for each in moved if each.way == way]
        if clashes:
            yield from self.wrapped(title)
        for rule in clashes:
            yield from self.wrapped(f"{rule.title}. {rule.because}", "  - ")
            if way == "came":
                yield from self.wrapped(rule.ask, f"    {TO_CLEAR_UP}: ")
