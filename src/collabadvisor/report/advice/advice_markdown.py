"""The advice as Markdown that survives a renderer, whatever words a venture brings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup

from collabadvisor.document.environment import environment
from collabadvisor.document.markdown_text import escaped
from collabadvisor.document.wording import bar
from collabadvisor.inference.advice import Advice
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.advice.composing import compose
from collabadvisor.venture.model import Venture


def render(items: Sequence[tuple[Venture, Advice]], knowledge: KnowledgeBase, width: int, more: str = "") -> str:  # noqa: ARG001  (the renderers share one form)
    """The report as CommonMark with one extension, tables."""
    page = compose(items, knowledge, more)
    deeper = "" if len(page.ventures) == 1 else "#"
    template = environment(finalize=escaped).get_template("report.md.j2")
    text = template.render(page=page, deeper=Markup(deeper), bar=bar, code=_code)  # noqa: S704  (only '#')
    return re.sub(r"\n{3,}", "\n\n", text)


def _code(identifier: str) -> Markup:
    # An id cannot hold a backquote; inside code a backslash would show.
    return Markup(f"`{identifier}`")  # noqa: S704  (ids hold no Markdown)
