"""A rule that is new to a pack, ``rules/<base>/<id>.yaml``, and beside it the feature that shows it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from collabadvisor.files.problems import ScaffoldError
from collabadvisor.files.words import plain
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.scaffolds.additions import Addition
from collabadvisor.scaffolds.chosen_names import lessons_for
from collabadvisor.scaffolds.new_rule import LimitClause, NewRule, clauses_of, clearing, stages_of
from collabadvisor.scaffolds.rendering import fill_template
from collabadvisor.scaffolds.rule_problems import problems_of

FEATURES, OF_RULES = "features", "rules"


def add_rule(wish: NewRule, knowledge: KnowledgeBase) -> Addition:
    """What is to be written into the highest pack of a knowledge base for a rule more, with its feature.

    Raises:
        ScaffoldError: its id is taken, it names what is not there, or it could not hold together; with every problem.
    """
    problems = list(problems_of(wish, knowledge))
    if problems:
        raise ScaffoldError(problems)
    clauses = clauses_of(wish.when, knowledge, weak=wish.weak)
    about = wish.base or clauses[0].fact.base
    stages = stages_of(wish.stages, clauses, knowledge)
    values = {
        "id": wish.id,
        "title": wish.display_title,
        "about": about,
        "base": knowledge.framework.bases[about],
        "stages": stages,
        "clauses": clauses,
        "weak": wish.weak,
        "finding": wish.finding,
        "severity": wish.severity or "minor",
        "values": wish.values,
        "every_value": tuple(knowledge.framework.values),
        "lessons": lessons_for(wish.lessons, [each.fact.id for each in clauses], knowledge),
        "recommend": wish.recommend or clearing(clauses, knowledge) if wish.weak else (),
    }
    return Addition(
        new={
            knowledge.pack / "rules" / about / f"{wish.id}.yaml": fill_template("rule.yaml", **values),
            feature_file(knowledge, wish.id): fill_template("rule.feature", **values, **_examples(clauses, stages)),
        }
    )


def feature_file(knowledge: KnowledgeBase, rule: str) -> Path:
    """Where the feature of a rule is written: in the folder for rules among the features, where there is one."""
    features = knowledge.pack / FEATURES
    return (features / OF_RULES if (features / OF_RULES).is_dir() else features) / f"{rule}.feature"


def align_columns(rows: Iterable[Sequence[str]]) -> list[list[str]]:
    """The rows of a table with each column as wide as its widest cell."""
    table = list(rows)
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return [[cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in table]


class _Miss(NamedTuple):
    """An example in which one answer keeps a rule from holding."""

    name: str
    label: str
    stage: str
    answers: tuple[tuple[str, str], ...]


def _examples(clauses: Sequence[LimitClause], stages: Sequence[str]) -> dict[str, object]:
    """The rows of the table of examples, the head first, and the near misses, one for each question."""
    limits = [each.answer for each in clauses]
    head = ["stage", *(each.fact.id for each in clauses)]
    rows = [[stage, *limits] for stage in stages]
    for place, clause in enumerate(clauses):
        rows += ([stages[0], *limits[:place], answer, *limits[place + 1 :]] for answer in clause.accepted_answers[1:])
    misses = []
    for clause in clauses:
        answers = ((each.name_in_sentence, each.first_rejected if each is clause else each.answer) for each in clauses)
        misses.append(_Miss(clause.name_in_sentence, plain(clause.first_rejected), plain(stages[-1]), tuple(answers)))
    return {"rows": align_columns([head, *rows]), "misses": misses}
