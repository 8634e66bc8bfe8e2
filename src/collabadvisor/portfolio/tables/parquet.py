"""Parquet files."""

from __future__ import annotations

from polars.exceptions import PolarsError

from collabadvisor.files.yaml import unreadable
from collabadvisor.portfolio.polars_library import pl
from collabadvisor.portfolio.tables.source import Numbering, TableSource, number_rows
from collabadvisor.portfolio.tables.table_file import TableFile


def read_parquet(table: TableFile) -> TableSource:
    """The ventures of a Parquet file. Its rows are numbered from 1: it has no row of headings.

    Raises:
        UnreadableFile: it is missing, or is no Parquet file.
    """
    with table.open():
        pass
    try:
        frame = pl.scan_parquet(table.for_polars(), glob=False, hive_partitioning=False)
        names = frame.collect_schema().names()
        rows = frame.select(pl.len()).collect().item()
    except (PolarsError, OSError) as error:
        raise unreadable(table.path, "this is no Parquet file, or a damaged one.", "Write it anew.") from error
    return TableSource(table, tuple(names), number_rows(frame, names), Numbering(first=1), rows=rows)
