"""How far long work is: shown on a screen, and nowhere else."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path
from unittest import mock

import pytest

from collabadvisor.cli.progress_bar import progress

GARDEN = Path(__file__).parent / "data" / "garden"
FULL = Path("/dev/full")
STEERING = re.compile(r"\x1b\[\??[0-9;]*[a-zA-Z]")


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return 2


def working() -> None:
    with progress("Proving") as tell:
        for done in range(3):
            tell(done, 3, f"step {done}")
        tell(3, 3, "")


def test_where_nobody_looks_on_nothing_at_all_is_written() -> None:
    with mock.patch("sys.stderr", io.StringIO()) as written:
        working()
    assert written.getvalue() == ""


def test_without_an_error_output_the_work_is_done_all_the_same() -> None:
    with mock.patch("sys.stderr", None):
        working()


def test_on_a_screen_the_work_and_its_steps_are_shown() -> None:
    with mock.patch("sys.stderr", Screen()) as written:
        working()
    assert "Proving" in written.getvalue()
    assert "3/3" in written.getvalue()


def test_work_that_fails_lets_go_of_the_screen() -> None:
    def failing() -> None:
        with progress("Proving") as tell:
            tell(0, 3, "")
            raise KeyError

    with mock.patch("sys.stderr", Screen()) as written, pytest.raises(KeyError):
        failing()
    assert written.getvalue().endswith(("\n", "\x1b[?25h"))


@pytest.mark.parametrize("columns", [30, 40, 60, 80, 200])
def test_it_stays_on_one_line_of_a_narrow_screen(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr("os.get_terminal_size", lambda _: os.terminal_size((columns, 24)))
    with progress("Running the scenarios") as tell:
        for number in range(603):
            tell(number, 603, f"\x1b[31mA venture that has lasted, with enough known of every base, number {number}")
        tell(603, 603, "")
    lines = STEERING.sub("", screen.getvalue()).replace("\n", "\r").split("\r")
    assert max(map(len, lines)) < max(columns, 36)  # narrower than that, there is no room for a bar at all
    assert "603/603" in lines[-2]
    assert "\x1b[31m" not in screen.getvalue()
    assert any("A venture" in line for line in lines) == (columns >= 80)


def test_the_first_step_is_named_before_it_is_done() -> None:
    with mock.patch("sys.stderr", Screen()) as written, progress("Digging") as tell:
        tell(0, 2, "the first bed")
        assert "the first bed" in written.getvalue()


@pytest.mark.slow
@pytest.mark.skipif(not FULL.exists(), reason="a disk that is always full is a thing of Linux")
def test_where_errors_cannot_be_written_no_report_is_lost() -> None:
    asked = ["knowledge", "prove", "--pack", str(GARDEN), "--only", "venture-without-verdict"]
    with FULL.open("w", encoding="utf-8") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "collabadvisor", *asked],
            stdout=subprocess.PIPE,
            stderr=full,
            check=False,
            timeout=60,
        )
    assert ended.returncode == 0
    assert b"venture-without-verdict: proved" in ended.stdout
