"""``collabadvisor knowledge prove``: what holds of every venture, and the smallest one of which it does not."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.delivery import deliver_report
from collabadvisor.cli.example_folder import require_fresh_folder, write_examples
from collabadvisor.cli.output import REPORT, choose_format, refuse_overwriting, report_options
from collabadvisor.cli.shared import FileName, each_of, pack_option
from collabadvisor.files.atomic import require_writable

if TYPE_CHECKING:
    from collabadvisor.knowledge.pack_stack import Packs


def _properties() -> Collection[str]:
    from collabadvisor.verification.proofs.properties import PROPERTY_IDS

    return PROPERTY_IDS


@click.command("prove")
@click.option(
    "--only",
    metavar="PROPERTY",
    multiple=True,
    callback=each_of("property", _properties),
    help="Prove this only; can be repeated.",
)
@click.option(
    "--counterexamples",
    "folder",
    metavar="DIR",
    type=FileName(),
    help="Write each counterexample to this new folder, as a venture file and as a feature.",
)
@report_options(*REPORT)
@pack_option
@click.pass_context
def prove_command(  # noqa: PLR0913, PLR0917  (click hands over one for each option)
    context: click.Context,
    only: tuple[str, ...],
    folder: Path | None,
    form: str | None,
    output: Path | None,
    pack: Packs | None,
) -> None:
    """Prove what is to hold of every venture that there can be.

    Every venture at every stage, whatever it answers and leaves open: that each rule can hold, that a better answer
    never makes anything worse, that where something is wrong something is advised, that doing it helps, and more.
    Nothing is sampled; what is proved holds without exception.

    What does not hold is told with the smallest venture that shows it, and with a scenario that can be pasted into a
    feature. It fails until that is mended. What is right all the same stands in the pack's knowledge/exceptions.yaml,
    with the reason.

    It needs the solver z3; where it is missing, it says how to install it.

    Exit code: 0 all holds, 1 something does not, 2 what was given cannot be used: an example venture of the pack that
    is none, for one.

    \b
    Examples:
      collabadvisor knowledge prove
      collabadvisor knowledge prove --pack my-pack --only better-answer-worsens
      collabadvisor knowledge prove --counterexamples found
      collabadvisor knowledge prove -o proved.pdf
    """
    refuse_overwriting(output, "proved.txt")
    format_name = choose_format(form, output)
    if output is not None:
        require_writable(output)

    # Imported here, so that help does not wait for the reasoning.
    from collabadvisor.cli.progress_bar import progress
    from collabadvisor.knowledge.loading import load
    from collabadvisor.report.authoring.counterexample_files import counterexamples
    from collabadvisor.report.authoring.prove_document import prove_document
    from collabadvisor.report.authoring.prove_json import ProveForm
    from collabadvisor.report.receipt_line import made_from
    from collabadvisor.verification.checks.example_cases import need_readable
    from collabadvisor.verification.proofs.proving import prove

    if folder is not None:
        require_fresh_folder(folder)
    knowledge = load(pack)
    need_readable(knowledge)
    with progress("Proving") as tell:
        proofs = prove(knowledge, only, tell)
    deliver_report(
        format_name,
        output,
        lambda: prove_document(proofs, Path.cwd()),
        lambda: ProveForm.of(proofs),
        receipt=made_from("knowledge prove", (), knowledge),
    )
    files = counterexamples(proofs) if folder is not None else {}
    if folder is not None and files:
        write_examples(folder, files, "file")
    context.exit(int(not proofs.all_hold))
