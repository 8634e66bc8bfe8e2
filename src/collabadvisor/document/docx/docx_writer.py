"""A report as a Word document (.docx): styles, lists, tables and links that those who receive it can go on with."""

from __future__ import annotations

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.section import Section as WordSection
from docx.section import _Footer
from docx.shared import Mm

from collabadvisor.document.docx.front_page import closeness
from collabadvisor.document.docx.word_blocks import BlockMaker, Spot
from collabadvisor.document.docx.word_colours import HAIR
from collabadvisor.document.docx.word_elements import Element, edges, element, paragraph, text_run
from collabadvisor.document.docx.word_file import file_of, set_file_properties
from collabadvisor.document.docx.word_lists import Lists
from collabadvisor.document.docx.word_looks import Looks
from collabadvisor.document.docx.word_pages import apply_page_breaks
from collabadvisor.document.docx.word_pictures import logo
from collabadvisor.document.docx.word_runs import RunMaker, bookmarks
from collabadvisor.document.docx.word_styles import replace_styles
from collabadvisor.document.tree import Document, plain

PAGE = Mm(210), Mm(297)
MARGIN = Mm(25)
TWIP = 635
UNUSED = ("thumbnail", "stylesWithEffects", "webSettings", "customXml")
"""What the empty document of python-docx has and a report does not need; a thumbnail would show another document."""
APPLICATION = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>collabadvisor</Application></Properties>"
)


def write(document: Document) -> bytes:
    """The report as the bytes of a file; the same report makes the same bytes.

    Raises:
        MissingExtra: typst, which draws figures, is not installed, and the report has one.
    """
    word = docx.Document()
    _empty(word)
    replace_styles(word.styles.element, document.language)
    section = word.sections[0]
    _lay_out(section)
    looks = Looks(word.styles.element)
    names = dict(bookmarks(document.blocks))
    lists = Lists(word.part.numbering_part.element, looks)
    maker = BlockMaker(word.part, looks, lists, names)
    _fill(word, document, maker, (PAGE[0] - 2 * MARGIN) // TWIP)
    _head_and_foot(section, document, looks)
    set_file_properties(word, document)
    return file_of(word)


def _empty(word: WordDocument) -> None:
    for holder in (word.part.package, word.part):
        for name, relation in list(holder.rels.items()):
            if any(each in str(relation.target_ref) for each in UNUSED):
                del holder.rels[name]
    for part in word.part.package.iter_parts():
        if part.partname == "/docProps/app.xml":
            part._blob = APPLICATION
    numbering = word.part.numbering_part.element
    for old in list(numbering):
        numbering.remove(old)
    settings = word.settings.element
    for setting in settings.iter(qn("w:compatSetting")):
        # 15: as all Words since 2013 lay out a page; older ones are shown as in a mode for old files.
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    for old in settings.findall(qn("w:rsids")):
        settings.remove(old)


def _lay_out(section: WordSection) -> None:
    section.page_width, section.page_height = PAGE
    section.left_margin = section.right_margin = MARGIN
    section.top_margin, section.bottom_margin = Mm(20), Mm(18)
    section.header_distance = section.footer_distance = Mm(12)
    section.different_first_page_header_footer = True


def _fill(word: WordDocument, document: Document, maker: BlockMaker, width: int) -> None:
    spot = Spot(width, closeness=closeness(document))
    opening = [("Report Kind", document.kind), ("Title", document.title), ("Subtitle", document.about)]
    body = word.element.body
    last = body.find(qn("w:sectPr"))
    for style, words in opening:
        image = document.logo if style == "Report Kind" else None
        if plain(words).strip() or image:
            block = maker.paragraph(style, words, spot, _right_end(width) if image else None)
            block.extend([text_run("\t"), logo(word.part, image)] if image else [])
            last.addprevious(block)
    for each in apply_page_breaks(maker.blocks(document.blocks, spot)):
        last.addprevious(each)
    settings = word.settings.element
    for language in settings.findall(qn("w:themeFontLang")):
        settings.replace(language, element("themeFontLang", val=document.language))


def _right_end(width: int) -> Element:
    """Where the logo ends: beside the kind of the report it takes no height from the first page."""
    return element("tabs", element("tab", val="right", pos=width))


def _head_and_foot(section: WordSection, document: Document, looks: Looks) -> None:
    line = edges("pBdr", HAIR, 6, bottom=4)
    title = paragraph(looks.style("header"), RunMaker({}).runs(document.header or document.title), line)
    _put(section.header._element, title)
    _put(section.first_page_header._element, paragraph(looks.style("header"), ()))
    for footer in (section.footer, section.first_page_footer):
        _put(footer._element, _page_of(footer, looks))


def _put(holder: Element, content: Element) -> None:
    for old in list(holder):
        holder.remove(old)
    holder.append(content)


def _page_of(_: _Footer, looks: Looks) -> Element:
    words = [text_run("Page "), *_field("PAGE"), text_run(" of "), *_field("NUMPAGES")]
    return paragraph(looks.style("footer"), words, element("jc", val="right"))


def _field(name: str) -> list[Element]:
    code = element("instrText")
    code.text = f" {name} "
    marks = [element("r", element("fldChar", fldCharType=kind)) for kind in ("begin", "separate", "end")]
    return [marks[0], element("r", code), marks[1], text_run("1"), marks[2]]
