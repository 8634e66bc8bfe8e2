"""The words of a paragraph as runs: their roles, shapes, links, and the direction of their script."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from collabadvisor.document.docx.word_colours import LINK, QUIET, shape_and_word
from collabadvisor.document.docx.word_elements import Element, element, text_run, xml_line, xml_text
from collabadvisor.document.tree import Block, Inline, Run, Section, Words, runs, walk_blocks

SYMBOLS = "Segoe UI Symbol"
"""The font of the shapes; where it is not there, programs take them from one that has them."""
TYPED = "Courier New"
LONGEST_NAME = 40
_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RUN_TO_LEFT = re.compile(f"([{_TO_LEFT}](?:[^A-Za-z\u00c0-\u024f\u0370-\u052f]*[{_TO_LEFT}])?)")


def bookmarks(blocks: tuple[Block, ...]) -> Mapping[str, str]:
    """A name of a bookmark for each id of a section: letters, digits and low lines, at most 40."""
    ids = dict.fromkeys(block.id for block in walk_blocks(blocks) if isinstance(block, Section) and block.id)
    return {name: _bookmark(name) for name in ids}


def _bookmark(name: str) -> str:
    plain = re.sub(r"[^A-Za-z0-9]", "_", name)
    if plain == name and len(plain) <= LONGEST_NAME - len("advice_"):
        return f"advice_{plain}"
    digest = sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"advice_{plain[: LONGEST_NAME - len('advice__') - len(digest)]}_{digest}"


class RunMaker:
    """Makes runs of words. ``names`` are the bookmarks to which links may lead; all other links are words alone."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names

    def runs(self, words: Inline, shared: Iterable[Element] = ()) -> list[Element]:
        """The words as runs and links; each run has the ``shared`` properties too. No blanks at the two ends."""
        pieces = list(runs(words))
        for place, strip in ((0, str.lstrip), (-1, str.rstrip)):
            if pieces and isinstance(pieces[place], Words):
                piece = pieces[place]
                assert isinstance(piece, Words)  # noqa: S101  # as just asked
                pieces[place] = Words(strip(piece.text), piece.role, piece.to)
        common = [(part.tag.rpartition("}")[2], dict(part.attrib)) for part in shared]
        return [run for piece in pieces for run in self._piece(piece, common)]

    def _piece(self, piece: Run, common: list[tuple[str, dict[str, str]]]) -> Iterator[Element]:
        if not isinstance(piece, Words):
            yield from _mark(*shape_and_word(piece), common)
            return
        link = self._names.get(piece.to)
        parts = list(_words(piece, common, linked=link is not None))
        if link is not None:
            yield element("hyperlink", *parts, anchor=link, history=1)
        else:
            yield from parts


def _words(piece: Words, common: list[tuple[str, dict[str, str]]], *, linked: bool) -> Iterator[Element]:
    text = xml_text(piece.text) if piece.role == "code" else xml_line(piece.text)
    for place, part in enumerate(_RUN_TO_LEFT.split(text)):
        if part:
            added = _role(piece.role)
            added |= {"color": {"val": LINK}} if linked else {}
            added |= {"rtl": {}} if place % 2 else {}
            yield text_run(part, *_properties(common, added))


def _role(role: str) -> dict[str, dict[str, object]]:
    if role == "strong":
        return {"b": {}}
    if role == "variable":
        return {"i": {}}
    if role == "aside":
        return {"color": {"val": QUIET}}
    if role == "code":
        return {"rFonts": {"ascii": TYPED, "hAnsi": TYPED, "cs": TYPED}, "noProof": {}}
    return {"noProof": {}} if role == "own" else {}


def _mark(shape: str, word: str, colour: str, common: list[tuple[str, dict[str, str]]]) -> Iterator[Element]:
    fonts = {"ascii": SYMBOLS, "hAnsi": SYMBOLS, "eastAsia": SYMBOLS, "cs": SYMBOLS}
    yield text_run(f"{shape}\u00a0", *_properties(common, {"rFonts": fonts, "color": {"val": colour}, "noProof": {}}))
    yield text_run(xml_line(word).strip(), *_properties(common, {"b": {}, "color": {"val": colour}}))


def _properties(common: list[tuple[str, dict[str, str]]], added: Mapping[str, Mapping[str, object]]) -> list[Element]:
    properties = []
    for tag, attributes in common:
        if tag not in added:
            part = element(tag)
            for name, value in attributes.items():
                part.set(name, value)
            properties.append(part)
    return [*properties, *(element(tag, **attributes) for tag, attributes in added.items())]
