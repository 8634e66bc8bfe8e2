"""An end from outside, by SIGTERM or SIGHUP: nothing half-written stays behind, whatever the work is at."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

ENDED = 128
"""A shell says this and the number of the signal of what a signal ended."""
ENDINGS = tuple(number for name in ("SIGTERM", "SIGHUP") if (number := getattr(signal, name, None)) is not None)
"""The numbers of SIGTERM and SIGHUP, where this system has them."""
SHOW_CURSOR = b"\x1b[?25h\n"
"""A bar that tells how far the work is hides the cursor of its screen."""


def tidy_up_when_ended() -> None:
    """Let an end from outside be met as Ctrl-C is, so that no half-written file stays; where it is ignored, it is."""
    for number in ENDINGS:
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)


@contextmanager
def end_at_once() -> Iterator[list[Path]]:
    """End at once on SIGTERM and SIGHUP, also while the work is in a library that calls no handler until it is done.

    The files in the list, to which the work adds those that it is writing, are removed then.
    """
    import threading

    files: list[Path] = []
    if os.name == "nt" or threading.current_thread() is not threading.main_thread():
        yield files  # no such signals, or no say in them
        return
    read_end, write_end = os.pipe()
    os.set_blocking(write_end, False)
    before = signal.set_wakeup_fd(write_end, warn_on_full_buffer=False)
    listener = threading.Thread(target=_listen, args=(read_end, files), daemon=True)
    listener.start()
    try:
        yield files
    finally:
        signal.set_wakeup_fd(before)
        os.close(write_end)  # which the listener hears as the end
        listener.join()
        os.close(read_end)


def _listen(read_end: int, files: list[Path]) -> None:
    """Wait for the number of a signal that ends the process."""
    while number := os.read(read_end, 1):
        if number[0] in ENDINGS:
            for file in files:
                with suppress(OSError):
                    file.unlink(missing_ok=True)
            if sys.stderr is not None and sys.stderr.isatty():
                os.write(sys.stderr.fileno(), SHOW_CURSOR)
            os._exit(ENDED + number[0])


def _end(number: int, frame: FrameType | None) -> None:  # noqa: ARG001  (as every handler's)
    sys.exit(ENDED + number)
