"""Where the words of one report differ from those of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from collabadvisor.document.reading.placed_words import PlacedWord

AROUND = 4
"""So many words before and after are told with what differs."""
LONGEST = 20


@dataclass(frozen=True)
class WordsDiffer:
    """Words that stand in a report where others would: the ``place``, what stands there, what would, words around."""

    place: str
    there: str
    expected: str
    before: str


def differences(there: Sequence[PlacedWord], expected: Sequence[PlacedWord]) -> Iterator[WordsDiffer]:
    """Each run of words that differs, in the order of reading."""
    ours, theirs = [each.word for each in expected], [each.word for each in there]
    for tag, i, j, k, m in SequenceMatcher(None, theirs, ours, autojunk=False).get_opcodes():
        if tag != "equal":
            place = there[min(i, len(there) - 1)].place if there else "in the whole"
            yield WordsDiffer(place, _phrase(theirs[i:j]), _phrase(ours[k:m]), _phrase(theirs[max(0, i - AROUND) : i]))


def _phrase(words: Sequence[str]) -> str:
    return " ".join(words) if len(words) <= LONGEST else f"{' '.join(words[:LONGEST])} ..."
