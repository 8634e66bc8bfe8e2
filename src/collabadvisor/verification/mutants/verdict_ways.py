"""Whether a change of a verdict's rule can show at all: over every way in which bases and values can stand.

A way to stand is what findings together bear on each base and value. Here any findings may come together, also such as
no venture has both of; so more ways are looked at than there are, and what is the same in all of them is the same for
every venture. There are only some thousands, since of all that bears on a name only the lowest counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import product

from collabadvisor.inference.bearings import Bearings
from collabadvisor.inference.interpreter import lowest
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import UNORDERED, Condition, branches, leaves
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, STANDINGS

LOW = STANDINGS[:2]
"""The standings by which a verdict is explained."""
HIGH = frozenset({*STANDINGS[2:], UNORDERED})
Way = tuple[tuple[int, frozenset[str]], ...]
"""For each base and value the lowest that findings make of it, and the bases that these are about."""
Stands = Mapping[str, tuple[str, set[str]]]
"""Base or value -> how it stands, and the names that it stands so by."""
Said = tuple[object, ...]
"""What is said of a way to stand, to be compared."""
TOO_FEW, ENOUGH = COVERAGES
_NOTHING = (len(STANDINGS), frozenset[str]())


class VerdictWays:
    """Every way in which things can stand by one knowledge base, at each of its stages."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        self._ways: dict[tuple[str, bool], tuple[tuple[Stands, Said, Said], ...]] = {}

    def can_show(self, changed: KnowledgeBase, stage: str) -> bool:
        """Whether a change of a verdict's rule can change the verdict at a stage, or what explains it.

        False is certain. True may come of a way to stand that no venture has.
        """
        both = (self.knowledge, changed)
        rough = all(_plain(each.conditions[rule.id]) for each in both for rule in each.calling(stage))
        after = _Calling(changed, stage)
        return any(
            after.said(stands, TOO_FEW) != with_few or after.said(stands, ENOUGH) != with_enough
            for stands, with_few, with_enough in self._every(stage, rough)
        )

    def _every(self, stage: str, rough: bool) -> tuple[tuple[Stands, Said, Said], ...]:
        """Each way to stand, with what is said of it by the knowledge as it is: too little answered, and enough."""
        if (stage, rough) not in self._ways:
            bearings = Bearings(self.knowledge, stage)
            order = sorted(bearings.levels, key=bearings.levels.__getitem__)
            ways = _ways(self.knowledge, stage, bearings, order, len(LOW) if rough else len(STANDINGS))
            quiet = (STANDINGS[-1],) if rough else (STANDINGS[2], UNORDERED)
            stands = (stands for way in sorted(ways, key=_key) for stands in _stands(order, way, bearings, quiet))
            calling = _Calling(self.knowledge, stage)
            self._ways[stage, rough] = tuple(
                (each, calling.said(each, TOO_FEW), calling.said(each, ENOUGH)) for each in stands
            )
        return self._ways[stage, rough]


def _plain(condition: Condition) -> bool:
    """Whether a condition does not tell apart what stands well and what is not known."""
    return all(leaf.name == COVERAGE or not leaf.answers & HIGH or leaf.answers >= HIGH for leaf in leaves(condition))


def _key(way: Way) -> tuple[tuple[int, list[str]], ...]:
    return tuple((level, sorted(names)) for level, names in way)


def _ways(knowledge: KnowledgeBase, stage: str, bearings: Bearings, order: list[str], levels: int) -> set[Way]:
    """What findings can make together, each kind of them (by what it bears on) being there or not."""
    kinds = set()
    for rule in knowledge.active(stage):
        bears = [(order.index(name), STANDINGS.index(standing)) for name, standing in bearings.of(rule)]
        # What bears well on a value of another base counts always: the verdict is explained by how that base stands.
        counting = tuple(
            sorted((place, level) for place, level in bears if level < levels or order[place] != rule.about)
        )
        if counting:
            kinds.add((rule.about, counting))
    ways: set[Way] = {tuple(_NOTHING for _ in order)}
    for about, counting in sorted(kinds):
        ways |= {_with(way, about, counting, order) for way in ways}
    return ways


def _with(way: Way, about: str, bears: tuple[tuple[int, int], ...], order: list[str]) -> Way:
    made = list(way)
    for place, level in bears:
        lowest, names = made[place]
        by = frozenset() if order[place] == about else frozenset({about})
        if level < lowest:
            made[place] = (level, by)
        elif level == lowest:
            made[place] = (level, names | by)
    return tuple(made)


def _stands(order: list[str], way: Way, bearings: Bearings, quiet: tuple[str, ...]) -> Iterator[Stands]:
    """How everything stands; a base on which nothing bears is, or is not, answered."""
    silent = [name for name, (level, _) in zip(order, way, strict=True) if level == len(STANDINGS)]
    bases = [name for name in silent if name not in bearings.rests_on]
    for chosen in product(quiet, repeat=len(bases)):
        nothing = dict(zip(bases, chosen, strict=True))
        stands: dict[str, tuple[str, set[str]]] = {}
        for name, (level, by) in zip(order, way, strict=True):
            upon: list[tuple[str, AbstractSet[str]]] = [(STANDINGS[level], by)] if level < len(STANDINGS) else []
            upon += [(stands[other][0], {other}) for other in bearings.rests_on.get(name, ())]
            stands[name] = lowest(upon) or (nothing.get(name, UNORDERED), set())
        yield stands


class _Calling:
    """The rules of the verdict at one stage, and what they say of a way to stand."""

    def __init__(self, knowledge: KnowledgeBase, stage: str) -> None:
        self.rules = [
            (rule.id, rule.verdict, branches(knowledge.conditions[rule.id])) for rule in knowledge.calling(stage)
        ]
        self.verdicts = knowledge.framework.stages[stage].verdicts

    def said(self, stands: Stands, coverage: str) -> Said:
        """The verdict, the rules that call for it, the low names it rests on, and whether it says what is open."""
        called: dict[str, set[str]] = {}
        premises: dict[str, set[str]] = {}
        for rule, verdict, ways in self.rules:
            holding = [way for way in ways if all(_stands_in(stands, coverage, *each) for each in way.items())]
            if holding:
                called.setdefault(verdict, set()).add(rule)
                premises.setdefault(verdict, set()).update(name for way in holding for name in way)
        verdict = next((each for each in self.verdicts if each in called), "")
        if not verdict:
            return ()
        low = frozenset(name for name in _reached(stands, premises[verdict]) if stands[name][0] in LOW)
        return verdict, frozenset(called[verdict]), low, coverage == TOO_FEW and COVERAGE in premises[verdict]


def _stands_in(stands: Stands, coverage: str, name: str, accepted: frozenset[str]) -> bool:
    return (coverage if name == COVERAGE else stands[name][0]) in accepted


def _reached(stands: Stands, premises: Iterable[str]) -> set[str]:
    """What a verdict rests on, and what that rests on."""
    reached: set[str] = set()
    todo = [name for name in premises if name in stands]
    while todo:
        name = todo.pop()
        if name not in reached:
            reached.add(name)
            todo += stands[name][1]
    return reached
