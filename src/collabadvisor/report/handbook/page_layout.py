"""What the handbook says, laid out as pages, with the index and the script of the search box beside them."""

from __future__ import annotations

from collabadvisor.document.environment import TEMPLATES, environment
from collabadvisor.document.html_writer import fragment, words
from collabadvisor.report.handbook.page_model import HandbookSite
from collabadvisor.report.handbook.search_index import script

INDEX, SEARCH = "search-index.js", "search.js"


def lay_out(site: HandbookSite, home: str = "") -> dict[str, str]:
    """File name -> its text, for every file of the handbook; each page leads to its ``home``, where it has one."""
    files = {}
    for page in site.pages:
        template = environment().get_template(f"pages/{page.template}.html.j2")
        text = template.render(site=site, page=page, home=home, fragment=fragment, words=words)
        files[page.file] = text.rstrip("\n") + "\n"
    files[INDEX] = script(site)
    files[SEARCH] = (TEMPLATES / "pages" / SEARCH).read_text(encoding="utf-8")
    return files
