"""The styles of a report that has no template of its own: a restrained page in one sans font."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docx.oxml.ns import qn

from collabadvisor.document.docx.word_colours import INK, LINE, PANEL, QUIET
from collabadvisor.document.docx.word_elements import Element, edges, element, panel_edges
from collabadvisor.document.docx.word_tables import table_style

FONT = "Arial"
"""A font that Word has everywhere, and for which LibreOffice has one of the same widths."""
TYPED = "Courier New"
BODY = 20
SMALL = 18
BUILT_IN = ("heading", "title", "subtitle", "list", "quote", "caption", "header", "footer")
"""How the names of those styles begin that Word knows itself."""


@dataclass(frozen=True)
class ParagraphLook:
    """How paragraphs of a style look: sizes in half points, distances in twentieths of a point."""

    name: str
    size: int = BODY
    colour: str = INK
    bold: bool = False
    italic: bool = False
    before: int = 0
    after: int = 120
    line: int = 276
    outline: int = 0
    keep_next: bool = False
    left: int = 0
    font: str = FONT
    edge: str = ""
    shade: str = ""
    spaced_capitals: bool = False


LOOKS = (
    ParagraphLook("Report Kind", 16, QUIET, bold=True, after=60, spaced_capitals=True, keep_next=True),
    ParagraphLook("Title", 40, bold=True, after=100, line=252, keep_next=True),
    ParagraphLook("Subtitle", 20, QUIET, after=180),
    ParagraphLook("heading 1", 32, bold=True, before=480, after=160, line=252, outline=1, keep_next=True),
    ParagraphLook("heading 2", 26, bold=True, before=300, after=100, line=252, outline=2, keep_next=True),
    ParagraphLook("heading 3", 22, bold=True, before=300, after=80, line=259, outline=3, keep_next=True),
    ParagraphLook("heading 4", BODY, bold=True, before=240, after=60, outline=4, keep_next=True),
    ParagraphLook("heading 5", BODY, QUIET, bold=True, before=200, after=60, outline=5, keep_next=True),
    ParagraphLook("heading 6", BODY, QUIET, italic=True, before=200, after=60, outline=6, keep_next=True),
    ParagraphLook("Lead", 24, after=100, line=276),
    ParagraphLook("Hint", SMALL, QUIET),
    ParagraphLook("Alert", bold=True, before=60, after=180, left=220, edge=INK, shade=PANEL),
    ParagraphLook("Fold", SMALL, bold=True, before=120, after=60, keep_next=True),
    ParagraphLook("List Bullet", after=40),
    ParagraphLook("List Number", after=60),
    ParagraphLook("Quote", italic=True, before=60, after=160, left=220, edge=LINE),
    ParagraphLook("caption", SMALL, bold=True, before=120, after=80),
    ParagraphLook("Figure Caption", SMALL, QUIET, before=80, after=200),
    ParagraphLook("Code", SMALL, after=160, left=220, font=TYPED, edge=PANEL, shade=PANEL),
    ParagraphLook("Table Head", SMALL, QUIET, bold=True, after=0, line=252, keep_next=True),
    ParagraphLook("Table Words", SMALL, after=0, line=252),
    ParagraphLook("Table Space", 8, after=60, line=120),
    ParagraphLook("Verdict Label", 16, QUIET, bold=True, after=40, spaced_capitals=True, keep_next=True),
    ParagraphLook("Verdict", 40, bold=True, after=120, line=252, keep_next=True),
    ParagraphLook("header", 16, QUIET, after=0),
    ParagraphLook("footer", 16, QUIET, after=0),
)


def replace_styles(styles: Element, language: str) -> None:
    """Puts the styles of a report in the place of all that the document has; its words are of the ``language``."""
    for old in [*styles.findall(qn("w:style")), *styles.findall(qn("w:docDefaults"))]:
        styles.remove(old)
    styles.insert(0, _defaults(language))
    styles.extend(_built_in())
    styles.extend(map(_style, LOOKS))
    styles.append(table_style(SMALL))


def _defaults(language: str) -> Element:
    runs = element(
        "rPr",
        element("rFonts", ascii=FONT, hAnsi=FONT, cs=FONT),
        element("color", val=INK),
        element("sz", val=BODY),
        element("szCs", val=BODY),
        element("lang", val=language, eastAsia=language, bidi=language),
    )
    spacing = element("spacing", before=0, after=120, line=276, lineRule="auto")
    paragraphs = element("pPr", element("widowControl"), spacing)
    return element("docDefaults", element("rPrDefault", runs), element("pPrDefault", paragraphs))


def _built_in() -> Iterator[Element]:
    # Every document must have these four.
    kinds = (("paragraph", "Normal"), ("character", "Default Paragraph Font"), ("numbering", "No List"))
    for kind, name in kinds:
        attributes = {"type": kind, "default": 1, "styleId": name.replace(" ", "")}
        yield element("style", element("name", val=name), **attributes)
    margins = (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
    inner = element("tblCellMar", *(element(side, w=wide, type="dxa") for side, wide in margins))
    yield element(
        "style",
        element("name", val="Normal Table"),
        element("tblPr", element("tblInd", w=0, type="dxa"), inner),
        type="table",
        default=1,
        styleId="TableNormal",
    )


def _style(look: ParagraphLook) -> Element:
    built_in = look.name.lower().startswith(BUILT_IN)
    attributes = {} if built_in else {"customStyle": 1}
    following = element("next", val="Normal") if look.keep_next else None
    return element(
        "style",
        element("name", val=look.name),
        element("basedOn", val="Normal"),
        following,
        element("qFormat"),
        _paragraph_properties(look),
        _run_properties(look),
        type="paragraph",
        styleId=look.name.title().replace(" ", ""),
        **attributes,
    )


def _paragraph_properties(look: ParagraphLook) -> Element:
    return element(
        "pPr",
        element("keepNext") if look.keep_next else None,
        element("keepLines") if look.outline else None,
        _edge(look),
        element("shd", val="clear", color="auto", fill=look.shade) if look.shade else None,
        element("spacing", before=look.before, after=look.after, line=look.line, lineRule="auto"),
        element("ind", left=look.left, right=look.left) if look.left else None,
        element("outlineLvl", val=look.outline - 1) if look.outline else None,
    )


def _edge(look: ParagraphLook) -> Element | None:
    if not look.edge:
        return None
    return panel_edges(look.shade, look.edge) if look.shade else edges("pBdr", look.edge, 8, left=16)


def _run_properties(look: ParagraphLook) -> Element:
    return element(
        "rPr",
        element("rFonts", ascii=look.font, hAnsi=look.font, cs=look.font) if look.font != FONT else None,
        *((element("b"), element("bCs")) if look.bold else ()),
        *((element("i"), element("iCs")) if look.italic else ()),
        element("noProof") if look.font == TYPED else None,
        element("color", val=look.colour),
        *((element("caps"), element("spacing", val=20)) if look.spaced_capitals else ()),
        element("sz", val=look.size),
        element("szCs", val=look.size),
    )
