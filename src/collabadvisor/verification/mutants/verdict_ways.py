"""Whether a change of a verdict's rule can show at all: over every way in which bases and values can stand.

A way to stand is what findings together bear on each base and value. Here any findings may come together, also such as
no venture has both of, and any base may be known or not; so more ways are looked at than there are, and what is the
same in all of them is the same for every venture. There are only some thousands, since of all that bears on a name only
the weightiest counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from collabadvisor.inference.bearings import LOW, WEIGHT, Bearings
from collabadvisor.inference.plain_reading import weightiest
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Branch, branches, leaves
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, REQUIREMENTS, StandingOrNot
from collabadvisor.knowledge.requirements import MET, REQUIREMENT_STATUSES

Lows = tuple[int, ...]
"""For each base and value the place in ``WEIGHT`` of the gravest of the weaknesses that name it."""
NOTHING = len(LOW)
"""The place in ``WEIGHT`` of a base or value that no weakness names."""
Stands = dict[str, str]
Causes = Mapping[str, frozenset[str]]
"""Base or value -> what it stands low by: itself a finding names, or what it rests on."""
CallResult = tuple[object, ...]
"""What is said of a way to stand, to be compared."""


class VerdictWays:
    """Every way in which things can stand by one knowledge base, at each of its stages."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._knowledge = knowledge
        self._ways: dict[tuple[str, tuple[StandingOrNot, ...]], tuple[tuple[Stands, Causes, CallResult], ...]] = {}

    def can_show(self, changed: KnowledgeBase, stage: str) -> bool:
        """Whether a change of a verdict's rule can change the verdict at a stage, its reasons, or what it calls for.

        False is certain. True may come of a way to stand that no venture has.
        """
        before, after = _Calling(self._knowledge, stage), _Calling(changed, stage)
        quiet = _told_apart([*before.answers, *after.answers])
        if (stage, quiet) not in self._ways:
            self._ways[stage, quiet] = tuple(
                (stands, causes, before.call_result(stands, causes))
                for stands, causes in _every(self._knowledge, stage, quiet)
            )
        return any(after.call_result(stands, causes) != outcome for stands, causes, outcome in self._ways[stage, quiet])


def _told_apart(answers: Iterable[frozenset[str]]) -> tuple[StandingOrNot, ...]:
    """One word for each of the standings above the low ones that need to be told apart, with all beside it."""
    sets = list(answers)
    words = WEIGHT[NOTHING:]
    after = zip(words, (*words[1:], ""), strict=True)
    return tuple(word for word, next_ in after if not next_ or any((word in some) != (next_ in some) for some in sets))


def _every(knowledge: KnowledgeBase, stage: str, quiet: tuple[StandingOrNot, ...]) -> Iterator[tuple[Stands, Causes]]:
    """Each way to stand, with enough known and with too little. ``quiet`` are the standings above the low ones."""
    bearings = Bearings(knowledge, stage)
    order = sorted(bearings.levels, key=bearings.levels.__getitem__)
    kinds = {
        tuple((order.index(name), WEIGHT.index(standing)) for name, standing in bearings.effects(rule))
        for rule in knowledge.active(stage)
        if rule.severity
    }
    lows: set[Lows] = {tuple(NOTHING for _ in order)}
    for kind in sorted(kinds):
        lows |= {_with(low, kind) for low in lows}
    urgent = knowledge.framework.stages[stage].urgent
    for low in sorted(lows):
        low_by_name = dict(zip(order, low, strict=True))
        open_ = [name for name in order if name in knowledge.framework.bases and low_by_name[name] == NOTHING]
        for chosen in product(quiet, repeat=len(open_)):
            stands, causes = _stands(bearings, order, low_by_name, dict(zip(open_, chosen, strict=True)))
            coverages = COVERAGES[:1] if any(stands[base] == "not_known" for base in urgent) else COVERAGES
            required = REQUIREMENT_STATUSES if knowledge.requirements else (MET,)
            beside = product(coverages, required)
            yield from (({**stands, COVERAGE: one, REQUIREMENTS: other}, causes) for one, other in beside)


def _with(low: Lows, kind: Iterable[tuple[int, int]]) -> Lows:
    levels = list(low)
    for place, level in kind:
        levels[place] = min(levels[place], level)
    return tuple(levels)


def _stands(
    bearings: Bearings, order: Iterable[str], lows: Mapping[str, int], quiet: Mapping[str, StandingOrNot]
) -> tuple[Stands, Causes]:
    stands: dict[str, StandingOrNot] = {}
    causes: dict[str, frozenset[str]] = {}
    for name in order:
        upon = [(WEIGHT[lows[name]], {name})] if lows[name] < NOTHING else []
        upon += [(quiet[name], set())] if name in quiet else []
        upon += [(bearings.effect_on_dependent(by, stands[by]), {by}) for by in bearings.rests_on.get(name, ())]
        standing, by = weightiest(upon) or (bearings.default_standing(name), set())
        stands[name], causes[name] = standing, frozenset(by)
    return {**stands}, causes


class _Calling:
    """The rules of the verdict at one stage, and what they say of a way to stand."""

    def __init__(self, knowledge: KnowledgeBase, stage: str) -> None:
        self._rules = [(rule, branches(rule.when)) for rule in knowledge.calling(stage)]
        self._scale = knowledge.framework.stages[stage].verdicts
        every = (leaf for rule, _ in self._rules for leaf in leaves(rule.when))
        self.answers = [leaf.answers for leaf in every if leaf.name not in (COVERAGE, REQUIREMENTS)]

    def call_result(self, stands: Stands, causes: Causes) -> CallResult:
        """The verdict, the rules that call for it, the low names that it comes from, and what it calls for."""
        calling = [(rule, by) for rule, ways in self._rules if (by := _by(ways, stands))]
        if not calling:
            return ()
        verdict = min((rule.verdict for rule, _ in calling), key=self._scale.index)
        standing = [rule for rule, _ in calling if rule.verdict == verdict]
        calls = frozenset(name for rule in standing for name in rule.recommend)
        premises = set().union(*(by for rule, by in calling if rule.verdict == verdict))
        return verdict, frozenset(rule.id for rule in standing), _verdict_causes(stands, causes, premises), calls


def _by(ways: Iterable[Branch], stands: Stands) -> set[str]:
    """The names by which a rule holds, in every way in which it does."""
    return {name for way in ways if all(stands[name] in accepted for name, accepted in way.items()) for name in way}


def _verdict_causes(stands: Stands, causes: Causes, premises: Iterable[str]) -> frozenset[str]:
    """What stands low and makes a verdict, at once or through what it holds down."""
    reached: set[str] = set()
    todo = list(premises)
    while todo:
        name = todo.pop()
        if name in causes and stands[name] in LOW and name not in reached:
            reached.add(name)
            todo += causes[name]
    return frozenset(reached)
