"""Conditions: in one line as a rule's file would say them, and whether two of them hold of the same answers."""

from __future__ import annotations

from collections.abc import Mapping

from collabadvisor.knowledge.conditions import UNORDERED, Accepts, All, Condition, Scale
from collabadvisor.verification.diff.pack_diff_model import Turn
from collabadvisor.verification.proofs.solver import Formula, both, either, no, smallest
from collabadvisor.verification.proofs.space import Answers


def written(condition: Condition, scales: Mapping[str, Scale], *, inside: bool = False) -> str:
    """A condition in one line: ``cook at most part_time and (money is one_year or eaters is few)``."""
    if isinstance(condition, Accepts):
        return f"{condition.name} {_accepted(condition, scales[condition.name])}"
    join = " and " if isinstance(condition, All) else " or "
    parts = [written(part, scales, inside=len(condition.parts) > 1) for part in condition.parts]
    return f"({join.join(parts)})" if inside and len(parts) > 1 else join.join(parts)


def turn(before: Condition, after: Condition, scales: Mapping[str, Scale], *, always_known: bool = False) -> Turn:
    """How one condition became the other, decided exactly, over every way of answering.

    ``scales`` has what each name can be, in either pack. Questions can be silent; what is ``always_known`` cannot, as
    standings: one that is not known has a word for it.
    """
    answers = Answers(scales)
    one, other = _holds(before, answers), _holds(after, answers)
    asked = [answers.answered(name) for name in scales] if always_known else []
    only = [smallest(both([holds, no(not_), *asked]), answers) for holds, not_ in ((one, other), (other, one))]
    return Turn(*(found[0] if found else None for found in only))


def merged(before: Mapping[str, Scale], after: Mapping[str, Scale]) -> dict[str, Scale]:
    """What each name can be in one of two packs."""
    return {name: tuple(dict.fromkeys((*before.get(name, ()), *after.get(name, ())))) for name in {**before, **after}}


def _holds(condition: Condition, answers: Answers) -> Formula:
    if isinstance(condition, Accepts):
        return answers.among(condition.name, condition.answers)
    parts = (_holds(part, answers) for part in condition.parts)
    return both(parts) if isinstance(condition, All) else either(parts)


def _accepted(clause: Accepts, scale: Scale) -> str:
    ordered = [word for word in scale if word != UNORDERED]
    found = [word for word in scale if word in clause.answers]
    if len(found) == 1:
        return f"is {found[0]}"
    if found == ordered[: len(found)]:
        return f"at most {found[-1]}"
    return f"at least {found[0]}" if found == ordered[-len(found) :] else f"one of {', '.join(found)}"
