"""What is made of a knowledge base once and kept with it: rules compiled for an engine, laid out as bits, and so on."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from threading import RLock
from typing import Any, TypeVar

Made = TypeVar("Made")


class DerivedCache:
    """Things by their keys, each made once, whichever thread first asks for it; making one may ask for others."""

    def __init__(self) -> None:
        self._lock = RLock()
        self._values: dict[Hashable, Any] = {}

    def get_or_make(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """The thing of a key, made now if it is not there yet. Where ``make`` raises, nothing is kept."""
        if key not in self._values:
            with self._lock:
                if key not in self._values:
                    self._values[key] = make()
        value: Made = self._values[key]
        return value
