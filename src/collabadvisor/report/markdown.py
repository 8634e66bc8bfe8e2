"""The advice as Markdown that survives a renderer, whatever words a venture brings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup

from collabadvisor.advice import Advice
from collabadvisor.knowledge import KnowledgeBase
from collabadvisor.report.compose import compose
from collabadvisor.report.environment import environment
from collabadvisor.report.wording import bar
from collabadvisor.venture import Venture

# Everything that can begin markup inside a line: emphasis, code, links, HTML, entities, tables, formulas.
_INSIDE = re.compile(r"([\\`*_{}\[\]<>&|~#$^@])")
# Renderers that make links of bare addresses look for "x:y" and "x.y".
_ADDRESS = re.compile(r"(?<=\w)([.:])(?=[^\s.])")
# What makes a list, a rule or an underlined heading, but only where a line begins.
_AT_START = re.compile(r"^(\d*)([-+=:.)])")


def render(items: Sequence[tuple[Venture, Advice]], knowledge: KnowledgeBase, width: int) -> str:  # noqa: ARG001  (the renderers share one form)
    """The report as CommonMark with one extension, tables."""
    page = compose(items, knowledge)
    deeper = "" if len(page.ventures) == 1 else "#"
    template = environment(finalize=escaped).get_template("report.md.j2")
    text = template.render(page=page, deeper=Markup(deeper), bar=bar, code=_code)  # noqa: S704  (only '#')
    return re.sub(r"\n{3,}", "\n\n", text)


def escaped(value: object) -> Markup:
    """Words as Markdown that shows just these words: the last step of everything that a template prints."""
    if isinstance(value, Markup):
        return value
    text = _INSIDE.sub(r"\\\1", str(value))
    text = _ADDRESS.sub(r"\\\1", text)
    return Markup(_AT_START.sub(r"\1\\\2", text))  # noqa: S704  (it was just escaped)


def _code(identifier: str) -> Markup:
    # An id cannot hold a backquote; inside code a backslash would show.
    return Markup(f"`{identifier}`")  # noqa: S704  (ids hold no Markdown)
