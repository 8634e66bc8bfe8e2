"""Conditions: for each name the set of answers it accepts, joined by all and any.

This small algebra is the one idea that carries the whole. It is read here as three-valued truth and as branches
(its disjunctive normal form); other rooms compile the branches for an inference engine.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from math import prod
from typing import TYPE_CHECKING, Any

from collabadvisor.files.models import Fault, FaultsError
from collabadvisor.files.words import did_you_mean, listed, nearest, shown
from collabadvisor.knowledge.framework import DOES_NOT_APPLY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from collabadvisor.files.yaml import NodePath

_FORM = "Write each clause as '- name: {test: answer}'."
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
class SoMany(Any_):
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
    values = [truth(part, answers) for part in condition.parts]
    decisive = isinstance(condition, Any_)
    if decisive in values:
        return decisive
    return None if None in values else not decisive


def holding(condition: Condition, answers: Mapping[str, str]) -> tuple[str, ...]:
    """The names by which the condition holds, in the order written; empty where it does not hold."""
    if truth(condition, answers) is not True:
        return ()
    if isinstance(condition, Accepts):
        return (condition.name,)
    return tuple(dict.fromkeys(name for part in condition.parts for name in holding(part, answers)))


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


def needed(condition: Condition) -> frozenset[str]:
    """The names that are answered in every way in which the condition can hold."""
    ways = [frozenset(branch) for branch in branches(condition)]
    return frozenset.intersection(*ways) if ways else frozenset()


def _merge(choice: Sequence[Branch]) -> Branch:
    merged: Branch = {}
    for branch in choice:
        for name, answers in branch.items():
            merged[name] = merged[name] & answers if name in merged else answers
    return merged


def _ways(condition: Condition) -> int:
    """How many branches a condition has, counted without making them: twenty clauses can have millions."""
    if isinstance(condition, Accepts):
        return 1
    parts = (_ways(part) for part in condition.parts)
    return sum(parts) if isinstance(condition, Any_) else prod(parts)


Scale = tuple[str, ...]
Group = tuple[int, tuple[str, ...]]
"""So many of these names, or more; they all have one scale."""


def read_condition(
    raw: Any, scales: Mapping[str, Scale], what: str, groups: Mapping[str, Group] | None = None
) -> Condition:
    """A condition as it is written in a rule's file, over these names; ``what`` is what the names are.

    A clause about a group holds where it holds of so many of the group's names.

    Raises:
        FaultsError: it is none; carries every fault.
    """
    reader = _ConditionReader(scales, what, groups or {})
    condition = reader.parse(raw, ())
    if condition is None:
        raise FaultsError(reader.faults)
    return condition


class _ConditionReader:
    def __init__(self, scales: Mapping[str, Scale], what: str, groups: Mapping[str, Group]) -> None:
        self.scales = {**scales, **{group: scales[names[0]] for group, (_, names) in groups.items() if names}}
        self.groups = groups
        self.what = what  # what the names are: "fact" or "base or value"
        self.faults: list[Fault] = []

    def report(self, at: NodePath, what: str, remedy: str) -> None:
        self.faults.append((at, what, remedy))

    def parse(self, raw: Any, at: NodePath) -> Condition | None:
        """The condition, or None where a fault was reported."""
        if not isinstance(raw, dict) or not raw:
            self.report(at, f"here should stand one of all:, any: or a {self.what}, not {shown(raw)}.", _FORM)
            return None
        if len(raw) > 1:
            self.report(
                at, f"{listed(map(shown, raw))} stand in one clause.", "Begin each with '- ', under all: or any:."
            )
            return None
        key, content = next(iter(raw.items()))
        if key in ("all", "any"):
            return self._join(key, content, (*at, key))
        return self._clause(key, content, (*at, key))

    def _join(self, key: str, content: Any, at: NodePath) -> Condition | None:
        if not isinstance(content, list) or not content:
            self.report(at, f"'{key}:' needs a list of clauses.", _FORM)
            return None
        parts = [self.parse(part, (*at, index)) for index, part in enumerate(content)]
        good = tuple(part for part in parts if part is not None)
        if len(good) < len(parts):
            return None
        joined: Condition = All(good) if key == "all" else Any_(good)
        if _ways(joined) > MOST_WAYS:
            self.report(at, f"this can hold in more than {MOST_WAYS:,} ways.", "Make several rules of it.")
            return None
        if not branches(joined):
            self.report(at, "no answer can meet all of these at once.", "Drop or widen one of them.")
            return None
        return joined

    def _clause(self, name: str, content: Any, at: NodePath) -> Condition | None:
        scale = self.scales.get(name)
        if scale is None:
            self.report(at, f"the {self.what} {shown(name)} is not known.", did_you_mean(name, self.scales))
            return None
        if not isinstance(content, dict) or len(content) != 1 or next(iter(content)) not in TESTS:
            self.report(at, f"'{name}' needs one test: {listed(TESTS, 'or')}.", _nearest_test(name, content, scale))
            return None
        test, answer = next(iter(content.items()))
        accepted = self._accepted(name, test, answer, (*at, test))
        if accepted is not None and len(accepted) == len(scale):
            ordered = " Answers are listed weakest first." if test in TESTS[:2] else ""
            what = f"this accepts every answer to '{name}', so it says nothing."
            self.report(at, what, f"Drop or narrow it.{ordered}")
            return None
        if accepted is None:
            return None
        return of_so_many(*self.groups[name], accepted) if name in self.groups else Accepts(name, accepted)

    def _accepted(self, name: str, test: str, answer: Any, at: NodePath) -> frozenset[str] | None:
        scale = self.scales[name]
        given = answer if test == "one_of" and isinstance(answer, list) else [answer]
        unknown = [item for item in given if item not in scale]
        for item in unknown:
            if isinstance(item, str):
                self.report(at, f"'{name}' has no answer {shown(item)}.", did_you_mean(item, scale))
            else:
                self.report(at, f"'{test}:' should name an answer, not {shown(item)}.", _known(scale))
        if not given:
            self.report(at, f"'{test}:' names no answer.", _known(scale))
        if unknown or not given:
            return None
        if test in ("is", "one_of"):
            return frozenset(given)
        ordered = tuple(word for word in scale if word not in ON_NO_SIDE)
        if given[0] not in ordered:
            self.report(at, f"'{given[0]}' is neither above nor below any other.", "Ask for it with is: or one_of:.")
            return None
        place = ordered.index(given[0])
        return frozenset(ordered[: place + 1] if test == "at_most" else ordered[place:])


def of_so_many(many: int, names: Sequence[str], accepted: frozenset[str]) -> Condition:
    """At least so many of the names have one of these answers."""
    ways = (tuple(Accepts(name, accepted) for name in chosen) for chosen in combinations(names, many))
    return SoMany(tuple(way[0] if len(way) == 1 else All(way) for way in ways))


def _nearest_test(name: str, content: Any, scale: Scale) -> str:
    """The test that was probably meant; where none is near, how a test is written."""
    word = next(iter(content), "") if isinstance(content, dict) else content
    test = nearest(word.split(":")[0].strip("{"), TESTS) if isinstance(word, str) else None
    return f"Write '{name}: {{{test or 'is'}: {scale[0]}}}', with the answer that you mean."


def _known(scale: Scale) -> str:
    return f"Known here: {listed(scale, 'or')}."
