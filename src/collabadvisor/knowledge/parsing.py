"""How the conditions of a pack's rules are parsed, by the names that each kind of rule can ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, NamedTuple

from collabadvisor.files.models import FaultsError
from collabadvisor.knowledge.condition_reading import read_condition
from collabadvisor.knowledge.conditions import UNORDERED, UNREAD, Condition, Group, Scale
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, STANDINGS, Fact, Framework

Parse = Callable[[Any], Condition]
"""Makes a condition of what a file says. Raises ``FaultsError``."""


def groups_of_bases(bases: tuple[str, ...]) -> dict[str, Group]:
    """The words for "so many of the bases" in the rules of the verdict."""
    words = {"any_base": 1, "two_bases": 2, "three_bases": 3, "every_base": len(bases)}
    return {word: (many, bases) for word, many in words.items()}


def unread(_: Any) -> Condition:
    """No condition, where there is nothing to parse it by."""
    return UNREAD


def read_or_unread(parse: Parse, raw: Any) -> Condition:
    """The condition, or ``UNREAD`` where there is a fault in it."""
    try:
        return parse(raw)
    except FaultsError:
        return UNREAD


class Parsers(NamedTuple):
    """How the conditions of each kind of rule are read, by the names that they can ask for."""

    facts: Parse
    requirements: Parse
    verdicts: Parse
    portfolio: Parse

    @classmethod
    def of(cls, framework: Framework, facts: Mapping[str, Fact]) -> Parsers:
        """By a pack's vocabulary."""
        answers = {name: fact.scale for name, fact in facts.items()}
        judged: dict[str, Scale] = dict.fromkeys(framework.names_with_standing(), (*STANDINGS, UNORDERED))
        return cls(
            facts=partial(read_condition, scales=answers, what="fact"),
            requirements=partial(
                read_condition, scales={name: fact.answer_ids for name, fact in facts.items()}, what="fact"
            ),
            verdicts=partial(
                read_condition,
                scales={**judged, COVERAGE: COVERAGES},
                what="base or value",
                groups=groups_of_bases(tuple(framework.bases)),
            ),
            portfolio=partial(read_condition, scales={**judged, **answers}, what="fact, base or value"),
        )

    @classmethod
    def empty(cls) -> Parsers:
        """Parsers that parse nothing, for a vocabulary that is not whole."""
        return cls(unread, unread, unread, unread)
