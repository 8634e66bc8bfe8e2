"""What in the XML of a Word document could run, fetch or embed something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from collabadvisor.files.words import clean

XmlElement = Any
"""An element of lxml, which says no types."""
LINKS = ("http", "https", "mailto")
"""The kinds of addresses to which a plain link may lead."""
ELEMENTS = {
    "altChunk": "it takes in another document (altChunk).",
    "subDoc": "it takes in another document (subDoc).",
    "object": "it holds an embedded object (OLE).",
    "OLEObject": "it holds an embedded object (OLE).",
    "control": "it holds a control (ActiveX).",
    "attachedTemplate": "it is attached to another template.",
    "mailMerge": "it is bound to a source of data (mail merge).",
}
RELATIONS = {
    "attachedTemplate": ELEMENTS["attachedTemplate"],
    "aFChunk": ELEMENTS["altChunk"],
    "subDocument": ELEMENTS["subDoc"],
    "oleObject": ELEMENTS["object"],
    "package": ELEMENTS["object"],
    "control": ELEMENTS["control"],
    "vbaProject": "it holds macros, which may not be used.",
    "mailMergeSource": ELEMENTS["mailMerge"],
}
REMEDY = "Remove it in Word, or save the document as a new .docx without it."
_FETCHING = re.compile(r"\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|DATABASE|IMPORT|MACROBUTTON)\b", re.IGNORECASE)


def dangers_of(root: XmlElement) -> Iterator[tuple[str, str]]:
    """What is wrong with a part of a document, and what to do about it."""
    code = ""
    for each in root.iter():
        if not isinstance(each.tag, str):
            continue
        name = _name(each.tag)
        if name in ELEMENTS:
            yield ELEMENTS[name], REMEDY
        if name in ("Override", "Default"):
            yield from _of_a_type(each)
        if name == "instrText":
            code += each.text or ""
        elif name == "fldSimple":
            code += " " + "".join(value for key, value in each.attrib.items() if _name(key) == "instr")
        elif name == "fldChar":
            code += " " if "begin" in each.attrib.values() else ""
        if any(_name(key) == "src" and "//" in value for key, value in each.attrib.items()):
            yield "it shows a picture that is not in it but fetched from elsewhere.", "Insert the picture itself."
    fetching = _FETCHING.search(code)
    if fetching:
        yield f"a field in it fetches something ({fetching[0].upper()}).", REMEDY


def _of_a_type(entry: XmlElement) -> Iterator[tuple[str, str]]:
    kind = entry.get("ContentType", "").lower()
    if "macroenabled" in kind or "vbaproject" in kind:
        yield RELATIONS["vbaProject"], "Save it in Word as a document without macros (.docx)."
    where = entry.get("PartName") or f".{entry.get('Extension', '')}"
    if kind.endswith("xml") and not kind.startswith("image/") and not where.lower().endswith((".xml", ".rels")):
        yield f"its part '{clean(where)[:100]}' is not what its name says.", REMEDY


def dangers_of_relations(root: XmlElement) -> Iterator[tuple[str, str]]:
    """What is dangerous in a list of what a part of a document is related to: what it is, and its words."""
    for relation in root.iter():
        if not isinstance(relation.tag, str) or _name(relation.tag) != "Relationship":
            continue
        kind, target = _name(relation.get("Type", "").replace("/", "}")), relation.get("Target", "")
        if kind in RELATIONS:
            yield RELATIONS[kind], REMEDY
        elif relation.get("TargetMode", "") == "External":
            yield from _of_a_link(kind, target)


def _of_a_link(kind: str, target: str) -> Iterator[tuple[str, str]]:
    address = clean(target)[:100]
    if kind != "hyperlink":
        thing = "a picture" if kind == "image" else f"something ({clean(kind)[:40]})"
        yield f"it fetches {thing} from elsewhere: {address}", "Insert the picture itself, or remove it."
    elif _scheme(target) not in LINKS and not target.startswith("#"):
        yield f"a link in it leads to something other than a web page or an address: {address}", "Remove the link."


def _scheme(target: str) -> str:
    try:
        return urlsplit(target.strip()).scheme.lower()
    except ValueError:
        return ""


def _name(tag: str) -> str:
    return tag.rpartition("}")[2]
