"""Many ventures at once: the same knowledge as expressions over the columns of a table, in whatever engine holds it.

``advise_frame`` gives the advice on every row, ``stream`` on every row of a file that is larger than the memory. Needs
the extra ``portfolio``: without it, importing this raises ``MissingExtra``.
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
    from collabadvisor.portfolio.streaming import stream

__all__ = ["advise_frame", "stream"]

__getattr__, __dir__ = exports(__name__, {"advise_frame": "frame", "stream": "streaming"})
