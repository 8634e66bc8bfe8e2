"""Plans against every set of changes there is, in hundreds of small random packs, and against the engine."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from fractions import Fraction
from itertools import product
from math import prod
from operator import le
from pathlib import Path
from random import Random

import pytest

from collabadvisor import KnowledgeBase, Venture, advise
from collabadvisor.files.problems import UnknownName
from collabadvisor.inference.advice import Advice
from collabadvisor.inference.plain_reading import PlainReader
from collabadvisor.knowledge.conditions import Accepts, All, Any_, Condition, truth
from collabadvisor.knowledge.framework import COVERAGE, DOES_NOT_APPLY
from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.outlook.chain import Outcome, chain_of
from collabadvisor.reasoning.plan import ways as ways_of_a_venture
from collabadvisor.reasoning.plan.cheapest import plan
from collabadvisor.reasoning.plan.costs import Costs
from collabadvisor.reasoning.plan.levers import SHARES, Share
from collabadvisor.reasoning.plan.plan_model import Goal, Plan, PlanOption
from collabadvisor.venture.model import Answer
from random_packs import partly_layered, random_packs, random_venture

Answers = dict[str, str]
Moves = dict[str, str]
LOW = frozenset({"fragile", "strained"})
MOST = 1200  # sets of changes; beyond these, trying all of them takes too long for a test


def venture(stage: str, **answers: str) -> Venture:
    return Venture(
        venture="A venture", stage=stage, answers={fact: Answer(answer=word) for fact, word in answers.items()}
    )


class Tried:
    """Every set of changes of a venture, by the definition in the docstring of ``plan``."""

    def __init__(self, knowledge: KnowledgeBase, one: Venture, goal: Goal, costs: Costs) -> None:
        self.knowledge, self.stage, self.goal, self.costs = knowledge, one.stage, goal, costs
        self.known = one.known_answers()
        self.chain = chain_of(knowledge, one.stage)
        self.filled = {share: filled(knowledge, share) for share in SHARES[1:]}
        self.shares: dict[frozenset[tuple[str, str]], Share | None] = {}

    def minimal(self, still_open: bool, keep: Collection[str]) -> list[Moves]:
        places = {fact: self.places(fact, still_open, keep) for fact in self.chain.facts}
        smallest: list[tuple[int, ...]] = []
        # What is within another stands before it, and what one that reaches is within need not be tried.
        for way in sorted(product(*(range(len(each)) for each in places.values())), key=sum):
            if not any(all(map(le, other, way)) for other in smallest) and self.reaches(self.at(way, places)):
                smallest.append(way)
        return sorted((self.moves(self.at(way, places)) for way in smallest), key=self.order)

    def at(self, way: tuple[int, ...], places: Mapping[str, Sequence[str | None]]) -> Answers:
        """The answers where each question has come to its place; those that stay open are not among them."""
        answers = {fact: each[place] for place, (fact, each) in zip(way, places.items(), strict=True)}
        return {fact: answer for fact, answer in answers.items() if answer is not None}

    def places(self, fact: str, still_open: bool, keep: Collection[str]) -> list[str | None]:
        scale = list(self.chain.scale(fact))
        now = self.known.get(fact)
        if now == DOES_NOT_APPLY:
            return [now]
        if now is None:
            return [None, *scale] if still_open and fact not in keep else [None]
        return [now] if fact in keep else [*scale[scale.index(now) :]]

    def height(self, fact: str, answer: str | None) -> int:
        return -1 if answer is None else self.knowledge.facts[fact].answer_ids.index(answer)

    def moves(self, answers: Answers) -> Moves:
        return {fact: answer for fact, answer in answers.items() if answer != self.known.get(fact)}

    def steps(self, moves: Moves) -> list[tuple[str, str]]:
        """Each single step, by its fact and the answer that it leads to."""
        return [
            (fact, answer)
            for fact, to in moves.items()
            for answer in self.chain.scale(fact)[
                self.height(fact, self.known.get(fact)) + 1 : self.height(fact, to) + 1
            ]
        ]

    def cost(self, moves: Moves) -> Fraction:
        return sum((Fraction(self.costs.get(fact, {}).get(to, 1)) for fact, to in self.steps(moves)), Fraction(0))

    def order(self, moves: Moves) -> tuple[Fraction, int, int]:
        return self.cost(moves), len(moves), len(self.steps(moves))

    def reaches(self, answers: Answers) -> bool:
        return self.share(answers) is not None

    def at_once(self, answers: Answers) -> bool:
        return met(self.chain.outcome(answers), self.chain.verdicts, self.goal)

    def share(self, answers: Answers) -> Share | None:
        """How many further questions must be answered to reach the goal; None where none would do."""
        key = frozenset(answers.items())
        if key not in self.shares:
            self.shares[key] = self.tried_share(answers)
        return self.shares[key]

    def tried_share(self, answers: Answers) -> Share | None:
        if self.at_once(answers):
            return "none"
        tried = [self.knowledge.answered_counts(self.stage, answers)]
        for share in SHARES[1:]:
            counts = self.filled[share].answered_counts(self.stage, answers)
            if counts not in tried and met(self.outcome(share)(answers), self.chain.verdicts, self.goal):
                return share
            tried.append(counts)
        return None

    def outcome(self, share: Share) -> Callable[[Answers], Outcome | Advised]:
        """What is advised where so many further questions are answered, and nothing comes of them."""
        if share == "none":
            return self.chain.outcome
        return lambda answers: advised(venture(self.stage, **answers), self.filled[share])

    def missing(self, answers: Answers, share: Share) -> dict[str, int]:
        """Base -> how many more of its questions must be answered."""
        given = self.knowledge.answered_counts(self.stage, answers)
        wanted = given if share == "none" else self.filled[share].answered_counts(self.stage, answers)
        return {base: wanted[base][0] - many for base, (many, _) in given.items() if wanted[base][0] > many}


@dataclass(frozen=True)
class Advised:
    verdict: str | None
    recommendations: frozenset[str]


def advised(one: Venture, knowledge: KnowledgeBase) -> Advised:
    """The verdict, and the recommendations given, by the plain reading; nothing is given where there is no verdict."""
    reader = knowledge.cache.get_or_make(advised, lambda: PlainReader(knowledge))
    stands = reader.standings(one, knowledge)
    calling = [rule for rule in knowledge.calling(one.stage) if truth(rule.when, stands)]
    for verdict in knowledge.framework.stages[one.stage].verdicts:
        rules = [rule for rule in calling if rule.verdict == verdict]
        if rules:
            by_findings = (knowledge.rules[rule].recommend for rule in reader.holding_rules(one, knowledge))
            return Advised(verdict, frozenset().union(*by_findings, *(rule.recommend for rule in rules)))
    return Advised(None, frozenset())


def met(outcome: Outcome | Advised, verdicts: Sequence[str], goal: Goal) -> bool:
    if outcome.verdict is None or set(goal.clear) & set(outcome.recommendations):
        return False
    return goal.reach is None or verdicts.index(outcome.verdict) >= verdicts.index(goal.reach)


def filled(knowledge: KnowledgeBase, share: Share) -> KnowledgeBase:
    """The pack as it judges where further questions are answered: it counts more answers than there are."""

    class Filled(KnowledgeBase):
        def answered_counts(self, stage: str, known: Mapping[str, str]) -> dict[str, tuple[int, int]]:
            wanted = self.framework.bases if share == "all" else self.framework.stages[stage].urgent
            return {
                base: (max(many, self.answers_needed(asked) if base in wanted else 1), asked)
                if asked
                else (many, asked)
                for base, (many, asked) in super().answered_counts(stage, known).items()
            }

    return Filled(**{field.name: getattr(knowledge, field.name) for field in fields(knowledge)})


def weak_venture(knowledge: KnowledgeBase, chance: Random) -> Venture:
    """A venture of which most is known, and little is good: so there is something to do."""
    one = random_venture(knowledge, chance, chance.choice([0.4, 0.7, 1, 1]))
    worse = {
        fact: chance.choice([knowledge.facts[fact].scale[0]] * 3 + [answer])
        for fact, answer in one.known_answers().items()
    }
    return venture(one.stage, **worse)


def tasks(knowledge: KnowledgeBase, many: int = 4) -> Iterator[tuple[Venture, Goal, Costs]]:
    """Ventures of a pack, and what to reach for them, with few enough sets of changes to try all of them."""
    chance = Random(knowledge.digest)  # noqa: S311  (seeded: the same tries every time)
    for _ in range(many):
        one = weak_venture(knowledge, chance)
        chain = chain_of(knowledge, one.stage)
        outcome = chain.outcome(one.known_answers())
        advised = sorted(outcome.recommendations)
        clear = tuple(chance.sample(advised, chance.randint(1, len(advised)))) if advised else ()
        reach = None if clear and chance.random() < 0.6 else chance.choice(chain.verdicts[1:])
        clear = () if reach and chance.random() < 0.7 else clear
        keep = tuple(chance.sample(sorted(chain.facts), chance.choice([0, 0, 1, min(3, len(chain.facts))])))
        prices: list[int | Fraction] = [0, 1, 1, 2, Fraction(1, 2)]
        costs = {
            fact: {answer: chance.choice(prices) for answer in chain.scale(fact)}
            for fact in chain.facts
            if chance.random() < 0.3
        }
        many_ways = prod(len(chain.scale(fact)) + (fact not in one.known_answers()) for fact in chain.facts)
        if outcome.verdict is not None and many_ways <= MOST:
            yield one, Goal(reach=reach, clear=clear, keep=keep), costs


def moves_of(option: PlanOption) -> Moves:
    return {change.fact: change.to for change in option.changes}


# Exact.


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "often"),
    [
        ("any", ("already", "never", "kept", "one", "several")),
        ("monotone", ("already", "never", "kept", "one", "several")),
        ("demanding", ("never", "kept", "one", "several", "open", "questions")),
    ],
)
def test_in_random_packs_the_options_are_exactly_the_minimal_sets_of_changes(
    tmp_path: Path, kind: str, often: tuple[str, ...]
) -> None:
    seen = dict.fromkeys(("already", "never", "kept", "one", "several", "open", "questions"), 0)
    for knowledge in packs(tmp_path, kind):
        for one, goal, costs in tasks(knowledge):
            made = plan(one, goal, knowledge, costs=costs, most=None)
            compare(Tried(knowledge, one, goal, costs), made)
            for found, here in {
                "already": made.already, "never": made.because == "never", "kept": made.because == "kept",
                "one": made.count == 1, "several": made.count > 1, "open": made.answers_them,
                "questions": any(option.questions for option in made.options),
            }.items():  # fmt: skip
                seen[found] += here
    # What comes up seldom proves nothing.
    assert min(seen[found] for found in often) >= 5, str(seen)


def packs(folder: Path, kind: str) -> Iterator[KnowledgeBase]:
    monotone = kind == "monotone"
    for knowledge in partly_layered(random_packs(folder, 80, seed=31, monotone=monotone, always_a_verdict=monotone)):
        yield demanding(knowledge) if kind == "demanding" else knowledge


def demanding(knowledge: KnowledgeBase) -> KnowledgeBase:
    """The pack with verdict rules that ask for strengths, and for questions answered, before the best verdict."""
    chance = Random(knowledge.digest)  # noqa: S311  (seeded: the same tries every time)
    some = next(iter(knowledge.verdict_rules.values()))
    verdicts = next(iter(knowledge.framework.stages.values())).verdicts
    strong = {rule.about for rule in knowledge.rules.values() if rule.finding == "strength" and rule.status == "stable"}
    base = chance.choice(sorted(strong or knowledge.framework.bases))
    conditions: dict[str, tuple[str, Condition]] = {
        "low": (verdicts[0], Any_(tuple(Accepts(name, LOW) for name in knowledge.framework.names_with_standing()))),
        "good": (verdicts[-1], All((Accepts(COVERAGE, frozenset({"enough"})), Accepts(base, frozenset({"sound"}))))),
        "else": (verdicts[0], Any_((Accepts(base, frozenset({"not_known", "adequate"})),
                                    Accepts(COVERAGE, frozenset({"too_few"}))))),
    }  # fmt: skip
    if chance.random() < 0.4:  # no strength is asked for
        conditions["good"] = (verdicts[-1], Accepts(COVERAGE, frozenset({"enough"})))
        conditions["else"] = (verdicts[0], Accepts(COVERAGE, frozenset({"too_few"})))
    rules = {
        name: some.replace(
            id=name,
            status="stable",
            retired=None,
            stages=tuple(knowledge.framework.stages),
            verdict=verdict,
            when=condition,
        )
        for name, (verdict, condition) in conditions.items()
    }
    return replace(
        knowledge,
        verdict_rules=rules,
        framework=knowledge.framework.replace(enough_answered=chance.choice(["50%", "80%", "100%"])),
    )


def compare(tried: Tried, made: Plan) -> None:
    where = (tried.knowledge.pack, tried.known, tried.goal)
    assert made.already == tried.at_once(tried.known), where
    if made.already:
        assert (made.reached, made.options) == (True, ()), where
        return
    expected = tried.minimal(still_open=False, keep=tried.goal.keep)
    answers_them = not expected
    expected = expected or tried.minimal(still_open=True, keep=tried.goal.keep)
    got = [moves_of(option) for option in made.options]
    assert sorted(map(str, map(sorted, map(dict.items, got)))) == sorted(
        map(str, map(sorted, map(dict.items, expected)))
    ), where
    assert list(map(tried.order, got)) == list(map(tried.order, expected)), where
    assert (made.reached, made.count, made.count_is_all) == (bool(expected), len(expected), True), where
    assert not expected or made.answers_them == answers_them, where
    same = set.intersection(*(set(moves.items()) for moves in expected)) if expected else set()
    assert set(made.in_every) == {fact for fact, _ in same}, where
    for option, moves in zip(made.options, got, strict=True):
        answers = {**tried.known, **moves}
        share = tried.share(answers)
        assert share is not None, where
        assert option.questions == tried.missing(answers, share), where
        assert option.verdict == tried.outcome(share)(answers).verdict, where
        assert option.cost == tried.cost(moves), where
        assert sum(change.steps for change in option.changes) == len(tried.steps(moves)), where
    if not expected:
        reachable = any(tried.minimal(still_open, keep=()) for still_open in (False, True))
        assert made.because == ("kept" if reachable else "never"), where
        assert bool(made.in_the_way) == bool(reachable), where


# As the engine advises.


def changed(one: Venture, moves: Mapping[str, str | None]) -> Venture:
    answers = {**one.known_answers(), **moves}
    return venture(one.stage, **{fact: answer for fact, answer in answers.items() if answer is not None})


def advised_so(knowledge: KnowledgeBase, advice: Advice, goal: Goal) -> bool:
    verdicts = knowledge.framework.stages[advice.venture.stage].verdicts
    cleared = not set(goal.clear) & {given.id for given in advice.recommendations}
    return cleared and (goal.reach is None or verdicts.index(advice.verdict.id) >= verdicts.index(goal.reach))


def lower(knowledge: KnowledgeBase, moves: Moves) -> Iterator[dict[str, str | None]]:
    """The same moves with one of them a step less, one for each, and with half of them left out."""
    for fact, answer in moves.items():
        scale = knowledge.facts[fact].scale
        below = scale[scale.index(answer) - 1] if scale.index(answer) else None
        yield {**moves, fact: below}
    yield dict(list(moves.items())[::2][: len(moves) - 1])


@pytest.mark.slow
def test_what_is_planned_for_the_shipped_knowledge_is_what_the_engine_advises(
    knowledge: KnowledgeBase, ventures: list[Venture]
) -> None:
    checked = 0
    for one in ventures[::16]:
        verdicts, now = knowledge.framework.stages[one.stage].verdicts, advise(one, knowledge)
        for goal in (Goal(reach=verdicts[1]), Goal(reach=verdicts[-1], keep=("lead_post", "shared_purpose"))):
            made = plan(one, goal, knowledge, most=2)
            assert made.already == advised_so(knowledge, now, goal)
            for option in made.options:
                moves = moves_of(option)
                assert not set(moves) & set(goal.keep)
                if not option.questions:
                    after = advise(changed(one, moves), knowledge)
                    assert advised_so(knowledge, after, goal)
                    assert after.verdict.id == option.verdict
                for less in lower(knowledge, moves):
                    assert not advised_so(knowledge, advise(changed(one, less), knowledge), goal)
                    checked += 1
    assert checked > 50


@pytest.mark.slow
def test_with_the_questions_that_a_plan_asks_for_answered_the_engine_advises_so(
    knowledge: KnowledgeBase, ventures: list[Venture]
) -> None:
    checked = 0
    for one in ventures[::8]:
        goal = Goal(reach=knowledge.framework.stages[one.stage].verdicts[-1])
        for option in plan(one, goal, knowledge, most=1).options:
            if option.questions:
                after = advise(answered(knowledge, changed(one, moves_of(option)), option.questions), knowledge)
                assert advised_so(knowledge, after, goal), (one, option)
                assert after.verdict.id == option.verdict
                checked += 1
    assert checked > 10


def answered(knowledge: KnowledgeBase, one: Venture, questions: Mapping[str, int]) -> Venture:
    """The venture with so many more questions about each base answered, in a way that no weakness comes of."""
    for base, count in questions.items():
        for _ in range(count):
            one = next(
                after
                for fact in knowledge.questions(base, one.stage)
                if fact.id not in one.known_answers()
                for answer in reversed(fact.scale)
                for after in [changed(one, {fact.id: answer})]
                if not new_weaknesses(knowledge, one, after)
            )
    return one


def new_weaknesses(knowledge: KnowledgeBase, before: Venture, after: Venture) -> set[str]:
    chain = chain_of(knowledge, before.stage)
    new = chain.outcome(after.known_answers()).findings - chain.outcome(before.known_answers()).findings
    return {rule for rule in new if knowledge.rules[rule].finding == "weakness"}


@pytest.mark.slow
def test_in_random_packs_the_engine_advises_what_is_planned(tmp_path: Path) -> None:
    checked = 0
    for knowledge in random_packs(tmp_path, 60, seed=32, always_a_verdict=True):
        for one, goal, costs in tasks(knowledge, 2):
            for option in plan(one, goal, knowledge, costs=costs, most=2).options:
                if not option.questions:
                    moves = moves_of(option)
                    assert advised_so(knowledge, advise(changed(one, moves), knowledge), goal)
                    assert not any(
                        advised_so(knowledge, advise(changed(one, less), knowledge), goal)
                        for less in lower(knowledge, moves)
                        if all(less.values()) or not option.changes
                    )
                    checked += 1
    assert checked > 20


# By hand.


def test_a_garden_that_needs_better_ground_and_hands(garden: KnowledgeBase) -> None:
    made = plan(venture("planned", ground="barren", hands="nobody"), Goal(reach="go"), garden)
    assert (made.verdict, made.reached, made.already, made.count) == ("stop", True, False, 1)
    (option,) = made.options
    assert (option.cost, option.verdict, option.questions) == (3, "go", {})
    ground, hands = sorted(option.changes, key=lambda change: change.fact)
    assert (ground.fact, ground.now, ground.to, ground.steps) == ("ground", "barren", "rich", 2)
    assert (hands.fact, hands.now, hands.to, hands.steps) == ("hands", "nobody", "two", 1)
    assert made.in_every == ("ground", "hands")
    assert option.worst == "go"  # where the water comes from cannot lower it
    assert [(doing.recommendation, doing.brings, doing.after) for doing in option.do] == [
        ("ask-the-neighbours", ("hands",), ()),  # it goes further than it must
        ("carry-compost", ("ground",), ("ask-the-neighbours",)),
    ]


def test_an_open_question_is_a_lever_only_where_something_good_must_be_known(garden: KnowledgeBase) -> None:
    """Only a strength makes the soil sound, and no question that is answered yet can bring one."""
    strong = Accepts("soil", frozenset({"sound"}))
    some = garden.verdict_rules["dig-on"]
    demanding_garden = replace(
        garden,
        verdict_rules={
            "rich": some.replace(id="rich", verdict="go", when=strong),
            "else": some.replace(
                id="else",
                verdict="stop",
                when=Accepts("soil", frozenset({"fragile", "strained", "adequate", "not_known"})),
            ),
        },
    )
    made = plan(venture("planned", hands="nobody"), Goal(reach="go"), demanding_garden)
    assert made.answers_them
    assert [(change.fact, change.now, change.to) for change in made.options[0].changes] == [("ground", None, "rich")]
    assert made.options[0].cost == 3  # to find out, and two steps up from the weakest
    made = plan(venture("planned", hands="nobody", ground="thin"), Goal(reach="go"), demanding_garden)
    assert not made.answers_them
    assert made.options[0].cost == 1


def test_where_too_little_is_known_it_says_how_much_must_be_answered(knowledge: KnowledgeBase) -> None:
    made = plan(venture("forming"), Goal(reach="keep_going"), knowledge)
    (option,) = made.options
    assert (made.verdict, made.reached, made.already) == ("cannot_say_yet", True, False)
    assert option.changes == ()
    bases = knowledge.framework.bases
    needed = {base: knowledge.answers_needed(len(knowledge.questions(base, "forming"))) for base in bases}
    assert option.questions == {**needed, "conduct": 1}  # of what is not urgent yet, something
    assert (option.verdict, option.worst) == ("keep_going", "rethink")


def test_what_is_to_be_kept_can_stand_in_the_way(garden: KnowledgeBase) -> None:
    stony = venture("planned", ground="barren", hands="nobody")
    made = plan(stony, Goal(reach="mend", keep=("ground", "hands")), garden)
    assert (made.reached, made.because, made.in_the_way, made.options) == (False, "kept", ("ground",), ())


def test_what_costs_decides_which_option_comes_first(kitchen: KnowledgeBase) -> None:
    bad = venture("open", kitchen_size="too_small", cook="none", money="one_year")
    goal = Goal(clear=("enter-the-budget",))
    cheap, dear = plan(bad, goal, kitchen).options
    assert list(moves_of(cheap)) == ["money"]
    assert set(moves_of(dear)) == {"cook", "kitchen_size"}
    costs = {"money": {kitchen.facts["money"].scale[1]: Fraction(9, 2)}}
    first, second = plan(bad, goal, kitchen, costs=costs).options
    assert [moves_of(option) for option in (first, second)] == [moves_of(dear), moves_of(cheap)]
    assert [option.cost for option in (first, second)] == [4, Fraction(9, 2)]


@pytest.mark.slow
def test_no_recommendation_is_done_before_one_that_it_comes_after(
    knowledge: KnowledgeBase, ventures: list[Venture]
) -> None:
    told = 0
    for one in ventures[::12]:
        ranks = {given.id: given.rank for given in advise(one, knowledge).recommendations}
        for option in plan(one, Goal(reach=knowledge.framework.stages[one.stage].verdicts[-1]), knowledge).options:
            names = [doing.recommendation for doing in option.do]
            assert {fact for doing in option.do for fact in doing.brings} | set(option.unadvised) == set(
                moves_of(option)
            )
            for place, doing in enumerate(option.do):
                assert doing.rank == ranks.get(doing.recommendation)
                assert set(knowledge.recommendations[doing.recommendation].after) & set(names) <= set(doing.after)
                assert set(doing.after) <= set(names[:place])
                told += bool(doing.after)
                for fact in doing.brings:
                    scale, to = knowledge.facts[fact].scale, moves_of(option)[fact]
                    assert scale.index(knowledge.recommendations[doing.recommendation].sets[fact]) >= scale.index(to)
    assert told > 10


# Many.


@pytest.mark.slow
def test_when_there_are_more_than_are_counted_what_is_in_every_option_is_still_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ways_of_a_venture, "MOST_COUNTED", 1)
    cut = told = 0
    for knowledge in random_packs(tmp_path, 60, seed=33, monotone=True, always_a_verdict=True):
        for one, goal, costs in tasks(knowledge):
            every, some = (
                plan(one, goal, knowledge, costs=costs, most=None),
                plan(one, goal, knowledge, costs=costs, most=1),
            )
            assert some.options == every.options[:1]
            assert set(some.in_every) <= set(every.in_every)
            told += len(some.in_every)
            assert some.count_is_all == (every.count <= 1)
            cut += not some.count_is_all
    assert cut > 5
    assert told > 5


def test_a_search_that_is_given_up_says_so(garden: KnowledgeBase) -> None:
    made = plan(venture("planned", ground="barren"), Goal(reach="go"), garden, budget=Budget(1))
    assert (made.reached, made.because, made.options) == (False, "given_up", ())


def test_a_name_that_is_not_known_is_refused(garden: KnowledgeBase) -> None:
    goal = Goal(reach="gone", clear=("carry-compots",), keep=("grownd",))
    with pytest.raises(UnknownName) as refused:
        plan(venture("planned"), goal, garden)
    assert [str(problem) for problem in refused.value.problems] == [
        "clear: the recommendation 'carry-compots' is not known. Did you mean 'carry-compost'?",
        "keep: the fact 'grownd' is not known. Did you mean 'ground'?",
        "reach: the verdict 'gone' is not known. Did you mean 'go'?",
    ]
