"""What if: a venture's advice beside the advice that it would have if some of its answers were others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from collabadvisor.files.problems import Location, Problem, VentureError
from collabadvisor.files.words import did_you_mean, quote_value
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import DOES_NOT_APPLY
from collabadvisor.reasoning.compare.difference import difference
from collabadvisor.reasoning.compare.difference_model import AdviceDifference
from collabadvisor.reasoning.compare.options import LABELS, WhatIfOption
from collabadvisor.reasoning.compare.sides import Side, judge
from collabadvisor.venture.model import Venture


@dataclass(frozen=True)
class TriedOption:
    """An option that was tried: the venture with its changes, judged, and what that changes.

    ``already`` are the facts, among those that it sets, whose answer is so or better already; ``unasked`` those that
    a recommendation sets and that are not asked at this stage, ``not_applying`` those that do not apply.
    """

    label: str
    option: WhatIfOption
    already: tuple[str, ...]
    unasked: tuple[str, ...]
    not_applying: tuple[str, ...]
    after: Side
    difference: AdviceDifference


@dataclass(frozen=True)
class WhatIf:
    """A venture as it is, and each option beside it."""

    before: Side
    trials: tuple[TriedOption, ...]


def what_if(venture: Venture, options: Sequence[WhatIfOption], knowledge: KnowledgeBase) -> WhatIf:
    """The advice as it is and as it would be under each option, and the differences.

    Each option starts from the venture as it is; one does not build on another. All else stays as answered.

    Raises:
        VentureError: the venture or an option names what the knowledge does not have.
        ValueError: there are more options than ``LABELS``.
    """
    unknown = [name for option in options for name in option.does if name not in knowledge.recommendations]
    if unknown:
        what = f"the recommendation {quote_value(unknown[0])} is not known."
        raise VentureError(
            [Problem(Location("the options"), what, did_you_mean(unknown[0], knowledge.recommendations))]
        )
    before = judge(venture, knowledge)
    if len(options) > len(LABELS):
        msg = f"at most {len(LABELS)} options can be tried at once"
        raise ValueError(msg)
    labelled = zip(LABELS, options, strict=False)
    return WhatIf(before, tuple(_try_out(label, venture, option, before, knowledge) for label, option in labelled))


def _try_out(label: str, venture: Venture, option: WhatIfOption, before: Side, knowledge: KnowledgeBase) -> TriedOption:
    changes, already, unasked, not_applying = _changes(option, before, knowledge)
    after = judge(venture.with_answers(changes), knowledge) if changes else before
    return TriedOption(label, option, already, unasked, not_applying, after, difference(before, after, knowledge))


def _changes(
    option: WhatIfOption, before: Side, knowledge: KnowledgeBase
) -> tuple[dict[str, str | None], tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """What an option changes, the facts that are so already, and those that are not asked here, or do not apply."""
    already = {fact for fact, answer in option.sets.items() if before.answers.get(fact) == answer}
    changes: dict[str, str | None] = {fact: answer for fact, answer in option.sets.items() if fact not in already}
    unasked, not_applying = set(), set()
    for recommendation in option.does:
        for fact, answer in knowledge.recommendations[recommendation].sets.items():
            if fact not in before.questions:
                unasked.add(fact)
            elif changes.get(fact, before.answers.get(fact)) == DOES_NOT_APPLY:
                not_applying.add(fact)
            elif _as_good(knowledge.facts[fact].scale, before.answers.get(fact), answer):
                already.add(fact)
            else:
                changes.setdefault(fact, answer)
    return changes, tuple(sorted(already - changes.keys())), tuple(sorted(unasked)), tuple(sorted(not_applying))


def _as_good(scale: Sequence[str], present: str | None, target: str) -> bool:
    """Whether the present answer is the wanted one or a better one; what is done is not undone."""
    return present is not None and scale.index(present) >= scale.index(target)
