"""The template engine: nothing reaches a page unescaped, and no misspelt name goes unnoticed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from collabadvisor.document.wording import words

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment() -> Environment:
    """The environment of the package's own templates. A venture's words are only ever values in it.

    It is one for all pages, so that a template is compiled once; what a page needs goes to ``render``.
    """
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals.update(words())
    return env
