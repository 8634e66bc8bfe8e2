"""What a server was started with, as far as its pages need to know it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

MONTHS = 24
"""So long is a venture kept after its last change, unless the server says otherwise."""
PORT = 8421
LOOPBACK = "127.0.0.1"


@dataclass(frozen=True)
class Settings:
    """``address`` is what stands before every path, without a slash at its end.

    ``open``: whoever reaches the start page can begin a venture there; else the administrator's link is needed.
    ``months`` is how long a venture is kept after its last change.
    """

    address: str = f"http://{LOOPBACK}:{PORT}"
    open: bool = True
    months: int = MONTHS

    @property
    def host(self) -> str:
        """The host by which the pages are asked for, with its port where that is not the usual one."""
        return urlsplit(self.address).netloc

    @property
    def secure(self) -> bool:
        """Whether the pages are only ever reached by https."""
        return urlsplit(self.address).scheme == "https"
