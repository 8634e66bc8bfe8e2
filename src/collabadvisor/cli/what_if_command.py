"""``collabadvisor what-if``: what would change the advice, before anybody changes anything."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.delivery import deliver_report
from collabadvisor.cli.knowledge_to_use import knowledge_to_use
from collabadvisor.cli.output import REPORT, choose_format, refuse_overwriting, report_options
from collabadvisor.cli.shared import FileName, once, pack_option, read_all, typed_file
from collabadvisor.files.problems import CollabAdvisorError

if TYPE_CHECKING:
    from collabadvisor.knowledge.base import KnowledgeBase
    from collabadvisor.knowledge.pack_stack import Packs
    from collabadvisor.reasoning.compare.options import WhatIfOption
    from collabadvisor.venture.model import Venture


@click.command("what-if")
@click.argument("file", type=FileName())
@click.option(
    "--set",
    "--do",
    "texts",
    metavar="CHANGES",
    multiple=True,
    help="One option: fact=answer, or a recommendation by its id or its number in the advice; several with commas "
    "between them. Say it again for another option.",
)
@report_options(*REPORT)
@pack_option
def what_if_command(
    file: Path, texts: tuple[str, ...], form: str | None, output: Path | None, pack: Packs | None
) -> None:
    """Show what would change if some answers were others.

    FILE is a venture file; it is not changed. Each --set or --do is one option, and all of them are set side by side:
    the verdict, the standings, and what would be advised, with the reasons.

    \b
    --set lead_post=senior                  if this were the answer
    --set lead_post=                        if it were not known
    --set lead_post=senior,attendance=steady
                                            if both were so
    --do secure-partners-resources          if this recommendation were carried out
    --do 2                                  if number 2 of the advice were
    --do 2,3,4                              if all three were

    'collabadvisor knowledge list --facts' lists the facts and answers.

    \b
    Examples:
      collabadvisor what-if my-venture.yaml --do 2
      collabadvisor what-if my-venture.yaml --set lead_post=senior --do 2,3
      collabadvisor what-if my-venture.yaml --do 2 --do 2,3 -o options.docx
    """
    refuse_overwriting(output, "what-if.html", file)
    format_name = choose_format(form, output)

    # Imported here, so that help does not wait for the reasoning.
    from collabadvisor.reasoning.compare.what_if import what_if
    from collabadvisor.report.compare.what_if_document import what_if_document
    from collabadvisor.report.compare.what_if_json import WhatIfForm
    from collabadvisor.report.receipt_line import made_from

    knowledge = knowledge_to_use(pack)
    if not texts:
        example = f"{typed_file(file, pack)} {_example(file, knowledge)}"
        raise click.UsageError(f"Say what would change, for example: collabadvisor what-if {example}")
    venture, options = _read_inputs(knowledge, file, texts)
    comparison = what_if(venture, options, knowledge)
    deliver_report(
        format_name,
        output,
        lambda: what_if_document(comparison, knowledge),
        lambda: WhatIfForm.of(comparison),
        receipt=made_from("what-if", [venture], knowledge),
    )


def _example(file: Path, knowledge: KnowledgeBase) -> str:
    """What can be tried of this venture: the first recommendation that changes an answer, else an answer."""
    from collabadvisor.inference.advisor import advise
    from collabadvisor.reasoning.compare.options import first_to_try
    from collabadvisor.venture.model import Venture

    try:
        venture = Venture.read(file, knowledge)
    except CollabAdvisorError:  # its problems are told once there is something to try
        return "--set FACT=ANSWER"
    number = first_to_try(venture, [item.id for item in advise(venture, knowledge).recommendations], knowledge)
    fact = next(iter(venture.applicable_questions(knowledge.facts)))
    return f"--do {number}" if number else f"--set {fact.id}={fact.scale[-1]}"


def _read_inputs(
    knowledge: KnowledgeBase, file: Path, texts: tuple[str, ...]
) -> tuple[Venture, tuple[WhatIfOption, ...]]:
    """The venture and the options, or every problem of both."""
    from collabadvisor.inference.advisor import advise
    from collabadvisor.reasoning.compare.options import read_options
    from collabadvisor.venture.model import Venture

    read_venture = once(partial(Venture.read, file, knowledge))
    try:
        venture = read_venture()
    except CollabAdvisorError:  # what is wrong with the options is told beside it
        read_all(read_venture, partial(read_options, None, texts, knowledge))
        raise
    advised = [item.id for item in advise(venture, knowledge).recommendations]
    return venture, read_options(venture, texts, knowledge, advised)
