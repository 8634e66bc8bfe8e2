"""A request that came by a secret link: which venture it is about, and what it may do."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.interview.session import Session
from collabadvisor.venture.model import Venture
from collabadvisor.web.database.stored_venture import LinkKind, StoredLink, StoredVenture
from collabadvisor.web.database.strangers import Stranger, apart
from collabadvisor.web.safety.rate_limits import client_of
from collabadvisor.web.site import Layers, Site

LONGEST_NUMBER = 15
Endpoint = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True)
class Visit:
    """One request: the site, what was sent with it (nothing, of a GET), and the parts of its path."""

    site: Site
    request: Request
    form: FormData

    def sent(self, name: str) -> str:
        """A field of the form as text; empty where it was not sent."""
        value = self.form.get(name, "")
        return "" if isinstance(value, UploadFile) else value.strip()

    def number(self, name: str) -> int:
        """A field of the form as a whole number; 0 where it was not sent, or is none."""
        sent = self.sent(name)
        return int(sent) if sent.isascii() and sent.isdigit() and len(sent) <= LONGEST_NUMBER else 0

    def part(self, name: str) -> str:
        """A part of the path."""
        value: str = self.request.path_params[name]
        return value

    def query(self, name: str) -> str:
        """The query of the address; empty where it has none."""
        return self.request.query_params.get(name, "").strip()


@dataclass(frozen=True)
class OpenVenture(Visit):
    """A visit to a venture by its owner's link, as the venture is stored at this moment."""

    stored: StoredVenture
    link: StoredLink

    @property
    def home(self) -> str:
        """What the addresses of this venture's pages begin with."""
        return f"/v/{self.part('key')}"

    @cached_property
    def venture(self) -> Venture:
        """The venture as it is now, with the answers that the rules know."""
        return self._apart[0].venture

    @property
    def strangers(self) -> tuple[Stranger, ...]:
        """Answers that the rules of today do not know: they are kept, and count for nothing."""
        return self._apart[1]

    @property
    def layers(self) -> Layers:
        """The layers of the venture that the server has, and has not for every venture anyway."""
        extra_layers = tuple(layer for layer in self.stored.layers if layer not in self.site.layers)
        return extra_layers if extra_layers in self.site.knowledge else ()

    @property
    def knowledge(self) -> KnowledgeBase:
        """The rules by which it is judged."""
        return self.site.knowledge[self.layers]

    @cached_property
    def _apart(self) -> tuple[StoredVenture, tuple[Stranger, ...]]:
        return apart(self.stored, self.knowledge)

    def work(self, job: str, **asked: Any) -> Any:
        """What a job in a process of its own makes of the venture. Raises ``WorkerError`` where it cannot."""
        self.site.rates.heavy_work(self.stored.id)
        layers = (*self.site.layers, *self.layers)
        return self.site.workers.run(job, venture=self.venture.model_dump_json(), layers=layers, **asked)

    @cached_property
    def session(self) -> Session:
        """The talk about it so far. What was put at another stage is no part of it."""
        fact_ids = {fact.id for fact in self.venture.applicable_questions(self.knowledge.facts)}
        return Session(
            venture=self.venture,
            skipped=tuple(name for name in self.stored.unknown if name in fact_ids),
            gone_through=tuple(name for name in self.stored.gone_through if name in fact_ids),
        )

    def reload(self) -> OpenVenture:
        """The visit with the venture as it is stored by now."""
        return OpenVenture(
            self.site, self.request, self.form, self.site.database.ventures.read(self.stored.id), self.link
        )

    def redirect(self, where: str) -> Response:
        """Send the browser on to another page of this venture."""
        return RedirectResponse(f"{self.home}{where}", 303)


def page_endpoint(site: Site, handler: Callable[[Visit], Response]) -> Endpoint:
    """The endpoint of a page that is about no venture. Handlers are plain functions, each run in a thread."""

    async def endpoint(request: Request) -> Response:
        if request.method != "POST":
            return await run_in_threadpool(handler, Visit(site, request, FormData()))
        async with request.form() as form:  # closes the file that may be in it
            return await run_in_threadpool(handler, Visit(site, request, form))

    return endpoint


def venture_endpoint(site: Site, handler: Callable[[OpenVenture], Response], *, judges: bool = True) -> Endpoint:
    """The endpoint of a page of a venture: 404 where the link is unknown, revoked or expired.

    A page that ``judges`` leads to where its stage can be chosen anew, if the rules know it no longer.
    """

    def handle(visit: Visit) -> Response:
        link = _link(visit, "owner")
        there = OpenVenture(site, visit.request, visit.form, site.database.ventures.read(link.venture_id or ""), link)
        if judges and there.stored.venture.stage not in there.knowledge.framework.stages:
            return there.redirect("/details")
        return handler(there)

    return page_endpoint(site, handle)


def admin_endpoint(site: Site, handler: Callable[[Visit], Response]) -> Endpoint:
    """The endpoint of a page of the administrator."""

    def handle(visit: Visit) -> Response:
        _link(visit, "admin")
        return handler(visit)

    return page_endpoint(site, handle)


def _link(visit: Visit, kind: LinkKind) -> StoredLink:
    """The link by which one came; unknown, revoked and expired ones are answered alike."""
    rates, client = visit.site.rates, client_of(visit.request)
    rates.count_link_request(client)
    link = visit.site.database.links.read(kind, visit.part("key"))
    if link is None:
        rates.link_unknown(client)
        raise HTTPException(404)
    return link
