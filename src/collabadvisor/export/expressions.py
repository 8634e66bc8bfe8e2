"""The decisions as expressions of some language: what is the same for every engine that reads expressions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from collabadvisor.circuit.decision_model import OTHERWISE, VERDICT, YES, Decision, DecisionOption, Stages
from collabadvisor.circuit.gates import Node
from collabadvisor.circuit.wiring import COUNTS, Wiring
from collabadvisor.export.common_text import AT, scale_of, simplest, simplest_condition
from collabadvisor.knowledge.conditions import Accepts, All, Any_, Condition
from collabadvisor.knowledge.framework import DOES_NOT_APPLY, Fact

Parts = Sequence[str]


@dataclass(frozen=True)
class Language:
    """How a language says what conditions and gates ask.

    ``among``: that a name (``AT``, a question, a decision) has one of some words; ``at_least``: that so many
    questions are answered, or do not apply; ``conjunction``, ``disjunction``: that each of several parts holds, or one;
    ``negation``: that a part does not; ``gate``: that a gate is true, by its number.
    """

    among: Callable[[str, Parts], str]
    at_least: Callable[[str, int], str]
    conjunction: Callable[[Parts], str]
    disjunction: Callable[[Parts], str]
    negation: Callable[[str], str]
    gate: Callable[[Node], str]

    def every(self, parts: Parts) -> str:
        """The expression that every part holds; empty where there is none."""
        return self.conjunction(parts) if len(parts) > 1 else "".join(parts)

    def some(self, parts: Parts) -> str:
        """The expression that at least one part holds."""
        return self.disjunction(parts) if len(parts) > 1 else "".join(parts)


class Branch(NamedTuple):
    """A word that a decision comes to where this holds, and nothing before it: empty if always so then.

    ``rule`` is the rule of the verdict that it stands by; of all other decisions, empty.
    """

    holds: str
    word: str
    rule: str = ""


class Expressions:
    """What is decided, in a language."""

    def __init__(self, wiring: Wiring, language: Language) -> None:
        self._wiring = wiring
        self._decisions = wiring.decisions
        self._language = language

    def holds(self, condition: Condition) -> str:
        """A condition, empty where it always holds."""
        if not isinstance(condition, Accepts):
            parts = [self.holds(part) for part in condition.parts]
            return self._language.every(parts) if isinstance(condition, All) else self._language.some(parts)
        kind, _, about = condition.name.partition(" ")
        if about and kind in COUNTS:
            return self._language.at_least(condition.name, min(map(int, condition.answers)))
        words = scale_of(self._decisions, condition.name)
        return self._language.among(condition.name, [word for word in words if word in condition.answers])

    def any_option(self, options: Iterable[DecisionOption]) -> str:
        """The expression that one of these options holds; options of the same stages are joined. Empty if always so."""
        by_stages: dict[Stages, list[Condition]] = {}
        for option in options:
            by_stages.setdefault(option.stages, []).append(option.when)
        ways = (All((self._at(stages), Any_(tuple(conditions)))) for stages, conditions in by_stages.items())
        return self.holds(simplest_condition(Any_(tuple(ways))))

    def _at(self, stages: Stages) -> Condition:
        return OTHERWISE if len(stages) == len(self._wiring.stages) else Accepts(AT, frozenset(stages))

    def branches(self, decision: Decision) -> Iterator[Branch]:
        """When a decision comes to which word. Each rule of the verdict has a branch of its own."""
        if decision.name == VERDICT:
            return (Branch(self.any_option([option]), option.word, option.subject) for option in decision.options)
        return (Branch(self.any_option(options), word) for word, options in simplest(decision).groups())

    def counted(self, fact: Fact, stages: Sequence[str]) -> tuple[str, str]:
        """The expressions that a question is answered at one of these stages, and that it does not apply there.

        The second is empty where that cannot be answered.
        """
        answered, spared = (
            self.any_option([DecisionOption(Accepts(fact.id, frozenset(words)), tuple(stages), YES)]) if words else ""
            for words in (fact.scale, (DOES_NOT_APPLY,) * fact.does_not_apply)
        )
        return answered, spared
