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


def details(visit: OpenVenture) -> Response:
    """What is kept of the venture beside its answers, and what can be done with it."""
    return _details(visit)


def change(visit: OpenVenture) -> Response:
    """Give the venture another name, stage or date."""
    errors = head_errors(visit, visit.knowledge.framework.stages)
    if errors:
        return _details(visit, 422, errors)
    head = {"name": clean(visit.sent("name")), "stage": visit.sent("stage"), "as_of": clean(visit.sent("as_of"))}
    try:
        visit.site.database.ventures.change(visit.stored.id, **head, revision=visit.number("revision"))
    except VentureConflict:
        return _details(visit.reload(), 409, {"name": ELSEWHERE})
    return visit.redirect("/details?saved=all")


def new_link(visit: OpenVenture) -> Response:
    """Make another link to the venture, and go to the page that shows it this once: loaded again, it makes no more."""
    key = visit.site.database.links.create("owner", visit.stored.id).text
    return RedirectResponse(f"/v/{key}?new=another", 303)


def revoke_link(visit: OpenVenture) -> Response:
    """Make a link lead nowhere any more, but for the last one: that would shut its owner out."""
    links = visit.site.database.links
    still_open = [link for link in links.listing(visit.stored.id) if link.revoked is None]
    target = next((link for link in still_open if link.id == visit.number("link")), None)
    if target is None:
        return visit.redirect("/details")
    if [link for link in still_open if link.expires is None] == [target]:
        return _details(visit, 422, {"another": LAST_LINK})
    links.revoke(target.id)
    return page("revoked.html.j2") if target.id == visit.link.id else visit.redirect("/details?saved=all")


def erase(visit: OpenVenture) -> Response:
    """Take the venture away with all that was ever answered, once that is confirmed."""
    if visit.sent("sure") != "yes":
        return _details(visit, 422, {"sure": "Tick the box if all of it is to be erased."})
    visit.site.database.ventures.erase(visit.stored.id)
    return RedirectResponse("/erased", 303)


def _details(visit: OpenVenture, status: int = 200, errors: dict[str, str] | None = None) -> Response:
    return page(
        "details.html.j2",
        status,
        venture=visit,
        saved="Saved." if visit.query("saved") else "",
        errors=errors or {},
        stages=visit.knowledge.framework.stages,
        links=visit.site.database.links.listing(visit.stored.id),
        here=visit.link.id,
        months=visit.site.settings.months,
        name=visit.sent("name") if "name" in visit.form else visit.venture.name,
        as_of=visit.sent("as_of") if "as_of" in visit.form else visit.venture.as_of,
        stage=visit.sent("stage") or visit.venture.stage,
    )
