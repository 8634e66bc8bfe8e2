"""The smallest venture on which a changed rule says something else, or that there is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations, product
from math import prod

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Condition, Scale, branches, truth

MOST_TRIED = 200_000  # of one condition; the richest rule here has some hundred
FEW_VENTURES = 10_000  # of one stage: a second's work
Answers = dict[str, str]


class TooManyError(Exception):
    """There are more answers than can be gone through."""


def smallest_difference(before: Condition, after: Condition, scales: Mapping[str, Scale]) -> Answers | None:
    """The fewest answers with which one of two conditions holds and the other does not; None where there are none.

    Of several the first by the order of the scales and their answers. A condition that holds goes on holding as more
    is answered: so the fewest answers are those of one way in which it holds, and going through these leaves out
    none. A name that has no scale is never answered. Raises ``TooManyError``.
    """
    found: list[Answers] = []
    for one, other in ((before, after), (after, before)):
        for way in branches(one):
            found += _apart(way, other, scales)
    return min(found, key=lambda answers: size(answers, scales), default=None)


def _apart(way: Mapping[str, frozenset[str]], other: Condition, scales: Mapping[str, Scale]) -> Iterator[Answers]:
    if not all(name in scales for name in way):
        return
    accepted = [[answer for answer in scales[name] if answer in way[name]] for name in way]
    if prod(map(len, accepted)) > MOST_TRIED:
        raise TooManyError
    for chosen in product(*accepted):
        answers = dict(zip(way, chosen, strict=True))
        if truth(other, answers) is not True:
            yield answers


def smallest_holding(condition: Condition, scales: Mapping[str, Scale]) -> Answers | None:
    """The fewest answers with which a condition holds, and of several the first; None where it cannot hold."""
    ways = [way for way in branches(condition) if all(name in scales for name in way)]
    found = [
        {name: next(answer for answer in scales[name] if answer in accepted) for name, accepted in way.items()}
        for way in ways
    ]
    return min(found, key=lambda answers: size(answers, scales), default=None)


def size(answers: Mapping[str, str], scales: Mapping[str, Scale]) -> tuple[int, list[tuple[int, int]]]:
    """What orders ventures: how many answers, then which, by the order of the facts and of their answers."""
    order = {name: place for place, name in enumerate(scales)}
    return len(answers), sorted((order[name], scales[name].index(answer)) for name, answer in answers.items())


def in_order(answers: Mapping[str, str], scales: Mapping[str, Scale]) -> Answers:
    """The same answers in the order of the facts."""
    return {name: answers[name] for name in scales if name in answers}


def few_enough(knowledge: KnowledgeBase, stage: str) -> bool:
    """Whether a stage has so few ventures that all of them can be gone through."""
    return prod(len(scale) + 1 for scale in scales_at(knowledge, stage).values()) <= FEW_VENTURES


def likely(knowledge: KnowledgeBase, stage: str) -> Iterator[Answers]:
    """Ventures among which a difference in the verdict is likely to show, the smallest first.

    Where there are few, all of them. Else nothing answered, one answer, two; then every question answered as well as
    can be, but for one or two.
    """
    scales = scales_at(knowledge, stage)
    if few_enough(knowledge, stage):
        chosen = product(*((None, *scale) for scale in scales.values()))
        every = ({name: answer for name, answer in zip(scales, each, strict=True) if answer} for each in chosen)
        yield from sorted(every, key=lambda answers: size(answers, scales))
        return
    strongest = {name: scale[-1] for name, scale in scales.items()}
    yield {}
    yield from _few(scales)
    yield strongest
    yield from ({**strongest, **few} for few in _few(scales))


def _few(scales: Mapping[str, Scale]) -> Iterator[Answers]:
    every = [(name, answer) for name, scale in scales.items() for answer in scale]
    yield from (dict([one]) for one in every)
    yield from (dict(two) for two in combinations(every, 2) if two[0][0] != two[1][0])


def scales_at(knowledge: KnowledgeBase, stage: str) -> dict[str, Scale]:
    """The questions asked at a stage, with their answers."""
    return {fact.id: fact.scale for fact in knowledge.facts.values() if fact.asked_at(stage)}


def smaller(answers: Answers) -> Iterator[Answers]:
    """The same venture without one of its answers, the last first."""
    for name in reversed(answers):
        yield {other: answer for other, answer in answers.items() if other != name}
