"""How far long work is, told to whoever looks on, and to nobody else."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.shared import USUAL, visible

if TYPE_CHECKING:
    from collabadvisor.files.progress import Tell


WIDEST, NARROWEST = 36, 4  # of the bar itself, in characters
AROUND = len("  []  00:00:00  ")
LEAST_TOLD = 12  # a name of which there is less says nothing


@contextmanager
def progress(label: str) -> Iterator[Tell]:
    """A bar on the error output while the work goes on, where that is a screen: reports stay whole when redirected."""
    if sys.stderr is None or not sys.stderr.isatty():  # there may be no error output at all
        yield lambda _count, _of, _doing: None
        return
    bar = None

    def tell(count: int, of: int, doing: str) -> None:
        nonlocal bar
        bar_wide, told_wide = _widths(_columns(), len(label), len(f"{of}/{of}"))
        if bar is None:
            bar = click.progressbar(
                length=of,
                label=label,
                file=sys.stderr,
                item_show_func=lambda doing: doing,
                show_pos=True,
                show_eta=bool(told_wide),
                width=bar_wide,
            )
            bar.__enter__()
        bar.length = of
        bar.current_item = _cut(visible(doing), told_wide)
        bar.update(count - bar.pos)
        bar.render_progress()  # of a step of none, update shows nothing

    try:
        yield tell
    finally:
        if bar is not None:
            bar.__exit__(None, None, None)


def _columns() -> int:
    """How wide the screen is: a bar that goes on into a second line would leave all but its last one behind."""
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or USUAL
    except (OSError, ValueError):  # a screen that only says that it is one
        return USUAL


def _widths(columns: int, label: int, counted: int) -> tuple[int, int]:
    """How wide the bar is, and the name of what is being done; 0 where there is no room for it."""
    room = columns - 1 - label - counted - AROUND
    if room >= NARROWEST + LEAST_TOLD:
        bar = min(WIDEST, max(NARROWEST, room // 3))
        return bar, room - bar - 2
    return max(1, min(WIDEST, columns - 1 - label - counted - len("  []  "))), 0


def _cut(text: str, width: int) -> str:
    """As much of a name as there is room for."""
    if not width:
        return ""
    return text if len(text) <= width else f"{text[: width - 3].rstrip()}..."
