"""Heavy work in processes of its own: they are bounded, ended, replaced, and say what the library says."""

from __future__ import annotations

import logging
import multiprocessing
import os
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from collabadvisor.files.problems import CollabAdvisorError
from collabadvisor.web.workers.pool import WorkerPool
from collabadvisor.web.workers.worker_errors import (
    Busy,
    JobFailed,
    PoolClosed,
    TookTooLong,
    TooMuchMemory,
    WorkerDied,
    WorkerError,
)
from worker_jobs import ODD, ODD_WORDS

pytestmark = pytest.mark.slow
SECONDS = 1.0
"""The time that a job has here: long enough for a quick one on a busy machine, and endless ones are ended by it."""


@pytest.fixture(scope="module")
def pool() -> Iterator[WorkerPool]:
    with WorkerPool(workers=1, seconds=60, memory=2**29, jobs=ODD) as made:
        yield made


class TestAWorkerThatGoesWrong:
    @pytest.mark.parametrize("job", ["endless", "endless_in_a_library"])
    def test_endless_jobs_in_every_worker_then_a_quick_one(self, job: str) -> None:
        with WorkerPool(workers=2, seconds=SECONDS, jobs=ODD) as pool, ThreadPoolExecutor(2) as threads:
            before = {pool.run("process") for _ in range(4)}
            endless = [threads.submit(pool.run, job) for _ in range(2)]
            assert {type(each.exception()) for each in endless} == {TookTooLong}
            assert pool.run("quick") == "done"
            assert not before & {pool.run("process") for _ in range(4)}

    @pytest.mark.parametrize(
        ("job", "error"),
        [
            ("greedy", TooMuchMemory),
            ("greedy_at_once", TooMuchMemory),
            ("exits", WorkerDied),
            ("killed", WorkerDied),
            ("crashes", WorkerDied),
            ("killed_while_answering", WorkerDied),
            ("gives_no_plain_data", JobFailed),
        ],
    )
    def test_is_told_of_and_replaced(self, pool: WorkerPool, job: str, error: type[WorkerError]) -> None:
        before = pool.run("process")
        with pytest.raises(error):
            pool.run(job)
        assert pool.run("quick", word="after") == "after"
        assert pool.run("process") != before

    def test_one_that_died_while_nobody_asked_is_replaced_unseen(self, pool: WorkerPool) -> None:
        pid = pool.run("process")
        (process,) = (each for each in multiprocessing.active_children() if each.pid == pid)
        process.kill()
        process.join()
        assert pool.run("quick") == "done"

    def test_gets_no_say_in_any_message_or_log(self, pool: WorkerPool, caplog: pytest.LogCaptureFixture) -> None:
        caplog.set_level(logging.DEBUG)
        with pytest.raises(JobFailed) as caught:
            pool.run("raises")
        assert ODD_WORDS not in f"{caught.value!r} {caught.value} {caught.getrepr(chain=True)} {caplog.text}"
        assert "ValueError at worker_jobs.py" in str(caught.value).replace("tests/", "")

    def test_that_was_not_waited_for_gives_its_answer_to_nobody_else(
        self, pool: WorkerPool, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert pool.run("quick") == "done"
        with monkeypatch.context() as patch:
            patch.setattr(Connection, "recv", _interrupted)
            with pytest.raises(KeyboardInterrupt):
                pool.run("quick", word="somebody's own")
        assert pool.run("quick") == "done"

    def test_prints_nothing(self, pool: WorkerPool, capfd: pytest.CaptureFixture[str]) -> None:
        assert pool.run("prints") == "printed"
        assert capfd.readouterr() == ("", "")


class TestWhatAJobRefuses:
    @pytest.mark.parametrize("kind", ["UnknownName", "MissingExtra", "Undecided"])
    def test_comes_back_as_it_was_raised(self, pool: WorkerPool, kind: str) -> None:
        with pytest.raises(CollabAdvisorError) as here:
            ODD["refuses"](None, kind=kind)
        before = pool.run("process")
        with pytest.raises(CollabAdvisorError) as there:
            pool.run("refuses", kind=kind)
        assert (type(there.value), there.value.problems, str(there.value), vars(there.value)) == (
            type(here.value),
            here.value.problems,
            str(here.value),
            vars(here.value),
        )
        assert pool.run("process") == before  # nothing went wrong with it


class TestTheQueue:
    def test_of_a_pool_with_no_more_room_says_so_at_once_and_loses_nothing(self, tmp_path: Path) -> None:
        go = tmp_path / "go"
        with WorkerPool(workers=1, queue=2, seconds=60, jobs=ODD) as pool, ThreadPoolExecutor(3) as threads:
            waiting = [threads.submit(pool.run, "waits_for", file=str(go)) for _ in range(3)]
            while pool.free_places:
                assert not any(each.done() for each in waiting)
            with pytest.raises(Busy):
                pool.run("quick")
            go.touch()
            assert [each.result() for each in waiting] == ["waited"] * 3
            assert pool.run("quick") == "done"

    def test_is_waited_in_no_longer_than_a_job_may_take(self) -> None:
        with WorkerPool(workers=1, queue=2, seconds=SECONDS, jobs=ODD) as pool, ThreadPoolExecutor(2) as threads:
            pool.run("quick")
            both = [threads.submit(pool.run, "endless") for _ in range(2)]
            assert {type(each.exception()) for each in both} <= {TookTooLong, Busy}
            assert pool.run("quick") == "done"

    def test_refuses_a_job_that_there_is_not(self, pool: WorkerPool) -> None:
        with pytest.raises(KeyError):
            pool.run("no such job")
        assert pool.free_places == 9


class TestClosing:
    def test_leaves_no_process_and_breaks_off_what_is_not_done(self, tmp_path: Path) -> None:
        before = set(multiprocessing.active_children())
        pool = WorkerPool(workers=2, seconds=60, jobs=ODD)
        pids = {pool.run("process") for _ in range(4)}
        assert len(pids) == 2
        with ThreadPoolExecutor(1) as threads:
            running = threads.submit(pool.run, "waits_for", file=str(tmp_path / "never"))
            while pool.free_places == 10:
                time.sleep(0.01)
            pool.close()
            assert isinstance(running.exception(), WorkerDied | PoolClosed)
        assert set(multiprocessing.active_children()) <= before
        for pid in pids:
            with pytest.raises(ProcessLookupError):
                os.kill(pid, 0)
        with pytest.raises(PoolClosed):
            pool.run("quick")
        pool.close()

    def test_its_processes_end_with_the_one_that_started_them(self) -> None:
        """Whoever runs the server may kill it: what it started must not go on for ever."""
        code = (
            "import sys, threading, os\n"
            "from collabadvisor.web.workers.pool import WorkerPool\n"
            "from worker_jobs import ODD\n"
            "if __name__ == '__main__':\n"
            "    pool = WorkerPool(workers=2, seconds=600, jobs=ODD)\n"
            "    print(*sorted({pool.run('process') for _ in range(4)}), flush=True)\n"
            "    for job in ('endless', 'endless_in_a_library'):\n"
            "        threading.Thread(target=pool.run, args=(job,), daemon=True).start()\n"
            "    sys.stdin.read()\n"
        )
        path = os.pathsep.join(filter(None, [str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")]))
        with Popen(
            [sys.executable, "-c", code], stdin=PIPE, stdout=PIPE, text=True, env={**os.environ, "PYTHONPATH": path}
        ) as server:
            assert server.stdout is not None
            pids = [int(pid) for pid in server.stdout.readline().split()]
            assert len(pids) == 2
            server.kill()
        for pid in pids:
            while Path(f"/proc/{pid}").exists() and "Z" not in _state(pid):
                time.sleep(0.01)


def _interrupted(_: Connection) -> None:
    raise KeyboardInterrupt


def _state(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return "Z"
