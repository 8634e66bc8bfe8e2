"""``collabadvisor knowledge new requirement``: a requirement, and beside it the examples that show it."""

from __future__ import annotations

from pathlib import Path

import click

from collabadvisor.cli.authoring.scaffold_output import (
    LEFT,
    knowledge_of,
    lesson_option,
    pack_folder_option,
    packs_typed,
    stage_option,
    write_and_say,
)


@click.command("requirement")
@click.argument("name", metavar="ID")
@pack_folder_option
@click.option(
    "--when",
    metavar="QUESTION[=ANSWER]",
    multiple=True,
    required=True,
    help="The question that it is about, of any layer, and the answer from which on it is met. Repeat it for a "
    "requirement that takes several. Default: the strongest answer alone.",
)
@click.option("--title", metavar="TEXT", default="", help="The sentence that states it. Default: the words of its id.")
@stage_option
@click.option(
    "--forbids-best-verdict",
    "forbids",
    is_flag=True,
    help="The best verdict of a stage is not given while it is not met, or not known.",
)
@click.option(
    "--who",
    metavar="WHO",
    default="each_partner",
    help="Who sees to it where it is not met: convenor, all_partners or each_partner (the default).",
)
@click.option(
    "--asks",
    metavar="WHO",
    default="convenor",
    help="Who finds out where nobody knows: convenor (the default), all_partners or each_partner.",
)
@lesson_option
def new_requirement_command(  # noqa: PLR0913, PLR0917  (click hands over one for each option)
    name: str,
    folder: Path,
    when: tuple[str, ...],
    title: str,
    stages: tuple[str, ...],
    forbids: bool,
    who: str,
    asks: str,
    lessons: tuple[str, ...],
) -> None:
    """Add a requirement to a pack, with examples that show it.

    A requirement is a rule of your own organisation: it is met, not met, or not known, and stands beside what is judged
    of a venture. It stands in rules/requirements/ID.yaml. Beside it a feature is written: an example for every way in
    which it can stand, at every stage and on every answer.

    \b
    Examples:
      collabadvisor knowledge new requirement signed --pack council --when data_agreement
      collabadvisor knowledge new requirement led --pack council --when lead_post=middle
    """
    # Imported here, so that help does not wait for the knowledge.
    from collabadvisor.scaffolds.requirement_scaffold import NewRequirement, add_requirement

    wish = NewRequirement(name, when, title, stages, forbids, who, asks, lessons)
    addition = add_requirement(wish, knowledge_of(folder))
    pack = packs_typed(folder)
    write_and_say(
        addition,
        [
            (LEFT, f"collabadvisor knowledge check{pack}"),
            (
                "Whether the examples would notice a change of the requirement:",
                f"collabadvisor knowledge mutate{pack} --rule {name}",
            ),
        ],
    )
