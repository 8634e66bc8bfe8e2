"""The administrator's page: every venture with a way into it, and a new one."""

from __future__ import annotations

from typing import Any

from starlette.responses import RedirectResponse, Response

from collabadvisor.web.pages.opened import Visit
from collabadvisor.web.pages.start import make_venture, start_page
from collabadvisor.web.pages.upload_pages import read_in


def administration(visit: Visit) -> Response:
    """What is kept here, and the form for a new venture."""
    return start_page(visit, "administration.html.j2", **_page_values(visit))


def make(visit: Visit) -> Response:
    """Make a venture, and go to it."""
    return make_venture(visit, "administration.html.j2", **_page_values(visit))


def make_from_file(visit: Visit) -> Response:
    """Make a venture of an uploaded file, and go to it."""
    return read_in(visit, "administration.html.j2", **_page_values(visit))


def open_venture(visit: Visit) -> Response:
    """Make a link to a venture, in place of one that was lost, and go to it."""
    venture = visit.site.database.ventures.read(visit.sent("venture")).id
    return RedirectResponse(f"/v/{visit.site.database.links.create('owner', venture).text}?new=1", 303)


def _page_values(visit: Visit) -> dict[str, Any]:
    home = f"/a/{visit.part('key')}"
    return {"action": f"{home}/ventures", "home": home, "ventures": visit.site.database.ventures.listing()}
