"""How far the advice on a venture can still move while questions are open, exactly.

A *completion* of a venture answers every question asked at its stage and keeps the answers that are known. A
recommendation is certain where every completion is advised it, possible where some are, ruled out where none is.

This is not what ``advise`` says now. There an open question is silent: no rule fires on it, and where too much is open
the verdict can be that nothing can be said yet. In a completion nothing is open any more, so the verdict now need not
be one that any completion gets, nor a standing that is only the best of what is known so far. But a rule that fires
now rests on answers that are given, so whatever a finding calls for now is certain.

The bounds are exact for every pack, whatever its rules (``docs/decisions/0009-exact-bounds.md``). What a rule can do
is told by its branches. What rules do together is tried on completions that are likely to show it: the strongest and
the weakest answers, and the ways in which a rule can hold. Where these do not reach what may be possible, a search
settles it; with rules that go one way that is seldom needed.
"""

from __future__ import annotations

from collections.abc import Sequence

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.outlook.bounds_model import Bounds, VerdictRange
from collabadvisor.reasoning.outlook.chain import Chain, chain_of, prospect, standing_range
from collabadvisor.reasoning.outlook.judging import Aspect
from collabadvisor.reasoning.outlook.search import Goal, Search
from collabadvisor.reasoning.outlook.sieve import ones, possible_firsts
from collabadvisor.venture.model import Venture, check_venture


def bounds(venture: Venture, knowledge: KnowledgeBase, budget: Budget | None = None) -> Bounds:
    """What holds of all completions of a venture; where the budget does not suffice, it says so (``exact``).

    Raises ``VentureError`` as ``advise`` does.
    """
    check_venture(venture, knowledge)
    chain = chain_of(knowledge, venture.stage)
    return bounds_within(chain, chain.layout.options(venture.known_answers(), "answered"), budget)


def bounds_within(chain: Chain, options: Sequence[int], budget: Budget | None = None) -> Bounds:
    """What holds of all ways to answer each question with one of its options, given as bits by its place."""
    return _BoundsSearch(chain, Search(chain.layout, options, budget or Budget())).bounds()


class _BoundsSearch:
    def __init__(self, chain: Chain, search: Search) -> None:
        self.chain = chain
        self.layout = chain.layout
        self.judge = chain.judge
        self.search = search
        for base in self.layout.asked:
            search.keep_weak_base(base)

    def bounds(self) -> Bounds:
        findings = {rule: self._finding(bits) for rule, bits in self.layout.found.items()}
        reached = {(aspect.kind, aspect.id): self._reached(aspect) for aspect in self.judge.aspects}
        verdict = reached["verdict", "verdict"]
        verdicts = tuple(name for place, name in enumerate(self.chain.verdicts) if verdict >> place + 1 & 1)
        judged = self.chain.knowledge.framework.names_with_standing()
        return Bounds(
            exact=not self.search.exhausted,
            findings=findings,
            standings={name: standing_range(reached["standing", name]) for name in judged},
            verdict=VerdictRange(verdicts=verdicts, missing=bool(verdict & 1)),
            recommendations={
                name: prospect(reached["recommendation", name], self._open(name)) for name in self.judge.calls
            },
        )

    def _finding(self, bits: int) -> bool | None:
        places, fails = possible_firsts([bits], self.search.possible, self.search.sure)
        return bool(places) and (None if fails and self.search.can_avoid(bits) else True)

    def _open(self, name: str) -> tuple[str, ...]:
        masks = [call.mask for call in self.judge.calls[name]]
        return self.layout.open_questions(self.search.options, masks, self.search.possible, self.search.sure)

    def _reached(self, aspect: Aspect) -> int:
        """What the aspect comes to in some completion, as bits. Each is tried on the completions met so far first."""
        can_be, search = aspect.can_be, self.search
        possible = can_be(search.possible, search.sure)
        if not possible & (possible - 1):
            return possible
        bits = 0
        self._meet_ways_of(aspect)
        for met in search.seen:
            bits |= can_be(met, met)
            if bits == possible:
                return bits
        for bit in ones(possible & ~bits):
            if search.reaches(_goal(aspect, bit), aspect.relevant):
                bits |= bit
        return bits

    def _meet_ways_of(self, aspect: Aspect) -> None:
        """Look for completions in which each severity in turn is the worst that calls for it, and for one without."""
        if aspect.kind == "recommendation":
            avoided = 0
            for call in self.judge.calls[aspect.id]:
                if self.search.possible & call.mask:
                    self.search.has(call.mask, avoided)
                avoided |= call.mask
            self.search.can_avoid(avoided)


def _goal(aspect: Aspect, bit: int) -> Goal:
    """Whether an aspect comes to this."""

    def goal(possible: int, sure: int) -> bool | None:
        can = aspect.can_be(possible, sure)
        return False if not can & bit else True if can == bit else None

    return goal
