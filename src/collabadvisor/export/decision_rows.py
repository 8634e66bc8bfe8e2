"""The knowledge base as decision tables need it: what stands in the rows, and in what order they are tried."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from graphlib import CycleError, TopologicalSorter

from collabadvisor.export.common_text import Bearing, Speaking
from collabadvisor.files.problems import CannotExport
from collabadvisor.files.words import listed
from collabadvisor.inference.ranking import priority_of
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import PRIORITIES, SEVERITIES, Priority, Standing
from collabadvisor.knowledge.rules import Rule, VerdictRule

Stages = tuple[str, ...]


class Reading:
    """The stable rules of a knowledge base: what they bear on, what rests on what, and what they call for.

    ``rules`` are those about bases, base by base. ``levels`` are the bases and values, each level resting on those
    before it only.

    Raises:
        CannotExport: a value rests on another at one stage and that on it at another, so no table of the two can be
            read before the other.
    """

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        self.framework = knowledge.framework
        self.stages: Stages = tuple(knowledge.framework.stages)
        self._speaking = Speaking(knowledge)
        self.rules = list(self._speaking.rules())
        self.levels = self._levels()
        self._borne = self._bearings()

    def ordered(self, stages: Collection[str]) -> Stages:
        """Some of the stages, in the framework's order."""
        return tuple(stage for stage in self.stages if stage in stages)

    def borne(self, name: str, standing: Standing) -> list[tuple[Rule, Stages]]:
        """The rules that bear on a base or value so, each with the stages at which it does."""
        return self._borne.get((name, standing), [])

    def carried(self, name: str) -> dict[Stages, list[str]]:
        """What a value rests on, by the stages at which it does."""
        at: dict[str, list[str]] = {}
        for stage in self.stages:
            for carrier in self.framework.carriers(name, stage):
                at.setdefault(carrier, []).append(stage)
        groups: dict[Stages, list[str]] = {}
        for carrier in self.framework.judged():
            if carrier in at:
                groups.setdefault(tuple(at[carrier]), []).append(carrier)
        return groups

    def verdicts(self) -> Iterator[tuple[VerdictRule, Stages]]:
        """The rules of the verdict with their stages. Of those that hold at a stage, the first gives the verdict."""
        scales: dict[tuple[str, ...], list[str]] = {}
        for stage, told in self.framework.stages.items():
            scales.setdefault(told.verdicts, []).append(stage)
        for scale, stages in scales.items():
            for verdict in scale:
                for rule in self._speaking.verdicts:
                    at = self.ordered(set(stages).intersection(rule.stages))
                    if rule.verdict == verdict and at:
                        yield rule, at

    def calls(self, recommendation: str) -> list[tuple[list[Rule], dict[Priority, Stages]]]:
        """The weaknesses that call for it, of each severity from the worst; with the stages at which that is what.

        Of the severities that are found, the first counts.
        """
        advised = self.knowledge.recommendations[recommendation]
        found = []
        for severity in SEVERITIES:
            rules = [rule for rule in self.rules if rule.severity == severity and recommendation in rule.recommend]
            given = {stage: priority_of(advised, severity, stage, self.knowledge) for stage in self.stages}
            by_priority = {
                priority: self.ordered([stage for stage in self.stages if given[stage] == priority])
                for priority in PRIORITIES
            }
            if rules:
                found.append((rules, {priority: stages for priority, stages in by_priority.items() if stages}))
        return found

    def needed(self, stage: str) -> dict[str, int]:
        """Urgent base -> how many of its questions must be answered at a stage, where any must."""
        asked = {base: self.knowledge.questions(base, stage) for base in self.framework.stages[stage].urgent}
        needed = {base: self.knowledge.needed(len(facts)) for base, facts in asked.items()}
        return {base: least for base, least in needed.items() if least}

    def _bearings(self) -> dict[Bearing, list[tuple[Rule, Stages]]]:
        borne: dict[Bearing, list[tuple[Rule, Stages]]] = {}
        for rule in self.rules:
            for stages, bearings in self._speaking.bearings(rule).items():
                for bearing in bearings:
                    borne.setdefault(bearing, []).append((rule, stages))
        return borne

    def _levels(self) -> list[list[str]]:
        under = {name: sorted(set(_flat(self.carried(name).values()))) for name in self.framework.judged()}
        sorter = TopologicalSorter(under)
        try:
            sorter.prepare()
        except CycleError as error:
            raise self._circle(error.args[1]) from None
        levels = []
        while sorter.is_active():
            ready = sorter.get_ready()
            levels.append([name for name in self.framework.judged() if name in ready])
            sorter.done(*ready)
        return levels

    def _circle(self, names: list[str]) -> CannotExport:
        first, *others = sorted(set(names))
        named = listed(f"'{name}'" for name in (first, *others))
        what = f"{named} rest on each other, each at another stage."
        remedy = "A table cannot ask another that asks it. Let the one rest on the other at every stage."
        return CannotExport([self.knowledge.parts.framework.problem(("values", first, "rests_on"), what, remedy)])


def _flat(groups: Iterable[Iterable[str]]) -> Iterator[str]:
    return (name for group in groups for name in group)
