"""``collabadvisor compare``: a venture then and now."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.delivery import deliver_report
from collabadvisor.cli.output import REPORT, chosen, keep, report_options
from collabadvisor.cli.shared import FileName, pack_option, together

if TYPE_CHECKING:
    from collabadvisor.knowledge.pack_stack import Packs


@click.command("compare")
@click.argument("before", type=FileName())
@click.argument("after", type=FileName())
@click.option(
    "--before-pack",
    metavar="DIR",
    type=FileName(),
    help="The knowledge pack by which BEFORE was judged, where it is not the same as now.",
)
@report_options(*REPORT)
@pack_option
def compare_command(  # noqa: PLR0913, PLR0917  (click hands over one for each option)
    before: Path, after: Path, before_pack: Packs | None, form: str | None, output: Path | None, pack: Packs | None
) -> None:
    """Show what has become better and worse since.

    BEFORE and AFTER are the venture files of one venture, then and now. It says what moved, which recommendations were
    met, which are new and which still stand, and why.

    Either of them can also be the advice as it was saved at the time ('advise -o advice.json'). The knowledge may have
    changed since: then it says whether the facts or the knowledge moved the verdict, exactly so where --before-pack
    names the earlier knowledge.

    \b
    Examples:
      collabadvisor compare first.yaml second.yaml
      collabadvisor compare first.yaml second.yaml -o progress.docx
      collabadvisor advise my-venture.yaml -o then.json        save the advice, today
      collabadvisor compare then.json my-venture.yaml          and compare, next year
    """
    wanted = chosen(form, output)
    keep(output, "compare.html", before, after)

    # Imported here, so that help does not wait for the reasoning.
    from collabadvisor.document.json_text import written
    from collabadvisor.knowledge.loading import load
    from collabadvisor.reasoning.compare.comparison import compare
    from collabadvisor.reasoning.compare.saved_advice import read_either
    from collabadvisor.report.compare.compare_document import compare_document
    from collabadvisor.report.compare.compare_json import CompareForm

    packs = [pack, before_pack] if before_pack else [pack]
    knowledge, *others = together(*(partial(load, folder) for folder in packs))
    earlier = others[0] if others else None
    then, now = together(partial(read_either, before, earlier or knowledge), partial(read_either, after, knowledge))
    found = compare(then, now, knowledge, earlier)
    deliver_report(
        wanted,
        output,
        lambda: compare_document(found, knowledge, "--before-pack"),
        lambda: written(CompareForm.of(found)),
    )
