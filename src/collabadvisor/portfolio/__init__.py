"""Many ventures at once: the same knowledge as expressions over the columns of a table, in whatever engine holds it.

``advise_frame`` gives the advice on every row of a table in memory, ``vet_table`` on every venture of a table in a file
or of a folder, ``stream`` on every row of a Parquet file, into another. Needs the extra ``portfolio``: without it,
importing this raises ``MissingExtra``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabadvisor.errors import MissingExtra
from collabadvisor.lazily import exports

try:
    import narwhals as _narwhals  # noqa: F401  (nothing here is of use without it)
except ImportError as error:
    raise MissingExtra("narwhals", "portfolio") from error

if TYPE_CHECKING:
    from collabadvisor.portfolio.frame import advise_frame
    from collabadvisor.portfolio.reading import MisspeltColumn
    from collabadvisor.portfolio.streaming import stream
    from collabadvisor.portfolio.unclear import unclear_cells
    from collabadvisor.portfolio.vetting import Vetted, vet_table

__all__ = ["MisspeltColumn", "Vetted", "advise_frame", "stream", "unclear_cells", "vet_table"]

_HOMES = {
    "MisspeltColumn": "reading",
    "Vetted": "vetting",
    "advise_frame": "frame",
    "stream": "streaming",
    "unclear_cells": "unclear",
    "vet_table": "vetting",
}

__getattr__, __dir__ = exports(__name__, _HOMES)
