"""In what order the recommendations stand, as a circuit: a row of places, of which each can be taken or not.

Within one priority ``ranking.rank`` always takes the first, by its key, of those that wait for no other. What others
wait for has a smaller key than all else, so it comes first; and nothing else then waits. That leaves two parts:

* what holds nothing up: in the order of the keys, which differ between ventures in how many values are reached only,
  so each recommendation has a place for each number;
* what others wait for: where they can wait for each other too, the same choice is made as often as there are such
  recommendations in the knowledge base (few), each time among those that wait for nothing any more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from collabadvisor.circuit.gates import FALSE, Node
from collabadvisor.circuit.wiring import Wiring
from collabadvisor.inference.ranking import reaches
from collabadvisor.knowledge.framework import PRIORITIES, Priority

Place = tuple[str, Node]
"""A recommendation, and whether it has this place."""
Key = tuple[int, int, str]


class Order:
    """The places of all recommendations. Of those taken, the first is of rank 1."""

    def __init__(self, wiring: Wiring) -> None:
        self._circuit = wiring.circuit
        self._wiring = wiring
        self._knowledge = wiring.knowledge
        self._bases = list(wiring.framework.bases)
        self._reached = {name: self._reach(name) for name in wiring.knowledge.recommendations}

    def places(self, priorities: Iterable[Priority] = PRIORITIES) -> list[Place]:
        """Those of some priorities, in the order of the ranks. Each recommendation takes one place or none."""
        return [place for priority in priorities for place in self._of(priority) if place[1] != FALSE]

    def _of(self, priority: Priority) -> Iterator[Place]:
        circuit = self._circuit
        given = {name: nodes[priority] for name, nodes in self._wiring.priorities.items() if nodes[priority] != FALSE}
        first: dict[str, list[str]] = {
            name: [other for other in self._knowledge.recommendations[name].after if other in given] for name in given
        }
        waiting = {name: [other for other in given if name in first[other]] for name in given}
        holding = {
            name: circuit.all([given[name], circuit.any(given[other] for other in others)])
            for name, others in waiting.items()
            if others
        }
        yield from self._held_up(holding, first)
        for name, reached in self._by_key(given):
            yield name, circuit.all([given[name], circuit.none([holding.get(name, FALSE)]), reached])

    def _held_up(self, holding: dict[str, Node], first: dict[str, list[str]]) -> Iterator[Place]:
        """The places of what others wait for. ``first`` has what each of them waits for itself."""
        circuit, keyed = self._circuit, self._by_key(holding)
        first = {name: [other for other in first[name] if other in holding] for name in holding}
        if not any(first.values()):
            yield from ((name, circuit.all([holding[name], reached])) for name, reached in keyed)
            return
        left = dict(holding)
        for _ in holding:
            free = {
                name: circuit.all([node, circuit.none(left[other] for other in first[name])])
                for name, node in left.items()
            }
            first_free = circuit.first([circuit.all([free[name], reached]) for name, reached in keyed])
            taken: dict[str, list[Node]] = {name: [] for name in left}
            for (name, _), node in zip(keyed, first_free, strict=True):
                taken[name].append(node)
            places = {name: circuit.any(nodes) for name, nodes in taken.items()}  # one of them has this place, or none
            yield from places.items()
            left = {name: circuit.all([still, circuit.none([places[name]])]) for name, still in left.items()}

    def _by_key(self, given: dict[str, Node]) -> list[Place]:
        """Each of the recommendations with each number of values that it can reach, in the order of the keys."""
        keyed: list[tuple[Key, Node]] = []
        for name in given:
            base = self._bases.index(self._knowledge.recommendations[name].acts_on)
            keyed += [((-number, base, name), node) for number, node in self._reached[name].items() if node != FALSE]
        return [(key[-1], node) for key, node in sorted(keyed)]

    def _reach(self, name: str) -> dict[int, Node]:
        """Number of values -> a recommendation reaches so many."""
        by_stage = {stage: self._reach_at(name, stage) for stage in self._wiring.stages}
        numbers = sorted({number for nodes in by_stage.values() for number in nodes})
        return {
            number: self._wiring.by_stage({stage: nodes.get(number, FALSE) for stage, nodes in by_stage.items()})
            for number in numbers
        }

    def _reach_at(self, name: str, stage: str) -> dict[int, Node]:
        """What its reasons reach together is all that each of them reaches alone."""
        knowledge, wiring = self._knowledge, self._wiring
        advised = knowledge.recommendations[name]
        always = set(reaches(advised, (), stage, knowledge))
        by_value: dict[str, list[Node]] = {}
        for rule in wiring.callers[name]:
            if stage in rule.stages:
                for value in set(reaches(advised, [rule], stage, knowledge)) - always:
                    by_value.setdefault(value, []).append(wiring.findings[rule.id])
        more = [self._circuit.any(nodes) for _, nodes in sorted(by_value.items())]
        return {len(always) + number: node for number, node in enumerate(self._circuit.counts(more))}
