"""Pictures in a Word document: drawn as PNG, since not every program that opens it can draw SVG."""

from __future__ import annotations

import re
from io import BytesIO

from docx.oxml.shape import CT_Inline
from docx.parts.story import StoryPart
from docx.shared import Emu

from collabadvisor.document.docx.word_elements import Element, element, xml_line
from collabadvisor.document.tree import Figure, Logo
from collabadvisor.files.problems import MissingExtra

SHARPNESS = 200
"""Points of the picture in an inch."""
TALLEST = 20 * 360_000
"""20 cm, in the unit of pictures (EMU): a picture and its caption fit on a page."""
PER_TWIP = 635
LOGO_HIGH, LOGO_WIDE = 432_000, 2_160_000
"""12 mm high and 60 mm wide at most, in the same unit."""
LOGO_NUMBER = 9999
"""The number of the logo among the pictures of a document, which has fewer."""


def picture(part: StoryPart, figure: Figure, width: int, number: int) -> Element:
    """The run that shows a figure, at most ``width`` (in twentieths of a point) wide; its ``number`` is its own.

    Raises:
        MissingExtra: typst, which draws it, is not installed.
    """
    png = draw_png(figure.svg)
    name, image = part.get_or_add_image(BytesIO(png))
    # A point of an SVG is three quarters of a printer's point, which typst makes of it.
    wide, high = image.width * 3 // 4, image.height * 3 // 4
    scale = min(1.0, width * PER_TWIP / wide, TALLEST / high)
    size = Emu(int(wide * scale)), Emu(int(high * scale))
    inline = CT_Inline.new_pic_inline(number, name, f"picture-{number}.png", *size)
    _close(inline)
    inline.docPr.set("descr", xml_line(figure.says).strip())
    inline.docPr.set("title", xml_line(figure.title).strip())
    return element("r", element("drawing", inline))


def logo(part: StoryPart, source: Logo) -> Element:
    """The run that shows a logo, as high and wide as it may be above a title."""
    name, image = part.get_or_add_image(BytesIO(source.content))
    scale = min(LOGO_HIGH / image.height, LOGO_WIDE / image.width)
    size = Emu(int(image.width * scale)), Emu(int(image.height * scale))
    inline = CT_Inline.new_pic_inline(LOGO_NUMBER, name, f"logo.{source.kind}", *size)
    _close(inline)
    inline.docPr.set("descr", xml_line(source.says).strip())
    return element("r", element("drawing", inline))


def _close(inline: CT_Inline) -> None:
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")  # where it is not said, LibreOffice takes an eighth of an inch


def draw_png(svg: str) -> bytes:
    """The picture as PNG.

    Raises:
        MissingExtra: typst is not installed.
    """
    try:
        import typst
    except ImportError as error:
        raise MissingExtra("typst", "docx") from error
    page = '#set page(width: auto, height: auto, margin: 0pt, fill: white)\n#image("picture.svg")\n'
    files = {"main.typ": page.encode(), "picture.svg": _sized(svg).encode()}
    # What its stubs say of its input leaves out that it may be files by their names.
    return bytes(typst.compile(files, format="png", ppi=SHARPNESS))  # type: ignore[call-overload]  # typst takes many files, its types one


def _sized(svg: str) -> str:
    # Without a size of its own a picture would be as wide as the page, which here is as wide as the picture.
    opening = re.match(r"\s*<svg\b[^>]*>", svg)
    box = opening and re.search(r'viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"', opening[0])
    if not opening or not box or re.search(r'\swidth="[\d.]+(?:px|pt|mm)?"', opening[0]):
        return svg
    bare = re.sub(r'\s(?:width|height)="[^"]*"', "", opening[0])
    return svg.replace(opening[0], bare.replace("<svg", f'<svg width="{box[1]}" height="{box[2]}"', 1), 1)
