"""``collabadvisor why``: the reasons of one thing that was concluded."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from collabadvisor.cli.delivery import deliver, deliver_report
from collabadvisor.cli.further_commands import further_commands
from collabadvisor.cli.knowledge_to_use import knowledge_to_use
from collabadvisor.cli.output import REPORT, choose_format, refuse_overwriting, report_options
from collabadvisor.cli.row_options import RowChoice, readings, row_options, tell_unreadable_rows
from collabadvisor.cli.shared import FileName, pack_option, read_all, typed_file

if TYPE_CHECKING:
    from collabadvisor.knowledge.pack_stack import Packs

FORMATS = (*REPORT, "mermaid")


@click.command("why")
@click.argument("file", type=FileName())
@click.argument("words", metavar="[ID]", nargs=-1)
@report_options(*FORMATS)
@row_options
@pack_option
@click.pass_context
def why_command(  # noqa: PLR0913, PLR0917  (click hands over one for each option)
    context: click.Context,
    file: Path,
    words: tuple[str, ...],
    form: str | None,
    output: Path | None,
    row: RowChoice,
    pack: Packs | None,
) -> None:
    """Say why something was concluded of a venture.

    FILE is a venture file, or a table of ventures, of which --venture names one: what of its row cannot be read is
    told, and the exit code is 1.

    Tells what it rests on, link by link, down to your answers and the lessons with their quotes; as mermaid, in a
    flowchart that GitHub draws.

    \b
    ID is one of these; without it, the verdict is meant:
      verdict
      fit                      a base or value: why it stands as it does
      3                        a recommendation, by its number in the advice
      lead-post-too-junior     a recommendation or finding, by its id or title
      lead_post                a question: the answer given, and what it led to
      data-agreement-signed    a requirement: how it stands, and by what
    What was not concluded is told as such: 'collabadvisor why-not' says why not.

    \b
    Examples:
      collabadvisor why my-venture.yaml
      collabadvisor why my-venture.yaml 3
      collabadvisor why my-venture.yaml 3 -o why.docx          or .pdf, or .html
      collabadvisor why my-venture.yaml verdict -o why.mmd
      collabadvisor why ventures.xlsx lead_post --venture "Harbour trail"
    """
    refuse_overwriting(output, "why.html", file)
    format_name = choose_format(form, output, FORMATS)

    # Imported here, so that help does not wait for the reasoning.
    from collabadvisor.reasoning.explain.names import find, is_place
    from collabadvisor.reasoning.explain.why import why
    from collabadvisor.report.explain.mermaid import render
    from collabadvisor.report.explain.why_document import why_document
    from collabadvisor.report.receipt_line import made_from

    name = " ".join(words) or "verdict"
    knowledge = knowledge_to_use(pack)
    loaders: list[Callable[[], Any]] = [*readings(knowledge, (file,), row)]
    if not is_place(name, knowledge):
        loaders.append(partial(find, name, knowledge))
    one, *_ = read_all(*loaders)
    code = tell_unreadable_rows([one])
    explanation, typed = why(one.venture, name, knowledge), f"{typed_file(file, pack)}{row.as_arguments()}"
    again = further_commands(typed) if output is None else None
    if format_name == "mermaid":
        deliver(render(explanation), format_name, output)
    else:
        receipt = made_from("why", [one.venture], knowledge)
        deliver_report(
            format_name,
            output,
            lambda: why_document(explanation, knowledge, again),
            lambda: explanation,
            receipt=receipt,
        )
    context.exit(code)
