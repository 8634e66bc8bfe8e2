"""``collabadvisor knowledge new rule``: a rule, and beside it the examples that show it."""

from __future__ import annotations

from pathlib import Path

import click

from collabadvisor.cli.authoring.scaffold_output import (
    LEFT,
    knowledge_of,
    lesson_option,
    pack_folder_option,
    packs_typed,
    write_and_say,
)


@click.command("rule")
@click.argument("name", metavar="ID")
@pack_folder_option
@click.option(
    "--when",
    metavar="QUESTION[=ANSWER]",
    multiple=True,
    required=True,
    help="The question that it is about, of any layer, and the last answer with which it holds: a weakness holds up to "
    "that answer, a strength from it on. Repeat it for a rule that takes several. Default: a weakness on all answers "
    "but the strongest, a strength on the strongest.",
)
@click.option("--finding", metavar="FINDING", default="weakness", help="weakness (the default) or strength.")
@click.option("--severity", metavar="SEVERITY", default="", help="critical, major or minor (the default).")
@click.option("--base", metavar="BASE", default="", help="The base that it is about. Default: that of the question.")
@click.option("--title", metavar="TEXT", default="", help="What is so, as one says it. Default: the words of its id.")
@click.option(
    "--stage",
    "stages",
    metavar="STAGE",
    multiple=True,
    help="A stage at which it speaks; can be repeated. Default: wherever its questions are asked.",
)
@click.option(
    "--value",
    "values",
    metavar="VALUE",
    multiple=True,
    help="A value that the weakness undermines directly, or that the strength is a proof of; can be repeated.",
)
@click.option(
    "--recommend",
    metavar="ID",
    multiple=True,
    help="What to do about a weakness; can be repeated. Default: what is there already and ends it.",
)
@lesson_option
def new_rule_command(  # noqa: PLR0913, PLR0917  (click hands over one for each option)
    name: str,
    folder: Path,
    when: tuple[str, ...],
    finding: str,
    severity: str,
    base: str,
    title: str,
    stages: tuple[str, ...],
    values: tuple[str, ...],
    recommend: tuple[str, ...],
    lessons: tuple[str, ...],
) -> None:
    """Add a rule to a pack, with examples that show it.

    The rule stands in rules/BASE/ID.yaml. Beside it a feature is written: examples in which it holds, at every stage
    and on every answer, and for each question a near miss in which one answer keeps it from that.

    \b
    Examples:
      collabadvisor knowledge new rule no-agreement --pack council --when data_agreement
      collabadvisor knowledge new rule unwritten --pack council --when data_agreement=none
      collabadvisor knowledge new rule led --pack council --when lead_post --finding strength
    """
    # Imported here, so that help does not wait for the knowledge.
    from collabadvisor.scaffolds.new_rule import NewRule
    from collabadvisor.scaffolds.rule_scaffold import add_rule

    wish = NewRule(name, when, finding, severity, base, title, stages, values, recommend, lessons)
    addition = add_rule(wish, knowledge_of(folder))
    pack = packs_typed(folder)
    write_and_say(
        addition,
        [
            (LEFT, f"collabadvisor knowledge check{pack}"),
            (
                "Whether the examples would notice a change of the rule:",
                f"collabadvisor knowledge mutate{pack} --rule {name}",
            ),
        ],
    )
