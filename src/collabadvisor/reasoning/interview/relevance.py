"""Whether an answer to an open question can still change the advice, exactly.

The other open questions can be answered in any way, or stay silent. A question matters where there is one way for
them to be in which the advice with an answer to it differs from the advice without: in the verdict, in how a base or
value stands, in what is recommended, or in a priority (``docs/decisions/0010-the-next-question.md``).

Without the answer exactly those branches of the rules do not hold that ask about the question. So one reading, with
the answer, tells both sides. What the answer can change is looked for part by part, wherever it can come in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.interview.continuations import Continuations
from collabadvisor.reasoning.interview.differing import can_differ
from collabadvisor.reasoning.outlook.chain import Chain, chain_of
from collabadvisor.reasoning.outlook.judging import Aspect
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
    venture: Venture,
    knowledge: KnowledgeBase,
    unknown: Collection[str] = (),
    budget: Budget | None = None,
    among: Collection[str] | None = None,
) -> dict[str, bool]:
    """The questions that ``relevant`` returns -> whether that was found out (False: the search was given up).

    With ``among``, only of these questions.
    """
    check_venture(venture, knowledge)
    chain = chain_of(knowledge, venture.stage)
    options = chain.layout.options(venture.known_answers(), "either", unknown)
    budget, certainties = budget or Budget(), {}
    for place, fact in enumerate(chain.facts):
        if options[place] > chain.layout.silent[place] and (among is None or fact in among):
            inquiry = Inquiry(chain, place, options, budget.with_minimum())
            if inquiry.matters():
                certainties[fact] = not inquiry.ways.exhausted
    return certainties


class Inquiry:
    """One open question. ``options`` has what each question can have or get, by its place."""

    def __init__(self, chain: Chain, place: int, options: Sequence[int], budget: Budget) -> None:
        self.judge, self.layout = chain.judge, chain.layout
        self.base = self.layout.bases[place]
        self.open = [option & (option - 1) and other != place for other, option in enumerate(options)]
        answers = options[place] & ~self.layout.silent[place]
        self.ways = Continuations(self.layout, [*options[:place], answers, *options[place + 1 :]], budget)
        self.asks = self.layout.findings.asking[place]
        self.fresh = self.ways.possible & self.asks

    def matters(self) -> bool:
        """Whether it can change the advice. Where a search is given up, it is said to: rather ask once too often."""
        if self._recommends():
            return True
        for way in self._just_too_few():
            self.ways.remember_way(way)
        aspects = [aspect for aspect in self.judge.aspects if aspect.relevant & self.fresh]
        if any(_parted(self._sides(aspect, met, met)) for met in self.ways.seen for aspect in aspects):
            return True
        of_verdict = [aspect for aspect in aspects if aspect.kind == "verdict" or aspect.id in self.judge.of_verdict]
        aspects = [aspect for aspect in aspects if aspect not in of_verdict]
        if any(map(self._changes, sorted(aspects, key=lambda aspect: aspect.relevant.bit_count()))):
            return True
        # Where nothing can stand otherwise, the verdict can only be another one by what is required, or if it is the
        # first answer about a base.
        answer_bits = self.layout.given[self.base]
        first = self.asks & answer_bits and not self.ways.sure & ~self.asks & answer_bits
        turning = bool(first or self.fresh & self.judge.requiring)
        return turning and any(map(self._changes, of_verdict))

    def _recommends(self) -> bool:
        """Whether it can bring about a recommendation."""
        called = (every for every in self.judge.calling_masks if self.fresh & every)
        return any(self.ways.can_decide(self.fresh & every, every & ~self.asks) for every in called)

    def _changes(self, aspect: Aspect) -> bool:
        """Whether it can change something that is concluded."""

        def goal(possible: int, sure: int) -> bool | None:
            if not can_differ(self.judge, aspect, self.asks, possible, sure):
                return False
            before, after = sides = self._sides(aspect, possible, sure)
            return True if _parted(sides) else False if before == after and not before & (before - 1) else None

        return self.ways.reach(goal, aspect.relevant)

    def _sides(self, aspect: Aspect, possible: int, sure: int) -> tuple[int, int]:
        """What an aspect can be without the answer, and with it."""
        return aspect.can_be(possible & ~self.asks, sure & ~self.asks), aspect.can_be(possible, sure)

    def _just_too_few(self) -> Iterator[list[int]]:
        """Ways that are likely to show it: all at the strongest answers, and just too few of its own base."""
        silent, options = self.layout.silent, self.ways.options
        strongest = [option & scale or option for option, scale in zip(options, self.layout.scales, strict=True)]
        strongest = [1 << option.bit_length() - 1 for option in strongest]
        count = (self.ways.sure & ~self.asks & self.layout.given[self.base]).bit_count()
        spare = max(self.judge.needed[self.base] - 1 - count, 0)
        counting = zip(self.layout.bases, self.layout.counting, strict=True)
        own = [
            place for place, (base, counts) in enumerate(counting) if base == self.base and counts and self.open[place]
        ]
        for left_open in (own[spare:], own[: len(own) - spare], own):
            yield [silent[place] if place in left_open else option for place, option in enumerate(strongest)]


def _parted(sides: tuple[int, int]) -> bool:
    """Whether two sides have nothing in common."""
    return not sides[0] & sides[1]
