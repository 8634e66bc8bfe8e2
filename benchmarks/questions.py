"""How many questions it takes until the verdict and what is to be done now are settled: part of ``make bench``.

Somebody who knows all the answers is asked until nothing that is still open can change the verdict or the set of
recommendations for now, and enough is answered for the verdict to be given: in the order of ``next_questions``, in
that of the file, and in a random one. "At least" is what somebody who knew the answers beforehand could do with: the
smallest of some sets of answers from which none can be left out.

And how much of what is grave has been heard early: the share of a venture's critical and major findings that are found
from the first eight answers, asked in the order of ``next_questions``, in that of knowledge 1.3.0 (by what they can
settle only), and in that of the file.

The respondents: ventures of every stage from hopeless to excellent, with nothing answered, and the six cases, whose
open questions are answered at random. All seeded: the same numbers every time.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from random import Random
from statistics import mean

from collabadvisor import KnowledgeBase, Venture, load
from collabadvisor.reasoning.interview.questions import next_questions
from collabadvisor.reasoning.outlook.bounds import bounds
from collabadvisor.reasoning.outlook.bounds_model import Prospect
from collabadvisor.reasoning.outlook.chain import chain_of

EACH_STAGE, EACH_CASE, TRIES = 12, 3, 3
HEARD_AFTER = 8
Answers = dict[str, str]
Truth = tuple[str, str, Answers, Answers]
"""What it is a row of, the stage, what is known at first, and all the answers."""
Order = Callable[[KnowledgeBase, Truth, Random], float]


def main() -> None:
    """Measure and print."""
    knowledge = load()
    sys.stdout.write("Questions until the verdict and what is to be done now are settled (means).\n")
    titles = ("ask", "file order", "random", "at least", "ask/file", "ask/random", "at least/file")
    sys.stdout.write(f"{'':<34} {'tries':>6}" + "".join(f"{title:>14}" for title in titles) + "\n")
    found: list[tuple[str, list[float]]] = []
    for truth in truths(knowledge):
        chance = Random(repr(truth))  # noqa: S311  (seeded: the same tries every time)
        found.append((truth[0], [order(knowledge, truth, chance) for order in ORDERS]))
    for row in dict.fromkeys(name for name, _ in found):
        _print(row, [counts for name, counts in found if name == row])
    _print("all", [counts for _, counts in found])
    sys.stdout.write(f"\nShare of critical and major findings heard after {HEARD_AFTER} questions (means).\n")
    shares = [_heard(knowledge, truth) for truth in truths(knowledge)]
    for title, column in zip(
        ("ask", "by what it settles", "file order"), zip(*filter(None, shares), strict=True), strict=True
    ):
        sys.stdout.write(f"{title:<34} {mean(column):>6.0%}\n")


def _heard(knowledge: KnowledgeBase, truth: Truth) -> tuple[float, float, float] | None:
    """The shares heard in each order; None of a venture without anything grave."""
    _, stage, known, answers = truth
    grave = {rule for rule in chain_of(knowledge, stage).outcome(answers).findings if _is_grave(knowledge, rule)}
    if not grave:
        return None
    in_file = [fact for fact in answers if fact not in known][:HEARD_AFTER]
    asked_so = (_first_asked(knowledge, truth, by_gravity=by_gravity) for by_gravity in (True, False))
    ask, settling, file = (
        len(grave & chain_of(knowledge, stage).outcome({**known, **{fact: answers[fact] for fact in facts}}).findings)
        / len(grave)
        for facts in (*asked_so, in_file)
    )
    return ask, settling, file


def _is_grave(knowledge: KnowledgeBase, rule: str) -> bool:
    return knowledge.rules[rule].severity in ("critical", "major")


def _first_asked(knowledge: KnowledgeBase, truth: Truth, *, by_gravity: bool) -> list[str]:
    """The first questions that are asked; else by what they can settle only, as before knowledge 2.0."""
    _, stage, known, answers = truth
    told, asked_first, topic = dict(known), [], ""
    for _ in range(HEARD_AFTER):
        questions = next_questions(Venture(venture="Some venture", stage=stage, answers=told), knowledge, topic=topic)
        if not questions:
            break
        chosen = questions[0]
        if not by_gravity:
            left = [(each.first_left.worst, each.first_left.expected) for each in questions]
            chosen = questions[left.index(min(left))]
        asked_first.append(chosen.fact)
        told[chosen.fact], topic = answers[chosen.fact], knowledge.facts[chosen.fact].base
    return asked_first


def _print(title: str, counts: Sequence[Sequence[float]]) -> None:
    ask, file, random, least = (mean(column) for column in zip(*counts, strict=True))
    numbers = "".join(f"{number:>14.1f}" for number in (ask, file, random, least))
    ratios = "".join(f"{ratio:>14.2f}" for ratio in (ask / file, ask / random, least / file))
    sys.stdout.write(f"{title:<34} {len(counts):>6}{numbers}{ratios}\n")


def truths(knowledge: KnowledgeBase) -> Iterator[Truth]:
    """The respondents."""
    chance = Random(2002)  # noqa: S311  (seeded)
    for stage in knowledge.framework.stages:
        for number in range(EACH_STAGE):
            mood = _range(chance)
            moods = {base: mood if number % 2 else _range(chance) for base in knowledge.framework.bases}
            yield f"nothing known, {stage}", stage, {}, _answers(knowledge, stage, moods, chance)
    for name, path in knowledge.cases().items():
        case = Venture.read(path, knowledge)
        for _ in range(EACH_CASE):
            moods = {base: _range(chance) for base in knowledge.framework.bases}
            others = _answers(knowledge, case.stage, moods, chance)
            yield name, case.stage, case.known_answers(), {**others, **case.known_answers()}


def _answers(knowledge: KnowledgeBase, stage: str, moods: Mapping[str, tuple[float, float]], chance: Random) -> Answers:
    facts = [fact for fact in knowledge.facts.values() if fact.is_asked_at(stage)]
    return {fact.id: fact.scale[round((len(fact.scale) - 1) * chance.uniform(*moods[fact.base]))] for fact in facts}


def _range(chance: Random) -> tuple[float, float]:
    low, high = sorted((chance.choice([0, 0, 0.4, 0.7, 1]), chance.choice([0, 0.5, 1, 1])))
    return low, high


def settled(knowledge: KnowledgeBase, stage: str, answers: Answers) -> bool:
    """Whether the verdict is given and stays, and of each recommendation it is known whether it is for now."""
    told = bounds(Venture(venture="Some venture", stage=stage, answers=answers), knowledge)
    given = chain_of(knowledge, stage).outcome(answers).verdict
    clear = all(map(_clear, told.recommendations.values()))
    return clear and told.verdict.is_settled and told.verdict.verdicts == (given,)


def _clear(prospect: Prospect) -> bool:
    for_now = prospect.outlook == "certain" and prospect.least_urgent == "now"
    return for_now or prospect.most_urgent != "now"


def asked(knowledge: KnowledgeBase, truth: Truth, chance: Random) -> int:  # noqa: ARG001  (the orders share one form)
    """How many questions it takes in the order of ``next_questions``."""
    _, stage, known, answers = truth
    told, count = dict(known), 0
    while not settled(knowledge, stage, told):
        fact = next_questions(Venture(venture="Some venture", stage=stage, answers=told), knowledge)[0].fact
        told[fact] = answers[fact]
        count += 1
    return count


def in_file_order(knowledge: KnowledgeBase, truth: Truth, chance: Random) -> int:  # noqa: ARG001  (as each order of asking takes them)
    """How many it takes in the order of the file."""
    return _until_settled(knowledge, truth, [fact for fact in truth[3] if fact not in truth[2]])


def at_random(knowledge: KnowledgeBase, truth: Truth, chance: Random) -> float:
    """How many it takes in a random order, on average over some."""
    facts = [fact for fact in truth[3] if fact not in truth[2]]
    return mean(_until_settled(knowledge, truth, chance.sample(facts, len(facts))) for _ in range(TRIES))


def _until_settled(knowledge: KnowledgeBase, truth: Truth, order: Sequence[str]) -> int:
    """Found by halves: what is settled stays so."""
    _, stage, known, answers = truth
    few, enough = -1, len(order)
    while enough - few > 1:
        middle = (few + enough) // 2
        told = {**known, **{fact: answers[fact] for fact in order[:middle]}}
        few, enough = (few, middle) if settled(knowledge, stage, told) else (middle, enough)
    return enough


def at_least(knowledge: KnowledgeBase, truth: Truth, chance: Random) -> int:
    """The fewest found from which none can be left out."""
    _, stage, known, answers = truth
    facts = [fact for fact in answers if fact not in known]
    fewest = len(facts)
    for _ in range(TRIES):
        told = dict(answers)
        for fact in chance.sample(facts, len(facts)):
            without = {name: answer for name, answer in told.items() if name != fact}
            if settled(knowledge, stage, without):
                told = without
        fewest = min(fewest, len(told) - len(known))
    return fewest


ORDERS: tuple[Order, ...] = (asked, in_file_order, at_random, at_least)

if __name__ == "__main__":
    main()
