"""A what-if as a document: the options side by side, then what each would change, and why."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.document.tree import Block, Document, Inline, Paragraph, Section, Table
from collabadvisor.document.wording import ACTION, VERDICT
from collabadvisor.files.words import join_words
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.compare.difference_model import RankPlace, RecommendationMoved
from collabadvisor.reasoning.compare.what_if import TriedOption, WhatIf
from collabadvisor.report.compare.difference_blocks import DifferenceBlocks, Item, titled_list
from collabadvisor.report.compare.difference_words import DifferenceWords

KIND = "What if"
AS_IS = "As it is"
WHAT_IS_JUDGED = "What is judged"
EACH_ALONE = "Each option starts from the venture as it is, and none builds on another."
CHANGES_NOTHING = "Nothing would change: these are the venture's answers already."


def what_if_document(result: WhatIf, knowledge: KnowledgeBase) -> Document:
    """The venture as it is beside every option that was tried."""
    told = _WhatIfBlocks(result, knowledge)
    about = f"What if some of its answers were others? {told.words.side_summary(result.before)}"
    return Document(result.before.advice.venture.name, tuple(told.all()), KIND, about)


class _WhatIfBlocks:
    def __init__(self, result: WhatIf, knowledge: KnowledgeBase) -> None:
        self.result, self.knowledge = result, knowledge
        self.words = DifferenceWords(knowledge)
        self.before = result.before.advice
        self.advices = {AS_IS: self.before} | {tried.label: tried.after.advice for tried in result.tried}

    def all(self) -> Iterator[Block]:
        yield Section("The options", tuple(self._options()))
        yield Section("Side by side", (self._side_by_side(),))
        yield Section("What would be advised", (self._places(),))
        for tried in self.result.tried:
            yield Section(f"Option {tried.label}", tuple(self._effects(tried)))

    def _options(self) -> Iterator[Block]:
        rows = tuple((tried.label, self._option(tried)) for tried in self.result.tried)
        yield Table("", ("Option", "What would be otherwise"), rows, shares=(1, 9), plain=True)
        several = f"{EACH_ALONE} " if len(rows) > 1 else ""
        yield Paragraph(f"{several}All other answers stay as they are.", "hint")

    def _option(self, tried: TriedOption) -> str:
        so = "already so, or better" if tried.option.does else "already so"
        given = self.result.before.answers
        said = [*map(self.words.answer, tried.difference.answers)]
        said += [f"{self.words.fact(fact)}: {self.words.label(fact, given.get(fact))} ({so})" for fact in tried.already]
        done = "; ".join(self.knowledge.recommendations[name].title for name in tried.option.does)
        told = [f"Do this: {done}"] if done else []
        told += [f"{'Then ' if done else ''}{'; '.join(said)}"] if said else []
        if tried.unasked:
            told.append(f"Not asked at this stage: {join_words(map(self.words.fact, tried.unasked))}.")
        if tried.not_applying:
            told.append(f"Does not apply to this venture: {join_words(map(self.words.fact, tried.not_applying))}.")
        return ". ".join(part.rstrip(".") for part in told) + "." * bool(told)

    def _side_by_side(self) -> Table:
        verdicts: list[Inline] = [VERDICT, *map(self.words.verdict_mark, self.advices.values())]
        rows = [verdicts] + [
            [self.words.title(name), *(self.words.mark(advice, name) for advice in self.advices.values())]
            for name in self.before.standings
        ]
        return Table("", (WHAT_IS_JUDGED, *self.advices), tuple(map(tuple, rows)))

    def _places(self) -> Block:
        titles = {each.id: each.title for advice in self.advices.values() for each in advice.recommendations}
        if not titles:
            return Paragraph("Nothing, neither as it is nor under any option.")
        places = [
            {each.id: RankPlace(rank=each.rank, priority=each.priority) for each in advice.recommendations}
            for advice in self.advices.values()
        ]
        rows = ((title, *(self._place(given, name) for given in places)) for name, title in titles.items())
        many = len(places)
        return Table("", (ACTION, *self.advices), tuple(rows), shares=(many + 4, *[2] * many))

    def _place(self, places: dict[str, RankPlace], name: str) -> str:
        return self.words.place(places.get(name))

    def _effects(self, tried: TriedOption) -> Iterator[Block]:
        found = tried.difference
        if not found:
            yield Paragraph(CHANGES_NOTHING)
            return
        blocks = DifferenceBlocks(found, self.knowledge)
        yield from blocks.verdict(self.before, tried.after.advice)
        yield from (Paragraph(self.words.standing_change(moved)) for moved in found.standings)
        for way, title in (("vanishes", "No longer advised:"), ("appears", "Newly advised:"), ("moves", "Moved:")):
            moved = [each for each in found.recommendations if each.way == way]
            yield from titled_list(title, [_moved(each, blocks) for each in moved])
        shifted = sum(each.way == "shifts" for each in found.recommendations)
        if shifted:
            stand = "stand" if shifted > 1 else "stands"
            yield Paragraph(f"{shifted} more {stand} in the same order as before, with another number.", "hint")
        yield from blocks.requirements()
        yield from blocks.strengths()
        yield from blocks.inconsistencies(
            "Answers that would no longer go together:", "Answers that would go together again:"
        )


def _moved(each: RecommendationMoved, blocks: DifferenceBlocks) -> Item:
    # What the verdict calls for has no findings.
    because = each.because if each.way == "moves" or not each.findings else ""
    return blocks.recommendation(each.title, each.before, each.after, each.findings, because)
