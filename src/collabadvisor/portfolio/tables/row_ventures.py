"""The rows of a table as ventures, one by one: for what is asked of a single venture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from collabadvisor.files.problems import Location, Problem, UnknownName, VentureError
from collabadvisor.files.words import clean, join_words, nearest, quote_value
from collabadvisor.files.yaml import unreadable
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.portfolio.result_rows import ROW_NUMBER, STAGE, VENTURE
from collabadvisor.portfolio.tables.unclear import UnclearCell
from collabadvisor.portfolio.tables.venture_table import VentureTable
from collabadvisor.venture.headings import form
from collabadvisor.venture.model import LONGEST, Venture

NO_VENTURE = "no venture stands below its headings."
FEW = 20
"""So many names are told."""


@dataclass(frozen=True)
class RowVenture:
    """What a row of a table says: where it stands, what it is called, its venture (None: its stage cannot be read).

    ``unclear`` are the cells of the row that cannot be read; they count for nothing.
    """

    where: str
    name: str
    venture: Venture | None
    unclear: tuple[UnclearCell, ...]


def row_ventures(table: VentureTable, knowledge: KnowledgeBase) -> list[RowVenture]:
    """Every venture of a table, in its order. Raises ``UnreadableFile`` where it cannot be read to its end."""
    frame, unclear = table.read()
    with table.reading():
        rows = frame.collect().to_dicts()
    cells: dict[str, list[UnclearCell]] = {}
    for cell in unclear.cells():
        cells.setdefault(cell.where, []).append(cell)
    return list(_ventures(rows, cells, table, knowledge))


def _ventures(
    rows: list[dict[str, object]], cells: dict[str, list[UnclearCell]], table: VentureTable, knowledge: KnowledgeBase
) -> Iterator[RowVenture]:
    for row in rows:
        number, name, stage = row.get(ROW_NUMBER), str(row[VENTURE])[: LONGEST["venture"]], row[STAGE]
        where = table.source.numbering.place(number) if isinstance(number, int) else str(row.get("file"))
        answers = {fact: str(row[fact]) for fact in knowledge.facts if row.get(fact) is not None}
        is_known = stage in knowledge.framework.stages
        venture = Venture(venture=name, stage=str(stage), answers=answers) if is_known else None
        yield RowVenture(where, name, venture, tuple(cells.get(where, ())))


def venture_called(
    name: str | None, table: VentureTable, knowledge: KnowledgeBase
) -> tuple[Venture, tuple[UnclearCell, ...]]:
    """The venture of a table with this name, or in the row that is called so (``row 7``); without one, the only one.

    Beside it, the cells of its row that cannot be read.

    Raises:
        UnknownName: there is none, or there are several of this name.
        VentureError: its stage cannot be read.
        UnreadableFile: the table has no ventures, or cannot be read to its end.
    """
    every = row_ventures(table, knowledge)
    if not every:
        raise unreadable(table.source.path, NO_VENTURE)
    matches = every if name is None else [one for one in every if form(one.name) == form(name)]
    matches = matches or [one for one in every if name is not None and form(one.where) == form(name)]
    path = str(table.source.path)
    if len(matches) != 1:
        raise UnknownName([Problem(Location(path), *_which(name, matches, every))])
    (one,) = matches
    if one.venture is None:
        what = f"nothing can be said of {quote_value(one.name)}, since its stage is not known."
        raise VentureError([cell.problem for cell in one.unclear] or [Problem(Location(path), what)])
    return one.venture, one.unclear


def _which(name: str | None, matches: list[RowVenture], every: list[RowVenture]) -> tuple[str, str]:
    if name is None or not matches:
        near = None if name is None else nearest(name, [one.name for one in every])
        names = [f"'{clean(one.name)}'" for one in every]
        some = names if len(names) <= FEW + 1 else [*names[:FEW], f"{len(names) - FEW} more"]
        what = (
            f"this table has {len(every)} ventures." if name is None else f"no venture is called {quote_value(name)}."
        )
        return what, f"Did you mean '{clean(near)}'?" if near else f"Name one of them: {join_words(some, 'or')}."
    rows = join_words((f"'{one.where}'" for one in matches), "or")
    return f"{len(matches)} ventures are called {quote_value(name)}.", f"Name the row of one: {rows}."
