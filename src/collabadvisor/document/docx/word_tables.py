"""Tables whose heads are repeated on each page, and the panel of the verdict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from collabadvisor.document.docx.word_colours import COLOURS, HAIR, QUIET, TINTS
from collabadvisor.document.docx.word_elements import Element, edges, element, paragraph, xml_line
from collabadvisor.document.docx.word_looks import Looks
from collabadvisor.document.docx.word_runs import RunMaker
from collabadvisor.document.tree import Inline, Table, VerdictMark, plain

NARROWEST = 6
"""So many characters a column is wide at least, where nothing tells its share."""
WIDEST = 60
LONGEST_BOLD = 44
"""So many characters the first cell of a row may have to be bold."""
AROUND = 240
"""What is left free at the sides of a cell, in twentieths of a point."""
LONGEST_WORD = 20
PANEL_EDGE = 48
"""The coloured edge of the panel, in eighths of a point."""
PANEL_MARGIN = 170


def table(block: Table, looks: Looks, make: RunMaker, width: int, indent: int) -> Element:
    """The table, ``width`` wide and ``indent`` from the edge (both in twentieths of a point)."""
    widths = column_widths(block, width, looks.letter("Table Words"))
    style = looks.style("Advice Table", "table")
    bolder = looks.fallback_properties("Table Head")
    # What a row is about is bold, unless that would be a wall of bold sentences.
    bold = max((len(plain(row[0])) for row in block.rows), default=0) <= LONGEST_BOLD
    heads = [
        make_cell([paragraph(looks.style("Table Head"), make.runs(xml_line(head), bolder), _low(looks))], wide)
        for head, wide in zip(block.heads, widths, strict=True)
    ]
    properties = element(
        "tblPr",
        element("tblStyle", val=style) if style else None,
        element("tblW", w=sum(widths), type="dxa"),
        element("tblInd", w=indent, type="dxa") if indent else None,
        None if style else edges("tblBorders", HAIR, top=4, bottom=4, insideH=4),
        element("tblLayout", type="fixed"),
        element("tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=0, noVBand=1),
        element("tblCaption", val=xml_line(block.caption).strip()) if block.caption else None,
    )
    return element(
        "tbl",
        properties,
        element("tblGrid", *(element("gridCol", w=wide) for wide in widths)),
        _row(heads, head=True),
        *(_row(_cells(row, widths, looks, make, bold)) for row in block.rows),
    )


def _cells(row: Sequence[Inline], widths: Sequence[int], looks: Looks, make: RunMaker, bold: bool) -> Iterable[Element]:
    style = looks.style("Table Words")
    for place, (cell, wide) in enumerate(zip(row, widths, strict=True)):
        shared = (element("b"),) if bold and not place else ()
        yield make_cell([paragraph(style, make.runs(cell, shared), _low(looks))], wide)


def _low(looks: Looks) -> Element | None:
    return looks.spacing("Table Words", before=10, after=10, line=240, lineRule="auto")


def make_cell(blocks: Iterable[Element], width: int, *properties: Element) -> Element:
    """A cell of a table."""
    return element("tc", element("tcPr", element("tcW", w=width, type="dxa"), *properties), *blocks)


def _row(cells: Iterable[Element], *, head: bool = False) -> Element:
    return element("tr", element("trPr", element("cantSplit"), element("tblHeader") if head else None), *cells)


def column_widths(block: Table, width: int, letter: float) -> list[int]:
    """How wide each column is, together ``width``: as the table says, or else by the words in it.

    None is narrower than its longest word in letters of this width, if all of them can have that; else all are as much
    too narrow for theirs.
    """
    columns = list(zip(block.heads, *([plain(cell) for cell in row] for row in block.rows), strict=True))
    shares = list(block.shares)
    if len(shares) != len(columns) or not sum(shares):
        shares = [min(max(NARROWEST, *map(len, column), 0), WIDEST) for column in columns]
    longest = [max((len(word) for cell in column for word in cell.split()), default=0) for column in columns]
    least = [int(many * letter) + AROUND if many <= LONGEST_WORD else 0 for many in longest]
    if sum(least) > width:
        shares = [int(min(many, LONGEST_WORD) * letter) + AROUND for many in longest]
        least = [0 for _ in least]
    widths = _at_least([int(width * share / sum(shares)) for share in shares], least)
    widths[-1] += width - sum(widths)
    return widths


def _at_least(widths: list[int], least: list[int]) -> list[int]:
    """The widths, none below its least; those that have more than that give what the others want."""
    shortage = sum(max(small - wide, 0) for wide, small in zip(widths, least, strict=True))
    spare = sum(max(wide - small, 0) for wide, small in zip(widths, least, strict=True))
    return [
        small if wide <= small else wide - (wide - small) * shortage // spare
        for wide, small in zip(widths, least, strict=True)
    ]


def panel(verdict: VerdictMark, blocks: Sequence[Element], width: int, indent: int) -> Element:
    """A coloured panel with the blocks in it; the colour is that of the verdict's tone."""
    properties = element(
        "tblPr",
        element("tblW", w=width, type="dxa"),
        element("tblInd", w=indent, type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblLook", val="0000"),
    )
    margins = element(
        "tcMar",
        *(element(side, w=PANEL_MARGIN, type="dxa") for side in ("top", "left", "bottom", "right")),
    )
    look = (
        edges("tcBorders", COLOURS[verdict.tone], left=PANEL_EDGE),
        element("shd", val="clear", color="auto", fill=TINTS[verdict.tone]),
        margins,
    )
    return element(
        "tbl", properties, element("tblGrid", element("gridCol", w=width)), _row([make_cell(blocks, width, *look)])
    )


def table_style(size: int) -> Element:
    """The style of tables in a report: lines between rows alone, quiet heads; ``size`` in half points."""
    return element(
        "style",
        element("name", val="Advice Table"),
        element("basedOn", val="TableNormal"),
        element("uiPriority", val=59),
        element("qFormat"),
        element("pPr", element("spacing", before=0, after=0)),
        element("rPr", element("sz", val=size), element("szCs", val=size)),
        element(
            "tblPr",
            edges("tblBorders", HAIR, top=4, bottom=4, insideH=4),
            element(
                "tblCellMar",
                *(
                    element(side, w=wide, type="dxa")
                    for side, wide in (("top", 40), ("left", 0), ("bottom", 40), ("right", 140))
                ),
            ),
        ),
        _first_row(),
        type="table",
        customStyle=1,
        styleId="AdviceTable",
    )


def _first_row() -> Element:
    lines = element("tcBorders", element("bottom", val="single", sz=8, color=QUIET))
    return element("tblStylePr", element("tcPr", lines), type="firstRow")
