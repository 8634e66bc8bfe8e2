"""Ventures as tables of every kind, and the rows of such tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from random import Random
from typing import Any

import duckdb
import narwhals.stable.v2 as nw
import pandas as pd
import polars as pl

from collabadvisor import KnowledgeBase, Venture
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
    known = [venture.known_answers() for venture in ventures]
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
    unasked = [fact for fact in knowledge.facts.values() if not fact.is_asked_at(made.stage)]
    return made.with_answers({fact.id: chance.choice(fact.scale) for fact in unasked if chance.random() < 0.5})


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
    changed = {name: given.replace(after=after[name]) for name, given in knowledge.recommendations.items()}
    return replace(knowledge, recommendations=changed)
