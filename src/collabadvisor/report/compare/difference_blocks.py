"""What differs between two advices, as blocks: what "what if" and "compare" both tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from collabadvisor.document.tree import Block, Inline, Listing, Paragraph, Words, points
from collabadvisor.document.wording import TO_CLEAR_UP
from collabadvisor.inference.advice import Advice
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.compare.difference_model import AdviceDifference, FindingWay, RankPlace, Way
from collabadvisor.report.compare.difference_words import DifferenceWords

SILENCE = "what looks better may only be less known."
FOUND: Mapping[FindingWay, str] = {
    "came": "Now found",
    "went": "No longer found",
    "not_known": "Cannot be told any more",
    "changed": "Now counted as",
}
VERDICT_WAYS: Mapping[Way, str] = {
    "better": ", which is better",
    "worse": ", which is worse",
    "known": "; too little was known before to call that better or worse",
    "not_known": "; too little is known now to call that better or worse",
}
Item = tuple[Block, ...]


def titled_list(title: str, items: Sequence[Item]) -> Iterator[Block]:
    """A list under a title of its own; nothing where nothing is in it."""
    if items:
        yield Paragraph(Words(title, "strong"))
        yield Listing(tuple(items))


class DifferenceBlocks:
    """Tells a difference in the words of a knowledge base."""

    def __init__(self, difference: AdviceDifference, knowledge: KnowledgeBase) -> None:
        self.difference = difference
        self.words = DifferenceWords(knowledge)

    def verdict(self, before: Advice, after: Advice) -> Iterator[Block]:
        """Whether the verdict moved, and what it rests on now; and where silence may have moved it."""
        moved = self.difference.verdict
        rule, *grounds = after.verdict.because or ("",)
        mark = self.words.verdict_mark(after)
        if moved is None:
            yield Paragraph(("The verdict stays ", mark, "."), "lead")
            reasons = grounds or [rule]
        else:
            way = VERDICT_WAYS.get(moved.way, "")
            was = self.words.verdict_mark(before)
            yield Paragraph(("The verdict goes from ", was, " to ", mark, f"{way}."), "lead")
            reasons = [rule, *grounds]
        yield points(*reasons)
        silent = sum(each.finding == "weakness" and each.way == "not_known" for each in self.difference.findings)
        if silent:
            many = f"{silent} weaknesses" if silent > 1 else "1 weakness"
            yield Paragraph(f"{many} cannot be told any more: {SILENCE}", "alert")

    def recommendation(
        self, title: str, before: RankPlace | None, after: RankPlace | None, rules: Iterable[str], *others: Inline
    ) -> Item:
        """A recommendation with where it stands and stood, which findings of its rules moved, and what else is said."""
        by_rule = {finding.rule: finding for finding in self.difference.findings}
        lines: list[Inline] = [self.words.place_change(title, before, after)]
        for moved in (by_rule[rule] for rule in rules if rule in by_rule):
            grade = moved.severity or moved.finding
            because = self.words.finding_causes(moved, self.difference)
            lines.append(f"{FOUND[moved.way]} ({grade}): “{moved.title.rstrip('.')}”. {because}")
        return tuple(Paragraph(each) for each in (*lines, *others) if each)

    def strengths(self) -> Iterator[Block]:
        """The strengths that came and went."""
        for title, way in (("gained", "came"), ("lost", "went"), ("that cannot be told any more", "not_known")):
            strong = [each for each in self.difference.findings if each.finding == "strength" and each.way == way]
            items = [
                (Paragraph(f"{each.title.rstrip('.')}. {self.words.finding_causes(each, self.difference)}"),)
                for each in strong
            ]
            yield from titled_list(f"Strengths {title}:", items)

    def requirements(self) -> Iterator[Block]:
        """How each requirement stands that stood otherwise."""
        items = [(Paragraph(self.words.requirement(each)),) for each in self.difference.requirements]
        yield from titled_list("What is required stands otherwise:", items)

    def inconsistencies(self, come: str, gone: str) -> Iterator[Block]:
        """The answers that do not go together now, under the title ``come``, and those that did not before."""
        for way, title in (("came", come), ("went", gone)):
            rules = [each.rule for each in self.difference.inconsistencies if each.way == way]
            yield from titled_list(
                title,
                [
                    (
                        Paragraph(f"{rule.title}. {rule.because}"),
                        *([Paragraph(f"{TO_CLEAR_UP}: {rule.ask}")] if way == "came" else []),
                    )
                    for rule in rules
                ],
            )
