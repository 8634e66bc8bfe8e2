"""Fills in the templates of this room, which are plain text: YAML, Gherkin and Markdown."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from textwrap import wrap
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from collabadvisor.files.words import clean
from collabadvisor.files.yaml_text import scalar

TEMPLATES = Path(__file__).parent / "templates"
WIDTH = 118
"""How wide a comment is, without its sign."""


def fill_template(template: str, **values: Any) -> str:
    """The text that a template of this room gives with some values. A name that it does not have is an error."""
    return _environment().get_template(f"{template}.j2").render(**values)


@cache
def _environment() -> Environment:
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=False,  # noqa: S701  (nothing here is a page: a filter says what each text needs where it stands)
        undefined=StrictUndefined,
        block_start_string="<%",
        block_end_string="%>",
        variable_start_string="${",  # double braces are for answers in a sentence
        variable_end_string="}",
        comment_start_string="<#",
        comment_end_string="#>",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters.update(yaml=scalar, one_line=clean, wrapped=_wrapped, capital=_capital)
    return env


def _wrapped(text: str) -> str:
    """A text as it goes on in comments, line by line."""
    return "\n# ".join(wrap(clean(text), WIDTH))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
