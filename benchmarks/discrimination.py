"""Whether the verdicts tell ventures apart, and how far one answer can carry: writes ``DISCRIMINATION.md``.

The ventures are synthetic, with every question answered. Each has a quality, each of its bases departs from it, and
each answer departs from its base; all departures are normal. Where the sum falls says how good the answer is: an
average venture gives the lowest answer to a question with a probability of one tenth, and each of the others with the
same one. Seeds are fixed: the same numbers every time.

Run by ``python benchmarks/discrimination.py``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from statistics import NormalDist, mean
from typing import NamedTuple

from collabadvisor import Advice, KnowledgeBase, Venture, load
from collabadvisor.inference.interpreter import PlainAdviser
from collabadvisor.reasoning.outlook.chain import Chain, chain_of
from collabadvisor.venture.model import Answer
from results import Table, Target, written

PAGE = Path(__file__).with_name("DISCRIMINATION.md")
QUALITIES = {"average": 0.0, "good": 1.0, "very good": 1.5}
"""In standard deviations of how far an answer departs from its base."""
OF_A_BASE, OF_AN_ANSWER = 0.6, 1.0
"""The standard deviations of the departures."""
LOWEST = 0.1
MANY, MANY_NOTCHED = 2_000, 500
COMPARED = ("legitimacy", "security", "productivity")
NORMAL = NormalDist(0, (OF_A_BASE**2 + OF_AN_ANSWER**2) ** 0.5)


class Judged(NamedTuple):
    """What was said of the ventures of one stage and quality; ``unequal`` are those of which the values differ."""

    stage: str
    quality: str
    many: int
    verdicts: Counter[str]
    unequal: int
    first: tuple[int, ...]

    def share(self, number: int) -> float:
        """A number of the ventures in per cent."""
        return 100 * number / self.many


class Notch(NamedTuple):
    """One answer one notch weaker that carries the verdict over more than one step of its scale."""

    stage: str
    verdicts: tuple[str, str]
    answers: tuple[str, str, str]
    """The question, and the answer before and after."""
    lowered: tuple[str, ...]
    """The bases that were not low before and are now."""


def answered(knowledge: KnowledgeBase, stage: str, quality: float, chance: Random) -> dict[str, str]:
    """The answers of one venture."""
    base = {name: chance.gauss(0, OF_A_BASE) for name in knowledge.framework.bases}
    answers = {}
    for fact in knowledge.facts.values():
        if fact.asked_at(stage):
            reached = NORMAL.cdf(quality + base[fact.base] + chance.gauss(0, OF_AN_ANSWER))
            better = len(fact.scale) - 1
            place = 0 if reached < LOWEST else 1 + min(int((reached - LOWEST) / (1 - LOWEST) * better), better - 1)
            answers[fact.id] = fact.scale[place]
    return answers


def judged(knowledge: KnowledgeBase, stage: str, quality: str, many: int) -> Judged:
    """What is said of so many ventures."""
    chance = Random(f"{stage}, {quality}")  # noqa: S311  (seeded: the same ventures every time)
    adviser = PlainAdviser(knowledge)
    verdicts: Counter[str] = Counter()
    unequal, first = 0, []
    for _ in range(many):
        answers = answered(knowledge, stage, QUALITIES[quality], chance)
        venture = Venture(venture="x", stage=stage, answers={fact: Answer(answer=it) for fact, it in answers.items()})
        advice = adviser(venture, knowledge)
        verdicts[advice.verdict.id] += 1
        unequal += _differ(advice)
        first.append(sum(each.first for each in advice.recommendations))
    return Judged(stage, quality, many, verdicts, unequal, tuple(first))


def _differ(advice: Advice) -> bool:
    return len({(advice.values[name].outlook, bool(advice.values[name].shown)) for name in COMPARED}) > 1


def notched(knowledge: KnowledgeBase, stage: str, many: int) -> tuple[Counter[int], Counter[Notch]]:
    """Over how many steps of the verdict each single notch in so many ventures carries; and those over more than one."""
    chance = Random(f"{stage}, notches")  # noqa: S311  (seeded)
    chain, steps, far = chain_of(knowledge, stage), Counter[int](), Counter[Notch]()
    scale = _scale(knowledge, stage)
    for _ in range(many):
        answers = answered(knowledge, stage, chance.uniform(0, 3), chance)
        before = chain.outcome(answers)
        for fact, answer in answers.items():
            place = chain.scale(fact).index(answer)
            if not place:
                continue
            weaker = chain.scale(fact)[place - 1]
            after = chain.outcome({**answers, fact: weaker})
            if before.verdict not in scale or after.verdict not in scale:
                continue
            over = scale.index(before.verdict) - scale.index(after.verdict)
            steps[over] += 1
            if over > 1:
                far[Notch(stage, (before.verdict, after.verdict), (fact, answer, weaker), _lowered(chain, before, after))] += 1
    return steps, far
