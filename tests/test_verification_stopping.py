"""An interruption ends a proof, wherever in the solver it comes."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from collabadvisor import KnowledgeBase, load
from collabadvisor.verification.certificate.making import make
from collabadvisor.verification.diff.comparing_packs import diff
from collabadvisor.verification.proofs.proving import prove
from collabadvisor.verification.proofs.solver import TRUE, Solver
from collabadvisor.verification.proofs.stopping import Stop, stoppable
from spoilt import GOOD, furnished, spoil

GARDEN = Path(__file__).parent / "data" / "garden"
INTERRUPTED = """
import signal
import sys
from collabadvisor.cli.main import main
from collabadvisor.verification.proofs.solver import Solver

class Tidied:
    def __del__(self):  # what is raised here is lost, as in what z3 tidies up
        signal.raise_signal(signal.SIGINT)

def asking(solver, held):
    Tidied()
    return asked(solver, held)

asked, Solver._check = Solver._check, asking
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may start a job with it ignored
main()
"""


@pytest.fixture(autouse=True)
def _as_at_a_keyboard() -> Iterator[None]:
    """A shell may start a job with interruptions ignored; Python then leaves them so."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.slow
def test_a_proof_is_stopped_even_where_an_interruption_would_be_lost() -> None:
    command = [sys.executable, "-c", INTERRUPTED, "knowledge", "prove", "--pack", str(GARDEN)]
    ended = subprocess.run(command, capture_output=True, check=False, timeout=60)
    assert (ended.returncode, ended.stdout) == (130, b"")
    assert b"Traceback" not in ended.stderr
    assert ended.stderr.endswith(b"Stopped.\n")


def test_an_interruption_is_kept_until_the_next_question() -> None:
    came = []

    def work() -> None:
        with stoppable() as stop:
            solver = Solver(stop=stop)
            signal.raise_signal(signal.SIGINT)
            came.append("before the question")
            solver.possible(TRUE)
            came.append("after it")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert came == ["before the question"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    with stoppable() as stop:  # what was asked for is done
        assert Solver(stop=stop).possible(TRUE)


def test_who_brings_a_way_to_stop_ends_the_work_at_any_question(kitchen: KnowledgeBase, tmp_path: Path) -> None:
    class EndedError(Exception):
        pass

    def third(left: list[int]) -> None:
        if not left:
            raise EndedError
        left.pop()

    other = load(spoil(GOOD.parent / "unproved" / "better-answer-worsens", furnished(tmp_path / "pack")))
    works: tuple[Callable[[Stop], object], ...] = (
        lambda stop: prove(kitchen, stop=stop),
        lambda stop: diff(kitchen, other, stop=stop),
        lambda stop: make(other, stop=stop),
    )
    for work in works:
        left = [1, 2]
        with pytest.raises(EndedError):
            work(partial(third, left))
        assert not left
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_one_that_comes_after_the_last_question_is_not_lost() -> None:
    with pytest.raises(KeyboardInterrupt), stoppable():
        signal.raise_signal(signal.SIGINT)


def test_a_second_one_ends_it_at_once() -> None:
    came = []

    def work() -> None:
        with stoppable():
            signal.raise_signal(signal.SIGINT)
            came.append("after the first")
            signal.raise_signal(signal.SIGINT)
            came.append("after the second")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert came == ["after the first"]


def test_other_threads_and_other_handlers_are_left_alone() -> None:
    seen = []

    def elsewhere() -> None:
        with stoppable():
            seen.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert seen == [signal.default_int_handler]
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with stoppable():
            assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
