"""How long work says how far it is."""

from __future__ import annotations

from collections.abc import Callable

Tell = Callable[[int, int, str], None]
"""Called as long work goes on: how many steps are done, of how many, and the name of the next."""


def ignore_progress(done: int, of: int, doing: str) -> None:
    """Tell nobody how far the work is."""
