"""Ventures as tables of every kind, and what the advice on them says, for tests that compare the two."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from random import Random
from typing import Any

import duckdb
import narwhals.stable.v2 as nw
import pandas as pd
import polars as pl

from collabadvisor import KnowledgeBase, Venture
from collabadvisor.inference.advisor import reasoned
from collabadvisor.inference.ranking import rank
from collabadvisor.knowledge.framework import PRIORITIES
from collabadvisor.reasoning.outlook.chain import chain_of
from random_packs import random_venture

Columns = Mapping[str, Sequence[str | None]]
Row = dict[str, Any]


def _duckdb(columns: Columns) -> Any:
    connection = duckdb.connect()
    connection.register("given", pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String)).to_arrow())
    connection.execute("CREATE TABLE ventures AS SELECT * FROM given")
    return connection.table("ventures")


TABLES: dict[str, Callable[[Columns], Any]] = {
    "polars": lambda columns: pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String)),
    "polars, lazy": lambda columns: pl.LazyFrame(columns, schema=dict.fromkeys(columns, pl.String)),
    "pandas": pd.DataFrame,
    "pyarrow": lambda columns: pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String)).to_arrow(),
    "duckdb": _duckdb,
}


def table_of(knowledge: KnowledgeBase, ventures: Iterable[Venture]) -> dict[str, list[str | None]]:
    """A column for the number of the row, for the stage, and for each fact."""
    ventures = list(ventures)
    table: dict[str, list[str | None]] = {"venture": [str(number) for number in range(len(ventures))]}
    table["stage"] = [venture.stage for venture in ventures]
    known = [venture.known() for venture in ventures]
    return {**table, **{fact: [answers.get(fact) for answers in known] for fact in knowledge.facts}}


def rows_of(native: Any) -> list[Row]:
    """The rows of a table of any kind, by the number of the row, with None for null."""
    frame = nw.from_native(native)
    eager = frame.collect() if isinstance(frame, nw.LazyFrame) else frame
    rows = [{name: _plain(value) for name, value in row.items()} for row in eager.rows(named=True)]
    return sorted(rows, key=lambda row: int(row["venture"]))


def _plain(value: Any) -> Any:
    if isinstance(value, float):
        return None if value != value else int(value)  # noqa: PLR0124  (pandas writes null so)
    return value.item() if hasattr(value, "item") else None if value is pd.NA else value


def some_ventures(knowledge: KnowledgeBase, many: int, seed: int) -> list[Venture]:
    """Ventures of all stages, from unknown to fully known, some with answers that are not asked at their stage."""
    chance = Random(f"{seed} {knowledge.digest}")  # noqa: S311  (seeded: the same tries every time)
    return [_venture(knowledge, chance) for _ in range(many)]


def _venture(knowledge: KnowledgeBase, chance: Random) -> Venture:
    made = random_venture(knowledge, chance, chance.choice([None, None, 1.0]))
    unasked = [fact for fact in knowledge.facts.values() if not fact.asked_at(made.stage)]
    return made.changed({fact.id: chance.choice(fact.scale) for fact in unasked if chance.random() < 0.5})


def with_other_order(knowledge: KnowledgeBase, seed: int) -> KnowledgeBase:
    """The knowledge base with other recommendations that must come after others: from none to many, in long chains."""
    chance = Random(seed)  # noqa: S311  (seeded: the same tries every time)
    names = list(knowledge.recommendations)
    chance.shuffle(names)
    share, some = chance.random() / 3, set(names[:seed])
    after = {
        name: tuple(other for other in names[:place] if {name, other} <= some and chance.random() < share)
        for place, name in enumerate(names)
    }
    changed = {name: replace(given, after=after[name]) for name, given in knowledge.recommendations.items()}
    return replace(knowledge, recommendations=changed)


def by_the_engine(knowledge: KnowledgeBase, venture: Venture) -> Row:
    """What ``advise`` says, as the columns of a row."""
    inference, advice = reasoned(venture, knowledge)
    return _row(
        knowledge,
        venture,
        verdict=advice.verdict.id,
        standings={name: given.standing for name, given in advice.standings.items()},
        found={finding.name for finding in inference.findings},
        advised=[(given.id, given.priority) for given in advice.recommendations],
        counted=inference.answered,
    )


def by_the_chain(knowledge: KnowledgeBase, venture: Venture) -> Row:
    """The same from the quick reading, for thousands of ventures, and for those of no verdict."""
    chain = chain_of(knowledge, venture.stage)
    reached = chain.outcome(venture.known())
    weak = [knowledge.rules[rule] for rule in reached.findings if knowledge.rules[rule].finding == "weakness"]
    return _row(
        knowledge,
        venture,
        verdict=reached.verdict,
        standings=reached.standings,
        found=reached.findings,
        advised=[(each.recommendation.id, each.priority) for each in rank(weak, venture.stage, knowledge)],
        counted=chain.answered(venture.known()),
    )


def _row(  # noqa: PLR0913  (they are the columns)
    knowledge: KnowledgeBase,
    venture: Venture,
    *,
    verdict: str | None,
    standings: Mapping[str, str],
    found: Iterable[str],
    advised: Sequence[tuple[str, str]],
    counted: Mapping[str, tuple[int, int]],
) -> Row:
    found, priorities, names = set(found), dict(advised), [name for name, _ in advised]
    answered, questions = venture.progress(knowledge.facts)
    row: Row = {"verdict": verdict, **standings, "answered": answered, "questions": questions}
    row |= {priority: sum(given == priority for _, given in advised) for priority in PRIORITIES}
    row["now_recommendations"] = "; ".join(name for name in names if priorities[name] == "now")
    row["recommended"] = " ".join(names)
    row |= {f"answered_{base}": given for base, (given, _) in counted.items()}
    row |= {f"questions_{base}": asked for base, (_, asked) in counted.items()}
    row |= {f"finding_{rule.id}": rule.id in found for rule in knowledge.rules.values() if rule.status == "stable"}
    for name in knowledge.recommendations:
        row[f"priority_{name}"] = priorities.get(name)
        row[f"rank_{name}"] = names.index(name) + 1 if name in names else None
    return {**row, "unclear": 0}


def differences(told: Sequence[Row], expected: Iterable[Row], ventures: Sequence[Venture]) -> Iterator[str]:
    """Where the rows of a table say something else than is expected of each venture."""
    for row, right, venture in zip(told, expected, ventures, strict=True):
        for name, value in right.items():
            if row[name] != value:
                yield f"{name}: {row[name]!r}, not {value!r}, of {venture}"
