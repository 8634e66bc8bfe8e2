"""Reports: one advice or several, as text, Markdown, HTML or JSON. Layout only: no judgement, no printing."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from collabadvisor.inference.advice import Advice
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.venture.model import Venture

__all__ = ["FORMATS", "render"]

FORMATS = ("text", "markdown", "html", "json")
"""The formats in which a report can be had."""


def render(
    format: str,  # noqa: A002  (what the command line calls it)
    items: Sequence[tuple[Venture, Advice]],
    knowledge: KnowledgeBase,
    *,
    width: int = 88,
    more: str = "",
) -> str:
    """The report on these ventures, ending with one newline. The same input gives the same bytes.

    ``width`` is that of a terminal, in characters; only the text format heeds it. ``more`` says where the reader has
    the rest of what text and Markdown tell in short.

    Raises ``ValueError`` where there is no such format, or no venture to report on.
    """
    if format not in FORMATS or not items:
        msg = (
            f"there is no format {format!r}; known: {', '.join(FORMATS)}."
            if items
            else "there is no venture to report on."
        )
        raise ValueError(msg)
    # Imported when it is asked for: JSON and text do not wait for the template engine.
    renderer = import_module(f"{__name__}.advice.advice_{format}")
    text: str = renderer.render(items, knowledge, width, more)
    return text.rstrip("\n") + "\n"
