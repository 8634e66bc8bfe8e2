"""In what order the recommendations stand, as a circuit: a row of places, of which each can be taken or not.

Within one priority ``ranking.rank`` always takes the first, by its key, of those that wait for no other. What others
wait for has a smaller key than all else, so it comes first; and nothing else then waits. That leaves two parts:

* what holds nothing up: in the order of the keys, which differ between ventures in whether the verdict hangs on one of
  the reasons and in how many of them are critical and major, so each recommendation has a place for each of these;
* what others wait for: where they can wait for each other too, the same choice is made as often as there are such
  recommendations in the knowledge base (few), each time among those that wait for nothing any more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from collabadvisor.circuit.gates import FALSE, Node
from collabadvisor.circuit.wiring import Wiring
from collabadvisor.inference.ranking import question_order
from collabadvisor.knowledge.framework import PRIORITIES, VERDICTS, Priority

Place = tuple[str, Node]
"""A recommendation, and whether it has this place."""
Key = tuple[bool, int, int, int, int]
"""The verdict does not hang on it, less its critical and its major reasons, its base, its place among the questions."""


class Order:
    """The places of all recommendations. Of those taken, the first is of rank 1."""

    def __init__(self, wiring: Wiring) -> None:
        self._circuit = wiring.circuit
        self._wiring = wiring
        self._knowledge = wiring.knowledge
        self._bases = list(wiring.framework.bases)
        self._questions = question_order(wiring.knowledge)
        self._keys = {name: self._keys_of(name) for name in wiring.knowledge.recommendations if self._acts(name)}

    def places(self, priorities: Iterable[Priority] = PRIORITIES) -> list[Place]:
        """Those of some priorities, in the order of the ranks. Each recommendation takes one place or none."""
        wanted = list(priorities)
        above = self._of_the_verdict() if PRIORITIES[0] in wanted else ()
        ranked = (place for priority in wanted for place in self._of(priority))
        return [place for place in (*above, *ranked) if place[1] != FALSE]

    def _acts(self, name: str) -> bool:
        return self._knowledge.recommendations[name].acts_on != VERDICTS

    def _of_the_verdict(self) -> Iterator[Place]:
        """What the verdict itself calls for stands above all else."""
        circuit, called = self._circuit, dict[str, list[Node]]()
        for rule, node in self._wiring.calling.items():
            for name in self._knowledge.verdict_rules[rule].recommend:
                yield name, circuit.all([node, circuit.none(called.get(name, ()))])
                called.setdefault(name, []).append(node)

    def _of(self, priority: Priority) -> Iterator[Place]:
        circuit = self._circuit
        given = {
            name: nodes[priority]
            for name, nodes in self._wiring.priorities.items()
            if nodes[priority] != FALSE and self._acts(name)
        }
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
        """Each of the recommendations with each key that it can have, in the order of the keys."""
        keyed = [(key, name, node) for name in given for key, node in self._keys[name].items() if node != FALSE]
        return [(name, node) for _, name, node in sorted(keyed)]

    def _keys_of(self, name: str) -> dict[Key, Node]:
        """Key -> a recommendation has it."""
        circuit, wiring = self._circuit, self._wiring
        base = self._bases.index(self._knowledge.recommendations[name].acts_on)
        callers = wiring.callers[name]
        hangs = circuit.any(wiring.hanging[rule.id] for rule in callers)
        critical, major = (
            circuit.counts([wiring.findings[rule.id] for rule in callers if rule.severity == severity])
            for severity in ("critical", "major")
        )
        return {
            (not hung_on, -many, -fewer, base, self._questions[name]): circuit.all(
                [hangs if hung_on else circuit.none([hangs]), critical[many], major[fewer]]
            )
            for hung_on, many, fewer in product((True, False), range(len(critical)), range(len(major)))
        }
