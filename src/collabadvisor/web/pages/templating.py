"""From a template and its values to a page."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from collabadvisor.document.environment import TEMPLATES as OF_DOCUMENTS
from collabadvisor.web.pages.explained_words import term

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment() -> Environment:
    """The environment of the pages' templates. What people wrote is only ever a value in it, and is escaped."""
    env = Environment(
        loader=FileSystemLoader([TEMPLATES, OF_DOCUMENTS]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    env.globals["term"] = term
    return env


@cache
def style() -> bytes:
    """The style sheet of all pages: that of the reports, and what forms and help need beside it."""
    sheets = ("colours.css", "document.css", "web.css", "help.css")
    return "\n".join(environment().get_template(name).render().strip() for name in sheets).encode()


@cache
def style_address() -> str:
    """Where the style sheet is; another one for another content, so that it can be kept for ever."""
    return f"/style-{sha256(style()).hexdigest()[:12]}.css"


def page(template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """The page that a template makes of these values; ``venture`` is None where it is about no venture."""
    context = {"venture": None, "saved": "", **values, "style": style_address()}
    return HTMLResponse(environment().get_template(template).render(context), status)
