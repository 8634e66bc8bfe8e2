"""The command that installs what an extra brings: whole, for this Python, and with no name but the libraries' own."""

from __future__ import annotations

import shlex
import sys
from importlib.metadata import PackageNotFoundError
from unittest import mock

import pytest

from collabadvisor.files.extras import command_for

REQUIRES = [
    "click>=8", "polars>=2.1; extra == 'tables'", 'narwhals[all]<3,>=2 ; python_version > "3" and extra == "tables"',
    "z3-solver; extra == 'proof'", "collabadvisor[tables]; extra == 'all'", "mypy; extra == 'all'",
]  # fmt: skip


@pytest.mark.parametrize(
    ("extra", "libraries"),
    [
        ("tables", ["polars>=2.1", "narwhals[all]<3,>=2"]),
        ("proof", ["z3-solver"]),
        ("all", ["polars>=2.1", "narwhals[all]<3,>=2", "mypy"]),
        ("none", ["lost"]),
    ],
)
def test_the_command_names_the_libraries_of_the_extra_and_never_this_package(extra: str, libraries: list[str]) -> None:
    with mock.patch("collabadvisor.files.extras.requires", return_value=REQUIRES):
        assert shlex.split(command_for(extra, "lost")) == [sys.executable, "-m", "pip", "install", *libraries]


def test_run_from_its_source_it_names_the_library_that_is_missing() -> None:
    with mock.patch("collabadvisor.files.extras.requires", side_effect=PackageNotFoundError):
        assert command_for("portfolio", "polars").endswith(' -m pip install "polars"')


def test_where_there_is_no_pip_it_is_for_uv() -> None:
    with mock.patch("collabadvisor.files.extras.find_spec", return_value=None):
        assert command_for("proof", "z3-solver").startswith(f'uv pip install --python {sys.executable} "z3-solver')


def test_a_python_in_a_folder_with_a_blank_in_its_name_is_quoted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/a b/python")
    assert shlex.split(command_for("proof", "z3-solver"))[:3] == ["/a b/python", "-m", "pip"]
