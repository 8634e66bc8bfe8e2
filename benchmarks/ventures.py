"""Random ventures of all stages, each question open or with any of its answers: as a file, and one by one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl

from collabadvisor import KnowledgeBase, Venture
from collabadvisor.venture.model import Answer

PIECE = 1_000_000
"""So many rows are made at once."""


def table_of(knowledge: KnowledgeBase, many: int, seed: int = 0) -> pl.DataFrame:
    """So many ventures as a table: ``venture``, ``stage``, and a column for each question."""
    scales = {"stage": [*knowledge.framework.stages]} | {
        fact.id: [*fact.scale, None] for fact in knowledge.facts.values()
    }
    columns = {
        name: pl.Series(name, scale).sample(many, with_replacement=True, seed=1000 * seed + place)
        for place, (name, scale) in enumerate(scales.items())
    }
    return pl.DataFrame({"venture": pl.Series(range(many)).cast(pl.String), **columns})


def write_table(knowledge: KnowledgeBase, many: int, path: Path) -> Path:
    """Write a Parquet file of so many ventures, and return its path. Millions are the same million again."""
    piece = path.with_suffix(".piece")
    table_of(knowledge, min(many, PIECE)).write_parquet(piece)
    pl.scan_parquet([piece] * -(-many // PIECE)).head(many).sink_parquet(path)
    piece.unlink()
    return path


def ventures_of(knowledge: KnowledgeBase, table: pl.DataFrame) -> list[Venture]:
    """The rows of a table, each with the answers to what is asked at its stage."""
    return [_venture(knowledge, row) for row in table.rows(named=True)]


def _venture(knowledge: KnowledgeBase, row: dict[str, Any]) -> Venture:
    answers = {
        fact.id: Answer(answer=row[fact.id])
        for fact in knowledge.facts.values()
        if row[fact.id] is not None and fact.is_asked_at(row["stage"])
    }
    # A venture may have 1,000 answers, and the largest knowledge bases here have more questions.
    return Venture.model_construct(venture=row["venture"], stage=row["stage"], answers=answers)


def columns_of(native: Any) -> list[str]:
    """The names of the columns of a table of any kind."""
    names: list[str] = nw.from_native(native).columns
    return names
