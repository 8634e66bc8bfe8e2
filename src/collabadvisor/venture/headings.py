"""What the words in a table mean: those above its columns, and those in its cells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from collabadvisor.files.words import clean, plain
from collabadvisor.knowledge.framework import Fact


def columns(facts: Iterable[Fact], others: Mapping[str, str]) -> dict[str, str]:
    """What may stand above a column -> what the column is about. An id goes before a name, a name before a question.

    ``others`` are those that are about no question, and go before all that are.
    """
    known = dict(others)
    told = list(facts)
    for words in ("id", "name", "question"):
        for fact in told:
            known.setdefault(form(getattr(fact, words)), fact.id)
    return known


def meanings(named: Mapping[str, str]) -> dict[str, str]:
    """What may stand in a cell -> the id that it means. Words that two of them share mean neither."""
    by_words: dict[str, set[str]] = {}
    for name, words in named.items():
        by_words.setdefault(form(words), set()).add(name)
    known = {words: next(iter(names)) for words, names in by_words.items() if len(names) == 1}
    return known | {form(name): name for name in named}


def form(text: str) -> str:
    """Words as they are compared: 'Lead_post ' and 'lead post' are the same."""
    return clean(plain(text)).casefold().strip(" ?:.")


def letter(place: int) -> str:
    """A column as a spreadsheet calls it: A, B, ... Z, AA."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
