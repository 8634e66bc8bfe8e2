"""Files that never change under their address: a browser keeps them, and they are sent compressed."""

from __future__ import annotations

import gzip
import re
from functools import cache

from starlette.requests import Request
from starlette.responses import Response

from collabadvisor.web.safety.response_headers import FOR_EVER

TAKES_GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))")


def lasting(request: Request, content: bytes, media_type: str) -> Response:
    """A file, compressed where that is taken. Never a page that holds a secret beside what somebody sends."""
    headers = {"cache-control": FOR_EVER, "vary": "accept-encoding"}
    if TAKES_GZIP.search(request.headers.get("accept-encoding", "")):
        headers["content-encoding"], content = "gzip", _compressed(content)
    return Response(content, headers=headers, media_type=media_type)


@cache
def _compressed(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)
