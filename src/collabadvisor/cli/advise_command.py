"""``collabadvisor advise``: the main job."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from collabadvisor.cli.cover_options import CoverChoice, cover_options, for_a_document
from collabadvisor.cli.delivery import deliver
from collabadvisor.cli.distinct_names import distinguish_names
from collabadvisor.cli.knowledge_to_use import knowledge_to_use
from collabadvisor.cli.output import REPORT, choose_format, refuse_overwriting, report_options
from collabadvisor.cli.own_report import own_report, report_file_option, tell_unused_parts
from collabadvisor.cli.row_options import RowChoice, is_table, readings, row_options, tell_unreadable_rows
from collabadvisor.cli.shared import USUAL, FileName, pack_option, read_all, typed_file, width_of_screen
from collabadvisor.cli.template_option import for_word_alone, template_option

if TYPE_CHECKING:
    from collabadvisor.inference.advice import Advice
    from collabadvisor.knowledge.base import KnowledgeBase
    from collabadvisor.knowledge.pack_stack import Packs
    from collabadvisor.venture.model import Venture


@click.command("advise")
@click.argument("files", metavar="FILE...", nargs=-1, type=FileName())
@report_options(*REPORT)
@click.option("--full", is_flag=True, help="As text, all of it: every reason, answer and quote, not one screen.")
@report_file_option
@cover_options
@template_option
@row_options
@pack_option
@click.pass_context
def advise_command(  # noqa: PLR0913, PLR0917  (click hands over one for each option)
    context: click.Context,
    files: tuple[Path, ...],
    form: str | None,
    output: Path | None,
    full: bool,
    own: Path | None,
    cover: CoverChoice,
    template: Path | None,
    row: RowChoice,
    pack: Packs | None,
) -> None:
    """Give the advice on one or more ventures.

    FILE is a venture file, or - for the standard input; 'collabadvisor new FILE' writes one to fill in. Or it is a
    table of ventures, of which --venture names one: what of its row cannot be read is told, and the exit code is 1.

    The screen shows the advice in brief; a file, and --full, hold all of it. With --report it is as you want it: what
    you picked, left out and added, each marked as yours.

    \b
    Examples:
      collabadvisor advise my-venture.yaml
      collabadvisor advise my-venture.yaml --full              every reason, answer and quote
      collabadvisor advise my-venture.yaml -o advice.docx      for a board; or .pdf, or .html
      collabadvisor advise my-venture.yaml --report report.yaml -o advice.html
      collabadvisor advise my-venture.yaml --client "The board" -o advice.html
      collabadvisor advise first.yaml second.yaml --format json
      collabadvisor advise ventures.xlsx --venture "Harbour trail"
    """
    if not files:
        message = "Name a venture file, for example: collabadvisor advise my-venture.yaml"
        raise click.UsageError(message)
    refuse_overwriting(output, "advice.html", *files, *filter(None, (own, cover.logo, template)))
    format_name = choose_format(form, output)
    for_word_alone(format_name, template)
    for_a_document(format_name, (*(["--report"] if own else []), *cover.used_options()))

    # Imported here, so that help and version do not wait for the reasoning.
    from collabadvisor.inference.advisor import advise
    from collabadvisor.report import render_file

    knowledge = knowledge_to_use(pack)
    loaders: list[Callable[[], Any]] = [cover.cover, partial(own_report, own, knowledge)]
    page, wish, *inputs = read_all(*loaders, *readings(knowledge, files, row))
    code = tell_unreadable_rows(inputs)
    ventures = distinguish_names([one.venture for one in inputs], files)
    items = [(venture, advise(venture, knowledge)) for venture in ventures]
    tell_unused_parts(wish, [advice for _, advice in items])
    again = f"{typed_file(files[0], pack)}{row.as_arguments()}" if len(items) == 1 else "FILE"
    width = width_of_screen() if output is None else USUAL
    onward = _onward(items, knowledge, again, alone=not any(map(is_table, files)))
    report = render_file(
        format_name,
        items,
        knowledge,
        width=width,
        brief=not full and output is None,
        onward=tuple(onward),
        cover=page if wish is None else wish.cover_over(page),
        own=wish and wish.file,
        template=template,
        rows=row.as_options(),
    )
    deliver(report, format_name, output)
    context.exit(code)


def _onward(
    items: Sequence[tuple[Venture, Advice]], knowledge: KnowledgeBase, file: str, *, alone: bool
) -> Iterator[str]:
    """The commands for more; ``alone``: each venture stands in a file of its own, which more commands read."""
    advice = items[0][1]
    yield f"collabadvisor advise {file} --full"
    if len(items) > 1:
        return
    best = knowledge.framework.stages[advice.venture.stage].verdicts[-1]
    if advice.unanswered and alone:
        yield f"collabadvisor ask {file}"
    if advice.recommendations:
        yield f"collabadvisor why {file} {advice.recommendations[0].rank}"
    if advice.verdict.id != best and alone:
        yield f"collabadvisor plan {file} --reach {best}"
