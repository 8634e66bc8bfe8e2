"""Every format of a report: the tree of what it says goes in, a text or the bytes of a file come out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from collabadvisor.files.problems import MissingExtra

if TYPE_CHECKING:
    from collabadvisor.document.tree import Document

Format = Literal["text", "markdown", "html", "docx", "pdf"]
FORMATS: tuple[Format, ...] = ("text", "markdown", "html", "docx", "pdf")
"""The formats in which every report can be had; that of its data, JSON, stands beside them."""
LIBRARIES: Mapping[str | None, str] = {"docx": "python-docx", "typst": "typst"}
"""What a library is called where it is installed from, by the name by which it is imported."""


def write(document: Document, form: str, width: int = 88) -> str | bytes:
    """The report in a format: a text that ends with one newline, or the bytes of a file.

    ``width`` is that of a terminal, in characters; only text heeds it. The same document gives the same bytes.

    Raises:
        MissingExtra: a library is not installed that the format takes.
        KeyError: there is no such format.
    """
    try:
        return _write_as(document, form, width)
    except ModuleNotFoundError as error:
        if error.name not in LIBRARIES:
            raise
        raise MissingExtra(LIBRARIES[error.name], form) from error


def _write_as(document: Document, form: str, width: int) -> str | bytes:
    # Imported when it is asked for: text does not wait for the writers of files.
    if form == "text":
        from collabadvisor.document.text_writer import write as write_text

        return write_text(document, width)
    if form == "markdown":
        from collabadvisor.document.markdown_writer import write as write_markdown

        return write_markdown(document)
    if form == "html":
        from collabadvisor.document.html_writer import write as write_html

        return write_html(document)
    if form == "docx":
        from collabadvisor.document.docx.docx_writer import write as write_docx

        return write_docx(document)
    if form == "pdf":
        from collabadvisor.document.pdf.pdf_writer import write as write_pdf

        return write_pdf(document)
    raise KeyError(form)
