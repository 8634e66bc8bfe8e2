"""Ventures past their day are erased while the server runs: at its start, and then once a day."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Event, Thread
from types import TracebackType

from collabadvisor.files.problems import CollabAdvisorError
from collabadvisor.web.failure_places import failure_of

LOG = logging.getLogger("collabadvisor.web.failures")
A_DAY = 24 * 60 * 60.0


class Sweeping:
    """Calls ``sweep`` at once and every so many ``seconds``, in a thread that ends with the ``with`` block.

    Where the database cannot be written just now, that is logged, and tried again the next time.
    """

    def __init__(self, sweep: Callable[[], object], seconds: float = A_DAY) -> None:
        self._sweep, self._seconds = sweep, seconds
        self._over = Event()
        self._thread = Thread(target=self._go_on, name="sweeping", daemon=True)

    def __enter__(self) -> Sweeping:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()

    def _go_on(self) -> None:
        while True:
            try:
                self._sweep()
            except CollabAdvisorError as error:
                LOG.error("sweeping: %s", failure_of(error))
            if self._over.wait(self._seconds):
                return
