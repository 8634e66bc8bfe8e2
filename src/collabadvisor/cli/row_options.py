"""A venture that stands in a row of a table, for commands that are asked of a single one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from collabadvisor.cli.problem_notes import tell, tell_problems
from collabadvisor.cli.shared import known_stage, shell_quote
from collabadvisor.files.problems import Problem, VentureError

if TYPE_CHECKING:
    from collabadvisor.knowledge.base import KnowledgeBase
    from collabadvisor.venture.model import Venture

Command = TypeVar("Command", bound=Callable[..., Any])
TABLES = (".csv", ".tsv", ".xlsx", ".xlsm", ".parquet", ".pq", ".jsonl", ".ndjson")
DONE, FOUND = 0, 1


OPTIONS: tuple[Callable[..., Any], ...] = (
    click.option("--venture", metavar="NAME", help="Of a table of ventures: the name of one, or its row ('row 7')."),
    click.option("--stage", metavar="STAGE", help="Of a table: the stage of a venture for which it does not say it."),
    click.option("--sheet", metavar="NAME", help="Of a workbook: the sheet. Default: the first that is not hidden."),
    click.option(
        "--header-row", metavar="N", type=click.IntRange(1), help="Of a table: the row that names the columns."
    ),
    click.option("--strict", is_flag=True, help="Of a table: refuse a venture of which a cell cannot be read."),
)


@dataclass(frozen=True)
class RowChoice:
    """Which row of a table is meant, and how the table is to be read. ``strict``: only if all of it can be read."""

    venture: str | None
    stage: str | None
    sheet: str | None
    header_row: int | None
    strict: bool

    @classmethod
    def of(cls, parameters: Mapping[str, Any]) -> RowChoice:
        """What the parameters of a command say of it."""
        return cls(**{field.name: parameters[field.name] for field in fields(cls)})

    def as_options(self) -> tuple[str, ...]:
        """The options word by word as they are typed."""
        options = (
            ("venture", self.venture),
            ("stage", self.stage),
            ("sheet", self.sheet),
            ("header-row", self.header_row),
        )
        return tuple(word for name, value in options if value is not None for word in (f"--{name}", str(value)))

    def as_arguments(self) -> str:
        """The options as they are typed after a file, for what is run next."""
        return "".join(f" {shell_quote(word)}" for word in self.as_options())


@dataclass(frozen=True)
class VentureInput:
    """A venture, and of the row of a table what cannot be read: the headings in ``doubtful``, and cells."""

    venture: Venture
    doubtful: tuple[Problem, ...] = ()
    cells: tuple[Problem, ...] = ()


def row_options(command: Command) -> Command:
    """``--venture NAME`` and what else says which row of a table is meant, handed over together as ``row``."""

    @wraps(command)
    def with_row(*arguments: Any, **options: Any) -> Any:
        row = RowChoice.of({field.name: options.pop(field.name) for field in fields(RowChoice)})
        return command(*arguments, row=row, **options)

    for option in reversed(OPTIONS):
        with_row = option(with_row)
    return with_row  # type: ignore[return-value]  # click hands it the same


def readings(knowledge: KnowledgeBase, files: tuple[Path, ...], row: RowChoice) -> list[Callable[[], VentureInput]]:
    """What reads each file: a venture file, or the row of a table.

    Raises:
        click.UsageError: a row was named, and no file is a table.
    """
    typed = f"{row.as_arguments()}{' --strict' if row.strict else ''}"
    if typed and not any(map(is_table, files)):
        message = f"'{typed.split(maxsplit=1)[0]}' is for a table of ventures (.xlsx, .csv and others)."
        raise click.UsageError(message)
    known_stage(knowledge, row.stage)
    return [partial(_read_venture, file, knowledge, row) for file in files]


def tell_unreadable_rows(every: Sequence[VentureInput]) -> int:
    """Say on the error output what of the rows cannot be read. Returns the exit code."""
    cells = [cell for one in every for cell in one.cells]
    tell_problems(problem for one in every for problem in (*one.doubtful, *one.cells))
    if cells:
        judged = "It is judged" if sum(bool(one.cells) for one in every) == 1 else "They are judged"
        tell(f"{judged} without {'this cell' if len(cells) == 1 else f'these {len(cells)} cells'}.")
    return FOUND if cells else DONE


def is_table(file: Path) -> bool:
    """Whether a file is a table of ventures, by its ending."""
    return file.suffix.lower() in TABLES


def _read_venture(file: Path, knowledge: KnowledgeBase, row: RowChoice) -> VentureInput:
    from collabadvisor.venture.model import Venture

    if not is_table(file):
        return VentureInput(Venture.read(file, knowledge))
    from collabadvisor.portfolio.tables.row_ventures import venture_called
    from collabadvisor.portfolio.tables.venture_table import read_table

    table = read_table(
        file, knowledge, stage=row.stage, sheet=row.sheet, header_row=row.header_row, columns=knowledge.columns
    )
    venture, unclear = venture_called(row.venture, table, knowledge)
    cells = tuple(cell.problem for cell in unclear)
    if row.strict and (table.doubtful or cells):
        raise VentureError((*table.doubtful, *cells))
    return VentureInput(venture, table.doubtful, cells)
