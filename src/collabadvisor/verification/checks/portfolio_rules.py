"""Rules across ventures that say the same, that can find nothing, and columns that no rule compares."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Branch
from collabadvisor.knowledge.rules import PortfolioRule
from collabadvisor.verification.check_model import CheckFinding, across_ventures, at_stages
from collabadvisor.verification.checks.conclusions import can_stand
from collabadvisor.verification.implication import Algebra, standings_algebra


def subsumed(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A rule that finds nothing but what another of the same severity finds of the same ventures, and of more."""
    algebra = standings_algebra(knowledge)
    rules = across_ventures(knowledge)
    within = {
        (one.id, other.id)
        for one, other in permutations(rules, 2)
        if _within(one, other) and algebra.implies(_ways(algebra, one), _ways(algebra, other))
    }
    for narrow, wide in permutations(rules, 2):
        one, other = narrow.id, wide.id
        both = (other, one) in within
        if (one, other) in within and not (both and one < other):  # of two that say the same, the later is told
            same = f"this says the very same as '{other}'."
            what = same if both else f"whatever this finds, '{other}' finds too, and tells it as gravely."
            yield CheckFinding((one, other), narrow.problem((), what, "Keep one of the two."))


def never_finds(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A rule whose condition holds of no venture at any of its stages."""
    stands = {stage: can_stand(knowledge, stage) for stage in knowledge.framework.stages}
    algebra = standings_algebra(knowledge)

    def can_be(way: Branch, stage: str) -> bool:
        is_asked = all(knowledge.facts[name].is_asked_at(stage) for name in way if name in knowledge.facts)
        return is_asked and algebra.can_hold_together(way, stands[stage])

    for rule in across_ventures(knowledge):
        ways = _ways(algebra, rule)
        if not any(can_be(way, stage) for way in ways for stage in rule.stages):
            what = f"this counts no venture: none can have such answers and standings {at_stages(rule.stages)}."
            yield CheckFinding((rule.id,), rule.problem(("when",), what, "Ask for what can be, or drop the condition."))


def not_compared(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A column by which no stable rule compares ventures: whoever fills it in does so for nothing."""
    compared = {column for rule in across_ventures(knowledge) for column in rule.columns}
    for name, column in knowledge.columns.items():
        if name not in compared:
            what = f"no stable rule compares ventures by '{name}'."
            yield CheckFinding(
                (name,), column.problem(("id",), what, "Write one in rules/portfolio/, or drop the column.")
            )


def _ways(algebra: Algebra, rule: PortfolioRule) -> tuple[Branch, ...]:
    if rule.when is None:
        return ({**algebra.always},)
    return algebra.ways(rule.when)


def _within(one: PortfolioRule, other: PortfolioRule) -> bool:
    """Whether the one, whatever its condition, compares more strictly than the other, at no further stage."""
    alike = one.severity == other.severity and set(one.stages) <= set(other.stages)
    if one.overlap or other.overlap:
        return alike and one.overlap == other.overlap
    return alike and set(one.same) >= set(other.same) and one.fewest_ventures >= other.fewest_ventures
