"""The form of what is decided of a venture: a row of options, each a condition and the word it comes to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from collabadvisor.knowledge.conditions import Accepts, All, Any_, Condition

Stages = tuple[str, ...]
FINDING, STANDING, PRIORITY, VERDICT = "finding", "standing", "priority", "verdict"
REQUIREMENT = "requirement"
SHOWN, CALLING, BEHIND, HANGING, NOW = "shown", "calling", "behind", "hanging", "now made"
ANSWERED, NOT_APPLYING = "answered", "not_applying"
"""Kinds of names: ``finding a-rule``, ``standing purpose``, ``priority do-this``, ``requirement an-id``; ``shown
legitimacy`` (a strength shows it), ``calling a-rule`` (a rule of the verdict holds, and its verdict stands), ``behind
purpose`` (it stands low, and the verdict comes from it), ``hanging a-rule`` (the verdict hangs on the finding), ``now
made`` (a weakness makes something "now" whatever else is found); ``answered purpose`` and ``not_applying purpose``
(how many of its questions are, as a numeral). The name of an answer is that of its question."""
FOUND, YES, NO = "found", "yes", "no"
OTHERWISE, NEVER = All(()), Any_(())
"""It holds of everything; of nothing."""


@dataclass(frozen=True)
class DecisionOption:
    """At some stages, where a condition holds, the decision comes to a word.

    ``origin`` is the name of the finding or standing that it comes from, or ``verdict`` and the rule; else empty.
    """

    when: Condition
    stages: Stages
    word: str
    origin: str = ""

    @property
    def subject(self) -> str:
        """The id in its origin."""
        return self.origin.rpartition(" ")[2]


@dataclass(frozen=True)
class Decision:
    """What is decided, by its name, and the options, of which the first that holds counts."""

    name: str
    options: tuple[DecisionOption, ...]

    @property
    def kind(self) -> str:
        """What kind of decision it is."""
        return self.name.split()[0]

    @property
    def subject(self) -> str:
        """The rule, base, value or recommendation that it is about; the verdict is about nothing of these."""
        return self.name.split()[-1]

    def groups(self, stage: str | None = None) -> Iterator[tuple[str, list[DecisionOption]]]:
        """The options (those at a stage only), together those that follow each other and come to the same word."""
        options = (option for option in self.options if stage is None or stage in option.stages)
        return ((word, list(group)) for word, group in groupby(options, key=lambda option: option.word))


def decision_name(kind: str, name: str) -> str:
    """The name of a decision, or of how much is answered of a base. No id has a space in it."""
    return f"{kind} {name}"


def at_least(kind: str, base: str, least: int, most: int) -> Condition:
    """So many of the questions about a base are answered (or do not apply), or more, up to all of them."""
    return Accepts(decision_name(kind, base), frozenset(map(str, range(least, most + 1)))) if least > 0 else OTHERWISE


def assuming(decision: Decision, name: str, word: str, new_name: str) -> Decision:
    """The decision as it is where what ``name`` names comes to ``word``; it gets the name ``new_name``."""

    def assumed(condition: Condition) -> Condition:
        if isinstance(condition, Accepts):
            return condition if condition.name != name else OTHERWISE if word in condition.answers else Any_(())
        return replace(condition, parts=tuple(map(assumed, condition.parts)))

    return Decision(new_name, tuple(replace(option, when=assumed(option.when)) for option in decision.options))
