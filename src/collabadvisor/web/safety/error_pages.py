"""Every error as a page of the house; of one that nobody foresaw, only its kind and place in the log."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from collabadvisor.web.database.refusals import DatabaseError
from collabadvisor.web.failure_places import failure_of
from collabadvisor.web.safety.access_log import route_of
from collabadvisor.web.safety.refusal import BY_STATUS, Refusal, refusal_of
from collabadvisor.web.workers.worker_errors import JobFailed

LOG = logging.getLogger("collabadvisor.web.failures")
TEMPLATE = "error.html.j2"
MakePage = Callable[..., Response]
"""A page from the name of a template, a status, and the values: ``page("error.html.j2", 404, title=...)``."""


class ErrorPages:
    """The pages of errors, made by what makes all pages."""

    def __init__(self, page: MakePage) -> None:
        self._page = page

    def error_page(self, status: int, title: str, what: str, remedy: str, number: str = "") -> Response:
        """A page that says what happened and what to do; ``number`` is that of a failure in the log."""
        return self._page(TEMPLATE, status, title=title, what=what, remedy=remedy, number=number)

    def refusal_page(self, refusal: Refusal) -> Response:
        """The page of a refusal, with its headers."""
        words = refusal.words
        response = self.error_page(refusal.status, words.title, words.what, words.remedy)
        response.headers.update(refusal.headers)
        return response

    def failure_page(self, error: Exception, scope: Scope) -> Response:
        """The page of what nobody foresaw; its number stands in the log, with the kind and the places of the error."""
        number = f"{secrets.randbelow(10**8):08}"
        failure = error.failure if isinstance(error, JobFailed) else failure_of(error)
        LOG.error("failure %s at %s: %s", number, route_of(scope), failure)
        words = BY_STATUS[500]
        return self.error_page(500, words.title, words.what, words.remedy, number)

    def page_for(self, error: Exception, scope: Scope) -> Response:
        """The page of any exception."""
        refusal = refusal_of(error)
        if isinstance(error, DatabaseError):
            LOG.error("the database at %s: %s", route_of(scope), failure_of(error))
        return self.failure_page(error, scope) if refusal is None else self.refusal_page(refusal)

    async def http_exception(self, request: Request, error: Exception) -> Response:
        """What Starlette's ``exception_handlers`` want for ``HTTPException``: of no page, or a wrong method."""
        return self.page_for(error, request.scope)


class FailureMiddleware:
    """Answers every exception by a page. No exception goes on to the server, which would log its message.

    Where the answer had begun already, it is broken off.
    """

    def __init__(self, app: ASGIApp, pages: ErrorPages) -> None:
        self.app, self.pages = app, pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI wants it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun = False

        async def sending(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, sending)
        except Exception as error:  # noqa: BLE001  (nothing may go further)
            response = self.pages.page_for(error, scope)
            if not begun:
                await response(scope, receive, send)
