"""Elements of WordprocessingML, whose properties stand in the order in which its schema wants them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from collabadvisor.files.words import strip_unseen

Element = BaseOxmlElement
ORDER: Mapping[str, tuple[str, ...]] = {
    "pPr": (
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "shd", "tabs", "spacing",
        "ind", "contextualSpacing", "jc", "outlineLvl", "rPr", "sectPr",
    ),
    "rPr": (
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "noProof", "color", "spacing", "sz", "szCs", "u", "shd",
        "rtl", "lang",
    ),
    "tblPr": ("tblStyle", "tblW", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook", "tblCaption"),
    "tcPr": ("tcW", "tcBorders", "shd", "noWrap", "tcMar", "vAlign"),
    "trPr": ("cantSplit", "tblHeader"),
}  # fmt: skip
"""The properties of a paragraph, run, table, cell and row that are used here, in the order of the schema."""
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_UNHELD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def element(tag: str, *children: Element | None, **attributes: object) -> Element:
    """An element of that tag with those parts, ``None`` left out, and attributes, all of Word's main namespace."""
    node = OxmlElement(f"w:{tag}", attrs={qn(f"w:{name}"): str(value) for name, value in attributes.items()})
    parts = [child for child in children if child is not None]
    if tag in ORDER:
        order = [qn(f"w:{name}") for name in ORDER[tag]]
        parts.sort(key=lambda part: order.index(part.tag))
    node.extend(parts)
    return node


def add_property(holder: Element, kind: str, added: Element) -> None:
    """Gives a paragraph or run one more property, in place of the same one; ``kind`` is ``pPr`` or ``rPr``."""
    properties = holder.find(qn(f"w:{kind}"))
    old = [] if properties is None else [part for part in properties if part.tag != added.tag]
    if properties is not None:
        holder.remove(properties)
    holder.insert(0, element(kind, *old, added))


def edges(tag: str, colour: str, space: int = 0, **sizes: int) -> Element:
    """Borders of a paragraph, table or cell: the size of each side in eighths of a point.

    ``space`` is how far they are from the words, in points.
    """
    sides = sorted(sizes, key=SIDES.index)
    return element(tag, *(element(side, val="single", sz=sizes[side], space=space, color=colour) for side in sides))


def panel_edges(colour: str, edge: str) -> Element:
    """Borders of a shaded paragraph: in the colour of the shade, so that it reaches beyond the words, and ``edge``."""
    sides = (("top", 8, 3, colour), ("left", 24, 8, edge), ("bottom", 8, 3, colour), ("right", 8, 6, colour))
    lines = (element(side, val="single", sz=size, space=space, color=own) for side, size, space, own in sides)
    return element("pBdr", *lines)


def text_run(text: str, *properties: Element | None) -> Element:
    """A run of words; the ends of lines and tabs in it are such."""
    run = element("r", element("rPr", *properties) if any(part is not None for part in properties) else None)
    for piece in re.split("([\n\t])", text):
        if piece in ("\n", "\t"):
            run.append(element("br" if piece == "\n" else "tab"))
        elif piece:
            words = element("t")
            words.text = piece
            words.set(qn("xml:space"), "preserve")
            run.append(words)
    return run


def paragraph(style: str, runs: Iterable[Element], *properties: Element | None) -> Element:
    """A paragraph of a style (its id, empty: the default one)."""
    styled = element("pStyle", val=style) if style else None
    return element("p", element("pPr", styled, *properties), *runs)


def xml_text(text: str) -> str:
    """The text as XML can hold it: without what steers and hides, and a mark in place of what else it may not have."""
    return _UNHELD.sub("\ufffd", strip_unseen(text))


def xml_line(text: str) -> str:
    """The text on one line as XML can hold it. A piece of a sentence keeps the blanks at its ends."""
    return re.sub(r"[ \t\r\n\f\v]+", " ", xml_text(text))
