"""One process for heavy work, as the server sees it."""

from __future__ import annotations

from multiprocessing import get_context
from threading import Lock, Timer
from typing import Any

from collabadvisor.web.workers.worker_errors import JobFailed, TookTooLong, TooMuchMemory, WorkerDied
from collabadvisor.web.workers.worker_process import WorkerReply, WorkerSetup, serve_jobs

STARTING = 60.0
"""So many seconds a process may take to make ready."""
KILLING = 10.0
"""So many seconds are waited for the end of a process that was killed; one that writes to a broken disk may hang on."""
_PROCESSES = Lock()
"""Held while a process is started or its end is waited for, which two threads must not do at once."""


class Worker:
    """A process with a connection of its own, so that its death harms no other. One thread at a time asks it.

    Started at once, but made ready in the background: the first job waits for that.
    """

    def __init__(self, setup: WorkerSetup) -> None:
        context = get_context("spawn")
        self._calls, its = context.Pipe()
        self._process = context.Process(target=serve_jobs, args=(its, setup), daemon=True, name="worker")
        try:
            with _PROCESSES:
                self._process.start()
        except BaseException:
            self._calls.close()
            raise
        finally:
            its.close()
        self._ready = False
        self._ended = False
        self.jobs = 0
        """How many it was asked for."""

    @property
    def usable(self) -> bool:
        """Whether it can be asked (again)."""
        with _PROCESSES:
            return not self._ended and self._process.is_alive()

    def ask(self, job: str, arguments: dict[str, Any], seconds: float) -> Any:
        """The result of a job.

        Raises:
            CollabAdvisorError: the job refuses what it was given.
            TookTooLong, TooMuchMemory, WorkerDied: the process was ended, or has ended.
            JobFailed: the job raised what no job should.
        """
        if not self._ready:
            reply = self._receive_reply(STARTING)
            if reply.kind != "ready":
                self.end()
            self._result(reply)
            self._ready = True
        self.jobs += 1
        return self._result(self._receive_reply(seconds, (job, arguments)))

    def end(self) -> None:
        """End the process, whatever it is busy with. Can be called from any thread, and again."""
        with _PROCESSES:
            if self._ended:
                return
            self._ended = True
            self._process.kill()
            self._process.join(KILLING)

    def forget(self) -> None:
        """End the process and close the connection, on which nobody may be waiting any more."""
        self.end()
        self._calls.close()

    def _receive_reply(self, seconds: float, call: tuple[str, dict[str, Any]] | None = None) -> WorkerReply:
        """What the process says (to a call); when the time is over it is killed, which ends the waiting."""
        late: list[bool] = []

        def stop() -> None:
            late.append(True)
            self.end()

        timer = Timer(seconds, stop)
        timer.daemon = True
        timer.start()
        try:
            if call is not None:
                self._calls.send(call)
            reply: WorkerReply = self._calls.recv()
        except (EOFError, OSError):
            self.end()
            raise TookTooLong if late else WorkerDied from None
        except BaseException:  # half of what it says may still come: nobody else may get that
            self.end()
            raise
        finally:
            timer.cancel()
            timer.join()  # it may be ending the process just now: then that cannot be asked again
        return reply

    def _result(self, reply: WorkerReply) -> Any:
        match reply.kind:
            case "ready" | "done":
                return reply.value
            case "refused":
                raise reply.value
            case "memory":
                self.end()
                raise TooMuchMemory
            case "failed":
                self.end()
                raise JobFailed(reply.value)
