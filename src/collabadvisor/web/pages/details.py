"""A venture's own page: its name and stage, its links, and taking it away for good."""

from __future__ import annotations

from starlette.responses import RedirectResponse, Response

from collabadvisor.files.words import clean
from collabadvisor.web.database.refusals import VentureConflict
from collabadvisor.web.pages.head_fields import head_errors
from collabadvisor.web.pages.opened import OpenVenture
from collabadvisor.web.pages.templating import page

ELSEWHERE = "Something was changed in another window meanwhile, so yours is not kept yet. Look at it, then save again."

LAST_LINK = "This is the only link that still opens it. Make another one first, and keep it."


def details(came: OpenVenture) -> Response:
    """What is kept of the venture beside its answers, and what can be done with it."""
    return _details(came)


def change(came: OpenVenture) -> Response:
    """Give the venture another name, stage or date."""
    errors = head_errors(came, came.knowledge.framework.stages)
    if errors:
        return _details(came, 422, errors)
    head = {"name": clean(came.sent("name")), "stage": came.sent("stage"), "as_of": clean(came.sent("as_of"))}
    try:
        came.site.database.ventures.change(came.stored.id, **head, revision=came.number("revision"))
    except VentureConflict:
        return _details(came.reload(), 409, {"name": ELSEWHERE})
    return came.redirect("/details?saved=all")


def new_link(came: OpenVenture) -> Response:
    """Make another link to the venture, and go to the page that shows it this once: loaded again, it makes no more."""
    key = came.site.database.links.create("owner", came.stored.id).text
    return RedirectResponse(f"/v/{key}?new=another", 303)


def revoke_link(came: OpenVenture) -> Response:
    """Make a link lead nowhere any more, but for the last one: that would shut its owner out."""
    links = came.site.database.links
    still_open = [link for link in links.listing(came.stored.id) if link.revoked is None]
    wanted = next((link for link in still_open if link.id == came.number("link")), None)
    if wanted is None:
        return came.redirect("/details")
    if [link for link in still_open if link.expires is None] == [wanted]:
        return _details(came, 422, {"another": LAST_LINK})
    links.revoke(wanted.id)
    return page("revoked.html.j2") if wanted.id == came.link.id else came.redirect("/details?saved=all")


def erase(came: OpenVenture) -> Response:
    """Take the venture away with all that was ever answered, once that is confirmed."""
    if came.sent("sure") != "yes":
        return _details(came, 422, {"sure": "Tick the box if all of it is to be erased."})
    came.site.database.ventures.erase(came.stored.id)
    return RedirectResponse("/erased", 303)


def _details(came: OpenVenture, status: int = 200, errors: dict[str, str] | None = None) -> Response:
    return page(
        "details.html.j2",
        status,
        venture=came,
        saved="Saved." if came.query("saved") else "",
        errors=errors or {},
        stages=came.knowledge.framework.stages,
        links=came.site.database.links.listing(came.stored.id),
        here=came.link.id,
        months=came.site.settings.months,
        name=came.sent("name") if "name" in came.form else came.venture.name,
        as_of=came.sent("as_of") if "as_of" in came.form else came.venture.as_of,
        stage=came.sent("stage") or came.venture.stage,
    )
