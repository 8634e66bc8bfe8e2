"""Conditions: in one line as a rule's file would say them, and whether two of them hold of the same answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from collabadvisor.files.problems import Undecided
from collabadvisor.knowledge.base_counts import base_count
from collabadvisor.knowledge.conditions import ON_NO_SIDE, Accepts, All, Condition, Scale
from collabadvisor.verification.check_model import NotCheckedError
from collabadvisor.verification.diff.pack_diff_model import ConditionChange
from collabadvisor.verification.implication import Algebra, smallest_excess


def condition_text(
    condition: Condition, scales: Mapping[str, Scale], bases: Sequence[str] = (), *, inside: bool = False
) -> str:
    """A condition in one line: ``cook at most part_time and (money is one_year or eaters is few)``.

    So many of the ``bases`` are called by the word for it.
    """
    if isinstance(condition, Accepts):
        return f"{condition.name} {_accepted(condition, scales[condition.name])}"
    if group := base_count(condition, bases):
        return f"{group.word} {_accepted(Accepts(group.word, group.answers), scales[bases[0]])}"
    join = " and " if isinstance(condition, All) else " or "
    parts = [condition_text(part, scales, bases, inside=len(condition.parts) > 1) for part in condition.parts]
    return f"({join.join(parts)})" if inside and len(parts) > 1 else join.join(parts)


def condition_change(
    before: Condition, after: Condition, scales: Mapping[str, Scale], *, always_known: bool = False
) -> ConditionChange:
    """How one condition became the other, decided exactly, over every way of answering.

    ``scales`` has what each name can be, in either pack. Questions can be silent; what is ``always_known`` cannot, as
    standings: one that is not known has a word for it.

    Raises:
        Undecided: the conditions hold in too many ways to compare them.
    """
    algebra = Algebra({name: frozenset(scale) for name, scale in scales.items()} if always_known else None)
    try:
        only_before, only_after = (
            smallest_excess(one, other, scales, algebra) for one, other in ((before, after), (after, before))
        )
    except NotCheckedError as error:
        raise Undecided(*error.args) from error
    return ConditionChange(only_before=only_before, only_after=only_after)


def merge_scales(before: Mapping[str, Scale], after: Mapping[str, Scale]) -> dict[str, Scale]:
    """The values that each name can have in at least one of two packs."""
    return {name: tuple(dict.fromkeys((*before.get(name, ()), *after.get(name, ())))) for name in {**before, **after}}


def _accepted(clause: Accepts, scale: Scale) -> str:
    ordered = [word for word in scale if word not in ON_NO_SIDE]
    words = [word for word in scale if word in clause.answers]
    if len(words) == 1:
        return f"is {words[0]}"
    if words == ordered[: len(words)]:
        return f"at most {words[-1]}"
    return f"at least {words[0]}" if words == ordered[-len(words) :] else f"one of {', '.join(words)}"
