"""A query as a row of steps, each a common table expression over the one before."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from collabadvisor.export import sql_text as sql


def column(name: str) -> str:
    """A column of a step, by the name of a decision; of an answer, ``answer`` stands before that.

    No kind is the beginning of another's, so that no two are called the same.
    """
    return sql.column_name(name.replace(" ", "_"))


@dataclass(frozen=True)
class SqlColumn:
    """A column of a step, as it is written: its name, what is in it, and a remark."""

    name: str
    value: str
    remark: str = ""


class SqlSteps:
    """The steps so far. ``widest`` is the largest number of columns that any has."""

    def __init__(self, table: str) -> None:
        self._last = table
        self._columns: list[str] = []
        self._steps: list[str] = []
        self.widest = 0

    def add(
        self,
        name: str,
        lines: Iterable[SqlColumn],
        *,
        keep: bool = True,
        without: Collection[str] = (),
        remark: str = "",
    ) -> None:
        """A step that adds columns to those of the last, or to some of them, or (``keep``) to none."""
        lines = list(lines)
        columns = [one for one in self._columns if one not in without] if keep else []
        carried = f"{self._last}.*" if len(columns) == len(self._columns) else ", ".join(columns)
        selected = ",\n".join([*([f"    {carried}"] if columns else []), *map(_write_column, lines)])
        body = f"{name} AS MATERIALIZED (\n  SELECT\n{selected}\n  FROM {self._last}\n)"
        self._steps.append(f"{sql.remark(remark)}\n{body}")
        self._last, self._columns = name, [*columns, *(line.name for line in lines)]
        self.widest = max(self.widest, len(self._columns))

    def query_lines(self, columns: Iterable[SqlColumn]) -> Iterator[str]:
        """The whole query, which tells these columns of the last step."""
        yield "WITH"
        yield ",\n\n".join(self._steps)
        yield ""
        yield "SELECT"
        yield ",\n".join(_write_column(line, "  ") for line in columns)
        yield f"FROM {self._last};"


def _write_column(line: SqlColumn, indent: str = "    ") -> str:
    remark = f"{indent}{sql.remark(line.remark)}\n" if line.remark else ""
    same = line.value == line.name
    return f"{remark}{indent}{line.value if same else f'{line.value} AS {line.name}'}"
