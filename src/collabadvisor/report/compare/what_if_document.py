"""A what-if as a document: the options side by side, then what each would change, and why."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.document.tree import Block, Document, Inline, Paragraph, Section, Table
from collabadvisor.document.wording import ACTION, VERDICT
from collabadvisor.files.words import join_words
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.compare.difference_model import RankPlace, RecommendationMovement
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
    blocks = _WhatIfBlocks(result, knowledge)
    about = f"What if some of its answers were others? {blocks.words.side_summary(result.before)}"
    return Document(result.before.advice.venture.name, tuple(blocks.all()), KIND, about)


class _WhatIfBlocks:
    def __init__(self, result: WhatIf, knowledge: KnowledgeBase) -> None:
        self.result, self.knowledge = result, knowledge
        self.words = DifferenceWords(knowledge)
        self.before = result.before.advice
        self.advices = {AS_IS: self.before} | {trial.label: trial.after.advice for trial in result.trials}

    def all(self) -> Iterator[Block]:
        yield Section("The options", tuple(self._options()))
        yield Section("Side by side", (self._side_by_side(),))
        yield Section("What would be advised", (self._places(),))
        for trial in self.result.trials:
            yield Section(f"Option {trial.label}", tuple(self._effects(trial)))

    def _options(self) -> Iterator[Block]:
        rows = tuple((trial.label, self._option(trial)) for trial in self.result.trials)
        yield Table("", ("Option", "What would be otherwise"), rows, shares=(1, 9), plain=True)
        several = f"{EACH_ALONE} " if len(rows) > 1 else ""
        yield Paragraph(f"{several}All other answers stay as they are.", "hint")

    def _option(self, trial: TriedOption) -> str:
        so = "already so, or better" if trial.option.does else "already so"
        answers = self.result.before.answers
        changes = [*map(self.words.answer, trial.difference.answers)]
        changes += [
            f"{self.words.fact(fact)}: {self.words.label(fact, answers.get(fact))} ({so})" for fact in trial.already
        ]
        titles = "; ".join(self.knowledge.recommendations[name].title for name in trial.option.does)
        parts = [f"Do this: {titles}"] if titles else []
        parts += [f"{'Then ' if titles else ''}{'; '.join(changes)}"] if changes else []
        if trial.unasked:
            parts.append(f"Not asked at this stage: {join_words(map(self.words.fact, trial.unasked))}.")
        if trial.not_applying:
            parts.append(f"Does not apply to this venture: {join_words(map(self.words.fact, trial.not_applying))}.")
        return ". ".join(part.rstrip(".") for part in parts) + "." * bool(parts)

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
        rows = ((title, *(self._place(ranks, name) for ranks in places)) for name, title in titles.items())
        many = len(places)
        return Table("", (ACTION, *self.advices), tuple(rows), shares=(many + 4, *[2] * many))

    def _place(self, places: dict[str, RankPlace], name: str) -> str:
        return self.words.place(places.get(name))

    def _effects(self, trial: TriedOption) -> Iterator[Block]:
        difference = trial.difference
        if not difference:
            yield Paragraph(CHANGES_NOTHING)
            return
        blocks = DifferenceBlocks(difference, self.knowledge)
        yield from blocks.verdict(self.before, trial.after.advice)
        yield from (Paragraph(self.words.standing_change(moved)) for moved in difference.standings)
        for way, title in (("vanishes", "No longer advised:"), ("appears", "Newly advised:"), ("moves", "Moved:")):
            moved = [each for each in difference.recommendations if each.way == way]
            yield from titled_list(title, [_moved(each, blocks) for each in moved])
        shifted = sum(each.way == "shifts" for each in difference.recommendations)
        if shifted:
            stand = "stand" if shifted > 1 else "stands"
            yield Paragraph(f"{shifted} more {stand} in the same order as before, with another number.", "hint")
        yield from blocks.requirements()
        yield from blocks.strengths()
        yield from blocks.inconsistencies(
            "Answers that would no longer go together:", "Answers that would go together again:"
        )


def _moved(each: RecommendationMovement, blocks: DifferenceBlocks) -> Item:
    # What the verdict calls for has no findings.
    because = each.because if each.way == "moves" or not each.findings else ""
    return blocks.recommendation(each.title, each.before, each.after, each.findings, because)
