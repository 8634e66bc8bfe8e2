"""The decisions as decision tables, before they are written down as DMN."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.circuit.decision_model import NO, NOW, VERDICT, YES, Decision
from collabadvisor.circuit.decisions import decisions_of
from collabadvisor.export.common_text import input_names
from collabadvisor.export.decision_layers import levels
from collabadvisor.export.dmn_cells import DecisionCells, column_of
from collabadvisor.export.dmn_parts import FEEL, STAGE, DecisionElement, DecisionRow, Input, Output, any_of, feel_string
from collabadvisor.files.problems import CannotExport
from collabadvisor.files.words import clean, join_words
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import (
    COVERAGE,
    COVERAGES,
    DOES_NOT_APPLY,
    PRIORITIES,
    REQUIREMENTS,
    SCALES,
    VERDICTS,
    Fact,
)
from collabadvisor.knowledge.requirements import REQUIREMENT_STATUSES


class Model:
    """``inputs`` are the stage and the questions, ``tables`` the decisions, each after those that it asks.

    ``levels`` has the names of the bases and values, each level resting on those before it only.

    Raises:
        CannotExport: a question has a name that is taken, or values rest on each other at different stages.
    """

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        self._decisions = decisions_of(knowledge)
        self._cells = DecisionCells(self._decisions)
        self._framework = knowledge.framework
        by_level = levels(self._decisions)
        self.levels = [[decision.subject for decision in level] for level in by_level]
        standings = [self._standing(decision) for level in by_level for decision in level]
        tables = (
            *map(self._answered, self._framework.bases),
            *map(self._not_applying, self._framework.bases),
            *map(self._findings, self._framework.bases),
            *standings,
            *map(self._value_proof, self._framework.values),
            self._coverage(),
            *map(self._requirement, self._decisions.requirements.values()),
            *self._required(),
            self._verdict(),
            *self._now(),
            *map(self._priority, knowledge.recommendations),
            *map(self._recommendations, (VERDICTS, *self._framework.bases)),
        )
        self.tables = tuple(table for table in tables if table.rows)  # some engines do not read one without
        self._refuse_names()
        stage = Input(STAGE, "stage", f"The stage: {join_words(self._decisions.stages, 'or')}.")
        self.inputs = (stage, *map(_question, knowledge.facts.values()))

    def _refuse_names(self) -> None:
        table_names = {STAGE, *(table.name for table in self.tables)}
        problems = []
        for name, fact in self.knowledge.facts.items():
            if name in FEEL or name in table_names:
                what = f"DMN takes '{name}' for a word of its own language."
                if name in table_names:
                    what = f"the decision tables ask for something else by the name '{name}'."
                problems.append(fact.problem(("id",), what, "Give the question another id."))
        if problems:
            raise CannotExport(problems)

    def _answered(self, base: str) -> DecisionElement:
        title = self._cells.title(base)
        return self._count(
            base,
            name=f"answered_{base}",
            label=f"How much is answered of {title}",
            question=f"How many questions about {title} are answered, of those asked at the stage?",
        )

    def _not_applying(self, base: str) -> DecisionElement:
        title = self._cells.title(base)
        return self._count(
            base,
            name=f"not_applying_{base}",
            label=f"How much does not apply of {title}",
            question=f"How many questions about {title} do not apply, of those asked at the stage?",
            spared=True,
        )

    def _count(self, base: str, *, name: str, label: str, question: str, spared: bool = False) -> DecisionElement:
        rows = []
        for fact in self.knowledge.facts.values():
            stages = self.knowledge.counting_at(fact)
            if fact.base == base and stages and (fact.does_not_apply or not spared):
                cells = {**self._cells.at(stages), fact.id: any_of((DOES_NOT_APPLY,) if spared else fact.scale)}
                rows.append(DecisionRow(cells, (feel_string(fact.id),), clean(fact.question)))
        return DecisionElement(
            name=name,
            label=label,
            question=question,
            policy="COUNT",
            outputs=(Output("not_applying" if spared else "answered"),),
            rows=tuple(rows),
            group=base,
        )

    def _findings(self, base: str) -> DecisionElement:
        rows = []
        for rule in self._decisions.rules:
            if rule.about == base:
                (option,) = self._decisions.findings[rule.id].options
                rows += [
                    DecisionRow(cells, (feel_string(rule.id),), *self._cells.option_cells(option))
                    for cells in self._cells.ways(option)
                ]
        return DecisionElement(
            name=f"findings_{base}",
            label=f"Findings of {self._cells.title(base)}",
            question=f"Which rules about {self._cells.title(base)} hold? One that holds in two ways is told twice.",
            policy="COLLECT",
            outputs=(Output("finding"),),
            rows=tuple(rows),
            group=base,
            from_source=True,
        )

    def _standing(self, decision: Decision) -> DecisionElement:
        name = decision.subject
        base = self._framework.bases.get(name)
        return DecisionElement(
            name=column_of(decision.name),
            label=f"How {self._cells.title(name)} stands" if base else f"The outlook of {self._cells.title(name)}",
            question=clean(base.question) if base else f"What is the outlook of {self._cells.title(name)}?",
            policy="FIRST",
            outputs=(Output("standing", SCALES["standings"]),),
            rows=tuple(self._cells.rows(decision)),
            group=name if base else "",
        )

    def _value_proof(self, name: str) -> DecisionElement:
        title = self._cells.title(name)
        return self._yes_or_no(
            self._decisions.shown_values[name],
            label=f"Whether {title} is shown",
            question=f"Is a strength found that is a proof of {title}?",
        )

    def _now(self) -> Iterator[DecisionElement]:
        """Only where a priority asks for it."""
        if any(NOW in input_names(decision) for decision in self._decisions.priorities.values()):
            question = "Does a weakness make something 'now', whatever else is found?"
            yield self._yes_or_no(self._decisions.urgent_weakness, label="Whether anything is now", question=question)

    def _yes_or_no(self, decision: Decision, *, label: str, question: str) -> DecisionElement:
        return DecisionElement(
            name=column_of(decision.name),
            label=label,
            question=question,
            policy="FIRST",
            outputs=(Output(decision.kind, (YES, NO)),),
            rows=tuple(self._cells.rows(decision)),
        )

    def _coverage(self) -> DecisionElement:
        return DecisionElement(
            name=COVERAGE,
            label="Whether enough is known",
            question="Is known how each base stands that is urgent at the stage, and something of every base?",
            policy="FIRST",
            outputs=(Output("answered", COVERAGES),),
            rows=tuple(self._cells.rows(self._decisions.standings[COVERAGE])),
        )

    def _requirement(self, decision: Decision) -> DecisionElement:
        requirement = self.knowledge.requirements[decision.subject]
        return DecisionElement(
            name=column_of(decision.name),
            label=clean(requirement.title),
            question=f"Is this met, which is required: {clean(requirement.title)}?",
            policy="FIRST",
            outputs=(Output("status", REQUIREMENT_STATUSES),),
            rows=tuple(self._cells.rows(decision)),
        )

    def _required(self) -> Iterator[DecisionElement]:
        """Only where a requirement forbids the best verdict."""
        if REQUIREMENTS in self._decisions.standings:
            yield DecisionElement(
                name=REQUIREMENTS,
                label="Whether all is met that is required",
                question="Of the requirements that forbid the best verdict, how does the worst stand?",
                policy="FIRST",
                outputs=(Output("status", REQUIREMENT_STATUSES),),
                rows=tuple(self._cells.rows(self._decisions.standings[REQUIREMENTS])),
            )

    def _verdict(self) -> DecisionElement:
        return DecisionElement(
            name=VERDICT,
            label="The verdict",
            question="What is the verdict? Of all that the standings call for, the worst.",
            policy="FIRST",
            outputs=(Output("verdict", tuple(self._framework.verdicts)),),
            rows=tuple(self._cells.rows(self._decisions.verdict)),
            from_source=True,
        )

    def _priority(self, name: str) -> DecisionElement:
        advised = self.knowledge.recommendations[name]
        return DecisionElement(
            name=_priority(name),
            label=clean(advised.title),
            question=f"How pressing is this, if it is recommended: {clean(advised.title)}?",
            policy="FIRST",
            outputs=(Output("priority", PRIORITIES),),
            rows=tuple(self._cells.rows(self._decisions.priorities[name])),
            group=advised.acts_on if advised.acts_on in self._framework.bases else "",
        )

    def _recommendations(self, base: str) -> DecisionElement:
        rows = [
            DecisionRow(
                {_priority(name): any_of(PRIORITIES)}, (feel_string(name), _priority(name)), clean(advised.title)
            )
            for name, advised in self.knowledge.recommendations.items()
            if advised.acts_on == base and self._decisions.priorities[name].options
        ]
        about = "the venture as a whole" if base == VERDICTS else self._cells.title(base)
        return DecisionElement(
            name=f"recommendations_{base}",
            label=f"Recommendations about {about}",
            question=f"What is recommended about {about}, and how pressing is it?",
            policy="COLLECT",
            outputs=(Output("recommendation"), Output("priority", PRIORITIES)),
            rows=tuple(rows),
            group=base if base in self._framework.bases else "",
        )


def _question(fact: Fact) -> Input:
    answers = join_words((f"{word} ({clean(fact.label(word))})" for word in fact.answer_ids), "or")
    return Input(fact.id, fact.name, f"{clean(fact.question)} One of {answers}. An open question is null.")


def _priority(name: str) -> str:
    """The decision that tells how pressing a recommendation is. No id has ``_`` in it: no two are called the same."""
    return f"priority_{name.replace('-', '_')}"
