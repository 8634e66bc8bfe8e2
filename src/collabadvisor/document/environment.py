"""The template engine: nothing reaches a page unescaped, and no misspelt name goes unnoticed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from collabadvisor.document.wording import words

TEMPLATES = Path(__file__).parent / "templates"


def environment(finalize: Callable[[object], object] | None = None) -> Environment:
    """The environment of the package's own templates. A venture's words are only ever values in it."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=finalize,
    )
    made.globals.update(words())
    return made
