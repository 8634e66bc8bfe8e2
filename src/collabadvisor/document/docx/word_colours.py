"""The shapes and colours that stand beside standings and verdicts; the word stands by them always."""

from __future__ import annotations

from collections.abc import Mapping

from collabadvisor.document.tree import Mark, Tone, VerdictMark
from collabadvisor.knowledge.framework import StandingOrNot

INK = "1C2027"
QUIET = "555A63"
LINE = "8A8680"
HAIR = "DAD6CE"
LINK = "1B4F8A"
PANEL = "F3F1EC"
COLOURS: Mapping[StandingOrNot | Tone, str] = {
    "fragile": "A3271F",
    "strained": "8A5A00",
    "adequate": "2F5D92",
    "sound": "1F6B45",
    "not_known": "5B6068",
    "bad": "A3271F",
    "poor": "8A5A00",
    "fair": "2F5D92",
    "good": "1F6B45",
    "unknown": "5B6068",
}
TINTS: Mapping[Tone, str] = {"bad": "FBEAE7", "poor": "FBF0D9", "fair": "E8EFF8", "good": "E4F2EA", "unknown": PANEL}
BACKGROUNDS = tuple(TINTS.values())
"""What words in any of the colours may stand on: their contrast to it is 4.5 and more."""
STANDING_SHAPES: Mapping[StandingOrNot, str] = {
    "fragile": "\N{BLACK DIAMOND}",
    "strained": "\N{BLACK UP-POINTING TRIANGLE}",
    "adequate": "\N{BLACK SQUARE}",
    "sound": "\N{BLACK CIRCLE}",
    "not_known": "\N{DOTTED CIRCLE}",
}
VERDICT_SHAPES: Mapping[Tone, tuple[str, str]] = {
    "bad": ("\N{BLACK DIAMOND}", "\N{WHITE DIAMOND}"),
    "poor": ("\N{BLACK DOWN-POINTING TRIANGLE}", "\N{WHITE DOWN-POINTING TRIANGLE}"),
    "fair": ("\N{BLACK SQUARE}", "\N{WHITE SQUARE}"),
    "good": ("\N{BLACK CIRCLE}", "\N{WHITE CIRCLE}"),
    "unknown": ("\N{DOTTED CIRCLE}", "\N{DOTTED CIRCLE}"),
}
"""The shape of each tone, filled and hollow; all of them are in fonts that every office has."""


def verdict_shape(tone: Tone, runs: bool) -> str:
    """The shape of a verdict: filled for a venture that ``runs``, hollow for a proposal."""
    filled, hollow = VERDICT_SHAPES[tone]
    return filled if runs else hollow


def shape_and_word(mark: Mark | VerdictMark) -> tuple[str, str, str]:
    """What stands for a standing or verdict: its shape, its word and its colour."""
    if isinstance(mark, Mark):
        return STANDING_SHAPES[mark.standing], mark.word, COLOURS[mark.standing]
    return verdict_shape(mark.tone, mark.runs), mark.title, COLOURS[mark.tone]
