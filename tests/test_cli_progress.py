"""How far long work is: shown on a screen, and nowhere else."""

from __future__ import annotations

import io
from unittest import mock

import pytest

from collabadvisor.cli.progress import progress


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


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
