"""``collabadvisor knowledge handbook``: the knowledge as pages, for people who will never open the repository."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.knowledge_to_use import knowledge_to_use
from collabadvisor.cli.output import refuse_name_of_a_report
from collabadvisor.cli.shared import FileName, pack_option, read_ventures, visible

if TYPE_CHECKING:
    from collabadvisor.knowledge.base import KnowledgeBase
    from collabadvisor.knowledge.pack_stack import Packs
    from collabadvisor.scenarios.runner import Run

RECORD = "handbook.json"
NONE_BROUGHT = "Scenarios are not shown: this knowledge brings none."
NOT_INSTALLED = (
    "Scenarios are not shown: the library that reads them, {}, was not installed where this handbook was made."
)
MOST_TOLD = 20


@click.command("handbook")
@click.option("-o", "--output", metavar="DIR", type=FileName(), help="Write the pages into this folder.")
@click.option(
    "--features", metavar="DIR", type=FileName(), help="Tell the scenarios in this folder, not those of the knowledge."
)
@pack_option
@click.pass_context
def handbook_command(ctx: click.Context, output: Path | None, features: Path | None, pack: Packs | None) -> None:
    """Write the rules as pages to read, with a search box.

    The pages tell every rule with its scenarios, its lessons and how each scenario went just now. They open in any
    browser, straight from the disk; nothing is fetched, and only the search box needs scripts. What an earlier run
    wrote into DIR is replaced; a folder that holds anything else is left alone.

    A scenario that fails is told as such; the exit code is then 1.

    \b
    Examples:
      collabadvisor knowledge handbook -o handbook
      collabadvisor knowledge handbook -o handbook --pack my-pack
    """
    if output is None:
        message = "Name a folder for the pages, for example: collabadvisor knowledge handbook -o handbook"
        raise click.UsageError(message)
    from collabadvisor.cli.report_folder import Folder
    from collabadvisor.report.handbook.handbook_record import FORMAT, HandbookRecord

    refuse_name_of_a_report(output)
    folder = Folder(output, RECORD, FORMAT)
    folder.check()  # before anybody waits

    from collabadvisor.report.handbook.pages import pages

    knowledge = knowledge_to_use(pack)
    cases = knowledge.cases()
    ventures = dict(zip(cases, read_ventures(knowledge, cases.values()), strict=True))
    run, unshown, remedy = _run(knowledge, features)
    files = pages(knowledge, run, ventures, unshown)
    folder.write(files, lambda digests: HandbookRecord.of(knowledge, run, digests))
    if unshown:
        click.echo(f"{unshown} {remedy}".rstrip(), err=True)
    failed = _failed(run)
    page_count = sum(name.endswith(".html") for name in files)
    begin = visible(str(output / "index.html"))
    click.echo(f"Wrote {page_count} pages. Open {begin} in a browser.", err=True)
    if failed:
        ctx.exit(1)


def _run(knowledge: KnowledgeBase, features: Path | None) -> tuple[Run | None, str, str]:
    """The scenarios' results; or none, why, and what to do about it."""
    from collabadvisor.cli.progress_bar import progress
    from collabadvisor.files.problems import MissingExtra
    from collabadvisor.inference.interpreter import quick_advice
    from collabadvisor.scenarios.feature_folder import feature_folders
    from collabadvisor.scenarios.runner import run_features

    if features is None and not feature_folders(knowledge):
        return None, NONE_BROUGHT, ""
    try:
        with progress("Scenarios") as tell:
            return run_features(knowledge, features, adviser=quick_advice, tell=tell), "", ""
    except MissingExtra as error:
        problem = error.problems[0]
        return None, NOT_INSTALLED.format(problem.where), problem.remedy


def _failed(run: Run | None) -> int:
    """Tell which scenarios failed, and how many."""
    failed = [(result.scenario, result.failure) for result in run.results if result.failure] if run else []
    for scenario, failure in failed[:MOST_TOLD]:
        step = f"{failure.step.keyword} {failure.step.words}"
        click.echo(visible(f"{failure.where}: “{scenario.title}” fails at “{step}”: {failure.what}"), err=True)
    if failed[MOST_TOLD:]:
        click.echo(f"... and {len(failed) - MOST_TOLD} more failed; the pages tell them all.", err=True)
    return len(failed)
