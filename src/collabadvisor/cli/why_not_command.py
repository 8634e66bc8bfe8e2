"""``collabadvisor why-not``: what keeps something from being concluded."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from collabadvisor.cli.delivery import deliver_report
from collabadvisor.cli.further_commands import further_commands
from collabadvisor.cli.knowledge_to_use import knowledge_to_use
from collabadvisor.cli.output import REPORT, choose_format, refuse_overwriting, report_options
from collabadvisor.cli.shared import FileName, pack_option, read_all, typed_file

if TYPE_CHECKING:
    from collabadvisor.knowledge.pack_stack import Packs


@click.command("why-not")
@click.argument("file", type=FileName())
@click.argument("words", metavar="[ID]", nargs=-1)
@report_options(*REPORT)
@pack_option
def why_not_command(
    file: Path, words: tuple[str, ...], form: str | None, output: Path | None, pack: Packs | None
) -> None:
    """Say why something was not concluded of a venture.

    Tells of each rule that would bring it about which of its conditions hold, do not hold or are not known, and all
    the smallest changes of answers that would. Of a verdict or a standing it tells what stands in the way.

    \b
    ID is one of these; without it, the best verdict is meant:
      keep_going               a verdict
      fit=sound                a base or value, and a standing that it does not have;
                               'fit' alone means the best one
      lead-post-too-junior     a recommendation or finding, by its id or title

    \b
    Examples:
      collabadvisor why-not my-venture.yaml keep_going
      collabadvisor why-not my-venture.yaml fit=sound
      collabadvisor why-not my-venture.yaml -o why-not.docx    or .pdf, or .html
    """
    refuse_overwriting(output, "why-not.html", file)
    format_name = choose_format(form, output)

    # Imported here, so that help does not wait for the reasoning.
    from collabadvisor.reasoning.explain.names import find, is_place
    from collabadvisor.reasoning.explain.why_not import why_not
    from collabadvisor.report.explain.why_not_document import why_not_document
    from collabadvisor.report.receipt_line import made_from
    from collabadvisor.venture.model import Venture

    name = " ".join(words) or "verdict"
    knowledge = knowledge_to_use(pack)
    readings: list[Callable[[], Any]] = [partial(Venture.read, file, knowledge)]
    if not is_place(name, knowledge):
        readings.append(partial(find, name, knowledge))
    venture = read_all(*readings)[0]
    explanation = why_not(venture, name, knowledge)
    again = further_commands(typed_file(file, pack)) if output is None else None
    receipt = made_from("why-not", [venture], knowledge)
    deliver_report(
        format_name,
        output,
        lambda: why_not_document(explanation, knowledge, again),
        lambda: explanation,
        receipt=receipt,
    )
