"""Why: the chain of everything that is concluded, whole, in the venture's own answers, and nothing told twice."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from collabadvisor import KnowledgeBase, Venture, advise, load
from collabadvisor.files.problems import UnknownName, VentureError
from collabadvisor.inference.experta.chaining import infer
from collabadvisor.inference.trace import Inference
from collabadvisor.reasoning.explain.explanation_model import Link, Why
from collabadvisor.reasoning.explain.why import why
from collabadvisor.reasoning.explain.why_not import why_not
from collabadvisor.venture.model import Answer

NOTHING = "nothing in the knowledge has this name."
LISTED = "The knowledge has a list of all names."
ONLY_THESE = "only the verdict, a base or a value can be asked about with '='"
GROUND = {"answer", "lesson", "count", "open"}
LOW_ANSWER = "An answer in the lower half of its scale keeps it from being sound."


def venture(stage: str, **answers: str) -> Venture:
    return Venture(
        venture="A venture", stage=stage, answers={fact: Answer(answer=given) for fact, given in answers.items()}
    )


def links(link: Link) -> Iterator[Link]:
    """A link and all under it, in the order in which they are told."""
    yield link
    for part in link.parts:
        yield from links(part)


def chain(told: Why) -> Link:
    assert told.chain
    return told.chain


def shape(link: Link) -> object:
    """Kinds, ids and results, without what is said of them."""
    named = f"{link.kind} {link.id}: {link.result}" + (" (before)" if link.before else "")
    return {named: [shape(part) for part in link.parts]} if link.parts else named


def concluded(knowledge: KnowledgeBase, tried: Venture, inference: Inference) -> list[str]:
    """The name of everything that was concluded of a venture."""
    advised = [given.id for given in advise(tried, knowledge).recommendations]
    findings = [finding.name for finding in inference.findings]
    return ["verdict", *knowledge.framework.names_with_standing(), *findings, *advised]


# The whole chain, as by hand.


def test_a_garden_that_must_stop_is_told_from_the_verdict_to_the_stones(garden: KnowledgeBase) -> None:
    tried = venture("growing", ground="barren", hands="two", tools="none", water="tank")
    stone = {"finding bare-stone: critical": ["answer ground: barren", "lesson beans-need-water: observed"]}
    harvest = {"standing harvest: fragile": [{"standing soil: fragile": [stone]}]}
    rule = {"verdict_rule barren: stop": [harvest, "lesson beans-need-water: observed (before)"]}
    assert shape(chain(why(tried, "verdict", garden))) == {"verdict verdict: stop": [rule]}


def test_a_better_verdict_tells_why_no_worse_one_is_called_for(garden: KnowledgeBase) -> None:
    told = chain(why(venture("planned", ground="rich", hands="two"), "verdict", garden))
    earth = ["answer ground: rich", "lesson beans-need-water: observed (before)"]
    soil = {"standing soil: sound": [{"finding dark-earth: strength": earth}]}
    enough = {"count questions_answered: enough": ["count soil: enough", "count people: enough"]}
    people, fame = {"standing people: adequate": ["answer hands: two"]}, {"standing fame: not_known": ["open fame: "]}
    assert shape(told) == {
        "verdict verdict: go": [
            {"verdict_rule dig-on: go": [enough, "lesson beans-need-water: observed"]},
            {"uncalled barren: stop": [{"standing harvest: sound": [soil]}]},
            {"uncalled weighed-down: mend": ["standing soil: sound (before)", people, fame]},
            {"uncalled who-knows: ask": ["count questions_answered: enough (before)"]},
        ]
    }
    says = {link.id: link.says for link in links(told) if link.kind == "count"}
    assert says["soil"] == says["people"].replace("1 of 1", "1 of 2") == "1 of 2 questions answered; at least 1 needed."


def test_how_much_is_known_counts_every_base_and_a_low_one_as_known(knowledge: KnowledgeBase) -> None:
    """Of the urgent ones half is needed, of the others something; a base that stands low is known as it is."""
    told = why(venture("forming", shared_purpose="all_partners", autonomy="unclear"), "repair", knowledge)
    uncalled = why_not(venture("forming", shared_purpose="all_partners", autonomy="unclear"), "keep_going", knowledge)
    counts = next(part for link in uncalled.in_the_way for part in link.parts if part.id == "questions_answered")
    assert told.concluded
    assert [(part.id, part.result, part.says) for part in counts.parts] == [
        ("purpose", "too_few", "1 of 7 questions answered; at least 4 needed."),
        ("fit", "enough", "1 of 12 questions answered; that is enough to know that it is strained."),
        ("capacity", "too_few", "0 of 11 questions answered; at least 6 needed."),
        ("conduct", "too_few", "0 of 13 questions answered; at least 1 needed."),
    ]


def test_of_a_rule_that_does_not_hold_only_that_is_told_by_which_it_does_not(
    garden: KnowledgeBase, tmp_path: Path
) -> None:
    shutil.copytree(garden.pack, tmp_path, dirs_exist_ok=True)
    rule = tmp_path / "rules" / "verdict" / "barren.yaml"
    both = "harvest: {is: fragile}\n    - people: {is: fragile}"
    rule.write_text(rule.read_text(encoding="utf-8").replace("harvest: {is: fragile}", both), encoding="utf-8")
    told = chain(why(venture("growing", ground="barren", hands="many"), "verdict", load(tmp_path)))
    uncalled = {part.id: part for part in told.parts if part.kind == "uncalled"}
    assert [part.id for part in uncalled["barren"].parts] == ["people"]


def test_what_is_not_known_is_told_down_to_the_questions_that_nobody_answered(garden: KnowledgeBase) -> None:
    told = why(venture("growing"), "fame", garden)
    assert told.concluded
    assert shape(chain(told)) == {
        "standing fame: not_known": [
            {
                "standing harvest: not_known": [
                    {"standing soil: not_known": ["open soil: "]},
                    {"standing people: not_known": ["open people: "]},
                ]
            }
        ]
    }
    says = {link.id: link.says for link in links(chain(told)) if link.kind == "open"}
    assert says == {
        "soil": "0 of its 2 questions answered; at least 1 needed.",
        "people": "0 of its 2 questions answered; at least 1 needed.",
    }
    says = {link.id: link.says for link in links(chain(told)) if link.kind == "standing"}
    assert says["fame"] == "Nothing holds it down, but it rests on harvest, which is not known."
    assert says["harvest"] == "Nothing holds it down, but it rests on soil and people, which are not known."


def test_a_base_to_which_no_question_applies_says_so(garden: KnowledgeBase) -> None:
    hands = garden.facts["hands"].replace(does_not_apply=True)
    pack = replace(garden, facts={**garden.facts, "hands": hands})
    told = chain(why(venture("planned", hands="does_not_apply"), "people", pack))
    assert (told.result, [link.says for link in told.parts]) == ("not_known", ["None of its questions applies."])
    said = why(venture("planned", hands="does_not_apply"), "hands", pack)
    counts = "it counts neither as asked nor as answered"
    assert said.says == f"“How many come to dig?” does not apply: nothing follows from it, and {counts}."
    assert said.led_to == ()


# Why a base is no better, and a value.


@pytest.mark.parametrize(
    ("answers", "said", "parts"),
    [
        (
            {"ground": "rich", "water": "none"},
            f"Nothing serious is known. {LOW_ANSWER}",
            ["answer water: none"],
        ),
        (
            {"water": "none"},
            f"Nothing serious is known. {LOW_ANSWER} Nor is any strength found.",
            ["answer water: none"],
        ),
        (
            {"water": "tank"},
            "Nothing serious is known. No strength is found that would make it sound.",
            ["answer water: tank"],
        ),
    ],
)
def test_an_adequate_base_says_what_keeps_it_from_being_sound(
    garden: KnowledgeBase, answers: dict[str, str], said: str, parts: list[str]
) -> None:
    told = chain(why(venture("planned", **answers), "soil", garden))
    assert (told.result, told.says) == ("adequate", said)
    assert [shape(part) for part in told.parts] == parts


@pytest.mark.parametrize(
    ("answers", "value", "said"),
    [
        ({"autonomy": "absorbed"}, "legitimacy",
         "Held down by fit and a weakness that undermines it directly. How purpose, capacity and conduct stand is not"),
        ({"autonomy": "absorbed"}, "security",
         "Held down by legitimacy (counted one step less). How capacity and conduct stand is not known."),
        ({"autonomy": "absorbed", "attendance": "falling"}, "security",
         "Held down by conduct and legitimacy (counted one step less). How capacity stands is not known."),
        ({"funding_horizon": "none"}, "security",
         "Held down by capacity and a weakness that undermines it directly. How conduct stands is not known."),
        ({"existing_partnerships": "unclear"}, "efficiency", "Held down by a weakness that undermines it directly."),
        ({}, "efficiency", "Nothing tells how it stands."),
        ({}, "adaptability", "Nothing holds it down, but it rests on conduct, which is not known."),
    ],
)  # fmt: skip
def test_a_value_says_what_holds_it_down(
    knowledge: KnowledgeBase, answers: dict[str, str], value: str, said: str
) -> None:
    assert chain(why(venture("mature", **answers), value, knowledge)).says.startswith(said)


def test_a_value_that_rests_on_a_low_one_says_that_it_counts_less(knowledge: KnowledgeBase) -> None:
    best = {fact.id: fact.scale[-1] for fact in knowledge.facts.values() if fact.is_asked_at("mature")}
    firm = venture("mature", **best)
    assert chain(why(firm, "security", knowledge)).says == "Nothing holds it down."
    told = chain(why(firm.with_answers({"autonomy": "unclear"}), "productivity", knowledge))
    assert told.says == "Nothing holds it down: legitimacy, which is strained, counts one step less here."
    assert [part.id for part in told.parts if part.kind == "standing"] == ["legitimacy"]


def test_what_is_shown_of_a_value_is_told_beside_its_outlook(knowledge: KnowledgeBase) -> None:
    tried = venture("mature", results="confirmed", essential_partners="irregular")
    *outlook, shown = chain(why(tried, "productivity", knowledge)).parts
    assert [(part.kind, part.id) for part in outlook] == [
        ("standing", "capacity"),
        ("finding", "essential-partner-irregular"),
    ]
    assert (shown.kind, shown.id, shown.title) == ("shown", "productivity", "Productivity")
    assert [part.id for part in shown.parts] == ["results-people-can-name"]
    resting = venture("mature", formal_adoption="all_boards", autonomy="absorbed")  # of what it rests on it is not told
    assert [part.kind for part in chain(why(resting, "legitimacy", knowledge)).parts][-1] == "shown"
    assert "shown" not in {link.kind for link in links(chain(why(resting, "security", knowledge)))}
    assert [part.kind for part in shown.parts[0].parts][:1] == ["answer"]
    planned = venture("proposed", lead_post="senior")
    assert "shown" not in {link.kind for link in links(chain(why(planned, "legitimacy", knowledge)))}


def test_what_the_verdict_calls_for_rests_on_its_rule(knowledge: KnowledgeBase) -> None:
    told = why(venture("mature", autonomy="absorbed"), "weigh-the-alternatives", knowledge)
    number = len(advise(venture("mature", autonomy="absorbed"), knowledge).recommendations)
    assert told.says == f"“Weigh the alternatives” is advised: now, number 1 of {number}."
    (rule,) = chain(told).parts
    assert (rule.kind, rule.id, rule.result) == ("verdict_rule", "rethink-on-ground-that-gives-way", "rethink")
    assert [part.id for part in rule.parts if part.kind == "standing"] == ["fit"]
    assert rule.parts[0].parts[0].id == "one-body-absorbs-the-others"


def test_a_recommendation_rests_on_its_reasons_each_in_the_answers_given(knowledge: KnowledgeBase) -> None:
    tried = Venture(
        venture="A venture",
        stage="forming",
        answers={
            "lead_post": Answer(answer="junior", source="job advert of May", confidence="documented"),
            "senior_representation": Answer(answer="none"),
        },
    )
    told = why(tried, "appoint-a-senior-lead", knowledge)
    assert told.says == "“Appoint a lead whom senior people will deal with” is advised: now, number 1 of 2."
    finding, major = chain(told).parts
    assert (finding.word, major.word) == ("critical weakness of capacity", "major weakness of capacity")
    assert knowledge.facts["lead_post"].answers["junior"] in finding.says
    assert finding.says == advise(tried, knowledge).recommendations[0].reasons[0].because
    answer, other, *lessons = finding.parts
    assert (answer.title, answer.word) == ("lead post", "a junior officer")
    assert (answer.confidence, answer.source) == ("documented", "job advert of May")
    assert (other.result, other.confidence, other.source) == ("none", "", "")
    lesson = next(each for each in lessons if each.source == "Discussion: legitimacy")
    assert lesson.says.startswith("this post was not regarded as senior enough")
    assert lesson.word == "seen in the paper's cases"


def test_an_answer_tells_what_it_led_to(garden: KnowledgeBase) -> None:
    told = why(venture("growing", hands="nobody", tools="none"), "hands", garden)
    assert told.says == "“How many come to dig?” is answered. 1 finding rests on the answer."
    assert [shape(link) for link in told.led_to] == [
        {"finding few-hands: major": [
            "standing people: strained", "standing fame: strained", "recommendation ask-the-neighbours: now",
        ]},
    ]  # fmt: skip


def test_an_answer_on_which_a_plain_standing_rests(garden: KnowledgeBase) -> None:
    told = why(venture("growing", hands="many"), "helping hands", garden)
    assert told.says == (
        "“How many come to dig?” is answered. No finding rests on the answer. "
        "With “nobody” this would be found: “Few come to dig” (major weakness of people)."
    )
    assert [shape(link) for link in told.led_to] == ["standing people: adequate"]


def test_an_answer_that_no_other_would_make_matter_as_the_others_are_answered(kitchen: KnowledgeBase) -> None:
    """Money matters in one rule only, beside a cook or a kitchen that will not do."""
    known = "“For how long is there money?” is answered. No finding rests on the answer. "
    told = why(venture("planned", money="permanent", kitchen_size="ample"), "money", kitchen)
    assert told.says == f"{known}No other answer to it would lead to a finding, as the others are answered now."
    told = why(venture("planned", money="permanent", kitchen_size="too_small"), "money", kitchen)
    assert told.says == (
        f"{known}With “money for one year” this would be found: "
        "“There is money for one year only” (minor weakness of means)."
    )


def test_an_answer_that_was_not_given_or_does_not_count_yet(garden: KnowledgeBase) -> None:
    told = why(venture("growing"), "hands", garden)
    assert (told.concluded, told.chain, told.led_to) == (False, None, ())
    assert told.says == "“How many come to dig?” is not answered, so nothing rests on it."
    early = why(venture("planned", tools="none"), "tools", garden)
    assert early.says == "“Whose are the tools?” is not asked at this stage (Planned), so nothing rests on the answer."
    assert early.led_to == ()


def test_a_lesson_tells_what_rests_on_it(garden: KnowledgeBase) -> None:
    told = why(venture("growing", ground="barren"), "beans-need-water", garden)
    assert told.says == "2 findings rest on this lesson. The verdict rests on it too."
    assert [link.id for link in told.led_to] == ["bare-stone", "poor-ground", "barren"]
    none = why(venture("growing"), "beans-need-water", garden)
    assert (none.concluded, none.says) == (False, "No finding rests on this lesson.")


# Names.


@pytest.mark.parametrize(
    ("name", "kind", "id_", "is_so"),
    [
        ("verdict", "verdict", "verdict", True),
        ("stop", "verdict", "verdict", True),
        ("Dig", "verdict", "verdict", False),
        ("verdict=stop", "verdict", "verdict", True),
        ("verdict = Mend", "verdict", "verdict", False),
        ("soil", "standing", "soil", True),
        ("SOIL", "standing", "soil", True),
        ("soil=fragile", "standing", "soil", True),
        ("soil=sound", "standing", "soil", False),
        ("joy=not known", "standing", "joy", True),
        ("carry-compost", "recommendation", "carry-compost", True),
        ("carry compost to  the beds", "recommendation", "carry-compost", True),
        ("1", "recommendation", "carry-compost", True),
        ("build-a-shed", "recommendation", "build-a-shed", False),
        ("bare-stone", "finding", "bare-stone", True),
        ("There is only stone", "finding", "bare-stone", True),
        ("dark-earth", "finding", "dark-earth", False),
        ("no-hoes", "finding", "no-hoes", False),
        ("barren", "verdict_rule", "barren", True),
        ("dig-on", "verdict_rule", "dig-on", False),
        ("ground", "fact", "ground", True),
        ("many-hands", "lesson", "many-hands", False),
    ],
)  # fmt: skip
def test_a_name_can_be_typed_in_several_ways(
    garden: KnowledgeBase, name: str, kind: str, id_: str, is_so: bool
) -> None:
    told = why(venture("growing", ground="barren"), name, garden)
    assert (told.asked.kind, told.asked.id, told.concluded) == (kind, id_, is_so)
    assert (told.chain is not None) == is_so


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("bare-stones", f"'bare-stones': {NOTHING} Did you mean 'bare-stone'? {LISTED}"),
        ("Carry compost", f"'Carry compost': {NOTHING} Did you mean 'carry-compost'? {LISTED}"),
        ("", f"'': {NOTHING} {LISTED}"),
        ("soil=soundd", "'soil=soundd': there is no standing 'soundd'. Did you mean 'sound'?"),
        ("verdict=halt", "'verdict=halt': there is no verdict 'halt'. Known here: stop, mend, ask or go."),
        ("ground=rich", f"'ground=rich': {ONLY_THESE}, and 'ground' is none. Ask about 'ground' alone."),
        ("2", "'2': the advice has no recommendation number '2'. Its last is number 1."),
        ("0", "'0': the advice has no recommendation number '0'. Its last is number 1."),
        ("9" * 5000, f"'{'9' * 59}…': the advice has no recommendation number '{'9' * 59}…'. Its last is number 1."),
    ],
)  # fmt: skip
def test_an_unknown_name_is_met_with_the_nearest_known_one(garden: KnowledgeBase, name: str, message: str) -> None:
    with pytest.raises(UnknownName) as refused:
        why(venture("growing", ground="barren"), name, garden)
    assert str(refused.value) == message


def test_a_rule_from_which_nothing_is_concluded_is_told_as_such(knowledge: KnowledgeBase) -> None:
    rule = next(iter(knowledge.consistency))
    with pytest.raises(UnknownName, match=f"nothing is concluded from it. The knowledge has '{rule}' as it stands."):
        why(venture("forming"), rule, knowledge)


def test_a_number_where_nothing_is_recommended(garden: KnowledgeBase) -> None:
    with pytest.raises(UnknownName, match=r"number '1'\. Nothing is advised\."):
        why(venture("growing"), "1", garden)


def test_a_venture_that_the_knowledge_does_not_know_is_refused(garden: KnowledgeBase) -> None:
    with pytest.raises(VentureError, match="there is no stage 'grown'"):
        why(venture("grown"), "verdict", garden)


# Every venture, everything that is concluded.


@pytest.mark.slow
def test_everything_concluded_rests_on_answers_and_lessons(
    knowledge: KnowledgeBase, inferred: list[tuple[Venture, Inference]]
) -> None:
    for tried, inference in inferred[::61]:
        for name in concluded(knowledge, tried, inference):
            told = why(tried, name, knowledge)
            assert told.concluded, (tried.name, name)
            ends = [link for link in links(chain(told)) if not link.parts and not link.before]
            assert ends
            assert {link.kind for link in ends} <= GROUND, (tried.name, name)


@pytest.mark.slow
def test_what_was_told_before_was_told_in_full_above(
    knowledge: KnowledgeBase, inferred: list[tuple[Venture, Inference]]
) -> None:
    again = 0
    for tried, _ in inferred[::11]:
        told: dict[tuple[str, str], Link] = {}
        for link in links(chain(why(tried, "verdict", knowledge))):
            if link.before:
                full = told[(link.kind, link.id)]
                assert (link.title, link.result, link.word) == (full.title, full.result, full.word)
                assert (link.parts, link.says, link.source) == ((), "", "")
                again += 1
            else:
                assert (link.kind, link.id) not in told
                told[(link.kind, link.id)] = link
    assert again > 100


@pytest.mark.slow
def test_every_link_is_what_the_engine_concluded_and_rests_on_what_the_engine_says(
    knowledge: KnowledgeBase, inferred: list[tuple[Venture, Inference]]
) -> None:
    kinds = set()
    for tried, inference in inferred[::11]:
        findings = {finding.name: finding for finding in inference.findings}
        for link in links(chain(why(tried, "verdict", knowledge))):
            parts = {part.id for part in link.parts}
            if link.before:
                continue
            kinds.add(link.kind)
            if link.kind == "standing":
                stands = inference.standings[link.id]
                assert link.result == stands.result
                parts -= {part.id for part in link.parts if part.kind == "shown"}
                assert stands.result == "not_known" or parts == {*stands.premises, *dict(stands.answers)}
            if link.kind == "finding":
                answers = [(part.id, part.result) for part in link.parts if part.kind == "answer"]
                assert tuple(answers) == findings[link.id].answers
                lessons = [part.id for part in link.parts if part.kind == "lesson"]
                assert tuple(lessons) == knowledge.rules[link.id].lessons
            if link.kind == "verdict":
                assert link.result == inference.verdict.result
                assert [part.id for part in link.parts if part.kind == "verdict_rule"] == [*inference.verdict.rules]
            if link.kind == "verdict_rule":
                assert parts - {*knowledge.verdict_rules[link.id].lessons} <= {*inference.verdict.premises}
    assert kinds == {"verdict", "verdict_rule", "uncalled", "standing", "finding", "answer", "lesson", "count", "open"}


@pytest.mark.slow
def test_everything_that_the_pack_knows_can_be_asked_about(
    knowledge: KnowledgeBase, garden: KnowledgeBase, kitchen: KnowledgeBase
) -> None:
    for pack in (knowledge, garden, kitchen):
        for path in [*pack.cases().values()][:1]:
            tried = Venture.read(path, pack)
            known = {*concluded(pack, tried, infer(tried, pack)), *tried.known_answers()}
            rules = (
                *pack.rules,
                *pack.verdict_rules,
                *pack.recommendations,
                *pack.facts,
                *pack.framework.names_with_standing(),
            )
            for name in (*rules, *pack.framework.verdicts, *pack.lessons):
                told = why(tried, name, pack)
                if told.asked.kind in ("finding", "recommendation", "fact"):
                    assert told.concluded == (name in known), (tried.name, name)
                assert told.says.endswith(".")
