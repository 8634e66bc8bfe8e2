"""A small site behind all that requests go through, for tests of what they go through."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Mount, Route, Router
from starlette.testclient import TestClient

from collabadvisor.web.safety.middleware import safety
from collabadvisor.web.safety.rate_limits import RateLimits, client_of
from collabadvisor.web.safety.refusal import ErrorWords, Refusal
from collabadvisor.web.safety.request_bodies import BodyBounds
from collabadvisor.web.safety.response_headers import FOR_EVER, allow
from collabadvisor.web.workers.worker_errors import Busy

HOME = "http://127.0.0.1:8421"
KEY = "Zm9vYmFyQmF6UXV4MTIzNA"
ODD_WORDS = "Ozymandias und Söhne"
PAGES = Environment(
    loader=PackageLoader("collabadvisor.web.pages"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
)


def page(template: str, status: int = 200, **values: Any) -> HTMLResponse:
    return HTMLResponse(
        PAGES.get_template(template).render(style="/style.css", venture=None, saved="", **values), status
    )


def fails(request: Request) -> Response:
    key, word = request.path_params["key"], request.query_params.get("word", ODD_WORDS)
    message = f"{key} {word}"
    raise ValueError(message)


def fails_of_another(request: Request) -> Response:
    try:
        return fails(request)
    except ValueError as error:
        message = f"after {error}"
        raise KeyError(message) from error


def fails_half_way(request: Request) -> Response:
    async def parts() -> AsyncIterator[bytes]:
        yield b"begun"
        raise ValueError(request.path_params["key"])

    return StreamingResponse(parts())


async def echoes(request: Request) -> Response:
    async with request.form() as form:
        told = [f"{name}={value if isinstance(value, str) else value.size}" for name, value in form.items()]
    return PlainTextResponse(" ".join(told))


async def raw(request: Request) -> Response:
    return PlainTextResponse(str(len(await request.body())))


def refuses(request: Request) -> Response:
    raise Refusal(int(request.path_params["status"]))


def conflict(_: Request) -> Response:
    raise Refusal(409, ErrorWords("Two <answers>", "Both stand below.", "Choose one."))


def busy(_: Request) -> Response:
    raise Busy


def style(_: Request) -> Response:
    return PlainTextResponse("a{}", media_type="text/css", headers={"cache-control": FOR_EVER})


def cached(_: Request) -> Response:
    return PlainTextResponse("mine", headers={"cache-control": "public"})


def scripted(_: Request) -> Response:
    return allow(PlainTextResponse("x"), script=True)


def form(_: Request) -> Response:
    icon = '<link rel="icon" href="data:,">'  # else a browser asks for one
    return HTMLResponse(
        f'{icon}<form method="post" action="/echo"><input name="word" value="sent"><button>Go</button></form>'
    )


def whoever(request: Request) -> Response:
    return PlainTextResponse(client_of(request))


class Guessed:
    """A page of links, of which one is known."""

    def __init__(self, rates: RateLimits) -> None:
        self.rates, self.looked_up = rates, 0

    def page(self, request: Request) -> Response:
        client = client_of(request)
        self.rates.count_link_request(client)
        self.looked_up += 1
        if request.path_params["key"] != KEY:
            self.rates.link_unknown(client)
            raise Refusal(404)
        return PlainTextResponse("yours")


def site(address: str = HOME, bounds: BodyBounds | None = None, guessed: Guessed | None = None) -> Starlette:
    safe = safety(address, page, bounds or BodyBounds())
    return Starlette(
        routes=[
            Route("/fails/{key}", fails, methods=["GET", "POST"]),
            Route("/fails/{key}/again", fails_of_another),
            Route("/fails/{key}/half", fails_half_way),
            Route("/echo", echoes, methods=["POST"]),
            Route("/raw", raw, methods=["POST"]),
            Route("/refuses/{status}", refuses),
            Route("/conflict", conflict),
            Route("/busy", busy),
            Route("/style.css", style),
            Route("/cached", cached),
            Route("/scripted", scripted),
            Route("/form", form),
            Route("/whoever", whoever),
            Route("/link/{key}", (guessed or Guessed(RateLimits())).page),
            Mount("/sub", Router([Route("/inner/{key}", fails)])),
        ],
        middleware=safe.middleware,
        exception_handlers=safe.exception_handlers,
    )


def client(address: str = HOME, **more: Any) -> TestClient:
    return TestClient(site(address, **more), base_url=address, headers={"origin": address}, follow_redirects=False)
