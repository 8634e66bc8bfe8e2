"""In what order the recommendations stand, and why each stands where it stands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from graphlib import TopologicalSorter
from heapq import heappop, heappush
from typing import Any

from collabadvisor.files.words import listed, with_article
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import PRIORITIES, Priority, Severity
from collabadvisor.knowledge.rules import Recommendation, Rule


@dataclass(frozen=True)
class Ranked:
    """A recommendation in its place: what calls for it (the worst first), its priority, what it reaches, and why."""

    recommendation: Recommendation
    rules: tuple[Rule, ...]
    priority: Priority
    reaches: tuple[str, ...]
    because: str = ""  # told once its peers are known


def rank(weaknesses: Iterable[Rule], stage: str, knowledge: KnowledgeBase) -> list[Ranked]:
    """What the weaknesses call for, most pressing first.

    The priority comes from the worst severity among the reasons and from whether the base is urgent at the stage.
    Within one priority: what others must come after, then how many values it reaches, then the framework's order
    of bases, then the id.
    """
    callers: dict[str, list[Rule]] = {}
    for rule in weaknesses:
        for name in rule.recommend:
            callers.setdefault(name, []).append(rule)
    calls = [_call(knowledge.recommendations[name], rules, stage, knowledge) for name, rules in callers.items()]
    bases = list(knowledge.framework.bases)
    ranked = []
    for priority in PRIORITIES:
        peers = {call.recommendation.id: call for call in calls if call.priority == priority}
        after = {name: set(call.recommendation.after) & peers.keys() for name, call in peers.items()}
        waiting = {name: sorted(other for other in peers if name in after[other]) for name in peers}
        keys = {
            name: (not waiting[name], -len(call.reaches), bases.index(call.recommendation.acts_on), name)
            for name, call in peers.items()
        }
        for name in ordered(after, keys.__getitem__):
            titles = [peers[other].recommendation.title for other in waiting[name]]
            ranked.append(replace(peers[name], because=_because(peers[name], titles, stage, knowledge)))
    return ranked


def priority_of(advised: Recommendation, worst: Severity, stage: str, knowledge: KnowledgeBase) -> Priority:
    """The priority of a recommendation at a stage, by the worst severity among the weaknesses that call for it."""
    urgency = knowledge.framework.severities[worst].priority
    return urgency.urgent if advised.acts_on in knowledge.framework.stages[stage].urgent else urgency.otherwise


def reaches(advised: Recommendation, rules: Iterable[Rule], stage: str, knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The values that rest on its base at this stage, at once or through another value, or that its reasons name."""
    reached = {value for rule in rules for value in rule.touches}
    values = knowledge.framework.values
    grown = True
    while grown:
        grown = False
        for name, value in values.items():
            rests_on = value.rests_on.get(stage, ())
            if name not in reached and (advised.acts_on in rests_on or reached.intersection(rests_on)):
                reached.add(name)
                grown = True
    return tuple(name for name in values if name in reached)


def _call(advised: Recommendation, callers: Iterable[Rule], stage: str, knowledge: KnowledgeBase) -> Ranked:
    rules = tuple(sorted(callers, key=lambda rule: (rule.gravity, rule.id)))
    priority = priority_of(advised, rules[0].severity or "minor", stage, knowledge)
    return Ranked(advised, rules, priority, reaches(advised, rules, stage, knowledge))


def ordered(after: Mapping[str, Collection[str]], key: Callable[[str], Any]) -> list[str]:
    """Names in order: always the first by its key of those that come after no other that is left.

    ``after`` has for each name those that it comes after; others than the names count for nothing.
    """
    sorter = TopologicalSorter({name: set(others).intersection(after) for name, others in after.items()})
    sorter.prepare()
    free: list[tuple[Any, str]] = []
    found = []
    while sorter.is_active():
        for name in sorter.get_ready():
            heappush(free, (key(name), name))
        found.append(heappop(free)[1])
        sorter.done(found[-1])
    return found


def _because(call: Ranked, waiting: list[str], stage: str, knowledge: KnowledgeBase) -> str:
    framework, acts_on = knowledge.framework, call.recommendation.acts_on
    calling = with_article(f"{framework.severities[call.rules[0].severity or 'minor'].title.lower()} weakness")
    urgent = "is urgent" if acts_on in framework.stages[stage].urgent else "is not among the urgent bases"
    base, at = framework.bases[acts_on].title.lower(), framework.stages[stage].title.lower()
    sentences = [f"{calling[:1].upper()}{calling[1:]} calls for it, and {base} {urgent} at this stage ({at})."]
    if waiting:
        titles = listed(f"“{title}”" for title in waiting)
        sentences.append(f"It comes before {titles}, which must wait for it.")
    if call.reaches:
        sentences.append(f"It reaches {listed(framework.values[value].title.lower() for value in call.reaches)}.")
    return " ".join(sentences)
