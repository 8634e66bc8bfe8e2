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

from collabadvisor.circuit.gates import FALSE, TRUE, Node
from collabadvisor.circuit.wiring import Wiring
from collabadvisor.inference.ranking import priority_ways, question_order
from collabadvisor.knowledge.framework import PRIORITIES, SEVERITIES, VERDICTS, Priority, Severity

Place = tuple[str, Node]
"""A recommendation, and whether it has this place."""
Key = tuple[int, int, int, int, int]
"""Less whether the verdict hangs on it, its critical, its major reasons; its base; its place among the questions."""
Measures = tuple[list[Node], list[Node], list[Node]]
"""For each number from 0 whether it is just that: whether the verdict hangs on it, its critical, its major reasons."""


class Order:
    """The places of all recommendations. Of those taken, the first is of rank 1."""

    def __init__(self, wiring: Wiring) -> None:
        self._circuit = wiring.circuit
        self._wiring = wiring
        self._knowledge = wiring.knowledge
        acting = [name for name in wiring.knowledge.recommendations if self._acts(name)]
        self._last = self._last_of(acting)
        self._measured = {name: self._measures_of(name) for name in acting}
        self._smaller: dict[tuple[str, str], Node] = {}
        self._keys = {name: self._keys_of(name) for name in acting}
        self._gives = {(name, worst): self._priorities_of(name, worst) for name in self._keys for worst in SEVERITIES}

    def places(self, priorities: Iterable[Priority] = PRIORITIES) -> list[Place]:
        """The places of some priorities, in the order of the ranks. Each recommendation takes one place or none."""
        priority_list = list(priorities)
        above = self._of_the_verdict() if PRIORITIES[0] in priority_list else ()
        ranked = (place for priority in priority_list for place in self._of(priority))
        return [place for place in (*above, *ranked) if place[1] != FALSE]

    def _acts(self, name: str) -> bool:
        return self._knowledge.recommendations[name].acts_on != VERDICTS

    def _last_of(self, names: Iterable[str]) -> dict[str, tuple[int, int]]:
        """The end of the key, which is the same for every venture: the place of its base, and among the questions."""
        bases, questions = list(self._wiring.framework.bases), question_order(self._knowledge)
        return {name: (bases.index(self._knowledge.recommendations[name].acts_on), questions[name]) for name in names}

    def _of_the_verdict(self) -> Iterator[Place]:
        """What the verdict itself calls for stands above all else."""
        circuit, calls = self._circuit, dict[str, list[Node]]()
        for rule, node in self._wiring.calling.items():
            for name in self._knowledge.every_verdict_rule[rule].recommend:
                yield name, circuit.all([node, circuit.none(calls.get(name, ()))])
                calls.setdefault(name, []).append(node)

    def _of(self, priority: Priority) -> Iterator[Place]:
        circuit = self._circuit
        gates = {
            name: nodes[priority]
            for name, nodes in self._wiring.priorities.items()
            if nodes[priority] != FALSE and self._acts(name)
        }
        first: dict[str, list[str]] = {
            name: [other for other in self._knowledge.recommendations[name].after if other in gates] for name in gates
        }
        waiting = {name: [other for other in gates if name in first[other]] for name in gates}
        holding = {
            name: circuit.all([gates[name], circuit.any(gates[other] for other in others)])
            for name, others in waiting.items()
            if others
        }
        yield from self._held_up(holding, first, priority)
        for name, reached in self._by_key(gates, priority):
            yield name, circuit.all([gates[name], circuit.none([holding.get(name, FALSE)]), reached])

    def _held_up(self, holding: dict[str, Node], first: dict[str, list[str]], priority: Priority) -> Iterator[Place]:
        """The places of what others wait for. ``first`` has what each of them waits for itself."""
        circuit = self._circuit
        first = {name: [other for other in first[name] if other in holding] for name in holding}
        if not any(first.values()):
            keyed = self._by_key(holding, priority)
            yield from ((name, circuit.all([holding[name], reached])) for name, reached in keyed)
            return
        rest = dict(holding)
        for _ in holding:
            free = {
                name: circuit.all([node, circuit.none(rest[other] for other in first[name])])
                for name, node in rest.items()
            }
            places = {}  # one of them has this place, or none
            for name, node in free.items():
                others = ((free[other], self._before(other, name)) for other in free if other != name)
                places[name] = circuit.all([node, circuit.none(circuit.all(both) for both in others)])
            yield from places.items()
            rest = {name: circuit.all([still, circuit.none([places[name]])]) for name, still in rest.items()}

    def _before(self, one: str, other: str) -> Node:
        """The key of one recommendation is smaller than that of another."""
        if (one, other) not in self._smaller:
            circuit = self._circuit
            smaller = TRUE if self._last[one] < self._last[other] else FALSE
            for more, fewer in reversed(list(zip(self._measured[one], self._measured[other], strict=True))):
                larger = [circuit.all([node, circuit.any(fewer[:many])]) for many, node in enumerate(more)]
                alike = circuit.any(circuit.all(both) for both in zip(more, fewer, strict=False))
                smaller = circuit.any([*larger, circuit.all([alike, smaller])])
            self._smaller[one, other] = smaller
        return self._smaller[one, other]

    def _by_key(self, names: Iterable[str], priority: Priority) -> list[Place]:
        """Each of the recommendations with each key that it can have at a priority, in the order of the keys."""
        keyed = [
            (key, name, node)
            for name in names
            for key, node in self._keys[name].items()
            if node != FALSE and priority in self._gives[name, worst_of(key)]
        ]
        return [(name, node) for _, name, node in sorted(keyed)]

    def _priorities_of(self, name: str, severity: Severity) -> set[Priority]:
        """The priorities that a recommendation can have, of which the worst reason is of this severity."""
        knowledge, callers = self._knowledge, self._wiring.callers[name]
        stages = {stage for rule in callers if rule.severity == severity for stage in rule.stages}
        advised = knowledge.recommendations[name]
        return {priority for stage in stages for priority, _ in priority_ways(advised, severity, stage, knowledge)}

    def _measures_of(self, name: str) -> Measures:
        circuit, callers, findings = self._circuit, self._wiring.callers[name], self._wiring.findings
        hangs = circuit.any(self._wiring.decisive_weaknesses[rule.id] for rule in callers)
        critical, major = (
            circuit.counts([findings[rule.id] for rule in callers if rule.severity == severity])
            for severity in SEVERITIES[:2]
        )
        return [circuit.none([hangs]), hangs], critical, major

    def _keys_of(self, name: str) -> dict[Key, Node]:
        """Key -> a recommendation has it."""
        hangs, critical, major = self._measured[name]
        keys: dict[Key, Node] = {}
        for hung_on, many, fewer in product(range(len(hangs)), range(len(critical)), range(len(major))):
            # What is mildest and makes nothing low, the verdict does not hang on.
            idle = hung_on and not many and not fewer and not self._wiring.framework.severities["minor"].standing
            counted = [hangs[hung_on], critical[many], major[fewer]]
            keys[-hung_on, -many, -fewer, *self._last[name]] = FALSE if idle else self._circuit.all(counted)
        return keys


def worst_of(key: Key) -> Severity:
    """The severity of the worst reasons of what has this key."""
    _, critical, major, *_ = key
    return SEVERITIES[0] if critical else SEVERITIES[1] if major else SEVERITIES[2]
