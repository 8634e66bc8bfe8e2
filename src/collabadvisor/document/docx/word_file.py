"""The file of a Word document: what it says of itself, and bytes that are the same for the same document."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document as WordDocument
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from collabadvisor.document.docx.word_elements import xml_line
from collabadvisor.document.tree import Document

MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""When a document was made that does not say so: always the same, as the day it is would change the bytes."""
LONGEST = 255
"""So many characters a core property may have."""
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The set that Word's own custom properties belong to."""
CORE = ("title", "author", "subject", "keywords", "comments", "category", "language")


def set_file_properties(word: WordDocument, document: Document) -> None:
    """Fills the properties of the file: the core ones by their names, all others as custom ones."""
    properties = {name: xml_line(value).strip() for name, value in document.properties.items() if value.strip()}
    values = {"subject": xml_line(document.kind).strip(), **properties}
    values |= {"title": xml_line(document.title).strip(), "language": document.language}
    core = word.core_properties
    for name in CORE:
        setattr(core, name, values.get(name, "")[:LONGEST])
    core.last_modified_by = core.author
    core.created = core.modified = _moment(properties.get("date", ""))
    core.revision = 1
    custom = {name: value for name, value in properties.items() if name not in (*CORE, "date")}
    if custom:
        part = Part(PackURI("/docProps/custom.xml"), CUSTOM_TYPE, _custom(custom), word.part.package)
        word.part.package.relate_to(part, RELATION)


def _moment(text: str) -> datetime:
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return MADE
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _custom(properties: dict[str, str]) -> bytes:
    entries = "".join(
        f'<property fmtid="{FORMAT}" pid="{place}" name={quoteattr(xml_line(name))}>'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for place, (name, value) in enumerate(sorted(properties.items()), 2)
    )
    start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{start}<Properties xmlns="{CUSTOM}" xmlns:vt="{VALUES}">{entries}</Properties>'.encode()


def file_of(word: WordDocument) -> bytes:
    """The document as the bytes of its file, the same for the same document."""
    buffer = BytesIO()
    word.save(buffer)
    return with_fixed_times(buffer.getvalue())


def with_fixed_times(data: bytes) -> bytes:
    """The archive with all its members, in their order, dated with one fixed day."""
    buffer = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o600 << 16
            new.writestr(info, old.read(name))
    return buffer.getvalue()
