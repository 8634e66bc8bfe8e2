"""Conditions about so many of the bases, found again in what was made of them: "two of the bases are fragile"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from collabadvisor.knowledge.conditions import Condition, CountCondition, count_condition, leaves
from collabadvisor.knowledge.parsing import groups_of_bases


class BaseCount(NamedTuple):
    """So many of the bases, by the word that a rule of the verdict has for it, stand in one of some ways."""

    word: str
    many: int
    answers: frozenset[str]


def base_count(condition: Condition, bases: Sequence[str]) -> BaseCount | None:
    """What a condition says of so many of the bases; None where it is none of these."""
    if not isinstance(condition, CountCondition):
        return None
    answers = leaves(condition)[0].answers
    for word, (many, names) in groups_of_bases(tuple(bases)).items():
        if many <= len(names) and condition == count_condition(many, names, answers):
            return BaseCount(word, many, answers)
    return None


def with_bases(group: BaseCount, bases: Sequence[str]) -> Condition:
    """The condition that says it."""
    return count_condition(group.many, tuple(bases), group.answers)
