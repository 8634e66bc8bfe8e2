"""Whether an answer to an open question can still change the advice, exactly.

The other open questions can be answered in any way, or stay silent. A question matters where there is one way for
them to be in which the advice with an answer to it differs from the advice without: in the verdict, in how a base or
value stands, in what is recommended, or in a priority (``docs/decisions/0010-the-next-question.md``).

Without the answer exactly those branches of the rules do not hold that ask about the question. So one reading, with
the answer, tells both sides. What the answer can change is looked for part by part, where it can come in: at a
recommendation that a rule about it calls for, at a standing on which such a rule bears, at the count of answers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import Priority
from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.interview.continuations import Continuations, Reach, reach_of
from collabadvisor.reasoning.outlook.layout import ENOUGH, TOO_FEW, WORDS, union
from collabadvisor.reasoning.outlook.sieve import firsts
from collabadvisor.venture.model import Venture, check_venture


def relevant(
    venture: Venture, knowledge: KnowledgeBase, unknown: Collection[str] = (), budget: Budget | None = None
) -> tuple[str, ...]:
    """The open questions whose answers can still change the advice, in the pack's order.

    Where there is none, the advice stays as it is however the open questions are answered. Those in ``unknown`` will
    not be answered: they stay silent, and are not among those returned. Where the budget does not suffice to find out
    whether a question matters, it is among them. Raises ``VentureError`` as ``advise`` does.
    """
    return tuple(relevance(venture, knowledge, unknown, budget))


def relevance(
    venture: Venture, knowledge: KnowledgeBase, unknown: Collection[str] = (), budget: Budget | None = None
) -> dict[str, bool]:
    """The same questions, each with whether that was found out (False: the search was given up)."""
    check_venture(venture, knowledge)
    reach = reach_of(knowledge, venture.stage)
    options = reach.options(venture.known(), unknown)
    budget, found = budget or Budget(), {}
    for place, fact in enumerate(reach.layout.facts):
        if options[place] > reach.silent[place]:
            inquiry = Inquiry(reach, place, options, budget.lean())
            if inquiry.matters():
                found[fact] = not inquiry.ways.exhausted
    return found


class Inquiry:
    """One open question. ``options`` has what each question can have or get, by its place."""

    def __init__(self, reach: Reach, place: int, options: Sequence[int], budget: Budget) -> None:
        self.reach = reach
        self.layout = reach.layout
        self.base = reach.base[place]
        self.open = [option & (option - 1) and other != place for other, option in enumerate(options)]
        answers = options[place] & ~reach.silent[place]
        self.ways = Continuations(reach.sieve, [*options[:place], answers, *options[place + 1 :]], budget)
        self.asks = reach.sieve.asking[place]
        self.fresh = self.ways.possible & self.asks

    def matters(self) -> bool:
        """Whether it can change the advice. Where a search is given up, it is said to: rather ask once too often."""
        return self._recommends() or self._restands() or self._covers()

    def _recommends(self) -> bool:
        """Whether it can bring about a recommendation, or change its priority."""
        calling = [
            (masks, priorities, every)
            for masks, priorities in self.layout.calling.values()
            if self.fresh & (every := union(masks))
        ]
        return any(self.ways.first(self.fresh & every, every & ~self.asks) for _, _, every in calling) or any(
            self._hastens(*call) for call in calling if len(set(call[1])) > 1
        )

    def _hastens(self, masks: Sequence[int], priorities: Sequence[Priority], every: int) -> bool:
        def found(possible: int, sure: int) -> set[Priority | None]:
            places, spared = firsts(masks, possible, sure)
            return {priorities[place] for place in places} | ({None} if spared else set())

        def goal(possible: int, sure: int) -> bool | None:
            if not self._seen(masks, possible, sure):
                return False
            before, after = found(possible & ~self.asks, sure & ~self.asks), found(possible, sure)
            return _differs(before, after, before.isdisjoint(after), len(before))

        return self.ways.reach(goal, every)

    def _restands(self) -> bool:
        """Whether it can change how a base or value stands: by what bears on it directly, so not through another."""
        return any(
            self._stands_anew(name, masks, carriers)
            for name, masks, carriers in self.layout.judged
            if self.fresh & (union(masks) | self.reach.given.get(name, 0))
        )

    def _stands_anew(self, name: str, masks: Sequence[int], carriers: Sequence[str]) -> bool:
        below = self.layout.below[name]
        upon = self.layout.upon[name] | union(self.reach.given.get(entry[0], 0) for entry in below)
        given = self.reach.given.get(name, 0)

        def goal(possible: int, sure: int) -> bool | None:
            before = self.reach.stands(possible & ~self.asks, sure & ~self.asks, below)
            first = possible & self.asks & given and not sure & ~self.asks & given
            best = min((before[carrier].bit_length() for carrier in carriers), default=len(WORDS) + 1)
            if not first and not self._seen(masks[: best - 1], possible, sure):
                return False
            stood, stands = before[name], self.reach.stands(possible, sure, below)[name]
            return _differs(stood, stands, not stood & stands, stood.bit_count())

        return self.ways.reach(goal, upon)

    def _seen(self, masks: Sequence[int], possible: int, sure: int) -> bool:
        """Whether it can be the answer that makes one of the masks the first to hold."""
        for mask in masks:
            if sure & mask & ~self.asks:
                return False
            if possible & mask & self.asks:
                return True
        return False

    def _covers(self) -> bool:
        """Whether it can be the answer that makes enough of too few, where the verdict hangs on that.

        Nothing else can change the verdict once it is known that no standing changes.
        """
        if (self.ways.sure & self.reach.given[self.base]).bit_count() > self.reach.needed.get(self.base, 0):
            return False  # enough without it, or the base is not urgent; the answer itself was counted

        def goal(possible: int, sure: int) -> bool | None:
            without = possible & ~self.asks, sure & ~self.asks
            before, after = self.reach.coverage(*without), self.reach.coverage(possible, sure)
            stands = self.reach.stands(*without)
            if not (before & TOO_FEW and after & ENOUGH and self.layout.hangs_on_coverage(stands)):
                return False
            said, says = (self._verdicts(stands, coverage) for coverage in (before, after))
            return _differs(said, says, said.isdisjoint(says), len(said))

        for holding in self._well_answered():
            self.ways.meet(holding)
        return self.ways.reach(goal, self.reach.sieve.every)

    def _verdicts(self, stands: dict[str, int], coverage: int) -> set[int | None]:
        places, missing = self.layout.verdict(stands, coverage)
        return {*places, *((None,) if missing else ())}

    def _well_answered(self) -> Iterator[list[int]]:
        """Ways that are likely to show it: all at the strongest answers, and just too few of its own base."""
        silent, options = self.reach.silent, self.ways.options
        strongest = [option & ~quiet or quiet for option, quiet in zip(options, silent, strict=True)]
        strongest = [1 << option.bit_length() - 1 for option in strongest]
        known = (self.ways.sure & self.reach.given[self.base]).bit_count()
        spare = self.reach.needed[self.base] - known
        own = [place for place, base in enumerate(self.reach.base) if base == self.base and self.open[place]]
        for quiet in (own[spare:], own[: len(own) - spare]):
            yield [silent[place] if place in quiet else option for place, option in enumerate(strongest)]


def _differs(before: object, after: object, apart: bool, many: int) -> bool | None:
    """Whether two sides surely differ: they share nothing; or surely don't: each is the same one thing."""
    if apart:
        return True
    return False if before == after and many == 1 else None
