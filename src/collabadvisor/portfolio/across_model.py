"""The shapes of what is found across ventures, and of a programme's own view."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from collabadvisor.files.models import Form, is_empty
from collabadvisor.inference.advice import LessonCited, Origin
from collabadvisor.knowledge.framework import Severity


class Suggestion(Form):
    """Something that is recommended to single ventures, and helps here too."""

    id: str
    title: str
    do: str
    origin: Origin = None


class AcrossFinding(Form):
    """What a rule across ventures found: the ventures concerned, what they share, and why that matters.

    ``shared`` has, for each column that the rule compares, the values that all of these ventures have, as they were
    written first. ``number`` counts the ventures; ``ventures`` has the names of the first of them (at most
    ``MOST_NAMES``), in the order of the table, and ``rows`` the places of these in it, from 0. ``apart`` has, where
    two areas cut each other, the places that only the one has, and those that only the other has; else it is empty.
    ``origin`` is the layer that the rule comes from.
    """

    rule: str
    title: str
    severity: Severity
    shared: dict[str, tuple[str, ...]]
    number: int
    ventures: tuple[str, ...]
    rows: tuple[int, ...]
    apart: tuple[tuple[str, ...], ...]
    finding: str
    because: str
    advice: str
    recommendations: tuple[Suggestion, ...]
    lessons: tuple[LessonCited, ...]
    origin: Origin = None


class NotJudged(Form):
    """A rule that says nothing of this table, for the table lacks columns that it needs: which, by id."""

    rule: str
    title: str
    columns: tuple[str, ...]
    origin: Origin = None


class NotCompared(Form):
    """So many differently bounded areas meet in one place that they were not compared with each other there.

    ``number`` counts the ventures that have this place; ``ventures`` has the names of the first of them.
    """

    rule: str
    title: str
    place: str
    number: int
    ventures: tuple[str, ...]
    origin: Origin = None


class Across(Form):
    """What the rules across ventures find in a table of so many ventures.

    ``findings`` has the gravest first; of one rule those of most ventures first, and at most ``MOST_FINDINGS``.
    ``found`` says for each rule that was judged how many findings there are in all.
    """

    ventures: int
    findings: tuple[AcrossFinding, ...]
    found: dict[str, int]
    not_judged: tuple[NotJudged, ...]
    not_compared: tuple[NotCompared, ...]


class Often(Form):
    """A recommendation, and to how many ventures it is given: at all, and as one of those for now."""

    id: str
    title: str
    given: int
    now: int


class Help(Form):
    """What would change if every venture to which a recommendation is given had carried it out.

    ``given`` counts these ventures; ``verdict`` those of them whose verdict would be better, ``standing`` those in
    which a base or value would stand better; ``weaknesses`` the weaknesses that would be gone, in all of them together.
    """

    id: str
    title: str
    given: int
    verdict: int
    standing: int
    weaknesses: int


class Recurring(Form):
    """A lesson, and in how many ventures something found rests on it: anything, a weakness, a strength."""

    lesson: LessonCited
    ventures: int
    weak: int
    strong: int


class RequirementCounts(Form):
    """A requirement, and how many of the ventures that it is asked of stand how."""

    id: str
    title: str
    not_met: int
    not_known: int
    met: int


class Programme(Form):
    """Many ventures as their programme sees them; every number counts ventures, but for ``Help.weaknesses``.

    ``unclear`` ventures have cells that say nothing that is known: they are counted in ``ventures`` and nowhere else.
    ``verdicts`` and ``standings`` have every verdict and standing of the knowledge, in its order, also where none is;
    ``stages`` likewise. ``recommendations`` have those given at all, the most often given now first; ``helps`` those
    tried, the most helpful first, and ``not_tried`` how many were given too seldom to be tried. ``lessons`` has those
    on which something rests, those of most weaknesses first. ``requirements`` is left out where there are none.
    """

    ventures: int
    unclear: int
    stages: dict[str, int]
    verdicts: dict[str, int]
    standings: dict[str, dict[str, int]]
    recommendations: tuple[Often, ...]
    helps: tuple[Help, ...]
    not_tried: int
    lessons: tuple[Recurring, ...]
    requirements: Annotated[tuple[RequirementCounts, ...], Field(exclude_if=is_empty)] = ()
