"""How long work with the solver is stopped: between two questions to it, never inside of one."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class _Asked:
    """Whether somebody has asked for an end."""

    yet = False


@contextmanager
def stoppable() -> Iterator[None]:
    """Keep an interruption (Ctrl-C) until ``stop_if_asked``; a second one is not kept.

    z3 would take one that comes while it searches for its own, and give up; one that comes in the tidying up of what
    it made is lost, and one that comes between Python and it turns into another error. Only the main thread is ever
    interrupted: in others nothing changes. Nor does it where interruptions are ignored, or met by another program.
    """
    before = signal.getsignal(signal.SIGINT)
    if threading.current_thread() is not threading.main_thread() or before is not signal.default_int_handler:
        yield
        return

    def keep(number: int, frame: FrameType | None) -> None:  # noqa: ARG001  (as every handler's)
        _Asked.yet = True
        signal.signal(signal.SIGINT, before)

    signal.signal(signal.SIGINT, keep)
    try:
        yield
        stop_if_asked()
    finally:
        _Asked.yet = False
        signal.signal(signal.SIGINT, before)


def stop_if_asked() -> None:
    """Raise ``KeyboardInterrupt`` where an interruption was kept."""
    if _Asked.yet:
        raise KeyboardInterrupt
