"""Why, as a Mermaid flowchart, which GitHub and many editors draw.

Answers and lessons stand on the left, in round boxes, and what was asked about on the right.
"""

from __future__ import annotations

import re
from textwrap import wrap

from collabadvisor.document.tidy import clean_strings
from collabadvisor.reasoning.explain.explanation_model import Link, Why
from collabadvisor.report.explain.link_sentences import split_link

_WIDTH = 48  # letters in a line of a box
_GROUND = ("answer", "lesson", "count", "open")  # what the chain ends with
# All that may mean something to Mermaid, to Markdown (which the words of a box are taken for) or in HTML, and the dot
# inside a word, which can make it an address.
_SPECIAL = re.compile(r"[^\w\s,.;?!()'“”…-]|_|\.(?=\S)")
# What makes a list where a line begins.
_AT_START = re.compile(r"^(\d*)([-.)])")


def render(why: Why) -> str:
    """The flowchart: one box for each thing, an arrow from each to what rests on it. What is not so is one box."""
    drawing = _Drawing()
    why = clean_strings(why)
    if why.chain is None:
        drawing.boxes.append(f'  n1["{_label(why.says)}"]')
    else:
        drawing.draw(why.chain)
        for link in why.led_to:
            drawing.arrow(why.chain, link)
            drawing.draw(link, onward=True)
    return "\n".join(["flowchart LR", *drawing.boxes, *drawing.arrows]) + "\n"


class _Drawing:
    def __init__(self) -> None:
        self.boxes: list[str] = []
        self.arrows: dict[str, None] = {}  # each once, in the order in which they are met
        self._ids: dict[tuple[str, str], str] = {}

    def draw(self, link: Link, *, onward: bool = False) -> None:
        """A link with its parts: it rests on them or, ``onward``, leads to them."""
        self._id(link)
        for part in link.parts:
            self.arrow(*((link, part) if onward else (part, link)))
            self.draw(part, onward=onward)

    def arrow(self, source: Link, target: Link) -> None:
        """An arrow from one box to another."""
        self.arrows[f"  {self._id(source)} --> {self._id(target)}"] = None

    def _id(self, link: Link) -> str:
        key = (link.kind, link.id)
        if key not in self._ids:
            self._ids[key] = f"n{len(self._ids) + 1}"
            opening, closing = "()" if link.kind in _GROUND else "[]"
            self.boxes.append(f'  {self._ids[key]}{opening}"{_label(*split_link(link))}"{closing}')
        return self._ids[key]


def _label(*texts: str) -> str:
    lines = (line for text in texts for line in wrap(text.strip(), _WIDTH, break_on_hyphens=False))
    return "<br/>".join(_escaped(line) for line in lines)


def _escaped(line: str) -> str:
    """A line of words as one of a quoted label that shows just these words."""
    text = _SPECIAL.sub(lambda match: _entity(match[0]), line)
    return _AT_START.sub(lambda match: match[1] + _entity(match[2]), text)


def _entity(sign: str) -> str:
    return f"#{ord(sign)};"
