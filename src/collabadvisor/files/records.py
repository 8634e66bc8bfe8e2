"""The forms of files: frozen dataclasses, made in a tenth of the time.

``@dataclass(frozen=True)`` writes and compiles six methods for each class. A command that needs forty classes spends a
sixth of its time on that. Here the methods are written once, for all (``docs/decisions/0008-quick-to-start.md``). All
else is the standard library's: ``fields``, ``replace`` and ``asdict`` work, and so does pydantic.
"""

from __future__ import annotations

from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from typing import Any, ClassVar, NoReturn, dataclass_transform


class Frozen:
    """What does not change once it is made, is equal to what has the same content, and shows it."""

    _defaults: ClassVar[dict[str, Any]]
    """Each field, in order, and what makes its default: MISSING, or a call without arguments."""

    def __init_subclass__(cls) -> None:
        dataclass(init=False, repr=False, eq=False)(cls)
        cls._defaults = {
            part.name: part.default_factory if part.default is MISSING else _giving(part.default)
            for part in fields(cls)  # type: ignore[arg-type]  # it is one since the line above
        }

    def __init__(self, *given: Any, **named: Any) -> None:
        content = self.__dict__
        values = iter(given)
        for name, default in self._defaults.items():
            value = next(values, MISSING)
            if value is MISSING:
                value = named.pop(name, MISSING)
            if value is MISSING and default is MISSING:
                msg = f"{type(self).__name__} needs '{name}'"
                raise TypeError(msg)
            content[name] = default() if value is MISSING else value
        if named or len(given) > len(content):
            msg = f"{type(self).__name__} has no place for {', '.join(named) or given[-1]!r}"
            raise TypeError(msg)
        self.__post_init__()

    def __post_init__(self) -> None:
        """What a class does once it is filled."""

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        msg = f"cannot assign to field {name!r}"
        raise FrozenInstanceError(msg)

    def __delattr__(self, name: str) -> NoReturn:
        msg = f"cannot delete field {name!r}"
        raise FrozenInstanceError(msg)

    def _content(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self._defaults)

    def __eq__(self, other: object) -> bool:
        return self._content() == other._content() if type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._content())

    def __repr__(self) -> str:
        inside = ", ".join(f"{name}={getattr(self, name)!r}" for name in self._defaults)
        return f"{type(self).__name__}({inside})"


def _giving(value: Any) -> Any:
    return lambda: value


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
class Form(Frozen):
    """What a file holds. Nothing unknown is let in."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
