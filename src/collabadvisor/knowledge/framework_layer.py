"""What a layer says of the framework: what it lies over, and what it adds, replaces and retires."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

from collabadvisor.files.models import SHARE, VERSION, Form
from collabadvisor.knowledge.entry import Entry
from collabadvisor.knowledge.framework import (
    LESSON_KINDS,
    Base,
    Disagreement,
    FactId,
    Framework,
    LessonKind,
    Priority,
    RuleId,
    Severity,
    SeverityMeaning,
    Source,
    Stage,
    StandingOrNot,
    Text,
    TitledTerm,
    Value,
    VerdictMeaning,
)


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


NAMES = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]}
Below = Annotated[tuple[Text, ...], Field(min_length=1), BeforeValidator(_as_list), WithJsonSchema(NAMES)]
"""One name, or a list of names."""


class Retire(Form):
    """What a layer takes away of what lies below it, by its ids."""

    rules: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    recommendations: tuple[str, ...] = ()
    lessons: tuple[str, ...] = ()
    consistency: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()


class FrameworkLayer(Entry):
    """``knowledge/framework.yaml`` of a layer: all that it does not say comes from below.

    ``extends`` is what it lies over, the lowest first: ``shipped``, ``practice``, or folders. ``source`` and
    ``rests_on`` are of what the layer itself says, and replace nothing.
    """

    extends: Below
    id: RuleId | None = None
    title: Annotated[str, Field(min_length=1, max_length=60)]
    version: Annotated[str, Field(pattern=VERSION)]
    retire: Retire = Retire()
    source: Source | None = None
    rests_on: Text | None = None
    enough_answered: Annotated[str, Field(pattern=SHARE)] | None = None
    stages: dict[FactId, Stage] = Field(default_factory=dict)
    bases: dict[FactId, Base] = Field(default_factory=dict)
    values: dict[FactId, Value] = Field(default_factory=dict)
    standings: dict[StandingOrNot, TitledTerm] = Field(default_factory=dict)
    severities: dict[Severity, SeverityMeaning] = Field(default_factory=dict)
    priorities: dict[Priority, TitledTerm] = Field(default_factory=dict)
    verdicts: dict[FactId, VerdictMeaning] = Field(default_factory=dict)
    lesson_kinds: dict[LessonKind, Text] = Field(default_factory=dict)
    disagreement: dict[FactId, Disagreement] = Field(default_factory=dict)

    def merge_over(self, below: Framework) -> Framework:
        """The framework below, with what this layer adds to it and replaces in it."""
        parts = {name: {**getattr(below, name), **entries} for name, entries in self._parts()}
        kinds = parts["lesson_kinds"]
        parts["lesson_kinds"] = {kind: kinds[kind] for kind in LESSON_KINDS if kind in kinds}
        share = {"enough_answered": self.enough_answered} if self.enough_answered else {}
        return below.replace(**parts, **share).with_layer(self)

    def _parts(self) -> Iterator[tuple[str, dict[str, Any]]]:
        yield from ((name, value) for name in type(self).model_fields if isinstance(value := getattr(self, name), dict))
