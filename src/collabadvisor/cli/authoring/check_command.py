"""``collabadvisor knowledge check``: what is wrong with a pack, on the lines where it is."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.authoring.features_option import features_option
from collabadvisor.cli.delivery import deliver, deliver_report
from collabadvisor.cli.output import REPORT, choose_format, refuse_overwriting, report_options
from collabadvisor.cli.shared import each_of, pack_option, show

if TYPE_CHECKING:
    from collabadvisor.knowledge.pack_stack import Packs

FORMATS = (*REPORT, "sarif")


def _checks() -> Collection[str]:
    from collabadvisor.verification.checks.catalogue import CHECKS

    return [check.id for check in CHECKS]


@click.command("check")
@report_options(*FORMATS)
@click.option(
    "--only",
    metavar="CHECK",
    multiple=True,
    callback=each_of("check", _checks, "'collabadvisor knowledge check --list' lists them."),
    help="Make this check only; can be repeated.",
)
@click.option("--list", "listed", is_flag=True, help="List the checks, and make none.")
@features_option
@pack_option
@click.pass_context
def check_command(  # noqa: PLR0913, PLR0917  (click hands over one for each option)
    context: click.Context,
    form: str | None,
    output: Path | None,
    only: tuple[str, ...],
    listed: bool,
    features: Path | None,
    pack: Packs | None,
) -> None:
    """Check the knowledge for what is wrong with it.

    It looks for rules that say the same or contradict each other, conclusions that nothing leads to, questions whose
    answers change nothing, advice that does not do what it is given for, words that puzzle, and more (--list).

    Each thing found is told with file and line, what to do about it, and how grave it is: an error makes the advice
    wrong, a warning puzzles, a note is a matter of style. What is right all the same stands in the pack's
    knowledge/exceptions.yaml, with the reason.

    Exit code: 0 nothing but notes, 1 errors or warnings, 2 what was given cannot be used.

    \b
    Examples:
      collabadvisor knowledge check
      collabadvisor knowledge check --pack my-pack --only subsumed-rule
      collabadvisor knowledge check -o check.html
      collabadvisor knowledge check -o check.sarif      for a code host
    """
    from collabadvisor.document.json_text import to_json
    from collabadvisor.report.authoring.check_document import check_document, listing
    from collabadvisor.report.receipt_line import made_from
    from collabadvisor.verification.checks.checking import check_pack

    if listed:
        show(listing())
        return
    refuse_overwriting(output, "check.txt")
    format_name = choose_format(form, output, FORMATS)
    checked = check_pack(pack, only or None, features)

    if format_name == "sarif":
        from collabadvisor.report.authoring.check_sarif import sarif

        deliver(to_json(sarif(checked, Path.cwd())) + "\n", "json", output)  # which it is, too
    else:
        from collabadvisor.report.authoring.check_json import CheckForm

        receipt = made_from("knowledge check", (), checked.knowledge) if checked.knowledge else None
        document = partial(check_document, checked, Path.cwd())
        deliver_report(format_name, output, document, lambda: CheckForm.of(checked), receipt=receipt)
    context.exit(int(checked.grave))
