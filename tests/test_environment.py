"""The template engine: made once for all pages, and no page leaves anything behind in it."""

from __future__ import annotations

from collabadvisor import KnowledgeBase, Venture, advise
from collabadvisor.document.environment import environment
from collabadvisor.report import render
from collabadvisor.report.handbook.pages import pages


def test_templates_are_compiled_once_and_no_page_leaves_anything_behind(garden: KnowledgeBase) -> None:
    engine = environment()
    before = dict(engine.globals)
    pages(garden, None, {})
    page = engine.get_template("document.html.j2")
    told = Venture.read(next(iter(garden.cases().values())), garden)
    first, again = (render("html", [(told, advise(told, garden))], garden) for _ in range(2))
    assert first == again
    assert environment().get_template("document.html.j2") is page
    assert engine.globals == before
