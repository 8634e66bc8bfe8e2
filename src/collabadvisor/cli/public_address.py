"""``--public-url``: where people reach the pages, behind a proxy that does https."""

from __future__ import annotations

from urllib.parse import urlsplit

import click

from collabadvisor.cli.shared import visible


def public_address(url: str) -> str:
    """What stands before every path. Anything but https and a host is refused: keys would go over the network bare."""
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname or parts.path.strip("/") or parts.query or parts.fragment:
        message = f"'{visible(url)}' is not the start of an address: say https:// and the host, and no path."
        raise click.BadParameter(message, param_hint="--public-url")
    return f"https://{parts.netloc}"
