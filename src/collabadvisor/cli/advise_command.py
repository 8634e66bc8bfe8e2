"""``collabadvisor advise``: the main job."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.apart import told_apart
from collabadvisor.cli.output import PAGES, chosen, deliver, report_options
from collabadvisor.cli.row_options import RowChoice, is_table, readings, row_options, told_of
from collabadvisor.cli.shared import (
    USUAL,
    FileName,
    on_screen,
    pack_option,
    same,
    show,
    together,
    typed,
    width_of_screen,
)
from collabadvisor.files.problems import Location, OutputError, Problem

if TYPE_CHECKING:
    from collabadvisor.inference.advice import Advice
    from collabadvisor.knowledge.base import KnowledgeBase

VENTURES_END_IN = (".yaml", ".yml")
MORE = "First steps and lessons of any of these: collabadvisor why {} NUMBER"
ELSEWHERE = (".doc", ".docx", ".odt", ".rtf", ".xlsx", ".ppt", ".pptx")


def _formats() -> Collection[str]:
    from collabadvisor.report import FORMATS

    return FORMATS


@click.command("advise")
@click.argument("files", metavar="FILE...", nargs=-1, type=FileName())
@report_options(_formats, "text, markdown, html or json", ".md, .html, .json")
@row_options
@pack_option
@click.pass_context
def advise_command(  # noqa: PLR0913, PLR0917  (click hands over one for each option)
    context: click.Context,
    files: tuple[Path, ...],
    form: str | None,
    output: Path | None,
    row: RowChoice,
    pack: Path | None,
) -> None:
    """Give the advice on one or more ventures.

    FILE is a venture file, or - for the standard input; 'collabadvisor new FILE' writes one to fill in. Or it is a
    table of ventures, of which --venture names one: what of its row cannot be read is told, and the exit code is 1.

    \b
    Examples:
      collabadvisor advise my-venture.yaml
      collabadvisor advise my-venture.yaml -o advice.html      a page, for a browser
      collabadvisor advise first.yaml second.yaml --format json
      collabadvisor advise ventures.xlsx --venture "Harbour trail"
    """
    if not files:
        message = "Name a venture file, for example: collabadvisor advise my-venture.yaml"
        raise click.UsageError(message)
    if output is not None:
        _only_what_is_written_here(output)
        _keep_ventures(output, files)
    wanted = chosen(form, output, PAGES)

    # Imported here, so that help and version do not wait for the reasoning.
    from collabadvisor.inference.advisor import advise
    from collabadvisor.knowledge.loading import load
    from collabadvisor.report import render

    knowledge = load(pack)
    read = together(*readings(knowledge, files, row))
    code = told_of(read)
    ventures = told_apart([one.venture for one in read], files)
    items = [(venture, advise(venture, knowledge)) for venture in ventures]
    again = f"{typed(files[0], pack)}{row.typed()}" if len(items) == 1 else "FILE"
    width = width_of_screen() if output is None else USUAL
    deliver(render(wanted, items, knowledge, width=width, more=MORE.format(again)), wanted, output)
    if output is None and wanted == "text" and len(items) == 1 and on_screen():
        onwards = "\n".join(_onwards(items[0][1], knowledge, again, alone=not is_table(files[0])))
        show(f"\n{onwards}\n" if onwards else "")
    context.exit(code)


def _onwards(advice: Advice, knowledge: KnowledgeBase, file: str, *, alone: bool) -> Iterator[str]:
    """What to run next; said to whoever sits at the screen, and no part of the advice.

    ``alone``: the venture stands in a file of its own, which more commands read.
    """
    from collabadvisor.document import wording

    best = knowledge.framework.stages[advice.venture.stage].verdicts[-1]
    if advice.unanswered and alone:
        yield from [wording.ASK, f"  collabadvisor ask {file}"]
    if advice.recommendations:
        yield from [wording.WHY, f"  collabadvisor why {file} {advice.recommendations[0].rank}"]
    if advice.verdict.id != best and alone:
        yield from [wording.REACH_THE_BEST, f"  collabadvisor plan {file} --reach {best}"]


def _only_what_is_written_here(output: Path) -> None:
    """Refuse a name that promises what other programs write: the file would hold something else, and not open."""
    ending = output.suffix.lower()
    if ending == ".pdf":
        what = "this program writes no PDF files."
        remedy = "Write advice.html, open it in a browser, and print it to PDF."
    elif ending in ELSEWHERE:
        what = f"this program writes no {ending} files."
        remedy = "Write Markdown (advice.md) or HTML (advice.html) and open that."
    else:
        return
    raise OutputError([Problem(Location(str(output)), what, remedy)])


def _keep_ventures(output: Path, files: tuple[Path, ...]) -> None:
    """Refuse to write a report where a venture is, however it is named."""
    what = ""
    if any(same(output, file) for file in files):
        what = "this is one of the venture files; the report would take its place."
    elif output.suffix.lower() in VENTURES_END_IN and os.path.lexists(output):
        what = "this file is there already, and looks like a venture file; the report would take its place."
    if what:
        raise OutputError([Problem(Location(str(output)), what, "Name another file, for example advice.html.")])
