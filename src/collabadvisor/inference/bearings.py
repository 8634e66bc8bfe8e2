"""What bears on how bases and values stand at one stage: findings, low answers, silence, and what rests on what.

Every engine reads this, so that none of them has a rule of its own for it. Of all that bears on something, the first
word in ``WEIGHT`` is how it stands (``docs/decisions/0033-the-second-judgement.md``).
"""

from __future__ import annotations

from collections.abc import Mapping
from graphlib import TopologicalSorter

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import StandingOrNot
from collabadvisor.knowledge.rules import Rule

WEIGHT: tuple[StandingOrNot, ...] = ("fragile", "strained", "not_known", "adequate", "sound")
"""The standings in the order in which they prevail: what is not known leaves a weakness as it is, and no more."""
LOW = frozenset(WEIGHT[:2])
NOTCH: dict[StandingOrNot, StandingOrNot] = {"fragile": "strained", "strained": "adequate"}
"""What a value does to another that rests on it: one notch less than its own standing."""
Answered = Mapping[str, tuple[int, int]]
"""Base -> how many of its questions are answered, of how many that apply at the stage."""


class Bearings:
    """What bears on the standings at one stage.

    ``rests_on`` gives for each value the bases and values that carry it. ``levels`` gives for every base and value a
    number above those of all that carries it; for a base that is 0. ``low`` gives for each base its questions and the
    answers to each that keep it from being sound.
    """

    def __init__(self, knowledge: KnowledgeBase, stage: str) -> None:
        framework = knowledge.framework
        self._bases = framework.bases
        self._severities = framework.severities
        self.rests_on = {name: framework.carriers(name, stage) for name in framework.values}
        self.low = {
            base: {fact.id: fact.lower_half for fact in knowledge.questions(base, stage)} for base in framework.bases
        }
        self.levels = dict.fromkeys(framework.bases, 0)
        for name in TopologicalSorter(self.rests_on).static_order():
            if name in self.rests_on:
                self.levels[name] = max((1 + self.levels[other] for other in self.rests_on[name]), default=1)

    def effects(self, rule: Rule) -> list[tuple[str, StandingOrNot]]:
        """The effects of a finding on its base and on the values that it names: a strength speaks for its base only."""
        if not rule.severity:
            return [(rule.about, "sound")]
        standing = self._severities[rule.severity].standing
        return [(name, standing) for name in (rule.about, *rule.weakens)] if standing else []

    def effect_on_dependent(self, by: str, standing: StandingOrNot) -> StandingOrNot:
        """The effect of a base or value that stands so on a value that rests on it."""
        return standing if by in self._bases else NOTCH.get(standing, standing)

    def default_standing(self, name: str) -> StandingOrNot:
        """How a base of which enough is known, or a value, stands where nothing bears on it."""
        return "adequate" if name in self._bases else "not_known"


def is_known(knowledge: KnowledgeBase, answered: tuple[int, int]) -> bool:
    """Whether enough questions about a base are answered to know how it stands, where nothing grave is found."""
    count, total = answered
    return count >= knowledge.answers_needed(total)


def is_enough(knowledge: KnowledgeBase, stage: str, standings: Mapping[str, str], answered: Answered) -> bool:
    """Whether enough is known for the best verdict: of every urgent base how it stands, and of every base something."""
    urgent = knowledge.framework.stages[stage].urgent
    return all(standings[base] != "not_known" for base in urgent) and all(
        count or not total for count, total in answered.values()
    )
