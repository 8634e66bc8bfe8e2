"""Words that a reader of the advice cannot know: ids, abbreviations that are nowhere spelt out, misspelt names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from collabadvisor.files.words import quote_value
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.verification.check_model import CheckFinding
from collabadvisor.verification.checks.sentences import sentences

WORD = re.compile(r"[^\W\d_]+")
JOINED = re.compile(r"[a-z0-9]+(?:[_-][a-z0-9]+)+")
ABBREVIATION = re.compile(r"\b(?![IVXLC]+\b)[A-Z][A-Z&]+\b")
SHORTEST = 6  # letters; shorter words are too like each other


def id_in_a_sentence(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A sentence in which something of the pack is called by its id: with an underscore, or with hyphens."""
    ids = {*knowledge.rules, *knowledge.verdict_rules, *knowledge.consistency, *knowledge.portfolio_rules,
           *knowledge.requirements, *knowledge.recommendations, *knowledge.lessons}  # fmt: skip
    for sentence in sentences(knowledge):
        for word in dict.fromkeys(JOINED.findall(sentence.text)):
            if "_" in word or word in ids:
                what = f"'{word}' is written for programs."
                yield CheckFinding((sentence.of,), sentence.entry.problem(sentence.node, what, "Say it in words."))


def unexplained_abbreviation(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """An abbreviation in capitals that is nowhere in the pack's sentences spelt out in or before brackets."""
    every = sentences(knowledge)
    text = " ".join(sentence.text for sentence in every)
    explained = {*re.findall(r"\(([A-Z&]+)\)", text), *re.findall(r"\b([A-Z&]+) \([^)]*[a-z]", text)}
    for sentence in every:
        for short in dict.fromkeys(ABBREVIATION.findall(sentence.text)):
            if short not in explained:
                name = quote_value(short)
                what = f"{name} is nowhere spelt out."
                remedy = f"Spell it out once in the pack, as 'the words ({name[1:-1]})', or say it in words."
                yield CheckFinding((sentence.of,), sentence.entry.problem(sentence.node, what, remedy))


def misspelt_name(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A word that stands once in the pack, one letter away from the name of something in the framework."""
    framework = knowledge.framework
    titles = [
        thing.title
        for things in (framework.bases, framework.values, framework.stages, framework.standings, framework.verdicts,
                       framework.severities)
        for thing in things.values()
    ]  # fmt: skip
    names = sorted({word.lower() for title in titles for word in WORD.findall(title) if len(word) >= SHORTEST})
    every = sentences(knowledge)
    count = Counter(word.lower() for sentence in every for word in WORD.findall(sentence.text))
    for sentence in every:
        for word in dict.fromkeys(word.lower() for word in WORD.findall(sentence.text)):
            for name in names if count[word] == 1 else ():
                if _one_letter_away(word, name):
                    what = f"'{word}' is almost '{name}'."
                    yield CheckFinding((sentence.of,), sentence.entry.problem(sentence.node, what, "Is it misspelt?"))


def _one_letter_away(word: str, name: str) -> bool:
    """Whether one letter is missing, added, changed or swapped, but not at the end, where words bend."""
    if word == name or word.startswith(name) or name.startswith(word) or abs(len(word) - len(name)) > 1:
        return False
    start = next(place for place, (one, other) in enumerate(zip(word, name, strict=False)) if one != other)
    if start >= len(name) - 1:
        return False
    rest, of = word[start:], name[start:]
    return rest[1:] in (of, of[1:]) or rest == of[1:] or (rest[:2] == of[1::-1] and rest[2:] == of[2:])
