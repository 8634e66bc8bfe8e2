"""The form of what files hold: plain dataclasses, whose annotations say what may stand in each field.

The annotations are those of pydantic, which checks a file's data against them and says everything that is wrong
(``shapes.py``). To start it takes longer than all else that a command does, so data in which nothing is wrong become
the dataclass here, without it. ``made`` is the stricter of the two: what it takes, pydantic takes, with the same
result (``docs/decisions/0008-quick-to-start.md``).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

WORDS = r"^[a-z][a-z0-9_]*$"
HYPHENED = r"^[a-z0-9]+(-[a-z0-9]+)*$"
VERSION = r"^\d+\.\d+\.\d+$"
SHARE = r"^(100|[1-9]?\d)%$"
NUMBER = r"^([2-9]|[1-9]\d{1,5})$"
"""How many of something, of which one would be none too many."""

Filled = TypeVar("Filled")
Reader = Callable[[Any], Any]
"""Takes data as they were read from a file, and gives what stands for them in a dataclass, or raises ``Unfit``."""


class Unfit(Exception):  # noqa: N818  (it says what the data are)
    """The data do not have the form. What is wrong with them is for pydantic to say."""


@dataclass(frozen=True)
class Limits:
    """How long a text, a list or a mapping may be, and the pattern of a text: ``Annotated[str, Limits(1)]``."""

    least: int | None = None
    most: int | None = None
    pattern: str | None = None

    def admit(self, value: Any) -> bool:
        """Whether a value keeps to them."""
        enough = self.least is None or len(value) >= self.least
        short = self.most is None or len(value) <= self.most
        return enough and short and (self.pattern is None or re.fullmatch(self.pattern, value) is not None)

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        """The same for pydantic."""
        limits = {"min_length": self.least, "max_length": self.most, "pattern": self.pattern}
        return handler(source) | {name: limit for name, limit in limits.items() if limit is not None}


def made(form: type[Filled], data: Any) -> Filled:
    """The dataclass made from plain data. Raises ``Unfit`` where anything about the data is not as it should be."""
    try:
        thing: Filled = _reader(form)(data)  # type: ignore[arg-type]  # a class is hashable
    except ValueError as error:  # what a form itself asks for
        raise Unfit from error
    return thing


@lru_cache(maxsize=256)
def _reader(hint: Any) -> Reader:
    """What reads data of an annotation."""
    if hint is str:
        return _text
    if hint is Any:
        return lambda data: data
    if isinstance(hint, type) and is_dataclass(hint):
        return _dataclass(hint)
    return _BUILDERS[get_origin(hint)](*get_args(hint))


def _text(data: Any) -> str:
    if type(data) is not str:
        raise Unfit
    if not data.isascii():
        data.encode()  # half a pair of surrogates is a ValueError
    return data


def _word(*known: str) -> Reader:
    def read(data: Any) -> Any:
        if type(data) is not str or data not in known:
            raise Unfit
        return data

    return read


def _limited(hint: Any, *limits: Limits) -> Reader:
    read_inner = _reader(hint)

    def read(data: Any) -> Any:
        value = read_inner(data)
        if not all(limit.admit(value) for limit in limits):
            raise Unfit
        return value

    return read


def _optional(*hints: Any) -> Reader:
    (some,) = (hint for hint in hints if hint is not NoneType)
    read_some = _reader(some)
    return lambda data: None if data is None else read_some(data)


def _list(hint: Any, *_: Any) -> Reader:
    read_item = _reader(hint)

    def read(data: Any) -> tuple[Any, ...]:
        if type(data) is not list:
            raise Unfit
        return tuple(map(read_item, data))

    return read


def _mapping(key: Any, value: Any) -> Reader:
    read_key, read_value = _reader(key), _reader(value)

    def read(data: Any) -> dict[Any, Any]:
        if type(data) is not dict:
            raise Unfit
        return {read_key(name): read_value(inner) for name, inner in data.items()}

    return read


def _dataclass(form: type) -> Reader:
    hints = get_type_hints(form, include_extras=True)
    parts = fields(form)
    readers = {part.name: _reader(hints[part.name]) for part in parts}
    required = {part.name for part in parts if part.default is MISSING and part.default_factory is MISSING}

    def read(data: Any) -> Any:
        if type(data) is not dict or not required <= data.keys() or not data.keys() <= readers.keys():
            raise Unfit
        return form(**{name: readers[name](value) for name, value in data.items()})

    return read


_BUILDERS: dict[Any, Callable[..., Reader]] = {
    Annotated: _limited,
    Literal: _word,
    Union: _optional,
    UnionType: _optional,
    tuple: _list,
    dict: _mapping,
}
"""The origin of an annotation -> what makes its reader from its arguments."""
