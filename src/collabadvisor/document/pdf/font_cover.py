"""Which characters the shipped fonts can show, and what stands for the others.

A document that is to be read aloud may hold no character without a shape, and fonts for all of Unicode would be a
hundred times the size of this package.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from collabadvisor.files.words import strip_unseen

FONTS = Path(__file__).parent / "fonts"
INSTEAD = "□"
LISTED = 12
"""How many of the characters that cannot be shown are named."""
_NOTE = "{} {} of this document, shown as " + INSTEAD + ", {} not in its letters: {}."
_TIMES = "\u00d7"
_SEGMENTS = 4  # the format of a table of characters that covers the first plane
# What follows a picture to change it, and a picture that is joined to it, make one picture with it.
_LOOKS = frozenset(map(chr, (0x200C, 0x200D, 0x20E3, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
_AFTER = "[\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\u20e3]*"


class FontCover:
    """The text of one document as its fonts can show it; counts what they cannot."""

    def __init__(self) -> None:
        self.lost: Counter[str] = Counter()

    def replace_uncovered(self, text: str) -> str:
        """The text without unseen characters, ``□`` in place of each that no font has."""
        # Letters with their marks are shown best where they are one character.
        return _not_covered().sub(self._replace, unicodedata.normalize("NFC", strip_unseen(text)))

    def _replace(self, match: re.Match[str]) -> str:
        # What only changes the look of the character before it is left out without a word.
        seen_ones = [each for each in match[0] if each not in _LOOKS]
        if not seen_ones:
            return ""
        self.lost[seen_ones[0]] += 1
        return INSTEAD

    def note(self) -> str | None:
        """A sentence on which characters are not shown, and how many; None where all are."""
        if not self.lost:
            return None
        total = self.lost.total()
        names = [_describe(each, times) for each, times in list(self.lost.items())[:LISTED]]
        more = len(self.lost) - len(names)
        listed = ", ".join([*names, f"and {more} more"] if more else names)
        words = ("character", "is") if total == 1 else ("characters", "are")
        return _NOTE.format(total, *words, listed)


def _describe(character: str, times: int) -> str:
    name = unicodedata.name(character, "")
    suffix = f" ({name.lower()})" if name and not name.startswith("CJK") else ""
    return f"{f'{times} {_TIMES} ' if times > 1 else ''}U+{ord(character):04X}{suffix}"


@cache
def _not_covered() -> re.Pattern[str]:
    covered = {code for font in sorted(FONTS.glob("*.ttf")) for code in _characters(font.read_bytes())}
    inside = "".join(f"{_code(first)}-{_code(last)}" for first, last in _stretches(sorted(covered | {9, 10})))
    picture = f"[^{inside}]{_AFTER}"
    return re.compile(f"{picture}(?:\u200d{picture})*")


def _code(code: int) -> str:
    return f"\\U{code:08x}"


def _stretches(codes: list[int]) -> Iterator[tuple[int, int]]:
    first = last = codes[0]
    for code in codes[1:]:
        if code != last + 1:
            yield first, last
            first = code
        last = code
    yield first, last


def _characters(font: bytes) -> Iterator[int]:
    """The characters of a font by its table ``cmap``, of which the one for the first plane is read."""
    count = struct.unpack_from(">H", font, 4)[0]
    tables = {font[at : at + 4]: struct.unpack_from(">L", font, at + 8)[0] for at in range(12, 12 + 16 * count, 16)}
    start = tables[b"cmap"]
    for number in range(struct.unpack_from(">H", font, start + 2)[0]):
        at = start + struct.unpack_from(">L", font, start + 8 + 8 * number)[0]
        if struct.unpack_from(">H", font, at)[0] == _SEGMENTS:
            half = struct.unpack_from(">H", font, at + 6)[0] // 2
            ends = struct.unpack_from(f">{half}H", font, at + 14)
            starts = struct.unpack_from(f">{half}H", font, at + 16 + 2 * half)
            for first, last in zip(starts, ends, strict=True):
                yield from range(first, min(last, 0xFFFE) + 1)
