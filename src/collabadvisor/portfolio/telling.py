"""What is told of each venture of a table: the columns of the advice."""

from __future__ import annotations

from functools import cached_property

from collabadvisor.portfolio.columns import INTEGER, Columns, Expr, choose, number, nw, total
from collabadvisor.portfolio.order import Order, Place
from collabadvisor.portfolio.reading import Cells
from collabadvisor.portfolio.wiring import AT_LEAST, WORDS, Wiring
from collabadvisor.vocabulary import PRIORITIES

Told = dict[str, Expr]
"""Name of a column -> what stands in it."""


class Telling:
    """The columns of the advice, over columns in which the cells have been read. For the options see
    ``advise_frame``.
    """

    def __init__(
        self, columns: Columns, wiring: Wiring, *, order: bool, coverage: bool, findings: bool, recommendations: bool
    ) -> None:
        self._columns = columns
        self._wiring = wiring
        self._order, self._coverage, self._findings, self._recommendations = order, coverage, findings, recommendations
        self._advised = wiring.knowledge.recommendations

    @cached_property
    def _places(self) -> list[Place]:
        return Order(self._wiring).places() if self._order or self._recommendations else []

    def further(self, cells: Cells | None) -> Told:
        """The columns; ``cells`` where some of them may be unclear."""
        wiring = self._wiring
        wanted = [node for nodes in wiring.standings.values() for node in nodes]
        wanted += [*wiring.verdicts.values(), *(node for each in wiring.priorities.values() for node in each.values())]
        wanted += [node for _, node in self._places]
        if self._findings:
            wanted += wiring.findings.values()
        self._count_answers()  # once the circuit is there: it says which numbers matter
        self._columns.add_nodes(wanted)
        told = self._plain()
        if self._order:
            told["recommended"] = self._columns.words([(node, name) for name, node in self._places])
        if self._coverage:
            told |= self._covered()
        if self._findings:
            told |= {f"finding_{rule}": self._columns[node] for rule, node in wiring.findings.items()}
        if self._recommendations:
            told |= self._ranked()
        if cells is None:
            return {**told, "unclear": number(0)}
        clear = cells.clear()
        return {**{name: nw.when(clear).then(expr) for name, expr in told.items()}, "unclear": cells.count()}

    def _count_answers(self) -> None:
        """Add how many questions about each base are answered, and what the circuit asks of these numbers."""
        columns, wiring = self._columns, self._wiring
        counts: Told = {}
        for base in wiring.framework.bases:
            cells = []
            for fact in wiring.facts:
                if fact.base == base:
                    asked = [stage for stage in wiring.stages if fact.asked_at(stage)]
                    given = columns.col(f"given {fact.id}")
                    everywhere = len(asked) == len(wiring.stages)
                    cells.append(given if everywhere else given & columns[wiring.at(asked)])
            counts[f"answered {base}"] = total([cell.cast(INTEGER) for cell in cells])
        columns.add(counts)
        asked_of = [(node, what) for node, what in wiring.circuit.inputs.items() if what[0] == AT_LEAST]
        columns.add_inputs(
            {node: columns.col(f"answered {base}") >= number(int(least)) for node, (_, base, least) in asked_of}
        )

    def _plain(self) -> Told:
        columns, wiring = self._columns, self._wiring
        told = {"verdict": columns.word((node, verdict) for verdict, node in wiring.verdicts.items())}
        for name, nodes in wiring.standings.items():
            told[name] = columns.word(zip(nodes, WORDS, strict=True))
        bases = list(wiring.framework.bases)
        told["answered"] = total([columns.col(f"answered {base}") for base in bases])
        told["questions"] = self._asked(bases)
        for priority in PRIORITIES:
            told[priority] = columns.count([nodes[priority] for nodes in wiring.priorities.values()])
        return told

    def _covered(self) -> Told:
        bases = self._wiring.framework.bases
        given = {f"answered_{base}": self._columns.col(f"answered {base}") for base in bases}
        return {**given, **{f"questions_{base}": self._asked([base]) for base in bases}}

    def _asked(self, bases: list[str]) -> Expr:
        """How many questions about these bases are asked at the venture's stage."""
        wiring = self._wiring
        asked = {
            stage: sum(len(wiring.knowledge.questions(base, stage)) for base in bases) for stage in wiring.stages
        }
        return choose([(self._columns[wiring.at([stage])], number(many)) for stage, many in asked.items()], INTEGER)

    def _ranked(self) -> Told:
        told: Told = {}
        ranks: dict[str, list[tuple[Expr, Expr]]] = {name: [] for name in self._advised}
        running = self._columns.running([node for _, node in self._places])
        for (name, node), rank in zip(self._places, running, strict=True):
            ranks[name].append((self._columns[node], rank))
        for name, nodes in self._wiring.priorities.items():
            told[f"priority_{name}"] = self._columns.word((nodes[priority], priority) for priority in PRIORITIES)
            told[f"rank_{name}"] = choose(ranks[name], INTEGER)
        return told
