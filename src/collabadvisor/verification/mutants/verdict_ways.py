"""Whether a change of a verdict's rule can show at all: over every way in which bases and values can stand.

A way to stand is what findings together bear on each base and value. Here any findings may come together, also such as
no venture has both of; so more ways are looked at than there are, and what is the same in all of them is the same for
every venture. There are only some thousands, since of all that bears on a name only the lowest counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from graphlib import TopologicalSorter
from itertools import product

from collabadvisor.circuit.decisions import FINDING, STANDING, Decisions, decisions_of, of
from collabadvisor.inference.interpreter import lowest
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import UNORDERED, Condition, branches, leaves
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, STANDINGS

LOW = STANDINGS[:2]
"""The standings by which a verdict is explained."""
HIGH = frozenset({*STANDINGS[2:], UNORDERED})
Bears = tuple[tuple[str, int], ...]
"""The standings that a finding bears on, each with the place of how low."""
Way = tuple[tuple[int, frozenset[str]], ...]
"""For each standing the lowest that findings make of it, and the standings of the bases that these are about."""
Stands = Mapping[str, tuple[str, AbstractSet[str]]]
"""Name of a standing -> how it stands, and the names of those that it stands so by."""
Said = tuple[object, ...]
"""What is said of a way to stand, to be compared."""
COVERED = of(STANDING, COVERAGE)
TOO_FEW, ENOUGH = COVERAGES
_NOTHING = (len(STANDINGS), frozenset[str]())


class VerdictWays:
    """Every way in which things can stand by one knowledge base, at each of its stages."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._decisions = decisions_of(knowledge)
        self._ways: dict[tuple[str, bool], tuple[tuple[Stands, Said, Said], ...]] = {}

    def can_show(self, changed: KnowledgeBase, stage: str) -> bool:
        """Whether a change of a verdict's rule can change the verdict at a stage, or what explains it.

        False is certain. True may come of a way to stand that no venture has.
        """
        before, after = _Calling(self._decisions, stage), _Calling(Decisions(changed), stage)
        rough = before.plain and after.plain
        if (stage, rough) not in self._ways:
            self._ways[stage, rough] = tuple(
                (stands, before.said(stands, TOO_FEW), before.said(stands, ENOUGH))
                for stands in _every(self._decisions, stage, rough)
            )
        return any(
            after.said(stands, TOO_FEW) != with_few or after.said(stands, ENOUGH) != with_enough
            for stands, with_few, with_enough in self._ways[stage, rough]
        )


def _every(decisions: Decisions, stage: str, rough: bool) -> Iterator[Stands]:
    """Each way to stand; ``rough`` where what stands well and what is not known need not be told apart."""
    carriers: dict[str, list[str]] = {}
    bears: dict[str, list[tuple[str, int]]] = {}
    for name in decisions.framework.judged():
        decision = decisions.standings[name]
        options = [option for option in decision.options if option.origin and stage in option.stages]
        carriers[decision.name] = [option.origin for option in options if not option.origin.startswith(FINDING)]
        for option in options:
            if option.origin.startswith(FINDING):
                bears.setdefault(option.about, []).append((decision.name, STANDINGS.index(option.word)))
    order = list(TopologicalSorter(carriers).static_order())
    levels = len(LOW) if rough else len(STANDINGS)
    # What bears well on a value of another base counts always: the verdict is explained by how that base stands.
    kinds = {
        (about, tuple(one for one in bears.get(rule.id, ()) if one[1] < levels or one[0] != about))
        for rule in decisions.rules
        if stage in rule.stages and (about := of(STANDING, rule.about))
    }
    quiet = (STANDINGS[-1],) if rough else (STANDINGS[2], UNORDERED)
    open_ = {of(STANDING, base): quiet for base in decisions.framework.bases}
    for way in sorted(_ways(kinds, order), key=_key):
        yield from _stands(dict(zip(order, way, strict=True)), carriers, open_)


def _key(way: Way) -> tuple[tuple[int, list[str]], ...]:
    return tuple((level, sorted(names)) for level, names in way)


def _ways(kinds: Iterable[tuple[str, Bears]], order: list[str]) -> set[Way]:
    """What findings can make together, each kind of them being there or not."""
    ways: set[Way] = {tuple(_NOTHING for _ in order)}
    for about, bears in sorted(kinds):
        ways |= {_with(way, about, bears, order) for way in ways}
    return ways


def _with(way: Way, about: str, bears: Bears, order: list[str]) -> Way:
    made = dict(zip(order, way, strict=True))
    for name, level in bears:
        low, names = made[name]
        by = frozenset({about} - {name})
        if level <= low:
            made[name] = (level, by if level < low else names | by)
    return tuple(made.values())


def _stands(
    lows: Mapping[str, tuple[int, frozenset[str]]],
    carriers: Mapping[str, list[str]],
    quiet: Mapping[str, tuple[str, ...]],
) -> Iterator[Stands]:
    """How everything stands; a base on which nothing bears is, or is not, answered."""
    bases = [name for name, (level, _) in lows.items() if level == len(STANDINGS) and name in quiet]
    for chosen in product(*(quiet[name] for name in bases)):
        nothing = dict(zip(bases, chosen, strict=True))
        stands: dict[str, tuple[str, AbstractSet[str]]] = {}
        for name, (level, by) in lows.items():
            upon: list[tuple[str, AbstractSet[str]]] = [(STANDINGS[level], by)] if level < len(STANDINGS) else []
            upon += [(stands[other][0], {other}) for other in carriers[name]]
            stands[name] = lowest(upon) or (nothing.get(name, UNORDERED), set())
        yield stands


class _Calling:
    """The options of the verdict at one stage, and what they say of a way to stand.

    ``plain`` says whether none of them tells apart what stands well and what is not known.
    """

    def __init__(self, decisions: Decisions, stage: str) -> None:
        options = [option for option in decisions.verdict.options if stage in option.stages]
        self._options = [(option, branches(option.when)) for option in options]
        self.plain = all(_plain(option.when) for option in options)

    def said(self, stands: Stands, coverage: str) -> Said:
        """The verdict, the rules that call for it, the low names it rests on, and whether it says what is open."""
        words = {COVERED: coverage, **{name: word for name, (word, _) in stands.items()}}
        verdict, rules, premises = "", set[str](), set[str]()
        for option, ways in self._options:
            holding = [way for way in ways if all(words[name] in accepted for name, accepted in way.items())]
            if holding and option.word == (verdict or option.word):
                verdict = option.word
                rules.add(option.about)
                premises.update(name for way in holding for name in way)
        low = frozenset(name for name in _reached(stands, premises) if words[name] in LOW)
        return verdict, frozenset(rules), low, coverage == TOO_FEW and COVERED in premises


def _plain(condition: Condition) -> bool:
    return all(leaf.name == COVERED or not leaf.answers & HIGH or leaf.answers >= HIGH for leaf in leaves(condition))


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
