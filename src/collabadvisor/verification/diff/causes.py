"""By which rules two packs come to different advice on one venture."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from collabadvisor.inference.bearings import Bearings
from collabadvisor.inference.plain_reading import PlainReader
from collabadvisor.inference.ranking import forces_now, lowers
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import truth
from collabadvisor.knowledge.framework import VERDICTS
from collabadvisor.knowledge.rules import Recommendation, Rule
from collabadvisor.venture.model import Venture
from collabadvisor.verification.diff.pack_diff_model import Causes, Subject


class PackReading:
    """A venture as one pack sees it: what it reads of the answers, and the rules that fire."""

    def __init__(self, knowledge: KnowledgeBase, stage: str, answers: Mapping[str, str]) -> None:
        self.knowledge = knowledge
        self.stage = stage
        facts = knowledge.facts
        self.answers = {fact: answer for fact, answer in answers.items()
                     if fact in facts and answer in facts[fact].answer_ids}  # fmt: skip
        self.unread = tuple(fact for fact in answers if fact not in self.answers)
        reader, venture = PlainReader(knowledge), Venture(venture="-", stage=stage, answers=self.answers)
        self.findings = reader.holding_rules(venture, knowledge)
        stands = reader.standings(venture, knowledge)
        self.fires = self.findings.union(rule.id for rule in knowledge.calling(stage) if truth(rule.when, stands))

    def bearing(self, subject: Subject, name: str) -> frozenset[str]:
        """The rules that fire and bear on something by this pack."""
        advised = self.knowledge.recommendations.get(name) if subject == "recommendation" else None
        if subject == "verdict" or (advised and advised.acts_on == VERDICTS):
            return self.fires
        rules = (self.knowledge.rules[rule] for rule in self.findings)
        if subject == "shown":
            return frozenset(rule.id for rule in rules if name in rule.values_shown_at(self.stage))
        if subject == "standing":
            return frozenset(self._upon(name))
        return frozenset(rule.id for rule in rules if advised and self._presses(rule, advised))

    def _upon(self, name: str) -> Iterator[str]:
        """The findings that bear on a base or value, or on what carries it."""
        bearings, below, todo = Bearings(self.knowledge, self.stage), set[str](), [name]
        while todo:
            below.add(todo[-1])
            todo += set(bearings.rests_on.get(todo.pop(), ())) - below
        for rule in self.findings:
            if any(on in below for on, _ in bearings.effects(self.knowledge.rules[rule])):
                yield rule

    def _presses(self, rule: Rule, advised: Recommendation) -> bool:
        """Whether a finding calls for something, or makes it more or less pressing where others call for it."""
        is_called = any(advised.id in self.knowledge.rules[other].recommend for other in self.findings)
        pressing = forces_now(rule, self.stage, self.knowledge) or lowers(rule, advised.acts_on, self.knowledge)
        return advised.id in rule.recommend or (is_called and pressing)


def causes(before: PackReading, after: PackReading, subject: Subject, name: str, changed: Collection[str]) -> Causes:
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
