"""A report is handed over: printed, shown page by page where it is long, or written whole into a file."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.requested_options import requested_options
from collabadvisor.cli.shared import USUAL, on_screen, show, visible, width_of_screen
from collabadvisor.files.atomic import write_whole

if TYPE_CHECKING:
    from collabadvisor.document.tree import Document
    from collabadvisor.files.models import Form
    from collabadvisor.report.receipt import ReportReceipt

AS_GIT_DOES = "FRX"
"""What ``less`` is told where nobody told it anything: end at once what fits, show colours, leave the text there."""


def deliver_report(  # noqa: PLR0913  (all that is said of a report)
    form: str,
    output: Path | None,
    document: Callable[[], Document],
    data: Callable[[], Form] | None = None,
    *,
    outcome: str = "",
    receipt: ReportReceipt | None = None,
) -> None:
    """Hand over a report in a format: of ``document``, or, as JSON, of its ``data``.

    ``outcome`` is what is told of it where it goes to a file. ``receipt`` says from what it was made; what the running
    command was asked is put into it here.

    Raises:
        MissingExtra: a library is not installed that the format takes.
        OutputError: it cannot be written.
    """
    whole = receipt.replace(options=requested_options(click.get_current_context())) if receipt is not None else None
    if form == "json" and data is not None:
        from collabadvisor.report.receipt_line import with_receipt_as_json

        deliver(with_receipt_as_json(data(), whole), form, output, outcome)
        return
    from collabadvisor.document.formats import write

    report = document()
    if whole is not None:
        from collabadvisor.report.receipt_line import with_receipt

        report = with_receipt(report, whole)
    deliver(write(report, form, width_of_screen() if output is None else USUAL), form, output, outcome)


def deliver(content: str | bytes, form: str, output: Path | None, outcome: str = "") -> None:
    """Print a report, or write it whole into the file and say so. Raises as ``show`` and ``write_whole`` do."""
    if output is not None:
        write_whole(output, content)
        click.echo(f"Wrote {visible(str(output))}. {outcome}".rstrip(), err=True)
    elif form == "text" and isinstance(content, str) and _takes_pages(content):
        os.environ.setdefault("LESS", AS_GIT_DOES)
        click.echo_via_pager(content.removesuffix("\n"))  # which ends it with one itself
    else:
        assert isinstance(content, str)  # noqa: S101  # what is for files alone was refused
        show(content, form)


def _takes_pages(text: str) -> bool:
    """Whether somebody reads along who would see no more than the end of it."""
    import shutil

    return on_screen() and text.count("\n") >= shutil.get_terminal_size().lines
