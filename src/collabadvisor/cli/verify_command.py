"""``collabadvisor verify``: whether a report says what its venture and the knowledge give."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from collabadvisor.cli.apart import distinguish_names
from collabadvisor.cli.cover_options import CoverChoice, cover_options
from collabadvisor.cli.other_reports import refuse_other_reports
from collabadvisor.cli.output import ENDINGS, REPORT
from collabadvisor.cli.own_report import own_report, report_file_option
from collabadvisor.cli.shared import FileName, pack_option, read_all, read_ventures, show, visible
from collabadvisor.cli.template_option import template_option
from collabadvisor.files.problems import Location, Problem, UnreadableFile

if TYPE_CHECKING:
    from collabadvisor.document.reading.placed_words import PlacedWord
    from collabadvisor.knowledge.base import KnowledgeBase
    from collabadvisor.knowledge.pack_stack import Packs
    from collabadvisor.venture.model import Venture

LARGEST = 100_000_000
"""So many bytes a report may have: a template of 20 MB with pictures, and room."""
RECEIPT = "Receipt: "
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
@pack_option
@click.pass_context
def verify_command(  # noqa: PLR0913, PLR0917  (click hands over one for each option)
    context: click.Context,
    report: Path,
    files: tuple[Path, ...],
    own: Path | None,
    cover: CoverChoice,
    template: Path | None,
    pack: Packs | None,
) -> None:
    """Make a report again, and tell where its words differ.

    REPORT is what 'collabadvisor advise FILE -o REPORT' wrote; its ending says in which format. The advice is given
    anew on the venture files, and all words are compared, not only the receipt at the end. What the report was made
    with beside (--report, --template, --title and so on) is said here too.

    Exit code: 0 every word is the same, 1 some are not, 2 what was given cannot be used.

    \b
    Examples:
      collabadvisor verify advice.docx --venture my-venture.yaml
      collabadvisor verify advice.pdf --venture first.yaml --venture second.yaml
    """
    form = _format_of(report)

    # Imported here, so that help does not wait for the reasoning.
    from collabadvisor.document.reading.placed_words import placed_words
    from collabadvisor.document.reading.words_compared import differences
    from collabadvisor.inference.advisor import advise
    from collabadvisor.knowledge.loading import load
    from collabadvisor.report import render_file

    content = _content(report)
    there = placed_words(content, form, str(report))
    refuse_other_reports(report, content, form, there)
    knowledge = load(pack)
    loaders: list[Callable[[], Any]] = [cover.cover, partial(own_report, own, knowledge)]
    page, wish, originals = read_all(*loaders, partial(read_ventures, knowledge, files))
    ventures = distinguish_names(originals, files)
    items = [(venture, advise(venture, knowledge)) for venture in ventures]
    front = page if wish is None else wish.cover_over(page)
    again = render_file(form, items, knowledge, cover=front, own=wish and wish.file, template=template)
    expected = again.encode() if isinstance(again, str) else again
    diffs = [] if content == expected else list(differences(there, placed_words(expected, form, str(report))))
    for note in _others(there, ventures, knowledge) if diffs else ():
        show(f"{note}\n")
    for each in diffs[:MOST_TOLD]:
        show(f"{visible(str(report))}, {each.place}: {_describe(each.there, each.expected, each.before)}\n")
    if diffs[MOST_TOLD:]:
        show(f"... and {len(diffs) - MOST_TOLD} more places.\n")
    show(f"{_result(len(diffs), same=content == expected)}\n")
    context.exit(int(bool(diffs)))


def _format_of(report: Path) -> str:
    for form in REPORT:
        if report.suffix.lower() in ENDINGS[form]:
            return form
    what = "its ending does not say in which format this report is."
    endings = ", ".join(ENDINGS[form][0] for form in REPORT)
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


def _others(there: Sequence[PlacedWord], ventures: Sequence[Venture], knowledge: KnowledgeBase) -> Iterator[str]:
    """Whether the receipt in the report is one of other answers, or of another knowledge."""
    from collabadvisor.document.tidy import short_digest
    from collabadvisor.report.receipt import digest_of

    text = " ".join(each.word for each in there)
    if RECEIPT not in text:
        yield "The report bears no receipt of this program."
        return
    for venture in ventures:
        if short_digest(digest_of(venture)) not in text:
            yield f"The report was made from other answers than those of {venture.name}."
    if short_digest(knowledge.digest) not in text:
        yield "The report was made with another knowledge."


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
