"""A line in the log for each request, without anything by which one could come in: no path, no words, no address."""

from __future__ import annotations

import logging
from time import perf_counter

from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOG = logging.getLogger("collabadvisor.web.requests")
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
NO_PAGE = "(no page)"


def route_of(scope: Scope) -> str:
    """What was asked for: its method and the template of its path, ``GET /v/{key}/q/{question}``."""
    method = scope["method"] if scope["method"] in METHODS else "(other)"
    return f"{method} {getattr(scope.get('route'), 'path', NO_PAGE)}"


class AccessLogMiddleware:
    """Writes for each request: method, template of the path, status, milliseconds, bytes."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI wants it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        status, size, begun = 0, 0, perf_counter()

        async def sending(message: Message) -> None:
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
            else:
                size += len(message.get("body", b""))
            await send(message)

        try:
            await self.app(scope, receive, sending)
        finally:
            LOG.info("%s %d %.0f ms %d bytes", route_of(scope), status, 1000 * (perf_counter() - begun), size)
