"""Conditions: for each name the set of answers it accepts, joined by all and any.

This small algebra is the one idea that carries the whole. It is read here as three-valued truth and as branches
(its disjunctive normal form); other rooms compile the branches for an inference engine.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from math import prod
from typing import TYPE_CHECKING, Any

from collabadvisor.knowledge.framework import DOES_NOT_APPLY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MOST_WAYS = 1000  # the most branches of one condition; the richest honest rule has a dozen
TESTS = ("at_most", "at_least", "is", "one_of")

UNORDERED = "not_known"
"""The word of a scale of standings that stands on no side of the others: nothing is known."""
ON_NO_SIDE = frozenset({UNORDERED, DOES_NOT_APPLY})
"""The words of any scale that stand on no side of the others."""

SCHEMA: dict[str, Any] = {
    "description": "all: or any: of clauses; a clause is one name with one test, or again all: or any:.",
    "type": "object",
    "minProperties": 1,
    "maxProperties": 1,
    "properties": {join: {"type": "array", "minItems": 1, "items": {"type": "object"}} for join in ("all", "any")},
    "additionalProperties": {
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "additionalProperties": False,
        "properties": {
            **{test: {"type": "string"} for test in TESTS[:3]},
            "one_of": {"type": "array", "items": {"type": "string"}, "minItems": 1},
        },
    },
}
"""The JSON Schema of a condition as it is written in a rule's file."""


@dataclass(frozen=True)
class Accepts:
    """One name, and the answers that it accepts."""

    name: str
    answers: frozenset[str]


@dataclass(frozen=True)
class All:
    """Every part must hold."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Any_:  # noqa: N801  (All and Any are the words of the field; the name any is Python's)
    """At least one part must hold."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class CountCondition(Any_):
    """So many of some names, or more, have one of the same answers: every way in which that can be."""


Condition = Accepts | All | Any_
Branch = dict[str, frozenset[str]]

UNREAD: Condition = Any_(())
"""What stands for a condition that could not be read, until that has been told. It never holds."""


def truth(condition: Condition, answers: Mapping[str, str]) -> bool | None:
    """True, False, or None where what is not answered decides (Kleene's strong three-valued logic)."""
    if isinstance(condition, Accepts):
        answer = answers.get(condition.name)
        return None if answer is None else answer in condition.answers
    decisive = isinstance(condition, Any_)
    otherwise: bool | None = not decisive
    for part in condition.parts:
        value = truth(part, answers)
        if value is decisive:
            return decisive
        if value is None:
            otherwise = None
    return otherwise


def holding_names(condition: Condition, answers: Mapping[str, str]) -> tuple[str, ...]:
    """The names by which the condition holds, in the order written; empty where it does not hold."""
    return tuple(dict.fromkeys(_holding_names(condition, answers) or ()))


def _holding_names(condition: Condition, answers: Mapping[str, str]) -> list[str] | None:
    """The same, a name of several parts as often; None where the condition does not hold."""
    if isinstance(condition, Accepts):
        return [condition.name] if answers.get(condition.name) in condition.answers else None
    by_part = [_holding_names(part, answers) for part in condition.parts]
    holding = [by for by in by_part if by is not None]
    holds = bool(holding) if isinstance(condition, Any_) else len(holding) == len(by_part)
    return [name for by in holding for name in by] if holds else None


def leaves(condition: Condition) -> tuple[Accepts, ...]:
    """Every clause about one name, in the order written."""
    if isinstance(condition, Accepts):
        return (condition,)
    return tuple(leaf for part in condition.parts for leaf in leaves(part))


def names(condition: Condition) -> tuple[str, ...]:
    """Every name asked about, once, in the order written."""
    return tuple(dict.fromkeys(leaf.name for leaf in leaves(condition)))


def branches(condition: Condition) -> tuple[Branch, ...]:
    """The condition as alternatives, each a set of accepted answers for each name. What no answer meets is left out."""
    if isinstance(condition, Accepts):
        return ({condition.name: condition.answers},)
    if isinstance(condition, Any_):
        return tuple(branch for part in condition.parts for branch in branches(part))
    merged = (_merge(choice) for choice in product(*(branches(part) for part in condition.parts)))
    return tuple(branch for branch in merged if all(branch.values()))


def needed_names(condition: Condition) -> frozenset[str]:
    """The names that are answered in every way in which the condition can hold."""
    ways = [frozenset(branch) for branch in branches(condition)]
    return frozenset.intersection(*ways) if ways else frozenset()


def _merge(choice: Sequence[Branch]) -> Branch:
    merged: Branch = {}
    for branch in choice:
        for name, answers in branch.items():
            merged[name] = merged[name] & answers if name in merged else answers
    return merged


def ways(condition: Condition) -> int:
    """How many branches a condition has, counted without making them: twenty clauses can have millions."""
    if isinstance(condition, Accepts):
        return 1
    parts = (ways(part) for part in condition.parts)
    return sum(parts) if isinstance(condition, Any_) else prod(parts)


Scale = tuple[str, ...]
Group = tuple[int, tuple[str, ...]]
"""So many of these names, or more; they all have one scale."""


def count_condition(many: int, names: Sequence[str], accepted: frozenset[str]) -> Condition:
    """At least so many of the names have one of these answers."""
    ways = (tuple(Accepts(name, accepted) for name in chosen) for chosen in combinations(names, many))
    return CountCondition(tuple(way[0] if len(way) == 1 else All(way) for way in ways))
