"""The pages put together: each address with its handler, and what stands round all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from collabadvisor.web.lasting_files import lasting
from collabadvisor.web.pages import (
    about_pages,
    administration,
    advice_pages,
    answers,
    blank_form,
    case_pages,
    details,
    downloads,
    further,
    glossary_page,
    handbook_page,
    interview,
    start,
    upload_pages,
)
from collabadvisor.web.pages.opened import OpenVenture, Visit, admin_endpoint, page_endpoint, venture_endpoint
from collabadvisor.web.pages.templating import page, style, style_address
from collabadvisor.web.safety.middleware import safety
from collabadvisor.web.site import Site

OfAll = Callable[[Visit], Response]
OfVenture = Callable[[OpenVenture], Response]

PUBLIC: dict[tuple[str, str], OfAll] = {
    ("GET", "/"): start.start,
    ("POST", "/ventures"): start.begin,
    ("POST", "/ventures/file"): upload_pages.begin_with_file,
    ("GET", "/blank/{stage}.{ending}"): downloads.blank_file,
    ("GET", "/print/{stage}"): blank_form.blank_of_stage,
    ("GET", "/cases"): case_pages.cases,
    ("GET", "/cases/{case}"): case_pages.case_board,
    ("GET", "/cases/{case}/all"): case_pages.case_whole,
    ("GET", "/cases/{case}/venture.yaml"): case_pages.case_file,
    ("POST", "/cases/{case}/copy"): case_pages.copy_case,
    ("GET", "/words"): glossary_page.glossary_page,
    ("GET", "/handbook"): handbook_page.handbook_start,
    ("GET", "/handbook/{edition}/{name}"): handbook_page.handbook_page,
    ("GET", "/privacy"): about_pages.privacy,
    ("GET", "/accessibility"): about_pages.accessibility,
    ("GET", "/erased"): about_pages.erased_page,
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
    ("GET", "/blank"): blank_form.blank_of_venture,
    ("GET", "/upload"): upload_pages.upload,
    ("POST", "/upload"): upload_pages.merge_file,
    ("GET", "/advice"): advice_pages.board,
    ("GET", "/advice/all"): advice_pages.whole_advice,
    ("GET", "/why/{name}"): advice_pages.why_page,
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
UNJUDGED = ("", "/details", "/links", "/links/revoke", "/erase")
"""Pages of a venture that are there whatever its stage is."""
OF_THE_ADMINISTRATOR: dict[tuple[str, str], OfAll] = {
    ("GET", ""): administration.administration,
    ("POST", "/ventures"): administration.make,
    ("POST", "/ventures/file"): administration.make_from_file,
    ("POST", "/open"): administration.open_venture,
}


def application(site: Site) -> Starlette:
    """The application that answers for a site."""
    safe = safety(site.settings.address, page)
    app = Starlette(routes=list(_routes(site)), middleware=safe.middleware, exception_handlers=safe.exception_handlers)
    app.router.redirect_slashes = False  # it would lead to http where a proxy does not say that it came by https
    return app


def _routes(site: Site) -> Iterator[Route]:
    yield Route(style_address(), _style)
    yield Route("/health", _health)
    for (method, path), handler in PUBLIC.items():
        yield Route(path, page_endpoint(site, handler), methods=[method])
    for (method, path), of_venture in OF_A_VENTURE.items():
        yield Route(
            f"/v/{{key}}{path}", venture_endpoint(site, of_venture, judges=path not in UNJUDGED), methods=[method]
        )
    for (method, path), handler in OF_THE_ADMINISTRATOR.items():
        yield Route(f"/a/{{key}}{path}", admin_endpoint(site, handler), methods=[method])


async def _style(request: Request) -> Response:
    return lasting(request, style(), "text/css")


async def _health(_: Request) -> Response:
    return PlainTextResponse("ok\n")
