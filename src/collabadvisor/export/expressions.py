"""The decisions and gates as expressions of some language: what is the same for every engine that reads expressions."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from collabadvisor.circuit.decision_model import (
    CALLING,
    FINDING,
    FOUND,
    HANGING,
    PRIORITY,
    YES,
    Decision,
    DecisionOption,
    decision_name,
)
from collabadvisor.circuit.gates import FALSE, GateStep, Node, steps
from collabadvisor.circuit.order import Order, Place
from collabadvisor.circuit.wiring import COUNTS, Wiring
from collabadvisor.export.common_text import scale_of, simplest
from collabadvisor.knowledge.conditions import Accepts, All, Condition

Parts = Sequence[str]
AT = "at stage"
"""The name under which the stage is asked for; no question is called so."""


@dataclass(frozen=True)
class Language:
    """How a language says what conditions and gates ask.

    ``among``: that a name (``AT``, a question, a decision) has one of some words; ``at_least``: that so many
    questions are answered, or do not apply; ``every``, ``some``, ``no``: that every part holds, or one, or that one
    does not; ``gate``: a gate by its number.
    """

    among: Callable[[str, Parts], str]
    at_least: Callable[[str, int], str]
    every: Callable[[Parts], str]
    some: Callable[[Parts], str]
    no: Callable[[str], str]
    gate: Callable[[Node], str]


class Expressions:
    """What is decided, in a language."""

    def __init__(self, wiring: Wiring, language: Language) -> None:
        self._wiring = wiring
        self._decisions = wiring.decisions
        self._language = language

    def at(self, stages: Sequence[str]) -> list[str]:
        """The venture is at one of the stages: no term where these are all."""
        return [] if len(stages) == len(self._wiring.stages) else [self._language.among(AT, stages)]

    def holds(self, condition: Condition) -> str:
        """A condition, empty where it always holds."""
        if not isinstance(condition, Accepts):
            parts = [self.holds(part) for part in condition.parts]
            join = self._language.every if isinstance(condition, All) else self._language.some
            return join(parts) if parts else ""
        kind, _, about = condition.name.partition(" ")
        if about and kind in COUNTS:
            return self._language.at_least(condition.name, min(map(int, condition.answers)))
        words = scale_of(self._decisions, condition.name)
        return self._language.among(condition.name, [word for word in words if word in condition.answers])

    def any_option(self, options: Iterable[DecisionOption]) -> str:
        """The expression that one of these options holds; options of the same stages are joined. Empty if always so."""
        by_stages: dict[tuple[str, ...], list[str]] = {}
        for option in options:
            by_stages.setdefault(option.stages, []).append(self.holds(option.when))
        each: list[str] = []
        for stages, conditions in by_stages.items():
            at = self.at(stages)
            if not at and not all(conditions):
                return ""
            either = [self._language.some(conditions)] if all(conditions) else []
            each += [self._language.every([*at, *either])] if at else conditions
        return self._language.some(each)

    def outcome_conditions(self, decision: Decision) -> Iterator[tuple[str, str]]:
        """When a decision comes to which word, if to none before it; where it always does then, the first is empty."""
        return ((self.any_option(options), word) for word, options in simplest(decision).groups())

    def priority_steps(self) -> tuple[list[Place], dict[Node, str], list[tuple[GateStep, dict[Node, str]]]]:
        """The places of the recommendations; how to say what is known, and each gate step by step.

        What is said of a gate calls those of earlier steps, and what is known: findings, priorities, which rules of
        the verdict called for it, on which findings it hangs, and the stage.
        """
        places = Order(self._wiring).places()
        targets = [node for _, node in places]
        known_terms = self._known_terms(targets)
        terms, gate_steps = dict(known_terms), []
        for step in steps(self._wiring.circuit, targets, known_terms):
            gate_steps.append((step, {node: self._express(node, terms) for node in step.nodes}))
            terms |= {node: self._language.gate(node) for node in step.nodes}
        return places, terms, gate_steps

    def _known_terms(self, targets: Iterable[Node]) -> dict[Node, str]:
        wiring, circuit, among = self._wiring, self._wiring.circuit, self._language.among
        stages = {wiring.at([stage]): stage for stage in wiring.stages}
        decided = (
            (FINDING, FOUND, wiring.findings),
            (CALLING, YES, wiring.calling),
            (HANGING, YES, wiring.decisive_weaknesses),
        )
        terms = {
            node: among(decision_name(kind, rule), [word])
            for kind, word, nodes in decided
            for rule, node in nodes.items()
        }
        for name, nodes in wiring.priorities.items():
            terms |= {node: among(decision_name(PRIORITY, name), [priority]) for priority, node in nodes.items()}
        terms.pop(FALSE, None)  # what never holds is not decided, and no gate has it
        for node in circuit.with_dependencies(targets, terms):
            parts = circuit.parts(node) or [node]
            if circuit.kind(node) in ("input", "any") and stages.keys() >= {*parts}:
                terms[node] = among(AT, [stages[part] for part in parts])
        return terms

    def _express(self, node: Node, terms: dict[Node, str]) -> str:
        if node in terms:
            return terms[node]
        language, kind = self._language, self._wiring.circuit.kind(node)
        parts = list(dict.fromkeys(self._express(part, terms) for part in self._flat(node, kind, terms)))
        match kind:
            case "not":
                return language.no(*parts)
            case "all":
                return language.every(parts)
            case _:
                return language.some(parts)

    def _flat(self, node: Node, kind: str, terms: Container[Node]) -> Iterator[Node]:
        """What a node is made of, and in place of what is of its kind and not said by itself, what that is made of."""
        circuit = self._wiring.circuit
        for part in circuit.parts(node):
            inside = kind != "not" and part not in terms and circuit.kind(part) == kind
            yield from self._flat(part, kind, terms) if inside else (part,)
