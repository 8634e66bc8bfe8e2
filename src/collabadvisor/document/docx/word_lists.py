"""Numbering: lists that Word knows as such, each with its own first number."""

from __future__ import annotations

from docx.oxml.ns import qn

from collabadvisor.document.docx.word_elements import Element, element
from collabadvisor.document.docx.word_looks import Looks

STEP = 397
"""How far each level stands in, in twentieths of a point: 7 mm."""
LEVELS = 9
BULLETS = ("\N{BULLET}", "\N{EN DASH}", "\N{MIDDLE DOT}")


class Lists:
    """The numberings of a document, of which every numbered list gets one of its own."""

    def __init__(self, numbering: Element, looks: Looks) -> None:
        self._numbering = numbering
        self._looks = looks
        self._abstract_ids: dict[str, int] = {}
        self._bullets: dict[tuple[str, int], int] = {}

    def bullets(self, depth: int) -> tuple[Element, int]:
        """The property of a paragraph that makes it a point at that depth, and how far its words stand in."""
        abstract, level = self._abstract("bullet", depth)
        key = (str(abstract), level)
        if key not in self._bullets:
            self._bullets[key] = self._number(abstract)
        return self._property(self._bullets[key], level), self._find_indent(abstract, level)

    def numbers(self, depth: int, first: int) -> tuple[Element, int]:
        """The properties and the left edge of the items of one numbered list, which begins with ``first``."""
        abstract, level = self._abstract("decimal", depth)
        start = element("lvlOverride", element("startOverride", val=first), ilvl=level)
        return self._property(self._number(abstract, start), level), self._find_indent(abstract, level)

    def _property(self, number: int, level: int) -> Element:
        return element("numPr", element("ilvl", val=level), element("numId", val=number))

    def _abstract(self, kind: str, depth: int) -> tuple[int, int]:
        """The definition and level for lists of a kind at a depth: the document's own, where a style of it has one."""
        name = "List Bullet" if kind == "bullet" else "List Number"
        own = self._looks.numbering(name if not depth else f"{name} {depth + 1}")
        for number in self._numbering.findall(qn("w:num")) if own else ():
            if number.get(qn("w:numId")) == own:
                return int(number.find(qn("w:abstractNumId")).get(qn("w:val"))), 0
        if kind not in self._abstract_ids:
            self._abstract_ids[kind] = self._define(kind)
        return self._abstract_ids[kind], min(depth, LEVELS - 1)

    def _define(self, kind: str) -> int:
        ids = [int(each.get(qn("w:abstractNumId"))) for each in self._numbering.findall(qn("w:abstractNum"))]
        number = max(ids, default=0) + 1
        levels = (_level(kind, level) for level in range(LEVELS))
        definition = element(
            "abstractNum", element("multiLevelType", val="hybridMultilevel"), *levels, abstractNumId=number
        )
        # All definitions stand before the first numbering.
        first = self._numbering.find(qn("w:num"))
        if first is None:
            self._numbering.append(definition)
        else:
            first.addprevious(definition)
        return number

    def _number(self, abstract: int, *overrides: Element) -> int:
        nums = self._numbering.findall(qn("w:num"))
        number = max((int(each.get(qn("w:numId"))) for each in nums), default=0) + 1
        numbering = element("num", element("abstractNumId", val=abstract), *overrides, numId=number)
        if nums:
            nums[-1].addnext(numbering)
        else:
            self._numbering.append(numbering)
        return number

    def _find_indent(self, abstract: int, level: int) -> int:
        path = f"w:abstractNum[@w:abstractNumId={abstract}]/w:lvl[@w:ilvl={level}]/w:pPr/w:ind"
        for indent in self._numbering.xpath(path):
            value = indent.get(qn("w:left"), indent.get(qn("w:start")))
            if value is not None:
                return int(value)
        return STEP * (level + 1)


def _level(kind: str, level: int) -> Element:
    bullet = kind == "bullet"
    text = BULLETS[level % len(BULLETS)] if bullet else f"%{level + 1}."
    return element(
        "lvl",
        element("start", val=1),
        element("numFmt", val=kind),
        element("lvlText", val=text),
        element("lvlJc", val="left"),
        element("pPr", element("ind", left=STEP * (level + 1), hanging=STEP)),
        ilvl=level,
    )
