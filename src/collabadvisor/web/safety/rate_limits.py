"""How often somebody may do what costs the server something, or guess at links."""

from __future__ import annotations

import time
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from math import ceil

from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.requests import HTTPConnection

from collabadvisor.web.safety.refusal import too_many_requests

NETWORK = 64
"""So many bits of an address of IPv6 are one client's: whoever has one has them all."""


@dataclass(frozen=True)
class Rates:
    """How often, as ``limits`` reads it: unknown links by one client and by all, heavy work, and new ventures."""

    unknown_links: str = "20/minute"
    unknown_links_of_all: str = "300/minute"
    heavy_work: str = "30/minute"
    new_ventures: str = "20/hour"


class RateLimits:
    """Counts in memory. Each method raises ``Refusal`` (429, with Retry-After) where it was too often."""

    def __init__(self, rates: Rates = Rates()) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._links, self._all_links = parse(rates.unknown_links), parse(rates.unknown_links_of_all)
        self._work, self._ventures = parse(rates.heavy_work), parse(rates.new_ventures)

    def count_link_request(self, client: str) -> None:
        """Before a link is looked up. Who has asked for no unknown one lately is never held up by those who have."""
        mine = self._links, "link", client
        if not self._limiter.test(*mine):
            self._refuse(*mine)
        everybody = self._all_links, "links"
        if not self._limiter.test(*everybody) and self._counted(*mine):
            self._refuse(*everybody)

    def link_unknown(self, client: str) -> None:
        """After a link was looked up that is not there, or no longer."""
        self._limiter.hit(self._links, "link", client)
        self._limiter.hit(self._all_links, "links")

    def heavy_work(self, venture: str) -> None:
        """Before work of the kind that a process of its own does."""
        self._hit(self._work, "work", venture)

    def new_venture(self, client: str) -> None:
        """Before a venture is created."""
        self._hit(self._ventures, "venture", client)

    def _hit(self, rate: RateLimitItem, *what: str) -> None:
        if not self._limiter.hit(rate, *what):
            self._refuse(rate, *what)

    def _counted(self, rate: RateLimitItem, *what: str) -> bool:
        return self._limiter.get_window_stats(rate, *what).remaining < rate.amount

    def _refuse(self, rate: RateLimitItem, *what: str) -> None:
        seconds = self._limiter.get_window_stats(rate, *what).reset_time - time.time()
        raise too_many_requests(max(1, ceil(seconds)))


def client_of(request: HTTPConnection) -> str:
    """Who asks, to be counted: the address at the other end, or, of a proxy that is trusted, the one it tells.

    Which proxies are, ``server_options`` says; here it is settled already.
    """
    address = request.client.host if request.client else ""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, IPv6Address):
        return str(parsed.ipv4_mapped or int(parsed) >> (128 - NETWORK))
    return str(parsed)
