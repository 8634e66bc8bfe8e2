"""Changes as things to do: which recommendations bring them about, and in what order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from graphlib import TopologicalSorter

from collabadvisor.inference.advice import Advice
from collabadvisor.inference.ranking import dependency_order
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.plan.plan_model import Doing, PlannedChange


class ToDo:
    """What the recommendations of a pack bring about, beside the present advice on a venture."""

    def __init__(self, advice: Advice, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        self.advised = {recommendation.id: recommendation for recommendation in advice.recommendations}
        recommendations = knowledge.recommendations
        graph = {name: recommendations[name].after for name in recommendations}
        self._earlier: dict[str, set[str]] = {}
        for name in TopologicalSorter(graph).static_order():
            self._earlier[name] = {*graph[name], *(first for after in graph[name] for first in self._earlier[after])}

    def recommendations_for(self, fact: str, answer: str) -> tuple[str, ...]:
        """The recommendations that set a fact to an answer or to a better one: those advised now first, by rank."""
        scale = self.knowledge.facts[fact].scale
        setting = [
            name
            for name, recommendation in self.knowledge.recommendations.items()
            if fact in recommendation.sets and scale.index(recommendation.sets[fact]) >= scale.index(answer)
        ]
        return tuple(sorted(setting, key=self._place))

    def order(self, changes: Sequence[PlannedChange]) -> tuple[Doing, ...]:
        """What to do for some changes: for each its first recommendation. None comes before one it comes after.

        Among those that wait for no other, what is advised now comes first, in the order of the advice.
        """
        brings: dict[str, list[str]] = {}
        for change in changes:
            for name in change.recommendations[:1]:
                brings.setdefault(name, []).append(change.fact)
        after = {name: self._earlier[name] & brings.keys() for name in brings}
        return tuple(self._doing(name, brings, after[name]) for name in dependency_order(after, self._place))

    def _doing(self, name: str, brings: Mapping[str, Iterable[str]], after: Iterable[str]) -> Doing:
        recommendation, advised = self.knowledge.recommendations[name], self.advised.get(name)
        return Doing(
            recommendation=name,
            title=recommendation.title,
            first_step=recommendation.first_steps[0],
            priority=advised.priority if advised else None,
            rank=advised.rank if advised else None,
            brings=tuple(brings[name]),
            after=tuple(sorted(after, key=self._place)),
            leaves_out=tuple(first for first in recommendation.after if first in self.advised and first not in brings),
        )

    def _place(self, name: str) -> tuple[bool, int, str]:
        advised = self.advised.get(name)
        return advised is None, advised.rank if advised else 0, name
