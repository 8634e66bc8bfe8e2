"""The knowledge base as one ``SELECT`` over a table of ventures, for SQLite, DuckDB and PostgreSQL.

It is a row of steps (common table expressions), each over the one before: what is answered, then the decisions as
words, and at the end the circuit's gates for the order of the recommendations. Each step is worked out once for each
venture (``MATERIALIZED``): engines that would write it into the next one, wherever it is used, never come to an end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from collabadvisor.circuit.decision_model import (
    ANSWERED,
    FINDING,
    NOT_APPLYING,
    REQUIREMENT,
    SHOWN,
    STANDING,
    VERDICT,
    Decision,
    decision_name,
)
from collabadvisor.circuit.wiring import ANSWER, Wiring
from collabadvisor.export import sql_text as sql
from collabadvisor.export.common_text import title_with_severity
from collabadvisor.export.decision_layers import BASES, decision_layers
from collabadvisor.export.expressions import Expressions
from collabadvisor.export.sql_language import SQL
from collabadvisor.export.sql_order import add_order
from collabadvisor.export.sql_refusals import OWN, refuse_names, refuse_width
from collabadvisor.export.sql_steps import SqlColumn, SqlSteps, column
from collabadvisor.files.words import join_words
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import PRIORITIES, Fact
from collabadvisor.knowledge.requirements import UNMET


def to_text(knowledge: KnowledgeBase) -> str:
    """The ``SELECT``, with comments.

    Raises:
        CannotExport: two columns would have one name; there are more than engines allow; or values rest on each other
            at different stages.
    """
    return _Query(knowledge).to_text()


HEAD = (
    """--
-- It reads a table of ventures that has a column for each question. An open question is an empty cell (NULL).
--
--     CREATE TABLE ventures (""",
    """--     );
--
-- For each venture it tells the verdict, how each base stands, the outlook of each value and whether it is shown, how
-- many questions are answered of those that apply, how many recommendations there are for now, next and later, all of
-- them in their order (so many from the beginning are for now), and of each rule whether it is found. 'unclear' counts
-- the cells that hold a stage or an answer that is not known, or no stage; of a venture that has any, nothing else is
-- told.
--
-- Left out: drafts and retired rules, the sentences that give the reasons, and answers that do not go together.""",
)
"""What stands before and after the columns of the table."""


class _Query:
    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._knowledge = knowledge
        self._wiring = Wiring(knowledge, knowledge.facts)
        self._decisions = self._wiring.decisions
        self._expressions = Expressions(self._wiring, SQL)
        self._framework = knowledge.framework
        self._stages = self._wiring.stages
        self._facts = list(knowledge.facts.values())
        refuse_names(knowledge)

    def to_text(self) -> str:
        decisions, steps = self._decisions, SqlSteps("ventures")
        steps.add("answers", self._answers(), keep=False, remark="Each cell as text.")
        steps.add("counts", self._counts(), remark="How much is answered, and what no question or stage knows.")
        answers = [_answer(fact) for fact in self._facts]
        steps.add("findings", map(self._finding, decisions.findings.values()), remark="What the answers show.")
        for layer in decision_layers(decisions):
            remark, without = f"{layer.title}{layer.detail}.", answers if layer.name == BASES else ()
            steps.add(layer.name, map(self._decided, layer.decisions), remark=remark, without=without)
        recommended = add_order(steps, self._wiring)
        advice = list(self._advice(recommended))
        steps.add("advice", advice, keep=False, remark="What is told of each venture.")
        refuse_width(steps.widest, self._knowledge)
        always = (*OWN, "unclear")
        clear = [
            SqlColumn(line.name, line.name if line.name in always else f"CASE WHEN unclear = 0 THEN {line.name} END")
            for line in advice
        ]
        return "\n".join([*self._head(), *steps.query_lines(clear), ""])

    def _head(self) -> Iterator[str]:
        knowledge, framework = self._knowledge, self._framework
        scales: dict[str, tuple[str, ...]] = {"venture": (), "stage": self._stages}
        scales |= {fact.id: fact.answer_ids for fact in self._facts}
        yield sql.remark(f"{framework.title}, version {knowledge.versions}, as one SELECT.")
        yield sql.remark(f"Written by collabadvisor from the knowledge {knowledge.digest}.")
        yield from HEAD[0].splitlines()
        for name, scale in scales.items():
            words = f"  -- {join_words(scale, 'or')}" if scale else ""
            end = "" if name == list(scales)[-1] else ","
            yield f"--       {sql.column_name(name)} VARCHAR{end}{words}"
        yield from HEAD[1].splitlines()

    def _answers(self) -> Iterator[SqlColumn]:
        yield SqlColumn("venture", "ventures.venture")
        yield SqlColumn("stage", "CAST(ventures.stage AS VARCHAR)")
        for fact in self._facts:
            cell = f"CAST(ventures.{sql.column_name(fact.id)} AS VARCHAR)"
            yield SqlColumn(_answer(fact), cell, fact.question)

    def _counts(self) -> Iterator[SqlColumn]:
        for base, entry in self._framework.bases.items():
            facts = [fact for fact in self._facts if fact.base == base]
            answered, spared = self._count_terms(facts, self._knowledge.counting_at)
            yield SqlColumn(column(decision_name(ANSWERED, base)), sql.total(answered), entry.title)
            yield SqlColumn(column(decision_name(NOT_APPLYING, base)), sql.total(spared))
        if any(map(self._knowledge.uncounted_stages, self._facts)):
            answered, spared = self._count_terms(self._facts, self._knowledge.uncounted_stages)
            yield SqlColumn(ANSWERED, sql.total(answered), "What does not count towards a base being known")
            yield SqlColumn(NOT_APPLYING, sql.total(spared))
        unclear = [f"CASE WHEN {sql.is_one_of('stage', self._stages)} THEN 0 ELSE 1 END"]
        unclear += [sql.as_number(f"NOT {sql.is_one_of(_answer(fact), fact.answer_ids)}") for fact in self._facts]
        yield SqlColumn("unclear", sql.total(unclear))

    def _count_terms(self, facts: Iterable[Fact], at: Callable[[Fact], list[str]]) -> tuple[list[str], list[str]]:
        """1 for each question that is answered at some of its stages, and for each that does not apply there."""
        counted = [self._expressions.counted(fact, stages) for fact in facts if (stages := at(fact))]
        answered_terms = [sql.as_number(answered) for answered, _ in counted]
        return answered_terms, [sql.as_number(spared) for _, spared in counted if spared]

    def _finding(self, decision: Decision) -> SqlColumn:
        title = title_with_severity(self._decisions, self._knowledge.rules[decision.subject])
        return SqlColumn(column(decision.name), sql.is_true(self._expressions.any_option(decision.options)), title)

    def _decided(self, decision: Decision) -> SqlColumn:
        """The word that a decision comes to."""
        rules, whens, otherwise = self._knowledge.every_verdict_rule, [], ""
        for holds, word, rule in self._expressions.branches(decision):
            if not holds:
                otherwise = sql.text(word)
                break
            whens.append(sql.CaseBranch(holds, sql.text(word), rules[rule].title if rule else ""))
        return SqlColumn(column(decision.name), sql.first_of(whens, otherwise), self._title(decision))

    def _title(self, decision: Decision) -> str:
        """What it is about, where that is told of each venture."""
        about, advised = decision.subject, self._knowledge.recommendations
        if decision.kind in (STANDING, SHOWN):
            return self._framework.title_of(about) if about in self._framework.names_with_standing() else ""
        if decision.kind == REQUIREMENT:
            return self._knowledge.requirements[about].title
        return advised[about].title if about in advised else ""

    def _advice(self, recommended: str) -> Iterator[SqlColumn]:
        """What is told of each venture."""
        values = {"verdict": column(VERDICT)}
        values |= {name: column(self._decisions.standings[name].name) for name in self._framework.names_with_standing()}
        values |= {f"{name}_shown": column(decision.name) for name, decision in self._decisions.shown_values.items()}
        values |= {f"requirement_{name}": column(one.name) for name, one in self._decisions.requirements.items()}
        beside = any(map(self._knowledge.uncounted_stages, self._facts))
        terms, not_applying = ([column(decision_name(kind, base)) for base in self._framework.bases] + [kind] * beside
                               for kind in (ANSWERED, NOT_APPLYING))  # fmt: skip
        values["answered"] = sql.total(terms)
        totals = {stage: sum(fact.is_asked_at(stage) for fact in self._facts) for stage in self._stages}
        at_stages = [sql.CaseBranch(sql.is_one_of("stage", [stage]), str(many)) for stage, many in totals.items()]
        values["questions"] = f"{sql.first_of(at_stages)} - {sql.total(not_applying)}"
        for priority in PRIORITIES:
            terms = [
                sql.as_number(sql.is_one_of(column(one.name), [priority]))
                for one in self._decisions.priorities.values()
            ]
            values[priority] = sql.total(terms)
        required = self._decisions.requirements.values()
        for status in UNMET if required else ():
            stand = [sql.as_number(sql.is_one_of(column(one.name), [status])) for one in required]
            values[f"requirements_{status}"] = sql.total(stand)
        values["recommended"] = recommended
        values |= {f"finding_{rule}": column(decision_name(FINDING, rule)) for rule in sorted(self._decisions.findings)}
        yield from (SqlColumn(name, name) for name in OWN)
        yield from (SqlColumn(sql.column_name(name), terms) for name, terms in values.items())
        yield SqlColumn("unclear", "unclear")


def _answer(fact: Fact) -> str:
    return column(decision_name(ANSWER, fact.id))
