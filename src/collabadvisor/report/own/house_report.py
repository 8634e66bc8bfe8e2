"""The advice in the reader's own Word document: where it says so, and with the fields that it has."""

from __future__ import annotations

from pathlib import Path

from collabadvisor.document.docx.fields import ActionField, FieldValues, pour_with_fields
from collabadvisor.document.tree import Document
from collabadvisor.report.advice.advice_content import ReportPage
from collabadvisor.report.advice.sections import first_items


def house_document(document: Document, page: ReportPage, template: Path) -> bytes:
    """The template with the report in it; its fields speak of the first of several ventures.

    Raises:
        MissingExtra: a library is not installed that this takes.
        TemplateError: the template cannot be read, holds what could do harm, or has no place for the report.
    """
    first = page.ventures[0]
    cover = document.properties
    values = FieldValues(
        title=document.title,
        client=cover.get("client", ""),
        author=cover.get("author", ""),
        date=cover.get("date", ""),
        venture=first.name,
        stage=first.stage,
        verdict=first.verdict.title,
        meaning=first.verdict.meaning,
        actions=tuple(ActionField(item.rank, item.title, item.who) for item in first_items(first.sections)),
    )
    return pour_with_fields(document, values, template)
