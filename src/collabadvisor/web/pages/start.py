"""Where it begins: what this is, a new venture, and the page behind a link that was handed on."""

from __future__ import annotations

from typing import Any

from starlette.responses import RedirectResponse, Response

from collabadvisor.files.problems import CollabAdvisorError
from collabadvisor.venture.model import Venture
from collabadvisor.web.database.stored_venture import Origin
from collabadvisor.web.pages.head_fields import head_errors
from collabadvisor.web.pages.opened import OpenVenture, Visit
from collabadvisor.web.pages.templating import page
from collabadvisor.web.safety.rate_limits import client_of
from collabadvisor.web.safety.refusal import CLOSED, Refusal
from collabadvisor.web.site import Layers

Problems = tuple[tuple[str, str], ...]
"""The id of a field, and what is wrong with it."""


def start(visit: Visit) -> Response:
    """What this is, and where anybody may begin one, a new venture."""
    return start_page(visit, "start.html.j2")


def begin(visit: Visit) -> Response:
    """Make a venture where anybody may, and go to it."""
    refuse_if_closed(visit)
    return make_venture(visit, "start.html.j2")


def refuse_if_closed(visit: Visit) -> None:
    """Raise ``Refusal`` where only the administrator begins a venture."""
    if not visit.site.settings.open:
        raise Refusal(403, CLOSED)


def make_venture(visit: Visit, template: str, **values: Any) -> Response:
    """Make the venture that a form names, and go to its page; the form again where something is wrong with it."""
    errors = head_errors(visit, visit.site.knowledge[()].framework.stages)
    if errors:
        return start_page(visit, template, 422, errors=errors, **values)
    layers = tuple(layer for layer in ("practice",) if visit.sent(layer) and (layer,) in visit.site.knowledge)
    return RedirectResponse(
        created_address(visit, Venture(venture=visit.sent("name"), stage=visit.sent("stage")), layers, "person"), 303
    )


def created_address(visit: Visit, venture: Venture, layers: Layers, source: Origin) -> str:
    """The address of a new venture, whose answers come from ``source``: the page that shows its link this once."""
    visit.site.rates.new_venture(client_of(visit.request))
    venture_id = visit.site.database.ventures.create(venture, layers, source)
    return f"/v/{visit.site.database.links.create('owner', venture_id).text}?new=1"


def door(visit: OpenVenture) -> Response:
    """The page behind a link. It names nothing: programs that show previews of links fetch it too."""
    return page("door.html.j2", visit=visit, address=visit.site.settings.address, new=visit.query("new"))


def start_page(visit: Visit, template: str, status: int = 200, **values: Any) -> Response:
    """A page with the form for a new venture, filled in as it was sent."""
    knowledge = visit.site.knowledge[()]
    defaults = {
        "errors": {},
        "problems": (),
        "choice": (),
        "name": visit.sent("name"),
        "stage": visit.sent("stage"),
        "practice": bool(visit.sent("practice")),
        "action": "/ventures",
        "open": visit.site.settings.open,
        "months": visit.site.settings.months,
        "stages": knowledge.framework.stages,
        "questions": {stage: len(_question_ids(visit, stage)) for stage in knowledge.framework.stages},
        "layered": ("practice",) in visit.site.knowledge,
        "cases": bool(knowledge.cases()),
    }
    return page(template, status, **{**defaults, **values})


def _question_ids(visit: Visit, stage: str) -> list[str]:
    return [fact.id for fact in visit.site.knowledge[()].facts.values() if fact.is_asked_at(stage)]


def problems_of(error: CollabAdvisorError, field: str) -> Problems:
    """What is wrong, a line each, with the field that it leads to."""
    return tuple((field, str(problem)) for problem in error.problems)
