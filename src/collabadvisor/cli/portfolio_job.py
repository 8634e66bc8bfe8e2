"""From a table that is open to its result, in a file or on the screen."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from collabadvisor.cli.ending import end_at_once
from collabadvisor.cli.problem_notes import tell_problems
from collabadvisor.cli.progress_bar import progress
from collabadvisor.cli.requested_options import requested_options
from collabadvisor.cli.shared import USUAL, show, visible, width_of_screen
from collabadvisor.cli.table_notes import tell_cells, tell_columns, tell_rows
from collabadvisor.document.formats import FORMATS
from collabadvisor.files.atomic import fill_whole
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.portfolio.overview import portfolio_overview, whole_of
from collabadvisor.portfolio.polars_library import pl
from collabadvisor.portfolio.tables.unclear import Unclear
from collabadvisor.portfolio.tables.venture_table import VentureTable
from collabadvisor.portfolio.tally import Tally
from collabadvisor.portfolio.vetting import VettedTable, check, stream, vet
from collabadvisor.portfolio.writing import STREAMED, pieces, write_result
from collabadvisor.report.receipt import ReportReceipt
from collabadvisor.report.receipt_line import made_from_digests, with_receipt

ONE = "The reasons of one:"
MORE = "All of it, as a workbook, a report (.docx, .pdf, .html, .md) or a table (.csv, .tsv, .parquet, .jsonl):"

DONE, FOUND, REFUSED = 0, 1, 2


class Job:
    """What is to be done with a table. ``output`` is a file, or None for the screen.

    ``command`` is the command so far, ``one`` that which gives the advice on one of the ventures.

    With ``answers``, the answers are kept beside the advice.
    """

    def __init__(  # noqa: PLR0913  (each is a choice)
        self,
        table: VentureTable,
        knowledge: KnowledgeBase,
        output: Path | None,
        command: str,
        *,
        one: str = "",
        answers: bool = False,
    ) -> None:
        self.table = table
        self.knowledge = knowledge
        self.output = output
        self.command = command
        self.one = one
        self.answers = answers
        self.files: list[Path] = []

    def run(self, form: str, *, strict: bool) -> int:
        """Do it, and tell on the error output what is unclear. Returns the exit code."""
        with end_at_once() as self.files:
            return self._run(form, strict=strict)

    def _run(self, form: str, *, strict: bool) -> int:
        tell_problems((*self.table.notes, *self.table.doubtful))
        if strict:
            unclear = check(self.table)
            if len(unclear) or self.table.doubtful:
                tell_columns(self.table.roles)
                tell_cells(unclear.cells(), refused=True)
                click.echo("With --strict no venture gets advice while there is a mistake.", err=True)
                return REFUSED
        if form in STREAMED:
            unclear = self._stream(form)
        elif form == "text":
            unclear = self._text()
        else:
            unclear = self._whole(form)
        tell_columns(self.table.roles)
        tell_rows(unclear)
        return FOUND if tell_cells(unclear.cells()) else DONE

    def _stream(self, form: str) -> Unclear:
        """A format that is written row by row."""
        output, noted = self.output, []
        if output is None:
            check(self.table)  # nothing is shown of a table that breaks off
        with progress("Vetting") as tell:
            tally = Tally(self.knowledge, self.table.rows, tell)
            passed = partial(stream, self.table, self.knowledge, tally, answers=self.answers)
            if output is None:
                noted.append(passed(lambda result: pieces(result, form, show)))
            else:
                fill_whole(output, lambda file: noted.append(passed(partial(self._sink, form, file))))
        self._wrote(tally)
        return noted[0]

    def _sink(self, form: str, file: Path, result: pl.LazyFrame) -> None:
        self.files.append(file)
        write_result(result, form, file)

    def _text(self) -> Unclear:
        """The portfolio in brief."""
        from collabadvisor.document.formats import write
        from collabadvisor.report.portfolio.brief_portfolio import brief_portfolio

        with progress("Vetting") as tell:
            tally = Tally(self.knowledge, self.table.rows, tell)
            unclear = stream(self.table, self.knowledge, tally, tally.keep_most_urgent, counted=False)
            overview = whole_of(self.table, self.knowledge)
        width = width_of_screen() if self.output is None else USUAL
        more = [(MORE, f"{self.command} -o advice.xlsx"), *([(ONE, self.one)] if self.one else [])]
        if self.output is not None:
            more = []  # whoever reads a file types nothing
        document = with_receipt(brief_portfolio(tally.summary(), overview, self.knowledge, more), self._made_from())
        self._deliver(_bytes(write(document, "text", width)), "text", tally)
        return unclear

    def _whole(self, form: str) -> Unclear:
        """A format for which the whole is held in memory."""
        vetted, unclear = vet(self.table, self.knowledge, answers=self.answers)
        tally = Tally(self.knowledge)
        tally.note(vetted.result)
        self._deliver(_render(form, vetted, self.knowledge, self._made_from()), form, tally)
        return unclear

    def _made_from(self) -> ReportReceipt:
        from collabadvisor.portfolio.tables.table_digest import table_digest

        digest, options = table_digest(self.table.source), requested_options(click.get_current_context())
        return made_from_digests("portfolio", (digest,), self.knowledge, options=options)

    def _deliver(self, content: bytes, form: str, tally: Tally) -> None:
        if self.output is None:
            show(content.decode(), form)
        else:
            fill_whole(self.output, lambda file: _write(file, content))
        self._wrote(tally)

    def _wrote(self, tally: Tally) -> None:
        if self.output is not None:
            summary = tally.summary()
            without = f", {summary.unjudged:,} of them without advice" if summary.unjudged else ""
            ventures = f"{summary.ventures:,} venture{'' if summary.ventures == 1 else 's'}"
            click.echo(f"Wrote {visible(str(self.output))}: {ventures}{without}.", err=True)


def _render(form: str, vetted: VettedTable, knowledge: KnowledgeBase, receipt: ReportReceipt) -> bytes:
    """A report on all the ventures. Its layout is imported here, so that no format waits for another's libraries."""
    overview = portfolio_overview(vetted.ventures, knowledge)
    if form == "json":
        from collabadvisor.report.portfolio.portfolio_json import render

        return render(vetted, overview, knowledge, receipt).encode()
    problems = [cell.problem for cell in vetted.unclear]
    if form == "html":
        from collabadvisor.report.portfolio.portfolio_page import page

        return page(vetted.result, knowledge, overview.across, overview.programme, problems, receipt=receipt).encode()
    if form in FORMATS:
        from collabadvisor.document.formats import write
        from collabadvisor.report.portfolio.portfolio_document import portfolio_document

        document = portfolio_document(vetted.result, overview, knowledge, problems)
        return _bytes(write(with_receipt(document, receipt), form))
    from collabadvisor.report.portfolio.workbook import workbook

    return workbook(vetted.result, knowledge, overview.across, overview.programme, problems, receipt=receipt)


def _bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode(errors="replace")


def _write(file: Path, content: bytes) -> None:
    file.write_bytes(content)
