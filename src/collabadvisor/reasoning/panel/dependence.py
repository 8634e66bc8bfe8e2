"""Whether what is concluded depends on the answer to one question, while others are undecided too. Exactly.

It depends on it where somewhere, with all else equal, two of its answers conclude different things. That cannot be
told from what each answer *can* lead to: two answers may both lead to the same verdicts, and never to the same one.
So the answers are read side by side, and the other questions are answered one by one until the readings part, or
cannot part any more.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import combinations, pairwise

from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.outlook.judging import Judge
from collabadvisor.reasoning.outlook.layout import union
from collabadvisor.reasoning.outlook.sieve import Sieve, ones
from collabadvisor.reasoning.panel import settled_parts
from collabadvisor.reasoning.panel.settled_parts import SettledPart

Reading = tuple[int, int]
"""The branches that can hold, and those that must."""


class Dependence:
    """What the verdict, the standings and the recommendations depend on, among the options of some questions.

    ``options`` are for each fact of the layout the answers it can have, as bits. What is told is
    exact until the search is ``exhausted``, as the budget is then: what has not been found out is said to depend.
    """

    def __init__(self, judge: Judge, options: Sequence[int], budget: Budget) -> None:
        self.judge = judge
        self.layout = judge.layout
        self.options = options
        self.exhausted = False
        self._budget = budget
        self._verdict = settled_parts.verdict(judge)
        self._standings = {name: settled_parts.standing_part(judge, name) for name in judge.order}
        self._advised = settled_parts.recommendations(judge)
        self._urgent = {
            name: settled_parts.urgent(judge, name, part)
            for name, part in self._advised.items()
            if name not in judge.of_verdict
        }
        self.standings = cache(self._lowered)
        self.verdict = cache(self._turns)
        self.recommendations = cache(self._calls)

    def _turns(self, place: int) -> bool:
        """Whether the verdict depends on the fact at a place."""
        return self._depends(self._verdict, place)

    def _lowered(self, place: int) -> tuple[str, ...]:
        """The bases and values whose standings depend on it."""
        asking, judge = self.layout.findings.asking[place], self.judge
        names: list[str] = []
        for name in judge.order:
            # Nothing depends on it of which nothing that carries it does, unless a finding speaks of it directly.
            of_its_own = judge.upon[name] & ~union(judge.upon[carrier] for carrier in judge.carriers[name])
            concerned = asking & (of_its_own | union(self.layout.bearing[name]))
            concerned = concerned or any(carrier in names for carrier in judge.carriers[name])
            if concerned and self._depends(self._standings[name], place):
                names.append(name)
        return tuple(name for name in self._standings if name in names)

    def _calls(self, place: int) -> tuple[str, ...]:
        """The recommendations of which it depends on it whether they are advised, or how urgently."""
        return tuple(
            name
            for name, part in self._advised.items()
            if (self.verdict(place) or not self.judge.depends_on_verdict_alone(name)) and self._depends(part, place)
        )

    def urgent(self, place: int) -> tuple[str, ...]:
        """The recommendations of which it depends on it whether they are among the most urgent."""
        depending = self.recommendations(place)
        # What the verdict calls for is urgent wherever it is advised.
        return tuple(
            name for name in depending if name in self.judge.of_verdict or self._depends(self._urgent[name], place)
        )

    def _depends(self, part: SettledPart, place: int) -> bool:
        if not self.layout.findings.asking[place] & part.relevant:
            return False
        beside = _SideBySide(self.layout.findings, self.options, part, place)
        todo = [beside.open] if len(beside.fixed) > 1 else []
        while todo and not self.exhausted:
            if not self._budget.step():
                self.exhausted = True
                break
            candidate = todo.pop()
            readings = beside.read(candidate)
            if beside.new(candidate, readings):
                outcome = beside.differ(readings)
                if outcome:
                    return True
                todo += beside.split(candidate, readings) if outcome is None else []
        return self.exhausted


class _SideBySide:
    """The answers to the fact at a place read side by side, as far as they bear on one thing that is concluded.

    ``open`` are the options of the other open questions that bear on it, ``fixed`` what each answer tells together
    with the questions that are not open.
    """

    def __init__(self, sieve: Sieve, options: Sequence[int], part: SettledPart, place: int) -> None:
        self.part = part
        self.relevant = part.relevant
        bearing = [other for other, asking in enumerate(sieve.asking) if asking & self.relevant and other != place]
        varied = [other for other in bearing if options[other] & (options[other] - 1)]
        self.open = [options[other] for other in varied]
        self.asking = [sieve.asking[other] for other in varied]
        self.passing = [sieve.passing[other] for other in varied]
        possible = sure = sieve.every
        for other in set(bearing).difference(varied):
            some, each = sieve.passing[other][options[other]]
            possible, sure = possible & some, sure & each
        here = (sieve.passing[place][answer] for answer in ones(options[place]))
        # Answers that no branch tells apart are one answer. What bears on nothing here is taken not to hold.
        apart = {some & self.relevant: each & self.relevant for some, each in here}
        self.fixed = [(possible & some, sure & each) for some, each in apart.items()]
        self._seen: set[object] = set()

    def read(self, options: Sequence[int]) -> list[Reading]:
        """One reading for each answer, where the open questions have these options."""
        possible = sure = -1
        for passing, option in zip(self.passing, options, strict=True):
            some, each = passing[option]
            possible &= some
            sure &= each
        return [(possible & some, sure & each) for some, each in self.fixed]

    def new(self, options: Sequence[int], readings: Sequence[Reading]) -> bool:
        """Whether the readings can still differ, and are not a combination (rests and open questions) met before."""
        rests = tuple(self.part.rest(*reading) for reading in readings)
        key = (rests, tuple(option if option & (option - 1) else 0 for option in options))
        new = len(set(rests)) > 1 and key not in self._seen
        self._seen.add(key)
        return new

    def differ(self, readings: Sequence[Reading]) -> bool | None:
        """Whether the readings conclude different things for sure; False where they conclude the same."""
        can_be = [self.part.can_be(*reading) for reading in readings]
        if any(not one & other for one, other in combinations(can_be, 2)):
            return True
        return False if len(set(can_be)) == 1 and can_be[0].bit_count() == 1 else None

    def split(self, options: Sequence[int], readings: Sequence[Reading]) -> list[list[int]]:
        """The options with one more question answered, once for each of its answers that makes a difference.

        Of the open questions it is the one on which most of the undecided branches depend in which the readings differ.
        """
        undecided = union(possible & ~sure for possible, sure in readings) & self.relevant
        parting = undecided & union(one ^ other for (one, _), (other, _) in pairwise(readings))
        counts = [
            ((asking & parting).bit_count(), (asking & undecided).bit_count()) if option & (option - 1) else (-1, -1)
            for asking, option in zip(self.asking, options, strict=True)
        ]
        chosen = counts.index(max(counts))
        passing = self.passing[chosen]
        answers = {passing[answer][0] & undecided: answer for answer in ones(options[chosen])}.values()
        return [[*options[:chosen], answer, *options[chosen + 1 :]] for answer in answers]
