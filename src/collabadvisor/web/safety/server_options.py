"""How uvicorn is to be run so that it logs no path, and whom it believes about where a request came from."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

MOST_CONNECTIONS = 1000


def server_options(trusted_proxies: Sequence[str] = ()) -> dict[str, Any]:
    """The options of ``uvicorn.Config``.

    ``trusted_proxies`` are the addresses (or networks) of proxies whose X-Forwarded-For and X-Forwarded-Proto are
    believed; nobody's are where there are none.
    """
    return {
        "access_log": False,
        "log_config": None,
        "log_level": "info",
        "http": "h11",
        "ws": "none",
        "server_header": False,
        "proxy_headers": bool(trusted_proxies),
        "forwarded_allow_ips": ",".join(trusted_proxies),
        "limit_concurrency": MOST_CONNECTIONS,
    }


def log_to_stderr(*, requests: bool) -> None:
    """Write what fails to the error output, and where that is wanted a line for each of the ``requests``."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    pages = logging.getLogger("collabadvisor.web")
    pages.addHandler(handler)
    pages.setLevel(logging.INFO if requests else logging.WARNING)
    pages.propagate = False
