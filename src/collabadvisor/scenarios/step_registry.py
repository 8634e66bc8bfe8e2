"""The registry of steps: which function performs a step, by its kind and the pattern of its words."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple, TypeVar

Performed = TypeVar("Performed", bound=Callable[..., None])
_PLACE = re.compile(r"\\{(\w+)\\}")


class StepDefinition(NamedTuple):
    """A step as it can be written. ``function`` takes a ``situation``, and what the groups of ``pattern`` match.

    A function that has a parameter ``datatable`` takes the rows of the table below the step too.
    """

    kind: str
    pattern: re.Pattern[str]
    function: Callable[..., None]

    def arguments(self, kind: str, words: str) -> dict[str, str | None] | None:
        """What the groups of the pattern match in the words of a step; None where it is another step."""
        match = self.pattern.fullmatch(words) if kind == self.kind else None
        return match.groupdict() if match else None


class StepRegistry(list[StepDefinition]):
    """Step definitions, added by the decorators ``given``, ``when`` and ``then``.

    A step is written as a sentence in which ``{name}`` stands for any text, or as a regular expression.
    """

    def given(self, words: str | re.Pattern[str]) -> Callable[[Performed], Performed]:
        """Add a step that says what is so."""
        return self._adding("given", words)

    def when(self, words: str | re.Pattern[str]) -> Callable[[Performed], Performed]:
        """Add a step that changes something."""
        return self._adding("when", words)

    def then(self, words: str | re.Pattern[str]) -> Callable[[Performed], Performed]:
        """Add a step that fails where something is not so."""
        return self._adding("then", words)

    def _adding(self, kind: str, words: str | re.Pattern[str]) -> Callable[[Performed], Performed]:
        def add(function: Performed) -> Performed:
            self.append(StepDefinition(kind, _pattern(words), function))
            return function

        return add


def _pattern(words: str | re.Pattern[str]) -> re.Pattern[str]:
    if isinstance(words, re.Pattern):
        return words
    return re.compile(_PLACE.sub(r"(?P<\1>.+?)", re.escape(words)), re.IGNORECASE)
