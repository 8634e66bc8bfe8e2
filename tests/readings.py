"""Every reading of the rules, in one table, and what the interpreter concludes of the same ventures.

A reading is a line of ``READINGS``: to take one away, take away its line and what stands above for it alone.
``test_readings.py`` puts each beside the interpreter, on one set of ventures; a test of what is special to a reading
calls ``agree`` on ventures of its own.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import Any, NamedTuple

import duckdb
import polars as pl
from z3 import is_true

from collabadvisor import KnowledgeBase, Venture, advise
from collabadvisor.circuit.decision_model import ANSWERED, FOUND, NOT_APPLYING, VERDICT, YES, Decision, decision_name
from collabadvisor.circuit.decisions import Decisions
from collabadvisor.export import export
from collabadvisor.files.problems import PackError
from collabadvisor.inference.advice import Advice
from collabadvisor.inference.advisor import advice_from
from collabadvisor.inference.interpreter import PlainAdviser
from collabadvisor.inference.ranking import rank
from collabadvisor.knowledge.conditions import truth
from collabadvisor.knowledge.framework import PRIORITIES
from collabadvisor.knowledge.requirements import REQUIREMENT_STATUSES as STATUSES
from collabadvisor.knowledge.requirements import UNMET
from collabadvisor.portfolio.frame import advise_frame
from collabadvisor.reasoning.outlook.chain import chain_of
from collabadvisor.reasoning.outlook.layout import WORDS
from collabadvisor.verification.proofs.solver import Formula, Solver, no
from collabadvisor.verification.proofs.space import Space
from dmn_engine import Model
from engines import Given, Run, in_advice, in_clips, in_zen
from portfolio_tables import TABLES, Columns, rows_of, table_of

Row = dict[str, Any]
"""What is concluded of one venture: the name of a thing -> what is said of it."""
Read = Callable[[Sequence[Venture], KnowledgeBase], Iterable[Row]]


class Conclusions(NamedTuple):
    """What follows from one venture; ``verdict`` is None where no verdict rule speaks of it.

    ``shown`` are the values that are shown. Recommendations stand by rank; ``answered`` is base -> how many of its
    questions that count are answered, of how many that apply; ``requirements`` how each stands of the stage;
    ``hanging`` are the findings that the verdict hangs on. ``advice`` is all of it as the program says it;
    ``progress`` how many of all questions are answered, of how many.
    """

    findings: frozenset[str]
    standings: Mapping[str, str]
    shown: frozenset[str]
    verdict: str | None
    recommendations: tuple[Given, ...]
    answered: Mapping[str, tuple[int, int]]
    requirements: Mapping[str, str]
    hanging: frozenset[str] = frozenset()
    advice: Advice | None = None
    progress: tuple[int, int] = (0, 0)


class Reading(NamedTuple):
    """A reading by its name, of what it speaks (``KINDS``), and how it is had.

    Of a reading that takes long over a pack or over a venture, only the first ``packs`` of those that are made at
    random are read, and of the ventures of a pack every ``step``-th.
    """

    name: str
    kinds: tuple[str, ...]
    read: Read
    packs: int = 60
    step: int = 1


def _given(said: Conclusions) -> dict[str, Given]:
    return {each.id: each for each in said.recommendations}


def _stable(entries: Iterable[Any]) -> list[str]:
    return [each.id for each in entries if each.status == "stable"]


def _counts(said: Conclusions) -> dict[str, int]:
    return {priority: sum(each.priority == priority for each in said.recommendations) for priority in PRIORITIES}


def _ranks(said: Conclusions, knowledge: KnowledgeBase) -> Row:
    ranks = {each.id: rank for rank, each in enumerate(said.recommendations, 1)}
    return {f"rank_{name}": ranks.get(name) for name in knowledge.recommendations}


def _priorities(said: Conclusions, knowledge: KnowledgeBase) -> Row:
    given = _given(said)
    return {f"priority_{name}": given[name].priority if name in given else None for name in knowledge.recommendations}


def _reasons(said: Conclusions, knowledge: KnowledgeBase) -> Row:
    given = _given(said)
    return {f"reasons_{name}": given[name].reasons if name in given else () for name in knowledge.recommendations}


def _coverage(said: Conclusions) -> Row:
    return {
        **{f"answered_{base}": count for base, (count, _) in said.answered.items()},
        **{f"questions_{base}": asked for base, (_, asked) in said.answered.items()},
    }


def _required(said: Conclusions, knowledge: KnowledgeBase) -> Row:
    """How many requirements are not met, and how many not known, where the pack has any."""
    statuses = UNMET if _stable(knowledge.requirements.values()) else ()
    return {f"requirements_{each}": sum(stands == each for stands in said.requirements.values()) for each in statuses}


KINDS: dict[str, Callable[[Conclusions, KnowledgeBase], Row]] = {
    "findings": lambda said, pack: {f"finding_{rule}": rule in said.findings for rule in _stable(pack.rules.values())},
    "standings": lambda said, _: dict(said.standings),
    "shown": lambda said, pack: {
        f"{name}_shown": "yes" if name in said.shown else "no" for name in pack.framework.values
    },
    "verdict": lambda said, _: {"verdict": said.verdict},
    "priorities": _priorities,
    "reasons": _reasons,
    "counts": lambda said, _: _counts(said),
    "begin": lambda said, _: {"now_recommendations": "; ".join(list(_given(said))[: _counts(said)["now"]])},
    "order": lambda said, _: {"recommended": " ".join(_given(said))},
    "ranks": _ranks,
    "answered": lambda said, _: dict(zip(("answered", "questions"), said.progress, strict=True)),
    "coverage": lambda said, _: _coverage(said),
    "requirements": lambda said, pack: {
        f"requirement_{name}": said.requirements.get(name) for name in _stable(pack.requirements.values())
    },
    "required": _required,
    "hanging": lambda said, _: {"hanging": said.hanging},
    "advice": lambda said, _: {"advice": said.advice},
}
"""What is concluded of one venture, as the cells of a table, by the kind of thing."""


def row(said: Conclusions, kinds: Iterable[str], knowledge: KnowledgeBase) -> Row:
    """The cells of some kinds."""
    return {name: value for kind in kinds for name, value in KINDS[kind](said, knowledge).items()}


class Tried:
    """Ventures of a pack, and what the interpreter concludes of each."""

    def __init__(self, ventures: Sequence[Venture], knowledge: KnowledgeBase) -> None:
        self.ventures = ventures
        self.knowledge = knowledge
        self._cells: dict[str, list[Row]] = {}

    @cached_property
    def conclusions(self) -> list[Conclusions]:
        """Worked out when it is first asked for."""
        adviser = PlainAdviser(self.knowledge)
        return [by_the_interpreter(venture, adviser) for venture in self.ventures]

    def cells(self, kind: str) -> list[Row]:
        """What is right of each venture, of one kind; put together when it is first asked for."""
        if kind not in self._cells:
            self._cells[kind] = [KINDS[kind](said, self.knowledge) for said in self.conclusions]
        return self._cells[kind]

    def differing(self, reading: Reading) -> Iterator[tuple[str, Any, Any, Venture]]:
        """Where a reading says something else: of what, what it says, what is right, and the venture."""
        ventures = self.ventures[:: reading.step]
        right = zip(*(self.cells(kind)[:: reading.step] for kind in reading.kinds), strict=True)
        for told, cells, venture in zip(reading.read(ventures, self.knowledge), right, ventures, strict=True):
            expected = {name: value for each in cells for name, value in each.items()}
            if told != expected:
                yield from (
                    (name, told.get(name, "nothing"), expected.get(name, "nothing"), venture)
                    for name in {**told, **expected}
                    if name not in told or name not in expected or told[name] != expected[name]
                )


def agree(reading: Reading, ventures: Sequence[Venture], knowledge: KnowledgeBase) -> None:
    """A reading says of each venture what the interpreter says."""
    agrees(reading, Tried(ventures, knowledge))


def agrees(reading: Reading, tried: Tried) -> None:
    """The same where the interpreter was asked before."""
    found = list(islice(tried.differing(reading), 3))
    assert not found, (reading.name, tried.knowledge.pack, found)


def by_the_interpreter(venture: Venture, adviser: PlainAdviser) -> Conclusions:
    """What the interpreter concludes, of a venture of which no verdict rule speaks too."""
    knowledge = adviser.knowledge
    try:
        inference = adviser.inference(venture, knowledge)
        advice = advice_from(inference, venture, knowledge)
    except PackError:
        return without_a_verdict(venture, adviser)
    hanging = inference.decisive_findings
    return Conclusions(*in_advice(advice), hanging, advice, venture.progress(knowledge.facts))


def without_a_verdict(venture: Venture, adviser: PlainAdviser) -> Conclusions:
    """What it concludes where no verdict rule speaks: nothing hangs on a verdict then."""
    knowledge = adviser.knowledge
    findings = adviser.holding_rules(venture, knowledge)
    stands = adviser.standings(venture, knowledge)
    return Conclusions(
        findings=findings,
        standings={name: stands[name] for name in knowledge.framework.names_with_standing()},
        shown=frozenset(value for rule in findings for value in knowledge.rules[rule].values_shown_at(venture.stage)),
        verdict=None,
        recommendations=ranked(findings, venture.stage, knowledge),
        answered=knowledge.answered_counts(venture.stage, venture.known_answers()),
        requirements=required(venture, knowledge),
        progress=venture.progress(knowledge.facts),
    )


def required(venture: Venture, knowledge: KnowledgeBase) -> dict[str, str]:
    """How each requirement of the stage stands."""
    ways = knowledge.requirement_ways
    return {each.id: ways[each.id].status(venture.known_answers()) for each in knowledge.requirements_at(venture.stage)}


def ranked(findings: Iterable[str], stage: str, knowledge: KnowledgeBase) -> tuple[Given, ...]:
    """What the weaknesses among some findings call for, in order."""
    weak = [knowledge.rules[rule] for rule in findings if knowledge.rules[rule].finding == "weakness"]
    return tuple(
        Given(each.recommendation.id, each.priority, tuple(rule.id for rule in each.rules))
        for each in rank(weak, stage, knowledge)
    )


# Each alone.

CONCLUDED = ("findings", "standings", "verdict", "priorities")
ALONE = (*CONCLUDED, "shown", "coverage", "requirements")


def by_experta(ventures: Sequence[Venture], knowledge: KnowledgeBase) -> Iterator[Row]:
    """The advice as ``advise`` gives it; None where no verdict rule speaks."""
    for venture in ventures:
        try:
            yield {"advice": advise(venture, knowledge)}
        except PackError:
            yield {"advice": None}


def by_the_chain(ventures: Sequence[Venture], knowledge: KnowledgeBase) -> Iterator[Row]:
    """The bits behind bounds and questions."""
    for venture in ventures:
        chain = chain_of(knowledge, venture.stage)
        reached = chain.outcome(venture.known_answers())
        given = tuple(Given(name, priority, ()) for name, priority in reached.recommendations.items())
        answered = chain.answered_counts(venture.known_answers())
        said = Conclusions(reached.findings, reached.standings, frozenset(), reached.verdict, given, answered, {})
        yield row(said, (*CONCLUDED, "coverage"), knowledge)


class InWords(dict[str, str]):
    """What a venture answers, and what the decisions come to as they are asked for."""

    def __init__(self, venture: Venture, decisions: Decisions) -> None:
        knowledge, known = decisions.knowledge, venture.known_answers()
        super().__init__(known)
        for base, (answered, apply) in knowledge.answered_counts(venture.stage, known).items():
            spared = len(knowledge.counted_questions(base, venture.stage)) - apply
            self.update({decision_name(ANSWERED, base): str(answered), decision_name(NOT_APPLYING, base): str(spared)})
        self.decisions, self.stage = decisions, venture.stage
        self._words: dict[str, str | None] = {}

    def get(self, name: str, _default: object = None) -> str | None:  # type: ignore[override]  # as conditions ask
        if name in self or (" " not in name and name != VERDICT):  # no id of a question has a space in it
            return super().get(name)
        if name not in self._words:
            self._words[name] = self.word(self.decisions[name])
        return self._words[name]

    def word(self, decision: Decision) -> str | None:
        """The word of the first option that holds."""
        options = (option for option in decision.options if self.stage in option.stages)
        return next((option.word for option in options if truth(option.when, self) is True), None)


def by_the_decisions(ventures: Sequence[Venture], knowledge: KnowledgeBase) -> Iterator[Row]:
    """The decisions in words, of which the circuit and what is exported are made."""
    decisions = Decisions(knowledge)
    for venture in ventures:
        words = InWords(venture, decisions)
        yield {
            **{f"finding_{rule}": words.word(decision) == FOUND for rule, decision in decisions.findings.items()},
            **{name: words.word(decisions.standings[name]) for name in knowledge.framework.names_with_standing()},
            **{f"{name}_shown": words.word(decision) for name, decision in decisions.shown_values.items()},
            **{f"requirement_{name}": words.word(decision) for name, decision in decisions.requirements.items()},
            "verdict": words.word(decisions.verdict),
            **{f"priority_{name}": words.word(decision) for name, decision in decisions.priorities.items()},
            "hanging": frozenset(
                name for name, made in decisions.decisive_weaknesses.items() if words.word(made) == YES
            ),
        }


class Point(Solver):
    """The formulas at one point of the space: what they come to for exactly these answers."""

    def holding(self, exactly: Formula) -> Callable[[Formula], bool]:
        """Whether a formula holds there. All answers are fixed, so that it can come to one thing only."""
        model = self._check([self._name(exactly)])
        return lambda formula: formula if isinstance(formula, bool) else is_true(model.eval(formula, True))


def in_z3(ventures: Sequence[Venture], knowledge: KnowledgeBase) -> Iterator[Row]:
    """The formulas of the proofs, for exactly these answers."""
    spaces = {stage: Space(knowledge, stage) for stage in knowledge.framework.stages}
    points = {stage: Point(space) for stage, space in spaces.items()}
    formulas = {stage: formulas_of(space) for stage, space in spaces.items()}
    for venture in ventures:
        exactly = spaces[venture.stage].answers.equals(venture.known_answers())
        holds = points[venture.stage].holding(exactly)
        yield {name: only(holds, said) for name, said in formulas[venture.stage].items()}


def formulas_of(space: Space) -> dict[str, dict[Any, Formula]]:
    """What can be concluded of each thing, and of which ventures it is."""
    knowledge = space.knowledge
    found: dict[str, dict[Any, Formula]] = {}
    for rule in _stable(knowledge.rules.values()):
        fires = space.fires(rule) if rule in space.rules else False
        found[f"finding_{rule}"] = {True: fires, False: no(fires)}
    for name in knowledge.framework.names_with_standing():
        found[name] = {word: space.has_standing(name, word) for word in WORDS}
    for name in _stable(knowledge.requirements.values()):
        stands = {word: space.has_requirement(name, word) for word in STATUSES}
        found[f"requirement_{name}"] = {None: no(space.has_requirement(name)), **stands}
    found["verdict"] = {verdict: space.verdict_is(verdict) for verdict in (*space.verdicts, None)}
    for name in knowledge.recommendations:
        given = {word: space.is_advised(name, word) for word in PRIORITIES}
        found[f"priority_{name}"] = {None: no(space.is_advised(name)), **given}
    return found


def only(holds: Callable[[Formula], bool], said: Mapping[Any, Formula]) -> Any:
    """The one that holds; all of them where they are several or none."""
    found = tuple(name for name, formula in said.items() if holds(formula))
    return found[0] if len(found) == 1 else found


# Those that take one venture after the other.


def one_by_one(engine: Callable[[str], Run], target: str) -> Read:
    """An engine that loads what is exported for it."""

    def read(ventures: Sequence[Venture], knowledge: KnowledgeBase) -> Iterator[Row]:
        run = engine(export(knowledge, target))
        for venture in ventures:
            yield row(Conclusions(*run(venture.stage, venture.known_answers())), RANKED, knowledge)

    return read


RANKED = (*ALONE, "reasons", "order")


def in_spiff(ventures: Sequence[Venture], knowledge: KnowledgeBase) -> Iterator[Row]:
    """The decision tables; they leave out in what order recommendations stand."""
    model = Model(export(knowledge, "dmn"))
    for venture in ventures:
        said = model.decide({"stage": venture.stage, **venture.known_answers()})
        findings: set[str] = set()
        given: list[Given] = []
        answered: dict[str, tuple[int, int]] = {}
        for base in knowledge.framework.bases:
            findings |= set(said.get(f"findings_{base}") or ())
            apply = len(knowledge.counted_questions(base, venture.stage)) - said.get(f"not_applying_{base}", 0)
            answered[base] = (said.get(f"answered_{base}", 0), apply)
        for about in (*knowledge.framework.bases, VERDICT):
            told = said.get(f"recommendations_{about}") or {"recommendation": [], "priority": []}
            given += map(Given, told["recommendation"], told["priority"], [()] * len(told["recommendation"]))
        standings = {name: said[f"standing_{name}"] for name in knowledge.framework.names_with_standing()}
        shown = frozenset(name for name in knowledge.framework.values if said[f"shown_{name}"] == YES)
        required = {
            name: said[column]
            for name in knowledge.requirements
            if said.get(column := f"requirement_{name.replace('-', '_')}") is not None
        }
        concluded = Conclusions(
            frozenset(findings), standings, shown, said.get("verdict"), tuple(given), answered, required
        )
        yield row(concluded, ALONE, knowledge)


# Those that take a whole table.

Query = Callable[[str, Columns], list[Row]]
SELECTED = ("findings", "standings", "shown", "requirements", "required", "verdict", "counts", "order", "answered")
EVERYTHING = (*SELECTED, "priorities", "begin", "ranks", "coverage")


def in_frame(kind: str) -> Read:
    """The circuit over the columns of a table of some kind."""

    def read(ventures: Sequence[Venture], knowledge: KnowledgeBase) -> Iterator[Row]:
        table = TABLES[kind](table_of(knowledge, ventures))
        advised = advise_frame(
            table, knowledge, begin=True, order=True, coverage=True, findings=True, recommendations=True
        )
        assert type(advised) is type(table)
        return conclusions_of(rows_of(advised), knowledge)

    return read


def in_database(query: Query) -> Read:
    """The query that is exported, in a database."""

    def read(ventures: Sequence[Venture], knowledge: KnowledgeBase) -> Iterator[Row]:
        return conclusions_of(query(export(knowledge, "sql"), table_of(knowledge, ventures)), knowledge)

    return read


def conclusions_of(table: Iterable[Row], knowledge: KnowledgeBase) -> Iterator[Row]:
    """The rows of a table without what was asked; none of them is unclear."""
    for each in table:
        assert each["unclear"] == 0
        asked = {"venture", "stage", "unclear", *knowledge.facts}
        yield {name: value for name, value in each.items() if name not in asked}


def in_sqlite(query: str, ventures: Columns) -> list[Row]:
    """What a query selects in SQLite, in the order of the ventures."""
    connection = sqlite3.connect(":memory:")
    connection.execute(f"CREATE TABLE ventures ({typed(ventures)})")
    places = ", ".join("?" for _ in ventures)
    connection.executemany(f"INSERT INTO ventures VALUES ({places})", zip(*ventures.values(), strict=True))  # noqa: S608  (our own)
    found = selected(connection.execute(query))
    connection.close()
    return found


def in_duckdb(query: str, ventures: Columns) -> list[Row]:
    """What a query selects in DuckDB, in the order of the ventures."""
    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE ventures ({typed(ventures)})")
        frame = pl.DataFrame(ventures, schema=dict.fromkeys(ventures, pl.String)).to_arrow()
        connection.register("frame", frame)
        connection.execute("INSERT INTO ventures SELECT * FROM frame")
        return selected(connection.execute(query))


def typed(ventures: Columns) -> str:
    """The columns of a table of ventures with their type."""
    return ", ".join(f'"{name}" VARCHAR' for name in ventures)


def selected(done: Any) -> list[Row]:
    """The rows of a cursor, with SQLite's 1 and 0 for true and false as what they are."""
    names = [column[0] for column in done.description]
    found = [dict(zip(names, values, strict=True)) for values in done.fetchall()]
    for each in found:
        each |= {name: bool(each[name]) for name in names if name.startswith("finding_") and each[name] is not None}
    return sorted(found, key=lambda each: int(each["venture"]))


READINGS = (
    Reading("experta", ("advice",), by_experta),
    Reading("the bits", (*CONCLUDED, "coverage"), by_the_chain),
    Reading("the decisions", (*CONCLUDED, "shown", "requirements", "hanging"), by_the_decisions),
    Reading("z3", (*CONCLUDED, "requirements"), in_z3, step=5),
    Reading("Polars", EVERYTHING, in_frame("polars")),
    Reading("Polars, lazy", EVERYTHING, in_frame("polars, lazy"), packs=15),
    Reading("pandas", EVERYTHING, in_frame("pandas"), packs=10),
    Reading("PyArrow", EVERYTHING, in_frame("pyarrow"), packs=10),
    Reading("DuckDB", EVERYTHING, in_frame("duckdb"), packs=5),
    Reading("SQL in SQLite", SELECTED, in_database(in_sqlite)),
    Reading("SQL in DuckDB", SELECTED, in_database(in_duckdb), packs=10),
    Reading("DMN in SpiffWorkflow", ALONE, in_spiff, packs=25),
    Reading("CLIPS", RANKED, one_by_one(in_clips, "clips"), packs=30),
    Reading("JDM in zen", RANKED, one_by_one(in_zen, "jdm"), packs=30),
)
