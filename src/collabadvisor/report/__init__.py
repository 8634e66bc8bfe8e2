"""Reports: each a function to a document, which any format writes. No judgement, no layout, no printing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from collabadvisor.document.formats import FORMATS as OF_DOCUMENTS
from collabadvisor.document.formats import write
from collabadvisor.inference.advice import Advice
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.venture.model import Venture

if TYPE_CHECKING:
    from collabadvisor.document.tree import Document
    from collabadvisor.report.advice.advice_content import ReportPage
    from collabadvisor.report.own.cover import Cover
    from collabadvisor.report.own.report_file import ReportFile

__all__ = ["FORMATS", "render", "written"]

FORMATS = (*OF_DOCUMENTS, "json")
"""The formats in which a report can be had."""


def render(
    format: str,  # noqa: A002  (what the command line calls it)
    items: Sequence[tuple[Venture, Advice]],
    knowledge: KnowledgeBase,
    **choices: Any,
) -> str:
    """The report on these ventures as text, Markdown, HTML or JSON; ``choices`` are those of ``render_file``.

    Raises:
        ValueError: there is no such format, it is none of a text, or there is no venture to report on.
    """
    text = render_file(format, items, knowledge, **choices)
    if isinstance(text, bytes):
        msg = f"a report in the format {format!r} is no text."
        raise ValueError(msg)
    return text


def render_file(  # noqa: PLR0913  (what the command line lets one choose)
    format: str,  # noqa: A002  (what the command line calls it)
    items: Sequence[tuple[Venture, Advice]],
    knowledge: KnowledgeBase,
    *,
    width: int = 88,
    brief: bool = False,
    onward: tuple[str, ...] = (),
    cover: Cover | None = None,
    own: ReportFile | None = None,
    template: Path | None = None,
    rows: Sequence[str] = (),
) -> str | bytes:
    """The report on these ventures: a text that ends with one newline, or the bytes of a file.

    The same input gives the same bytes. ``width`` is that of a terminal, in characters; only the text format heeds it.
    A ``brief`` text is one screen for each venture, with the commands ``onward`` at its end. ``cover`` is that of a
    document, and ``own`` what its author makes of it, in which it is never brief; JSON has neither. A Word document is
    poured into the ``template``. ``rows`` are the options that say which row of a table a venture is, for the receipt.

    Raises:
        ValueError: there is no such format, or no venture to report on.
        MissingExtra: a library is not installed that the format takes.
        TemplateError: the template cannot be used.
    """
    if format not in FORMATS or not items:
        msg = (
            f"there is no format {format!r}; known: {', '.join(FORMATS)}."
            if items
            else "there is no venture to report on."
        )
        raise ValueError(msg)
    # Imported when it is asked for: JSON does not wait for the documents.
    if format == "json":
        from collabadvisor.report.advice.advice_json import render as as_json

        return as_json(items, knowledge, rows).rstrip("\n") + "\n"
    from collabadvisor.report.advice.composing import compose
    from collabadvisor.report.receipt import attachment_digests

    page = compose(items, knowledge, attachment_digests(own, template if format == "docx" else None), rows)
    document = _document(format, page, own, onward if brief else None)
    if cover is not None:
        from collabadvisor.report.own.cover import add_cover

        document = add_cover(document, cover)
    if template is not None and format == "docx":
        from collabadvisor.report.own.house_report import house_document

        return house_document(document, page, template)
    return write(document, format, width)


def _document(format: str, page: ReportPage, own: ReportFile | None, onward: tuple[str, ...] | None) -> Document:  # noqa: A002  (as above)
    """The advice as its author wants it, on one screen where there are commands to go ``onward`` by, or whole."""
    unfolds = format == "html"
    if own is not None:
        from collabadvisor.report.own.own_document import own_document

        return own_document(page, own, unfolds=unfolds)
    if onward is not None and format == "text":
        from collabadvisor.report.advice.brief_document import brief_document

        return brief_document(page, onward)
    from collabadvisor.report.advice.advice_document import advice_document

    return advice_document(page, unfolds=unfolds)
