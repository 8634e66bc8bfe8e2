"""Parquet files."""

from __future__ import annotations

from pathlib import Path

from polars.exceptions import PolarsError

from collabadvisor.files.yaml import open_input, unreadable
from collabadvisor.portfolio.polars_library import pl
from collabadvisor.portfolio.tables.source import Numbering, TableSource, number_rows


def read_parquet(path: Path) -> TableSource:
    """The ventures of a Parquet file. Its rows are numbered from 1: it has no row of headings.

    Raises:
        UnreadableFile: it is missing, or is no Parquet file.
    """
    with open_input(path):
        pass
    try:
        frame = pl.scan_parquet(path.absolute(), glob=False, hive_partitioning=False)
        names = frame.collect_schema().names()
        rows = frame.select(pl.len()).collect().item()
    except (PolarsError, OSError) as error:
        raise unreadable(path, "this is no Parquet file, or a damaged one.", "Write it anew.") from error
    return TableSource(path, tuple(names), number_rows(frame, names), Numbering(first=1), rows=rows)
