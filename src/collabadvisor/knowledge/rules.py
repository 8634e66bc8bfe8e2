"""What stands in a knowledge pack's rules, recommendations and lessons."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, Literal, Self, cast

from pydantic import Field, PlainValidator, ValidationInfo, WithJsonSchema, model_validator
from pydantic.json_schema import SkipJsonSchema

from collabadvisor.files.models import NUMBER, FaultsError, Form
from collabadvisor.knowledge.conditions import SCHEMA, Accepts, All, Any_, Condition
from collabadvisor.knowledge.entry import Entry
from collabadvisor.knowledge.framework import SEVERITIES, FactId, LessonKind, RuleId, Severity, Text

PLACEHOLDER = re.compile(r"\{\{ ?answer\.([a-z][a-z0-9_]*) ?\}\}")
"""The one thing a ``because`` may hold beside words: ``{{ answer.lead_post }}``."""

FILLED = re.compile(r"\{\{ ?([a-z][a-z0-9_.]*) ?\}\}")
"""The one thing that a sentence about several ventures may hold beside words: ``{{ number }}``."""
PLACES = ("ventures", "number")
APART = ("one.alone", "other.alone")
"""What such a sentence can name: the ventures and how many they are; of areas that cut each other, the places that
only the one has, and those that only the other has. And ``column.ID``: the values that the ventures share."""


def _condition(data: Any, info: ValidationInfo) -> Condition:
    """A condition as it is, or read from a file by the names that stand in the context: raw data -> condition."""
    if isinstance(data, Accepts | All | Any_):
        return data
    parse: Callable[[Any], Condition] = cast("Callable[[Any], Condition]", info.context)
    return parse(data)


When = Annotated[Condition, PlainValidator(_condition), WithJsonSchema(SCHEMA)]
Title = Annotated[str, Field(min_length=1, max_length=100)]


WHO = {
    "convenor": "the convenor",
    "all_partners": "all partners together",
    "each_partner": "each partner for itself",
}
"""Who should do what is recommended: id -> words."""
Who = Literal["convenor", "all_partners", "each_partner"]


class Lesson(Entry):
    """Something that a source teaches, with the words it was read from.

    ``source`` is the id of a work in ``knowledge/sources.yaml``; without one it is the framework's source. Where it is
    named, the lesson may do without a quote: not every source may be quoted. ``where`` is the place in it.
    """

    id: RuleId
    statement: Text
    quote: Text = ""
    where: Text
    kind: LessonKind
    about: tuple[FactId, ...] = ()
    source: RuleId | SkipJsonSchema[None] = None

    @model_validator(mode="after")
    def _quoted_or_sourced(self) -> Self:
        if not self.quote and self.source is None:
            raise FaultsError([(("quote",), "'quote' is missing.", "Add 'quote:'.")])
        return self


class LessonsFile(Form):
    """``knowledge/lessons.yaml``."""

    lessons: tuple[Lesson, ...]


class Recommendation(Entry):
    """Something to do about a base: what, by whom, how to begin, and what is true when it is done."""

    id: RuleId
    acts_on: SkipJsonSchema[str] = ""  # the file's name says it, and no file may; ``VERDICTS``: it acts on no base
    title: Title
    do: Text
    first_steps: Annotated[tuple[Text, ...], Field(min_length=1)]
    who: Who
    first_step_takes: Literal["days", "weeks", "months"] | None = None
    """How long it usually takes to a first step, where that is said."""
    sets: dict[FactId, FactId] = Field(default_factory=dict)
    after: tuple[RuleId, ...] = ()
    excludes: tuple[RuleId, ...] = ()
    """Recommendations never to be given beside it, besides those that set the same question to another answer."""
    lessons: tuple[RuleId, ...] = ()


class RecommendationsFile(Form):
    """A file of ``knowledge/recommendations/``: what can be done about one base."""

    recommendations: tuple[Recommendation, ...]


class Retirement(Form):
    """Why a rule was retired, and the rule that took its place, if any did."""

    reason: Text
    successor: RuleId | None = None


class RuleException(Form):
    """A fact on which a rule does not go one way, and why the source demands it."""

    fact: FactId
    reason: Text


class ConsistencyRule(Entry):
    """Answers that do not go together: which, why they do not, and what to clear up."""

    id: RuleId
    title: Title
    when: When
    because: Text
    ask: Text

    def placeholders(self) -> tuple[str, ...]:
        """The facts whose answers the ``because`` quotes."""
        return tuple(PLACEHOLDER.findall(self.because))


class ConsistencyFile(Form):
    """``knowledge/consistency.yaml``, which a pack may do without."""

    rules: tuple[ConsistencyRule, ...]


class KnowledgeException(Entry):
    """Something that a check of the knowledge, or a proof, is to let stand, and why."""

    check: RuleId
    about: Annotated[tuple[Text, ...], Field(min_length=1)]
    """What it is about, in any order: ids of things of the pack; an answer as ``fact.answer``."""
    reason: Text


class ExceptionsFile(Form):
    """``knowledge/exceptions.yaml``, which a pack may do without."""

    exceptions: tuple[KnowledgeException, ...]


class RenamedQuestion(Entry):
    """What became of a question of an earlier version, and of each of its answers.

    An answer that does not tell which of the new ones holds has no new one here; ``ask`` says what to decide then.
    ``labels`` are the words of the old answers, where they were others than now. ``instead`` is the question that is
    asked at those stages at which this one no longer is.
    """

    fact: FactId
    answers: dict[FactId, dict[FactId, FactId]] = Field(default_factory=dict)
    labels: dict[FactId, Text] = Field(default_factory=dict)
    ask: Text | None = None
    instead: FactId | None = None

    def split_questions(self) -> tuple[str, ...]:
        """The questions into which it was parted, itself not among them."""
        facts = (fact for now in self.answers.values() for fact in now)
        return tuple(dict.fromkeys(fact for fact in facts if fact != self.fact))


class RenamedFile(Form):
    """``knowledge/renamed.yaml``, which a pack may do without."""

    renamed: tuple[RenamedQuestion, ...]


class AnyRule(Entry):
    """What a rule about a base and a rule about the verdict share."""

    id: RuleId
    title: Title
    status: Literal["draft", "stable", "retired"]
    stages: Annotated[tuple[FactId, ...], Field(min_length=1)]
    when: When
    because: Text
    lessons: Annotated[tuple[RuleId, ...], Field(min_length=1)]
    retired: Retirement | None = None

    @model_validator(mode="after")
    def _retired_with_a_reason(self) -> Self:
        if (self.status == "retired") != (self.retired is not None):
            msg = "'retired:' with its reason belongs to a rule whose status is retired, and to no other."
            raise ValueError(msg)
        return self

    def placeholders(self) -> tuple[str, ...]:
        """The facts whose answers the ``because`` quotes."""
        return tuple(PLACEHOLDER.findall(self.because))


class Rule(AnyRule):
    """Answers that make one finding: a weakness or a strength of a base."""

    about: FactId
    finding: Literal["weakness", "strength"]
    severity: Severity | None = None
    weakens: tuple[FactId, ...] = ()
    """The values that a weakness undermines directly."""
    shows: tuple[FactId, ...] = ()
    """The values of which a strength is a proof in being."""
    shows_at: Annotated[tuple[FactId, ...], Field(min_length=1)] | None = None
    """At which of its stages it is one, where it is not at all of them."""
    recommend: tuple[RuleId, ...] = ()
    exceptions: tuple[RuleException, ...] = ()

    @model_validator(mode="after")
    def _as_its_finding_needs(self) -> Self:
        weak = self.finding == "weakness"
        if weak and self.severity is None:
            msg = "a weakness needs a 'severity:' (critical, major or minor)."
            raise ValueError(msg)
        if weak and not self.recommend:
            msg = "a weakness needs at least one recommendation under 'recommend:'."
            raise ValueError(msg)
        if not weak and (self.severity or self.recommend or self.weakens):
            msg = "a strength has no 'severity:', no 'weakens:' and no 'recommend:'."
            raise ValueError(msg)
        if weak and self.shows:
            msg = "a weakness shows nothing: the values that it undermines stand under 'weakens:'."
            raise ValueError(msg)
        if self.shows_at and not self.shows:
            msg = "'shows_at:' belongs to 'shows:'."
            raise ValueError(msg)
        return self

    @property
    def values(self) -> tuple[str, ...]:
        """The values of which it speaks directly."""
        return (*self.weakens, *self.shows)

    def values_shown_at(self, stage: str) -> tuple[str, ...]:
        """The values of which it is a proof at a stage."""
        return self.shows if stage in (self.shows_at or self.stages) else ()

    @property
    def gravity(self) -> int:
        """The place of the severity, the worst first; a strength comes after every weakness."""
        return SEVERITIES.index(self.severity) if self.severity else len(SEVERITIES)

    @property
    def grade(self) -> str:
        """The severity of a weakness, or "strength"."""
        return self.severity or "strength"


class PortfolioColumn(Entry):
    """Something that a programme can know of each of its ventures, beside the answers: where it works, who leads it.

    ``values`` says whether a venture has one value in it, or can have many, which stand in one cell with ``;`` between.
    """

    id: FactId
    name: Annotated[Text, Field(max_length=60)]
    says: Text
    values: Literal["one", "many"]


class PortfolioFile(Form):
    """``knowledge/portfolio.yaml``, which a pack may do without."""

    columns: Annotated[tuple[PortfolioColumn, ...], Field(min_length=1)]


class PortfolioRule(AnyRule):
    """What several ventures share, or how their areas cut each other, that makes one finding about them together.

    ``same``: at least so many ventures (``at_least``) have the same value in each of these columns. ``overlap``: two
    ventures have places in common in this column, and each has one that the other has not. Only ventures count that
    are at one of the stages, and of which the condition holds, where there is one.
    """

    when: When | None = None  # type: ignore[assignment]  # it may do without
    finding: Text
    severity: Severity
    advice: Text | None = None
    same: tuple[FactId, ...] = ()
    at_least: Annotated[str, Field(pattern=NUMBER)] | None = None
    threshold_because: Text | None = None
    overlap: FactId | None = None
    recommend: tuple[RuleId, ...] = ()

    @model_validator(mode="after")
    def _compares_in_one_way(self) -> Self:
        if bool(self.same) == bool(self.overlap):
            msg = "a rule across ventures compares them by one of 'same:' and 'overlap:'."
            raise ValueError(msg)
        if bool(self.same) != bool(self.at_least):
            msg = "'at_least:', the number of ventures, belongs to 'same:', and to nothing else."
            raise ValueError(msg)
        if bool(self.at_least) != bool(self.threshold_because):
            msg = "'threshold_because:' belongs to 'at_least:': say why so many, and whose judgement that is."
            raise ValueError(msg)
        if not self.recommend and not self.advice:
            msg = "a rule across ventures needs 'advice:', or at least one recommendation under 'recommend:'."
            raise ValueError(msg)
        return self

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns by which ventures are compared."""
        return (self.overlap,) if self.overlap else self.same

    @property
    def fewest_ventures(self) -> int:
        """How many ventures it takes."""
        return int(self.at_least) if self.at_least else 2

    @property
    def gravity(self) -> int:
        """The place of the severity, the worst first."""
        return SEVERITIES.index(self.severity)


class VerdictRule(AnyRule):
    """Standings that make one verdict. Of all that are made, the worst on the stage's scale stands."""

    verdict: FactId
    recommend: tuple[RuleId, ...] = ()
