"""The template engine: made once for all pages, and no page leaves anything behind in it."""

from __future__ import annotations

from collabadvisor import KnowledgeBase, Venture, advise
from collabadvisor.document.environment import environment
from collabadvisor.report import render
from collabadvisor.report.handbook.handbook_content import compose
from collabadvisor.report.handbook.page_layout import lay_out


def test_templates_are_compiled_once_and_no_page_leaves_anything_behind(garden: KnowledgeBase) -> None:
    engine = environment()
    before = dict(engine.globals)
    lay_out(compose(garden, None, {}, ""))
    page = engine.get_template("document.html.j2")
    told = Venture.read(next(iter(garden.cases().values())), garden)
    first, again = (render("html", [(told, advise(told, garden))], garden) for _ in range(2))
    assert first == again
    assert environment().get_template("document.html.j2") is page
    assert engine.globals == before


def test_each_way_of_escaping_has_an_engine_of_its_own() -> None:
    made = environment(finalize=str)
    assert made is environment(finalize=str)
    assert made is not environment()
