"""In what order the recommendations stand, and why each stands where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush

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
    ranked = []
    for priority in PRIORITIES:
        peers = {call.recommendation.id: call for call in calls if call.priority == priority}
        waiting: dict[str, list[str]] = {name: [] for name in peers}
        for other in sorted(peers):
            for name in waiting.keys() & peers[other].recommendation.after:
                waiting[name].append(other)
        for name in _ordered(peers, waiting, knowledge):
            call = peers[name]
            because = _because(call, [peers[other].recommendation.title for other in waiting[name]], stage, knowledge)
            ranked.append(replace(call, because=because))
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


def _ordered(peers: Mapping[str, Ranked], waiting: Mapping[str, list[str]], knowledge: KnowledgeBase) -> list[str]:
    """The peers in order: always the first by its key of those that wait for no other."""
    bases = list(knowledge.framework.bases)

    def key(name: str) -> tuple[bool, int, int, str]:
        call = peers[name]
        return not waiting[name], -len(call.reaches), bases.index(call.recommendation.acts_on), name

    before = Counter(later for after in waiting.values() for later in after)
    free = [key(name) for name in peers if not before[name]]
    heapify(free)
    ordered = []
    while free:
        name = heappop(free)[-1]
        ordered.append(name)
        for later in waiting[name]:
            before[later] -= 1
            if not before[later]:
                heappush(free, key(later))
    return ordered


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
