"""``collabadvisor knowledge export``: the knowledge for another engine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.delivery import deliver
from collabadvisor.cli.knowledge_to_use import knowledge_to_use
from collabadvisor.cli.output import SCREEN, refuse_another_format
from collabadvisor.cli.shared import FileName, one_of, pack_option
from collabadvisor.export import TARGETS
from collabadvisor.files.atomic import require_writable
from collabadvisor.files.problems import Location, OutputError, Problem

if TYPE_CHECKING:
    from collabadvisor.knowledge.pack_stack import Packs

OF_A_PACK = ("rules", "knowledge")


@click.command("export")
@click.option(
    "--to",
    "target",
    metavar="TARGET",
    callback=one_of("target", lambda: TARGETS),
    help="; ".join(f"{name}: {target.what}" for name, target in TARGETS.items()) + ".",
)
@click.option(
    "-o", "--output", metavar="PATH", type=FileName(), help="Write to this file, not to the screen (which is -)."
)
@pack_option
def export_command(target: str | None, output: Path | None, pack: Packs | None) -> None:
    """Write the knowledge for another engine.

    What is written finds there what is found here, of any venture at any stage, partly answered too: findings,
    standings, verdict, and what is recommended with its priority. The file says at its beginning how it is used and
    what it leaves out. Knowledge of which the other engine cannot express everything is refused, with the place and
    the reason.

    \b
    Examples:
      collabadvisor knowledge export --to clips -o rules.clp
      collabadvisor knowledge export --to jdm -o rules.json
      collabadvisor knowledge export --to dmn -o rules.dmn
      collabadvisor knowledge export --to sql -o rules.sql
      collabadvisor knowledge export --to clips --pack my-pack
    """
    if target is None:
        name, first = next(iter(TARGETS.items()))
        message = (
            f"Say for which engine, for example: collabadvisor knowledge export --to {name} -o rules{first.ending}"
        )
        raise click.UsageError(message)
    output = None if output == SCREEN else output
    if output is not None:
        refuse_another_format(output, f"knowledge for {target}", (TARGETS[target].ending,))
        require_writable(output)

    # Imported here, so that help does not wait for the knowledge.
    from collabadvisor.export import export

    knowledge = knowledge_to_use(pack)
    if output is not None:
        _not_over(knowledge.pack, output, TARGETS[target].ending)
    deliver(export(knowledge, target), TARGETS[target].form, output)


def _not_over(pack: Path, output: Path, ending: str) -> None:
    """Refuse a file among those of the pack: it would be read with them, or take the place of one."""
    file = output.resolve()
    if any(file.is_relative_to((pack / folder).resolve()) for folder in OF_A_PACK):
        what = "this is a place for the knowledge itself."
        raise OutputError([Problem(Location(str(output)), what, f"Name a file elsewhere, for example rules{ending}.")])
