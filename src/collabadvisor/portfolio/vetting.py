"""The ways from a table to what is said of its ventures: all at once, or as a stream."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from collabadvisor.files.problems import Problem
from collabadvisor.files.yaml import unreadable
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.loading import load_shipped
from collabadvisor.portfolio.polars_library import pl
from collabadvisor.portfolio.result_rows import LEFT_OPEN, ROW_NUMBER, result_frame
from collabadvisor.portfolio.streaming import ROWS_AT_A_TIME
from collabadvisor.portfolio.tables.column_roles import ColumnRole
from collabadvisor.portfolio.tables.row_ventures import NO_VENTURE
from collabadvisor.portfolio.tables.unclear import LeftOut, OpenWord, Unclear, UnclearCell
from collabadvisor.portfolio.tables.venture_table import VentureTable, read_table
from collabadvisor.portfolio.tally import Tally


@dataclass(frozen=True)
class VettedTable:
    """The ventures of a table with the advice on them, and what could not be read.

    ``ventures`` is the table with ids in it, ``result`` what ``result_rows.result_columns`` describes. ``unclear`` is
    every cell that cannot be read, ``doubtful`` what looks like a mistake in the headings and need not be one.
    ``open_words`` are words for "not known", ``left_out`` rows that are no ventures, ``roles`` what each column was
    taken for.
    """

    ventures: pl.DataFrame
    result: pl.DataFrame
    unclear: tuple[UnclearCell, ...] = ()
    doubtful: tuple[Problem, ...] = ()
    open_words: tuple[OpenWord, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    roles: tuple[ColumnRole, ...] = ()


def vet_table(
    path: Path | str,
    knowledge: KnowledgeBase | None = None,
    *,
    stage: str | None = None,
    sheet: str | None = None,
    header_row: int | None = None,
) -> VettedTable:
    """The advice on every venture of a table, or of a folder of venture files; ``read_table`` says how it is read.

    A cell that cannot be read counts for nothing; a venture whose stage cannot be read gets no advice.

    Raises:
        UnreadableFile, VentureError, MissingExtra: as ``read_table``; or there is no venture in it.
    """
    knowledge = load_shipped() if knowledge is None else knowledge
    table = read_table(path, knowledge, stage=stage, sheet=sheet, header_row=header_row, columns=knowledge.columns)
    return vet(table, knowledge)[0]


def vet(table: VentureTable, knowledge: KnowledgeBase, *, answers: bool = False) -> tuple[VettedTable, Unclear]:
    """The advice on every venture of a table that is open already, and all that it says that is no answer."""
    frame, unclear = table.read()
    with table.reading():
        ventures = frame.collect(engine="streaming")
    require_ventures(table, ventures.height)
    result = result_frame(ventures, knowledge, answers=answers)
    vetted_table = VettedTable(
        ventures.drop(LEFT_OPEN, ROW_NUMBER, strict=False),
        result,
        tuple(unclear.cells()),
        table.doubtful,
        unclear.open_words(),
        unclear.left_out(),
        table.roles,
    )
    return vetted_table, unclear


def check(table: VentureTable) -> Unclear:
    """Every cell of a table that cannot be read, without any advice. Raises ``UnreadableFile`` as ``vet_table``."""
    frame, unclear = table.read()
    with table.reading():
        require_ventures(table, frame.select(pl.len()).collect(engine="streaming").item())
    return unclear


def stream(  # noqa: PLR0913  (each is a choice)
    table: VentureTable,
    knowledge: KnowledgeBase,
    tally: Tally,
    write: Callable[[pl.LazyFrame], None],
    *,
    counted: bool = True,
    answers: bool = False,
) -> Unclear:
    """Hand the result to ``write``, which reads it to its end without keeping it; ``tally`` counts it meanwhile.

    ``counted`` is false where ``write`` lets the tally count it. Returns every cell that could not be read. Raises
    ``UnreadableFile`` as ``vet_table``.
    """
    frame, unclear = table.read()
    with table.reading(), pl.Config(streaming_chunk_size=ROWS_AT_A_TIME):
        result = result_frame(frame, knowledge, answers=answers)
        write(tally.passing(result) if counted else result)
    require_ventures(table, tally.ventures)
    return unclear


def require_ventures(table: VentureTable, ventures: int) -> None:
    """Refuse a table without ventures."""
    if not ventures:
        raise unreadable(table.source.path, NO_VENTURE)
