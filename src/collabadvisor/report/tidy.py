"""The last look at the words of a report, before any format lays them out."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

from collabadvisor.words import clean

Shown = TypeVar("Shown")


def cleaned(thing: Shown) -> Shown:
    """The same, with every string in it cleaned: a venture's words were when read, a pack's were not."""
    result: Any = _cleaned(thing)
    return result  # type: ignore[no-any-return]


def _cleaned(thing: Any) -> Any:
    if isinstance(thing, str):
        return clean(thing)
    if isinstance(thing, tuple):
        return tuple(map(_cleaned, thing))
    if is_dataclass(thing) and not isinstance(thing, type):
        return type(thing)(**{part.name: _cleaned(getattr(thing, part.name)) for part in fields(thing)})
    return thing
