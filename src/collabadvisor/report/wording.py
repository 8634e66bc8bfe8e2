"""The words that belong to no pack: headings and small phrases, the same in every format."""

from __future__ import annotations

VERDICT = "Verdict"
IN_BRIEF = "What to do, in brief"
PROFILE = "Where the venture stands"
LEVERS = "Levers: what can be worked on"
PRODUCTS = "Products: what follows from them"
STRENGTHS = "Strengths to keep"
UNKNOWN = "Not yet known"
UNUSED = "Not used at this stage"
BASIS = "What this advice rests on"
NOTHING_TO_DO = "There are no recommendations: nothing that was answered calls for one."
UNKNOWN_HINT = "The name in brackets is the one that a venture file uses for the question."
UNUSED_HINT = "These answers were given, but their questions are not asked at this stage, so nothing rests on them."
URGENT = "urgent at this stage"
ON_NOTHING = "no base or value"
CARRIES = "An arrow runs from what carries to what rests on it at this stage."

WHO = {
    "convenor": "the convenor",
    "all_partners": "all partners together",
    "each_partner": "each partner for itself",
}

CELLS = 4  # one for each standing that can be known


def bar(filled: int) -> str:
    """A standing as a bar: ``■■□□``; dots where it is not known."""
    return "■" * filled + "□" * (CELLS - filled) if filled else "·" * CELLS


def words() -> dict[str, object]:
    """The same for a template, by name."""
    return {name: value for name, value in globals().items() if name.isupper()}
