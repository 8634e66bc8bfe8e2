"""The last look at the words of a report, before any format lays them out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from textwrap import shorten
from typing import Any, TypeVar

from collabadvisor.files.models import Form
from collabadvisor.files.words import clean, strip_unseen

SHORT = 76  # about one line
Shown = TypeVar("Shown")


def clean_strings(thing: Shown, by: Callable[[str], str] = clean) -> Shown:
    """The thing with every string in it cleaned: a venture's words were when read, a pack's were not."""
    result: Any = _cleaned(thing, by)
    return result  # type: ignore[no-any-return]  # the same tree, tidied


def short(text: str) -> str:
    """A lesson's statement that was told in full before, recalled in about one line."""
    return shorten(clean(text), SHORT, placeholder="…")


def short_digest(digest: str) -> str:
    """A digest as far as people compare it: ``sha256 0123456789ab``."""
    algorithm, _, rest = digest.partition(":")
    return f"{algorithm} {rest[:12]}" if rest else digest[:24]


def origin(confidence: str | None, source: str) -> str:
    """Where an answer comes from: ``documented: the minutes``. Empty where that is not said."""
    return ": ".join(filter(None, [confidence, source]))


def clean_piece(text: str) -> str:
    """The text on one line, like ``clean``, but with the space at its ends: a piece of a sentence."""
    return re.sub(r"\s+", " ", strip_unseen(text))


def _cleaned(thing: Any, by: Callable[[str], str]) -> Any:
    if isinstance(thing, str):
        return by(thing)
    if isinstance(thing, tuple):
        return tuple(_cleaned(part, by) for part in thing)
    if isinstance(thing, Form):
        return thing.replace(**{name: _cleaned(value, by) for name, value in vars(thing).items()})
    if is_dataclass(thing) and not isinstance(thing, type):
        return type(thing)(**{part.name: _cleaned(getattr(thing, part.name), by) for part in fields(thing)})
    return thing
