"""How long work with the solver is stopped: between two questions to it, never inside of one."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

Stop = Callable[[], None]
"""Called before each question to the solver; what it raises ends the work."""


def never() -> None:
    """Go on."""


@contextmanager
def stoppable(stop: Stop | None = None) -> Iterator[Stop]:
    """What is to be called before each question: ``stop``, or what raises ``KeyboardInterrupt`` once one came.

    An interruption (Ctrl-C) is kept until then; a second one is not kept. z3 would take one that comes while it
    searches for its own, and give up; one that comes in the tidying up of what it made is lost, and one that comes
    between Python and it turns into another error. Only the main thread is ever interrupted: in others nothing
    changes. Nor does it where interruptions are ignored, or met by another program.
    """
    before = signal.getsignal(signal.SIGINT)
    in_main = threading.current_thread() is threading.main_thread()
    if stop is not None or not in_main or before is not signal.default_int_handler:
        yield stop or never
        return
    is_interrupted = False

    def keep(number: int, frame: FrameType | None) -> None:  # noqa: ARG001  (as every handler's)
        nonlocal is_interrupted
        is_interrupted = True
        signal.signal(signal.SIGINT, before)

    def stop_if_asked() -> None:
        if is_interrupted:
            raise KeyboardInterrupt

    signal.signal(signal.SIGINT, keep)
    try:
        yield stop_if_asked
        stop_if_asked()
    finally:
        signal.signal(signal.SIGINT, before)
