"""What is told on the error output."""

from __future__ import annotations

from collections.abc import Iterable

import click

from collabadvisor.cli.own_words import in_own_words
from collabadvisor.cli.shared import visible
from collabadvisor.files.problems import Problem


def tell(text: str) -> None:
    """Say it on a line."""
    click.echo(visible(text), err=True)


def tell_problems(problems: Iterable[Problem]) -> None:
    """Say each on a line, in the words of the command line."""
    for problem in problems:
        tell(str(in_own_words(problem)))
