"""What is made of the knowledge once in a process, when somebody first asks for it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Any, TypeVar

from collabadvisor.knowledge.base import KnowledgeBase

Made = TypeVar("Made")


class Shelf:
    """Safe in threads: while something is made, whoever asks for it waits."""

    def __init__(self) -> None:
        self._things: dict[tuple[Callable[..., Any], KnowledgeBase], Any] = {}
        self._making = Lock()

    def get_or_make(self, knowledge: KnowledgeBase, make: Callable[[KnowledgeBase], Made]) -> Made:
        """The thing that ``make`` makes of the knowledge, made if it is not there yet. Errors are raised each time."""
        with self._making:
            if (make, knowledge) not in self._things:
                self._things[make, knowledge] = make(knowledge)
            thing: Made = self._things[make, knowledge]
            return thing
