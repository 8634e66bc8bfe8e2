"""The advice as the author of a report hands it over: what the rules say, and what is the author's, told apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from collabadvisor.document import wording
from collabadvisor.document.tree import Block, Document, Paragraph, Section, Words
from collabadvisor.report.advice.advice_content import ReportPage
from collabadvisor.report.advice.advice_document import advice_document
from collabadvisor.report.own.loose_links import remove_loose_links
from collabadvisor.report.own.own_recommendations import with_own_recommendations
from collabadvisor.report.own.own_sections import OwnSections
from collabadvisor.report.own.report_file import ReportFile
from collabadvisor.report.own.report_ids import ALWAYS


def own_document(page: ReportPage, file: ReportFile, *, unfolds: bool = False) -> Document:
    """Everything that is said of the ventures, as the author of a report wants it; see ``advice_document``."""
    picked = [pick.id for pick in file.sections]
    follow = not picked or "recommendations" in picked
    ventures = tuple(with_own_recommendations(each, file, follow=follow) for each in page.ventures)
    own = replace(page, ventures=ventures)
    document = advice_document(own, unfolds=unfolds, arrange=OwnSections(file.sections, file.comments))
    *others, last = document.blocks
    opening, closing = (
        _words_of_author(title, paragraphs)
        for title, paragraphs in ((wording.INTRODUCTION, file.introduction), (wording.CLOSING, file.closing))
    )
    at_end = not picked or picked[-1] == ALWAYS or ALWAYS not in picked
    # What the advice rests on is read after the author's last words, unless it was wanted elsewhere.
    blocks = (*opening, *others, *closing, last) if at_end else (*opening, *others, last, *closing)
    return replace(document, blocks=remove_loose_links(blocks, frozenset(_left_out(own))))


def _words_of_author(title: str, paragraphs: Iterable[str]) -> tuple[Block, ...]:
    blocks = tuple(Paragraph(Words(paragraph, "own")) for paragraph in paragraphs)
    return (Section(title, blocks),) if blocks else ()


def _left_out(page: ReportPage) -> Iterator[str]:
    """The ids of the sections in which what is left out would stand."""
    for place, report in enumerate(page.ventures, start=1):
        yield from (f"v{place}-r{item.rank}" for item in report.left_out)
