"""What the handbook says, laid out as pages, with the index and the script of the search box beside them."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.document.environment import TEMPLATES, environment
from collabadvisor.document.html_writer import fragment
from collabadvisor.report.handbook.page_model import BasePage, HandbookSite
from collabadvisor.report.handbook.places import (
    ACROSS,
    CASES,
    CONSISTENCY,
    LESSONS,
    RECOMMENDATIONS,
    REQUIREMENTS,
    START,
    VERDICT,
)
from collabadvisor.report.handbook.rule_sentences import POINTED_OUT, REQUIRED, SEEN_TOGETHER, WORST_STANDS
from collabadvisor.report.handbook.search_index import script

INDEX, SEARCH = "search-index.js", "search.js"


def lay_out(site: HandbookSite, home: str = "") -> dict[str, str]:
    """File name -> its text, for every file of the handbook; each page leads to its ``home``, where it has one."""
    shared = {
        "site": site,
        "home": home,
        "fragment": fragment,
        "worst_stands": WORST_STANDS,
        "pointed_out": POINTED_OUT,
        "seen_together": SEEN_TOGETHER,
        "required": REQUIRED,
    }
    files = {}
    for name, title, template, base in _pages(site):
        page = environment().get_template(f"pages/{template}.html.j2")
        files[name] = page.render(title=title, here=name, base=base, **shared).rstrip("\n") + "\n"
    files[INDEX] = script(site)
    files[SEARCH] = (TEMPLATES / "pages" / SEARCH).read_text(encoding="utf-8")
    return files


def _pages(site: HandbookSite) -> Iterator[tuple[str, str, str, BasePage | None]]:
    """Each page: its file, its title, its template, and the base that it is about, if it is about one."""
    yield START, "", "start", None
    for base in site.bases:
        yield base.page, base.title, "base", base
    yield VERDICT, "The verdict", "verdict", None
    yield RECOMMENDATIONS, "Recommendations", "recommendations", None
    yield LESSONS, "Lessons", "lessons", None
    if site.requirements:
        yield REQUIREMENTS, "Requirements", "requirements", None
    if site.clashes:
        yield CONSISTENCY, "Answers that do not go together", "consistency", None
    if site.across:
        yield ACROSS, "Several ventures at once", "across", None
    if site.stories or site.ventures:
        yield CASES, "Cases", "cases", None
