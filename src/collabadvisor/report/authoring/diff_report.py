"""The difference between two knowledge packs as text, Markdown (for a changelog) or JSON. Layout only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from collabadvisor.document.blocks import Block, as_markdown, as_text
from collabadvisor.document.json_text import written
from collabadvisor.files.problems import Problem
from collabadvisor.files.words import listed, plain
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.compare.difference_model import RankPlace
from collabadvisor.report.authoring import diff_words
from collabadvisor.report.authoring.diff_json import PackDiffForm
from collabadvisor.report.authoring.diff_words import DiffWords
from collabadvisor.report.authoring.issue_words import counted
from collabadvisor.verification.diff.pack_diff_model import BEARING, Effect, PackChange, PackDiff, SavedVenture, Subject

FORMATS = ("text", "markdown", "json")
HEADINGS: dict[Subject, str] = {
    "verdict": "The verdict",
    "recommendation": "Recommendations",
    "standing": "How bases and values stand",
    "shown": "What has been shown",
}
SIDES = ("The old knowledge", "The new knowledge")


def render(form: str, found: PackDiff, old: KnowledgeBase, new: KnowledgeBase, *, width: int = 88) -> str:
    """The difference in one of ``FORMATS``, ending with one newline. The same input gives the same bytes."""
    if form == "json":
        text = written(PackDiffForm.of(found))
    else:
        blocks = _DiffBlocks(found, old, new).all()
        text = as_markdown(blocks) if form == "markdown" else as_text(blocks, width)
    return text.rstrip("\n") + "\n"


class _DiffBlocks:
    def __init__(self, found: PackDiff, old: KnowledgeBase, new: KnowledgeBase) -> None:
        self.found = found
        self.words = DiffWords(old, new)

    def all(self) -> Iterator[Block]:
        before, after = self.found.before, self.found.after
        yield Block("title", f"{after.title}: what is new")
        yield Block("words", f"Old: {diff_words.pack(before)}. New: {diff_words.pack(after)}.")
        if before.digest == after.digest:
            yield Block("words", "The two are the same to the letter.")
        yield from self._summary()
        for subject, effects in groupby(self.found.effects, lambda effect: effect.subject):
            yield Block("heading", HEADINGS[subject])
            yield from self._effects(subject, list(effects))
        yield from self._saved()
        yield from self._changes()
        yield Block("heading", "What was compared")
        yield Block("words", diff_words.COMPARED + (diff_words.IN_ORDER if self.found.saved is not None else ""))

    def _summary(self) -> Iterator[Block]:
        found, stages = self.found, self.found.stages
        yield Block("verdict", diff_words.SAME if found.same_advice else diff_words.OTHER)
        every = f"the stage{'s' * (len(stages.common) > 1)} {self.words.stages(stages.common)}"
        if not stages.common:
            yield Block("words", diff_words.NO_STAGE)
        elif found.effects:
            yield Block("words", diff_words.DIFFERS.format(every, self._counts()))
        else:
            yield Block("words", diff_words.PROVED.format(every))
        moved = sum(venture.moved for venture in found.saved or ())
        if moved and not found.effects:
            yield Block("words", f"On {counted(moved, 'saved venture')} something moves all the same; see below.")
        for names, which in ((stages.only_before, "old"), (stages.only_after, "new")):
            if names:
                yield Block("words", f"Only the {which} knowledge judges ventures at {self.words.stages(names)}.")

    def _counts(self) -> str:
        of = {subject: {each.name for each in self.found.effects if each.subject == subject} for subject in HEADINGS}
        standing = of["standing"]
        told = [
            "the verdict" if of["verdict"] else "",
            counted(len(of["recommendation"]), "recommendation") if of["recommendation"] else "",
            f"how {counted(len(standing), 'base or value stands', 'bases and values stand')}" if standing else "",
            f"whether {counted(len(of['shown']), 'value is shown', 'values are shown')}" if of["shown"] else "",
        ]
        return listed(filter(None, told))

    def _effects(self, subject: Subject, effects: Sequence[Effect]) -> Iterator[Block]:
        for _, each in groupby(effects, lambda effect: effect.name):
            told = list(each)
            if subject != "verdict":
                yield Block("item", self.words.named(told[0]))
            for effect in told:
                turned = diff_words.sentence(f"{self.words.turned(effect)}{self.words.at(effect)}")
                yield Block("item", f"{turned} {self.words.shown(effect)}", int(subject != "verdict"))

    def _saved(self) -> Iterator[Block]:
        if self.found.saved is None:
            return
        yield Block("heading", "Saved ventures")
        saved = self.found.saved
        moved = [venture for venture in saved if venture.moved]
        unread = [venture for venture in saved if venture.difference is None and not venture.moved]
        still = len(saved) - len(moved) - len(unread)
        for venture in moved:
            yield Block("item", f"{venture.name} ({venture.file})" if venture.name else venture.file)
            yield from self._moved(venture)
        for venture in unread:
            yield Block("item", f"{venture.file}: neither can judge it.")
            yield from (Block("item", told, 1) for told in _problems(venture.problems_after))
        if not moved and not unread:
            yield Block("words", f"The advice stays as it is on {_all(still)}.")
        elif still:
            yield Block("words", f"The advice stays as it is on {counted(still, 'other', 'others')}.")

    def _moved(self, venture: SavedVenture) -> Iterator[Block]:
        found = venture.difference
        if found is None:
            for side, problems in zip(SIDES, (venture.problems_before, venture.problems_after), strict=True):
                yield from (Block("item", f"{side} cannot judge it: {told}", 1) for told in _problems(problems))
            return
        if found.verdict:
            effect = Effect(
                subject="verdict", name="verdict", before=found.verdict.before, after=found.verdict.after, shown=()
            )
            yield Block("item", f"Verdict: {self.words.turned(effect)}.", 1)
        for moved in found.standings:
            effect = Effect(subject="standing", name=moved.name, before=moved.before, after=moved.after, shown=())
            yield Block("item", f"{self.words.named(effect)}: {self.words.turned(effect)}.", 1)
        for each in found.recommendations:
            if each.way == "appears":
                yield Block("item", f"Advised now: {each.title} ({self._place(each.after)}).", 1)
            elif each.way == "vanishes":
                yield Block("item", f"No longer advised: {each.title} (was {self._place(each.before)}).", 1)
            elif each.way == "moves":
                moves = f"{self._place(each.after)} (was {self._place(each.before)})"
                yield Block("item", f"Moves: {each.title}, {moves}.", 1)

    def _place(self, place: RankPlace | None) -> str:
        return f"{self.words.priority(place.priority)} {place.rank}" if place else "-"

    def _changes(self) -> Iterator[Block]:
        yield Block("heading", "What changed in the knowledge")
        if not self.found.changes:
            yield Block("words", "Nothing.")
        for bears_on in BEARING:
            told = [change for change in self.found.changes if change.bears_on == bears_on]
            if told:
                yield Block("subheading", diff_words.BEARS[bears_on])
            for change in told:
                yield from self._change(change)

    @staticmethod
    def _change(change: PackChange) -> Iterator[Block]:
        if change.bears_on == "words" and change.parts and not any(part.turn for part in change.parts):
            named = listed(diff_words.PARTS.get(part.name, plain(part.name)) for part in change.parts)
            yield Block("item", f"{diff_words.change(change)}: {named}")
            return
        yield Block("item", diff_words.change(change))
        yield from (Block("item", diff_words.part(part), 1) for part in change.parts)


def _all(many: int) -> str:
    return {1: "the one venture", 2: "both ventures"}.get(many, f"all {many} ventures")


def _problems(problems: Sequence[Problem]) -> Iterator[str]:
    for problem in problems:
        line = f"line {problem.where.line}: " if problem.where.line else ""
        yield f"{line}{problem.what}{f' {problem.remedy}' if problem.remedy else ''}"
