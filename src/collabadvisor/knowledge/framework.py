"""The words of a knowledge pack: facts and their answers, bases, values, stages, standings, verdicts.

The method itself (standings, severities, priorities, in this order) is fixed, and other programs read it; what they
are called, and everything about partnerships, comes from the pack's files.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self, get_args

from pydantic import Field, PrivateAttr
from pydantic.json_schema import SkipJsonSchema

from collabadvisor.files.models import HYPHENED, SHARE, VERSION, WORDS, Form
from collabadvisor.files.problems import Problem
from collabadvisor.files.yaml import NodePath
from collabadvisor.knowledge.entry import Entry

FactId = Annotated[str, Field(pattern=WORDS)]
RuleId = Annotated[str, Field(pattern=HYPHENED)]
Text = Annotated[str, Field(min_length=1)]

Standing = Literal["fragile", "strained", "adequate", "sound"]
StandingOrNot = Literal["fragile", "strained", "adequate", "sound", "not_known"]
Severity = Literal["critical", "major", "minor"]
Priority = Literal["now", "next", "later"]
LessonKind = Literal["observed", "argued", "framework", "inferred", "guidance", "evaluation", "policy"]

STANDINGS: tuple[Standing, ...] = get_args(Standing)
"""Weakest first."""
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""Worst first."""
PRIORITIES: tuple[Priority, ...] = get_args(Priority)
"""Most urgent first."""
LESSON_KINDS: tuple[LessonKind, ...] = get_args(LessonKind)
"""In the order in which they are cited."""
OF_THE_PAPER = LESSON_KINDS[:4]
"""The kinds of lesson that every framework describes; the others where lessons of theirs are given."""
SCALES: dict[str, tuple[str, ...]] = {
    "standings": get_args(StandingOrNot),
    "severities": SEVERITIES,
    "priorities": PRIORITIES,
    "lesson_kinds": OF_THE_PAPER,
}
"""The scales that a framework describes, each as it is fixed."""
VERDICTS = "verdict"
"""The folder of ``rules/`` whose rules turn standings into a verdict; every other one is named after a base."""
PORTFOLIO = "portfolio"
"""The folder of ``rules/`` whose rules are about several ventures at once."""
REQUIREMENTS = "requirements"
"""The folder of ``rules/`` with what the user's own organisation demands, and the name that rules of the verdict use
for how those together stand that forbid the best verdict."""
COVERAGE = "questions_answered"
"""The name that verdict rules use for how much is answered of each urgent base."""
COVERAGES = ("too_few", "enough")
OF_ITSELF = frozenset({"id", "title", "version", "source", "rests_on"})
"""What each layer says of itself in its framework, so that it replaces nothing below."""
DOES_NOT_APPLY = "does_not_apply"
"""The answer that a question does not fit a venture: it settles the question, and nothing follows from it."""


class Fact(Entry):
    """One question about a venture, and its answers from the weakest to the strongest."""

    id: FactId
    base: SkipJsonSchema[str] = ""  # the file's name says it, and no file may
    name: Annotated[Text, Field(max_length=60)]
    question: Text
    answers: Annotated[dict[FactId, Text], Field(min_length=2)]
    help: Text
    why: Text
    stages: Annotated[tuple[FactId, ...], Field(min_length=1)] | None = None
    does_not_apply: bool = False
    """Whether the question may not fit a venture, so that ``DOES_NOT_APPLY`` is an answer too."""
    lessons: tuple[RuleId, ...] = ()

    @property
    def answer_ids(self) -> tuple[str, ...]:
        """The ids of all that can be answered: the scale, and last that the question does not apply, where it may."""
        return (*self.answers, DOES_NOT_APPLY) if self.does_not_apply else tuple(self.answers)

    @property
    def labels(self) -> dict[str, str]:
        """All that can be answered in words, by its id, in the order of ``answer_ids``."""
        return {answer: self.label(answer) for answer in self.answer_ids}

    def label(self, answer: str) -> str:
        """An answer in words."""
        return DOES_NOT_APPLY.replace("_", " ") if answer == DOES_NOT_APPLY else self.answers[answer]

    @property
    def lower_half(self) -> frozenset[str]:
        """The answers in the lower half of the scale; the middle of an odd number is not among them."""
        return frozenset(self.scale[: len(self.answers) // 2])

    @property
    def scale(self) -> tuple[str, ...]:
        """The ids of the answers, weakest first."""
        return tuple(self.answers)

    def is_asked_at(self, stage: str) -> bool:
        """Whether the question makes sense at a stage."""
        return self.stages is None or stage in self.stages


class FactsFile(Form):
    """A file of ``knowledge/facts/``: the questions about one base."""

    facts: tuple[Fact, ...]


class TitledTerm(Form):
    """Something with a title and its meaning in one sentence."""

    title: Text
    meaning: Text


class Stage(TitledTerm):
    """A stage of a venture's life: the bases urgent in it, and its verdicts from the worst to the best."""

    urgent: tuple[FactId, ...]
    verdicts: Annotated[tuple[FactId, ...], Field(min_length=2)]


class Urgency(Form):
    """The priority that a severity gives: of the first of these that is so.

    ``urgent``: the base is urgent at the stage. ``nothing_now``: no other weakness makes anything "now".
    ``low``: the base is fragile or strained.
    """

    urgent: Priority | None = None
    nothing_now: Priority | None = None
    low: Priority | None = None
    otherwise: Priority


class VerdictMeaning(TitledTerm):
    """A verdict. ``ranks_with``: the verdict of other stages that is as good, where their scales differ."""

    ranks_with: FactId | None = None


class SeverityMeaning(TitledTerm):
    """What a weakness of this severity does: the standing it leaves (none: it leaves it alone), the priority."""

    standing: Literal["fragile", "strained"] | None = None
    priority: Urgency


class Base(Form):
    """A constitutive base of value: a lever (Knight, Smith and Cropper 2001, Table 1)."""

    title: Text
    question: Text


class Value(Form):
    """A consequential value: a product, never a lever (the same, Table 1). ``rests_on`` by stage: bases and values."""

    title: Text
    meaning: Text
    rests_on: dict[FactId, tuple[FactId, ...]] = Field(default_factory=dict)
    note: str = ""


class Disagreement(Form):
    """What it tells by itself that people answer some questions about a base differently, and the lessons behind it."""

    facts: Annotated[tuple[FactId, ...], Field(min_length=1)]
    says: Text
    lessons: Annotated[tuple[RuleId, ...], Field(min_length=1)]


class Source(Form):
    """The work that the pack encodes."""

    authors: Text
    year: Text
    title: Text
    published_in: Text


class Framework(Entry):
    """``knowledge/framework.yaml``: everything that holds for every rule of a pack.

    ``id`` is what the pack is called where others lie over it. ``disagreement`` has the bases about which it tells
    something by itself that those who answer do not agree.
    """

    id: RuleId | None = None
    title: Text
    version: Annotated[str, Field(pattern=VERSION)]
    source: Source
    rests_on: Text
    enough_answered: Annotated[str, Field(pattern=SHARE)]
    stages: Annotated[dict[FactId, Stage], Field(min_length=1)]
    bases: Annotated[dict[FactId, Base], Field(min_length=1)]
    values: dict[FactId, Value]
    standings: dict[StandingOrNot, TitledTerm]
    severities: dict[Severity, SeverityMeaning]
    priorities: dict[Priority, TitledTerm]
    verdicts: dict[FactId, VerdictMeaning]
    lesson_kinds: dict[LessonKind, Text]
    disagreement: dict[FactId, Disagreement] = Field(default_factory=dict)
    _above: tuple[Entry, ...] = PrivateAttr(default=())

    def with_layer(self, layer: Entry) -> Self:
        """The framework as one of which this layer says a part."""
        copy = self.replace()
        copy._above = (*self._above, layer)
        return copy

    @property
    def upper_entries(self) -> tuple[Entry, ...]:
        """The entries of the layers over the lowest pack, the lowest first."""
        return self._above

    def problem(self, at: NodePath, what: str, remedy: str = "") -> Problem:
        """A problem at a place inside it: in the file of the highest layer that says something there."""
        layer = self.replacing(at)
        return layer.problem(at, what, remedy) if layer else super().problem(at, what, remedy)

    def replacing(self, at: NodePath) -> Entry | None:
        """The highest layer that says something at a place inside it; None where that is the lowest pack."""
        if at[:1] and at[0] in OF_ITSELF:
            return None
        return next((layer for layer in reversed(self._above) if layer.has(at[:2])), None)

    @property
    def percent(self) -> int:
        """The share of a base's questions that must be answered before it is known, in per cent."""
        return int(self.enough_answered[:-1])

    def names_with_standing(self) -> tuple[str, ...]:
        """The names of everything that has a standing: the bases, then the values, in the pack's order."""
        return (*self.bases, *self.values)

    def carriers(self, name: str, stage: str) -> tuple[str, ...]:
        """The bases and values that carry a value at a stage; nothing carries a base."""
        return self.values[name].rests_on.get(stage, ()) if name in self.values else ()

    def title_of(self, name: str) -> str:
        """The title of a base or value."""
        return (self.bases.get(name) or self.values[name]).title
