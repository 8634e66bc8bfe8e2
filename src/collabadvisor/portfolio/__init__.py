"""Many ventures at once: the same knowledge as expressions over the columns of a table, in whatever engine holds it.

``frame.advise_frame`` gives the advice on every row of a table in memory, ``vetting.vet_table`` on every venture of a
table in a file or of a folder, ``streaming.stream`` on every row of a Parquet file, into another. Needs the extra
``portfolio``: without it, importing this raises ``MissingExtra``.
"""

from __future__ import annotations

from collabadvisor.files.problems import MissingExtra

try:
    import narwhals as _narwhals  # noqa: F401  (nothing here is of use without it)
except ImportError as error:
    raise MissingExtra("narwhals", "portfolio") from error
