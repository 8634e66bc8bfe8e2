"""In what order the recommendations stand, and why each stands where it stands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from graphlib import TopologicalSorter
from heapq import heappop, heappush
from typing import Any, Literal

from collabadvisor.files.words import join_words, with_article
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import PRIORITIES, Priority, Severity
from collabadvisor.knowledge.rules import Recommendation, Rule

FIRST = 5
"""So many recommendations, at most, are to be begun with."""
PriorityWay = Literal["always", "nothing_now", "low"]
"""When a severity gives a priority: always, where nothing else is "now", or where the base stands low."""
Place = tuple[bool, bool, int, int, int]
"""Where a recommendation stands within its priority, the smaller first: not waited for, not hung on, less the number of
critical and of major reasons, and its base's place in time. Those of one place stand in any order."""


HANGS = "The verdict hangs on it."
"""What is said of the place of a recommendation on which the verdict hangs."""


@dataclass(frozen=True)
class RankedItem:
    """A recommendation in its place: what calls for it (the worst first), its priority, and why it stands there.

    ``way`` is when its severity gives that priority. ``peers`` are the recommendations beside which it stands in any
    order.
    """

    recommendation: Recommendation
    rules: tuple[Rule, ...]
    priority: Priority
    way: PriorityWay
    peers: tuple[str, ...] = ()
    because: str = ""


def rank(
    weaknesses: Collection[Rule], stage: str, knowledge: KnowledgeBase, hanging: frozenset[str] = frozenset()
) -> list[RankedItem]:
    """What the weaknesses call for, most pressing first; ``hanging`` are the rules that the verdict hangs on.

    Within one priority: what others must come after, what the verdict hangs on, then the number of critical and of
    major reasons, then the order of the bases in time. Equals stand in the order of the questions.
    """
    callers: dict[str, list[Rule]] = {}
    for rule in weaknesses:
        for name in rule.recommend:
            callers.setdefault(name, []).append(rule)
    calls = [_call(name, rules, weaknesses, stage, knowledge) for name, rules in callers.items()]
    order = question_order(knowledge)
    ranked = []
    for priority in PRIORITIES:
        peers = {call.recommendation.id: call for call in calls if call.priority == priority}
        after = {name: set(call.recommendation.after) & peers.keys() for name, call in peers.items()}
        waiting = {name: sorted(other for other in peers if name in after[other]) for name in peers}
        places = {name: _place(call, bool(waiting[name]), hanging, knowledge) for name, call in peers.items()}
        for name in dependency_order(after, lambda name: (places[name], order[name])):  # noqa: B023  (used at once)
            titles = [peers[other].recommendation.title for other in waiting[name]]
            equals = () if waiting[name] else tuple(
                other for other in peers if other != name and places[other] == places[name]
            )  # fmt: skip
            because = _because(peers[name], titles, bool(hanging.intersection(_ids(peers[name]))), stage, knowledge)
            ranked.append(replace(peers[name], peers=tuple(sorted(equals, key=order.__getitem__)), because=because))
    return ranked


def question_order(knowledge: KnowledgeBase) -> dict[str, int]:
    """Recommendation -> its place by the first question that it sets, then by its id."""
    return knowledge.cache.get_or_make(question_order, lambda: _question_order(knowledge))


def _question_order(knowledge: KnowledgeBase) -> dict[str, int]:
    facts = {name: place for place, name in enumerate(knowledge.facts)}

    def first(name: str) -> tuple[int, str]:
        return min((facts[fact] for fact in knowledge.recommendations[name].sets), default=-1), name

    return {name: place for place, name in enumerate(sorted(knowledge.recommendations, key=first))}


def priority_ways(
    advised: Recommendation, severity: Severity, stage: str, knowledge: KnowledgeBase
) -> list[tuple[Priority, PriorityWay]]:
    """The priorities that a weakness of this severity can give what it calls for, and when: the first counts."""
    urgency = knowledge.framework.severities[severity].priority
    if urgency.urgent and advised.acts_on in knowledge.framework.stages[stage].urgent:
        return [(urgency.urgent, "always")]
    ways: list[tuple[Priority, PriorityWay]] = []
    if urgency.nothing_now:
        ways.append((urgency.nothing_now, "nothing_now"))
    if urgency.low:
        ways.append((urgency.low, "low"))
    return [*ways, (urgency.otherwise, "always")]


def forces_now(rule: Rule, stage: str, knowledge: KnowledgeBase) -> bool:
    """Whether a weakness makes something that it calls for "now", whatever else is found."""
    return rule.severity is not None and any(
        priority_ways(knowledge.recommendations[name], rule.severity, stage, knowledge)[0] == ("now", "always")
        for name in rule.recommend
    )


def lowers(rule: Rule, base: str, knowledge: KnowledgeBase) -> bool:
    """Whether a weakness makes a base stand low."""
    severity = knowledge.framework.severities.get(rule.severity) if rule.severity else None
    return rule.about == base and severity is not None and severity.standing is not None


def dependency_order(after: Mapping[str, Collection[str]], key: Callable[[str], Any]) -> list[str]:
    """Names in order: always the first by its key of those that come after no other that is left.

    ``after`` has for each name those that it comes after; others than the names count for nothing.
    """
    sorter = TopologicalSorter({name: set(others).intersection(after) for name, others in after.items()})
    sorter.prepare()
    free: list[tuple[Any, str]] = []
    order = []
    while sorter.is_active():
        for name in sorter.get_ready():
            heappush(free, (key(name), name))
        order.append(heappop(free)[1])
        sorter.done(order[-1])
    return order


def _call(
    name: str, callers: Iterable[Rule], weaknesses: Collection[Rule], stage: str, knowledge: KnowledgeBase
) -> RankedItem:
    advised = knowledge.recommendations[name]
    rules = tuple(sorted(callers, key=lambda rule: (rule.gravity, rule.id)))
    holds: dict[PriorityWay, Callable[[], bool]] = {
        "always": lambda: True,
        "nothing_now": lambda: not any(forces_now(rule, stage, knowledge) for rule in weaknesses),
        "low": lambda: any(lowers(rule, advised.acts_on, knowledge) for rule in weaknesses),
    }
    ways = (
        (priority, way)
        for severity in dict.fromkeys(rule.severity for rule in rules if rule.severity)
        for priority, way in priority_ways(advised, severity, stage, knowledge)
        if holds[way]()
    )
    return RankedItem(advised, rules, *next(ways))


def _ids(call: RankedItem) -> set[str]:
    return {rule.id for rule in call.rules}


def _place(call: RankedItem, waited_for: bool, hanging: frozenset[str], knowledge: KnowledgeBase) -> Place:
    critical, major = (sum(rule.severity == severity for rule in call.rules) for severity in ("critical", "major"))
    base = list(knowledge.framework.bases).index(call.recommendation.acts_on)
    return not waited_for, not hanging.intersection(_ids(call)), -critical, -major, base


def _because(call: RankedItem, waiting: list[str], hung_on: bool, stage: str, knowledge: KnowledgeBase) -> str:
    framework, worst = knowledge.framework, call.rules[0]
    calling = with_article(f"{framework.severities[worst.severity or 'minor'].title.lower()} weakness")
    about = framework.bases[worst.about].title.lower()
    base = framework.bases[call.recommendation.acts_on].title.lower()
    sentences = [f"{calling[:1].upper()}{calling[1:]} of {about} calls for it."]
    if hung_on:
        sentences.append(HANGS)
    elif call.way == "low":
        sentences.append(f"It comes before other such points because {base} is weak.")
    elif call.way == "nothing_now":
        sentences.append("Nothing else is more pressing.")
    elif worst.severity == "major":
        cannot = call.recommendation.acts_on in framework.stages[stage].urgent
        sentences.append(f"At this stage {base} {'cannot wait' if cannot else 'is not what comes first'}.")
    if waiting:
        sentences.append(f"It comes before {join_words(f'“{title}”' for title in waiting)}, which must wait for it.")
    return " ".join(sentences)
