"""Saved ventures by two packs: what moves on each, and why one of the packs cannot judge it."""

from __future__ import annotations

from pathlib import Path

from collabadvisor.files.problems import CollabAdvisorError, Problem
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.compare.difference import difference
from collabadvisor.reasoning.compare.sides import Side, judge
from collabadvisor.venture.model import Venture
from collabadvisor.verification.diff.pack_diff_model import SavedVenture


def compare_saved_venture(file: Path, old: KnowledgeBase, new: KnowledgeBase) -> SavedVenture:
    """The changes of the advice on one saved venture; of one that a pack cannot read, why it cannot."""
    before, problems_before = _side(file, old)
    after, problems_after = _side(file, new)
    comparison = difference(before, after, new) if before and after else None
    side = after or before
    name = side.advice.venture.name if side else ""
    return SavedVenture(file.name, name, comparison, problems_before, problems_after)


def _side(file: Path, knowledge: KnowledgeBase) -> tuple[Side | None, tuple[Problem, ...]]:
    try:
        return judge(Venture.read(file, knowledge), knowledge), ()
    except CollabAdvisorError as error:
        return None, error.problems
