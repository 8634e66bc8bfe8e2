"""``--report FILE``: the report as its author wants it, and what of the file says nothing here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from collabadvisor.cli.problem_notes import tell_problems
from collabadvisor.cli.shared import FileName

if TYPE_CHECKING:
    from collabadvisor.inference.advice import Advice
    from collabadvisor.knowledge.base import KnowledgeBase
    from collabadvisor.report.own.report_file import OwnReport

Command = TypeVar("Command", bound=Callable[..., Any])


def report_file_option(command: Command) -> Command:
    """``--report FILE``."""
    help_text = "What you pick, leave out and add, in a file that 'collabadvisor report new' writes."
    return click.option("--report", "own", metavar="FILE", type=FileName(), help=help_text)(command)


def own_report(file: Path | None, knowledge: KnowledgeBase) -> OwnReport | None:
    """What the file says, if there is one. Raises as ``read_report``."""
    if file is None:
        return None
    from collabadvisor.report.own.report_file import read_report

    return read_report(file, knowledge)


def tell_unused_parts(own: OwnReport | None, advices: Iterable[Advice]) -> None:
    """Say on the error output what the file says of recommendations that none of these advices has."""
    if own is not None:
        tell_problems(own.idle({advised.id for advice in advices for advised in advice.recommendations}))
