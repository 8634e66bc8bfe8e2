"""What the rules across ventures find in a table of ventures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from collabadvisor.files.problems import MissingExtra
from collabadvisor.files.words import join_words
from collabadvisor.inference.advice import LessonCited
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.rules import FILLED, PortfolioRule
from collabadvisor.portfolio.across_model import Across, AcrossFinding, NotCompared, NotJudged, Suggestion

try:
    import polars as pl

    from collabadvisor.portfolio.groups import AREA, MOST_FINDINGS, OTHER, Groups, cutting, group_by_columns
    from collabadvisor.portfolio.venture_columns import ROW, WORD, VentureColumns, needed_columns
except ImportError as error:
    raise MissingExtra("polars", "portfolio") from error

__all__ = [
    "MOST_FINDINGS",
    "MOST_NAMES",
    "Across",
    "AcrossFinding",
    "NotCompared",
    "NotJudged",
    "Suggestion",
    "find_across",
]

MOST_NAMES = 100
"""So many ventures of a finding are named."""
MOST_SPOKEN = 10
"""So many names or values stand in one sentence; of the others it says how many there are."""


def find_across(ventures: pl.DataFrame | pl.LazyFrame, knowledge: KnowledgeBase) -> Across:
    """The findings of the knowledge's rules across ventures.

    The table has a row for each venture, with the columns ``venture`` and ``stage``, those that the rules compare
    (``knowledge.columns``; of many values in a cell, ``;`` stands between), and, as far as rules ask for them, the
    answers by fact id and the standings by base or value id, as ``advise_frame`` gives them. Other columns do not
    matter. A rule that needs a column that is not there is not judged, and told.

    Raises:
        VentureError: there is no column for the name or the stage, or one that is needed holds no words.
    """
    rules = [rule for rule in knowledge.portfolio_rules.values() if rule.status == "stable"]
    rules.sort(key=lambda rule: (rule.gravity, rule.id))
    columns = {rule.id: needed_columns(rule) for rule in rules}
    table = VentureColumns(ventures, knowledge, (name for names in columns.values() for name in names))
    missing = {rule.id: tuple(name for name in columns[rule.id] if name not in table.columns) for rule in rules}
    findings: list[AcrossFinding] = []
    counts: dict[str, int] = {}
    crowds: list[NotCompared] = []
    for rule in rules:
        if missing[rule.id]:
            continue
        judge = _AcrossJudge(table, rule)
        groups, crowded = cutting(table, rule) if rule.overlap else (group_by_columns(table, rule), None)
        counts[rule.id] = groups.count
        findings += (judge.finding(group) for group in groups.first.iter_rows(named=True))
        crowds += judge.crowds(crowded) if crowded else ()
    not_judged = (
        NotJudged(rule=rule.id, title=rule.title, columns=missing[rule.id], origin=knowledge.layer_id(rule))
        for rule in rules
        if missing[rule.id]
    )
    return Across(
        ventures=len(table),
        findings=tuple(findings),
        found=counts,
        not_judged=tuple(not_judged),
        not_compared=tuple(crowds),
    )


class _AcrossJudge:
    """Tells what one rule found."""

    def __init__(self, table: VentureColumns, rule: PortfolioRule) -> None:
        self._table = table
        self._rule = rule
        knowledge = table.knowledge
        recommended = (knowledge.recommendations[name] for name in rule.recommend)
        self._recommended = tuple(
            Suggestion(id=each.id, title=each.title, do=each.do, origin=knowledge.layer_id(each))
            for each in recommended
        )
        self._origin = knowledge.layer_id(rule)
        self._lessons = tuple(LessonCited.of(knowledge.lessons[name], knowledge) for name in rule.lessons)

    def finding(self, group: Mapping[str, Any]) -> AcrossFinding:
        table, rule, rows = self._table, self._rule, group[ROW]
        shared = {column: table.original_values(column, group[column]) for column in rule.columns}
        apart = (
            tuple(table.original_values(rule.overlap, group[side]) for side in (AREA, OTHER)) if rule.overlap else ()
        )
        words = {f"column.{column}": _in_a_sentence(values, len(values)) for column, values in shared.items()}
        words |= {
            f"{side}.alone": _in_a_sentence(places, len(places))
            for side, places in zip(("one", "other"), apart, strict=bool(apart))
        }
        words |= {"number": f"{len(rows):,}", "ventures": _in_a_sentence(table.names(rows[:MOST_SPOKEN]), len(rows))}
        return AcrossFinding(
            rule=rule.id,
            title=rule.title,
            severity=rule.severity,
            shared=shared,
            number=len(rows),
            ventures=table.names(rows[:MOST_NAMES]),
            rows=tuple(rows[:MOST_NAMES]),
            apart=apart,
            finding=_filled(rule.finding, words),
            because=_filled(rule.because, words),
            advice=rule.advice or "",
            recommendations=self._recommended,
            lessons=self._lessons,
            origin=self._origin,
        )

    def crowds(self, crowded: Groups) -> Iterator[NotCompared]:
        """The places in which too many areas meet."""
        assert self._rule.overlap  # noqa: S101  (nothing else crowds)
        for group in crowded.first.iter_rows(named=True):
            (place,) = self._table.original_values(self._rule.overlap, [group[WORD]])
            rows = group[ROW]
            yield NotCompared(
                rule=self._rule.id,
                title=self._rule.title,
                place=place,
                number=len(rows),
                ventures=self._table.names(rows[:MOST_NAMES]),
                origin=self._origin,
            )


def _filled(text: str, words: Mapping[str, str]) -> str:
    """A sentence with what was found in it. Nothing in it is ever executed, nor filled in again."""
    return FILLED.sub(lambda place: words[place[1]], text)


def _in_a_sentence(first: Sequence[str], number: int) -> str:
    """Words as a phrase: ``a, b and c``. Of many only the first, and how many more there are."""
    words = first[:MOST_SPOKEN]
    if number > len(words):
        return f"{', '.join(words)} and {number - len(words):,} more"
    return join_words(words)
