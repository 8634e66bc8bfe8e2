"""Whether some completion does this or that: tried ones first, and a branch-and-bound search where those don't tell.

A completion is kept as the branches that hold in it, as bits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.outlook.layout import Layout
from collabadvisor.reasoning.outlook.sieve import ones

MOST_TRIED = 24  # completions; beyond these a search is quicker
Goal = Callable[[int, int], bool | None]
"""Takes the branches that can hold and those that must: whether every completion does it, none, or (None) some may."""


class Search:
    """Completions of a venture: ``options`` has the answers that each of its questions can have (0: it stays open).

    ``possible`` and ``sure`` are the branches that can hold and that must; ``seen`` the completions met so far, first
    those at the strongest and at the weakest of all open answers. When the search is ``exhausted``, which is when there
    were no more steps in the budget, what has not been found out yet is said to be: that keeps every range wide enough.
    """

    def __init__(self, layout: Layout, options: Sequence[int], budget: Budget) -> None:
        self.sieve = layout.findings
        self.scales = layout.scales
        self.bases = layout.bases
        self.options = list(options)
        self.possible, self.sure = self.sieve.read(options)
        self.seen: list[int] = []
        self._meet(self.strongest(options))
        self._meet(option & -option for option in options)
        self.exhausted = False
        self._budget = budget
        self._absent: dict[int, bool] = {}

    def strongest(self, options: Iterable[int]) -> list[int]:
        """The strongest answer that each question can have; that it does not apply comes after all of its scale."""
        likely = (option & scale or option for option, scale in zip(options, self.scales, strict=True))
        return [1 << option.bit_length() >> 1 for option in likely]

    def keep_weak_base(self, base: str) -> None:
        """Keep the completions in which a base has weak answers, or a step up from that, and all others strong ones."""
        places = [place for place, other in enumerate(self.bases) if other == base]
        strongest = self.strongest(self.options)
        for steps in (0, 1):
            way = list(strongest)
            for place in places:
                option = self.options[place]
                step_up = option & (option - 1)
                lowest = step_up if steps and step_up else option
                way[place] = lowest & -lowest
            self._meet(way)

    def can_avoid(self, avoided: int) -> bool:
        """Whether none of these branches holds in some completion."""
        if avoided not in self._absent:
            self._absent[avoided] = any(not met & avoided for met in self.seen) or self._spares(self.options, avoided)
        return self._absent[avoided]

    def has(self, targets: int, avoided: int) -> bool:
        """Whether in some completion one of the wanted branches holds and none of those to be avoided."""
        if any(met & targets and not met & avoided for met in self.seen):
            return True
        return any(self._spares(self._where(branch), avoided) for branch in ones(self.possible & targets))

    def reaches(self, goal: Goal, relevant: int) -> bool:
        """Whether some completion does what the goal asks. ``relevant`` are all the branches that the goal looks at."""
        likely = islice(self._likely(relevant), MOST_TRIED)
        return any(goal(met, met) for met in likely) or self._search(self.options, goal, relevant)

    def _likely(self, relevant: int) -> Iterator[int]:
        """Completions that are likely to reach a goal, each as the branches that hold in it.

        First come those already met; then, for each undecided branch that matters, the one in which it holds and every
        question has the strongest answer that this allows.
        """
        yield from self.seen
        for branch in ones(self.possible & ~self.sure & relevant):
            if self._meet(self.strongest(self._where(branch))):
                yield self.seen[-1]

    def _where(self, branch: int) -> list[int]:
        """The answers that the questions can have where one branch holds."""
        options = list(self.options)
        for place, accepted in self.sieve.ways[branch.bit_length() - 1]:
            options[place] &= accepted
        return options

    def _spares(self, options: list[int], avoided: int) -> bool:
        def goal(possible: int, sure: int) -> bool | None:
            return False if sure & avoided else None if possible & avoided else True

        return self._search(options, goal, avoided)

    def _search(self, options: list[int], goal: Goal, relevant: int) -> bool:
        todo = [options]
        while todo and not self.exhausted:
            if not self._budget.step():
                self.exhausted = True
                break
            candidate = todo.pop()
            possible, sure = self.sieve.read(candidate)
            outcome = goal(possible, sure)
            if outcome:
                self._meet(self.strongest(candidate))
                return True
            if outcome is None:
                undecided = possible & ~sure & relevant
                place = self._most_asking(candidate, undecided)
                answers = self._told_apart(place, candidate[place], undecided)
                todo += [[*candidate[:place], answer, *candidate[place + 1 :]] for answer in answers]
        return self.exhausted

    def _most_asking(self, options: Sequence[int], undecided: int) -> int:
        """The open question about which most of the undecided branches ask."""
        most, best = -1, 0
        for place, (option, asking) in enumerate(zip(options, self.sieve.asking, strict=True)):
            if option & (option - 1) and (count := (asking & undecided).bit_count()) > most:
                most, best = count, place
        return best

    def _told_apart(self, place: int, option: int, undecided: int) -> list[int]:
        """The answers to one question, the weakest first; of those that no undecided branch tells apart only one."""
        passing = self.sieve.passing[place]
        return list({passing[answer][0] & undecided: answer for answer in ones(option)}.values())

    def _meet(self, completion: Iterable[int]) -> bool:
        """Keep a completion; False where it was met before."""
        holding, _ = self.sieve.read(completion)
        new = holding not in self.seen
        if new:
            self.seen.append(holding)
        return new
