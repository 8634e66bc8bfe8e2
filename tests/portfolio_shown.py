"""A portfolio to be shown: its result, what was found across its ventures, and its programme's view, made up here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from collabadvisor import KnowledgeBase, Venture
from collabadvisor.inference.advice import LessonCited
from collabadvisor.portfolio.across_model import (
    Across,
    AcrossFinding,
    Help,
    NotCompared,
    NotJudged,
    Often,
    Programme,
    Recurring,
    Suggestion,
)
from collabadvisor.portfolio.result_rows import result_frame
from portfolio_tables import table_of


def result_of(
    knowledge: KnowledgeBase, ventures: Sequence[Venture], own: Mapping[str, Sequence[Any]] | None = None
) -> pl.DataFrame:
    """The result of a table of these ventures, with further columns of the caller's own."""
    table = pl.DataFrame(
        table_of(knowledge, ventures), schema_overrides=dict.fromkeys(("stage", *knowledge.facts), pl.String)
    )
    named = table.with_columns(venture=pl.Series([venture.name for venture in ventures], dtype=pl.String))
    return result_frame(
        named.with_columns(**{name: pl.Series(cells) for name, cells in (own or {}).items()}), knowledge
    )


def cited(knowledge: KnowledgeBase, place: int, **changed: Any) -> LessonCited:
    """A lesson of the pack, by its place; of a small pack's few, one of them."""
    lesson = list(knowledge.lessons.values())[place % len(knowledge.lessons)]
    told = {"statement": lesson.statement, "quote": lesson.quote, "where": lesson.where, "source": "A (1)", **changed}
    return LessonCited(id=lesson.id, kind=lesson.kind, **told)


def found(knowledge: KnowledgeBase, result: pl.DataFrame, words: str = "Mrs Ames") -> Across:
    """Something found of the first two ventures and more, and something that could not be looked for."""
    names = tuple(result["venture"][:2].to_list())
    given = next(iter(knowledge.recommendations.values()))
    finding = AcrossFinding(
        rule="one-lead-for-many",
        title="One person leads many ventures",
        severity="major",
        shared={"lead": (words,)},
        number=len(names) + 3,
        ventures=names,
        rows=tuple(range(len(names))),
        apart=(),
        finding=f"{words} leads {len(names) + 3} ventures.",
        because="Whoever leads so many has time for none.",
        advice="Give each a lead of its own.",
        recommendations=(Suggestion(id=given.id, title=given.title, do=given.do),),
        lessons=(cited(knowledge, 0), cited(knowledge, 1)),
    )
    return Across(
        ventures=result.height,
        findings=(finding,) if names else (),
        found={"one-lead-for-many": 4},
        not_judged=(
            NotJudged(rule="same-area-twice", title="Two ventures for one area", columns=tuple(knowledge.facts)[:2]),
        ),
        not_compared=(
            NotCompared(rule="areas-cut", title="Areas cut each other", place=words, number=4000, ventures=names),
        ),
    )


def nothing_found(result: pl.DataFrame) -> Across:
    return Across(ventures=result.height, findings=(), found={"one-lead": 0}, not_judged=(), not_compared=())


def seen_by_the_programme(knowledge: KnowledgeBase, result: pl.DataFrame) -> Programme:
    """Counts as they are; what would help is made up, of every recommendation that is given now but the last."""
    framework = knowledge.framework
    now = Counter(name for cell in result["now_recommendations"].drop_nulls() for name in cell.split("; ") if name)
    often = [
        Often(id=name, title=knowledge.recommendations[name].title, given=many + 1, now=many)
        for name, many in now.most_common()
    ]
    helps = [
        Help(
            id=each.id,
            title=each.title,
            given=each.given,
            verdict=each.now,
            standing=each.given,
            weaknesses=3 * each.given,
        )
        for each in often[:-1]
    ]
    return Programme(
        ventures=result.height,
        unclear=int((result["unclear"] > 0).sum()),
        stages=_counted(result, "stage", framework.stages),
        verdicts=_counted(result, "verdict", framework.verdicts),
        standings={name: _counted(result, name, framework.standings) for name in framework.names_with_standing()},
        recommendations=tuple(often),
        helps=tuple(helps),
        not_tried=len(often) - len(helps),
        lessons=(
            Recurring(lesson=cited(knowledge, 2), ventures=5, weak=4, strong=0),
            Recurring(lesson=cited(knowledge, 3), ventures=7, weak=1, strong=6),
        ),
    )


def _counted(result: pl.DataFrame, column: str, names: Any) -> dict[str, int]:
    return {name: int((result[column] == name).sum()) for name in names}
