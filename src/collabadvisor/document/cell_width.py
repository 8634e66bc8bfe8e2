"""How much room words take in a terminal: cells, of which a letter takes none, one or two."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import category, east_asian_width

JOINER, AS_PICTURE = "\u200d", "\ufe0f"
_INSIDE = "\U0001f3fb-\U0001f3ff\u1160-\u11ff"  # tones of skin, and what follows the first part of a Korean syllable
_ADDED = re.compile(f"[{_INSIDE}]")


def cells(text: str) -> int:
    """How many cells of a terminal the text takes."""
    if text.isascii() or all(map(_takes_one, set(text))):
        return len(text)
    return sum(_wide(cluster) for cluster in clusters(text))


def pad_end(text: str, width: int) -> str:
    """The text, filled up with blanks behind it to so many cells."""
    return text + " " * (width - cells(text))


def wrap(text: str, width: int, first: str = "", others: str = "") -> list[str]:
    """The text in lines of at most so many cells; ``first`` begins the first of them, ``others`` each further one."""
    if cells(first) == len(first) and cells(text) == len(text):
        lines = textwrap.wrap(text, width, initial_indent=first, subsequent_indent=others, break_on_hyphens=False)
        return [line.rstrip() for line in lines]  # before a word that is longer than a line a blank is left
    lines, line, empty = [], first, True
    for gap, piece in _pieces(text):
        if not empty and cells(line + gap + piece) > width:
            lines.append(line)
            line, empty = others, True
        line += piece if empty else gap + piece
        empty = False
        while cells(line) > width:  # a word that is longer than a line
            head = _head(line, width)
            lines.append(head)
            line = others + line[len(head) :]
    return lines if empty else [*lines, line]


@lru_cache(4096)
def _takes_one(letter: str) -> bool:
    """Whether a letter takes one cell beside whatever else takes one."""
    return not _adds_nothing(letter) and east_asian_width(letter) not in "WF"


def _wide(cluster: str) -> int:
    first = cluster[0]
    if _adds_nothing(first):
        return 0
    return 2 if east_asian_width(first) in "WF" or AS_PICTURE in cluster else 1


def _adds_nothing(letter: str) -> bool:
    return category(letter) in ("Mn", "Me", "Cf") or _ADDED.match(letter) is not None


def clusters(text: str) -> Iterator[str]:
    """Letters, each with the marks that stand on it and the pictures that are joined to it."""
    cluster = ""
    for letter in text:
        if cluster and not (_adds_nothing(letter) or (cluster[-1] == JOINER and category(letter) == "So")):
            yield cluster
            cluster = ""
        cluster += letter
    if cluster:
        yield cluster


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """What may stand at the end of a line, with the blank before it: words, and wide letters, which no blank parts."""
    gap = piece = ""
    for cluster in clusters(text):
        wide = _wide(cluster) > 1
        if piece and (cluster.isspace() or wide):
            yield gap, piece
            gap = piece = ""
        if cluster.isspace():
            gap = " "
        elif wide:
            yield gap, cluster
            gap = ""
        else:
            piece += cluster
    if piece:
        yield gap, piece


def _head(text: str, width: int) -> str:
    head = ""
    for cluster in clusters(text):
        if head and cells(head + cluster) > width:
            break
        head += cluster
    return head
