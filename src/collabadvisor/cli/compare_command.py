"""``collabadvisor compare``: a venture then and now."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.delivery import deliver_report
from collabadvisor.cli.output import REPORT, choose_format, refuse_overwriting, report_options
from collabadvisor.cli.shared import FileName, each_of, find_pack, layers_brought, pack_option, read_all

if TYPE_CHECKING:
    from collabadvisor.knowledge.pack_stack import Packs


@click.command("compare")
@click.argument("before", type=FileName())
@click.argument("after", type=FileName())
@click.option(
    "--before-pack",
    "before_folders",
    metavar="DIR",
    multiple=True,
    type=FileName(),
    help="The knowledge pack by which BEFORE was judged, where it is not the same as now; 'shipped' is the one that "
    "comes with the program. Can be repeated, as --pack.",
)
@click.option(
    "--before-with",
    "before_layers",
    metavar="LAYER",
    multiple=True,
    callback=each_of("layer", layers_brought),
    help="What lay over the knowledge by which BEFORE was judged, as --with.",
)
@report_options(*REPORT)
@pack_option
def compare_command(  # noqa: PLR0913, PLR0917  (click hands over one for each option)
    before: Path,
    after: Path,
    before_folders: tuple[Path, ...],
    before_layers: tuple[str, ...],
    form: str | None,
    output: Path | None,
    pack: Packs | None,
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
      collabadvisor compare then.yaml now.yaml --before-pack shipped --with practice
    """
    refuse_overwriting(output, "compare.html", before, after)
    format_name = choose_format(form, output)

    # Imported here, so that help does not wait for the reasoning.
    from collabadvisor.knowledge.loading import load
    from collabadvisor.reasoning.compare.comparison import compare
    from collabadvisor.reasoning.compare.saved_advice import read_either
    from collabadvisor.report.compare.compare_document import compare_document
    from collabadvisor.report.compare.compare_json import CompareForm
    from collabadvisor.report.receipt import EARLIER
    from collabadvisor.report.receipt_line import made_from

    packs = [pack, _packs_then(before_folders, before_layers)] if before_folders or before_layers else [pack]
    knowledge, *others = read_all(*(partial(load, folder) for folder in packs))
    earlier = others[0] if others else None
    then, now = read_all(partial(read_either, before, earlier or knowledge), partial(read_either, after, knowledge))
    comparison = compare(then, now, knowledge, earlier)
    deliver_report(
        format_name,
        output,
        lambda: compare_document(comparison, knowledge, "--before-pack"),
        lambda: CompareForm.of(comparison),
        receipt=made_from("compare", [then, now], knowledge, {EARLIER: earlier.digest} if earlier else {}),
    )


def _packs_then(folders: Sequence[Path], layers: Sequence[str]) -> Packs:
    """The knowledge of then: packs over each other, and what lies over them by name."""
    from collabadvisor.knowledge.pack_stack import Packs

    each = [find_pack(folder) for folder in folders]
    layer_names = (*(name for one in each for name in one.layers), *layers)
    return Packs(tuple(folder for one in each for folder in one.folders), tuple(dict.fromkeys(layer_names)))
