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


class Looks:
    """The styles of a document, found by the names that Word gives them whatever language it speaks."""

    def __init__(self, styles: Element) -> None:
        self._ids = {
            (style.get(qn("w:type")), name.get(qn("w:val"), "").lower()): style.get(qn("w:styleId"))
            for style in styles.iter(qn("w:style"))
            for name in style.findall(qn("w:name"))
        }
        self._styles = {style.get(qn("w:styleId")): style for style in styles.iter(qn("w:style"))}

    def style(self, name: str, kind: str = "paragraph") -> str:
        """The id of the style of that name, or of the nearest there is; empty: the document's default."""
        found = (self._ids.get((kind, each.lower())) for each in (name, *FALLBACKS.get(name, ())))
        return next((each for each in found if each), "")

    def fallback_properties(self, name: str) -> tuple[Element, ...]:
        """The properties given to the runs of a paragraph whose style the document does not have."""
        if ("paragraph", name.lower()) in self._ids:
            return ()
        return tuple(element(tag, **attributes) for tag, attributes in INSTEAD.get(name, ()))

    def numbering(self, name: str) -> str:
        """The id of the numbering that a paragraph style has, empty: none."""
        style = self._styles.get(self._ids.get(("paragraph", name.lower()), ""))
        found = [] if style is None else style.findall(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
        return str(found[0].get(qn("w:val"))) if found else ""

    def spacing(self, name: str, **attributes: object) -> Element | None:
        """The distances and line of a paragraph, where the document has no style of that name that would tell them."""
        return None if self.style(name) else element("spacing", **attributes)
