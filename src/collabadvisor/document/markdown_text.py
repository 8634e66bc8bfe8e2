"""Words as Markdown that survives a renderer, whatever they are."""

from __future__ import annotations

import re

from markupsafe import Markup

# Everything that can begin markup inside a line: emphasis, code, links, HTML, entities, tables, formulas.
_INSIDE = re.compile(r"([\\`*_{}\[\]<>&|~#$^@])")
# Renderers that make links of bare addresses look for "x:y" and "x.y".
_ADDRESS = re.compile(r"(?<=\w)([.:])(?=[^\s.])")
# What makes a list, a rule or an underlined heading, but only where a line begins.
_AT_START = re.compile(r"^(\d*)([-+=:.)])")


def escape_markdown(value: object) -> Markup:
    """Words as Markdown that shows just these words: the last step of everything that a template prints."""
    if isinstance(value, Markup):
        return value
    return Markup(_AT_START.sub(r"\1\\\2", escape_inside(str(value))))  # noqa: S704  (it was just escaped)


def escape_inside(text: str) -> Markup:
    """Words inside a line as Markdown that shows just these words: less has to be escaped than at its beginning."""
    return Markup(_ADDRESS.sub(r"\\\1", _INSIDE.sub(r"\\\1", text)))  # noqa: S704  (it was just escaped)
