"""The shapes of what differs between two knowledge packs: in what they say, in what they advise, on saved ventures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from collabadvisor.files.models import Form
from collabadvisor.files.problems import Problem
from collabadvisor.reasoning.compare.difference_model import AdviceDifference

Kind = Literal[
    "rule", "verdict_rule", "fact", "recommendation", "framework", "stage", "base", "value", "severity", "verdict",
    "requirement", "consistency", "portfolio_rule", "column", "lesson",
]  # fmt: skip
Way = Literal["added", "removed", "retired", "changed"]
BearsOn = Literal["advice", "order", "other", "words"]
"""What a change can move: the verdict, a standing, which recommendations are given and how pressing each is; only the
order of recommendations within one priority; something else that is worked out (a plan, a panel, which answers do not
go together, what is found across ventures); only words."""
BEARING: tuple[BearsOn, ...] = ("advice", "order", "other", "words")
Subject = Literal["verdict", "recommendation", "standing", "shown"]
SUBJECTS: tuple[Subject, ...] = ("verdict", "recommendation", "standing", "shown")
"""By consequence, the gravest first."""


class Pack(Form):
    """One of the two packs."""

    title: str
    version: str
    digest: str


class ConditionChange(Form):
    """How a condition became another one: of which answers it holds by the old pack only, and by the new one only.

    Each is the smallest example (fact -> answer; for a rule of the verdict, base or value -> standing), None where
    there is none. Both are None where it is written in another way, but holds of the same answers.
    """

    only_before: dict[str, str] | None
    only_after: dict[str, str] | None

    @property
    def is_equivalent(self) -> bool:
        """Whether both conditions hold of just the same answers."""
        return self.only_before is None and self.only_after is None


class ChangedPart(Form):
    """One part that is not what it was: its name, what stood and stands there (empty: nothing), what it bears on.

    ``turn`` is told of a condition.
    """

    name: str
    before: str
    after: str
    bears_on: BearsOn
    turn: ConditionChange | None = None


class PackChange(Form):
    """One thing that is not the same in both packs, by its kind and id.

    ``title`` is what the new pack calls it, or the old one where it is gone. ``bears_on`` is the most that it can
    move. ``parts`` says what changed of a thing that both packs have.
    """

    kind: Kind
    id: str
    title: str
    way: Way
    bears_on: BearsOn
    parts: tuple[ChangedPart, ...] = ()


class Causes(Form):
    """The rules by which two packs differ on one venture, by id.

    ``only_before`` and ``only_after`` fire by that pack only; ``changed`` fire by both, and are not the same in both.
    Where there are none, what changed in the framework, the questions or the recommendations makes the difference.
    """

    only_before: tuple[str, ...]
    only_after: tuple[str, ...]
    changed: tuple[str, ...]


class SmallestVenture(Form):
    """The smallest venture of a stage on which something differs: its answers, and the rules that make the difference.

    ``unread_before`` and ``unread_after`` are the facts whose answer that pack does not know; to it they are silent.
    """

    stage: str
    answers: dict[str, str]
    causes: Causes
    unread_before: tuple[str, ...] = ()
    unread_after: tuple[str, ...] = ()


class Effect(Form):
    """One way in which the advice differs: what the old pack and the new one conclude of one thing.

    ``before`` and ``after`` are ids of verdicts or standings; None where there is no verdict, or where the pack does
    not judge it. Of a recommendation they are its priority; None where it is not given. Of what is shown they are "yes"
    or "no". ``shown`` has the smallest venture of each stage at which this
    occurs, in the order of the new pack's stages.
    """

    subject: Subject
    name: str
    before: str | None
    after: str | None
    shown: tuple[SmallestVenture, ...]

    @property
    def smallest(self) -> SmallestVenture:
        """The venture with the fewest answers; of several, that of the first stage."""
        return min(self.shown, key=lambda venture: len(venture.answers))

    @property
    def stages(self) -> tuple[str, ...]:
        """The stages at which it occurs."""
        return tuple(venture.stage for venture in self.shown)


@dataclass(frozen=True)
class SavedVenture:
    """A saved venture by both packs: what differs, or why one of them cannot judge it.

    ``file`` is the file's name without its folder. ``difference`` is None where there are problems.
    """

    file: str
    name: str
    difference: AdviceDifference | None
    problems_before: tuple[Problem, ...] = ()
    problems_after: tuple[Problem, ...] = ()

    @property
    def has_changed(self) -> bool:
        """Whether the advice on it is another one, or whether only one of the two packs can give one."""
        difference = self.difference
        if difference is None:
            return bool(self.problems_before) != bool(self.problems_after)
        advised = any(moved.way != "shifts" for moved in difference.recommendations)
        return bool(difference.verdict or difference.standings or advised)


class Stages(Form):
    """The stages that both packs have, and those that only one has, each in its pack's order."""

    common: tuple[str, ...]
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]


@dataclass(frozen=True)
class PackDiff:
    """All that differs between two packs. ``saved`` is None where no ventures were given."""

    before: Pack
    after: Pack
    changes: tuple[PackChange, ...]
    stages: Stages
    effects: tuple[Effect, ...]
    saved: tuple[SavedVenture, ...] | None = None

    @property
    def same_advice(self) -> bool:
        """Whether the advice is the same on every venture, at every stage that one of the packs has.

        The same verdict and standings, the same recommendations with the same priorities; on a saved venture also in
        the same order.
        """
        return not (self.effects or self.stages.only_before or self.stages.only_after) and not any(
            venture.has_changed for venture in self.saved or ()
        )


def gravest_bearing(bearing: Iterable[BearsOn]) -> BearsOn:
    """The gravest of what is borne on; "words" where there is nothing."""
    return min(bearing, key=BEARING.index, default="words")
