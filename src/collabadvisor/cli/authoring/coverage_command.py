"""``collabadvisor knowledge coverage``: what the scenarios of a pack show of its rules."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.authoring.features_option import features_option
from collabadvisor.cli.delivery import deliver_report
from collabadvisor.cli.output import REPORT, choose_format, refuse_overwriting, report_options
from collabadvisor.cli.progress_bar import progress
from collabadvisor.cli.shared import pack_option
from collabadvisor.files.atomic import require_writable

if TYPE_CHECKING:
    from collabadvisor.knowledge.pack_stack import Packs


@click.command("coverage")
@click.option(
    "--least",
    metavar="PERCENT",
    type=click.IntRange(0, 100),
    default=100,
    help="How many of 100 rules have to be documented. Default: 100.",
)
@features_option
@report_options(*REPORT)
@pack_option
@click.pass_context
def coverage_command(  # noqa: PLR0913, PLR0917  (click hands over one for each option)
    context: click.Context,
    least: int,
    features: Path | None,
    form: str | None,
    output: Path | None,
    pack: Packs | None,
) -> None:
    """Run the scenarios, and tell what they show of each rule.

    A rule is documented where scenarios under its tag show it to fire and, in a near miss, not to: there one answer
    changed would make it fire. Scenarios of others in which it fires are told apart. An answer is made something of
    where a rule fires by it, or would fire with another answer in its place.

    Text counts the scenarios of each rule; the other formats name them.

    Needs the extra 'scenarios'. Exit code: 0 enough is documented, 1 it is not, or a scenario fails, 2 what was given
    cannot be used.

    \b
    Examples:
      collabadvisor knowledge coverage
      collabadvisor knowledge coverage --pack my-pack --least 80
      collabadvisor knowledge coverage -o coverage.html
    """
    refuse_overwriting(output, "coverage.html")
    format_name = choose_format(form, output)
    if output is not None:
        require_writable(output)

    # Imported here, so that help does not wait for the reasoning.
    from collabadvisor.knowledge.loading import load
    from collabadvisor.report.authoring.coverage_document import coverage_document
    from collabadvisor.report.authoring.coverage_json import CoverageForm
    from collabadvisor.report.receipt_line import made_from
    from collabadvisor.verification.checks.example_cases import need_readable
    from collabadvisor.verification.coverage import cover

    knowledge = load(pack)
    need_readable(knowledge)
    with progress("Running the scenarios") as tell:
        coverage = cover(knowledge, features, tell=tell)
    full = format_name != "text"
    deliver_report(
        format_name,
        output,
        lambda: coverage_document(coverage, knowledge, least, Path.cwd(), full=full),
        lambda: CoverageForm.of(coverage, least, knowledge),
        receipt=made_from("knowledge coverage", (), knowledge),
    )
    context.exit(int(not coverage.suffices(least)))
