"""Why not: right about every condition, every smallest change of answers, and everything that stands in the way."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from itertools import chain, combinations, product
from pathlib import Path
from random import Random

import pytest

from collabadvisor import KnowledgeBase, Venture, load
from collabadvisor.files.problems import UnknownName, VentureError
from collabadvisor.inference.experta.chaining import infer
from collabadvisor.inference.trace import Inference
from collabadvisor.knowledge.framework import STANDINGS
from collabadvisor.reasoning.explain.explanation_model import ChangeSet, Clause, JoinedClauses, Link
from collabadvisor.reasoning.explain.why import why
from collabadvisor.reasoning.explain.why_not import why_not
from collabadvisor.reasoning.outlook.chain import chain_of
from collabadvisor.report.explain import mermaid
from collabadvisor.venture.model import Answer
from random_packs import random_packs, random_venture
from told import why_not_text, why_text

NO_STRENGTH = {"open soil: sound": ["missing dark-earth: strength"]}
ORDER = ["fragile", "strained", "not_known", "adequate", "sound"]
Change = frozenset[tuple[str, str]]


def venture(stage: str, **answers: str) -> Venture:
    given = {fact: Answer(answer=answer) for fact, answer in answers.items()}
    return Venture(venture="A venture", stage=stage, answers=given)


def spelled_out(sets: tuple[ChangeSet, ...]) -> set[Change]:
    """Every change that the entries stand for."""
    return {
        frozenset(zip((change.fact for change in entry.changes), answers, strict=True))
        for entry in sets
        for answers in product(*([answer.id for answer in change.to] for change in entry.changes))
    }


def shape(links: tuple[Link, ...]) -> list[object]:
    """Kinds, ids and results, without what is said of them."""
    return [
        {f"{link.kind} {link.id}: {link.result}": shape(link.parts)}
        if link.parts
        else f"{link.kind} {link.id}: {link.result}" + (" (before)" if link.before else "")
        for link in links
    ]


# Recommendations and findings: the smallest changes, against a search through every change.


@pytest.mark.slow
def test_the_changes_are_exactly_those_that_a_search_finds_in_small_packs(
    garden: KnowledgeBase, kitchen: KnowledgeBase
) -> None:
    for knowledge in (garden, kitchen):
        compared = [compare(knowledge, tried) for tried in some_ventures(knowledge, 6)]
        assert sum(compared) > 5


@pytest.mark.slow
def test_and_in_random_packs_with_rules_that_punish_better_answers(tmp_path: Path) -> None:
    several = turned = 0
    for knowledge in random_packs(tmp_path, 25, seed=23, always_a_verdict=True):
        turned += sum(bool(rule.exceptions) for rule in knowledge.rules.values())
        several += sum(compare(knowledge, tried) for tried in some_ventures(knowledge, 2))
    assert several > 60
    assert turned > 30


def some_ventures(knowledge: KnowledgeBase, count: int) -> Iterator[Venture]:
    chance = Random(17)  # noqa: S311  (seeded: the same tries every time)
    yield from (random_venture(knowledge, chance) for _ in range(count))


def compare(knowledge: KnowledgeBase, tried: Venture) -> int:
    """Compares all that is not concluded; how often there was more than one smallest change."""
    known = tried.known_answers()
    outcomes = {
        change: outcome(knowledge, tried.stage, {**known, **dict(change)}) for change in every_change(knowledge, tried)
    }
    several = 0
    for name in (*knowledge.recommendations, *knowledge.rules):
        if name in knowledge.recommendations and knowledge.recommendations[name].acts_on == "verdict":
            continue  # it comes and goes with the verdict
        told = why_not(tried, name, knowledge)
        assert told.concluded == (name in outcomes[frozenset()])
        if not told.concluded:
            wanted = smallest(knowledge, tried, {change for change in outcomes if name in outcomes[change]})
            assert spelled_out(told.changes) == wanted, (tried, name)
            several += len(wanted) > 1
    return several


def every_change(knowledge: KnowledgeBase, tried: Venture) -> list[Change]:
    facts = {fact.id: fact.scale for fact in knowledge.facts.values() if fact.is_asked_at(tried.stage)}
    chosen = chain.from_iterable(combinations(facts, size) for size in range(len(facts) + 1))
    known = tried.known_answers()
    return [
        frozenset(zip(names, answers, strict=True))
        for names in chosen
        for answers in product(*([word for word in facts[name] if word != known.get(name)] for name in names))
    ]


def outcome(knowledge: KnowledgeBase, stage: str, answers: Mapping[str, str]) -> set[str]:
    """What is found and advised, by the quick reading of the chain, which is no part of why and why-not."""
    concluded = chain_of(knowledge, stage).outcome(answers)
    return {*concluded.findings, *concluded.recommendations}


def smallest(knowledge: KnowledgeBase, tried: Venture, working: set[Change]) -> set[Change]:
    """Of the changes that work, those that contain no other one's facts, and that go no further than they must."""
    facts = {change: frozenset(name for name, _ in change) for change in working}
    all_names = set(facts.values())
    fewest = {names for names in all_names if not any(other < names for other in all_names)}
    right = {change for change in working if facts[change] in fewest}
    known = tried.known_answers()

    def steps(change: Change) -> dict[str, int]:
        places = {name: knowledge.facts[name].scale.index for name, _ in change}
        on_scale = {name: known[name] for name in known if known[name] != "does_not_apply"}
        return {name: abs(places[name](word) - places[name](on_scale.get(name, word))) for name, word in change}

    def nearer(one: Change, other: Change) -> bool:
        left, right = steps(one), steps(other)
        return left != right and all(left[name] <= right[name] for name in left)

    return {change for change in right if not any(facts[one] == facts[change] and nearer(one, change) for one in right)}


@pytest.mark.slow
def test_each_change_brings_it_about_in_the_shipped_knowledge_and_no_part_of_it_does(
    knowledge: KnowledgeBase, ventures: list[Venture]
) -> None:
    chance = Random(5)  # noqa: S311  (seeded: the same tries every time)
    checked = 0
    for tried in ventures[::23]:
        for name in chance.sample([*knowledge.recommendations, *knowledge.rules], 8):
            told = why_not(tried, name, knowledge)
            for change in sorted(map(sorted, spelled_out(told.changes)))[:3]:
                assert name in outcome(knowledge, tried.stage, {**tried.known_answers(), **dict(change)})
                for part in combinations(change, len(change) - 1):
                    assert name not in outcome(knowledge, tried.stage, {**tried.known_answers(), **dict(part)})
                checked += 1
    assert checked > 80


def test_a_change_can_go_either_way_but_no_further_than_it_must(knowledge: KnowledgeBase) -> None:
    """That the lead is junior is found of no other lead: from none it is a step up, from a senior one two down."""
    for given in ("none", "senior"):
        told = why_not(venture("forming", lead_post=given), "lead-post-too-junior", knowledge)
        assert spelled_out(told.changes) == {frozenset({("lead_post", "junior")})}
    answers = {"boundary_alignment": "partly", "existing_partnerships": "built_in"}
    told = why_not(venture("forming", **answers), "at-odds-with-the-local-framework", knowledge)
    assert spelled_out(told.changes) == {
        frozenset({("boundary_alignment", "mismatched"), ("existing_partnerships", "unclear")})
    }


def test_what_does_not_apply_is_told_as_such_and_every_answer_is_equally_near_to_it(knowledge: KnowledgeBase) -> None:
    tried = venture("mature", community_ownership="does_not_apply", practitioner_involvement="does_not_apply",
                    communication="regular")  # fmt: skip
    told = why_not(tried, "purpose-not-rooted-in-the-community", knowledge)
    (rule,) = told.rules
    assert isinstance(rule.condition, JoinedClauses)
    (clause,) = rule.condition.parts
    assert isinstance(clause, Clause)
    assert clause.given is not None
    assert (clause.given.label, clause.holds) == ("does not apply", False)
    informed = why_not(tried, "key-groups-half-in-and-poorly-informed", knowledge)
    assert spelled_out(informed.changes) == {
        frozenset({("practitioner_involvement", involved), ("communication", "irregular")})
        for involved in ("none", "some")
    }
    given = {change.fact: change.given.label for change in informed.changes[0].changes if change.given}
    assert given["practitioner_involvement"] == "does not apply"


def test_the_conditions_say_what_holds_what_fails_and_what_is_not_known(knowledge: KnowledgeBase) -> None:
    tried = venture("forming", joint_objectives="stated", boundary_alignment="matched")
    (rule,) = why_not(tried, "objectives-give-no-measure", knowledge).rules
    assert (rule.speaks, rule.word) == (True, "minor weakness of purpose")
    condition = rule.condition
    assert isinstance(condition, JoinedClauses)
    assert (condition.join, condition.holds) == ("all", None)
    objectives, either = condition.parts
    assert isinstance(objectives, Clause)
    assert isinstance(either, JoinedClauses)
    assert objectives.given is not None
    assert (objectives.holds, objectives.given.label) == (True, knowledge.facts["joint_objectives"].answers["stated"])
    weaker, accountability = either.parts
    assert isinstance(weaker, Clause)
    assert isinstance(accountability, Clause)
    assert (either.join, either.holds, weaker.holds, accountability.holds) == ("any", None, False, None)
    assert [answer.id for answer in weaker.would_do] == ["none", "general"]
    assert accountability.given is None


def test_each_change_says_which_rules_then_hold(garden: KnowledgeBase) -> None:
    told = why_not(venture("growing", hands="many", tools="shared"), "ask-the-neighbours", garden)
    assert [([change.fact for change in entry.changes], entry.rules) for entry in told.changes] == [
        (["hands"], ("few-hands",))
    ]
    told = why_not(venture("growing", ground="rich"), "carry-compost", garden)
    assert [(min(change), told.changes[0].rules) for change in spelled_out(told.changes)] == [
        (("ground", "thin"), ("poor-ground",))
    ]
    told = why_not(venture("growing"), "carry-compost", garden)
    assert spelled_out(told.changes) == {frozenset({("ground", "barren")}), frozenset({("ground", "thin")})}
    assert told.changes[0].rules == ("bare-stone", "poor-ground")


def test_rules_that_do_not_speak_are_told_as_such_and_promise_nothing(garden: KnowledgeBase) -> None:
    retired = why_not(venture("growing"), "no-hoes", garden)
    assert retired.rules[0].silent_because == "It is retired: A spade will do. [tools-get-lost] took its place."
    draft = why_not(venture("growing"), "song-and-beans", garden)
    assert draft.rules[0].silent_because == "It is a draft, which nothing is concluded from yet."
    elsewhere = why_not(venture("planned"), "few-hands", garden)
    assert elsewhere.rules[0].silent_because == "It does not speak at this stage (planned), only at these: growing."
    for told in (retired, draft, elsewhere):
        assert not told.rules[0].speaks
        assert told.changes == ()
    shed = why_not(venture("growing"), "build-a-shed", garden)
    assert [(rule.id, rule.speaks) for rule in shed.rules] == [("tools-get-lost", True), ("no-hoes", False)]


def test_what_is_concluded_is_told_as_such(garden: KnowledgeBase) -> None:
    tried = venture("growing", ground="barren")
    for name in ("stop", "soil=fragile", "carry-compost", "bare-stone", "barren", "ground", "beans-need-water"):
        told = why_not(tried, name, garden)
        assert (told.concluded, told.rules, told.changes, told.in_the_way) == (True, (), (), ()), name


def test_why_a_lesson_is_not_at_work(garden: KnowledgeBase) -> None:
    told = why_not(venture("growing", hands="many", tools="shared", ground="rich", water="tank"), "many-hands", garden)
    assert told.says == "No finding rests on this lesson."
    assert [rule.id for rule in told.rules if rule.speaks] == [
        "weighed-down",
        "who-knows",
        "few-hands",
        "tools-get-lost",
    ]
    assert spelled_out(told.changes) == {
        frozenset({("hands", "nobody")}), frozenset({("tools", "own")}),
    }  # fmt: skip


# Standings and verdicts: what stands in the way.


def test_what_keeps_a_garden_from_going_on(garden: KnowledgeBase) -> None:
    """The soil by itself; people and fame only together."""
    told = why_not(venture("growing", ground="thin", hands="nobody", tools="none"), "go", garden)
    assert told.says == "The verdict is “Mend”, not “Dig”."
    assert shape(told.in_the_way) == [
        {
            "verdict_rule weighed-down: mend": [
                {"standing soil: strained": ["finding poor-ground: major"]},
                {
                    "either weighed-down: ": [
                        {"standing people: strained": ["finding few-hands: major"]},
                        {"standing fame: strained": ["finding few-hands: major (before)"]},
                    ]
                },
            ]
        }
    ]
    soil, either = told.in_the_way[0].parts
    assert soil.says == "It must no longer be fragile or strained."
    assert either.says == "Of these, at least one would have to be otherwise:"
    assert [rule.id for rule in told.rules] == ["dig-on"]
    assert told.rules[0].condition.holds is True


def test_in_the_way_of_a_verdict_is_a_base_by_itself_only_where_it_is_enough(knowledge: KnowledgeBase) -> None:
    """Two fragile bases are enough to rethink, and neither alone. Each alone is enough to repair."""
    tried = venture("mature", essential_partners="absent", decision_making="one_partner", attendance="falling")
    (rethink,) = why_not(tried, "repair", knowledge).in_the_way
    (either,) = rethink.parts
    assert (either.kind, [part.id for part in either.parts]) == ("either", ["capacity", "conduct"])
    assert {part.says for part in either.parts} == {"It must no longer be fragile."}
    assert [part.id for part in either.parts[1].parts] == ["one-partner-decides-as-others-leave"]
    _, repair = why_not(tried, "mend", knowledge).in_the_way
    capacity, conduct, together = repair.parts
    assert (capacity.id, conduct.id) == ("capacity", "conduct")
    assert [part.id for part in together.parts] == ["purpose", "fit", "capacity", "conduct"]
    assert together.parts[0].says == "It would have to be adequate or sound."  # for it counts that it is not known
    assert [part.kind for part in together.parts[0].parts] == ["open"]
    assert together.parts[3].says == "It must no longer be fragile or strained."
    assert [part.id for part in together.parts[3].parts][1:] == ["attendance-falling", "one-partner-decides"]


def test_what_goes_anyway_is_not_told_to_count_with_others(knowledge: KnowledgeBase) -> None:
    """A fragile purpose is enough to rethink, as is a fragile fit: that both are fragile says no more."""
    tried = venture("mature", shared_purpose="one_partner", autonomy="absorbed")
    (rethink,) = why_not(tried, "repair", knowledge).in_the_way
    assert [(part.kind, part.id) for part in rethink.parts] == [("standing", "purpose"), ("standing", "fit")]


def test_what_the_verdict_calls_for_tells_its_rule(knowledge: KnowledgeBase) -> None:
    tried = venture("mature", autonomy="unclear", attendance="falling")
    told = why_not(tried, "weigh-the-alternatives", knowledge)
    assert told.says == (
        "“Weigh the alternatives” is not advised: the verdict “Rethink” calls for it, and it is “Repair”."
    )
    assert [(rule.id, rule.speaks) for rule in told.rules] == [
        ("rethink-on-ground-that-gives-way", True),
        ("not-yet-on-such-ground", False),
    ]
    assert (told.changes, told.in_the_way) == ((), ())
    condition = told.rules[0].condition
    assert isinstance(condition, JoinedClauses)
    two, all_of_them = condition.parts[2:]
    assert isinstance(two, Clause)
    assert isinstance(all_of_them, JoinedClauses)
    assert two.given is not None
    assert (two.name, two.title, two.given.label) == ("two_bases", "two of the bases", "none")
    purpose, fit, three = all_of_them.parts
    assert (purpose.holds, fit.holds, three.holds) == (False, True, False)
    assert isinstance(three, Clause)
    assert three.given is not None
    assert three.given.label == "only fit and conduct"
    said = why_not_text(told, knowledge, 200)
    assert "Does not hold: two of the bases “fragile”: none" in said
    assert "No change of answers" not in said


def test_silence_stands_in_the_way_of_the_best_verdict(garden: KnowledgeBase) -> None:
    told = why_not(venture("growing", hands="many"), "verdict", garden)
    assert (told.asked.wanted, told.asked.title) == ("go", "Dig")
    assert shape(told.in_the_way) == [
        {"verdict_rule who-knows: ask": [
            {"count questions_answered: too_few": ["count soil: too_few", "count people: enough"]},
        ]},
    ]  # fmt: skip
    (own,) = told.rules
    assert isinstance(own.condition, JoinedClauses)
    assert own.condition.holds is False


@pytest.mark.parametrize(
    ("stage", "answers", "name", "in_the_way"),
    [
        # A better standing: weaknesses hold it down; where none does, a strength is missing.
        ("growing", {"ground": "barren"}, "soil",
         ["finding bare-stone: critical", "finding poor-ground: major", NO_STRENGTH]),
        ("growing", {"ground": "barren"}, "soil=adequate",
         ["finding bare-stone: critical", "finding poor-ground: major"]),
        ("growing", {"ground": "barren"}, "soil=strained", ["finding bare-stone: critical"]),
        ("growing", {"water": "tank"}, "soil=sound", [NO_STRENGTH]),
        ("growing", {"hands": "many"}, "people=sound", ["open people: sound"]),  # no rule can find one
        ("growing", {"water": "none"}, "soil=sound", ["answer water: none", NO_STRENGTH]),  # a low answer
        ("growing", {"ground": "rich", "water": "none"}, "soil=sound", ["answer water: none"]),
        ("growing", {"water": "tank"}, "harvest=sound",
         [{"standing soil: adequate": [NO_STRENGTH]},
          {"standing people: not_known": ["open people: ", "open people: sound"]}]),
        ("growing", {"hands": "nobody", "ground": "rich"}, "harvest=adequate",
         [{"standing people: strained": ["finding few-hands: major"]}]),
        ("growing", {"hands": "nobody"}, "harvest=adequate",
         [{"standing soil: not_known": ["open soil: "]}, {"standing people: strained": ["finding few-hands: major"]}]),
        # A value one notch down: only fragile it would hold another one down.
        ("growing", {"ground": "barren"}, "fame=adequate", [{"standing harvest: fragile": [
            {"standing soil: fragile": ["finding bare-stone: critical"]}]}]),
        # No strength counts for a value.
        ("growing", {"water": "rain"}, "joy=sound", ["open joy: sound"]),
        ("growing", {"water": "rain"}, "joy=adequate", ["open joy: adequate"]),
        ("growing", {"water": "rain"}, "joy=strained", ["open joy: strained"]),
        # A worse one: what would make it so is not found.
        ("growing", {"ground": "rich"}, "soil=fragile", [{"open soil: fragile": ["missing bare-stone: critical"]}]),
        ("growing", {"ground": "rich"}, "soil=adequate", ["finding dark-earth: strength"]),
        ("growing", {"ground": "rich"}, "harvest=strained",
         [{"standing soil: sound": [{"open soil: strained": ["missing poor-ground: major"]}]},
          {"standing people: not_known": [{"open people: strained": ["missing few-hands: major"]}]}]),
        # What is not known: nobody answered.
        ("growing", {}, "soil=adequate", ["open soil: "]),
        ("growing", {}, "soil=sound", ["open soil: ", NO_STRENGTH]),
        ("growing", {}, "soil=strained", [{"open soil: strained": ["missing poor-ground: major"]}]),
        ("planned", {}, "harvest=adequate", [{"standing soil: not_known": ["open soil: "]}]),
        ("growing", {"ground": "rich"}, "soil=not_known", []),
    ],
)  # fmt: skip
def test_what_keeps_a_base_or_value_from_standing_otherwise(
    garden: KnowledgeBase, stage: str, answers: dict[str, str], name: str, in_the_way: list[object]
) -> None:
    told = why_not(venture(stage, **answers), name, garden)
    assert not told.concluded
    assert shape(told.in_the_way) == in_the_way


def test_a_rule_of_the_verdict_can_ask_for_what_is_not_known(garden: KnowledgeBase, tmp_path: Path) -> None:
    shutil.copytree(garden.pack, tmp_path, dirs_exist_ok=True)
    rule = tmp_path / "rules" / "verdict" / "weighed-down.yaml"
    rule.write_text(rule.read_text(encoding="utf-8").replace("soil: {at_most: strained}", "soil: {is: not_known}"))
    told = why_not(venture("growing", hands="many"), "go", load(tmp_path))
    assert shape(told.in_the_way)[0] == {
        "verdict_rule weighed-down: mend": [{"standing soil: not_known": ["open soil: "]}]
    }
    assert told.in_the_way[0].parts[0].says == "It would have to be adequate or sound."


def test_a_verdict_of_another_stage(knowledge: KnowledgeBase) -> None:
    told = why_not(venture("forming"), "go_ahead", knowledge)
    assert told.says == (
        "The verdict is “Cannot say yet”, not “Go ahead”. At this stage (Forming) it can be “Rethink”, “Repair”, "
        "“Keep going, and mend”, “Cannot say yet” or “Keep going”."
    )
    assert told.in_the_way == ()
    assert [rule.speaks for rule in told.rules] == [False]


def test_a_verdict_worse_than_the_one_given_has_nothing_in_its_way(garden: KnowledgeBase) -> None:
    told = why_not(venture("growing", ground="rich", hands="two", tools="shared"), "stop", garden)
    assert told.in_the_way == ()
    (rule,) = told.rules
    assert rule.condition.holds is False


@pytest.mark.slow
def test_in_the_way_of_a_verdict_are_the_rules_that_call_for_a_worse_one(
    knowledge: KnowledgeBase, inferred: list[tuple[Venture, Inference]]
) -> None:
    for tried, inference in inferred[::13]:
        scale = knowledge.framework.stages[tried.stage].verdicts
        for wanted in scale[scale.index(inference.verdict.result) + 1 :]:
            told = why_not(tried, wanted, knowledge)
            found = [link.id for link in told.in_the_way]
            assert {*inference.verdict.rules} <= {*found}
            assert all(scale.index(link.result) < scale.index(wanted) for link in told.in_the_way)


@pytest.mark.slow
def test_what_is_in_the_way_of_a_base_is_all_that_keeps_it_from_standing_so(
    knowledge: KnowledgeBase, inferred: list[tuple[Venture, Inference]]
) -> None:
    """Weaknesses that leave it worse, too few answers, low answers of which nothing is found, and no strength."""
    kinds = set()
    for tried, inference in inferred[::13]:
        for base in knowledge.framework.bases:
            now = inference.standings[base].result
            rules = [knowledge.rules[finding.name] for finding in inference.findings]
            about = [rule for rule in rules if rule.about == base]
            answered, asked = inference.answered[base]
            for wanted in ORDER[ORDER.index(now) + 1 :]:
                told = why_not(tried, f"{base}={wanted}", knowledge)
                if wanted == "not_known":
                    assert told.in_the_way == ()
                    continue
                worse = {"critical"} if wanted == "strained" else {"critical", "major"}
                weak = {rule.id for rule in about if rule.severity in worse}
                good = wanted in ("adequate", "sound")
                heard = {name for finding in inference.findings if finding.name in weak for name, _ in finding.answers}
                low = {
                    fact.id
                    for fact in knowledge.questions(base, tried.stage)
                    if fact.id not in heard and _in_the_lower_half(fact.scale, tried.known_answers().get(fact.id))
                }
                strong = any(not rule.severity for rule in about)
                expected = {("finding", name) for name in weak}
                expected |= {("open", "")} if good and 2 * answered < asked else set()
                expected |= {("answer", name) for name in low} if wanted == "sound" else set()
                expected |= {("open", "sound")} if wanted == "sound" and not strong else set()
                in_the_way = {(link.kind, link.result if link.kind == "open" else link.id) for link in told.in_the_way}
                assert in_the_way == expected, (tried, base, wanted)
                kinds |= {kind for kind, _ in expected}
    assert kinds == {"finding", "open", "answer"}


def _in_the_lower_half(scale: tuple[str, ...], answer: str | None) -> bool:
    return answer in scale and 2 * (scale.index(answer) + 1) <= len(scale)


@pytest.mark.slow
def test_what_is_in_the_way_of_a_value_is_all_that_it_rests_on_and_that_holds_it_down_or_is_not_known(
    knowledge: KnowledgeBase, inferred: list[tuple[Venture, Inference]]
) -> None:
    less = {"fragile": "strained", "strained": "adequate"}
    checked = 0
    for tried, inference in inferred[::13]:
        stands = {name: standing.result for name, standing in inference.standings.items()}
        for value in ("legitimacy", "security", "productivity", "adaptability"):
            for wanted in [each for each in ("adequate", "sound") if ORDER.index(each) > ORDER.index(stands[value])]:
                told = why_not(tried, f"{value}={wanted}", knowledge)
                carriers = knowledge.framework.carriers(value, tried.stage)
                borne = {
                    name: less.get(stands[name], stands[name]) if name in knowledge.framework.values else stands[name]
                    for name in carriers
                }
                holding = {name for name in carriers if ORDER.index(borne[name]) < ORDER.index(wanted)}
                assert {link.id for link in told.in_the_way if link.kind == "standing"} == holding
                checked += len(holding)
    assert checked > 100


# Everything that the pack knows, and what it does not.


def everything(pack: KnowledgeBase) -> Iterator[str]:
    yield from (*pack.rules, *pack.verdict_rules, *pack.recommendations, *pack.facts, *pack.lessons)
    yield from (*pack.framework.verdicts, *pack.framework.names_with_standing(), "verdict")
    yield from (
        f"{name}={standing}" for name in pack.framework.names_with_standing() for standing in pack.framework.standings
    )


@pytest.mark.slow
def test_everything_that_the_pack_knows_can_be_asked_about(
    knowledge: KnowledgeBase, garden: KnowledgeBase, kitchen: KnowledgeBase
) -> None:
    for pack in (knowledge, garden, kitchen):
        for path in [*pack.cases().values()][:1]:
            tried = Venture.read(path, pack)
            inference = infer(tried, pack)
            for name in everything(pack):
                told = why_not(tried, name, pack)
                assert told.says.endswith(".")
                if told.asked.kind == "standing":
                    assert told.concluded == (inference.standings[told.asked.id].result == told.asked.wanted)


@pytest.mark.slow
def test_so_can_everything_in_packs_of_any_make(tmp_path: Path) -> None:
    chance = Random(9)  # noqa: S311  (seeded: the same tries every time)
    for pack in random_packs(tmp_path, 12, seed=31, always_a_verdict=True):
        tried = random_venture(pack, chance)
        inference = infer(tried, pack)
        for name in everything(pack):
            told, reasons = why_not(tried, name, pack), why(tried, name, pack)
            if told.asked.kind == "standing" and reasons.concluded and "=" in name:
                assert told.concluded
                assert reasons.chain
            if told.asked.kind == "standing" and told.asked.wanted in STANDINGS:
                now = inference.standings[told.asked.id].result
                better = ORDER.index(now) < ORDER.index(told.asked.wanted)
                assert told.in_the_way or not better, (name, tried)
            assert why_text(reasons, pack, 60)
            assert why_not_text(told, pack, 60)
            assert mermaid.render(reasons).startswith("flowchart LR\n")


def test_an_unknown_name_and_a_venture_that_is_not_known_are_refused(garden: KnowledgeBase) -> None:
    with pytest.raises(UnknownName, match="Did you mean 'dark-earth'"):
        why_not(venture("growing"), "dark earths", garden)
    with pytest.raises(VentureError, match="there is no stage 'grown'"):
        why_not(venture("grown"), "verdict", garden)


def test_a_recommendation_goes_by_its_number_too(garden: KnowledgeBase) -> None:
    tried = venture("growing", ground="barren")
    told = why_not(tried, "1", garden)
    assert (told.asked.kind, told.concluded) == ("recommendation", True)
    assert told == why_not(tried, told.asked.id, garden)
    with pytest.raises(UnknownName, match="no recommendation number '2'"):
        why_not(tried, "2", garden)
