"""What stands in a knowledge pack's rules, recommendations and lessons."""

import re
from typing import Annotated, Any, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from collabadvisor.shapes import Frozen
from collabadvisor.vocabulary import SEVERITIES, FactId, LessonKind, RuleId, Severity, Text

PLACEHOLDER = re.compile(r"\{\{ ?answer\.([a-z][a-z0-9_]*) ?\}\}")
"""The one thing a ``because`` may hold beside words: ``{{ answer.lead_post }}``."""

Title = Annotated[str, StringConstraints(min_length=1, max_length=100)]


WHO = {
    "convenor": "the convenor",
    "all_partners": "all partners together",
    "each_partner": "each partner for itself",
}
"""Who should do what is recommended: id -> words."""


class Lesson(Frozen):
    """Something that the paper teaches, with the words it was read from."""

    id: RuleId
    statement: Text
    quote: Text
    where: Text
    kind: LessonKind
    about: tuple[FactId, ...] = ()


class LessonsFile(Frozen):
    """``knowledge/lessons.yaml``."""

    lessons: tuple[Lesson, ...]


class Recommendation(Frozen):
    """Something to do about a base: what, by whom, how to begin, and what is true when it is done."""

    id: RuleId
    acts_on: str = ""  # the file's name says it, and no file may
    title: Title
    do: Text
    first_steps: Annotated[tuple[Text, ...], Field(min_length=1)]
    who: Literal["convenor", "all_partners", "each_partner"]
    sets: Annotated[dict[FactId, FactId], Field(min_length=1)]
    after: tuple[RuleId, ...] = ()
    lessons: tuple[RuleId, ...] = ()


class RecommendationsFile(Frozen):
    """A file of ``knowledge/recommendations/``: what can be done about one base."""

    recommendations: tuple[Recommendation, ...]


class Retired(Frozen):
    """Why a rule was retired, and the rule that took its place, if any did."""

    reason: Text
    successor: RuleId | None = None


class RuleException(Frozen):
    """A fact on which a rule does not go one way, and why the source demands it."""

    fact: FactId
    reason: Text


class AnyRule(Frozen):
    """What a rule about a base and a rule about the verdict share."""

    id: RuleId
    title: Title
    status: Literal["draft", "stable", "retired"]
    stages: Annotated[tuple[FactId, ...], Field(min_length=1)]
    when: Any
    because: Text
    lessons: Annotated[tuple[RuleId, ...], Field(min_length=1)]
    retired: Retired | None = None

    @model_validator(mode="after")
    def _retired_says_why(self) -> Self:
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
    touches: tuple[FactId, ...] = ()
    recommend: tuple[RuleId, ...] = ()
    exceptions: tuple[RuleException, ...] = ()

    @model_validator(mode="after")
    def _weakness_or_strength(self) -> Self:
        weak = self.finding == "weakness"
        if weak and self.severity is None:
            msg = "a weakness needs a 'severity:' (critical, major or minor)."
            raise ValueError(msg)
        if weak and not self.recommend:
            msg = "a weakness needs at least one recommendation under 'recommend:'."
            raise ValueError(msg)
        if not weak and (self.severity or self.recommend):
            msg = "a strength has no 'severity:' and no 'recommend:'."
            raise ValueError(msg)
        return self

    @property
    def gravity(self) -> int:
        """The place of the severity, the worst first; a strength comes after every weakness."""
        return SEVERITIES.index(self.severity) if self.severity else len(SEVERITIES)

    @property
    def grade(self) -> str:
        """The severity of a weakness, or "strength"."""
        return self.severity or "strength"


class VerdictRule(AnyRule):
    """Standings that make one verdict. Of all that are made, the worst on the stage's scale stands."""

    verdict: FactId
