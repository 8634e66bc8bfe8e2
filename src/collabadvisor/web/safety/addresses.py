"""Whether a request was meant for this server, and was sent from its own pages."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from collabadvisor.web.safety.error_pages import ErrorPages
from collabadvisor.web.safety.refusal import Refusal

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
USUAL_PORTS = {"http": ":80", "https": ":443"}
LOOKING = ("GET", "HEAD")
"""The methods that change nothing."""
FROM_HERE = ("same-origin", "none")
"""What a browser says of a request by a page of this server, or by the person themselves."""


def addresses_of(address: str) -> tuple[str, ...]:
    """What a browser may call this server: the address it is known by; one of this machine by its other names too."""
    parts = urlsplit(address)
    host = parts.netloc.lower().removesuffix(USUAL_PORTS.get(parts.scheme, ""))
    name = host.removesuffix(f":{parts.port}")
    names = LOOPBACK if name in LOOPBACK else (name,)
    return tuple(f"{parts.scheme}://{each}{host.removeprefix(name)}" for each in names)


class AddressMiddleware:
    """Refuses what asks for another host (421), and what is sent from elsewhere (403).

    Pages say ``no-referrer``, so that browsers send ``Origin: null`` even from page to page of one server: then what
    they say in ``Sec-Fetch-Site`` counts, which no page can make up.
    """

    def __init__(self, app: ASGIApp, pages: ErrorPages, addresses: Iterable[str]) -> None:
        self.app, self.pages = app, pages
        self.origins = frozenset(addresses)
        schemes = [(urlsplit(each).netloc, USUAL_PORTS[urlsplit(each).scheme]) for each in self.origins]
        self.hosts = frozenset(name for host, port in schemes for name in (host, f"{host}{port}"))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI wants it."""
        if scope["type"] == "http":
            status = self._refused(scope["method"], Headers(scope=scope))
            if status:
                await self.pages.refusal_page(Refusal(status))(scope, receive, send)
                return
        await self.app(scope, receive, send)

    def _refused(self, method: str, headers: Headers) -> int:
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self.hosts:
            return 421
        return 0 if method in LOOKING or self._from_here(headers) else 403

    def _from_here(self, headers: Headers) -> bool:
        sites, origins = headers.getlist("sec-fetch-site"), headers.getlist("origin")
        if any(site not in FROM_HERE for site in sites):
            return False
        real_origins = [origin for origin in origins if origin != "null"]
        return all(origin in self.origins for origin in real_origins) if real_origins else bool(sites)
