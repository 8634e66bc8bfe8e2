"""``collabadvisor knowledge new question``: a question more, in the file of its base."""

from __future__ import annotations

from pathlib import Path

import click

from collabadvisor.cli.authoring.scaffold_output import (
    knowledge_of,
    lesson_option,
    pack_folder_option,
    packs_typed,
    stage_option,
    write_and_say,
)


@click.command("question")
@click.argument("name", metavar="ID")
@pack_folder_option
@click.option("--base", metavar="BASE", required=True, help="The base that it is about, such as purpose or conduct.")
@click.option(
    "--answer",
    "answers",
    metavar="ID[=WORDS]",
    multiple=True,
    help="An answer, with the words that a report says; repeat it, the weakest first. Default: none, partly, fully.",
)
@click.option("--question", metavar="TEXT", default="", help="The question itself, as one sentence.")
@click.option(
    "--name", "called", metavar="TEXT", default="", help="What reports call it. Default: the words of its id."
)
@stage_option
@click.option("--does-not-apply", is_flag=True, help="It may not fit a venture at all.")
@lesson_option
def new_question_command(  # noqa: PLR0913, PLR0917  (click hands over one for each option)
    name: str,
    folder: Path,
    base: str,
    answers: tuple[str, ...],
    question: str,
    called: str,
    stages: tuple[str, ...],
    does_not_apply: bool,
    lessons: tuple[str, ...],
) -> None:
    """Add a question to a pack.

    It stands in knowledge/facts/BASE.yaml, after those that are there already. Its answers stand weakest first. No rule
    hears it yet: add a recommendation, and then a rule.

    \b
    Examples:
      collabadvisor knowledge new question data_agreement --pack council --base conduct
      collabadvisor knowledge new question officer --pack council --base fit --does-not-apply
    """
    # Imported here, so that help does not wait for the knowledge.
    from collabadvisor.scaffolds.question_scaffold import NewQuestion, add_question

    wish = NewQuestion(name, base, answers, question, called, stages, does_not_apply, lessons)
    addition = add_question(wish, knowledge_of(folder))
    pack, strongest = packs_typed(folder), wish.answer_words[-1][0]
    write_and_say(
        addition,
        [
            (
                "Then say what is to be done where the answer is weak:",
                f"collabadvisor knowledge new recommendation ID{pack} --sets {name}={strongest}",
            ),
            (
                "and which answers make a weakness (up to the one that is named):",
                f"collabadvisor knowledge new rule ID{pack} --when {name}={wish.answer_words[-2][0]}",
            ),
        ],
    )
