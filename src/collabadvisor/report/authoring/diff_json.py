"""What differs between two packs as JSON: the contract ``collabadvisor/knowledge-diff/1``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from collabadvisor.files.models import Form
from collabadvisor.files.problems import Problem
from collabadvisor.reasoning.compare.difference_model import AdviceDifference
from collabadvisor.verification.diff.pack_diff_model import Effect, Pack, PackChange, PackDiff, SavedVenture, Stages


class ProblemForm(Form):
    """Why a pack cannot judge a saved venture: the line of its file, what is wrong, and what to do about it."""

    line: int
    what: str
    remedy: str


class SavedVentureForm(Form):
    """A saved venture by both packs: what differs (null where there are problems), and whether the advice moved."""

    file: str
    name: str
    difference: AdviceDifference | None
    problems_before: tuple[ProblemForm, ...]
    problems_after: tuple[ProblemForm, ...]
    moved: bool

    @classmethod
    def of(cls, saved: SavedVenture) -> SavedVentureForm:
        """A saved venture as a form; of its problems without the folder that it stands in."""
        return cls(
            file=saved.file,
            name=saved.name,
            difference=saved.difference,
            problems_before=_problems(saved.problems_before),
            problems_after=_problems(saved.problems_after),
            moved=saved.has_changed,
        )


class PackDiffForm(Form):
    """All that differs between two packs. The contract ``collabadvisor/knowledge-diff/1``.

    ``saved`` is null where no ventures were given.
    """

    format: Literal["collabadvisor/knowledge-diff/1"] = "collabadvisor/knowledge-diff/1"
    same_advice: bool
    before: Pack
    after: Pack
    changes: tuple[PackChange, ...]
    stages: Stages
    effects: tuple[Effect, ...]
    saved: tuple[SavedVentureForm, ...] | None

    @classmethod
    def of(cls, diff: PackDiff) -> PackDiffForm:
        """The difference as a form."""
        return cls(
            same_advice=diff.same_advice,
            before=diff.before,
            after=diff.after,
            changes=diff.changes,
            stages=diff.stages,
            effects=diff.effects,
            saved=None if diff.saved is None else tuple(map(SavedVentureForm.of, diff.saved)),
        )


def _problems(problems: Iterable[Problem]) -> tuple[ProblemForm, ...]:
    return tuple(ProblemForm(line=each.where.line, what=each.what, remedy=each.remedy) for each in problems)
