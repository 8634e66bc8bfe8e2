"""The administrator's page: every venture with a way into it, and a new one."""

from __future__ import annotations

from typing import Any

from starlette.responses import RedirectResponse, Response

from collabadvisor.web.pages.opened import Visit
from collabadvisor.web.pages.start import make_venture, start_page
from collabadvisor.web.pages.upload_pages import read_in


def administration(came: Visit) -> Response:
    """What is kept here, and the form for a new venture."""
    return start_page(came, "administration.html.j2", **_shown(came))


def make(came: Visit) -> Response:
    """Make a venture, and go to it."""
    return make_venture(came, "administration.html.j2", **_shown(came))


def make_from_file(came: Visit) -> Response:
    """Make a venture of an uploaded file, and go to it."""
    return read_in(came, "administration.html.j2", **_shown(came))


def open_venture(came: Visit) -> Response:
    """Make a link to a venture, in place of one that was lost, and go to it."""
    venture = came.site.database.ventures.read(came.sent("venture")).id
    return RedirectResponse(f"/v/{came.site.database.links.create('owner', venture).text}?new=1", 303)


def _shown(came: Visit) -> dict[str, Any]:
    home = f"/a/{came.part('key')}"
    return {"action": f"{home}/ventures", "home": home, "ventures": came.site.database.ventures.listing()}
