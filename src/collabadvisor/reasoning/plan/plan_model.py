"""The shape of a plan, which other programs read as JSON."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Literal

from pydantic import PlainSerializer, WithJsonSchema

from collabadvisor.files.models import Form
from collabadvisor.inference.advice import KnowledgeUsed, VentureSummary
from collabadvisor.knowledge.framework import Priority

FORMAT: Literal["collabadvisor/plan/1"] = "collabadvisor/plan/1"
Cost = int | Fraction


def _number(cost: Cost) -> int | float:
    return cost.numerator if cost.denominator == 1 else float(cost)


CostNumber = Annotated[
    Cost,
    PlainSerializer(_number, when_used="json"),
    WithJsonSchema({"description": "Steps, or what the file of costs says.", "type": "number", "minimum": 0}),
]


class Goal(Form):
    """What a plan has to bring about, by ids.

    The verdict is ``reach`` or a better one, none of the recommendations of ``clear`` is advised any more, and the
    answers to the facts of ``keep`` stay as they are.
    """

    reach: str | None = None
    clear: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()


class PlannedChange(Form):
    """One lever moved: from its answer now (None: not known) to a better one, in so many steps, at so much.

    ``recommendations`` bring it there or further: what is advised now first, in the order of the advice.
    """

    fact: str
    now: str | None
    to: str
    steps: int
    cost: CostNumber
    recommendations: tuple[str, ...]


class Doing(Form):
    """A recommendation to carry out for some changes, by fact; ``priority`` and ``rank`` as advised now, if it is.

    ``after`` names those of the same option that must come before it; ``leaves_out`` those which it comes after, and
    which are advised now, but are not part of the option.
    """

    recommendation: str
    title: str
    first_step: str
    priority: Priority | None
    rank: int | None
    brings: tuple[str, ...]
    after: tuple[str, ...]
    leaves_out: tuple[str, ...]


class PlanOption(Form):
    """One way to the goal: minimal changes, what to do to bring them about, in order, and the verdict then.

    ``unadvised`` are the changes, by fact, that no recommendation of the pack brings about. ``questions`` says of
    which bases how many further questions must be answered as well; the verdict is the one after that, if nothing
    comes of them. ``worst`` is the worst verdict that the answers to all open questions can lead to then.
    """

    cost: CostNumber
    changes: tuple[PlannedChange, ...]
    do: tuple[Doing, ...]
    unadvised: tuple[str, ...]
    questions: dict[str, int]
    verdict: str | None
    worst: str | None


class Plan(Form):
    """The cheapest ways to a goal.

    ``verdict`` is the verdict now, ``worst`` the worst that the answers to all open questions can lead to if nothing
    changes (None: there can be none). ``reached`` says that the goal is reached, already or by any option;
    ``already`` that nothing is to be done. Where it is not, ``because`` says why: what is kept is ``in_the_way`` (the
    fewest steps of it that would do, by fact); no better answers reach it, ever; or the search was given up.

    ``options`` are the cheapest ones, cheapest first; there are ``count`` in all, or more (``count_is_all`` false).
    ``in_every`` are the facts of the changes that are the same in all of them. ``open_questions`` are the facts asked
    and not answered; ``answers_them`` that the known answers did not suffice, so that these are levers too.
    ``exact`` is False where a search was given up for a ``worst`` verdict, which may then be too bad.
    """

    format: Literal["collabadvisor/plan/1"]
    venture: VentureSummary
    verdict: str
    worst: str | None
    goal: Goal
    reached: bool
    already: bool
    because: Literal["", "kept", "never", "given_up"]
    in_the_way: tuple[str, ...]
    count: int
    count_is_all: bool
    answers_them: bool
    in_every: tuple[str, ...]
    options: tuple[PlanOption, ...]
    open_questions: tuple[str, ...]
    exact: bool
    knowledge: KnowledgeUsed
