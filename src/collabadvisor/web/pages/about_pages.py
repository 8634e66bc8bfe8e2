"""What is to be known of these pages themselves: who sees what, who can use them, and that something is gone."""

from __future__ import annotations

from starlette.responses import Response

from collabadvisor.web.database.backups import BACKUPS_KEPT, kept_until
from collabadvisor.web.database.database import utc_now
from collabadvisor.web.pages.opened import Visit
from collabadvisor.web.pages.templating import page


def privacy(visit: Visit) -> Response:
    """Who sees this: what is kept, where, for how long, and how to erase it."""
    settings = visit.site.settings
    days = BACKUPS_KEPT.days
    return page("privacy.html.j2", months=settings.months, secure=settings.secure, host=settings.host, days=days)


def accessibility(_: Visit) -> Response:
    """Who can use these pages, as far as that was tried."""
    return page("accessibility.html.j2")


def erased_page(visit: Visit) -> Response:
    """The page after a venture was erased. It does not say which it was."""
    return page("erased.html.j2", open=visit.site.settings.open, until=kept_until(utc_now()))
