"""Tables of ventures as people and programs save them, read into columns of ids; ``read_table`` is the way in.

One module for each kind of file; each gives a ``Source``: the cells as they stand, lazily where they can be read so.
``headings`` finds out what each column is about, ``cells`` what each cell says.
"""

from __future__ import annotations

from collabadvisor.errors import MissingExtra

try:
    import polars as _polars  # noqa: F401  (nothing here is of use without it)
except ImportError as error:
    raise MissingExtra("polars", "portfolio") from error
