"""A what-if as text or JSON: the options side by side, then what each would change, and why. Layout only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, zip_longest

from collabadvisor.document.cell_width import cells, left, wrap
from collabadvisor.document.json_text import written
from collabadvisor.document.lines import underlined
from collabadvisor.files.words import clean, listed
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.compare.difference_model import AdviceDifference, RankPlace, RecommendationMoved
from collabadvisor.reasoning.compare.sides import Side
from collabadvisor.reasoning.compare.what_if import Tried, WhatIf
from collabadvisor.report.compare.difference_lines import DifferenceWriter, Lines
from collabadvisor.report.compare.what_if_json import WhatIfForm

AS_IS = "As it is"
TITLE = 28  # what the titles of recommendations need at least beside the places


def render(form: str, result: WhatIf, knowledge: KnowledgeBase, *, width: int = 88) -> str:
    """The what-if as "text" or "json", ending with one newline. The same input gives the same bytes."""
    text = (
        written(WhatIfForm.of(result)) if form == "json" else "\n".join(_WhatIfText(result, knowledge, width).lines())
    )
    return text.rstrip("\n") + "\n"


class _WhatIfText(DifferenceWriter):
    def __init__(self, result: WhatIf, knowledge: KnowledgeBase, width: int) -> None:
        super().__init__(knowledge, width)
        self.before = result.before
        self.tried = result.tried

    def lines(self) -> Lines:
        yield from underlined(clean(self.before.advice.venture.name), self.width)
        yield from self.wrapped(f"What if some of its answers were others? {self.about(self.before)}")
        yield from chain(self._options(), self._side_by_side(), self._places())
        for tried in self.tried:
            yield from self.heading(f"Option {tried.label}")
            yield from self._effects(tried)

    def _options(self) -> Lines:
        yield from self.heading("The options")
        for tried in self.tried:
            start = f"{tried.label}  "
            for words in self._option(tried):
                yield from self.wrapped(words, start)
                start = " " * len(start)
        several = "Each option starts from the venture as it is, and none builds on another. " if self.tried[1:] else ""
        yield from self.wrapped(f"{several}All other answers stay as they are.")

    def _option(self, tried: Tried) -> Lines:
        for done in tried.option.does:
            yield f"Do this: {self.knowledge.recommendations[done].title}"
        yield from map(self.answer, tried.difference.answers)
        so = "already so, or better" if tried.option.does else "already so"
        for fact in tried.already:
            yield f"{self.fact(fact)}: {self.label(fact, self.before.answers.get(fact))} ({so})"
        if tried.unasked:
            yield f"Not asked at this stage: {listed(map(self.fact, tried.unasked))}."
        if tried.not_applying:
            yield f"Does not apply to this venture: {listed(map(self.fact, tried.not_applying))}."

    def _sides(self, first: int, column: int) -> Iterator[Mapping[str, Side]]:
        """The venture as it is and the options, as many at a time as have room."""
        room = max(1, (self.width - first) // column - 1)
        for place in range(0, len(self.tried), room):
            yield {AS_IS: self.before} | {tried.label: tried.after for tried in self.tried[place : place + room]}

    def _side_by_side(self) -> Lines:
        yield from self.heading("Side by side")
        names = list(self.before.advice.standings)
        titles = [*map(self.title, names), "Verdict"]
        verdicts = [side.advice.verdict.title for side in (self.before, *(tried.after for tried in self.tried))]
        words = [AS_IS, *(named.title for named in self.framework.standings.values())]
        words += [word for title in verdicts for word in title.split()]  # verdicts alone may take several lines
        first = 2 + max(map(cells, titles))
        for number, sides in enumerate(self._sides(first, 2 + max(map(cells, words)))):
            yield from [""] if number else []
            rows = [["", *sides], *self._verdicts(sides, (self.width - first) // len(sides) - 2)]
            rows += [[self.title(name), *(self._stands(side, name) for side in sides.values())] for name in names]
            yield from self.grid(rows)

    def _verdicts(self, sides: Mapping[str, Side], size: int) -> Iterator[list[str]]:
        """The verdict of each side, in as many rows as the longest needs in a column of this size."""
        parts = [wrap(side.advice.verdict.title, size) for side in sides.values()]
        for place, row in enumerate(zip_longest(*parts, fillvalue="")):
            yield ["" if place else "Verdict", *row]

    def _stands(self, side: Side, name: str) -> str:
        return self.standing(side.advice.standings[name])

    def _places(self) -> Lines:
        yield from self.heading("What would be advised")
        everything = (self.before, *(tried.after for tried in self.tried))
        titles = {each.id: each.title for side in everything for each in side.advice.recommendations}
        if not titles:
            yield from self.wrapped("Nothing, neither as it is nor under any option.")
        priorities = (named.title for named in self.framework.priorities.values())
        size = max(cells(AS_IS), *(cells(f"{title} {len(titles)}") for title in priorities))
        for number, sides in enumerate(self._sides(2 + TITLE, 2 + size) if titles else ()):
            yield from [""] if number else []
            advised = (side.advice.recommendations for side in sides.values())
            places = [
                {each.id: RankPlace(rank=each.rank, priority=each.priority) for each in given} for given in advised
            ]
            yield ("  " + "  ".join(left(label, size) for label in sides)).rstrip()
            for name, title in titles.items():
                beside = (left(self.place(given.get(name)), size) for given in places)
                yield from self.wrapped(title, f"  {'  '.join(beside)}  ")

    def _effects(self, tried: Tried) -> Lines:
        found = tried.difference
        if not found:
            yield from self.wrapped("Nothing would change: these are the venture's answers already.")
            return
        yield from self.verdict(self.before.advice, tried.after.advice, found)
        for moved in found.standings:
            yield from self.wrapped(self.stands(moved))
        for way, title in (("vanishes", "No longer advised:"), ("appears", "Newly advised:"), ("moves", "Moved:")):
            yield from self._moved([each for each in found.recommendations if each.way == way], title, found)
        shifted = sum(each.way == "shifts" for each in found.recommendations)
        if shifted:
            stand = "stand" if shifted > 1 else "stands"
            yield from self.wrapped(f"{shifted} more {stand} in the same order as before, with another number.")
        yield from self.strengths(found)
        yield from self.inconsistencies(found.inconsistencies, "came", "Answers that would no longer go together:")
        yield from self.inconsistencies(found.inconsistencies, "went", "Answers that would go together again:")

    def _moved(self, moved: Sequence[RecommendationMoved], title: str, found: AdviceDifference) -> Lines:
        if moved:
            yield from self.wrapped(title)
        for each in moved:
            start = f"  - {self.place(each.after)}: " if each.after else "  - "
            yield from self.wrapped(f"{each.title}{self.was(each.before)}", start)
            yield from self.reasons(each.findings, found, "      ")
            if each.way == "moves" or not each.findings:  # what the verdict calls for has none
                yield from self.wrapped(each.because, "      ")
