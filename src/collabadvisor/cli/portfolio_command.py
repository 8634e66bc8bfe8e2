"""``collabadvisor portfolio``: the advice on every venture of a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.knowledge_to_use import knowledge_to_use
from collabadvisor.cli.output import REPORT, choose_format, refuse_name_of_a_report, refuse_overwriting, report_options
from collabadvisor.cli.progress_bar import progress
from collabadvisor.cli.row_options import RowChoice, is_table
from collabadvisor.cli.shared import FileName, known_stage, pack_option, typed_file
from collabadvisor.files.atomic import require_writable

if TYPE_CHECKING:
    from collabadvisor.knowledge.pack_stack import Packs

FORMATS = (*REPORT, "csv", "tsv", "parquet", "xlsx", "jsonl")


@click.command("portfolio")
@click.argument("table", metavar="TABLE", type=FileName())
@report_options(*FORMATS)
@click.option("--strict", is_flag=True, help="Refuse the whole table where a cell of it cannot be read.")
@click.option("--stage", metavar="STAGE", help="The stage of every venture for which the table does not say it.")
@click.option("--sheet", metavar="NAME", help="The sheet of a workbook. Default: the first that is not hidden.")
@click.option(
    "--header-row", metavar="N", type=click.IntRange(1), help="The row that names the columns, if it is not found."
)
@click.option("--answers", is_flag=True, help="Keep the answers beside the advice, in a file or a table.")
@click.option("--split", metavar="DIR", type=FileName(), help="Write a venture file for each venture into this folder.")
@pack_option
@click.pass_context
def portfolio_command(  # noqa: PLR0913, PLR0917  (click hands over one for each option)
    context: click.Context,
    table: Path,
    form: str | None,
    output: Path | None,
    strict: bool,
    stage: str | None,
    sheet: str | None,
    header_row: int | None,
    answers: bool,
    split: Path | None,
    pack: Packs | None,
) -> None:
    """Give the advice on every venture of a table.

    TABLE is a file with a row for each venture (.csv, .tsv, .xlsx, .parquet or .jsonl), or a folder of venture files; -
    is the standard input.
    Its columns are 'venture', 'stage', and one for each question, named by the fact's id, its name or its question. A
    cell holds an answer, by its id or in its words, and nothing where it is not known. All other columns are your own,
    and are carried along. 'collabadvisor knowledge list --facts' lists the questions and their answers.

    Every cell that cannot be read is told with its row and column. The venture is judged as far as it is known, and the
    exit code is 1. What the columns were taken for is told too, and which rows are no ventures. Without -o you see the
    verdicts, and the ventures that are most urgent.

    From CSV, TSV, Parquet and JSON Lines to any of these, a table can be larger than the memory. It needs
    libraries for tables; where they are missing, it says how to install them.

    \b
    Examples:
      collabadvisor portfolio ventures.xlsx
      collabadvisor portfolio ventures.csv --stage proposed -o advice.xlsx
      collabadvisor portfolio ventures/ -o advice.html      for a board; or .docx, or .pdf
      collabadvisor portfolio ventures.parquet -o advice.parquet --strict
      collabadvisor portfolio ventures.xlsx --split files
    """
    if split is not None and (form, output, answers) != (None, None, False):
        message = "'--split' writes venture files; leave out -o, --format and --answers."
        raise click.UsageError(message)
    if split is not None:
        refuse_name_of_a_report(split)
    format_name = choose_format(form, output, FORMATS)
    if answers and format_name == "text":
        message = "'--answers' is for a table or a page, for example: -o advice.xlsx"
        raise click.UsageError(message)
    if output is not None:
        refuse_overwriting(output, "advice.xlsx", table)
        require_writable(output)

    knowledge = knowledge_to_use(pack)
    stage = known_stage(knowledge, stage)
    from collabadvisor.cli.portfolio_job import Job
    from collabadvisor.portfolio.tables.venture_table import read_table

    with progress("Reading") as tell:
        opened = read_table(
            table, knowledge, stage=stage, sheet=sheet, header_row=header_row, columns=knowledge.columns, tell=tell
        )
    options = RowChoice(None, stage, sheet, header_row, strict).as_arguments()
    if split is not None:
        from collabadvisor.cli.split_job import write_each

        context.exit(write_each(opened, knowledge, split, strict=strict))
    command = f"collabadvisor portfolio {typed_file(table, pack)}{options}"
    one = f"collabadvisor advise {typed_file(table, pack)}{options} --venture NAME" if is_table(table) else ""
    context.exit(Job(opened, knowledge, output, command, one=one, answers=answers).run(format_name, strict=strict))
