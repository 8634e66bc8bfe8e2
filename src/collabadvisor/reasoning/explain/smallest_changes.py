"""The smallest changes of answers that make a condition hold: all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from collabadvisor.knowledge.conditions import Branch, Condition, Scale, branches
from collabadvisor.reasoning.budget import Budget

Answers = dict[str, tuple[str, ...]]
"""Fact -> the answers of which any will do, weakest first."""


COMPARED_IN_A_STEP = 200
"""So many sets are compared in the time of a step."""


def smallest_changes(
    condition: Condition, present: Mapping[str, str], scales: Mapping[str, Scale], budget: Budget
) -> list[Answers]:
    """All the smallest changes of answers that make a condition hold, those of the fewest facts first.

    Where the budget is ``exceeded``, there may be others of no fewer facts.

    A change gives some facts, and no others, an answer that they do not have now; a fact that is not answered has
    none. A change is *smallest* where

    1. the condition holds after it,
    2. no proper part of its facts would do, whatever answers they were given, all else staying as it is, and
    3. among the changes of the same facts that meet 1, none is at least as near for every fact and nearer for one.
       How near is counted in steps on the scale from the present answer; to a fact that is not answered, or does
       not apply, every answer is equally near.

    Each entry stands for several such changes: any of the answers listed for one fact goes with any of those listed
    for the others. A condition that holds needs one change, of nothing; one that nothing can meet has none.
    ``scales`` gives the order of the facts, and of the answers of each, weakest first.
    """
    ways: dict[frozenset[str], list[Branch]] = {}
    for branch in branches(condition):
        differing = {name: accepted for name, accepted in branch.items() if present.get(name) not in accepted}
        ways.setdefault(frozenset(differing), []).append(differing)
    order = list(scales)
    smallest = []
    for facts in _minimal(ways, budget):
        if not budget.step(1 + len(ways[facts]) ** 2 // COMPARED_IN_A_STEP):
            break
        names = sorted(facts, key=order.index)
        for answers in _nearest(names, ways[facts], present, scales):
            sorted_answers = (tuple(word for word in scales[name] if word in answers[name]) for name in names)
            smallest.append(dict(zip(names, sorted_answers, strict=True)))
    places = {name: {word: place for place, word in enumerate(scale)} for name, scale in scales.items()}

    def key(answers: Answers) -> Any:
        spelled = [(order.index(name), [places[name][word] for word in words]) for name, words in answers.items()]
        return len(answers), [place for place, _ in spelled], [words for _, words in spelled]

    return sorted(smallest, key=key)


def _minimal(sets: Iterable[frozenset[str]], budget: Budget) -> list[frozenset[str]]:
    """The sets that contain no other, the smallest first; where the budget does not suffice, only the first of them."""
    minimal: list[frozenset[str]] = []
    for candidate in sorted(sets, key=len):
        if not budget.step(1 + len(minimal) // COMPARED_IN_A_STEP):
            break
        if not any(smaller < candidate for smaller in minimal):
            minimal.append(candidate)
    return minimal


def _nearest(
    names: list[str], ways: Iterable[Branch], present: Mapping[str, str], scales: Mapping[str, Scale]
) -> list[Branch]:
    """Of several ways to change the same facts, the answers nearest to those given, written as few products."""
    near: dict[tuple[int, ...], set[tuple[frozenset[str], ...]]] = {}
    for way in ways:
        steps, answers = [], []
        for name in names:
            distances = _steps(present.get(name), way[name], scales[name])
            steps.append(min(distances.values()))
            answers.append(frozenset(word for word, distance in distances.items() if distance == steps[-1]))
        near.setdefault(tuple(steps), set()).add(tuple(answers))
    best = [steps for steps in near if not any(_nearer(other, steps) for other in near)]
    return [dict(zip(names, product, strict=True)) for steps in best for product in _merged(near[steps])]


def _steps(present: str | None, accepted: Iterable[str], scale: Scale) -> dict[str, int]:
    return {word: abs(scale.index(word) - scale.index(present)) if present in scale else 0 for word in accepted}


def _nearer(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return one != other and all(left <= right for left, right in zip(one, other, strict=True))


def _merged(products: set[tuple[frozenset[str], ...]]) -> set[tuple[frozenset[str], ...]]:
    """Fewer products with the same combinations of answers: two that differ in one place become one."""
    while True:
        before = products
        for place in range(len(next(iter(products)))):
            alike: dict[tuple[frozenset[str], ...], frozenset[str]] = {}
            for product in products:
                rest = product[:place] + product[place + 1 :]
                alike[rest] = alike.get(rest, frozenset()) | product[place]
            products = {(*rest[:place], answers, *rest[place:]) for rest, answers in alike.items()}
        products = {one for one in products if not any(_within(one, other) for other in products)}
        if products == before:
            return products


def _within(one: tuple[frozenset[str], ...], other: tuple[frozenset[str], ...]) -> bool:
    return one != other and all(left <= right for left, right in zip(one, other, strict=True))
