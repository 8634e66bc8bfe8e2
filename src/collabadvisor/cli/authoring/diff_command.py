"""``collabadvisor knowledge diff``: what a new version of the knowledge changes in the advice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from collabadvisor.cli.delivery import deliver_report
from collabadvisor.cli.example_folder import require_fresh_folder, write_examples
from collabadvisor.cli.output import REPORT, choose_format, refuse_overwriting, report_options
from collabadvisor.cli.progress_bar import progress
from collabadvisor.cli.shared import FileName, find_pack, read_all, visible

if TYPE_CHECKING:
    from collabadvisor.knowledge.base import KnowledgeBase
    from collabadvisor.verification.diff.pack_diff_model import PackDiff


@click.command("diff")
@click.argument("old", type=FileName())
@click.argument("new", type=FileName())
@click.argument("more", metavar="", nargs=-1, type=FileName())
@click.option(
    "--ventures",
    metavar="PATH...",
    multiple=True,
    type=FileName(),
    help="Tell what moves on these saved ventures too: venture files, or folders of them.",
)
@click.option(
    "--examples", metavar="DIR", type=FileName(), help="Write each smallest venture as a file into this folder."
)
@report_options(*REPORT)
@click.pass_context
def diff_command(  # noqa: PLR0913, PLR0917  (click hands over one for each option)
    context: click.Context,
    old: Path,
    new: Path,
    more: tuple[Path, ...],
    ventures: tuple[Path, ...],
    examples: Path | None,
    form: str | None,
    output: Path | None,
) -> None:
    """Tell what a new version changes in the advice.

    OLD and NEW are two knowledge packs, as folders, each with all that lies below it; 'shipped' and 'practice' are
    those that come with the program. It tells which verdicts, recommendations and standings differ on any venture that
    there can be, with the smallest venture that shows it and the rules that make the difference; that nothing differs
    is proved. Then what changed in the rules, the questions and all else, with what changes only words told apart.

    Exit code: 0 the same advice on every venture (though words may differ), 1 other advice on some, 2 what was given
    cannot be used. On saved ventures (--ventures) another order of the recommendations counts too, and a venture that
    only one of the two can judge.

    \b
    Examples:
      collabadvisor knowledge diff old-pack my-pack
      collabadvisor knowledge diff shipped my-layer            what a layer changes
      collabadvisor knowledge diff old-pack my-pack -o changes.md      for a changelog
      collabadvisor knowledge diff old-pack my-pack --ventures my-venture.yaml
    """
    if more and not ventures:
        message = f"Name two knowledge packs. To try ventures too: --ventures {visible(str(more[0]))}"
        raise click.UsageError(message)
    refuse_overwriting(output, "changes.md")
    format_name = choose_format(form, output)
    if examples is not None:
        require_fresh_folder(examples)

    # Imported here, so that help does not wait for the reasoning.
    from collabadvisor.knowledge.loading import load
    from collabadvisor.report.authoring.diff_document import diff_document
    from collabadvisor.report.authoring.diff_json import PackDiffForm
    from collabadvisor.report.receipt import EARLIER
    from collabadvisor.report.receipt_line import made_from
    from collabadvisor.verification.diff.example_files import example_files
    from collabadvisor.verification.diff.venture_files import venture_files

    readings: list[Callable[[], Any]] = [partial(load, find_pack(old)), partial(load, find_pack(new))]
    before, after, files = read_all(*readings, partial(venture_files, (*ventures, *more)))
    pack_diff = _compared(before, after, files if ventures else None)
    if examples is not None:
        write_examples(examples, example_files(pack_diff), "venture file")
    deliver_report(
        format_name,
        output,
        lambda: diff_document(pack_diff, before, after),
        lambda: PackDiffForm.of(pack_diff),
        receipt=made_from("knowledge diff", (), after, {EARLIER: before.digest}),
    )
    context.exit(int(not pack_diff.same_advice))


def _compared(before: KnowledgeBase, after: KnowledgeBase, files: Sequence[Path] | None) -> PackDiff:
    from collabadvisor.verification.diff.comparing_packs import diff

    with progress("Comparing") as tell:
        return diff(before, after, files, tell)
