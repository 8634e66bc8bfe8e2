"""The examples that show a new requirement: how it stands, on every answer, and what becomes of the best verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from collabadvisor.files.words import plain
from collabadvisor.inference.interpreter import PlainAdviser
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import names
from collabadvisor.knowledge.forbidding import verdicts_without_best
from collabadvisor.knowledge.framework import DOES_NOT_APPLY
from collabadvisor.knowledge.requirements import MET, NOT_MET
from collabadvisor.scaffolds.new_rule import LimitClause
from collabadvisor.scaffolds.rule_scaffold import align_columns
from collabadvisor.venture.model import Venture

Rows = list[list[str]]


class _Gap(NamedTuple):
    """An example in which one answer is not known."""

    name: str
    stage: str
    answers: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, clause: LimitClause, clauses: Sequence[LimitClause], stage: str) -> _Gap:
        """The example in which nothing is known of this question."""
        others = ((each.name_in_sentence, each.answer) for each in clauses if each is not clause)
        return cls(clause.name_in_sentence, plain(stage), tuple(others))


class RequirementExamples(NamedTuple):
    """What a feature shows of a requirement, as the rows of tables, the head first, and single examples.

    ``rows`` have each stage, and each answer to each question; ``gaps`` are examples, one for each question of which
    nothing is known. ``unmet`` has the verdicts where it is not met and all else would give the best one, ``unknown``
    those where it is not known; both are empty where something else keeps the best one back.
    """

    rows: Rows
    gaps: list[_Gap]
    unmet: Rows
    unknown: Rows


def examples(
    clauses: Sequence[LimitClause], stages: Sequence[str], knowledge: KnowledgeBase, *, forbids: bool
) -> RequirementExamples:
    """The examples of a requirement that is met where all of these clauses hold."""
    verdicts = list(_verdicts(clauses[0], stages, knowledge, forbids=forbids))
    unmet = [row for row in verdicts if row[1]]
    unknown = [[stage, verdict] for stage, answer, verdict in verdicts if not answer]
    return RequirementExamples(
        rows=align_columns(_rows(clauses, stages)),
        gaps=[_Gap.of(each, clauses, stages[-1]) for each in clauses],
        unmet=align_columns([["stage", clauses[0].fact.id, "verdict"], *unmet]) if unmet else [],
        unknown=align_columns([["stage", "verdict"], *unknown]) if unknown else [],
    )


def _rows(clauses: Sequence[LimitClause], stages: Sequence[str]) -> Iterator[list[str]]:
    limits = [each.answer for each in clauses]
    yield ["stage", *(each.fact.id for each in clauses), "status"]
    yield from ([stage, *limits, MET] for stage in stages)
    for place, clause in enumerate(clauses):
        for answer in (answer for answer in clause.fact.answer_ids if answer != clause.answer):
            met = answer in clause.accepted_answers or answer == DOES_NOT_APPLY
            row = [stages[0], *limits[:place], plain(answer), *limits[place + 1 :]]
            yield [*row, plain(MET if met else NOT_MET)]


def _verdicts(
    clause: LimitClause, stages: Iterable[str], knowledge: KnowledgeBase, *, forbids: bool
) -> Iterator[list[str]]:
    """Stage, answer (empty where it is open) and verdict, wherever without the requirement the best would be given."""
    fact_ids = {name for rule in knowledge.rules.values() for name in names(rule.when)}
    beside = replace(knowledge, uncounted=knowledge.uncounted | ({clause.fact.id} - fact_ids))
    adviser = PlainAdviser(beside)
    for stage in stages:
        best, worse, silent = verdicts_without_best(knowledge.framework, knowledge.verdict_rules.values(), stage)
        strongest = {fact.id: fact.scale[-1] for fact in knowledge.facts.values() if fact.is_asked_at(stage)}
        for answer, verdict in ((clause.first_rejected, worse if forbids else best), ("", silent if forbids else best)):
            answers = {name: value for name, value in {**strongest, clause.fact.id: answer}.items() if value}
            venture = Venture(venture=clause.name_in_sentence, stage=stage, answers=answers)
            if verdict and adviser(venture, beside).verdict.id == best:
                yield [stage, answer, knowledge.framework.verdicts[verdict].title]
