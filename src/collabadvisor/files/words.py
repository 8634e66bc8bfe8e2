"""Words in and out: cleaning what came from outside, and finding the nearest known name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Terminal commands (ESC [ ... m), C0 and C1 controls, zero-width and bidirectional marks, tag characters: none of them
# can be seen in a report, and all of them can change how a terminal or a page shows the words around them. Those that
# break a line or space words out are not here: they count as white space. Nor are the two joiners where they belong to
# the spelling: after a letter of a script whose letters they join or part (Arabic, those of India and its neighbours,
# Mongolian), and, of the one that joins, between two pictures.
JOINERS = frozenset("\u200c\u200d")
_JOINING = "\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc"
_PICTURE = "\u2190-\u2bff\u3030\u303d\u3297\u3299\ufe0f\U0001f000-\U0001faff"
_UNSEEN = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]|[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
    f"|\u200c(?<![{_JOINING}]\u200c)|\u200d(?<![{_JOINING}]\u200d)(?!(?<=[{_PICTURE}]\u200d)[{_PICTURE}])"
)

# What moves a terminal's cursor and is white space, but for the end of a line.
_MOVING = re.compile("[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]|\r(?!\n)")

# A word that begins with the sound of a vowel: not "unique", "usual" and "one", but "hour".
_VOWEL = re.compile(r"(?!eu|one\b|once\b|u[bst][aeiou]|uni(?![nm]))[aeiou]|hour|hono|heir|honest", re.IGNORECASE)


def strip_unseen(text: str) -> str:
    """The text with its lines as they are, without characters that steer a terminal or hide in a page."""
    return _MOVING.sub(" ", _UNSEEN.sub("", text))


def clean(text: str) -> str:
    """The text on one line, without characters that steer a terminal or hide in a page."""
    return " ".join(_UNSEEN.sub("", text).split())


def with_article(words: str) -> str:
    """The words after "a" or "an", as they are spoken: ``an urgent weakness``, ``a unique one``."""
    return f"{'an' if _VOWEL.match(words) else 'a'} {words}"


def without_article(words: str) -> str:
    """The words without "the" before them, where they begin with it: in capitals, too, as a title does."""
    return words[4:] if words[:4].lower() == "the " else words


def plain(identifier: str) -> str:
    """An id as words: ``senior_representation`` -> ``senior representation``."""
    return identifier.replace("_", " ").replace("-", " ")


def nearest(name: str, candidates: Iterable[str]) -> str | None:
    """The known name that looks most like the one given, or None where nothing is near, or two are as near."""
    names = list(candidates)
    near = closest_name(name, names, 0.6)
    if near is None and len(name) > 1:
        begun = [candidate for candidate in names if _form(candidate).startswith(_form(name))]
        near = begun[0] if len(begun) == 1 else None
    return near


def closest_name(name: str, candidates: Iterable[str], least: float) -> str | None:
    """The known name that looks most like the one given, if at ``least`` so (0 to 1: the same but for its case).

    None where another looks just as much like it.
    """
    from difflib import SequenceMatcher, get_close_matches  # only a mistake pays for this import

    by_form = {_form(candidate): candidate for candidate in candidates}
    close = get_close_matches(_form(name), by_form, n=2, cutoff=least)
    as_near = {SequenceMatcher(None, candidate, _form(name)).ratio() for candidate in close}
    return by_form[close[0]] if close and len(as_near) == len(close) else None


def _form(name: str) -> str:
    return name.lower().replace("-", "_").replace(" ", "_")[:100]


def did_you_mean(name: str, candidates: Iterable[str]) -> str:
    """The remedy for an unknown name: the nearest known one, else every known one when they are few."""
    names = list(candidates)
    near = nearest(name, names)
    if near is not None:
        return f"Did you mean '{near}'?"
    few = 8
    return f"Known here: {join_words(names, 'or')}." if 0 < len(names) <= few else ""


def first_few(words: Sequence[str], most: int, spare: int = 1) -> list[str]:
    """The words; of many the first few, and how many more there are. So many more as ``spare`` are still told."""
    return list(words) if len(words) <= most + spare else [*words[:most], f"{len(words) - most:,} more"]


def join_words(items: Iterable[str], last: str = "and") -> str:
    """Items as a phrase: ``a, b and c``."""
    words = list(items)
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}" if words else ""


def quote_value(value: object) -> str:
    """A value from a file as its reader would know it again: text short, clean and quoted; of all else the kind."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    if not isinstance(value, str):
        return "nothing" if value is None else str(value).lower()
    most, words = 60, clean(value)
    return f"'{words[: most - 1]}…'" if len(words) > most else f"'{words}'"
