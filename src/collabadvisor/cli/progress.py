"""How far long work is, told to whoever looks on, and to nobody else."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collabadvisor.verification.issue import Tell


@contextmanager
def progress(label: str) -> Iterator[Tell]:
    """A bar on the error output while the work goes on, where that is a screen: elsewhere nothing at all is written."""
    bar = None
    looked_at = bool(getattr(sys.stderr, "isatty", bool)())  # there may be no error output at all

    def tell(done: int, of: int, doing: str) -> None:
        nonlocal bar
        if not looked_at:  # click would still print the label
            return
        if bar is None:
            bar = click.progressbar(
                length=of, label=label, file=sys.stderr, item_show_func=lambda doing: doing, show_pos=True
            )
            bar.__enter__()
        bar.length = of
        bar.update(done - bar.pos, doing)

    try:
        yield tell
    finally:
        if bar is not None:
            bar.__exit__(None, None, None)
