"""A comparison of then and now as a document: what moved, what was met, and by what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from collabadvisor.document.tree import Block, Document, Inline, Paragraph, Section, Table, Words
from collabadvisor.document.wording import BASE_OR_VALUE
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.compare.comparison import Comparison
from collabadvisor.reasoning.compare.difference_model import RankPlace, RecommendationMovement, Way
from collabadvisor.report.compare.compare_sentences import BY, notes, verdict_causes
from collabadvisor.report.compare.difference_blocks import DifferenceBlocks, Item, titled_list

KIND = "Then and now"
WAYS: Mapping[Way, str] = {
    "better": "better",
    "worse": "worse",
    "known": "known now",
    "not_known": "no longer known",
    "other": "another answer",
}
TITLES: Mapping[Way, str] = {
    "better": "Better:",
    "worse": "Worse:",
    "known": "Known now:",
    "not_known": "No longer known:",
    "other": "Other answers:",
}


def compare_document(result: Comparison, knowledge: KnowledgeBase, earlier: str = "") -> Document:
    """What differs between two sides. ``earlier`` is what the earlier knowledge is called where one asks for it."""
    blocks = _ComparisonBlocks(result, knowledge, earlier).all()
    return Document(result.after.advice.venture.name, tuple(blocks), KIND)


class _ComparisonBlocks(DifferenceBlocks):
    def __init__(self, result: Comparison, knowledge: KnowledgeBase, earlier: str) -> None:
        super().__init__(result.difference, knowledge)
        self.result, self.earlier = result, earlier
        self.before, self.after = result.before.advice, result.after.advice

    def all(self) -> Iterator[Block]:
        for when, side in (("Before: ", self.result.before), ("After: ", self.result.after)):
            name = Words(side.advice.venture.name, "own")
            yield Paragraph((Words(when, "strong"), name, f". {self.words.side_summary(side)}"))
        yield from map(Paragraph, notes(self.result, self.words))
        verdict = (*self.verdict(self.before, self.after), *map(Paragraph, verdict_causes(self.result, self.earlier)))
        yield Section("The verdict", verdict)
        yield Section("Where the venture stands", (self._standings(),))
        yield Section("What was and is advised", tuple(self._recommendations()))
        for title, blocks in (
            ("The answers", self._answers()),
            ("What is required", self.requirements()),
            ("Strengths", self.strengths()),
            ("Answers that do not go together", self._clashes()),
        ):
            content = tuple(blocks)
            yield from [Section(title, content)] if content else []

    def _standings(self) -> Table:
        ways = {each.name: WAYS[each.way] for each in self.difference.standings}
        # Where the knowledge is the same, nothing but the facts can have moved a standing.
        by = {} if self.result.same_knowledge else self.result.moved_by.standings
        rows: list[tuple[Inline, ...]] = []
        for name in dict.fromkeys((*self.after.standings, *self.before.standings)):
            sides = (self.words.mark(side, name) for side in (self.before, self.after))
            moved_by = (BY[by[name]] if name in by else "",) if by else ()
            rows.append((self.words.title(name), *sides, ways.get(name, ""), *moved_by))
        heads = (BASE_OR_VALUE, "Before", "After", "Change", *(["Moved by"] if by else []))
        return Table("", heads, tuple(rows))

    def _recommendations(self) -> Iterator[Block]:
        result = self.result
        verdict_ids = {each.id for each in self.before.recommendations if each.acts_on is None}
        of_the_verdict = [moved for moved in result.dropped if moved.id in verdict_ids]
        dropped = [moved for moved in result.dropped if moved.id not in verdict_ids]
        yield from self._moved("Met: what called for them is mended.", result.met)
        yield from self._moved("No longer called for, since the verdict is another one:", of_the_verdict)
        yield from self._moved("No longer advised, although nothing shows that they were met:", dropped)
        yield from self._moved("New:", result.new)
        yield from titled_list("Still to do:", list(self._still()))
        if not (result.met or result.dropped or result.new or result.standing):
            yield Paragraph("Nothing was advised before, and nothing is now.")

    def _moved(self, title: str, moved: Sequence[RecommendationMovement]) -> Iterator[Block]:
        return titled_list(title, [self._with_reasons(each, each.before) for each in moved])

    def _still(self) -> Iterator[Item]:
        moves = {each.id: each for each in self.difference.recommendations if each.way == "moves"}
        for still in self.result.standing:
            before = None if still.before == still.after else still.before
            if still.id in moves:
                yield self._with_reasons(moves[still.id], before)
            else:
                yield self.recommendation(still.title, before, still.after, ())

    def _with_reasons(self, moved: RecommendationMovement, before: RankPlace | None) -> Item:
        # What the verdict calls for has no findings.
        because = moved.because if moved.way in ("appears", "vanishes") and not moved.findings else ""
        by = self.result.moved_by.recommendations.get(moved.id)
        moved_by = f"Moved by {BY[by]}." if by in ("knowledge", "both") else ""
        return self.recommendation(moved.title, before, moved.after, moved.findings, because, moved_by)

    def _answers(self) -> Iterator[Block]:
        for way, title in TITLES.items():
            moved = [each for each in self.difference.answers if each.way == way]
            yield from titled_list(title, [(Paragraph(self.words.answer(each)),) for each in moved])
        for side in ("before", "after"):
            answers = [each for each in self.result.one_sided if each.side == side]
            texts = [f"{self.words.fact(one.fact)}: {self.words.label(one.fact, one.answer)}" for one in answers]
            yield from titled_list(f"Asked {side} only:", [(Paragraph(each),) for each in texts])

    def _clashes(self) -> Iterator[Block]:
        return self.inconsistencies("Answers that do not go together now:", "Answers that go together again:")
