"""The advice as one self-contained HTML page: no script, nothing fetched, fit to be heard and printed."""

from __future__ import annotations

from collections.abc import Sequence

from collabadvisor.document.environment import environment
from collabadvisor.inference.advice import Advice
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.advice.chain_picture import SHAPES, lay_out
from collabadvisor.report.advice.composing import compose
from collabadvisor.venture.model import Venture


def render(items: Sequence[tuple[Venture, Advice]], knowledge: KnowledgeBase, width: int, more: str = "") -> str:  # noqa: ARG001  (the renderers share one form)
    """The whole page. For several ventures: one article each, with a list of links before them."""
    page = compose(items, knowledge, more)
    # Each venture's ids begin with its own prefix, so that every link has one target.
    views = [(f"v{place}", report, lay_out(report)) for place, report in enumerate(page.ventures, start=1)]
    top = 1 if len(views) == 1 else 2
    return environment().get_template("page.html.j2").render(page=page, views=views, top=top, shapes=SHAPES)
