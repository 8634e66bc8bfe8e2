"""Names that somebody chose for something new, or of what is there: whether they can be used, and else what to do."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from collabadvisor.files import remedies
from collabadvisor.files.models import HYPHENED, WORDS
from collabadvisor.files.problems import Field, Location, Problem
from collabadvisor.files.words import clean, did_you_mean, join_words, quote_value, with_article
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.entry import Entry

Problems = Iterator[Problem]
LISTED = {
    kind: remedies.LISTED.format(name)
    for kind, name in (("question", "facts"), ("recommendation", "recommendations"), ("lesson", "lessons"))
}
"""Where the names of a kind are listed, of which there are too many to say them all."""


def unfit_id(kind: str, name: str, *, joined_by: str) -> Problems:
    """An id that is no lower-case words joined as those of its kind are."""
    if not re.fullmatch(WORDS if joined_by == "_" else HYPHENED, name):
        fit = re.sub(r"[^a-z0-9]+", joined_by, clean(name).lower()).strip(joined_by)
        remedy = f"Write {fit}." if fit and not fit[0].isdigit() else ""
        what = f"the id of {with_article(kind)} is lower-case words joined by '{joined_by}'."
        yield Problem(Location(quote_value(name)), what, remedy)


def taken_id_problems(kind: str, name: str, holder: Entry | None, knowledge: KnowledgeBase) -> Problems:
    """An id that something has already: in which layer and where, and how to put one's own in its place."""
    if holder is None:
        return
    where = holder.problem(("id",), "").where
    layer = knowledge.layers[knowledge.depth(holder)]
    if layer is knowledge.layers[-1]:
        what = f"this {kind} is there already, in {where}."
        yield Problem(Location(quote_value(name)), what, "Change it there, or take another id.")
        return
    own = knowledge.pack / Path(where.path).relative_to(layer.folder)
    entry = "the whole file" if own.stem == name else "its whole entry"
    keeping = ", but for its answers, which rules below ask for" if kind == "question" else ""
    what = f"this {kind} is there already, in the layer '{layer.id}' below: {where}."
    copy = f"To put your own in its place, copy {entry} from there to {own}, and change that{keeping}."
    yield Problem(Location(quote_value(name)), what, f"{copy} Else take another id.")


def unknown_name_problems(field: str, kind: str, names: Iterable[str], choices: Collection[str]) -> Problems:
    """Names of what is not there, each with the nearest one, and else with where they are listed."""
    for name in dict.fromkeys(names):
        if name not in choices:
            remedy = did_you_mean(name, choices) or LISTED.get(kind) or f"Known here: {join_words(choices, 'or')}."
            yield Problem(Field(field), f"there is no {kind} {quote_value(name)}.", remedy)


def pairs(texts: Iterable[str]) -> list[tuple[str, str]]:
    """What is written as ``question=answer``, in two; the second is empty where there is none."""
    parted = (each.partition("=") for each in texts)
    return [(name.strip(), answer.strip()) for name, _, answer in parted]


def unknown_answers(field: str, answers: Iterable[tuple[str, str]], knowledge: KnowledgeBase) -> Problems:
    """Pairs of a question and an answer to it, of which one is not there, or a question stands twice."""
    names: set[str] = set()
    for name, answer in answers:
        yield from unknown_name_problems(field, "question", [name], knowledge.facts)
        if name in knowledge.facts and answer:
            kind = f"answer to '{name}' that is called"
            yield from unknown_name_problems(field, kind, [answer], knowledge.facts[name].scale)
        if name in names:
            yield Problem(Field(field), f"the question '{name}' is named twice.", "Name it once.")
        names.add(name)


def lessons_for(lessons: Collection[str], facts: Iterable[str], knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The lessons that were named; else those of the questions; else the only one. The last two: of the pack itself."""
    if lessons:
        return tuple(dict.fromkeys(lessons))
    own = own_names(knowledge.lessons, knowledge)
    fact_lessons = (lesson for fact in facts for lesson in knowledge.facts[fact].lessons if lesson in own)
    return tuple(dict.fromkeys(fact_lessons)) or (own if len(own) == 1 else ())


def own_names(things: Mapping[str, Entry], knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The names of those things that are of the highest pack itself."""
    highest = len(knowledge.layers) - 1
    return tuple(name for name, thing in things.items() if knowledge.depth(thing) == highest)
