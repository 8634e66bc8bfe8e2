"""What is left of a database whose process was killed, or whose disk took no more, while many wrote to it."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from collabadvisor import Venture
from collabadvisor.web.database.database import Database

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")]

THREADS, KILLS, ACKNOWLEDGED = 8, 3, 150
WRITE = f"""
import os, sys, threading
from collabadvisor.files.problems import CollabAdvisorError
from collabadvisor.venture.model import Answer
from collabadvisor.web.database.database import Database

database = Database.open(sys.argv[1], serving=True)
(venture, *_) = [each.id for each in database.ventures.listing()]

def write(thread):
    question = f"question{{thread}}"
    for time in range(100_000):
        said = f"{{os.getpid()}}-{{thread}}-{{time}}" + "." * 300
        seen = database.ventures.read(venture).newest_numbers.get(question, 0)
        try:
            number = database.ventures.put_answer(venture, question, Answer(answer="x", source=said), seen)
        except CollabAdvisorError as error:
            os.write(2, f"{{error}}\\n".encode())
            return
        os.write(1, f"{{number}} {{question}} {{said}}\\n".encode())

threads = [threading.Thread(target=write, args=(number,)) for number in range({THREADS})]
for each in threads:
    each.start()
for each in threads:
    each.join()
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    with Database.open(tmp_path / "ventures.db") as database:
        database.ventures.create(Venture(venture="Harbour", stage="forming"))
    return tmp_path / "ventures.db"


def kept_in(file: Path) -> set[str]:
    """What is kept, a line for each entry, in a database that holds together and that a server can open again."""
    with Database.open(file, serving=True) as database:
        database.check()
        (listed,) = database.ventures.listing()
        entries = database.ventures.entries(listed.id)
        stored = database.ventures.read(listed.id)
        assert [each.number for each in entries] == list(range(1, len(entries) + 1))
        assert stored.revision == len(entries) + 1
        return {f"{each.number} {each.question} {each.answer.source}" for each in entries}


def test_whatever_was_acknowledged_before_a_kill_is_kept(file: Path) -> None:
    acknowledged: set[str] = set()
    for _ in range(KILLS):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITE, str(file)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        with writer:
            assert writer.stdout is not None
            for _ in range(ACKNOWLEDGED):
                acknowledged.add(writer.stdout.readline().rstrip("\n"))
            writer.kill()
            acknowledged |= {line.rstrip("\n") for line in writer.stdout if line.endswith("\n")}
        assert writer.returncode == -signal.SIGKILL
        kept = kept_in(file)
        assert acknowledged <= kept
        assert len(kept - acknowledged) <= THREADS * KILLS  # of each thread the last, written but not acknowledged
    assert len(acknowledged) >= KILLS * ACKNOWLEDGED


def test_where_the_disk_takes_no_more_each_writer_is_told_and_the_rest_is_kept(file: Path) -> None:
    most = 400_000

    def small_disk() -> None:
        import resource  # not on Windows

        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    ended = subprocess.run(
        [sys.executable, "-c", WRITE, str(file)],
        capture_output=True, check=False, timeout=120, text=True, preexec_fn=small_disk,
    )  # fmt: skip
    assert (
        ended.stderr.splitlines()
        == [f"{file}: its disk is full or fails. Make room, and try again. What was saved is kept."] * THREADS
    )
    acknowledged = set(ended.stdout.splitlines())
    assert len(acknowledged) > THREADS
    assert kept_in(file) == acknowledged
