"""In what order the recommendations stand, as expressions of some language: the circuit's places, gate by gate."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from collabadvisor.circuit.decision_model import CALLING, FINDING, FOUND, HANGING, PRIORITY, YES, decision_name
from collabadvisor.circuit.gates import FALSE, GateStep, Node, steps
from collabadvisor.circuit.order import Order
from collabadvisor.circuit.wiring import Wiring
from collabadvisor.export.common_text import AT
from collabadvisor.export.expressions import Language


class OrderExpressions:
    """The places of the recommendations and the gates on the way to them, in a language.

    ``places`` has each recommendation, once for each of its places, with when it takes it; ``gate_steps`` has what each
    gate is, step by step. That calls gates of earlier steps, and what is known: findings, priorities, which rules of
    the verdict called for it, on which findings it hangs, and the stage.
    """

    def __init__(self, wiring: Wiring, language: Language) -> None:
        self._wiring = wiring
        self._language = language
        places = Order(wiring).places()
        targets = [node for _, node in places]
        known_terms = self._known_terms(targets)
        terms = dict(known_terms)
        self.gate_steps: list[tuple[GateStep, dict[Node, str]]] = []
        for step in steps(wiring.circuit, targets, known_terms):
            self.gate_steps.append((step, {node: self._express(node, terms) for node in step.nodes}))
            terms |= {node: language.gate(node) for node in step.nodes}
        self.places = [(name, terms[node]) for name, node in places]

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
        kind = self._wiring.circuit.kind(node)
        parts = list(dict.fromkeys(self._express(part, terms) for part in self._flat(node, kind, terms)))
        match kind:
            case "not":
                return self._language.negation(*parts)
            case "all":
                return self._language.every(parts)
            case _:
                return self._language.some(parts)

    def _flat(self, node: Node, kind: str, terms: Container[Node]) -> Iterator[Node]:
        """What a node is made of, and in place of what is of its kind and not said by itself, what that is made of."""
        circuit = self._wiring.circuit
        for part in circuit.parts(node):
            inside = kind != "not" and part not in terms and circuit.kind(part) == kind
            yield from self._flat(part, kind, terms) if inside else (part,)
