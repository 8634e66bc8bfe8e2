"""``collabadvisor knowledge new recommendation``: something to do, in the file of its base."""

from __future__ import annotations

from pathlib import Path

import click

from collabadvisor.cli.authoring.scaffold_output import (
    knowledge_of,
    lesson_option,
    pack_folder_option,
    packs_typed,
    write_and_say,
)


@click.command("recommendation")
@click.argument("name", metavar="ID")
@pack_folder_option
@click.option(
    "--sets",
    metavar="QUESTION[=ANSWER]",
    multiple=True,
    required=True,
    help="The answer once it is done; can be repeated. Default: the strongest.",
)
@click.option(
    "--base", metavar="BASE", default="", help="The base that it acts on. Default: that of the first question."
)
@click.option("--title", metavar="TEXT", default="", help="What to do, in ten words. Default: the words of its id.")
@click.option(
    "--who",
    metavar="WHO",
    default="all_partners",
    help="Who sees to it: convenor, all_partners (the default) or each_partner.",
)
@lesson_option
def new_recommendation_command(  # noqa: PLR0913, PLR0917  (click hands over one for each option)
    name: str, folder: Path, sets: tuple[str, ...], base: str, title: str, who: str, lessons: tuple[str, ...]
) -> None:
    """Add something to do to a pack.

    It stands in knowledge/recommendations/BASE.yaml, after those that are there already. It says what is true once it
    is done. It is advised as soon as a rule calls for it.

    \b
    Examples:
      collabadvisor knowledge new recommendation sign-it --pack council --sets data_agreement
      collabadvisor knowledge new recommendation call-her --pack council --sets lead_post
    """
    # Imported here, so that help does not wait for the knowledge.
    from collabadvisor.scaffolds.recommendation_scaffold import NewRecommendation, add_recommendation

    addition = add_recommendation(NewRecommendation(name, sets, base, title, who, lessons), knowledge_of(folder))
    when = " ".join(f"--when {each.partition('=')[0].strip()}" for each in sets)
    write_and_say(
        addition,
        [
            (
                "Then write the rule that calls for it:",
                f"collabadvisor knowledge new rule ID{packs_typed(folder)} {when} --recommend {name}",
            )
        ],
    )
