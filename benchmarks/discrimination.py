"""Whether the verdicts tell ventures apart, and how far one answer can carry: writes ``DISCRIMINATION.md``.

The ventures are synthetic, with every question answered. Each has a quality, each of its bases departs from it, and
each answer departs from its base; all departures are normal. Where the sum falls says how good the answer is: an
average venture gives the lowest answer to a question with a probability of one tenth, and each of the others with the
same one. Seeds are fixed: the same numbers every time.

How far bases and answers depart is a choice, and the numbers depend on it. So the page tells other choices beside it.

Run by ``python benchmarks/discrimination.py``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from statistics import NormalDist

from collabadvisor import Advice, KnowledgeBase, Venture, load
from collabadvisor.inference.bearings import LOW
from collabadvisor.inference.interpreter import PlainAdviser
from collabadvisor.reasoning.outlook.chain import Chain, Outcome, chain_of
from collabadvisor.venture.model import Answer
from discrimination_page import Judged, Notch, Spread, told

PAGE = Path(__file__).with_name("DISCRIMINATION.md")
QUALITIES = {"average": 0.0, "good": 1.0, "very good": 1.5}
"""In standard deviations of how far an answer departs from its base."""


MAIN = Spread()
OTHERS = (Spread(good=1.17), Spread(base=1), Spread(base=1, good=1.2), Spread(base=1, good=1.41), Spread(1.4, 1, 1.72))
LOWEST = 0.1
MANY, MANY_NOTCHED = 2_000, 500
COMPARED = ("legitimacy", "security", "productivity")


def answered(
    knowledge: KnowledgeBase, stage: str, quality: float, chance: Random, spread: Spread = MAIN
) -> dict[str, str]:
    """The answers of one venture."""
    normal = NormalDist(0, (spread.base**2 + spread.answer**2) ** 0.5)
    base = {name: chance.gauss(0, spread.base) for name in knowledge.framework.bases}
    answers = {}
    for fact in knowledge.facts.values():
        if fact.is_asked_at(stage):
            reached = normal.cdf(spread.good * quality + base[fact.base] + chance.gauss(0, spread.answer))
            better = len(fact.scale) - 1
            place = 0 if reached < LOWEST else 1 + min(int((reached - LOWEST) / (1 - LOWEST) * better), better - 1)
            answers[fact.id] = fact.scale[place]
    return answers


def judged(knowledge: KnowledgeBase, stage: str, quality: str, many: int, spread: Spread = MAIN) -> Judged:
    """What is said of so many ventures."""
    chance = Random(f"{stage}, {quality}")  # noqa: S311  (seeded: the same ventures every time)
    adviser = PlainAdviser(knowledge)
    verdicts: Counter[str] = Counter()
    unequal, first = 0, []
    for _ in range(many):
        answers = answered(knowledge, stage, QUALITIES[quality], chance, spread)
        venture = Venture(venture="x", stage=stage, answers={fact: Answer(answer=it) for fact, it in answers.items()})
        advice = adviser(venture, knowledge)
        verdicts[advice.verdict.id] += 1
        unequal += _differ(advice)
        first.append(sum(each.first for each in advice.recommendations))
    return Judged(stage, quality, many, verdicts, unequal, tuple(first))


def _differ(advice: Advice) -> bool:
    return len({(advice.values[name].outlook, bool(advice.values[name].shown)) for name in COMPARED}) > 1


def notched(knowledge: KnowledgeBase, stage: str, many: int) -> tuple[Counter[int], Counter[Notch]]:
    """Over how many steps of the verdict single notches carry, in so many ventures; and those over more than one."""
    chance = Random(f"{stage}, notches")  # noqa: S311  (seeded)
    chain, steps, far = chain_of(knowledge, stage), Counter[int](), Counter[Notch]()
    scale = [name for name in chain.verdicts if name != "cannot_say_yet"]
    for _ in range(many):
        answers = answered(knowledge, stage, chance.uniform(0, 3), chance)
        before = chain.outcome(answers)
        for fact, weaker in _weaker(chain, answers):
            after = chain.outcome({**answers, fact: weaker})
            if before.verdict in scale and after.verdict in scale:
                over = scale.index(before.verdict) - scale.index(after.verdict)
                steps[over] += 1
                if over > 1:
                    lowered = _lowered(knowledge, before, after)
                    far[Notch(stage, (before.verdict, after.verdict), (fact, answers[fact], weaker), lowered)] += 1
    return steps, far


def _weaker(chain: Chain, answers: dict[str, str]) -> Iterator[tuple[str, str]]:
    for fact, answer in answers.items():
        place = chain.scale(fact).index(answer)
        if place:
            yield fact, chain.scale(fact)[place - 1]


def _lowered(knowledge: KnowledgeBase, before: Outcome, after: Outcome) -> tuple[str, ...]:
    bases = knowledge.framework.bases
    return tuple(each for each in bases if after.standings[each] in LOW and before.standings[each] not in LOW)


def main(many: int = MANY, notched_many: int = MANY_NOTCHED, page: Path = PAGE) -> None:
    """Measure, and write the page."""
    knowledge = load()
    rows = [judged(knowledge, stage, quality, many) for stage in knowledge.framework.stages for quality in QUALITIES]
    running = [stage for stage in knowledge.framework.stages if stage != "proposed"]
    others = [
        (each, [judged(knowledge, stage, "good", max(many // 4, 1), each) for stage in running]) for each in OTHERS
    ]
    notches = {stage: notched(knowledge, stage, notched_many) for stage in knowledge.framework.stages}
    page.write_text("\n".join(told(rows, others, notches, many, notched_many)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
