"""The shapes and colours beside the words of standings and verdicts, which are never without their words."""

from __future__ import annotations

from collections.abc import Mapping

from collabadvisor.document.tree import Tone
from collabadvisor.knowledge.framework import StandingOrNot

RING = "M10 2A8 8 0 1 1 9.99 2Z"
SHAPES: Mapping[StandingOrNot, str] = {
    "fragile": "M10 0.5L19.5 10L10 19.5L0.5 10Z",  # diamond
    "strained": "M10 1.5L19.5 18.5H0.5Z",  # triangle
    "adequate": "M2 2H18V18H2Z",  # square
    "sound": "M10 1A9 9 0 1 1 9.99 1Z",  # circle
    "not_known": RING,  # drawn dashed and empty
}
"""The shape of each standing as SVG path data, on a field of 20 by 20."""
VERDICT_SHAPES: Mapping[Tone, str] = {
    "bad": "M10 0.5L19.5 10L10 19.5L0.5 10Z",  # diamond
    "poor": "M10 18.5L0.5 1.5H19.5Z",  # triangle on its point, as of a sign to give way
    "fair": "M2 2H18V18H2Z",  # square
    "good": "M10 1A9 9 0 1 1 9.99 1Z",  # circle
    "unknown": RING,
}
"""The shape of each tone of a verdict, as in Word: filled for running ventures, hollow for proposals.

None is like another where it is small and there is no colour, as an octagon is like a circle.
"""
COLOURS: Mapping[str, tuple[str, str]] = {
    "fragile": ("#a3271f", "#fbeae7"),
    "strained": ("#8a5a00", "#fbf0d9"),
    "adequate": ("#2f5d92", "#e8eff8"),
    "sound": ("#1f6b45", "#e4f2ea"),
    "not_known": ("#5b6068", "#f3f1ec"),
    "bad": ("#a3271f", "#fbeae7"),
    "poor": ("#8a5a00", "#fbf0d9"),
    "fair": ("#2f5d92", "#e8eff8"),
    "good": ("#1f6b45", "#e4f2ea"),
    "unknown": ("#5b6068", "#f3f1ec"),
}
"""Colour and tint of each standing and tone on white: words in the one on the other have a contrast of 4.5 and more."""
