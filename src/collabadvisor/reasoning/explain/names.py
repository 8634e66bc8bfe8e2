"""What somebody asks about: the name typed, looked up in the knowledge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from collabadvisor.files.problems import Location, Problem, UnknownName
from collabadvisor.files.remedies import ALL_LISTED, SHOWN
from collabadvisor.files.words import clean, did_you_mean, quote_value
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import VERDICTS
from collabadvisor.reasoning.explain.explanation_model import AskedKind, Subject


def find(name: str, knowledge: KnowledgeBase) -> Subject:
    """What a name stands for: ``verdict``, a verdict, base, value, recommendation, rule, requirement, fact or lesson.

    Things go by their id or title; where several bear the same, the first of this order is meant. ``fit=sound`` asks
    for one standing, ``verdict=repair`` for one verdict, as the verdict's own name does.

    Raises:
        UnknownName: nothing has this name; the nearest known one is told.
    """
    typed = clean(name)
    before, equals, after = (part.strip() for part in typed.partition("="))
    things = list(_things(knowledge))
    subject = _find_thing(things, typed) or (_find_thing(things, before) if equals else None)
    if subject is None:
        raise UnknownName([_unknown(things, before, knowledge)])
    if equals and subject.title != typed:
        return _narrow_subject(subject, after, knowledge)
    return subject


def is_place(name: str, knowledge: KnowledgeBase) -> bool:
    """Whether a name is a number, as a recommendation has one in the advice, and not an id."""
    return name.isascii() and name.isdecimal() and name not in {*knowledge.recommendations, *knowledge.rules}


def numbered_recommendation(where: Location, number: str, advised: Sequence[str]) -> str:
    """The recommendation with this number (``is_place``) in an advice, of which ``advised`` are all, in their order.

    Raises:
        UnknownName: the advice has no such number.
    """
    place = int(number[:9])  # as long as the longest advice; a longer number is none of it
    if 1 <= place <= len(advised):
        return advised[place - 1]
    remedy = f"Its last is number {len(advised)}." if advised else "Nothing is advised."
    raise UnknownName([Problem(where, f"the advice has no recommendation number {quote_value(number)}.", remedy)])


def _things(knowledge: KnowledgeBase) -> Iterator[Subject]:
    framework = knowledge.framework
    yield Subject(kind="verdict", id=VERDICTS, title="Verdict")
    for name, verdict in framework.verdicts.items():
        yield Subject(kind="verdict", id=VERDICTS, title=verdict.title, wanted=name)
    for name in framework.names_with_standing():
        yield Subject(kind="standing", id=name, title=framework.title_of(name))
    kinds: Mapping[AskedKind, Mapping[str, str]] = {
        "recommendation": {name: advised.title for name, advised in knowledge.recommendations.items()},
        "finding": {name: rule.title for name, rule in knowledge.rules.items()},
        "verdict_rule": {name: rule.title for name, rule in knowledge.every_verdict_rule.items()},
        "requirement": {name: each.title for name, each in knowledge.requirements.items()},
        "fact": {name: fact.name for name, fact in knowledge.facts.items()},
        "lesson": {name: lesson.statement for name, lesson in knowledge.lessons.items()},
    }
    for kind, titles in kinds.items():
        yield from (Subject(kind=kind, id=name, title=title) for name, title in titles.items())


def _find_thing(things: list[Subject], words: str) -> Subject | None:
    """By id, else by title."""
    by_id = (thing for thing in things if words == (thing.wanted or thing.id))
    by_title = (thing for thing in things if words.lower() == clean(thing.title).lower())
    return next(by_id, None) or next(by_title, None)


def _unknown(things: list[Subject], words: str, knowledge: KnowledgeBase) -> Problem:
    if words in knowledge.consistency:
        what = "this rule points out answers that do not go together; nothing is concluded from it."
        return Problem(Location(quote_value(words)), what, SHOWN.format(words))
    if words in knowledge.portfolio_rules:
        what = "this rule is about several ventures at once; nothing is concluded from it about one."
        return Problem(Location(quote_value(words)), what, SHOWN.format(words))
    titles = [clean(thing.title) for thing in things if thing.kind != "lesson"]  # those are whole sentences
    names = [*titles, *(thing.wanted or thing.id for thing in things)]  # of two that look alike, the id is told
    remedy = f"{did_you_mean(words, names)} {ALL_LISTED}".strip()
    return Problem(Location(quote_value(words)), "nothing in the knowledge has this name.", remedy)


def _narrow_subject(subject: Subject, words: str, knowledge: KnowledgeBase) -> Subject:
    framework = knowledge.framework
    if subject.kind == "verdict":
        titles = {name: verdict.title for name, verdict in framework.verdicts.items()}
    elif subject.kind == "standing":
        titles = {name: standing.title for name, standing in framework.standings.items()}
    else:
        what = f"only the verdict, a base or a value can be asked about with '=', and '{subject.id}' is none."
        raise UnknownName(
            [Problem(Location(quote_value(f"{subject.id}={words}")), what, f"Ask about '{subject.id}' alone.")]
        )
    for name, title in titles.items():
        if words in (name, title) or words.lower() == clean(title).lower():
            return Subject(
                kind=subject.kind,
                id=subject.id,
                title=title if subject.kind == "verdict" else subject.title,
                wanted=name,
            )
    kind = "verdict" if subject.kind == "verdict" else "standing"
    where = Location(quote_value(f"{subject.id}={words}"))
    raise UnknownName([Problem(where, f"there is no {kind} {quote_value(words)}.", did_you_mean(words, titles))])
