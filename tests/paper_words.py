"""What the tests know of the paper: for every three words in a row the first ten digits of their SHA-256.

The paper may not be part of this repository, yet every quote has to be its own words. So its runs of three words are
kept as digests: enough to tell whether a quote is verbatim, and of no use to read. To make them anew from the text of
the paper::

    python tests/paper_words.py PAPER > tests/data/paper-trigrams.txt

White space is folded and case does not count; punctuation does, save before the first and after the last word of a
quote, where the quoting sentence puts its own.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from string import punctuation

RUN = 3
"""How many words in a row one digest stands for. A quote of fewer can't be checked."""
_EDGES = punctuation + "\N{EN DASH}\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"


def known(paper: str) -> set[str]:
    """The digests of every run in the paper, with and without the punctuation at its two ends."""
    return {_digest(run) for words in _runs(paper.lower().split()) for run in _with_and_without_edges(words)}


def quoted(quote: str) -> list[str]:
    """The digests of every run in a quote, in order. Raises ``ValueError`` where it is too short to have any."""
    words = quote.lower().strip().strip(_EDGES + " ").split()
    if len(words) < RUN:
        msg = f"a quote needs at least {RUN} words to be checked: {quote!r}"
        raise ValueError(msg)
    return [_digest(run) for run in _runs(words)]


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(RUN)), strict=False)


def _with_and_without_edges(run: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    first, *between, last = run
    for beginning in {first, first.lstrip(_EDGES)}:
        for end in {last, last.rstrip(_EDGES)}:
            yield (beginning, *between, end)


def _digest(run: tuple[str, ...]) -> str:
    return sha256(" ".join(run).encode()).hexdigest()[:10]


if __name__ == "__main__":
    sys.stdout.write("".join(f"{digest}\n" for digest in sorted(known(Path(sys.argv[1]).read_text(encoding="utf-8")))))
