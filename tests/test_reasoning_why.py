"""Why: the chain of everything that is concluded, whole, in the venture's own answers, and nothing told twice."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from collabadvisor import KnowledgeBase, Venture, advise, load
from collabadvisor.files.problems import UnknownName, VentureError
from collabadvisor.inference.experta.chaining import infer
from collabadvisor.inference.trace import Inference
from collabadvisor.reasoning.explain.explanation_model import Link, Why
from collabadvisor.reasoning.explain.why import why
from collabadvisor.venture.model import Answer

NOTHING = "nothing in the knowledge has this name."
LISTED = "The knowledge has a list of all names."
ONLY_THESE = "only the verdict, a base or a value can be asked about with '='"
GROUND = {"answer", "lesson", "count", "open"}


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
    return ["verdict", *knowledge.framework.judged(), *findings, *advised]


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
    enough = {"count questions_answered: enough": ["count soil: enough"]}
    people, fame = {"standing people: adequate": ["answer hands: two"]}, {"standing fame: not_known": ["open fame: "]}
    assert shape(told) == {
        "verdict verdict: go": [
            {"verdict_rule dig-on: go": [enough, "lesson beans-need-water: observed"]},
            {"uncalled barren: stop": [{"standing harvest: sound": [soil]}]},
            {"uncalled weighed-down: mend": ["standing soil: sound (before)", people, fame]},
            {"uncalled who-knows: ask": ["count questions_answered: enough (before)"]},
        ]
    }
    count = next(link for link in links(told) if (link.kind, link.id) == ("count", "soil"))
    assert count.says == "1 of 2 questions answered; at least 1 needed."


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
        "soil": "None of its 2 questions is answered.",
        "people": "None of its 2 questions is answered.",
    }


def test_a_recommendation_rests_on_its_reasons_each_in_the_answers_given(knowledge: KnowledgeBase) -> None:
    tried = Venture(
        venture="A venture",
        stage="forming",
        answers={
            "lead_post": Answer(answer="junior", source="job advert of May", confidence="documented"),
            "senior_representation": Answer(answer="some_partners"),
        },
    )
    told = why(tried, "appoint-a-senior-lead", knowledge)
    assert told.says == "“Appoint a lead whom senior people will deal with” is advised: now, number 1 of 1."
    (finding,) = chain(told).parts
    assert finding.word == "critical weakness of capacity"
    assert finding.says.startswith("Day-to-day leadership rests with a junior officer, and only some of the partners")
    answer, other, lesson = finding.parts
    assert (answer.title, answer.word) == ("lead post", "a junior officer")
    assert (answer.confidence, answer.source) == ("documented", "job advert of May")
    assert (other.result, other.confidence, other.source) == ("some_partners", "", "")
    assert lesson.says.startswith("this post was not regarded as senior enough")
    assert (lesson.source, lesson.word) == ("Discussion: legitimacy", "seen in the paper's cases")


def test_a_value_tells_which_of_what_it_rests_on_is_not_known(knowledge: KnowledgeBase) -> None:
    told = why(venture("forming", shared_purpose="all_partners"), "legitimacy", knowledge)
    assert chain(told).says.endswith("It rests on fit and capacity too, of which nothing is known.")


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
            known = {*concluded(pack, tried, infer(tried, pack)), *tried.known()}
            rules = (*pack.rules, *pack.verdict_rules, *pack.recommendations, *pack.facts, *pack.framework.judged())
            for name in (*rules, *pack.framework.verdicts, *pack.lessons):
                told = why(tried, name, pack)
                if told.asked.kind in ("finding", "recommendation", "fact"):
                    assert told.concluded == (name in known), (tried.name, name)
                assert told.says.endswith(".")
