"""``collabadvisor verify``: whether a report says what its venture and the knowledge give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from collabadvisor.cli.cover_options import CoverChoice, cover_options
from collabadvisor.cli.made_again import make_again
from collabadvisor.cli.output import ENDINGS, REPORT
from collabadvisor.cli.own_report import report_file_option
from collabadvisor.cli.receipt_notes import receipt_notes
from collabadvisor.cli.shared import FileName, pack_option, show, visible
from collabadvisor.cli.template_option import template_option
from collabadvisor.files.problems import Location, Problem, UnreadableFile

if TYPE_CHECKING:
    from collabadvisor.document.reading.words_compared import WordsDiffer
    from collabadvisor.knowledge.pack_stack import Packs

FORMATS = (*REPORT, "xlsx")
OF_DATA = ("csv", "tsv", "parquet", "jsonl")
LARGEST = 100_000_000
"""So many bytes a report may have: a template of 20 MB with pictures, and room."""
EXAMPLE = "advice.docx --venture my-venture.yaml"
MOST_TOLD = 10
"""So many differences are told one by one."""


@click.command("verify")
@click.argument("report", metavar="REPORT", type=FileName(EXAMPLE))
@click.option(
    "--venture",
    "files",
    metavar="FILE",
    multiple=True,
    required=True,
    type=FileName(EXAMPLE),
    help="The venture file that the report is about; of several, each in its order.",
)
@report_file_option
@cover_options
@template_option
@click.option("--costs", metavar="COSTS", type=FileName(), help="Of a plan: the file of costs that it was made with.")
@click.option(
    "--before-pack",
    "before_folders",
    metavar="DIR",
    multiple=True,
    type=FileName(),
    help="Of a comparison: the knowledge pack by which the first was judged, where it was named then.",
)
@pack_option
@click.pass_context
def verify_command(  # noqa: PLR0913, PLR0917  (click hands over one for each option)
    context: click.Context,
    report: Path,
    files: tuple[Path, ...],
    own: Path | None,
    cover: CoverChoice,
    template: Path | None,
    costs: Path | None,
    before_folders: tuple[Path, ...],
    pack: Packs | None,
) -> None:
    """Make a report again, and tell where its words differ.

    REPORT is what 'collabadvisor advise FILE -o REPORT' wrote, or why, why-not, what-if, plan, compare, panel or
    portfolio; its ending says in which format. It is made anew from the same files, by what its receipt says that the
    command was asked, and all words are compared, not only the receipt at the end. What the report was made with
    beside (--report, --template, --title, --costs and so on) is said here too.

    Exit code: 0 every word is the same, 1 some are not, 2 what was given cannot be used.

    \b
    Examples:
      collabadvisor verify advice.docx --venture my-venture.yaml
      collabadvisor verify advice.pdf --venture first.yaml --venture second.yaml
      collabadvisor verify plan.docx --venture my-venture.yaml --costs costs.yaml
      collabadvisor verify portfolio.html --venture ventures.xlsx
    """
    form = _format_of(report)

    # Imported here, so that help does not wait for the reasoning.
    from collabadvisor.document.reading.placed_words import placed_words
    from collabadvisor.document.reading.words_compared import differences
    from collabadvisor.report.receipt_reading import read_receipt

    content = _content(report)
    there = placed_words(content, form, str(report))
    receipt = read_receipt(content, form, (each.word for each in there))
    request = receipt.request if receipt is not None and receipt.request else ("advise",)
    beside = {"--report": own, "--template": template, "--costs": costs, "--before-pack": before_folders}
    again = partial(make_again, report, request, files, _options(cover, beside, pack))
    expected = again()
    words = placed_words(expected, form, str(report))
    made = read_receipt(expected, form, (each.word for each in words))
    diffs = [] if content == expected else list(differences(there, words))
    if diffs and form == "text" and not list(differences(there, placed_words(again(shown=True), form, str(report)))):
        diffs = []  # it was printed, with what one can type next
    notes = [*receipt_notes(receipt, made, files)] if diffs or receipt != made else []
    if notes and not diffs:
        notes.append("The words are those that these files give, but what the file says of itself is not.")
    _tell(report, notes, diffs, same=content == expected)
    context.exit(int(bool(diffs or notes)))


def _options(cover: CoverChoice, beside: Mapping[str, Any], pack: Packs | None) -> dict[str, Any]:
    """What the reader named beside the ventures, by option; of all that can be named, what was."""
    options: dict[str, Any] = {f"--{name}": value for name, value in vars(cover).items()}
    options |= {**beside, "--pack": pack.folders if pack else (), "--with": pack.layers if pack else ()}
    return {name: value for name, value in options.items() if value}


def _tell(report: Path, notes: Sequence[str], diffs: Sequence[WordsDiffer], *, same: bool) -> None:
    for note in notes:
        show(f"{note}\n")
    for each in diffs[:MOST_TOLD]:
        show(f"{visible(str(report))}, {each.place}: {_describe(each.there, each.expected, each.before)}\n")
    if diffs[MOST_TOLD:]:
        show(f"... and {len(diffs) - MOST_TOLD} more places.\n")
    show(f"{_result(len(diffs), same=same)}\n")


def _format_of(report: Path) -> str:
    if report.suffix.lower() in (ending for form in OF_DATA for ending in ENDINGS[form]):
        what = "a table of this kind bears no receipt, so nobody can say how it was made."
        raise UnreadableFile([Problem(Location(str(report)), what, "Write it as .xlsx, .docx, .pdf or .html.")])
    for form in FORMATS:
        if report.suffix.lower() in ENDINGS[form]:
            return form
    what = "its ending does not say in which format this report is."
    endings = ", ".join(ENDINGS[form][0] for form in FORMATS)
    raise UnreadableFile([Problem(Location(str(report)), what, f"Known: {endings}.")])


def _content(report: Path) -> bytes:
    """All of a report: with a logo or a template it may be larger than any venture file.

    Raises:
        UnreadableFile: it is not there, cannot be read, or is larger than any report.
    """
    try:
        with report.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        what = f"it cannot be read: {error.strerror}."
        raise UnreadableFile([Problem(Location(str(report)), what, "Check the name and the folder.")]) from error
    if not content.strip():
        raise UnreadableFile([Problem(Location(str(report)), "this file is empty.")])
    if len(content) > LARGEST:
        what = f"this file is larger than {LARGEST:,} bytes."
        raise UnreadableFile([Problem(Location(str(report)), what, "Is it the right file?")])
    return content


def _describe(there: str, expected: str, before: str) -> str:
    there, expected = _with_unseen(there), _with_unseen(expected)
    after = f" after “{visible(before)}”" if before else ""
    if not there:
        return f"“{expected}” is missing{after}."
    if not expected:
        return f"“{there}” was added{after}."
    return f"“{there}” stands{after}, where it would be “{expected}”."


def _with_unseen(words: str) -> str:
    """Words in which what cannot be seen stands by its number: else two would look the same, and differ."""
    return "".join(sign if sign.isprintable() else f"[U+{ord(sign):04X}]" for sign in words)


def _result(many: int, *, same: bool) -> str:
    if same:
        return "This is the report, byte for byte."
    if not many:
        return (
            "Every word that can be read is the same, but this is not the file that was written. What its looks show "
            "or hide is not compared: if that matters, have the report written again, and read that one."
        )
    places = "one place" if many == 1 else f"{many} places"
    return f"This is not what these answers and this knowledge give: it differs in {places}."
