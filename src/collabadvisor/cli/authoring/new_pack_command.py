"""``collabadvisor knowledge new pack``: a folder that lies over the knowledge, with all that it needs to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from collabadvisor.cli.authoring.scaffold_output import LEFT, packs_typed, say
from collabadvisor.cli.output import refuse_name_of_a_report
from collabadvisor.cli.shared import FileName


@click.command("pack")
@click.argument("folder", metavar="DIR", type=FileName("my-pack"))
@click.option(
    "--title", metavar="TEXT", default="", help="What a report calls what comes from it. Default: the folder's name."
)
@click.option(
    "--extends",
    metavar="PACK",
    default="shipped",
    help="What it lies over: shipped (the default), practice, or the folder of another pack.",
)
def new_pack_command(folder: Path, title: str, extends: str) -> None:
    """Begin a pack that lies over the knowledge.

    It is a new folder. In it stand a README that says what goes where, the framework (what the pack is called and
    what it lies over), its first source and lesson, and folders for questions, recommendations and rules. What the pack
    does not say comes from below.

    \b
    Examples:
      collabadvisor knowledge new pack council
      collabadvisor knowledge new pack policy --title "Ashford policy"
      collabadvisor knowledge new pack team --extends council
    """
    # Imported here, so that help does not wait for the knowledge.
    from collabadvisor.knowledge.loading import load
    from collabadvisor.knowledge.pack_stack import LAYERS, Packs
    from collabadvisor.scaffolds.pack_scaffold import NewPack, add_pack, check_pack_below

    refuse_name_of_a_report(folder)
    check_pack_below(extends)
    if extends in LAYERS:
        below = load(Packs((), (extends,)))
    else:
        below = load(None if extends == "shipped" else Packs((Path(extends),)))
    wish = NewPack(folder, extends, title)
    base = next(iter(below.framework.bases))
    paths = add_pack(wish, below, commands(Path(folder.resolve().name), base))
    say(
        [f"Wrote {path}." for path in paths],
        [
            (
                "README.md says what goes where. The first thing to add is a question:",
                f"collabadvisor knowledge new question ID{packs_typed(folder)} --base {base}",
            ),
            (LEFT, _check(folder)),
        ],
    )


def _check(folder: Path) -> str:
    return f"collabadvisor knowledge check{packs_typed(folder)}"


def commands(folder: Path, base: str) -> dict[str, str]:
    """The commands that the README of a pack names."""
    pack = packs_typed(folder)
    new = "collabadvisor knowledge new"
    return {
        "question": f"{new} question my_question{pack} --base {base}",
        "recommendation": f"{new} recommendation do-something-about-it{pack} --sets my_question",
        "rule": f"{new} rule what-is-wrong{pack} --when my_question",
        "requirement": f"{new} requirement what-is-required{pack} --when my_question",
        "check": _check(folder),
        "coverage": f"collabadvisor knowledge coverage{pack}",
        "blank": f"collabadvisor new my-venture.yaml{pack}",
        "advise": f"collabadvisor advise my-venture.yaml{pack}",
    }
