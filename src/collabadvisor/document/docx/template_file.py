"""A Word document from outside, looked at before anything opens it: what could do harm is refused."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from collabadvisor.document.docx.template_dangers import dangers_of, dangers_of_relations
from collabadvisor.files.problems import Location, Problem, TemplateError
from collabadvisor.files.words import clean

LARGEST_FILE = 20_000_000
MOST_MEMBERS = 2_000
LARGEST_WHOLE = 200_000_000
"""So many bytes all of its parts have at most when they are unpacked."""
HIGHEST_RATIO = 200
"""So many times its packed size a large part may have."""
SMALL = 1_000_000
"""Parts of fewer bytes may be packed as well as they can be."""
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SAVE_AGAIN = "Open it in Word, save it as a new .docx and use that."
Finding = tuple[str, str]
"""What is wrong, and what to do about it."""


def read_template(path: Path) -> bytes:
    """The document as it is in the file, once nothing in it was found that could do harm.

    Raises:
        TemplateError: the file cannot be read, is no Word document, or holds something that could do harm.
    """
    if path.suffix.lower() != ".docx":
        macros = "files of this kind hold macros, which" if path.suffix.lower() in (".docm", ".dotm") else "its name"
        what = f"{macros} may not be used." if macros != "its name" else "its name does not end in .docx."
        raise _refusal(path, (what, "Save it in Word as a document (.docx)."))
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise _refusal(path, (f"it cannot be read ({error.strerror}).", "")) from error
    check(data, path)
    return data


def check(data: bytes, path: Path) -> None:
    """Looks at every part of a document; ``path`` is what it is called in a refusal.

    Raises:
        TemplateError: it is no Word document, or holds something that could do harm.
    """
    finding = next(_findings(data), None)
    if finding is not None:
        raise _refusal(path, finding)


def _refusal(path: Path, finding: Finding) -> TemplateError:
    return TemplateError([Problem(Location(str(path)), *finding)])


def _findings(data: bytes) -> Iterator[Finding]:
    if len(data) > LARGEST_FILE:
        yield f"it is larger than {LARGEST_FILE // 1_000_000} MB.", "Make the pictures in it smaller."
        return
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
            bad = next(_bad_members(members), None)
            if bad is not None:
                yield bad
                return
            parts = {member.filename: archive.read(member) for member in members if not member.is_dir()}
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, zlib.error):
        yield "it is not a Word document (.docx), or it is damaged or locked by a password.", SAVE_AGAIN
        return
    yield from _bad_parts(parts)


def _bad_members(members: list[ZipInfo]) -> Iterator[Finding]:
    if len(members) > MOST_MEMBERS:
        yield f"it holds more than {MOST_MEMBERS} parts.", SAVE_AGAIN
    if sum(member.file_size for member in members) > LARGEST_WHOLE:
        yield f"unpacked it is larger than {LARGEST_WHOLE // 1_000_000} MB.", SAVE_AGAIN
    if len({member.filename.lower() for member in members}) < len(members):
        yield "it holds two parts of one name.", SAVE_AGAIN
    for member in members:
        name = clean(member.orig_filename)[:100]
        if member.file_size > SMALL and member.file_size > HIGHEST_RATIO * max(member.compress_size, 1):
            yield f"its part '{name}' is packed so tightly that it may be made to fill memory.", SAVE_AGAIN
        if _leads_outside(member.orig_filename):
            yield f"its part '{name}' has a name that leads out of the file.", SAVE_AGAIN


def _leads_outside(name: str) -> bool:
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts or any(each in name for each in "\\:\0")


def _bad_parts(parts: Mapping[str, bytes]) -> Iterator[Finding]:
    types = parts.get("[Content_Types].xml", b"")
    if "word/document.xml" not in parts and MAIN.encode() not in types:
        yield "it is not a Word document (.docx).", SAVE_AGAIN
        return
    for name, data in parts.items():
        plain, kind = name.lower(), PurePosixPath(name.lower()).suffix
        if "vbaproject" in plain or "vbadata" in plain or plain.startswith("word/activex/"):
            yield f"it holds macros or controls ('{name}'), which may not be used.", "Save it as .docx without them."
        if "embeddings/" in plain:
            yield f"it holds an embedded object ('{name}').", "Put a picture in its place."
        if kind in (".xml", ".rels", ".svg"):
            look = dangers_of_relations if kind == ".rels" else dangers_of
            yield from _looked_at(name, data, look)


def _looked_at(name: str, data: bytes, look: Callable[[etree._Element], Iterator[Finding]]) -> Iterator[Finding]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        yield f"its part '{name}' is damaged.", SAVE_AGAIN
        return
    if root.getroottree().docinfo.doctype:
        yield f"its part '{name}' declares a document type (DTD), which may be used to read other files.", SAVE_AGAIN
        return
    yield from look(root)
