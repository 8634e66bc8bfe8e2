"""``--template FILE``: a Word document of the reader's own, into which the report goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from collabadvisor.cli.shared import FileName

Command = TypeVar("Command", bound=Callable[..., Any])


def template_option(command: Command) -> Command:
    """``--template FILE``."""
    help_text = "With .docx: put the report into this Word document, where it says [[advice]]."
    return click.option("--template", metavar="FILE", type=FileName(), help=help_text)(command)


def for_word_alone(form: str, template: Path | None) -> None:
    """Refuse a template for any other format.

    Raises:
        click.UsageError: there is one, and the report is no Word document.
    """
    if template is not None and form != "docx":
        message = "'--template' is for a Word document, for example: -o advice.docx --template house.docx"
        raise click.UsageError(message)
