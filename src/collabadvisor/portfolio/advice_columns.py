"""What is told of each venture of a table: the columns of the advice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from collabadvisor.circuit.decision_model import ANSWERED, NOT_APPLYING, decision_name
from collabadvisor.circuit.gates import FALSE, TRUE, Node
from collabadvisor.circuit.order import Order, Place
from collabadvisor.circuit.wiring import ANSWER, COUNTS, WORDS, Wiring
from collabadvisor.files.problems import Location, PackError, Problem
from collabadvisor.knowledge.framework import DOES_NOT_APPLY, PRIORITIES, Fact, Priority
from collabadvisor.knowledge.requirements import UNMET
from collabadvisor.portfolio.answer_columns import Cells
from collabadvisor.portfolio.columns import INTEGER, Columns, ColumnValue, Expr, choose, number, only_where, total

ColumnValues = dict[str, ColumnValue]
"""Name of a column -> what stands in it."""


@dataclass(frozen=True)
class ColumnChoice:
    """The optional columns beside the usual ones; ``advise_frame`` says what they are."""

    begin: bool
    order: bool
    coverage: bool
    findings: bool
    recommendations: bool


class Telling:
    """The columns of the advice, over those in which the cells have been read (``cells`` where any can be unclear)."""

    def __init__(self, columns: Columns, wiring: Wiring, choice: ColumnChoice, cells: Cells | None) -> None:
        self._columns = columns
        self._wiring = wiring
        self._choice = choice
        self._cells = cells
        self._places: dict[Priority, list[Place]] = {}
        if choice.order or choice.recommendations or choice.begin:
            order = Order(wiring)
            ranked = PRIORITIES if choice.order or choice.recommendations else PRIORITIES[:1]
            self._places = {priority: order.places([priority]) for priority in ranked}

    def columns(self) -> ColumnValues:
        """The columns, in order.

        Raises:
            PackError: a base or value has the name of another column, so that two would be the same.
        """
        nodes = self._nodes()
        self._count_answers()  # once the circuit is there: it says which numbers matter
        self._columns.add_nodes(nodes)
        unclear = self._columns.col("unclear")
        values: ColumnValues = {}
        for name, expr in self._build_columns():
            if name in (*values, "unclear"):
                what = f"two columns of the advice would be called '{name}': a base or value has this id."
                place = Location(str(self._wiring.knowledge.pack / "knowledge" / "framework.yaml"))
                raise PackError([Problem(place, what, "Give it another id, and a title as you like.")])
            values[name] = expr if self._cells is None else only_where(unclear == number(0), expr)
        return {**values, "unclear": number(0) if self._cells is None else unclear}

    def _build_columns(self) -> Iterator[tuple[str, ColumnValue]]:
        columns, wiring = self._columns, self._wiring
        yield "verdict", columns.word((node, verdict) for verdict, node in wiring.verdicts.items())
        for name, stands in wiring.standings.items():
            yield name, columns.word(zip(stands, WORDS, strict=True))
        for name, node in wiring.shown_values.items():
            yield f"{name}_shown", columns.word([(node, "yes"), (wiring.circuit.none([node]), "no")])
        yield from self._required()
        bases = list(wiring.framework.bases)
        yield "answered", total(self._counts(ANSWERED))
        yield "questions", self._count_questions(wiring.knowledge.questions_at, self._counts(NOT_APPLYING), *bases)
        for priority in PRIORITIES:
            yield priority, columns.count([nodes[priority] for nodes in wiring.priorities.values()])
        yield from self._unmet()
        if self._choice.begin:
            first = [(node, name) for name, node in self._places[PRIORITIES[0]]]
            yield f"{PRIORITIES[0]}_recommendations", columns.words(first, "; ")
        if self._choice.order:
            yield "recommended", columns.words([(node, name) for name, node in self._in_order()], " ")
        if self._choice.coverage:
            yield from ((f"answered_{base}", columns.col(f"answered {base}")) for base in bases)
            counted = wiring.knowledge.counted_questions
            spared = {base: columns.col(decision_name(NOT_APPLYING, base)) for base in bases}
            yield from ((f"questions_{base}", self._count_questions(counted, [spared[base]], base)) for base in bases)
        if self._choice.findings:
            yield from ((f"finding_{rule}", columns[node]) for rule, node in wiring.findings.items())
        if self._choice.recommendations:
            yield from self._ranked()

    def _required(self) -> Iterator[tuple[str, ColumnValue]]:
        """How each requirement stands; nothing at a stage that does not have it."""
        for name, nodes in self._wiring.requirements.items():
            yield f"requirement_{name}", self._columns.word((node, status) for status, node in nodes.items())

    def _unmet(self) -> Iterator[tuple[str, ColumnValue]]:
        """How many requirements are not met, and how many not known."""
        stand = self._wiring.requirements.values()
        for status in UNMET if stand else ():
            yield f"requirements_{status}", self._columns.count([nodes[status] for nodes in stand])

    def _nodes(self) -> list[Node]:
        wiring = self._wiring
        return [
            *(node for nodes in wiring.standings.values() for node in nodes),
            *wiring.verdicts.values(),
            *wiring.shown_values.values(),
            *(wiring.circuit.none([node]) for node in wiring.shown_values.values()),
            *(node for nodes in wiring.requirements.values() for node in nodes.values()),
            *(node for nodes in wiring.priorities.values() for node in nodes.values()),
            *(node for _, node in self._in_order()),
            *(wiring.findings.values() if self._choice.findings else ()),
            *(wiring.at([stage]) for stage in wiring.stages),
        ]

    def _in_order(self) -> list[Place]:
        return [place for places in self._places.values() for place in places]

    def _count_answers(self) -> None:
        """Add how many questions about each base are answered or do not apply, and what the circuit asks of that."""
        columns, wiring = self._columns, self._wiring
        counts: dict[str, Expr] = {}
        for base in wiring.framework.bases:
            facts = [fact for fact in wiring.facts if fact.base == base]
            for kind, counted in self._sum_cells(facts, wiring.knowledge.counting_at).items():
                counts[decision_name(kind, base)] = counted
        if self._beside:
            counts |= self._sum_cells(wiring.facts, wiring.knowledge.uncounted_stages)
        if self._cells is not None:
            counts["unclear"] = self._cells.count()
        columns.add(counts, instead_of=[f"given {fact.id}" for fact in wiring.facts])
        asked_of = [(node, what) for node, what in wiring.circuit.inputs.items() if what[0] in COUNTS]
        columns.add_inputs(
            {node: columns.col(f"{kind} {base}") >= number(int(least)) for node, (kind, base, least) in asked_of}
        )

    def _sum_cells(self, facts: Iterable[Fact], at: Callable[[Fact], list[str]]) -> dict[str, Expr]:
        """By the kind of count how many questions are answered, or do not apply, at those stages of theirs."""
        columns, wiring = self._columns, self._wiring
        cells: dict[str, list[Expr]] = {kind: [] for kind in COUNTS}
        for fact, stages in ((fact, at(fact)) for fact in facts):
            stage_node = wiring.at([stage for stage in wiring.stages if stage in stages])
            if stage_node == FALSE:
                continue
            answered = columns.col(f"given {fact.id}")
            answered = answered if stage_node == TRUE else answered & columns[stage_node]
            if fact.does_not_apply:
                spared = columns[wiring.circuit.input(ANSWER, fact.id, DOES_NOT_APPLY)]
                cells[NOT_APPLYING].append(answered & spared)
                answered = answered & ~spared
            cells[ANSWERED].append(answered)
        return {kind: total([cell.cast(INTEGER) for cell in counted]) for kind, counted in cells.items()}

    @property
    def _beside(self) -> bool:
        """Whether questions are asked that do not count towards their base being known."""
        return any(map(self._wiring.knowledge.uncounted_stages, self._wiring.facts))

    def _counts(self, kind: str) -> list[Expr]:
        """The counts of a kind that are of all questions together."""
        names = [decision_name(kind, base) for base in self._wiring.framework.bases]
        return [self._columns.col(name) for name in (*names, *([kind] if self._beside else ()))]

    def _count_questions(
        self, questions: Callable[[str, str], Sequence[Fact]], spared: Sequence[Expr], *bases: str
    ) -> Expr:
        """How many of some questions about these bases are asked at the venture's stage, without those spared."""
        wiring = self._wiring
        totals = {stage: sum(len(questions(base, stage)) for base in bases) for stage in wiring.stages}
        many = choose([(self._columns[wiring.at([stage])], number(many)) for stage, many in totals.items()], INTEGER)
        return many - total(spared)

    def _ranked(self) -> Iterator[tuple[str, ColumnValue]]:
        ranks: dict[str, list[tuple[Expr, Expr]]] = {name: [] for name in self._wiring.priorities}
        places = self._in_order()
        running = self._columns.running([node for _, node in places])
        for (name, node), rank in zip(places, running, strict=True):
            ranks[name].append((self._columns[node], rank))
        for name, nodes in self._wiring.priorities.items():
            yield f"priority_{name}", self._columns.word((nodes[priority], priority) for priority in PRIORITIES)
            yield f"rank_{name}", choose(ranks[name], INTEGER)
