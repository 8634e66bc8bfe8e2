"""``collabadvisor plan``: the least that has to change to reach something."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from collabadvisor.cli.delivery import deliver_report
from collabadvisor.cli.knowledge_to_use import knowledge_to_use
from collabadvisor.cli.output import REPORT, choose_format, refuse_overwriting, report_options
from collabadvisor.cli.shared import FileName, once, pack_option, read_all, typed_file
from collabadvisor.files.problems import CollabAdvisorError

if TYPE_CHECKING:
    from collabadvisor.knowledge.base import KnowledgeBase
    from collabadvisor.knowledge.pack_stack import Packs
    from collabadvisor.reasoning.plan.plan_model import Goal, Plan
    from collabadvisor.venture.model import Venture


@click.command("plan")
@click.argument("file", type=FileName())
@click.option("--reach", "verdicts", metavar="VERDICT", multiple=True, help="Reach this verdict, or a better one.")
@click.option(
    "--clear",
    metavar="RECOMMENDATION",
    multiple=True,
    help="Clear this recommendation, by its id or its number in the advice: it is no longer advised.",
)
@click.option("--keep", "kept", metavar="FACT", multiple=True, help="Leave the answer to this question as it is.")
@click.option(
    "--costs", "costs_file", metavar="COSTS", type=FileName(), help="Count the costs of this file, not one for a step."
)
@click.option(
    "--most", metavar="N", type=click.IntRange(1, 1_000_000), default=5, help="Show so many options. Default: 5."
)
@click.option("--all", "show_all", is_flag=True, help="Show all options; of very many, the 1,000 cheapest.")
@report_options(*REPORT)
@pack_option
def plan_command(  # noqa: PLR0913, PLR0917  (click hands over every option)
    file: Path,
    verdicts: tuple[str, ...],
    clear: tuple[str, ...],
    kept: tuple[str, ...],
    costs_file: Path | None,
    most: int,
    show_all: bool,
    form: str | None,
    output: Path | None,
    pack: Packs | None,
) -> None:
    """Find the least that has to change to reach a verdict.

    Gives the options, the cheapest first: which answers have to become better, how far, and what to do about it in
    which order. In none of them could a change be left out, or go less far. Each step up the scale of answers costs
    one, unless a file says otherwise. FILE is a venture file; it is not changed.

    --clear and --keep can be given several times; with --reach and --clear together, all of it is reached.

    \b
    A file of costs names facts, and what each step up from one answer to the next costs:
      lead_post: 3                    three for each step
      partner_resources:
        promised: 0.5                 a half for the step from none to promised,
        committed: 4                  four for the one from promised to committed

    \b
    Examples:
      collabadvisor plan my-venture.yaml --reach keep_going
      collabadvisor plan my-venture.yaml --reach repair --keep lead_post --keep attendance
      collabadvisor plan my-venture.yaml --clear 1 --most 1
      collabadvisor plan my-venture.yaml --reach repair -o plan.docx

    In the knowledge that comes with the program the verdicts are, from the worst to the best: not_yet, on_conditions,
    cannot_say_yet and go_ahead for a proposal, else rethink, repair, cannot_say_yet and keep_going.
    """
    if not verdicts and not clear:
        message = f"Say what to reach or to clear, for example: collabadvisor plan {typed_file(file, pack)} --clear 1"
        raise click.UsageError(message)
    if len(set(verdicts)) > 1:
        message = "--reach names one verdict; a better one counts as well."
        raise click.UsageError(message)
    refuse_overwriting(output, "plan.html", file, *([costs_file] if costs_file else []))
    format_name = choose_format(form, output)

    # Imported here, so that help does not wait for the reasoning.
    from collabadvisor.reasoning.plan.goal import read_goal
    from collabadvisor.report.plan.plan_document import plan_document
    from collabadvisor.report.receipt import COSTS, file_digest
    from collabadvisor.report.receipt_line import made_from

    knowledge = knowledge_to_use(pack)
    reach = verdicts[0] if verdicts else None
    goal = partial(read_goal, reach=reach, clear=clear, keep=kept, knowledge=knowledge)
    venture, new_plan = _planned(knowledge, file, goal, costs_file, None if show_all else most)
    beside = {COSTS: file_digest(costs_file)} if costs_file else {}
    deliver_report(
        format_name,
        output,
        lambda: plan_document(new_plan, knowledge, "--all shows all" if output is None else ""),
        lambda: new_plan,
        receipt=made_from("plan", [venture], knowledge, beside),
    )


def _planned(
    knowledge: KnowledgeBase,
    file: Path,
    goal_of: Callable[[Venture | None], Goal],
    costs_file: Path | None,
    most: int | None,
) -> tuple[Venture, Plan]:
    """The venture and the plan, or every problem of the venture, of what is wanted and of the costs."""
    from collabadvisor.reasoning.plan.cheapest import plan
    from collabadvisor.reasoning.plan.costs import read_costs
    from collabadvisor.venture.model import Venture

    read_venture, venture = once(partial(Venture.read, file, knowledge)), None
    with suppress(CollabAdvisorError):  # its problems are told below, beside the others
        venture = read_venture()
    readings: list[Callable[[], Any]] = [read_venture, partial(goal_of, venture)]
    if costs_file is not None:
        readings.append(partial(read_costs, costs_file, knowledge))
    venture, goal, *costs = read_all(*readings)
    return venture, plan(venture, goal, knowledge, costs=costs[0] if costs else None, most=most)
