"""The handbook as files: the knowledge with its scenarios as HTML pages, and its rules as one text of Markdown."""

from __future__ import annotations

from collections.abc import Mapping

from collabadvisor.document import markdown_writer
from collabadvisor.document.environment import TEMPLATES, environment
from collabadvisor.document.html_writer import fragment, words
from collabadvisor.document.tree import Document, Paragraph, Section, Words
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.handbook.handbook_content import compose
from collabadvisor.report.handbook.page_model import HandbookPage
from collabadvisor.report.handbook.search_index import script
from collabadvisor.scenarios.runner import Run
from collabadvisor.venture.model import Venture

INDEX, SEARCH = "search-index.js", "search.js"


def pages(
    knowledge: KnowledgeBase, run: Run | None, ventures: Mapping[str, Venture], unshown: str = "", home: str = ""
) -> dict[str, str]:
    """The files of the handbook: name -> text. The same input gives the same bytes.

    ``run`` has the results of the scenarios. Where it is None, none are told, and ``unshown`` says why in a sentence.
    ``ventures`` are the cases that the pack brings, by their ids. ``home`` is the address of what the handbook is a
    part of, if it is one.
    """
    site = compose(knowledge, run, ventures, unshown)
    files = {}
    for page in site.pages:
        template = environment().get_template(f"pages/{page.template}.html.j2")
        text = template.render(site=site, page=page, home=home, fragment=fragment, words=words)
        files[page.file] = text.rstrip("\n") + "\n"
    files[INDEX] = script(site)
    files[SEARCH] = (TEMPLATES / "pages" / SEARCH).read_text(encoding="utf-8")
    return files


def rules_in_markdown(knowledge: KnowledgeBase) -> str:
    """Every rule, by the page on which it stands: those of each base, the worst first, and the others."""
    site = compose(knowledge, None, {}, with_ids=True)
    about = (
        f"Made from the knowledge, version {site.version}, by ",
        Words("make docs", "code"),
        f". Source: {site.source}, {site.published_in}.",
    )
    chapters = (
        Section(page.title, (Paragraph(page.lead), *rules)) for page in site.pages if (rules := _rule_sections(page))
    )
    return markdown_writer.write(Document("The rules", (Paragraph(site.rests_on), *chapters), about=about))


def _rule_sections(page: HandbookPage) -> list[Section]:
    entries = (entry for part in page.parts if part.kind == "Rules" for entry in part.entries)
    return [Section(entry.title, entry.blocks) for entry in entries]
