"""A venture that stands in a row of a table, for commands that are asked of a single one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from collabadvisor.cli.shared import known_stage, quoted
from collabadvisor.files.problems import Problem

if TYPE_CHECKING:
    from collabadvisor.knowledge.base import KnowledgeBase
    from collabadvisor.venture.model import Venture

Command = TypeVar("Command", bound=Callable[..., Any])
TABLES = (".csv", ".tsv", ".xlsx", ".xlsm", ".parquet", ".pq", ".jsonl", ".ndjson")
OPTIONS = {
    "venture": "Of a table of ventures: the name of one, or its row ('row 7').",
    "stage": "Of a table: the stage of a venture for which it does not say it.",
    "sheet": "Of a workbook: the sheet. Default: the first that is not hidden.",
}


@dataclass(frozen=True)
class RowChoice:
    """Which row of a table is meant, and how the table is to be read."""

    venture: str | None
    stage: str | None
    sheet: str | None

    def typed(self) -> str:
        """The options as they are typed."""
        return "".join(f" --{name} {quoted(said)}" for name in OPTIONS if (said := getattr(self, name)) is not None)


def row_options(command: Command) -> Command:
    """``--venture NAME``, ``--stage STAGE`` and ``--sheet NAME``, handed over together as ``row``."""

    @wraps(command)
    def called(*arguments: Any, **options: Any) -> Any:
        row = RowChoice(**{name: options.pop(name) for name in OPTIONS})
        return command(*arguments, row=row, **options)

    for name, said in reversed(OPTIONS.items()):
        called = click.option(f"--{name}", metavar="STAGE" if name == "stage" else "NAME", help=said)(called)
    return called  # type: ignore[return-value]  # click hands it the same


def readings(
    knowledge: KnowledgeBase, files: tuple[Path, ...], row: RowChoice
) -> list[Callable[[], tuple[Venture, tuple[Problem, ...]]]]:
    """What reads each file: a venture file, or the row of a table, and what of that row cannot be read.

    Raises:
        click.UsageError: a row was named, and no file is a table.
    """
    if row.typed() and not any(map(is_table, files)):
        message = f"'{row.typed().split()[0]}' is for a table of ventures (.xlsx, .csv and others)."
        raise click.UsageError(message)
    known_stage(knowledge, row.stage)
    return [partial(_read, file, knowledge, row) for file in files]


def is_table(file: Path) -> bool:
    """Whether a file is a table of ventures, by its ending."""
    return file.suffix.lower() in TABLES


def _read(file: Path, knowledge: KnowledgeBase, row: RowChoice) -> tuple[Venture, tuple[Problem, ...]]:
    from collabadvisor.venture.model import Venture

    if not is_table(file):
        return Venture.read(file, knowledge), ()
    from collabadvisor.portfolio.tables.row_ventures import venture_called
    from collabadvisor.portfolio.tables.venture_table import read_table

    table = read_table(file, knowledge, stage=row.stage, sheet=row.sheet, columns=knowledge.columns)
    venture, unclear = venture_called(row.venture, table, knowledge)
    return venture, (*table.doubtful, *(cell.problem for cell in unclear))
