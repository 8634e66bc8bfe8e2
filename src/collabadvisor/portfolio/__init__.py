"""Many ventures at once: the same knowledge as expressions over the columns of a table, in whatever engine holds it.

``advise_frame`` gives the advice on every row. Needs the extra ``portfolio``: without it, importing this
raises ``MissingExtra``.
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
    from collabadvisor.portfolio.unclear import unclear_cells

__all__ = ["MisspeltColumn", "advise_frame", "unclear_cells"]

_HOMES = {"MisspeltColumn": "reading", "advise_frame": "frame", "unclear_cells": "unclear"}

__getattr__, __dir__ = exports(__name__, _HOMES)
