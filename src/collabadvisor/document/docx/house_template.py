"""A report in the reader's own Word document: in its styles, under its header and logo, where it says so."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.parts.numbering import NumberingPart
from lxml import etree

from collabadvisor.document.docx.template_file import SAVE_AGAIN
from collabadvisor.document.docx.word_blocks import BlockMaker, Spot
from collabadvisor.document.docx.word_elements import Element, add_property, element, xml_line
from collabadvisor.document.docx.word_file import LONGEST, file_of
from collabadvisor.document.docx.word_lists import Lists
from collabadvisor.document.docx.word_looks import Looks
from collabadvisor.document.docx.word_pages import apply_page_breaks
from collabadvisor.document.docx.word_runs import bookmarks
from collabadvisor.document.tree import Document
from collabadvisor.files.problems import Location, Problem, TemplateError

MARK = "[[advice]]"
NARROWEST = 2000
"""The least width of what is put in, in twentieths of a point, whatever the document says of its pages."""
PAGE = {"w": 11906, "left": 1440, "right": 1440}


def fill_template(document: Document, data: bytes, path: Path) -> bytes:
    """The template with the report in place of its paragraph ``[[advice]]``, as the bytes of a file.

    ``data`` is a template that was read and looked at already, ``path`` what it is called in a refusal. The report's
    title stands above it as a heading, unless the template says it already.

    Raises:
        MissingExtra: typst, which draws figures, is not installed, and the report has one.
        TemplateError: the template has no place for the report, or Word documents are not like this.
    """
    try:
        word = docx.Document(BytesIO(data))
        mark = _mark(word, path)
        looks = Looks(word.styles.element)
        _put(document, word, mark, looks)
        word.core_properties.title = xml_line(document.title).strip()[:LONGEST]
        return file_of(word)
    except (OpcError, KeyError, AttributeError, ValueError, etree.XMLSyntaxError) as error:
        raise _refusal(path, "it is not a Word document that can be read.", SAVE_AGAIN) from error


def _refusal(path: Path, what: str, remedy: str) -> TemplateError:
    return TemplateError([Problem(Location(str(path)), what, remedy)])


def _mark(word: WordDocument, path: Path) -> Element:
    holders = [each for each in word.element.body.iter(qn("w:p")) if MARK in _text(each)]
    alone = [each for each in holders if _text(each).strip() == MARK]
    if not holders:
        what = f"no paragraph in it is {MARK}, so nothing says where the report goes."
        raise _refusal(path, what, f"Write {MARK} as a paragraph of its own where it should stand.")
    if len(holders) > 1:
        raise _refusal(path, f"{MARK} stands in it {len(holders)} times.", "Leave it in one place.")
    if not alone:
        raise _refusal(path, f"other words stand beside {MARK}.", "Give it a paragraph of its own.")
    if any(each.tag in (qn("w:tc"), qn("w:txbxContent")) for each in alone[0].iterancestors()):
        raise _refusal(path, f"{MARK} stands in a table or text box.", "Move it into a paragraph of its own outside.")
    mark: Element = alone[0]
    return mark


def _text(holder: Element) -> str:
    return "".join(each.text or "" for each in holder.iter(qn("w:t")))


def _put(document: Document, word: WordDocument, mark: Element, looks: Looks) -> None:
    body = word.element.body
    names = dict(bookmarks(document.blocks))
    marks = list(body.iter(qn("w:bookmarkStart")))
    used_names = {each.get(qn("w:name"), "") for each in marks}
    names = {key: _free(name, used_names) for key, name in names.items()}
    highest = max((int(each.get(qn("w:id"), "0")) for each in marks), default=0)
    lists = Lists(_numbering(word), looks)
    maker = BlockMaker(word.part, looks, lists, names, highest)
    spot = Spot(_width(mark, body))
    elements = list(_content(document, maker, spot, has_title=xml_line(document.title).strip() in _all_words(word)))
    _say_language(word, document.language, elements)
    for each in elements:
        mark.addprevious(each)
    _take_away(mark)


def _free(name: str, used_names: set[str]) -> str:
    return next(each for each in (name, *(f"{name[:36]}_{n}" for n in range(2, 999))) if each not in used_names)


def _content(document: Document, maker: BlockMaker, spot: Spot, *, has_title: bool) -> Iterator[Element]:
    if has_title:
        yield from apply_page_breaks(maker.blocks(document.blocks, spot))
        return
    yield maker.paragraph("Heading 1", document.title, spot, element("keepNext"))
    if document.about:
        yield maker.paragraph("Subtitle", document.about, spot)
    below = Spot(spot.width, level=2)
    yield from apply_page_breaks(maker.blocks(document.blocks, below))


def _all_words(word: WordDocument) -> str:
    return "\n".join(_text(each) for each in word.element.body.iter(qn("w:p")))


def _take_away(mark: Element) -> None:
    # Where a section of the document ends with it, its paragraph stays, empty.
    if mark.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is None:
        mark.getparent().remove(mark)
        return
    for part in [each for each in mark if each.tag != qn("w:pPr")]:
        mark.remove(part)


def _width(mark: Element, body: Element) -> int:
    """How wide the text is in the section of the mark: that which is described next after it."""
    following = mark.xpath("self::*/w:pPr/w:sectPr | following::w:sectPr")
    section = following[0] if following else body.find(qn("w:sectPr"))
    if section is None:
        return PAGE["w"] - PAGE["left"] - PAGE["right"]
    size, margins, columns = (section.find(qn(f"w:{tag}")) for tag in ("pgSz", "pgMar", "cols"))
    wide = _number(size, "w", PAGE["w"]) - sum(_number(margins, side, PAGE[side]) for side in ("left", "right"))
    number = max(_number(columns, "num", 1), 1)
    wide = (wide - _number(columns, "space", 720) * (number - 1)) // number
    return max(wide, NARROWEST)


def _number(holder: Element | None, name: str, otherwise: int) -> int:
    value = "" if holder is None else holder.get(qn(f"w:{name}"), "")
    return int(float(value)) if value.replace(".", "", 1).isdecimal() else otherwise


def _numbering(word: WordDocument) -> Element:
    kind = RELATIONSHIP_TYPE.NUMBERING
    for relation in word.part.rels.values():
        if relation.reltype == kind:
            existing: Element = relation.target_part.element
            return existing
    name = word.part.package.next_partname("/word/numbering%d.xml")
    part = NumberingPart(PackURI(name), CONTENT_TYPE.WML_NUMBERING, element("numbering"), word.part.package)
    word.part.relate_to(part, kind)
    numbering: Element = part.element
    return numbering


def _say_language(word: WordDocument, language: str, elements: list[Element]) -> None:
    languages = word.styles.element.xpath("./w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val")
    if languages and languages[0].lower() == language.lower():
        return
    for run in (run for each in elements for run in each.iter(qn("w:r"))):
        add_property(run, "rPr", element("lang", val=language))
