"""Which open question to ask next, and why.

Only those are asked whose answers can still change the advice (``relevance``, exactly). First come those whose weakest
answer alone would find something critical, then something major, then minor: so what is grave is heard early. Among
these they come in the order of what they can settle: for each answer that a question could get, so many points of the
advice are still open then. First count the verdict and what is to be done now: the fewer are left in the worst case,
then on average over the answers, the sooner it is asked. Of equal ones, those about the base asked last come first, so
that a talk keeps to its topic; then the rest counts, then the pack's order
(``docs/decisions/0010-the-next-question.md``).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from collabadvisor.files.models import Form
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import SEVERITIES, Severity
from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.interview.foresight import FIRST, Decided, Foresight, PointKind
from collabadvisor.reasoning.interview.relevance import relevance
from collabadvisor.reasoning.outlook.chain import chain_of
from collabadvisor.reasoning.outlook.layout import UNKNOWN
from collabadvisor.venture.model import Venture, check_venture

KINDS: tuple[PointKind, ...] = (*FIRST, "priority", "standing")


@dataclass(frozen=True)
class Settles:
    """A point of the advice that one answer alone can settle, and what each answer that does makes of it.

    ``kind`` and ``id`` as in ``foresight.Point``; ``answers`` is answer id -> what the point then comes to.
    """

    kind: PointKind
    id: str
    answers: Mapping[str, str]


@dataclass(frozen=True)
class OpenPoints:
    """How many points are open once it is answered: in the worst case, and on average over its answers."""

    worst: int
    expected: float


class AnsweredShare(Form):
    """How many questions about a base are answered, of how many, while fewer are than the best verdict needs."""

    base: str
    answered: int
    asked: int
    needed: int


@dataclass(frozen=True)
class NextQuestion:
    """A question worth asking.

    ``settles``: what one answer alone can settle, the verdict first, then what is to be done now. ``bears_on``: the
    recommendations still open that a rule about it could call for together with other answers. ``counts``: where it is
    one of the answers that are still needed before the best verdict is given. ``certain``: that it
    can still change the advice was found out; else the search was given up, and it may be asked for nothing.
    """

    fact: str
    settles: tuple[Settles, ...]
    bears_on: tuple[str, ...]
    counts: AnsweredShare | None
    gravest: Severity | None
    first_left: OpenPoints
    rest_left: OpenPoints
    certain: bool


def next_questions(
    venture: Venture,
    knowledge: KnowledgeBase,
    unknown: Collection[str] = (),
    budget: Budget | None = None,
    topic: str = "",
) -> tuple[NextQuestion, ...]:
    """The open questions that can still change the advice, the one to ask next first.

    Questions in ``unknown`` will not be answered and are not asked. ``topic`` is the base asked about last. Raises
    ``VentureError`` as ``advise`` does.
    """
    certainties = relevance(venture, knowledge, unknown, budget)
    foresight = Foresight(chain_of(knowledge, venture.stage), venture.known_answers(), unknown)
    shares = _counts(venture, unknown, knowledge)
    counts = {
        fact.id: share for base, share in shares.items() for fact in knowledge.counted_questions(base, venture.stage)
    }
    questions = [
        _looked_into(
            foresight,
            fact,
            counts.get(fact),
            certain=certain,
        )
        for fact, certain in certainties.items()
    ]
    strays = {question.fact: knowledge.facts[question.fact].base != topic for question in questions}
    # Of equal ones the first in the pack's order stays first.
    return tuple(sorted(questions, key=lambda question: _urgency(question, strays=strays[question.fact])))


def essentials_settled(venture: Venture, knowledge: KnowledgeBase, unknown: Collection[str] = ()) -> bool:
    """Whether the verdict and what is to be done now stay as they are once every question is answered.

    Told by a quick reading, so it can come a little late, but never too early. Raises ``VentureError`` as ``advise``
    does.
    """
    check_venture(venture, knowledge)
    return Foresight(chain_of(knowledge, venture.stage), venture.known_answers(), unknown).is_settled()


def _urgency(question: NextQuestion, *, strays: bool) -> tuple[float, ...]:
    first, rest = question.first_left, question.rest_left
    gravity = SEVERITIES.index(question.gravest) if question.gravest else len(SEVERITIES)
    return gravity, first.worst, first.expected, strays, rest.worst, rest.expected


def _looked_into(foresight: Foresight, fact: str, counts: AnsweredShare | None, *, certain: bool) -> NextQuestion:
    outcomes = dict(foresight.with_answers(fact))
    many_first, many_rest = foresight.points()
    first = [sum(kind in FIRST for kind, _ in decided) for decided in outcomes.values()]
    rest = [len(decided) - those for decided, those in zip(outcomes.values(), first, strict=True)]
    return NextQuestion(
        fact=fact,
        settles=_settles(foresight.now, outcomes),
        bears_on=foresight.bears_on(fact),
        counts=counts,
        gravest=foresight.severity_added_by_weakest(fact),
        first_left=_open_points([many_first - those for those in first]),
        rest_left=_open_points([many_rest - those for those in rest]),
        certain=certain,
    )


def _open_points(still_open: Sequence[int]) -> OpenPoints:
    return OpenPoints(max(still_open), sum(still_open) / len(still_open))


def _settles(now: Decided, outcomes: Mapping[str, Decided]) -> tuple[Settles, ...]:
    points = {point for decided in outcomes.values() for point in decided if point not in now}
    return tuple(
        Settles(*point, {answer: decided[point] for answer, decided in outcomes.items() if point in decided})
        for point in sorted(points, key=lambda point: (KINDS.index(point[0]), point[1]))
    )


def _counts(venture: Venture, unknown: Collection[str], knowledge: KnowledgeBase) -> dict[str, AnsweredShare]:
    """The bases of which too few questions are answered for the best verdict, while that can still be given."""
    chain = chain_of(knowledge, venture.stage)
    can, must = chain.layout.findings.read(chain.layout.options(venture.known_answers(), "either", unknown))
    stands = chain.judge.standing_bits(can, must)
    verdicts, _ = chain.judge.verdict(can, must, stands)
    if chain.verdicts[-1] not in [chain.verdicts[place] for place in verdicts]:
        return {}
    urgent, shares = knowledge.framework.stages[venture.stage].urgent, {}
    for base, (answered, total) in knowledge.answered_counts(venture.stage, venture.known_answers()).items():
        needed = knowledge.answers_needed(total) if base in urgent else min(1, total)  # of others something is enough
        if answered < needed and stands[base] & UNKNOWN:
            shares[base] = AnsweredShare(base=base, answered=answered, asked=total, needed=needed)
    return shares
