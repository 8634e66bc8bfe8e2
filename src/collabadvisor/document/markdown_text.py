"""Words as Markdown that survives a renderer, whatever they are."""

from __future__ import annotations

import re

# Everything that can begin markup inside a line: emphasis, code, links, HTML, entities, tables, formulas.
_INSIDE = re.compile(r"([\\`*_{}\[\]<>&|~#$^@])")
# Renderers that make links of bare addresses look for "x:y" and "x.y".
_ADDRESS = re.compile(r"(?<=\w)([.:])(?=[^\s.])")
# What makes a list, a rule or an underlined heading, but only where a line begins.
_AT_START = re.compile(r"^(\d*)([-+=:.)])")


def escape_markdown(text: str) -> str:
    """Words as Markdown that shows just these words, also where a line begins with them."""
    return _AT_START.sub(r"\1\\\2", escape_inside(text))


def escape_inside(text: str) -> str:
    """Words inside a line as Markdown that shows just these words: less has to be escaped than at its beginning."""
    return _ADDRESS.sub(r"\\\1", _INSIDE.sub(r"\\\1", text))
