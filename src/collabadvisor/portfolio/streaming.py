"""Files of ventures that are larger than the memory: read, advised on and written piece by piece, through Polars."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.loading import load_shipped
from collabadvisor.portfolio.frame import advise_frame
from collabadvisor.portfolio.polars_library import pl

ROWS_AT_A_TIME = 10_000
"""Each row is some hundred columns while it is worked upon. The pieces that are worked on at once, and what the memory
allocator keeps of them, are most of the memory that is held: so it is half of what Polars' own choice takes."""


@contextmanager
def in_small_pieces() -> Iterator[None]:
    """Whatever is collected or written from a lazy frame meanwhile goes through memory in small pieces."""
    with pl.Config(streaming_chunk_size=ROWS_AT_A_TIME):
        yield


def stream(source: Path | str, target: Path | str, knowledge: KnowledgeBase | None = None, **options: Any) -> None:
    """Advise on the ventures of a Parquet file, into another: in the order of the rows, without ever holding them all.

    Of the columns of the source those are carried on that are not answers. ``options`` are those of ``advise_frame``.
    Ten million ventures stay well below 2 GiB of memory. Raises what ``advise_frame`` does.
    """
    ventures = pl.scan_parquet(source)
    knowledge = load_shipped() if knowledge is None else knowledge
    answers = [name for name in ventures.collect_schema().names() if name in knowledge.facts]
    with in_small_pieces():
        advise_frame(ventures, knowledge, **options).drop(answers).sink_parquet(target)
