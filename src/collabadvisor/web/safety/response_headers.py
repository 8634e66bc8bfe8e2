"""The headers that every answer has, and the policy of what a page may load."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256

from starlette.datastructures import MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = "content-security-policy"
ALWAYS: Mapping[str, str] = {
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "x-robots-tag": "noindex, nofollow",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
}
SECURE = "max-age=31536000"
FOR_EVER = "public, max-age=31536000, immutable"
"""The ``cache-control`` of a file whose address changes with its content. Everything else is kept nowhere."""
_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)


def content_policy(*, script: bool = False, styles: Iterable[str] = ()) -> str:
    """What a page may load: its own style sheet and pictures; its own script only where it has one.

    ``styles`` are the texts of style elements that stand in the page itself.
    """
    hashes = "".join(f" 'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in styles)
    parts = [
        "default-src 'none'",
        *(["script-src 'self'"] if script else []),
        f"style-src 'self'{hashes}",
        "img-src 'self' data:",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    ]
    return "; ".join(parts)


def styles_in(html: str) -> list[str]:
    """The texts of the style elements of a page of ours."""
    return _STYLE.findall(html)


def allow(response: Response, *, script: bool = False, styles: Iterable[str] = ()) -> Response:
    """The response, whose page may load what ``content_policy`` says."""
    response.headers[POLICY] = content_policy(script=script, styles=styles)
    return response


class HeadersMiddleware:
    """Puts the headers on every answer; ``secure``: the pages are only ever reached by https."""

    def __init__(self, app: ASGIApp, *, secure: bool) -> None:
        self.app = app
        self.always = dict(ALWAYS, **({"strict-transport-security": SECURE} if secure else {}))
        self.policy = content_policy()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI wants it."""

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(self.always)
                headers.setdefault(POLICY, self.policy)
                if headers.get("cache-control") != FOR_EVER:
                    headers["cache-control"] = "no-store"
            await send(message)

        await self.app(scope, receive, sending if scope["type"] == "http" else send)
