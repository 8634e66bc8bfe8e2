"""Nothing is told twice: a reason whose first sentence stood above leads there, and only goes on from it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from collabadvisor.report.advice.advice_content import Begun, Item, ReasonShown, RecommendationGroup

_FIRST = re.compile(r"(.+?\.)(?:\s+(?=[A-Z“])|$)(.*)", re.DOTALL)
_WORDS = re.compile(r"[\w'\u2019]+")


def without_repetition(
    sections: Iterable[RecommendationGroup], titles: Iterable[str]
) -> tuple[RecommendationGroup, ...]:
    """The parts in their order, in which no reason that is told in full begins with what was told above it.

    ``titles`` are those of the findings that the first page names.
    """
    history = _Told(titles)
    return tuple(
        replace(section, items=tuple(history.added(item, whole=section.whole) for item in section.items))
        for section in sections
    )


class _Told:
    """The reasons so far as words in a row, each with the number under which it is told."""

    def __init__(self, titles: Iterable[str]) -> None:
        self.titles = _in_a_row(" ".join(titles))
        self.reasons: list[tuple[str, int]] = []

    def added(self, item: Item, *, whole: bool) -> Item:
        """A recommendation as it is told after all these; then its reasons are among them."""
        reasons = [self._begun(each, whole=whole) if _in_full(each) else each for each in item.reasons]
        self.reasons += [(_in_a_row(each.because), item.rank) for each in reasons if _in_full(each)]
        return replace(item, reasons=tuple(reasons))

    def _begun(self, reason: ReasonShown, *, whole: bool) -> ReasonShown:
        """The reason, which goes on from where its first sentence stood, if it stood above."""
        match = _FIRST.fullmatch(reason.because)
        ranks = [rank for words, rank in self.reasons if match and _in_a_row(match[1]) in words]
        if not match or not ranks:
            return reason
        titled = whole or _in_a_row(reason.title) not in self.titles
        return replace(reason, begun=Begun(ranks[0], match[2], titled))


def _in_full(reason: ReasonShown) -> bool:
    return reason.weighty and bool(reason.because) and not reason.see_rank


def _in_a_row(text: str) -> str:
    """The words of a text alone, with a blank on either side of each."""
    return " ".join(["", *_WORDS.findall(text.casefold()), ""])
