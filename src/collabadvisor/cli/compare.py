"""``collabadvisor compare``: a venture then and now."""

from __future__ import annotations

from pathlib import Path

import click

from collabadvisor.cli.shared import FileName, format_option, pack_option, show, width_of_screen
from collabadvisor.errors import CollabAdvisorError, Problem, VentureError


@click.command("compare")
@click.argument("before", type=FileName())
@click.argument("after", type=FileName())
@click.option(
    "--before-pack",
    metavar="DIR",
    type=FileName(),
    help="The knowledge pack by which BEFORE was judged, where it is not the same as now.",
)
@format_option
@pack_option
def compare_command(before: Path, after: Path, before_pack: Path | None, form: str, pack: Path | None) -> None:
    """Show what has become better and worse since.

    BEFORE and AFTER are the venture files of one venture, then and now. It says what moved, which recommendations were
    met, which are new and which still stand, and why.

    Either of them can also be the advice as it was saved at the time ('advise -o advice.json'). The knowledge may have
    changed since: then it says whether the facts or the knowledge moved the verdict, exactly so where --before-pack
    names the earlier knowledge.

    \b
    Examples:
      collabadvisor compare first.yaml second.yaml
      collabadvisor advise my-venture.yaml -o then.json        save the advice, today
      collabadvisor compare then.json my-venture.yaml          and compare, next year
    """
    # Imported here, so that help does not wait for the reasoning.
    from collabadvisor.knowledge import load
    from collabadvisor.reasoning.compare import compare
    from collabadvisor.reasoning.saved import read_either
    from collabadvisor.report.compare import render

    packs = {}
    problems: list[Problem] = []
    for folder in dict.fromkeys((pack, before_pack)):
        try:
            packs[folder] = load(folder)
        except CollabAdvisorError as error:
            problems += error.problems
    if problems:
        raise VentureError(problems)
    knowledge, earlier = packs[pack], packs[before_pack] if before_pack else None
    sides = []
    for file, judge in ((before, earlier or knowledge), (after, knowledge)):
        try:
            sides.append(read_either(file, judge))
        except CollabAdvisorError as error:
            problems += error.problems
    if problems:
        raise VentureError(problems)
    then, now = sides
    show(render(form, compare(then, now, knowledge, earlier), knowledge, width=width_of_screen()), form)
