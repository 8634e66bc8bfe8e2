"""Which style of a Word document each part of a report has, and what is done where the document has none for it."""

from __future__ import annotations

from collections.abc import Mapping

from docx.oxml.ns import qn

from collabadvisor.document.docx.word_colours import QUIET
from collabadvisor.document.docx.word_elements import Element, element

FALLBACKS: Mapping[str, tuple[str, ...]] = {
    "List Bullet": ("List Paragraph",),
    "List Number": ("List Paragraph",),
    "Quote": ("Intense Quote",),
    "Lead": ("Intro", "Introduction"),
    "Code": ("HTML Preformatted", "Plain Text"),
    "Advice Table": ("Table Grid",),
}
"""What will do where a document has no style of that name; after these its default style."""
Properties = tuple[tuple[str, Mapping[str, object]], ...]
BOLD: tuple[str, Mapping[str, object]] = ("b", {})
LARGE: tuple[str, Mapping[str, object]] = ("sz", {"val": 40})
SMALL: tuple[str, Mapping[str, object]] = ("sz", {"val": 18})
INSTEAD: Mapping[str, Properties] = {
    "Verdict": (BOLD, LARGE),
    "Verdict Label": (BOLD, ("color", {"val": QUIET})),
    "Table Head": (BOLD,),
    "Fold": (BOLD,),
    "Alert": (BOLD,),
    "Caption": (BOLD,),
    "Hint": (("color", {"val": QUIET}),),
    "Quote": (("i", {}),),
    "Code": (("rFonts", {"ascii": "Courier New", "hAnsi": "Courier New", "cs": "Courier New"}), SMALL),
    **{f"Heading {level}": (BOLD,) for level in range(1, 7)},
}
"""How the words look where the document has no style of that name: properties of their runs."""

ARIAL, ANY_FONT = 6.22, 7.5
"""How wide a letter is at most, but for a few, in twentieths of a point where the letters are half a point large."""
UNTOLD = 20
"""How large letters are of which no style tells it, in half points."""


class Looks:
    """The styles of a document, found by the names that Word gives them whatever language it speaks."""

    def __init__(self, styles: Element) -> None:
        self._ids = {
            (style.get(qn("w:type")), name.get(qn("w:val"), "").lower()): style.get(qn("w:styleId"))
            for style in styles.iter(qn("w:style"))
            for name in style.findall(qn("w:name"))
        }
        self._all = styles
        self._styles = {style.get(qn("w:styleId")): style for style in styles.iter(qn("w:style"))}
        usual = styles.xpath("./w:style[@w:type='paragraph'][@w:default='1' or @w:default='true']/@w:styleId")
        self._usual = next(iter(usual), "")

    def style(self, name: str, kind: str = "paragraph") -> str:
        """The id of the style of that name, or of the nearest there is; empty: the document's default."""
        ids = (self._ids.get((kind, each.lower())) for each in (name, *FALLBACKS.get(name, ())))
        return next((each for each in ids if each), "")

    def fallback_properties(self, name: str) -> tuple[Element, ...]:
        """The properties given to the runs of a paragraph whose style the document does not have."""
        if ("paragraph", name.lower()) in self._ids:
            return ()
        return tuple(element(tag, **attributes) for tag, attributes in INSTEAD.get(name, ()))

    def numbering(self, name: str) -> str:
        """The id of the numbering that a paragraph style has, empty: none."""
        style = self._styles.get(self._ids.get(("paragraph", name.lower()), ""))
        references = [] if style is None else style.findall(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
        return str(references[0].get(qn("w:val"))) if references else ""

    def letter(self, name: str) -> float:
        """How wide a letter is at most, but for a few, in a paragraph of that style: in twentieths of a point."""
        own = ("paragraph", "table space") in self._ids
        return self._size(self.style(name) or self._usual) * (ARIAL if own else ANY_FONT)

    def _size(self, style: str) -> float:
        """The size of the letters of a style, of what it is based on, or of the whole document, in half points."""
        passed: list[str] = []
        while style in self._styles and style not in passed:
            passed.append(style)
            definition = self._styles[style]
            for size in definition.xpath("./w:rPr/w:sz/@w:val"):
                return float(size)
            style = next(iter(definition.xpath("./w:basedOn/@w:val")), "")
        return float(next(iter(self._all.xpath("./w:docDefaults/w:rPrDefault/w:rPr/w:sz/@w:val")), UNTOLD))

    def spacing(self, name: str, **attributes: object) -> Element | None:
        """The distances and line of a paragraph, where the document has no style of that name that would tell them."""
        return None if self.style(name) else element("spacing", **attributes)
