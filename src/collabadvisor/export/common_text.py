"""What every target asks of the knowledge base before it writes it in words of its own."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.inference.bearings import Bearings
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import Standing
from collabadvisor.knowledge.rules import Rule, VerdictRule

Bearing = tuple[str, Standing]


class Speaking:
    """The stable rules of a knowledge base, each with what it bears on.

    ``findings`` has the rules about each base, in the framework's order of bases; ``verdicts`` the rules about the
    verdict.
    """

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._bearings = {stage: Bearings(knowledge, stage) for stage in knowledge.framework.stages}
        stable = [rule for rule in knowledge.rules.values() if rule.status == "stable"]
        self.findings = {base: [rule for rule in stable if rule.about == base] for base in knowledge.framework.bases}
        self.verdicts: list[VerdictRule] = [
            rule for rule in knowledge.verdict_rules.values() if rule.status == "stable"
        ]

    def rules(self) -> Iterator[Rule]:
        """The rules about bases."""
        return (rule for rules in self.findings.values() for rule in rules)

    def bearings(self, rule: Rule) -> dict[tuple[str, ...], list[Bearing]]:
        """What a finding bears on, and how low, by the stages at which it bears so, in the order of its stages."""
        by_stage = {stage: self._bearings[stage].of(rule) for stage in self._bearings if stage in rule.stages}
        found: dict[tuple[str, ...], list[Bearing]] = {}
        for bearing in dict.fromkeys(bearing for bearings in by_stage.values() for bearing in bearings):
            stages = tuple(stage for stage, bearings in by_stage.items() if bearing in bearings)
            found.setdefault(stages, []).append(bearing)
        return found
