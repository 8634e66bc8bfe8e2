"""The shapes and colours that stand beside standings and verdicts; the word stands by them always."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from collabadvisor.document.shapes import COLOURS as ON_WHITE
from collabadvisor.document.tree import Mark, Tone, VerdictMark
from collabadvisor.knowledge.framework import StandingOrNot

TONES: tuple[Tone, ...] = get_args(Tone)
INK = "1C2027"
QUIET = "555A63"
LINE = "8A8680"
HAIR = "DAD6CE"
LINK = "1B4F8A"
PANEL = "F3F1EC"
COLOURS: Mapping[str, str] = {name: colour[1:].upper() for name, (colour, _) in ON_WHITE.items()}
TINTS: Mapping[Tone, str] = {tone: ON_WHITE[tone][1][1:].upper() for tone in TONES}
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
