"""How far a verdict is from the next better one: the fewest answers that would have to be better, and how far.

A base stands low by the ways in which weaknesses hold; it stands better once an answer in each of these ways is
better. So for each base there are a few aims: not fragile, not low, and so many more questions answered; and one more
is that what is required is met. Aims for all are tried, those that take the fewest answers first, until one gives a
better verdict by a quick reading of the rules. Then each answer is brought as near to the present one as the verdict
allows. That these are the fewest holds as far as a better answer makes nothing worse
(``docs/decisions/0002-one-direction.md``); that they bring the verdict about, always.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import product

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Condition, branches
from collabadvisor.knowledge.verdict_ranks import ranked_verdicts, silent_verdicts
from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.explain.fewest import Names, fewest
from collabadvisor.reasoning.outlook.chain import chain_of
from collabadvisor.venture.model import Venture, check_venture

MOST_LOOKS = 4_000
"""Steps for one answer: enough for the richest venture, and a fraction of what an advice takes."""


@dataclass(frozen=True)
class BetterAnswer:
    """A question, its answer (None: it is open), and the nearest one that would do."""

    fact: str
    now: str | None
    to: str


@dataclass(frozen=True)
class NextBetter:
    """A better verdict, and the fewest answers that give it."""

    verdict: str
    changes: tuple[BetterAnswer, ...]


@dataclass(frozen=True)
class _Aim:
    """What is to come of a base, or of what is required: a way out of each set of answers, and so many more answers."""

    out_of: tuple[Names, ...] = ()
    answers: int = 0


def next_better(
    venture: Venture, verdict: str, knowledge: KnowledgeBase, budget: Budget | None = None
) -> NextBetter | None:
    """The fewest changes to a better verdict; None where there is none, and where the budget is ``exceeded``.

    Raises ``VentureError`` as ``advise`` does.
    """
    check_venture(venture, knowledge)
    better = better_verdicts(verdict, venture.stage, knowledge)
    return _NearestWays(venture, verdict, better, knowledge, budget or Budget(MOST_LOOKS)).nearest() if better else None


def better_verdicts(verdict: str, stage: str, knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The better verdicts of a stage, the next one first.

    One that says that too little is known is neither better nor worse than others; after it comes the best.
    """
    scale, better = knowledge.framework.stages[stage].verdicts, ranked_verdicts(knowledge, stage)
    if verdict not in better:
        return scale[scale.index(verdict) + 1 :][-1:]
    return better[better.index(verdict) + 1 :]


class _NearestWays:
    def __init__(
        self, venture: Venture, verdict: str, better: tuple[str, ...], knowledge: KnowledgeBase, budget: Budget
    ) -> None:
        self.stage, self.known = venture.stage, venture.known_answers()
        self.wanted, self.knowledge, self.budget = better, knowledge, budget
        self.facts = {fact.id: fact for fact in venture.applicable_questions(knowledge.facts)}
        # Where the best answers leave too little known to say, smaller changes can give a verdict all the same.
        self.promising = {*better, *silent_verdicts(knowledge, venture.stage)} - {verdict}

    def nearest(self) -> NextBetter | None:
        """The aims in the order of what they take, at least; what they take is worked out when their turn comes."""
        aims = [*map(self._aims, self.knowledge.framework.bases), self._required()]
        alone = {aim: len(fewest(aim.out_of, list(self.facts), self.budget) or ()) for each in aims for aim in each}
        chosen = list(product(*aims))
        queue: list[tuple[int, int, Names | None]] = [
            (max(alone[aim] for aim in each) + sum(aim.answers for aim in each), place, None)
            for place, each in enumerate(chosen)
        ]
        heapify(queue)
        while queue and not self.budget.exceeded:
            _, place, facts = heappop(queue)
            if facts is not None:
                nearest = self._find_changes(facts)
                if nearest:
                    return nearest
            elif (facts := self._changed(chosen[place])) is not None:
                heappush(queue, (len(facts), place, facts))
        return None

    def _aims(self, base: str) -> list[_Aim]:
        """What can come of a base: as it is, not fragile, not low, and then more of it answered."""
        ways: dict[str, list[Names]] = {"fragile": [], "strained": []}
        for rule in self.knowledge.active(self.stage):
            standing = self.knowledge.framework.severities[rule.severity].standing if rule.severity else None
            if rule.about == base and standing:
                ways[standing] += self._find_exits(rule.when)
        fragile, low = tuple(ways["fragile"]), (*ways["fragile"], *ways["strained"])
        count, total = self.knowledge.answered_counts(self.stage, self.known)[base]
        short = max(self.knowledge.answers_needed(total) - count, 0) if total else 0
        more = {0, short} if count else {0, min(1, short), short}
        return list(dict.fromkeys([_Aim(), _Aim(fragile), *(_Aim(low, answers) for answers in sorted(more))]))

    def _required(self) -> list[_Aim]:
        """What can come of the requirements that forbid the best verdict: as they are, and then all met."""
        forbidding = (each for each in self.knowledge.requirements_at(self.stage) if each.forbids_best_verdict)
        ways = (way for each in forbidding for way in branches(self.knowledge.requirement_ways[each.id].not_met))
        still = (way for way in ways if not any(_rules_out(self.known.get(fact), way[fact]) for fact in way))
        out_of = (frozenset(fact for fact in way if _rules_out(self._best(fact), way[fact])) for way in still)
        return list(dict.fromkeys([_Aim(), _Aim(tuple(out_of))]))

    def _find_exits(self, condition: Condition) -> Iterator[Names]:
        """For each way in which a condition holds, the questions whose best answer leads out of it."""
        for way in branches(condition):
            if all(self.known.get(fact) in accepted for fact, accepted in way.items()):
                yield frozenset(
                    fact for fact, accepted in way.items() if fact in self.facts and self._best(fact) not in accepted
                )

    def _best(self, fact: str) -> str:
        return self.facts[fact].scale[-1]

    def _changed(self, aims: tuple[_Aim, ...]) -> Names | None:
        """The questions to be answered better, and those to be answered at all."""
        facts = fewest((way for aim in aims for way in aim.out_of), list(self.facts), self.budget)
        for base, aim in zip(self.knowledge.framework.bases, aims, strict=False) if facts is not None else ():
            counted = self.knowledge.counted_questions(base, self.stage)
            still_open = [fact.id for fact in counted if fact.id not in self.known]
            facts = (facts or frozenset()) | frozenset(still_open[: aim.answers])
        return facts

    def _find_changes(self, facts: Names) -> NextBetter | None:
        """The changes to these questions that give a better verdict, each as small as can be; None where none do."""
        changed = {fact: self._best(fact) for fact in self.facts if fact in facts}
        verdict = self._verdict(changed)
        if verdict not in self.promising:
            return None
        less = next(self._less(changed), None)
        while less is not None:
            changed, less = less, next(self._less(less), None)
        verdict = self._verdict(changed)
        changes = tuple(BetterAnswer(fact, self.known.get(fact), to) for fact, to in changed.items())
        return NextBetter(verdict, changes) if verdict in self.wanted else None

    def _less(self, changed: Mapping[str, str]) -> Iterator[dict[str, str]]:
        """The changes without one, or with less of one, where that still gives a better verdict."""
        for fact, most in changed.items():
            scale, now = self.facts[fact].scale, self.known.get(fact)
            nearer = scale[scale.index(now) + 1 if now in scale else 0 : scale.index(most)]  # it may not apply so far
            without = {name: to for name, to in changed.items() if name != fact}
            tries = (without, *({**changed, fact: to} for to in nearer))
            yield from (less for less in tries if self._verdict(less) in self.wanted)

    def _verdict(self, changed: Mapping[str, str]) -> str:
        """The verdict on the answers with these changes; empty where no rule speaks."""
        if not self.budget.step():
            return ""
        judge = chain_of(self.knowledge, self.stage).judge
        holding = judge.layout.read({**self.known, **changed})
        places, _ = judge.verdict(holding, holding)
        return judge.verdicts[places[0]] if places else ""


def _rules_out(answer: str | None, accepted: frozenset[str]) -> bool:
    return answer is not None and answer not in accepted
