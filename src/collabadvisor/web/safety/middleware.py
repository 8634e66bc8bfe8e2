"""All of it put together, in the order in which a request goes through it."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.types import ExceptionHandler

from collabadvisor.web.safety.access_log import AccessLogMiddleware
from collabadvisor.web.safety.addresses import AddressMiddleware, addresses_of
from collabadvisor.web.safety.error_pages import ErrorPages, FailureMiddleware, MakePage
from collabadvisor.web.safety.request_bodies import BodyBounds, BodyMiddleware
from collabadvisor.web.safety.response_headers import HeadersMiddleware

USUAL = BodyBounds()


@dataclass(frozen=True)
class Safety:
    """What ``Starlette(middleware=..., exception_handlers=...)`` is to be given."""

    middleware: list[Middleware]
    exception_handlers: dict[type[Exception], ExceptionHandler]


def safety(address: str, page: MakePage, bounds: BodyBounds = USUAL) -> Safety:
    """Safety for pages at an address (``https://advice.example.org``); ``page`` makes the pages of errors."""
    pages = ErrorPages(page)
    return Safety(
        [
            Middleware(AccessLogMiddleware),
            Middleware(HeadersMiddleware, secure=address.startswith("https:")),
            Middleware(FailureMiddleware, pages=pages),
            Middleware(AddressMiddleware, pages=pages, addresses=addresses_of(address)),
            Middleware(BodyMiddleware, pages=pages, bounds=bounds),
        ],
        {HTTPException: pages.http_exception},
    )
