"""Lesser weaknesses that never say anything that a graver one does not say as well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.rules import Rule
from collabadvisor.verification.check_model import CheckFinding, quote_ids, stable
from collabadvisor.verification.implication import Algebra, Ways


def shadowed(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A lesser weakness that, at each of its stages, holds only where a graver one of its base advises all it does."""
    algebra = Algebra()
    rules = [rule for rule in stable(knowledge) if rule.severity]
    ways = {rule.id: algebra.ways(rule.when) for rule in rules}
    for rule in rules:
        graver = [other for other in rules if _graver(other, rule)]
        over = [_over(rule, stage, graver, ways, algebra) for stage in rule.stages]
        names = sorted({name for name in over if name})
        if all(over):
            what = f"this holds only where {quote_ids(names)} does, which is graver and advises the same."
            remedy = "Leave to that one what it says, or advise something else here."
            yield CheckFinding((rule.id, *names), rule.problem(("when",), what, remedy))


def _graver(other: Rule, rule: Rule) -> bool:
    more = set(rule.recommend) <= set(other.recommend)
    return other.about == rule.about and other.gravity < rule.gravity and more


def _over(rule: Rule, stage: str, graver: list[Rule], ways: Mapping[str, Ways], algebra: Algebra) -> str:
    """The first of the graver ones that holds at a stage wherever this one does; empty where none does."""
    speaking = (other.id for other in graver if stage in other.stages)
    return next((name for name in speaking if algebra.implies(ways[rule.id], ways[name])), "")
