"""Many ventures at once: the advice on each row of a table, in the caller's own kind of table."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from typing import Any, TypeVar

import narwhals.stable.v2 as nw

from collabadvisor.circuit.wiring import Wiring
from collabadvisor.files.words import join_words, quote_value
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.loading import load_shipped
from collabadvisor.portfolio.advice_columns import ColumnChoice, Telling
from collabadvisor.portfolio.answer_columns import Cells, MisspeltColumn, answered_questions, misspelt
from collabadvisor.portfolio.columns import Columns, Frame

Native = TypeVar("Native")


def advise_frame(  # noqa: PLR0913  (each is a choice of columns)
    frame: Native,
    knowledge: KnowledgeBase | None = None,
    *,
    stage: str = "stage",
    prefix: str = "",
    begin: bool = False,
    order: bool = False,
    coverage: bool = False,
    findings: bool = False,
    recommendations: bool = False,
    refuse_unclear: bool = True,
    warn: bool = True,
) -> Native:
    """The frame with the advice on each of its rows, as ``advise`` gives it, in further columns.

    Each row is a venture. The column ``stage`` holds the id of its stage; a column named after a question, the id of
    the answer. No such column, or null in it, is a question still open; an answer to a question that is not asked at
    the stage counts for nothing. Other columns are kept as they are.

    The frame is any that narwhals knows: of Polars (eager or lazy), pandas, PyArrow, DuckDB, PySpark and others. What
    comes back is of the same kind, and lazy where that is lazy. The further columns, each with ``prefix`` before it:

    * ``verdict``: the id of the verdict; null where no verdict rule speaks of the venture.
    * each base by its id: how it stands; each value: its outlook (``not_known`` where too little is answered).
    * ``<value>_shown``: whether a strength is a proof of it (``yes`` or ``no``).
    * ``answered``, ``questions``: how many of the questions asked at its stage are answered, of how many that apply.
    * ``now``, ``next``, ``later``: how many recommendations of each priority are given.
    * ``unclear``: how many cells of the row hold a stage or answer that is not known, or no stage.
    * with ``begin``, ``now_recommendations``: the ids of the recommendations for now by rank, with "; " between.
    * with ``order``, ``recommended``: the ids of the recommendations by rank, with a space between. The first ``now``
      of them are of that priority, and so on.
    * with ``coverage``, for each base ``answered_<base>`` and ``questions_<base>``.
    * with ``findings``, for each stable rule ``finding_<rule>``: whether it is found.
    * with ``recommendations``, for each recommendation ``priority_<recommendation>`` and ``rank_<recommendation>``
      (from 1); null where it is not given.

    An unclear cell is refused. In a lazy frame, which nobody has looked through yet, and without ``refuse_unclear``,
    a row with one gets null for everything but ``unclear``.

    Warns:
        MisspeltColumn: a column is kept as it is, but called nearly as a question for which there is no column. Not so
            without ``warn``, for who has looked at the names already.

    Raises:
        VentureError: an unclear cell (every unknown word is told, with its first row), no column for the stage, or a
            column that should hold ids and does not hold text.
        PackError: a base or value of the knowledge base has the id of another column that would be added.
        ValueError: the frame has a column already that would be added; another ``prefix`` helps.
        TypeError: narwhals does not know this kind of frame, or a column is called by something else than text.
    """
    knowledge = load_shipped() if knowledge is None else knowledge
    table: Frame = nw.from_native(frame)
    _check_columns(table.columns, warn=warn, stage=stage, knowledge=knowledge)
    wiring = Wiring(knowledge, answered_questions(table, knowledge, stage))
    columns = Columns(table, wiring.circuit)
    cells = Cells(columns, wiring, stage)
    eager = isinstance(table, nw.DataFrame)
    if eager and refuse_unclear:
        cells.refuse()
    if columns.polars:
        columns.frame = columns.frame.lazy()
    choice = ColumnChoice(
        begin=begin, order=order, coverage=coverage, findings=findings, recommendations=recommendations
    )
    values = Telling(columns, wiring, choice, None if eager and refuse_unclear else cells).columns()
    further = {prefix + name: expr for name, expr in values.items()}
    _check_names(table, further)
    native = columns.with_columns(further)
    return native.collect() if columns.polars and eager else native  # type: ignore[no-any-return]  # as it came


def _check_columns(columns: Iterable[Any], *, warn: bool, stage: str, knowledge: KnowledgeBase) -> None:
    """Every column is called by text, and none nearly as a question that has no column."""
    if odd := [name for name in columns if not isinstance(name, str)]:
        msg = f"a column is called {odd[0]!r}, and that is no text: rename it"
        raise TypeError(msg)
    near = misspelt([name for name in columns if name != stage], knowledge) if warn else {}
    for column, fact in near.items():
        message = f"column {quote_value(column)} is taken for one of your own. Did you mean '{fact}'?"
        warnings.warn(message, MisspeltColumn, stacklevel=3)


def _check_names(frame: Frame, further: Iterable[str]) -> None:
    """No column may be written twice; to an engine that reads SQL, "Verdict" is "verdict"."""
    kind = frame.implementation
    sql = not (kind.is_pandas_like() or kind.is_polars() or kind.is_pyarrow() or kind.is_dask())
    own_names = {name.lower() if sql else name for name in frame.columns}
    clashing = [name for name in further if (name.lower() if sql else name) in own_names]
    if clashing:
        names = join_words(f"'{name}'" for name in clashing)
        msg = f"the table has {names} already: rename it there, or give a prefix: advise_frame(..., prefix='advice_')"
        raise ValueError(msg)
