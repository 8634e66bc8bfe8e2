"""What the open questions of a venture can still change, in a report's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from collabadvisor.document import wording
from collabadvisor.files.words import join_words
from collabadvisor.inference.advice import Advice, Recommended
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import (
    PRIORITIES,
    STANDINGS,
    Framework,
    Priority,
    StandingOrNot,
)
from collabadvisor.reasoning.outlook.bounds import bounds
from collabadvisor.report.advice.advice_content import Possible, PossibleGroup
from collabadvisor.venture.model import Venture

MOST_POSSIBLE = 5  # of a venture hardly known nearly everything could still be advised, and no board reads that
MOST_QUESTIONS = 3


class Outlook:
    """The bounds of one venture beside its advice. Where no question is open, every sentence here is empty."""

    def __init__(self, venture: Venture, advice: Advice, knowledge: KnowledgeBase) -> None:
        self.advice = advice
        self.knowledge = knowledge
        self.framework = knowledge.framework
        self.bounds = bounds(venture, knowledge)

    def verdict(self) -> str:
        """How far the verdict can still move, in one sentence, and whether that was found out."""
        sentence = self._verdict()
        return sentence if self.bounds.exact or not sentence else f"{sentence} {wording.INEXACT}"

    def _verdict(self) -> str:
        reached = self.bounds.verdict.verdicts
        if not self.advice.unanswered or not reached:
            return ""
        titles = [f"“{self.framework.verdicts[verdict].title}”" for verdict in reached]
        if self.bounds.verdict.missing:
            return wording.VERDICT_OPEN.format(join_words([*titles, "none at all"], "or"))
        if reached == (self.advice.verdict.id,):
            return wording.VERDICT_SETTLED
        if len(reached) == 1:
            return wording.VERDICT_TO_COME.format(titles[0])
        worst, *between, best = titles
        span = f"anything from {worst} to {best}" if between else f"either {worst} or {best}"
        return wording.VERDICT_OPEN.format(span)

    def standing_range(self, name: str) -> str:
        """How far a standing can still move. Of one that is not known, only what it cannot reach any more is news."""
        now, reach = self.advice.standings[name], self.bounds.standings[name]
        if reach.worst == "not_known" or (now == "not_known" and (reach.silent or reach.best == STANDINGS[-1])):
            return ""
        if now == "not_known":
            return f"{self._word(reach.best)} at best"
        worst, place, best = map(STANDINGS.index, (reach.worst, now, reach.best))
        if not worst <= place <= best:
            titles = [self._word(standing) for standing in STANDINGS[worst : best + 1]]
            return f"will {'rise' if place < worst else 'fall'} to {_span(titles)}"
        falls = f"fall to {self._word(reach.worst)}" if worst < place else ""
        rises = f"rise to {self._word(reach.best)}" if best > place else ""
        ways = " or ".join(filter(None, [falls, rises]))
        return ways and f"could {ways}"

    def reliable_part(self) -> str:
        """A sentence on the part of the advice that can be relied on."""
        return wording.ALL_HOLDS if self.advice.unanswered and self.advice.recommendations else ""

    def moves(self, advised: Recommended) -> str:
        """Where open answers could move what is advised: ``up to “Now”``."""
        reach, place = self.bounds.recommendations[advised.id], _place(advised.priority)
        up = f"up to {self._priority(reach.most_urgent)}" if _place(reach.most_urgent) < place else ""
        down = f"down to {self._priority(reach.least_urgent)}" if _place(reach.least_urgent) > place else ""
        return " or ".join(filter(None, [up, down]))

    def dependence_sentence(self, advised: Recommended) -> str:
        """A sentence on how its priority can change, with the questions it depends on; empty where none is its own."""
        moves, names = self.moves(advised), self.deciding_questions(advised.id)
        return wording.MOVED_BY.format(moves, names) if moves and names else ""

    def deciding_questions(self, name: str) -> str:
        """The open questions on which a recommendation depends, by the names of their facts; of many the first few."""
        names = [self.knowledge.facts[fact].name for fact in self.bounds.recommendations[name].open_questions]
        rest = len(names) - MOST_QUESTIONS
        return ", ".join(names) if rest <= 1 else f"{', '.join(names[:MOST_QUESTIONS])} and {rest} more"

    def possible(self) -> tuple[tuple[PossibleGroup, ...], int]:
        """What is not advised now but could be, the most urgent and the nearest to be decided, and how many others.

        What a verdict calls for comes with it, and is not told beside it.
        """
        now = {advised.id for advised in self.advice.recommendations}
        could = [name for name, reach in self.bounds.recommendations.items() if reach.outlook != "ruled_out"]
        on_bases = (name for name in could if self.knowledge.recommendations[name].acts_on in self.framework.bases)
        names = sorted((name for name in on_bases if name not in now), key=self._order)
        return tuple(self._groups(names[:MOST_POSSIBLE])), max(len(names) - MOST_POSSIBLE, 0)

    def _order(self, name: str) -> tuple[int, int, int, str]:
        reach, acts_on = self.bounds.recommendations[name], self.knowledge.recommendations[name].acts_on
        return _place(reach.most_urgent), len(reach.open_questions), list(self.framework.bases).index(acts_on), name

    def _groups(self, names: Iterable[str]) -> Iterator[PossibleGroup]:
        for place, members in groupby(names, key=lambda name: self._order(name)[0]):
            title = self.framework.priorities[PRIORITIES[place]].title.lower()
            yield PossibleGroup(wording.PERHAPS.format(title), tuple(map(self._possible, members)))

    def _possible(self, name: str) -> Possible:
        advised, reach = self.knowledge.recommendations[name], self.bounds.recommendations[name]
        depends_on = wording.WHATEVER if reach.outlook == "certain" else self.deciding_questions(name)
        return Possible(advised.title, depends_on)

    def _word(self, standing: StandingOrNot) -> str:
        return self.framework.standings[standing].title

    def _priority(self, priority: Priority | None) -> str:
        return f"“{self.framework.priorities[priority].title}”" if priority else ""


def acted_on(base: str | None, framework: Framework) -> str:
    """The title of the base on which something acts; empty where it is about the venture as a whole."""
    return framework.bases[base].title if base in framework.bases else ""


def _span(titles: Sequence[str]) -> str:
    """The titles of neighbours on a scale, from the worst to the best, as a phrase."""
    return join_words(titles, "or") if len(titles) < 3 else f"anything from {titles[0]} to {titles[-1]}"  # noqa: PLR2004  (two are named, more are a range)


def _place(priority: Priority | None) -> int:
    return PRIORITIES.index(priority) if priority else len(PRIORITIES)
