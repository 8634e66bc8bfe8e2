"""The shape of the advice on a venture, which other programs read as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from collabadvisor.files.models import Form, is_empty
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.entry import SHIPPED
from collabadvisor.knowledge.framework import LessonKind, Priority, Severity, StandingOrNot
from collabadvisor.knowledge.requirements import RequirementStatus
from collabadvisor.knowledge.rules import Lesson
from collabadvisor.venture.model import Confidence, Venture

FORMAT: Literal["collabadvisor/advice/2"] = "collabadvisor/advice/2"


def _unless_layered(value: object) -> bool:
    """Whether a field is left out: it is told only of what a layer says."""
    return value is None


Origin = Annotated[str | None, Field(default=None, exclude_if=_unless_layered)]
"""The id of the layer that something comes from; left out where that is the lowest pack."""


class VentureSummary(Form):
    """Which venture, and how many of the questions that apply at its stage are answered."""

    name: str
    stage: str
    answered: int
    questions: int

    @classmethod
    def of(cls, venture: Venture, knowledge: KnowledgeBase) -> VentureSummary:
        """A venture, by what a knowledge base asks at its stage."""
        answered, questions = venture.progress(knowledge.facts)
        return cls(name=venture.name, stage=venture.stage, answered=answered, questions=questions)


class AdviceVerdict(Form):
    """The verdict, and why, as sentences: first the rule's, then what it comes from.

    ``hangs_on`` are the questions whose answers stand behind it, ``assumed`` those of them of which the answer is only
    assumed. ``forbidden_by`` are the requirements without which it would be the best; left out where there are none.
    """

    id: str
    title: str
    because: tuple[str, ...]
    hangs_on: tuple[str, ...]
    assumed: tuple[str, ...]
    forbidden_by: Annotated[tuple[str, ...], Field(exclude_if=is_empty)] = ()


class AdviceBase(Form):
    """How a base stands, how many of its questions are answered of those that apply, and the findings about it."""

    standing: StandingOrNot
    answered: int
    questions: int
    findings: tuple[str, ...]


class AdviceValue(Form):
    """The outlook of a value and what holds it down; by which findings it is shown; and all that speak of it.

    ``held_down_by`` has rules, bases and values by their ids; it is empty where the outlook is not low.
    """

    outlook: StandingOrNot
    held_down_by: tuple[str, ...]
    shown: tuple[str, ...]
    findings: tuple[str, ...]


class LessonCited(Form):
    """What a source teaches, in its own words and in one sentence, and whether it was observed or argued."""

    id: str
    statement: str
    quote: str
    source: str
    where: str
    kind: LessonKind

    @classmethod
    def of(cls, lesson: Lesson, knowledge: KnowledgeBase) -> LessonCited:
        """A lesson of the knowledge."""
        return knowledge.cache.get_or_make(
            (cls, lesson.id),
            lambda: cls(
                id=lesson.id,
                statement=lesson.statement,
                quote=lesson.quote,
                source=knowledge.source_of(lesson).short,
                where=lesson.where,
                kind=lesson.kind,
            ),
        )


class Reason(Form):
    """Why: a finding, or the verdict; the rule, its sentence with the venture's own answers in it, and its lessons."""

    rule: str
    origin: str
    finding: Literal["weakness", "strength", "verdict"]
    severity: Severity | None
    because: str
    answers: dict[str, str]
    lessons: tuple[LessonCited, ...]


class Recommended(Form):
    """Something to do: its rank (from 1) and priority, and why it stands there; on which base it acts; why.

    ``first`` are those to begin with; ``in_any_order_with`` are its equals; ``acts_on`` is None where it is about the
    venture as a whole.
    """

    rank: int
    first: bool
    in_any_order_with: tuple[str, ...]
    id: str
    title: str
    priority: Priority
    priority_because: str
    acts_on: str | None
    do: str
    first_steps: tuple[str, ...]
    first_step_takes: Literal["days", "weeks", "months"] | None
    who: str
    origin: Origin
    reasons: tuple[Reason, ...]


class AnswerUsed(Form):
    """An answer to a question that applies: in an id and in words, where it comes from, and what was found by it."""

    answer: str
    label: str
    source: str
    confidence: Confidence | None
    findings: tuple[str, ...]
    origin: Origin


class Inconsistency(Form):
    """Answers that do not go together: the rule that says so, its sentence, the answers, and what to clear up."""

    id: str
    title: str
    because: str
    answers: dict[str, str]
    ask: str
    origin: Origin


class AdviceRequirement(Form):
    """What the user's own organisation requires: the sentence, how it stands, why it is required, and what to do.

    ``answers`` are those that it stands so by (where it is not known, those given), ``open_questions`` those that could
    still settle it. ``do`` and ``who`` are None where it is met. ``origin`` is the layer that says it.
    """

    id: str
    title: str
    status: RequirementStatus
    forbids_best_verdict: bool
    because: str
    answers: dict[str, str]
    open_questions: tuple[str, ...]
    do: str | None
    who: str | None
    lessons: tuple[LessonCited, ...]
    origin: str


class LayerUsed(Form):
    """One of the packs that lie over each other in a knowledge base."""

    id: str
    title: str
    version: str
    digest: str


Layers = Annotated[tuple[LayerUsed, ...] | None, Field(default=None, exclude_if=_unless_layered)]
"""The packs that lie over each other, the lowest first; left out where there is one only."""


class KnowledgeUsed(Form):
    """Which knowledge base gave the advice: its lowest pack's version, a digest of it all, and its layers by their ids.

    ``layer_digests`` has more of each layer, the lowest first, and is left out where there is one only.
    """

    version: str
    digest: str
    layers: tuple[str, ...] = (SHIPPED,)
    layer_digests: Layers

    @classmethod
    def of(cls, knowledge: KnowledgeBase) -> KnowledgeUsed:
        """A knowledge base, by its version and digest."""
        layers = tuple(
            LayerUsed(id=layer.id, title=layer.title, version=layer.version, digest=layer.digest)
            for layer in knowledge.layers
        )
        return cls(
            version=knowledge.version,
            digest=knowledge.digest,
            layers=tuple(layer.id for layer in layers),
            layer_digests=layers if knowledge.upper_layers else None,
        )


class AdviceConclusions(Form):
    """What an advice concludes of a venture, and why."""

    format: Literal["collabadvisor/advice/2"]
    venture: VentureSummary
    verdict: AdviceVerdict
    bases: dict[str, AdviceBase]
    values: dict[str, AdviceValue]
    recommendations: tuple[Recommended, ...]
    strengths: tuple[Reason, ...]
    answers: dict[str, AnswerUsed]
    requirements: tuple[AdviceRequirement, ...] = ()
    unanswered: tuple[str, ...]
    inconsistencies: tuple[Inconsistency, ...] = ()

    @property
    def standings(self) -> dict[str, StandingOrNot]:
        """How each base stands, and the outlook of each value."""
        return {
            **{name: base.standing for name, base in self.bases.items()},
            **{name: value.outlook for name, value in self.values.items()},
        }

    def reasons(self) -> dict[str, Reason]:
        """Everything found: rule id -> the finding as a reason."""
        return {reason.rule: reason for reason in self._all_reasons() if reason.finding != "verdict"}

    def _all_reasons(self) -> Iterator[Reason]:
        yield from (reason for advised in self.recommendations for reason in advised.reasons)
        yield from self.strengths


class Advice(AdviceConclusions):
    """Everything that a report says about one venture, but for how far the advice can still move."""

    knowledge: KnowledgeUsed
