"""Makes frozen dataclasses from plain data, held strictly to their types."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from collabadvisor.files.words import clean, did_you_mean, shown
from collabadvisor.files.yaml import NodePath

MOST_ENTRIES = 500  # of one list or mapping; the largest honest one has some 40
UNFIT: Any = object()
"""What stands for something that could not be made."""
_WORDS = {str: "text", int: "a whole number", bool: "true or false"}


@cache
def _shape(kind: type) -> dict[str, tuple[Any, bool]]:
    """The keys of a dataclass: name -> its type, and whether it may be missing."""
    types = get_type_hints(kind)
    return {
        part.name: (types[part.name], part.default is not MISSING or part.default_factory is not MISSING)
        for part in fields(kind)
    }


class Shaper:
    """Makes what a type says from plain data, and reports every problem with its place: (node, what, remedy)."""

    def __init__(self, report: Callable[[NodePath, str, str], None], remedy: str) -> None:
        self.report = report
        self.remedy = remedy  # for what is not as it should be

    def made(self, kind: Any, data: Any, at: NodePath = ()) -> Any:  # noqa: PLR0911  (one return for each kind reads best)
        """What the type says, its texts cleaned; ``UNFIT`` where a problem was reported."""
        if is_dataclass(kind):
            return self._object(kind, data, at)  # type: ignore[arg-type]  # a class, not an instance
        origin, inner = get_origin(kind), get_args(kind)
        if origin is Literal:
            return self._word(inner, data, at)
        if origin in (Union, UnionType):
            return self._optional(inner, data, at)
        if origin is tuple:
            return self._list(inner[0], data, at)
        if origin in (dict, Mapping):
            return self._mapping(inner[1], data, at)
        if type(data) is not kind:
            return self._unfit(at, _WORDS.get(kind, "something else"), data)
        return clean(data) if kind is str else data

    def _unfit(self, at: NodePath, wanted: str, data: Any) -> Any:
        self.report(at, f"{_name(at)} should be {wanted}, not {shown(data)}.", self.remedy)
        return UNFIT

    def _word(self, known: tuple[Any, ...], data: Any, at: NodePath) -> Any:
        if data in known:
            return data
        if None in known and data is None:
            return None
        words = [word for word in known if isinstance(word, str)]
        remedy = did_you_mean(data, words) if isinstance(data, str) else self.remedy
        self.report(at, f"{_name(at)} cannot be {shown(data)}.", remedy)
        return UNFIT

    def _optional(self, kinds: tuple[Any, ...], data: Any, at: NodePath) -> Any:
        if data is None and NoneType in kinds:
            return None
        (kind,) = (kind for kind in kinds if kind is not NoneType)
        return self.made(kind, data, at)

    def _list(self, kind: Any, data: Any, at: NodePath) -> Any:
        if not isinstance(data, list) or self._too_many(data, at):
            return UNFIT if isinstance(data, list) else self._unfit(at, "a list", data)
        made = [self.made(kind, item, (*at, place)) for place, item in enumerate(data)]
        return UNFIT if UNFIT in made else tuple(made)

    def _mapping(self, kind: Any, data: Any, at: NodePath) -> Any:
        if not isinstance(data, dict) or self._too_many(data, at):
            return UNFIT if isinstance(data, dict) else self._unfit(at, "a mapping", data)
        made = {clean(name): self.made(kind, item, (*at, name)) for name, item in data.items()}
        return UNFIT if UNFIT in made.values() else made

    def _too_many(self, data: Any, at: NodePath) -> bool:
        if len(data) > MOST_ENTRIES:
            self.report(at, f"{_name(at)} has more than {MOST_ENTRIES} entries.", "Is it the right file?")
        return len(data) > MOST_ENTRIES

    def _object(self, kind: type, data: Any, at: NodePath) -> Any:
        if not isinstance(data, dict):
            return self._unfit(at, "a mapping", data)
        shape = _shape(kind)
        for name in data.keys() - shape.keys():
            near = did_you_mean(name, shape) or "Was it saved by a later version of the program?"
            self.report((*at, name), f"the key {shown(name)} is not known here.", near)
        made = {}
        for name, (inner, optional) in shape.items():
            if name in data:
                made[name] = self.made(inner, data[name], (*at, name))
            elif not optional:
                self.report(at, f"{_name((*at, name))} is missing.", self.remedy)
                made[name] = UNFIT
        return UNFIT if UNFIT in made.values() or data.keys() - shape.keys() else kind(**made)


def _name(at: NodePath) -> str:
    """``recommendations, 3, rank`` as ``'rank' of recommendations, item 4``."""
    lists = [place for place, part in enumerate(at) if isinstance(part, int)]
    if not lists:
        return shown(".".join(map(str, at))) if at else "this"
    place = lists[0]
    whose = f"{at[place - 1]}, item {int(at[place]) + 1}"
    return whose if place == len(at) - 1 else f"{shown(str(at[-1]))} of {whose}"
