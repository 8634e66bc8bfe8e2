"""The texts of an author in a file: a line, or paragraphs, on whatever lines they were written."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

from collabadvisor.files.words import clean

MOST_PARAGRAPHS, LONGEST_PARAGRAPH, LONGEST_LINE = 30, 3000, 300


def _on_a_line(value: Any) -> Any:
    """What somebody wrote as one line; nothing is an empty one. All else stays, to be refused."""
    return "" if value is None else clean(value) if isinstance(value, str) else value


def _paragraphs(value: Any) -> Any:
    """A text as its paragraphs, between which an empty line stands; a list of them as it is."""
    if value is None:
        return ()
    if isinstance(value, str):
        return tuple(filter(None, map(clean, re.split(r"\n[ \t]*\n", value))))
    return tuple(clean(each) if isinstance(each, str) else each for each in value) if isinstance(value, list) else value


Line = Annotated[str, BeforeValidator(_on_a_line), WithJsonSchema({"type": ["string", "number", "null"]})]
"""A line of somebody's own, however long. An editor may take a number for one, as the reader of files does."""
ShortLine = Annotated[Line, Field(max_length=LONGEST_LINE)]
Paragraphs = Annotated[
    tuple[Annotated[str, Field(max_length=LONGEST_PARAGRAPH)], ...],
    Field(max_length=MOST_PARAGRAPHS),
    BeforeValidator(_paragraphs),
    WithJsonSchema({"type": ["string", "number", "array", "null"], "items": {"type": "string"}}),
]
"""Words of the author: a text, with an empty line between two paragraphs, or a list of paragraphs."""
