"""What is sent is read whole before any handler sees it, within bounds of size, time and number of fields."""

from __future__ import annotations

from dataclasses import dataclass

import anyio
from python_multipart.multipart import parse_options_header
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from collabadvisor.web.safety.error_pages import ErrorPages
from collabadvisor.web.safety.refusal import Refusal

FORM, UPLOAD = b"application/x-www-form-urlencoded", b"multipart/form-data"


@dataclass(frozen=True)
class BodyBounds:
    """The most bytes of a form and of one with a file, the most fields, and the seconds in which all has to be here.

    A file stays below what Starlette keeps in memory, so that no word of it is ever written to a disk.
    """

    form: int = 2**18
    upload: int = 2**20
    fields: int = 500
    seconds: float = 30


UTF8 = b"utf-8"


class BodyMiddleware:
    """Refuses bodies that are too large (413), too slow (408), of another kind (415) or of too many fields (413)."""

    def __init__(self, app: ASGIApp, pages: ErrorPages, bounds: BodyBounds) -> None:
        self.app, self.pages, self.bounds = app, pages, bounds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI wants it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        try:
            with anyio.fail_after(self.bounds.seconds):
                body = await self._read_body(Headers(scope=scope), receive)
        except TimeoutError:
            await self.pages.refusal_page(Refusal(408))(scope, receive, send)
        except Refusal as refusal:
            await self.pages.refusal_page(refusal)(scope, receive, send)
        else:
            if body is not None:
                await self.app(scope, _again(body, receive), send)

    async def _read_body(self, headers: Headers, receive: Receive) -> bytes | None:
        """The body; None where the sender is gone. Raises ``Refusal``, ``TimeoutError``."""
        kind, options = parse_options_header(headers.get("content-type"))
        if options.get(b"charset", UTF8).lower() != UTF8:  # others could bring in what no page can show
            raise Refusal(415)
        most = {FORM: self.bounds.form, UPLOAD: self.bounds.upload}.get(kind, 0)
        length = headers.get("content-length", "0")
        if most and not (length.isdecimal() and int(length[:20]) <= most):
            raise Refusal(413)
        body = bytearray()
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                return None
            body += message.get("body", b"")
            if body and not most:
                raise Refusal(415)
            if len(body) > most:
                raise Refusal(413)
            if not message.get("more_body", False):
                break
        mark = b"&" if kind == FORM else b"--" + options.get(b"boundary", b"")
        if body.count(mark) > self.bounds.fields:
            raise Refusal(413)
        return bytes(body)


def _again(body: bytes, receive: Receive) -> Receive:
    """What a handler receives: the body at once, then whatever comes after it."""
    is_sent = False

    async def receiving() -> Message:
        nonlocal is_sent
        if is_sent:
            return await receive()
        is_sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receiving
