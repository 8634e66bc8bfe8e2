"""What becomes of saved ventures with another version of the knowledge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from collabadvisor.document.tree import Block, Listing, Paragraph, points
from collabadvisor.files.problems import Problem
from collabadvisor.reasoning.compare.difference_model import AdviceDifference, RankPlace
from collabadvisor.report.authoring.diff_words import DiffWords
from collabadvisor.report.authoring.issue_words import count_phrase
from collabadvisor.verification.diff.pack_diff_model import Effect, SavedVenture

SIDES = ("The old knowledge", "The new knowledge")


class SavedBlocks:
    """Saved ventures, in the words of two packs."""

    def __init__(self, words: DiffWords) -> None:
        self.words = words

    def all(self, saved: Sequence[SavedVenture]) -> Iterator[Block]:
        """Each venture on which something moves, or that cannot be judged, and how many there are besides."""
        moved = [venture for venture in saved if venture.has_changed]
        unread = [venture for venture in saved if venture.difference is None and not venture.has_changed]
        items = [*map(self._moved, moved), *map(_unread, unread)]
        still = len(saved) - len(items)
        yield from [Listing(tuple(items))] if items else []
        if not items:
            yield Paragraph(f"The advice stays as it is on {_all(still)}.")
        elif still:
            yield Paragraph(f"The advice stays as it is on {count_phrase(still, 'other', 'others')}.")

    def _moved(self, venture: SavedVenture) -> tuple[Block, ...]:
        name = Paragraph(f"{venture.name} ({venture.file})" if venture.name else venture.file)
        if venture.difference is not None:
            return name, points(*self._differences(venture.difference))
        sides = zip(SIDES, (venture.problems_before, venture.problems_after), strict=True)
        return name, points(
            *(f"{side} cannot judge it: {problem}" for side, problems in sides for problem in _problems(problems))
        )

    def _differences(self, difference: AdviceDifference) -> Iterator[str]:
        if difference.verdict:
            effect = Effect(
                subject="verdict",
                name="verdict",
                before=difference.verdict.before,
                after=difference.verdict.after,
                shown=(),
            )
            yield f"Verdict: {self.words.change_phrase(effect)}."
        for moved in difference.standings:
            effect = Effect(subject="standing", name=moved.name, before=moved.before, after=moved.after, shown=())
            yield f"{self.words.subject_name(effect)}: {self.words.change_phrase(effect)}."
        for each in difference.recommendations:
            before, after = self._place(each.before), self._place(each.after)
            if each.way == "appears":
                yield f"Advised now: {each.title} ({after})."
            elif each.way == "vanishes":
                yield f"No longer advised: {each.title} (was {before})."
            elif each.way == "moves":
                yield f"Moves: {each.title}, {after} (was {before})."

    def _place(self, place: RankPlace | None) -> str:
        return f"{self.words.priority(place.priority)} {place.rank}" if place else "-"


def _unread(venture: SavedVenture) -> tuple[Block, ...]:
    return Paragraph(f"{venture.file}: neither can judge it."), points(*_problems(venture.problems_after))


def _all(many: int) -> str:
    return {1: "the one venture", 2: "both ventures"}.get(many, f"all {many} ventures")


def _problems(problems: Sequence[Problem]) -> Iterator[str]:
    for problem in problems:
        line = f"line {problem.where.line}: " if problem.where.line else ""
        yield f"{line}{problem.what}{f' {problem.remedy}' if problem.remedy else ''}"
