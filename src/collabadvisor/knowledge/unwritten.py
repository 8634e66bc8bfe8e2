"""Texts of a pack that are still to be written: what stands in their place until its author has written them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import NamedTuple

from collabadvisor.files.models import Form
from collabadvisor.files.words import clean
from collabadvisor.files.yaml import NodePath
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.entry import Entry
from collabadvisor.knowledge.layer import Layer

MARK = "[to be written"
"""What such a text begins with: ``[to be written: what is asked]``. Who reads it in a report sees what it is."""
UNRELEASED = "0."
"""How the version of a layer begins that is not in use yet."""


class UnwrittenText(NamedTuple):
    """A text that is still to be written: of which layer, in which entry, where inside it, and what belongs there."""

    layer: Layer
    entry: Entry
    node: NodePath
    subject: str

    @property
    def is_released(self) -> bool:
        """Whether the layer is in use, by its version."""
        return not self.layer.version.startswith(UNRELEASED)


def is_written(entry: Entry) -> bool:
    """Whether nothing in an entry is still to be written."""
    return next(_marked(entry), None) is None


def unwritten_texts(knowledge: KnowledgeBase) -> tuple[UnwrittenText, ...]:
    """Every text of a knowledge base that is still to be written: of the framework first, then by kind."""
    return knowledge.cache.get_or_make(unwritten_texts, lambda: tuple(_find_texts(knowledge)))


def _find_texts(knowledge: KnowledgeBase) -> Iterator[UnwrittenText]:
    framework = knowledge.framework
    lowest, *above = knowledge.layers
    for node, subject in _marked(framework):
        if framework.replacing(node) is None:  # else it is found in the layer that says it
            yield UnwrittenText(lowest, framework, node, subject)
    for layer, entry in zip(above, framework.upper_entries, strict=True):
        yield from (UnwrittenText(layer, entry, *mark) for mark in _marked(entry))
    for entry in _entries(knowledge):
        layer = knowledge.layers[knowledge.depth(entry)]
        yield from (UnwrittenText(layer, entry, *mark) for mark in _marked(entry))


def _entries(knowledge: KnowledgeBase) -> Iterator[Entry]:
    """Everything that a knowledge base has entries of, but for the framework."""
    for part in fields(knowledge):
        value = getattr(knowledge, part.name)
        things: Iterable[object] = ()
        if isinstance(value, Mapping):
            things = value.values()
        elif isinstance(value, tuple):
            things = value
        yield from (thing for thing in things if isinstance(thing, Entry))


def _marked(value: object, node: NodePath = ()) -> Iterator[tuple[NodePath, str]]:
    """Where inside something a text holds the mark, and what is said there to belong in its place."""
    parts: Iterable[tuple[str | int, object]] = ()
    if isinstance(value, str):
        if MARK in value:
            yield node, clean(value.partition(MARK)[2].partition("]")[0]).lstrip(": ") or "this text"
    elif isinstance(value, Form):
        parts = ((name, getattr(value, name)) for name in type(value).model_fields)
    elif isinstance(value, Mapping):
        parts = value.items()
    elif isinstance(value, list | tuple):
        parts = enumerate(value)
    for name, part in parts:
        yield from _marked(part, (*node, name))
