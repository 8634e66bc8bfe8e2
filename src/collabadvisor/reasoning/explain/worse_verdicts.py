"""What keeps the verdict from being a better one: the rules that call for a worse one, and by what they do."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.knowledge.conditions import Branch, branches, truth
from collabadvisor.knowledge.framework import COVERAGE, STANDINGS
from collabadvisor.knowledge.rules import VerdictRule
from collabadvisor.reasoning.explain.explanation_model import Link
from collabadvisor.reasoning.explain.hindrances import Hindrances
from collabadvisor.reasoning.explain.links import Links

EITHER = "Of these, at least one would have to be otherwise:"


class WorseVerdicts:
    """The rules that call for worse verdicts than one that is asked for."""

    def __init__(self, links: Links) -> None:
        self.links = links
        self._hindrances = Hindrances(links)

    def links_to_worse(self, verdict: str) -> tuple[Link, ...]:
        """The rules that call for a worse verdict, each with what would have to be otherwise for it not to.

        Then, in the way of the best, what is required and would still hold it back once these are out of the way.
        """
        worse = self.links.verdicts[: self.links.verdicts.index(verdict)]
        rules = [rule for rule in self.links.calling() if rule.verdict in worse]
        holding = [rule for rule in rules if truth(rule.when, self.links.standings)]
        calling = tuple(self.links.verdict_rule(rule).replace(parts=tuple(self._parts(rule))) for rule in holding)
        is_told = any(rule.id not in self.links.knowledge.verdict_rules for rule in holding)
        required = self.links.holding_back() if verdict == self.links.verdicts[-1] and not is_told else ()
        return (*calling, *map(self._required, required))

    def _parts(self, rule: VerdictRule) -> Iterator[Link]:
        """What by itself makes the rule hold, of which each must go; then what does so together with others."""
        if rule.id not in self.links.knowledge.verdict_rules:  # it follows from what is required
            yield from map(self._required, self.links.worst_required())
            return
        stands = self.links.standings
        ways = [way for way in branches(rule.when) if all(stands[name] in way[name] for name in way)]
        alone: dict[str, set[str]] = {}
        for name, accepted in (pair for way in ways if len(way) == 1 for pair in way.items()):
            alone.setdefault(name, set()).update(accepted)
        together: dict[str, set[str]] = {}
        for way in (way for way in ways if len(way) > 1 and not _ends(way, alone)):
            for name, accepted in way.items():
                together.setdefault(name, set()).update(accepted)
        yield from self._otherwise(alone)
        if together:
            parts = tuple(self._otherwise(together, rule.id))
            yield Link(kind="either", id=rule.id, title=rule.title, says=EITHER, parts=parts)

    def _required(self, name: str) -> Link:
        requirement = self.links.requirement_results[name]
        parts = (
            *map(self.links.answer, requirement.answers),
            *map(self.links.open_question, requirement.open_questions),
        )
        return self._hindrances.without_repetition(self.links.requirement(name), lambda: parts)

    def _otherwise(self, accepted: dict[str, set[str]], told_with: str = "") -> Iterator[Link]:
        if COVERAGE in accepted:
            yield self._hindrances.without_repetition(self.links.coverage(), self.links.counts)
        for name in self.links.framework.names_with_standing():
            if name in accepted:
                yield self._hindrances.hindered_standing(name, accepted[name], told_with)


def _ends(way: Branch, alone: dict[str, set[str]]) -> bool:
    """Whether a way in which a rule holds goes with what must be otherwise by itself: its least change ends it too."""
    for name in (name for name in way if name in alone):
        least = next((standing for standing in STANDINGS if standing not in alone[name]), None)
        if name == COVERAGE or (least and least not in way[name]):
            return True
    return False
