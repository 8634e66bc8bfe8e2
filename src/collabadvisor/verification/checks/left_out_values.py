"""Values of which it is said at some stages what they rest on, and at others not."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.verification.check_model import CheckFinding, at_stages


def left_out(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A value whose ``rests_on`` names some stages and leaves out others; an empty list there says that it is meant."""
    framework = knowledge.framework
    for name, value in framework.values.items():
        missing = [stage for stage in framework.stages if stage not in value.rests_on]
        if value.rests_on and missing:
            what = f"it is not said what '{name}' rests on {at_stages(missing)}, so that it is not known there."
            remedy = f"Name it, or write '{missing[0]}: []' where it is to rest on nothing."
            place = framework.problem(("values", name, "rests_on"), what, remedy)
            yield CheckFinding((name, *missing), place)
