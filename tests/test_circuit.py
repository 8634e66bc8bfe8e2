"""The circuit that a knowledge base is laid out as: what its nodes say, and what is worked out in which step."""

from __future__ import annotations

from itertools import product

from collabadvisor import KnowledgeBase
from collabadvisor.circuit.decision_model import STANDING, assuming, decision_name
from collabadvisor.circuit.gates import FALSE, TRUE, Circuit, Node, steps
from collabadvisor.circuit.wiring import Wiring
from collabadvisor.knowledge.framework import COVERAGE

A, B, C = "a", "b", "c"


def true(circuit: Circuit, node: Node, names: set[str]) -> bool:
    parts = [true(circuit, part, names) for part in circuit.parts(node)]
    match circuit.kind(node):
        case "input":
            return circuit.inputs[node][0] in names
        case "all":
            return all(parts)
        case "any":
            return any(parts)
        case "not":
            return not parts[0]
        case kind:
            return kind == "true"


def test_what_is_always_or_never_so_leaves_no_node() -> None:
    circuit = Circuit()
    a = circuit.input(A)
    assert circuit.all([a, TRUE]) == circuit.any([a, FALSE]) == circuit.all([a, a]) == a
    assert circuit.all([a, FALSE]) == circuit.any([]) == circuit.none([a, TRUE]) == FALSE
    assert circuit.any([a, TRUE]) == circuit.all([]) == circuit.none([]) == TRUE
    assert circuit.none([circuit.none([a])]) == a


def test_the_same_is_made_once() -> None:
    circuit = Circuit()
    a, b = circuit.input(A), circuit.input(B)
    assert circuit.all([a, b]) == circuit.all([b, a]) != circuit.any([a, b])
    assert circuit.input(A) == a


def test_the_first_that_is_true_and_how_many_are() -> None:
    circuit = Circuit()
    inputs = [circuit.input(name) for name in (A, B, C)]
    first, counts = circuit.first_true(inputs), circuit.counts(inputs)
    for given in product([False, True], repeat=3):
        names = {name for name, so in zip((A, B, C), given, strict=True) if so}
        places = [place for place, node in enumerate(first) if true(circuit, node, names)]
        assert places == [place for place, so in enumerate(given) if so][:1]
        assert [number for number, node in enumerate(counts) if true(circuit, node, names)] == [sum(given)]


def test_each_step_rests_on_inputs_and_on_what_is_still_there(knowledge: KnowledgeBase) -> None:
    wiring = Wiring(knowledge, knowledge.facts)
    wanted = {node for nodes in wiring.standings.values() for node in nodes}
    circuit = wiring.circuit
    there = {node for node in circuit.with_dependencies(wanted) if circuit.kind(node) == "input"}

    def reads(node: Node) -> set[Node]:
        return {node} if node in there else {read for part in circuit.parts(node) for read in reads(part)}

    for step in steps(circuit, wanted):
        assert step.nodes
        assert all(reads(part) <= there for node in step.nodes for part in circuit.parts(node))
        there = (there | set(step.nodes)) & step.needed
    assert wanted <= there | {FALSE}  # none can stand so


def test_answers_without_a_column_leave_nothing_to_work_out(knowledge: KnowledgeBase) -> None:
    wiring = Wiring(knowledge, ())
    assert set(wiring.findings.values()) == {FALSE}
    assert wiring.standings["purpose"] == [FALSE, FALSE, FALSE, FALSE, TRUE]


def test_a_decision_can_be_asked_as_if_another_had_come_to_a_word(kitchen: KnowledgeBase) -> None:
    wiring = Wiring(kitchen, ())
    verdict = wiring.decisions.verdict
    assert wiring.outcome_nodes(verdict, "open")["ask_more"] == TRUE  # nothing is answered
    as_if = assuming(verdict, decision_name(STANDING, COVERAGE), "enough", "as if")
    assert wiring.outcome_nodes(as_if, "open") == {"mend_it": FALSE, "ask_more": FALSE, "carry_on": TRUE}
