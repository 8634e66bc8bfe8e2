"""What bears on how the bases and values of a pack stand at one stage: findings, silence, and what rests on what.

Every engine reads this, so that none of them has a rule of its own for it.
"""

from __future__ import annotations

from graphlib import TopologicalSorter

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import Standing, StandingOrNot
from collabadvisor.knowledge.rules import Rule


class Bearings:
    """What bears on the standings at one stage.

    ``rests_on`` gives for each value the bases and values that carry it. ``levels`` gives for every base and value a
    number above those of all that carries it; for a base that is 0.
    """

    def __init__(self, knowledge: KnowledgeBase, stage: str) -> None:
        framework = knowledge.framework
        self._severities = framework.severities
        self.rests_on = {name: framework.carriers(name, stage) for name in framework.values}
        self.levels = dict.fromkeys(framework.bases, 0)
        for name in TopologicalSorter(self.rests_on).static_order():
            if name in self.rests_on:
                self.levels[name] = max((1 + self.levels[other] for other in self.rests_on[name]), default=1)

    def of(self, rule: Rule) -> list[tuple[str, Standing]]:
        """What a finding does to its base and to the values that it names.

        A serious weakness always bears. A strength makes its base sound, but bears on a value, as a minor weakness
        does, only where the value rests on nothing, since nothing else can tell how it stands
        (``docs/decisions/0007-what-bears-on-a-value.md``).
        """
        direct = self._severities[rule.severity].standing if rule.severity else "sound"
        bearings = [(rule.about, direct)] if direct else []
        for value in rule.touches:
            if not self.rests_on[value]:
                bearings.append((value, direct or "adequate"))
            elif rule.severity and direct:
                bearings.append((value, direct))
        return bearings


def silent(answered: int) -> StandingOrNot:
    """How something stands on which nothing bears, by how many questions about it are answered (of a value, none)."""
    return "adequate" if answered else "not_known"
