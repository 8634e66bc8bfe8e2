"""What can be taken away: the advice in every format, and the venture file."""

from __future__ import annotations

import re
from unicodedata import normalize
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.responses import Response

from collabadvisor.inference.advisor import advise
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report import render
from collabadvisor.venture.template import blank, filled_template
from collabadvisor.web.pages.opened import OpenVenture, Visit

THEN = "Then upload it on the page that you got it from."
TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "json": "application/json",
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "yaml": "application/yaml; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
FORMATS = {"docx": "docx", "pdf": "pdf", "html": "html", "md": "markdown", "txt": "text"}
"""Endings, and what the reports call their formats."""


def advice_file(visit: OpenVenture) -> Response:
    """The advice as a file: JSON at once, what takes longer in a process of its own."""
    ending = visit.part("ending")
    if ending == "json":
        content: str | bytes = render(
            "json", [(visit.venture, advise(visit.venture, visit.knowledge))], visit.knowledge
        )
    elif ending in FORMATS:
        content = visit.work("report", format=FORMATS[ending])
    else:
        raise HTTPException(404)
    return download(content, f"advice-{_stem(visit)}", ending)


def venture_file(visit: OpenVenture) -> Response:
    """All that was answered, with where it comes from, as a file that can be read in again."""
    return download(filled_template(visit.venture, visit.knowledge, THEN), _stem(visit), "yaml")


def blank_file(visit: Visit) -> Response:
    """The questions of a stage to fill in: a text file, or a workbook."""
    knowledge, stage, ending = visit.site.knowledge[()], visit.part("stage"), visit.part("ending")
    if stage not in knowledge.framework.stages or ending not in ("yaml", "xlsx"):
        raise HTTPException(404)
    if ending == "yaml":
        return download(blank("My venture", stage, knowledge, THEN), f"questions-{stage}", ending)
    return download(visit.site.shelf.get_or_make(knowledge, _books)[stage], f"questions-{stage}", ending)


def _books(knowledge: KnowledgeBase) -> dict[str, bytes]:
    """The empty workbook of each stage."""
    from collabadvisor.report.portfolio.blank_book import blank_book

    return {stage: blank_book(knowledge, stage) for stage in knowledge.framework.stages}


def download(content: str | bytes, stem: str, ending: str) -> Response:
    """A file to be kept; a page among them is never shown as one of ours."""
    plain = re.sub("[^a-z0-9]+", "-", normalize("NFKD", stem).encode("ascii", "ignore").decode()).strip("-")
    disposition = f'filename="{plain or "venture"}.{ending}"'
    if plain != stem:
        disposition += f"; filename*=UTF-8''{quote(stem)}.{ending}"
    headers = {"content-disposition": f"attachment; {disposition}"}
    return Response(content, headers=headers, media_type=TYPES[ending])


def _stem(visit: OpenVenture) -> str:
    """The venture's name in letters and digits, of whatever script."""
    return re.sub(r"[\W_]+", "-", visit.venture.name.lower()).strip("-")[:60].strip("-") or "venture"
