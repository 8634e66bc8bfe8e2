"""Many ventures at once: the same knowledge as expressions over the columns of a table, in whatever engine holds it.

``advise_frame`` gives the advice on every row. Needs the extra ``portfolio``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabadvisor.lazily import exports

if TYPE_CHECKING:
    from collabadvisor.portfolio.frame import advise_frame

__all__ = ["advise_frame"]

__getattr__, __dir__ = exports(__name__, {"advise_frame": "frame"})
