"""``collabadvisor knowledge mutate``: whether a scenario notices when a rule is changed."""

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


@click.command("mutate")
@click.option("--rule", "rules", metavar="ID", multiple=True, help="Change this rule only; can be repeated.")
@features_option
@report_options(*REPORT)
@pack_option
@click.pass_context
def mutate_command(  # noqa: PLR0913, PLR0917  (click hands over one for each option)
    context: click.Context,
    rules: tuple[str, ...],
    features: Path | None,
    form: str | None,
    output: Path | None,
    pack: Packs | None,
) -> None:
    """Change every rule in small ways, and see what scenarios miss.

    An answer more or less in a condition, a clause dropped, all for any, another severity, a recommendation or a stage
    left out: if no scenario fails, one is missing. It is told ready to be pasted, on the smallest venture on which the
    change shows. What makes no difference to any venture is told apart. What may stand all the same belongs in the
    pack's knowledge/exceptions.yaml as 'mutant-survives', with the reason.

    Where a rule is still not shown to fire, and beside it not to, those scenarios are told too: with all that it
    tells, 'coverage' finds every rule documented.

    Needs the extra 'scenarios'. Exit code: 0 every change is noticed or makes no difference, 1 a scenario is missing,
    2 what was given cannot be used: a scenario that fails as things are, for example.

    \b
    Examples:
      collabadvisor knowledge mutate
      collabadvisor knowledge mutate --rule lead-post-too-junior
      collabadvisor knowledge mutate --pack my-pack --features my-pack/features
      collabadvisor knowledge mutate -o missing.md
    """
    refuse_overwriting(output, "missing.md")
    format_name = choose_format(form, output)
    if output is not None:
        require_writable(output)

    # Imported here, so that help does not wait for the reasoning.
    from collabadvisor.knowledge.loading import load
    from collabadvisor.report.authoring.mutate_document import mutate_document
    from collabadvisor.report.authoring.mutate_json import MutateForm
    from collabadvisor.report.receipt_line import made_from
    from collabadvisor.verification.checks.example_cases import need_readable
    from collabadvisor.verification.mutants.mutation import mutate

    knowledge = load(pack)
    need_readable(knowledge)
    with progress("Changing the rules") as tell:
        mutation = mutate(knowledge, features, rules, tell=tell)
    deliver_report(
        format_name,
        output,
        lambda: mutate_document(mutation, knowledge, Path.cwd()),
        lambda: MutateForm.of(mutation, knowledge),
        receipt=made_from("knowledge mutate", (), knowledge),
    )
    context.exit(int(bool(mutation.issues)))
