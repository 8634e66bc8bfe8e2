"""What is said to somebody whose words mean none of what is known: the nearest, else all, in words that they have seen.

Whoever writes a file sees ids, with the labels beside them; whoever fills in a table or is asked may see labels only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from textwrap import shorten

from collabadvisor.files.words import clean, join_words, nearest
from collabadvisor.venture.headings import LEAST_LETTERS, form, meanings

FEW = 8
"""So many are listed on one line of an editor or a terminal."""
LONGEST = 45
"""A label is cut short to so many characters where it stands beside its id."""


def nearest_meant(words: str, titles: Mapping[str, str]) -> tuple[str, str] | None:
    """The id that the words nearly mean, and what it is nearly called: that id, or its title. None where none is near.

    ``titles`` are those of all ids that are known.
    """
    ids = meanings(titles)
    short = len(form(words)) < LEAST_LETTERS  # which some label will begin with
    near = nearest(form(words), map(form, titles) if short else ids)
    if near is None:
        return None
    name = ids[near]
    return name, name if near == form(name) else clean(titles[name])


def known_by_label(words: str, titles: Mapping[str, str]) -> str:
    """The remedy for somebody who has seen the titles."""
    near = nearest_meant(words, titles)
    if near is not None:
        return f"Did you mean '{near[1]}'?"
    return all_by_label(titles)


def all_by_label(titles: Mapping[str, str]) -> str:
    """All that is known, for somebody who has seen the titles."""
    ids = meanings(titles)
    return _all(f"'{clean(title) if ids.get(form(title)) == name else name}'" for name, title in titles.items())


def known_by_id(words: str, titles: Mapping[str, str]) -> str:
    """The remedy for somebody who writes ids, and may know the titles only; empty where there are too many to list."""
    near = nearest_meant(words, titles)
    if near is not None:
        name, label = near
        return f"Did you mean '{name}'?" if label == name else f"Did you mean '{name}' ({_short(label)})?"
    return all_by_id(titles)


def all_by_id(titles: Mapping[str, str]) -> str:
    """All that is known, for somebody who writes ids; empty where there are too many to list."""
    if len(titles) > FEW:
        return ""
    return _all(name if form(name) == form(title) else f"{name} ({_short(title)})" for name, title in titles.items())


def _all(words: Iterable[str]) -> str:
    return f"Known here: {join_words(words, 'or')}."


def _short(title: str) -> str:
    return shorten(clean(title), LONGEST, placeholder="…")
