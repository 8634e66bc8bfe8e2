"""The words of a tree as data for the layout: pieces of text with a role, in strings that nothing reads as markup."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from collabadvisor.document.pdf.font_cover import FontCover
from collabadvisor.document.tree import Inline, Mark, Run, Tone, VerdictMark, Words, runs
from collabadvisor.knowledge.framework import StandingOrNot

Piece = str | dict[str, object]
"""A plain text, or what ``layout/words.typ`` reads."""
BREAK = "\u200b"
"""Where a word that is longer than its line may be broken."""
ROOM = 40
"""How many letters of a word a line of a paragraph has room for, wherever it stands."""
TYPED = 72
"""How many letters of a word a line of typed text has room for."""
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Za-z]{2}))?(?![A-Za-z])")
_WHITE = re.compile(r"\s+")
_HARD = re.compile(r"[^\s\xa0]+")


@dataclass
class WordsForPdf:
    """What turns words into pieces: the characters that can be shown, and the places to which links can lead."""

    cover: FontCover = field(default_factory=FontCover)
    labels: Mapping[str, str] = field(default_factory=dict)
    rtl: bool = False
    """Whether the report's own language is written from right to left."""

    def pieces(self, words: Inline, room: int = ROOM) -> list[Piece]:
        """The words as pieces, none where nothing is to be seen.

        Words of more letters than there is ``room`` for can be broken.
        """
        pieces = [self._piece(run, room) for run in runs(words)]
        return pieces if any(map(_says, pieces)) else []

    def text(self, text: str, room: int = ROOM) -> str:
        """A text on one line, with places to break what is too long, and nothing that cannot be shown."""
        return _HARD.sub(lambda match: _breakable(match[0], room), self.cover.replace_uncovered(_WHITE.sub(" ", text)))

    def code_line(self, line: str) -> str:
        """A line as it is typed, blanks and all."""
        return _HARD.sub(lambda match: _breakable(match[0], TYPED), self.cover.replace_uncovered(line.expandtabs(4)))

    def _piece(self, run: Run, room: int) -> Piece:
        if isinstance(run, Mark):
            return self._marked(run.standing, run.word, room, filled=run.standing != "not_known")
        if isinstance(run, VerdictMark):
            return self._marked(run.tone, run.title, room, filled=run.runs)
        return self._words(run, room)

    def _marked(self, shape: StandingOrNot | Tone, text: str, room: int, *, filled: bool) -> Piece:
        return {"kind": "mark", "shape": shape, "filled": filled, "text": self.text(text, room)}

    def _words(self, run: Words, room: int) -> Piece:
        text = self.text(run.text, room)
        extras: dict[str, object] = {"apart": True} if mixes_directions(run.text, self.rtl) else {}
        if run.to in self.labels:
            extras["to"] = self.labels[run.to]
        if not extras and run.role in {"plain", "own"}:
            return text
        return {"kind": "words", "text": text, "role": run.role, **extras}


def _says(piece: Piece) -> bool:
    if isinstance(piece, str):
        return bool(piece.strip())
    return bool(str(piece["text"]).strip())


def _breakable(word: str, room: int) -> str:
    return BREAK.join(_clusters(word)) if len(word) > room else word


def _clusters(word: str) -> list[str]:
    """The letters of a word, each with the marks over and under it."""
    clusters: list[str] = []
    for each in word:
        if clusters and unicodedata.category(each) in {"Mn", "Me", "Mc", "Cf"}:
            clusters[-1] += each
        else:
            clusters.append(each)
    return clusters


def from_right(text: str) -> bool:
    """Whether the first letter of the text is of a script that is written from right to left."""
    sides = (unicodedata.bidirectional(each) for each in text)
    return next((side in {"R", "AL"} for side in sides if side in {"L", "R", "AL"}), False)


def region_of(language: str) -> tuple[str, str | None]:
    """A language such as ``en-GB`` as the compiler takes it: two or three letters, and two of a region if there is one.

    What is no language is taken for English.
    """
    match = _LANGUAGE.match(language)
    return (match[1].lower(), (match[2] or "").upper() or None) if match else ("en", None)


def mixes_directions(text: str, rtl: bool) -> bool:
    """Whether there are letters in the text of scripts that are written in the other direction."""
    if text.isascii() and not rtl:
        return False
    there = {"L"} if rtl else {"R", "AL"}
    return any(unicodedata.bidirectional(each) in there for each in text)
