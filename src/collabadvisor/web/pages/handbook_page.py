"""The handbook of the rules, as files under one address.

The address changes with what they hold, so that a browser can keep them: each page reads the whole index of the search.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.handbook.pages import pages
from collabadvisor.report.handbook.places import START
from collabadvisor.venture.model import Venture
from collabadvisor.web.lasting_files import lasting
from collabadvisor.web.pages.opened import Visit
from collabadvisor.web.safety.response_headers import allow, styles_in

UNSHOWN = "The scenarios that show each rule at work are left out of these pages."


@dataclass(frozen=True)
class Handbook:
    """The files of a handbook by their names; ``edition`` is another one for other files."""

    edition: str
    files: dict[str, bytes]


def make_handbook(knowledge: KnowledgeBase) -> Handbook:
    """The handbook without its scenarios. Raises as the readers of cases do."""
    ventures = {name: Venture.read(path, knowledge) for name, path in knowledge.cases().items()}
    texts = pages(knowledge, None, ventures, UNSHOWN, home="/")
    files = {name: text.encode() for name, text in texts.items()}
    return Handbook(sha256(b"".join(files.values())).hexdigest()[:12], files)


def handbook_start(visit: Visit) -> Response:
    """Go to the first page."""
    return _go(_handbook(visit), START)


def handbook_page(visit: Visit) -> Response:
    """A page of the handbook, or a script that it reads; of another edition, go to that of this one."""
    handbook, name = _handbook(visit), visit.part("name")
    if name not in handbook.files:
        raise HTTPException(404)
    if visit.part("edition") != handbook.edition:
        return _go(handbook, name)
    content = handbook.files[name]
    if not name.endswith(".html"):
        return lasting(visit.request, content, "text/javascript")
    return allow(lasting(visit.request, content, "text/html"), script=True, styles=styles_in(content.decode()))


def _handbook(visit: Visit) -> Handbook:
    return visit.site.shelf.get_or_make(visit.site.knowledge[()], make_handbook)


def _go(handbook: Handbook, name: str) -> Response:
    return RedirectResponse(f"/handbook/{handbook.edition}/{name}", 303)
