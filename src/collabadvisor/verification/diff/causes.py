"""By which rules two packs come to different advice on one venture."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import truth
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES
from collabadvisor.reasoning.outlook.chain import Outcome, chain_of
from collabadvisor.verification.diff.pack_diff_model import Causes, Subject


class Seen:
    """A venture as one pack sees it: what it reads of the answers, and the rules that fire."""

    def __init__(self, knowledge: KnowledgeBase, stage: str, answers: Mapping[str, str]) -> None:
        self.knowledge = knowledge
        self.chain = chain_of(knowledge, stage)
        facts = knowledge.facts
        self.read = {fact: answer for fact, answer in answers.items()
                     if fact in facts and answer in facts[fact].answers}  # fmt: skip
        self.unread = tuple(fact for fact in answers if fact not in self.read)
        self.outcome: Outcome = self.chain.outcome(self.read)

        self.fires = self.outcome.findings.union(self._calling())

    def bearing(self, subject: Subject, name: str) -> frozenset[str]:
        """The rules that fire and bear on something by this pack."""
        found = self.outcome.findings
        if subject == "verdict":
            return self.fires
        layout = self.chain.layout
        if subject == "standing":
            upon = layout.upon.get(name, 0)
        else:
            masks, _ = layout.calling.get(name, ([], []))
            upon = 0
            for mask in masks:
                upon |= mask
        return frozenset(rule for rule in found if layout.findings.bits[rule] & upon)

    def _calling(self) -> Iterator[str]:
        knowledge, stage = self.knowledge, self.chain.stage
        enough = knowledge.enough_answered(stage, self.chain.answered(self.read))
        stands: dict[str, str] = {**self.outcome.standings, COVERAGE: COVERAGES[enough]}
        return (rule.id for rule in knowledge.calling(stage) if truth(rule.when, stands))


def causes(before: Seen, after: Seen, subject: Subject, name: str, changed: Collection[str]) -> Causes:
    """The rules that make the difference on one venture. ``changed`` are those that are not the same in both packs.

    A rule of the verdict that fires by one pack only, and is the same in both, is no cause: it follows from standings.
    """
    bearing = before.bearing(subject, name) | after.bearing(subject, name)
    old, new = before.fires & bearing, after.fires & bearing
    verdicts = before.knowledge.verdict_rules.keys() & after.knowledge.verdict_rules.keys()
    follows = verdicts.difference(changed)
    return Causes(
        only_before=tuple(sorted(old - new - follows)),
        only_after=tuple(sorted(new - old - follows)),
        changed=tuple(sorted((old & new).intersection(changed))),
    )
