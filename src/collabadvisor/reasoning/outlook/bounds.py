"""How far the advice on a venture can still move while questions are open, exactly.

A *completion* of a venture answers every question asked at its stage and keeps the answers that are known. A
recommendation is certain where every completion is advised it, possible where some are, ruled out where none is.

This is not what ``advise`` says now. There an open question is silent: no rule fires on it, and where too much is open
the verdict can be that nothing can be said yet. In a completion nothing is open any more, so the verdict now need not
be one that any completion gets, nor a standing that is only the best of what is known so far. But a rule that fires
now rests on answers that are given, so whatever is advised now is certain.

The bounds are exact for every pack, whatever its rules (``docs/decisions/0009-exact-bounds.md``). What a rule can do
is told by its branches. What rules do together is tried on completions that are likely to show it: the strongest and
the weakest answers, and the ways in which a rule can hold. Where these do not reach what may be possible, a search
settles it; with rules that go one way that is seldom needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import PRIORITIES, Priority
from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.outlook.bounds_model import Bounds, Prospect, VerdictRange
from collabadvisor.reasoning.outlook.chain import chain_of, prospect, standing_range
from collabadvisor.reasoning.outlook.layout import UNKNOWN, WORDS, Layout, lowest, union
from collabadvisor.reasoning.outlook.search import Search
from collabadvisor.reasoning.outlook.sieve import firsts, ones
from collabadvisor.venture.model import Venture, check_venture


def bounds(venture: Venture, knowledge: KnowledgeBase, budget: Budget | None = None) -> Bounds:
    """What holds of all completions of a venture; where the budget does not suffice, it says so (``exact``).

    Raises ``VentureError`` as ``advise`` does.
    """
    check_venture(venture, knowledge)
    layout = chain_of(knowledge, venture.stage).layout
    return bounds_within(layout, layout.options(venture.known(), still_open=True), knowledge, budget)


def bounds_within(
    layout: Layout, options: Sequence[int], knowledge: KnowledgeBase, budget: Budget | None = None
) -> Bounds:
    """The same of all ways to answer each question with one of its options, given as bits (0: it stays open)."""
    return _BoundsSearch(layout, Search(layout.findings, options, budget or Budget())).told(knowledge)


class _BoundsSearch:
    def __init__(self, layout: Layout, search: Search) -> None:
        self.layout = layout
        self.search = search

    def told(self, knowledge: KnowledgeBase) -> Bounds:
        findings = {rule: self._finding(bits) for rule, bits in self.layout.findings.bits.items()}
        recommendations = {name: self._advised(*calling) for name, calling in self.layout.calling.items()}
        stands = self._stands()
        verdict = self._verdict(stands)
        return Bounds(
            exact=not self.search.exhausted,
            findings=findings,
            standings={name: standing_range(stands[name]) for name in knowledge.framework.judged()},
            verdict=verdict,
            recommendations=recommendations,
        )

    def _firsts(self, masks: Sequence[int]) -> tuple[list[int], bool]:
        return firsts(masks, self.search.possible, self.search.sure)

    def _finding(self, bits: int) -> bool | None:
        places, fails = self._firsts([bits])
        return bool(places) and (None if fails and self.search.without(bits) else True)

    def _advised(self, masks: Sequence[int], priorities: Sequence[Priority]) -> Prospect:
        places, spared = self._firsts(masks)
        order = sorted(places, key=lambda place: PRIORITIES.index(priorities[place]))
        ends = [self._end(masks, priorities, way) for way in (order, order[::-1]) if way]
        still_asked = self.layout.open_questions(self.search.options, masks, self.search.possible, self.search.sure)
        return prospect(priorities, ends, spared and self.search.without(union(masks)), still_asked)

    def _end(self, masks: Sequence[int], priorities: Sequence[Priority], order: Sequence[int]) -> int:
        """The first of the places that some completion reaches; none is tried where all that are left mean the same."""
        return next(
            place
            for index, place in enumerate(order)
            if {priorities[other] for other in order[index:]} == {priorities[place]}
            or self.search.has(masks[place], union(masks[:place]))
        )

    def _stands(self) -> dict[str, int]:
        """The standings of each base and value, as bits; the worst, the best and "not known" are exact."""
        stands: dict[str, int] = {}
        for name, masks, carriers in self.layout.judged:
            places, nothing = self._firsts(masks)
            found = sum(1 << place for place in places) | (self.layout.quiet(name) if nothing else 0)
            for carrier in carriers:
                found = lowest(found, stands[carrier])
            known = found & ~UNKNOWN
            # The worst of the lowest of several is the lowest of the worst, whatever else they do together.
            worst = next((bit for bit in ones(known) if carriers or self._stands_alone(name, masks, bit)), 0)
            best = next((bit for bit in _highest(known) if self._stands_at(name, masks, carriers, bit)), 0)
            stands[name] = known & _from_to(worst, best)
            if found & UNKNOWN and self.search.without(self.layout.upon[name]):
                stands[name] |= UNKNOWN
        return stands

    def _stands_alone(self, name: str, masks: Sequence[int], standing: int) -> bool:
        """Whether what nothing carries stands so in some completion."""
        place = standing.bit_length() - 1
        by_finding = place < len(masks) and self.search.has(masks[place], union(masks[:place]))
        return by_finding or (standing == self.layout.quiet(name) and self.search.without(union(masks)))

    def _stands_at(self, name: str, masks: Sequence[int], carriers: Sequence[str], standing: int) -> bool:
        """Whether a base or value stands so in some completion."""
        if not carriers:
            return self._stands_alone(name, masks, standing)
        below = self.layout.below[name]

        def goal(possible: int, sure: int) -> bool | None:
            stands = self.layout.stands(possible, sure, judged=below)[name]
            return False if not stands & standing else True if stands == standing else None

        return self.search.reaches(goal, self.layout.upon[name])

    def _verdict(self, stands: dict[str, int]) -> VerdictRange:
        places, missing = self.layout.verdict(stands)
        verdicts = self.layout.verdicts
        reached = {place for place in places if self._reached(place)}
        return VerdictRange(
            verdicts=tuple(verdicts[place] for place in sorted(reached)), missing=missing and self._reached(None)
        )

    def _reached(self, wanted: int | None) -> bool:
        """Whether some completion gets this verdict (None: none at all)."""

        def goal(possible: int, sure: int) -> bool | None:
            places, missing = self.layout.verdict(self.layout.stands(possible, sure))
            can = missing if wanted is None else wanted in places
            return False if not can else True if len(places) + missing == 1 else None

        return self.search.reaches(goal, union(self.layout.upon.values()))


def _highest(bits: int) -> Iterator[int]:
    """The single bits of a number, the highest first."""
    return (1 << place for place in range(len(WORDS) - 1, -1, -1) if bits >> place & 1)


def _from_to(worst: int, best: int) -> int:
    """All bits from one single bit up to another."""
    return 2 * best - worst
