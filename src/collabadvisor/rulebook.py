"""What stands in a knowledge pack's rules, recommendations and lessons."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from collabadvisor.forms import Limits
from collabadvisor.records import Form
from collabadvisor.vocabulary import SEVERITIES, FactId, LessonKind, RuleId, Severity, Text

PLACEHOLDER = re.compile(r"\{\{ ?answer\.([a-z][a-z0-9_]*) ?\}\}")
"""The one thing a ``because`` may hold beside words: ``{{ answer.lead_post }}``."""

Title = Annotated[str, Limits(1, 100)]


WHO = {
    "convenor": "the convenor",
    "all_partners": "all partners together",
    "each_partner": "each partner for itself",
}
"""Who should do what is recommended: id -> words."""


class Lesson(Form):
    """Something that the paper teaches, with the words it was read from."""

    id: RuleId
    statement: Text
    quote: Text
    where: Text
    kind: LessonKind
    about: tuple[FactId, ...] = ()


class LessonsFile(Form):
    """``knowledge/lessons.yaml``."""

    lessons: tuple[Lesson, ...]


class Recommendation(Form):
    """Something to do about a base: what, by whom, how to begin, and what is true when it is done."""

    id: RuleId
    acts_on: str = ""  # the file's name says it, and no file may
    title: Title
    do: Text
    first_steps: Annotated[tuple[Text, ...], Limits(1)]
    who: Literal["convenor", "all_partners", "each_partner"]
    sets: Annotated[dict[FactId, FactId], Limits(1)]
    after: tuple[RuleId, ...] = ()
    excludes: tuple[RuleId, ...] = ()
    """Those that are never to be given beside it, besides those that set the same question to another answer."""
    lessons: tuple[RuleId, ...] = ()


class RecommendationsFile(Form):
    """A file of ``knowledge/recommendations/``: what can be done about one base."""

    recommendations: tuple[Recommendation, ...]


class Retired(Form):
    """Why a rule was retired, and the rule that took its place, if any did."""

    reason: Text
    successor: RuleId | None = None


class RuleException(Form):
    """A fact on which a rule does not go one way, and why the source demands it."""

    fact: FactId
    reason: Text


class ConsistencyRule(Form):
    """Answers that do not go together: which, why they do not, and what to clear up."""

    id: RuleId
    title: Title
    when: Any
    because: Text
    ask: Text

    def placeholders(self) -> tuple[str, ...]:
        """The facts whose answers the ``because`` quotes."""
        return tuple(PLACEHOLDER.findall(self.because))


class ConsistencyFile(Form):
    """``knowledge/consistency.yaml``, which a pack may do without."""

    rules: tuple[ConsistencyRule, ...]


class Excepted(Form):
    """Something that a check of the knowledge, or a proof, is to let stand, and why."""

    check: RuleId
    about: Annotated[tuple[Text, ...], Limits(1)]
    """What it is about, in any order: ids of things of the pack; an answer as ``fact.answer``."""
    reason: Text


class ExceptionsFile(Form):
    """``knowledge/exceptions.yaml``, which a pack may do without."""

    exceptions: tuple[Excepted, ...]


class AnyRule(Form):
    """What a rule about a base and a rule about the verdict share."""

    id: RuleId
    title: Title
    status: Literal["draft", "stable", "retired"]
    stages: Annotated[tuple[FactId, ...], Limits(1)]
    when: Any
    because: Text
    lessons: Annotated[tuple[RuleId, ...], Limits(1)]
    retired: Retired | None = None

    def __post_init__(self) -> None:
        if (self.status == "retired") != (self.retired is not None):
            msg = "'retired:' with its reason belongs to a rule whose status is retired, and to no other."
            raise ValueError(msg)

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

    def __post_init__(self) -> None:
        super().__post_init__()
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
