"""What several respondents say of one venture, and what hangs on where they differ: the shapes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from collabadvisor.files.models import Form
from collabadvisor.files.problems import Location
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.outlook.bounds_model import Bounds, Prospect, StandingRange, VerdictRange
from collabadvisor.venture.model import Confidence, Venture

Weight = Literal["verdict", "now", "other", "nothing"]
"""What hangs on a difference at the most: the verdict, what is advised now, anything else in the advice, nothing."""


@dataclass(frozen=True)
class Respondent:
    """Somebody who answers for the venture, what they answer, and the file and line that it was read from."""

    name: str
    venture: Venture
    where: Location = field(default=Location(""))


class Member(Form):
    """A respondent, how many questions they answer, of how many that apply, and the verdict on their answers alone.

    ``verdict`` is None where no verdict rule of the pack speaks of them.
    """

    name: str
    answered: int
    questions: int
    verdict: str | None


class Voice(Form):
    """Who gives an answer, and, where it is noted, where they have it from and how sure that is."""

    respondent: str
    source: str
    confidence: Confidence | None


@dataclass(frozen=True)
class ContestedAnswer:
    """An answer to a question on which the panel differs, who gives it, and where it leads.

    ``verdicts`` are those that can follow if the panel settles on this answer; ``standings`` and ``recommendations``
    say the same of those that hang on the question.
    """

    answer: str
    by: tuple[Voice, ...]
    verdicts: VerdictRange
    standings: Mapping[str, StandingRange]
    recommendations: Mapping[str, Prospect]


@dataclass(frozen=True)
class DisputedQuestion:
    """A question to which the panel gives several answers, weakest first, and what hangs on it.

    Something hangs on it where some choice among the answers given to the other questions lets two of the answers
    given to this one conclude different things: whether ``verdict`` does, which ``standings``, and which
    ``recommendations``, be it their priority only. ``urgent`` are those of which it decides whether they are advised
    "now". ``not_known_to`` are the respondents who leave it open.
    """

    fact: str
    answers: tuple[ContestedAnswer, ...]
    not_known_to: tuple[str, ...]
    verdict: bool
    standings: tuple[str, ...]
    recommendations: tuple[str, ...]
    urgent: tuple[str, ...]

    @property
    def matters(self) -> bool:
        """Whether it changes anything in the advice."""
        return self.verdict or bool(self.standings) or bool(self.recommendations)

    @property
    def weight(self) -> Weight:
        """What hangs on it at the most."""
        return "verdict" if self.verdict else "now" if self.urgent else "other" if self.matters else "nothing"


class SharedAnswer(Form):
    """A question with one answer: that of all, or of those who know it. ``not_known_to`` are the others."""

    fact: str
    answer: str
    by: tuple[Voice, ...]
    not_known_to: tuple[str, ...]


@dataclass(frozen=True)
class Panel:
    """What a panel says of one venture.

    Its questions are those asked at the stage; each is ``agreed`` (all give the same answer), among the
    ``differences``, ``partly`` answered (some give an answer and nobody another), or ``unanswered``.

    ``bounds`` tells what holds in every choice among the answers given, and in some. A question with one answer has
    this answer in each of them, and one that nobody answers stays open. ``exact`` is False where a search was given
    up, so that a range may be too wide, and a difference that changes nothing may be said to matter.

    ``unused`` are the facts that somebody answers and that are not asked at the stage.
    """

    venture: str
    stage: str
    members: tuple[Member, ...]
    agreed: tuple[SharedAnswer, ...]
    differences: tuple[DisputedQuestion, ...]
    partly: tuple[SharedAnswer, ...]
    unanswered: tuple[str, ...]
    unused: tuple[str, ...]
    bounds: Bounds
    exact: bool

    def settling(self) -> tuple[str, ...]:
        """The smallest set of facts on which agreement would settle the verdict; empty where it is settled.

        A set settles the verdict if, for every way to agree on it among the answers given, the verdict no longer
        depends on the other differences. A set that lacks a question on which the verdict depends does not settle it:
        somewhere, with all else equal, two answers to that question lead to different verdicts. A set that holds all
        of them does: the others can be changed one by one without moving it. So there is exactly one smallest set,
        it lies within every other that settles the verdict, and it is that of the differences that change it.
        """
        return tuple(difference.fact for difference in self.differences if difference.verdict)

    def agenda(self) -> tuple[DisputedQuestion, ...]:
        """The differences in the order in which to talk about them.

        First those that settle the verdict, then those that decide what is advised now, then others that matter, then
        those that change nothing. Within the first: those of which one answer settles it whatever is agreed on the
        rest; and always in the order of the pack's questions.
        """
        order: tuple[Weight, ...] = ("verdict", "now", "other", "nothing")
        return tuple(sorted(self.differences, key=lambda one: (order.index(one.weight), not _can_end_it(one))))

    def telling(self, knowledge: KnowledgeBase) -> dict[str, tuple[str, ...]]:
        """The bases about which it tells something by itself that the panel differs, and the facts on which it does."""
        differing = {one.fact for one in self.differences}
        facts_by_base = {
            base: tuple(fact for fact in disagreement.facts if fact in differing)
            for base, disagreement in knowledge.framework.disagreement.items()
        }
        return {base: facts for base, facts in facts_by_base.items() if facts}


def _can_end_it(difference: DisputedQuestion) -> bool:
    return difference.verdict and any(answer.verdicts.is_settled for answer in difference.answers)
