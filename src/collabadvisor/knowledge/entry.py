"""The things that a pack's files hold: each knows where it was read from, so that a problem can name the place."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple, Self

from pydantic import PrivateAttr

from collabadvisor.files.models import Form
from collabadvisor.files.problems import Problem
from collabadvisor.files.words import did_you_mean, quote_value
from collabadvisor.files.yaml import NodePath, YamlDocument

Problems = Iterable[Problem]
SHIPPED = "shipped"
"""The origin of what a knowledge base without layers says, and the name of the pack that the package brings."""


class Place(NamedTuple):
    """Where a thing stands: the file, the thing's own mapping in it, and the id of the layer that the file is of."""

    document: YamlDocument
    node: NodePath = ()
    layer: str = SHIPPED


NOWHERE = Place(YamlDocument("", None, {}))
"""The place of what was not read from a file."""


class Entry(Form):
    """A thing of a pack: a fact, a rule, the framework. Its place is no part of what it says."""

    _place: Place = PrivateAttr(default_factory=lambda: NOWHERE)  # as a default it would be copied each time

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    __hash__ = Form.__hash__

    @property
    def origin(self) -> str:
        """The id of the layer that says it."""
        return self._place.layer

    def at_location(self, document: YamlDocument, node: NodePath = (), *, layer: str = SHIPPED, **values: str) -> Self:
        """A copy of the entry with its location, and with what the name of its file says of it."""
        copy = self.replace(**values)
        copy._place = Place(document, node, layer)
        return copy

    def standing_with(self, other: Entry) -> Self:
        """The entry placed where ``other`` stands in the files, as what follows from it."""
        copy = self.replace()
        copy._place = other._place
        return copy

    def has(self, at: NodePath) -> bool:
        """Whether the file says something at a place inside it."""
        return (*self._place.node, *at) in self._place.document.lines

    def problem(self, at: NodePath, what: str, remedy: str = "") -> Problem:
        """A problem at a place inside it."""
        return Problem(self._place.document.at((*self._place.node, *at)), what, remedy)

    def unknown_names(self, at: NodePath, kind: str, names: Iterable[str], known_names: Collection[str]) -> Problems:
        """The names in a list at a place inside it that are not known, each with the nearest known one."""
        earlier = set()
        for index, name in enumerate(names):
            if name in earlier:
                yield self.problem(
                    (*at, index), f"the {kind} {quote_value(name)} is given twice.", "Keep one of the two."
                )
            earlier.add(name)
            if name not in known_names:
                yield self.problem(
                    (*at, index), f"the {kind} {quote_value(name)} is not known.", did_you_mean(name, known_names)
                )
