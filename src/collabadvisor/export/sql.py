"""The knowledge base as one ``SELECT`` over a table of ventures, for SQLite, DuckDB and PostgreSQL.

It is a row of steps (common table expressions), each over the one before: what is answered, what is found, how the
bases stand, then the values, the verdict, the priorities, and the order. Each step is worked out once for each
venture (``MATERIALIZED``): engines that would write it into the next one, wherever it is used, never come to an end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from collabadvisor.export import sql_text as sql
from collabadvisor.export.decision_rows import Reading
from collabadvisor.export.sql_order import Order
from collabadvisor.export.sql_steps import Line, Steps, column
from collabadvisor.files.problems import CannotExport, Location, Problem
from collabadvisor.files.words import clean, listed
from collabadvisor.inference.bearings import silent
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, PRIORITIES, SCALES, STANDINGS, Fact
from collabadvisor.knowledge.rules import Rule

OWN = ("venture", "stage")
"""Columns of the table of ventures that are not questions."""
MOST_COLUMNS = 1600
"""PostgreSQL gives a row at most 1,664 columns, SQLite 2,000."""


def written(knowledge: KnowledgeBase) -> str:
    """The ``SELECT``, with comments.

    Raises:
        CannotExport: two columns would have one name; there are more than engines allow; or values rest on each other
            at different stages.
    """
    return _Query(knowledge).written()


HEAD = (
    """--
-- It reads a table of ventures that has a column for each question. An open question is an empty cell (NULL).
--
--     CREATE TABLE ventures (""",
    """--     );
--
-- For each venture it tells the verdict, how each base and value stands, how many of how many questions are answered,
-- how many recommendations there are for now, next and later, all of them in their order (so many from the beginning
-- are for now), and of each rule whether it is found. 'unclear' counts the cells that hold a stage or an answer that is
-- not known, or no stage; of a venture that has any, nothing else is told.
--
-- Left out: drafts and retired rules, the sentences that give the reasons, and answers that do not go together.""",
)
"""What stands before and after the columns of the table."""


class _Query:
    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._knowledge = knowledge
        self._reading = Reading(knowledge)
        self._framework = knowledge.framework
        self._stages = self._reading.stages
        self._facts = list(knowledge.facts.values())
        _refuse_names(knowledge)

    def written(self) -> str:
        steps = Steps("ventures")
        steps.add("answers", self._answers(), keep=False, remark="Each cell as text.")
        steps.add("counts", self._counts(), remark="How much is answered, and what no question or stage knows.")
        answers = [column("answer", fact.id) for fact in self._facts]
        steps.add("findings", self._findings(), remark="What the answers show.", without=answers)
        bases, *values = self._reading.levels
        told = "How the bases stand, and what rests on nothing: as low as the worst that is found."
        steps.add("bases", self._standings(bases), remark=told)
        for number, level in enumerate(values, start=1):
            told = "How the values stand that follow: as the lowest of what they rest on."
            steps.add(f"values_{number}", self._standings(level), remark=told)
        steps.add("coverage", self._coverage(), remark="Whether enough is answered of what is urgent.")
        steps.add("verdicts", self._verdict(), remark="The verdict: of all that the standings call for, the worst.")
        steps.add("priorities", self._priorities(), remark="What is recommended, and how pressing it is.")
        for name, lines, told in Order(self._reading).steps():
            steps.add(name, lines, remark=told)
        advice = list(self._advice())
        steps.add("advice", advice, keep=False, remark="What is told of each venture.")
        _refuse_width(steps.widest, self._knowledge)
        always = (*OWN, "unclear")
        clear = [
            Line(line.name, line.name if line.name in always else f"CASE WHEN unclear = 0 THEN {line.name} END")
            for line in advice
        ]
        return "\n".join([*self._head(), *steps.written(clear), ""])

    def _head(self) -> Iterator[str]:
        knowledge, framework = self._knowledge, self._framework
        scales: dict[str, tuple[str, ...]] = {"venture": (), "stage": self._stages}
        scales |= {fact.id: fact.scale for fact in self._facts}
        yield sql.remark(f"{framework.title}, version {framework.version}, as one SELECT.")
        yield sql.remark(f"Written by collabadvisor from the knowledge {knowledge.digest}.")
        yield from HEAD[0].splitlines()
        for name, scale in scales.items():
            words = f"  -- {listed(scale, 'or')}" if scale else ""
            end = "" if name == list(scales)[-1] else ","
            yield f"--       {sql.named(name)} VARCHAR{end}{words}"
        yield from HEAD[1].splitlines()

    def _answers(self) -> Iterator[Line]:
        yield Line("venture", "ventures.venture")
        yield Line("stage", "CAST(ventures.stage AS VARCHAR)")
        for fact in self._facts:
            cell = f"CAST(ventures.{sql.named(fact.id)} AS VARCHAR)"
            yield Line(column("answer", fact.id), cell, fact.question)

    def _counts(self) -> Iterator[Line]:
        for base, told in self._framework.bases.items():
            facts = [fact for fact in self._facts if fact.base == base]
            yield Line(column("answered", base), sql.total([self._given(fact) for fact in facts]), told.title)
        unclear = [f"CASE WHEN {sql.among('stage', self._stages)} THEN 0 ELSE 1 END"]
        unclear += [sql.counted(f"NOT {sql.among(column('answer', fact.id), fact.scale)}") for fact in self._facts]
        yield Line("unclear", sql.total(unclear))

    def _given(self, fact: Fact) -> str:
        at = sql.at([stage for stage in self._stages if fact.asked_at(stage)], self._stages)
        return sql.counted(sql.both([*at, f"{column('answer', fact.id)} IS NOT NULL"]))

    def _findings(self) -> Iterator[Line]:
        scales = {fact.id: fact.scale for fact in self._facts}
        for rule in self._reading.rules:
            when = sql.condition(self._knowledge.conditions[rule.id], lambda fact: column("answer", fact), scales)
            holds = sql.both([*sql.at(self._reading.ordered(rule.stages), self._stages), when])
            yield Line(column("finding", rule.id), sql.surely(holds), self._told(rule))

    def _told(self, rule: Rule) -> str:
        grade = f"{rule.severity} weakness" if rule.severity else "strength"
        return f"{rule.title}: a {grade} of {clean(self._framework.bases[rule.about].title).lower()}"

    def _standings(self, names: Iterable[str]) -> Iterator[Line]:
        for name in names:
            lowest = []
            for standing in STANDINGS:
                bears = []
                for rule, stages in self._reading.borne(name, standing):
                    at = [] if stages == self._reading.ordered(rule.stages) else sql.at(stages, self._stages)
                    bears.append(sql.both([*at, column("finding", rule.id)]))
                for stages, carriers in self._reading.carried(name).items():
                    low = [f"{column('standing', carrier)} = {sql.text(standing)}" for carrier in carriers]
                    bears.append(sql.both([*sql.at(stages, self._stages), sql.either(low)]))
                if bears:
                    lowest.append(sql.When(sql.either(bears), sql.text(standing)))
            if name in self._framework.bases:
                lowest.append(sql.When(f"{column('answered', name)} > 0", sql.text(silent(1))))
            told = self._framework.title_of(name)
            yield Line(column("standing", name), sql.first_of(lowest, sql.text(silent(0))), told)

    def _coverage(self) -> Iterator[Line]:
        stages = []
        for stage in self._stages:
            needed = self._reading.needed(stage)
            enough = [f"{column('answered', base)} >= {least}" for base, least in needed.items()]
            stages.append(sql.both([sql.among("stage", [stage]), *enough]))
        too_few, answered = COVERAGES
        yield Line("coverage", sql.first_of([sql.When(sql.either(stages), sql.text(answered))], sql.text(too_few)))

    def _verdict(self) -> Iterator[Line]:
        scales: dict[str, tuple[str, ...]] = dict.fromkeys(self._framework.judged(), SCALES["standings"])
        scales[COVERAGE] = COVERAGES

        def named(name: str) -> str:
            return "coverage" if name == COVERAGE else column("standing", name)

        called = []
        for rule, stages in self._reading.verdicts():
            when = sql.condition(self._knowledge.conditions[rule.id], named, scales)
            holds = sql.both([*sql.at(stages, self._stages), when])
            called.append(sql.When(holds, sql.text(rule.verdict), rule.title))
        yield Line("verdict", sql.first_of(called))

    def _priorities(self) -> Iterator[Line]:
        for name, advised in self._knowledge.recommendations.items():
            called = []
            for rules, given in self._reading.calls(name):
                *some, last = given.items()
                cases = [f"WHEN {sql.among('stage', stages)} THEN {sql.text(priority)}" for priority, stages in some]
                says = f"CASE {' '.join(cases)} ELSE {sql.text(last[0])} END" if some else sql.text(last[0])
                called.append(sql.When(sql.either([column("finding", rule.id) for rule in rules]), says))
            yield Line(column("priority", name), sql.first_of(called), advised.title)

    def _advice(self) -> Iterator[Line]:
        """What is told of each venture."""
        names = list(self._knowledge.recommendations)
        told = {"verdict": "verdict"}
        told |= {name: column("standing", name) for name in self._framework.judged()}
        told["answered"] = sql.total([column("answered", base) for base in self._framework.bases])
        asked = {stage: sum(fact.asked_at(stage) for fact in self._facts) for stage in self._stages}
        at_stages = [sql.When(sql.among("stage", [stage]), str(many)) for stage, many in asked.items()]
        told["questions"] = sql.first_of(at_stages)
        for priority in PRIORITIES:
            given = [f"{column('priority', name)} = {sql.text(priority)}" for name in names]
            told[priority] = sql.total([sql.counted(one) for one in given])
        told["recommended"] = f"LTRIM({sql.after([column('listed', priority) for priority in PRIORITIES])})"
        told |= {f"finding_{rule}": column("finding", rule) for rule in sorted(rule.id for rule in self._reading.rules)}
        yield from (Line(name, name) for name in OWN)
        yield from (Line(sql.named(name), given) for name, given in told.items())
        yield Line("unclear", "unclear")


def _refuse_names(knowledge: KnowledgeBase) -> None:
    """No two columns of the table, nor of the advice, may have one name."""
    parts, problems = knowledge.parts, []
    for name in OWN:
        if name in parts.facts:
            what = f"the table of ventures has a column {name!r} already, which is not for a question."
            problems.append(parts.facts[name].problem(("id",), what, "Give the question another id."))
    told = {*OWN, "verdict", "answered", "questions", *PRIORITIES, "recommended", "unclear"}
    told |= {f"finding_{rule}" for rule in knowledge.rules}
    for name in knowledge.framework.judged():
        if name in told:
            kind = "bases" if name in knowledge.framework.bases else "values"
            what = f"two columns of the advice would be called {name!r}."
            problems.append(parts.framework.problem((kind, name), what, "Give this base or value another id."))
    if problems:
        raise CannotExport(problems)


def _refuse_width(columns: int, knowledge: KnowledgeBase) -> None:
    if columns > MOST_COLUMNS:
        what = f"a SELECT of these rules would have {columns:,} columns, and engines allow {MOST_COLUMNS:,}."
        raise CannotExport([Problem(Location(str(knowledge.pack)), what, "Write it for another engine.")])
