"""The pages put together: each address with its handler, and what stands round all of them."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from functools import cache

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from collabadvisor.web.pages import (
    administration,
    advice,
    answers,
    details,
    downloads,
    further,
    interview,
    start,
    uploads,
)
from collabadvisor.web.pages.opened import Opened, Visit, administered, opened, visit
from collabadvisor.web.pages.templating import page, style, style_address
from collabadvisor.web.safety.middleware import safety
from collabadvisor.web.safety.response_headers import FOR_EVER
from collabadvisor.web.site import Site

OfAll = Callable[[Visit], Response]
OfVenture = Callable[[Opened], Response]

PUBLIC: dict[tuple[str, str], OfAll] = {
    ("GET", "/"): start.start,
    ("POST", "/ventures"): start.begin,
    ("POST", "/ventures/file"): uploads.begin_with_file,
    ("GET", "/blank/{stage}.{ending}"): downloads.blank_file,
}
OF_A_VENTURE: dict[tuple[str, str], OfVenture] = {
    ("GET", ""): start.door,
    ("GET", "/next"): interview.next_page,
    ("GET", "/q/{fact}"): interview.question,
    ("POST", "/q/{fact}"): interview.reply,
    ("GET", "/enough"): interview.enough,
    ("GET", "/answers"): answers.answers,
    ("GET", "/form"): answers.form,
    ("POST", "/form"): answers.save_form,
    ("GET", "/upload"): uploads.upload,
    ("POST", "/upload"): uploads.put_over,
    ("GET", "/advice"): advice.board,
    ("GET", "/advice/all"): advice.whole,
    ("GET", "/why/{name}"): advice.why_page,
    ("GET", "/what-if"): further.what_if_form,
    ("POST", "/what-if"): further.what_if_page,
    ("GET", "/better"): further.better,
    ("GET", "/plan/{verdict}"): further.plan_page,
    ("GET", "/why-not/{verdict}"): further.why_not_page,
    ("GET", "/advice.{ending}"): downloads.advice_file,
    ("GET", "/venture.yaml"): downloads.venture_file,
    ("GET", "/details"): details.details,
    ("POST", "/details"): details.change,
    ("POST", "/links"): details.new_link,
    ("POST", "/links/revoke"): details.revoke_link,
    ("POST", "/erase"): details.erase,
}
OF_THE_ADMINISTRATOR: dict[tuple[str, str], OfAll] = {
    ("GET", ""): administration.administration,
    ("POST", "/ventures"): administration.make,
    ("POST", "/ventures/file"): administration.make_from_file,
    ("POST", "/open"): administration.open_venture,
}


def application(site: Site) -> Starlette:
    """The application that answers for a site."""
    safe = safety(site.settings.address, page)
    return Starlette(routes=list(_routes(site)), middleware=safe.middleware, exception_handlers=safe.exception_handlers)


def _routes(site: Site) -> Iterator[Route]:
    yield Route(style_address(), _style)
    yield Route("/health", _health)
    for (method, path), handler in PUBLIC.items():
        yield Route(path, visit(site, handler), methods=[method])
    for (method, path), of_venture in OF_A_VENTURE.items():
        yield Route(f"/v/{{key}}{path}", opened(site, of_venture), methods=[method])
    for (method, path), handler in OF_THE_ADMINISTRATOR.items():
        yield Route(f"/a/{{key}}{path}", administered(site, handler), methods=[method])


async def _style(request: Request) -> Response:
    """The style sheet, compressed where that is taken. Pages are not: they hold secrets beside what one sends."""
    headers, content = {"cache-control": FOR_EVER, "vary": "accept-encoding"}, style()
    if "gzip" in request.headers.get("accept-encoding", ""):
        headers["content-encoding"], content = "gzip", _compressed(content)
    return Response(content, headers=headers, media_type="text/css; charset=utf-8")


@cache
def _compressed(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)


async def _health(_: Request) -> Response:
    return PlainTextResponse("ok\n")
