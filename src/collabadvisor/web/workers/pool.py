"""Heavy work handed to a few processes, with a bounded queue before them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock
from types import TracebackType
from typing import Any

from collabadvisor.web.workers.jobs import JOBS
from collabadvisor.web.workers.worker import Worker
from collabadvisor.web.workers.worker_errors import Busy, PoolClosed
from collabadvisor.web.workers.worker_process import Job, WorkerSetup

GIB = 2**30
MOST_JOBS = 500
"""After so many jobs a process is replaced, so that what libraries keep does not grow for ever."""


class WorkerPool:
    """Processes that do jobs by name, each job in one of them. Safe in threads: who asks, waits for the result.

    A job that takes longer than ``seconds``, or a process that wants more than ``memory`` bytes, is ended, and the
    process replaced. At most ``queue`` jobs wait for a process, each for at most ``seconds``.
    """

    def __init__(  # noqa: PLR0913  (each is a bound of its own)
        self,
        *,
        workers: int = 2,
        memory: int = GIB,
        seconds: float = 30,
        queue: int = 8,
        folders: Sequence[Path] = (),
        jobs: Mapping[str, Job] = JOBS,
    ) -> None:
        self._setup = WorkerSetup(jobs, tuple(folders), memory)
        self._seconds = seconds
        self.free_places = workers + queue
        """So many more jobs are taken on."""
        self._idle: SimpleQueue[Worker | None] = SimpleQueue()
        """One entry for each process that nobody is asking; None where it has to be started first."""
        self._all: set[Worker] = set()
        self._counting = Lock()
        self._closing = Lock()
        self._closed = False
        for _ in range(workers):
            self._idle.put(self._started())

    def run(self, job: str, **arguments: Any) -> Any:
        """The result of a job: plain data, as its arguments must be.

        Raises:
            CollabAdvisorError: the job refuses what it was given; as the job raised it.
            Busy: too many jobs are waiting already.
            TookTooLong, TooMuchMemory, WorkerDied, JobFailed, PoolClosed: why it was not done.
            KeyError: there is no such job.
        """
        self._setup.jobs[job]
        self._take_place()
        try:
            worker = self._waited_for()
            try:
                return worker.ask(job, arguments, self._seconds)
            finally:
                self._idle.put(self._again(worker))
        finally:
            with self._counting:
                self.free_places += 1

    def close(self) -> None:
        """End all processes; jobs that are not done are broken off. Can be called again."""
        with self._closing:
            self._closed = True
            every = list(self._all)
        for worker in every:
            worker.end()

    def __enter__(self) -> WorkerPool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _take_place(self) -> None:
        with self._counting:
            if not self.free_places:
                raise Busy
            self.free_places -= 1

    def _waited_for(self) -> Worker:
        """A process that nobody else asks, once there is one."""
        try:
            worker = self._idle.get(timeout=self._seconds)
        except Empty:
            raise Busy from None
        if worker is not None and worker.usable:
            return worker
        try:
            return self._started(worker)
        except BaseException:
            self._idle.put(None)
            raise

    def _again(self, worker: Worker) -> Worker | None:
        """The process, if it can be asked again, or one in its place."""
        if worker.usable and worker.jobs < MOST_JOBS:
            return worker
        try:
            return self._started(worker)
        except Exception:  # noqa: BLE001  (whatever it is, its place must not be lost: it is tried at the next job)
            return None

    def _started(self, instead_of: Worker | None = None) -> Worker:
        with self._closing:
            if instead_of is not None:
                instead_of.forget()
                self._all.discard(instead_of)
            if self._closed:
                raise PoolClosed
            worker = Worker(self._setup)
            self._all.add(worker)
            return worker
