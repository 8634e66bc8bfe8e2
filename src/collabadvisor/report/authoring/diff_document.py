"""The difference between two knowledge packs, as a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from collabadvisor.document.tree import Block, Document, Listing, Paragraph, Section, points
from collabadvisor.files.words import join_words, plain
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.authoring import diff_words
from collabadvisor.report.authoring.diff_words import DiffWords
from collabadvisor.report.authoring.issue_words import count_phrase
from collabadvisor.report.authoring.saved_blocks import SavedBlocks
from collabadvisor.verification.diff.pack_diff_model import BEARING, Effect, PackChange, PackDiff, Subject

HEADINGS: dict[Subject, str] = {
    "verdict": "The verdict",
    "recommendation": "Recommendations",
    "standing": "How bases and values stand",
    "shown": "What has been shown",
}


def diff_document(diff: PackDiff, old: KnowledgeBase, new: KnowledgeBase) -> Document:
    """What differs in the advice, on saved ventures and in the knowledge itself."""
    before, after = diff.before, diff.after
    packs = f"Old: {diff_words.pack(before)}. New: {diff_words.pack(after)}."
    same = [Paragraph("The two are the same to the letter.")] if before.digest == after.digest else []
    blocks = _DiffBlocks(diff, DiffWords(old, new)).all()
    return Document(f"{after.title}: what is new", (*same, *blocks), about=packs)


class _DiffBlocks:
    def __init__(self, diff: PackDiff, words: DiffWords) -> None:
        self.diff = diff
        self.words = words

    def all(self) -> Iterator[Block]:
        summary = tuple(map(Paragraph, self._summary()))
        yield Section(diff_words.SAME if self.diff.same_advice else diff_words.OTHER, summary, role="part")
        for subject, effects in groupby(self.diff.effects, lambda effect: effect.subject):
            yield Section(HEADINGS[subject], (self._effects(subject, list(effects)),))
        if self.diff.saved is not None:
            yield Section("Saved ventures", tuple(SavedBlocks(self.words).all(self.diff.saved)))
        yield Section("What changed in the knowledge", tuple(self._changes()))
        order = diff_words.IN_ORDER if self.diff.saved is not None else ""
        yield Section("What was compared", (Paragraph(f"{diff_words.COMPARED}{order}"),))

    def _summary(self) -> Iterator[str]:
        diff, stages = self.diff, self.diff.stages
        every = f"the stage{'s' * (len(stages.common) > 1)} {self.words.stages(stages.common)}"
        if not stages.common:
            yield diff_words.NO_STAGE
        elif diff.effects:
            yield diff_words.DIFFERS.format(every, self._counts())
        else:
            yield diff_words.PROVED.format(every)
        moved = sum(venture.has_changed for venture in diff.saved or ())
        if moved and not diff.effects:
            yield f"On {count_phrase(moved, 'saved venture')} something moves all the same; see below."
        for names, which in ((stages.only_before, "old"), (stages.only_after, "new")):
            if names:
                yield f"Only the {which} knowledge judges ventures at {self.words.stages(names)}."

    def _counts(self) -> str:
        of = {subject: {each.name for each in self.diff.effects if each.subject == subject} for subject in HEADINGS}
        standing = of["standing"]
        parts = [
            "the verdict" if of["verdict"] else "",
            count_phrase(len(of["recommendation"]), "recommendation") if of["recommendation"] else "",
            f"how {count_phrase(len(standing), 'base or value stands', 'bases and values stand')}" if standing else "",
            f"whether {count_phrase(len(of['shown']), 'value is shown', 'values are shown')}" if of["shown"] else "",
        ]
        return join_words(filter(None, parts))

    def _effects(self, subject: Subject, effects: Sequence[Effect]) -> Listing:
        if subject == "verdict":
            return points(*map(self._effect, effects))
        groups = (list(group) for _, group in groupby(effects, lambda effect: effect.name))
        return Listing(
            tuple((Paragraph(self.words.subject_name(each[0])), points(*map(self._effect, each))) for each in groups)
        )

    def _effect(self, effect: Effect) -> str:
        turned = diff_words.sentence(f"{self.words.change_phrase(effect)}{self.words.at(effect)}")
        return f"{turned} {self.words.smallest_example(effect)}"

    def _changes(self) -> Iterator[Block]:
        if not self.diff.changes:
            yield Paragraph("Nothing.")
        for bears_on in BEARING:
            items = tuple(_change(change) for change in self.diff.changes if change.bears_on == bears_on)
            if items:
                yield Section(diff_words.BEARS[bears_on], (Listing(items),))


def _change(change: PackChange) -> tuple[Block, ...]:
    sentence = diff_words.change(change)
    if change.bears_on == "words" and change.parts and not any(part.turn for part in change.parts):
        names = join_words(diff_words.PARTS.get(part.name, plain(part.name)) for part in change.parts)
        return (Paragraph(f"{sentence}: {names}"),)
    parts = points(*map(diff_words.part, change.parts))
    return (Paragraph(sentence), parts) if parts.items else (Paragraph(sentence),)
