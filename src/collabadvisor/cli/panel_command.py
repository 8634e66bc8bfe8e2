"""``collabadvisor panel``: several respondents on one venture, and an agenda from where they differ."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.delivery import deliver_report
from collabadvisor.cli.knowledge_to_use import knowledge_to_use
from collabadvisor.cli.output import REPORT, choose_format, refuse_overwriting, report_options
from collabadvisor.cli.problem_notes import tell_problems
from collabadvisor.cli.shared import FileName, known_stage, pack_option

if TYPE_CHECKING:
    from collabadvisor.knowledge.base import KnowledgeBase
    from collabadvisor.knowledge.pack_stack import Packs
    from collabadvisor.reasoning.panel.panel_model import Respondent


@click.command("panel")
@click.argument("files", metavar="FILE...", nargs=-1, type=FileName())
@click.option(
    "--anonymous",
    is_flag=True,
    help="Call the respondents A, B and so on, in the order of their answers, and leave out where they have them from.",
)
@click.option("--name", metavar="NAME", help="The name of the venture. Default: the one that the files give it.")
@click.option("--stage", metavar="STAGE", help="The stage of the venture, for a table that does not say it.")
@report_options(*REPORT)
@pack_option
def panel_command(  # noqa: PLR0913, PLR0917  (click hands over one for each option)
    files: tuple[Path, ...],
    anonymous: bool,
    name: str | None,
    stage: str | None,
    form: str | None,
    output: Path | None,
    pack: Packs | None,
) -> None:
    """Bring together what several people say of one venture.

    FILE is a venture file, one for each respondent; the key 'respondent' in it says who answers, else the name of the
    file does. Or it is a table (.csv, .tsv or .xlsx) with a row for each respondent: a column 'respondent',
    and one for each question, named by the fact's id, its name or its question; if you like, the columns 'venture' and
    'stage'. A cell holds an answer, by its id or in its words, and nothing where it is not known. What else a survey
    tool saves, such as a time or a comment, is left aside.

    It says what all agree on and where they differ, which differences change the advice and how, on which questions
    agreement would settle the verdict, and in what order to talk about them. Nothing is averaged or voted upon.

    \b
    Examples:
      collabadvisor panel council.yaml hospital.yaml charity.yaml
      collabadvisor panel answers.csv --stage forming --anonymous
      collabadvisor panel answers.csv -o agenda.docx
    """
    if not files:
        message = "Name a file for each respondent, or a table, for example: collabadvisor panel ann.yaml ben.yaml"
        raise click.UsageError(message)
    refuse_overwriting(output, "panel.html", *files)
    format_name = choose_format(form, output)

    # Imported here, so that help does not wait for the reasoning.
    from collabadvisor.files.words import clean
    from collabadvisor.reasoning.panel.disagreement import panel
    from collabadvisor.report.panel.panel_document import panel_document
    from collabadvisor.report.panel.panel_json import PanelForm
    from collabadvisor.report.receipt_line import made_from_all

    knowledge = knowledge_to_use(pack)
    respondents = _respondents(knowledge, files, stage, anonymous=anonymous)
    result = panel(respondents, knowledge, clean(name or ""))
    deliver_report(
        format_name,
        output,
        lambda: panel_document(result, knowledge),
        lambda: PanelForm.of(result, knowledge),
        receipt=made_from_all("panel", {one.name: one.venture for one in respondents}, knowledge),
    )


def _respondents(
    knowledge: KnowledgeBase, files: tuple[Path, ...], stage: str | None, *, anonymous: bool
) -> list[Respondent]:
    from collabadvisor.reasoning.panel.answer_rows import TABLES
    from collabadvisor.reasoning.panel.respondents import anonymous as without_names
    from collabadvisor.reasoning.panel.respondents import read_respondents

    stage = known_stage(knowledge, stage)
    if stage is not None and not any(file.suffix.lower() in TABLES for file in files):
        message = (
            "'--stage' is for a table, whose name ends in .csv, .tsv or .xlsx; a venture file says its stage itself."
        )
        raise click.UsageError(message)
    respondents = read_respondents(files, knowledge, stage, lambda problem: tell_problems([problem]))
    return without_names(respondents, knowledge) if anonymous else respondents
