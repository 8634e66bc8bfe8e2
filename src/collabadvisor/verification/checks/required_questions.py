"""Requirements that say nothing of a question that may not apply."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import leaves
from collabadvisor.knowledge.framework import DOES_NOT_APPLY
from collabadvisor.verification.check_model import CheckFinding


def not_applying(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A requirement that asks a question which may not apply, and does not say that it is met then."""
    for name, required in knowledge.requirements.items():
        accepted: dict[str, set[str]] = {}
        for leaf in leaves(required.when):
            accepted.setdefault(leaf.name, set()).update(leaf.answers)
        for fact, answers in accepted.items():
            if knowledge.facts[fact].does_not_apply and DOES_NOT_APPLY not in answers:
                what = f"'{fact}' may not apply, and this is not met by that answer then."
                remedy = f"Add '- {fact}: {{is: {DOES_NOT_APPLY}}}' under 'any:', or let it stand as an exception."
                yield CheckFinding((name, fact), required.problem(("when",), what, remedy))
