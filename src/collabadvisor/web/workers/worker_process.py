"""What runs in a process for heavy work: it makes ready, bounds itself, and answers one job after the other."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from pathlib import Path
from threading import Thread
from typing import Any, Literal, NamedTuple

from collabadvisor.files.problems import CollabAdvisorError
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.loading import load
from collabadvisor.knowledge.pack_stack import Packs
from collabadvisor.web.failure_places import failure_of

KnowledgeOf = Callable[[tuple[str, ...]], KnowledgeBase]
"""The knowledge with these layers over the pack of the server."""
Job = Callable[..., Any]
"""Takes a ``KnowledgeOf`` and, by name, plain data; returns plain data."""
THREADS = ("POLARS_MAX_THREADS", "RAYON_NUM_THREADS")


@dataclass(frozen=True)
class WorkerSetup:
    """What a process is started with: the jobs it knows by name, the folders of the pack, its bound in bytes."""

    jobs: Mapping[str, Job]
    folders: tuple[Path, ...]
    memory: int


class WorkerReply(NamedTuple):
    """What a process says: that it is ready, the result of a job, or why there is none."""

    kind: Literal["ready", "done", "refused", "memory", "failed"]
    value: Any = None
    """Of "done" the result, of "refused" the ``CollabAdvisorError``, of "failed" the ``UnforeseenFailure``."""


def serve_jobs(calls: Connection, setup: WorkerSetup) -> None:
    """Answers jobs until the other end of ``calls`` is closed: each is its name and its arguments."""
    _be_silent()
    Thread(target=_end_with_parent, daemon=True).start()
    knowledge_of = cache(lambda layers: load(Packs(setup.folders, layers)))
    ready = _answer(lambda: _make_ready(knowledge_of, setup.memory), "ready")
    with suppress(EOFError, OSError):  # nobody is there any more who wants an answer
        calls.send(ready)
        while ready.kind == "ready":
            name, arguments = calls.recv()
            job = setup.jobs[name]
            _send(calls, _answer(lambda: job(knowledge_of, **arguments), "done"))  # noqa: B023  (called at once)


def _answer(work: Callable[[], Any], kind: Literal["ready", "done"]) -> WorkerReply:
    try:
        return WorkerReply(kind, work())
    except CollabAdvisorError as error:
        return WorkerReply("refused", error)
    except MemoryError:
        return WorkerReply("memory")
    except Exception as error:  # noqa: BLE001  (whatever it is, the one who waits is told)
        return WorkerReply("failed", failure_of(error))


def _send(calls: Connection, reply: WorkerReply) -> None:
    """Send a reply, or why it cannot be put into bytes."""
    try:
        calls.send(reply)
    except MemoryError:
        calls.send(WorkerReply("memory"))
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001  (as above)
        calls.send(WorkerReply("failed", failure_of(error)))


def _make_ready(knowledge_of: KnowledgeOf, memory: int) -> None:
    """Load what takes long, so that the first job does not wait for it; then bound the memory."""
    for name in THREADS:  # as many as the machine has processors would each reserve memory
        os.environ.setdefault(name, "2")
    import collabadvisor.portfolio.tables.row_ventures
    import collabadvisor.report.advice.advice_document  # noqa: F401  (both for their own imports)
    from collabadvisor.document.formats import write
    from collabadvisor.document.tree import Document

    for form in ("docx", "pdf"):  # each library finds its fonts, or its template, when it is first used
        write(Document("-", ()), form)
    knowledge_of(())
    bound_memory(memory)


def bound_memory(memory: int) -> None:
    """Let this process have so many bytes of memory that it can write to.

    Not of addresses: libraries reserve many times what they use. Not every system has such a bound; that of time holds
    on all of them.
    """
    if sys.platform == "win32":
        return
    import resource

    with suppress(ValueError, OSError):
        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        most = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))


def _be_silent() -> None:
    """Write nothing anywhere: a library's complaint may hold what a person wrote. The parent stops this process."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _end_with_parent() -> None:
    """End this process when its parent is gone, whatever it is busy with."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
