"""``collabadvisor verify``: whether a report says what its venture and the knowledge give."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

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
    from collabadvisor.knowledge.pack_stack import Packs

FORMATS = (*REPORT, "xlsx")
LARGEST = 100_000_000
"""So many bytes a report may have: a template of 20 MB with pictures, and room."""
MOST_TOLD = 10
"""So many differences are told one by one."""


@click.command("verify")
@click.argument("report", metavar="REPORT", type=FileName())
@click.option(
    "--venture",
    "files",
    metavar="FILE",
    multiple=True,
    required=True,
    type=FileName(),
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
    options = {
        **{f"--{name}": value for name, value in vars(cover).items()},
        "--report": own,
        "--template": template,
        "--costs": costs,
        "--before-pack": before_folders,
        "--pack": pack.folders if pack else (),
        "--with": pack.layers if pack else (),
    }
    expected = make_again(report, request, files, {name: value for name, value in options.items() if value})
    words = placed_words(expected, form, str(report))
    diffs = [] if content == expected else list(differences(there, words))
    again = read_receipt(expected, form, (each.word for each in words))
    for note in receipt_notes(receipt, again, files) if diffs else ():
        show(f"{note}\n")
    for each in diffs[:MOST_TOLD]:
        show(f"{visible(str(report))}, {each.place}: {_describe(each.there, each.expected, each.before)}\n")
    if diffs[MOST_TOLD:]:
        show(f"... and {len(diffs) - MOST_TOLD} more places.\n")
    show(f"{_result(len(diffs), same=content == expected)}\n")
    context.exit(int(bool(diffs)))


def _format_of(report: Path) -> str:
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
    if len(content) > LARGEST:
        what = f"this file is larger than {LARGEST:,} bytes."
        raise UnreadableFile([Problem(Location(str(report)), what, "Is it the right file?")])
    return content


def _describe(there: str, expected: str, before: str) -> str:
    after = f" after “{before}”" if before else ""
    if not there:
        return f"“{expected}” is missing{after}."
    if not expected:
        return f"“{there}” was added{after}."
    return f"“{there}” stands{after}, where it would be “{expected}”."


def _result(many: int, *, same: bool) -> str:
    if same:
        return "This is the report, byte for byte."
    if not many:
        return "Every word is the same; the file itself was saved anew, or its looks were changed."
    places = "one place" if many == 1 else f"{many} places"
    return f"This is not what these answers and this knowledge give: it differs in {places}."
