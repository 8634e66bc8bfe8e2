"""What if: what an option changes, why, and that it changes nothing else; and what cannot be tried."""

from __future__ import annotations

import json
import re
import shutil
from functools import cache, partial
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabadvisor import CollabAdvisorError, KnowledgeBase, Venture, advise, load
from collabadvisor.document.json_text import to_json
from collabadvisor.reasoning.compare.difference import difference, way_on
from collabadvisor.reasoning.compare.options import WhatIfOption, first_to_try, read_options
from collabadvisor.reasoning.compare.sides import judge
from collabadvisor.reasoning.compare.what_if import TriedOption, WhatIf, what_if
from collabadvisor.report.compare.what_if_json import WhatIfForm
from collabadvisor.venture.model import Answer
from steps.running import run_here
from told import unwrapped, what_if_text

OPPOSITE = {
    "better": "worse", "worse": "better", "known": "not_known", "not_known": "known", "other": "other",
    "appears": "vanishes", "vanishes": "appears", "moves": "moves", "shifts": "shifts",
}  # fmt: skip


def venture(stage: str, answers: dict[str, str]) -> Venture:
    return Venture(
        venture="A venture", stage=stage, answers={name: Answer(answer=said) for name, said in answers.items()}
    )


def tried(knowledge: KnowledgeBase, stage: str, answers: dict[str, str], **sets: str | None) -> TriedOption:
    (only,) = what_if(venture(stage, answers), [WhatIfOption(sets)], knowledge).trials
    return only


KITCHEN = {
    "eaters": "half",
    "parents_view": "divided",
    "kitchen_size": "too_small",
    "cook": "part_time",
    "money": "one_year",
}


# What changes, by hand, in a small pack.


def test_an_answer_that_takes_a_finding_away_takes_what_it_called_for_with_it(kitchen: KnowledgeBase) -> None:
    found = tried(kitchen, "planned", KITCHEN, kitchen_size="enough").difference
    assert [answer.model_dump() for answer in found.answers] == [
        {"name": "kitchen_size", "before": "too_small", "after": "enough", "way": "better"}
    ]
    assert [(each.name, each.before, each.after, each.way) for each in found.standings] == [
        ("means", "strained", "adequate", "better"),
        ("staying_power", "strained", "adequate", "better"),
    ]
    (gone,) = [each for each in found.findings if each.way == "went"]
    assert (gone.rule, gone.severity, gone.by, gone.answers) == (
        "hands-or-room-missing", "major", "answers", ("kitchen_size",)
    )  # fmt: skip
    ways = {each.id: (each.way, each.findings) for each in found.recommendations}
    assert ways["enlarge-the-kitchen"] == ("vanishes", ("hands-or-room-missing",))
    assert ways["hire-a-cook"] == ("vanishes", ("hands-or-room-missing",))


def test_a_finding_that_nobody_can_tell_any_more_did_not_go(kitchen: KnowledgeBase) -> None:
    found = tried(kitchen, "planned", KITCHEN, kitchen_size=None).difference
    (lost,) = [each for each in found.findings if each.rule == "hands-or-room-missing"]
    assert (lost.way, lost.answers) == ("not_known", ("kitchen_size",))


def test_a_finding_that_went_names_the_answer_that_ended_it_not_one_that_is_missing(kitchen: KnowledgeBase) -> None:
    found = tried(kitchen, "planned", KITCHEN, money="permanent", kitchen_size=None).difference
    (gone,) = [each for each in found.findings if each.rule == "money-for-one-year"]
    assert (gone.way, gone.answers) == ("went", ("money",))


def test_a_finding_that_comes_names_the_answer_that_brought_it(kitchen: KnowledgeBase) -> None:
    found = tried(kitchen, "planned", KITCHEN, parents_view="in_favour", money="permanent").difference
    (come,) = [each for each in found.findings if each.way == "came"]
    assert (come.rule, come.finding, come.severity, come.answers) == (
        "parents-want-it", "strength", None, ("parents_view",)
    )  # fmt: skip


def test_what_only_has_another_number_shifts_and_says_why(knowledge: KnowledgeBase) -> None:
    case = Venture.read(knowledge.cases()["case-a-convened"], knowledge)
    (only,) = what_if(case, [WhatIfOption(does=("appoint-a-senior-lead",))], knowledge).trials
    moved = {each.id: each for each in only.difference.recommendations}
    assert moved["appoint-a-senior-lead"].way == "vanishes"
    last = moved[advise(case, knowledge).recommendations[-1].id]
    assert (last.way, last.because) == ("shifts", "1 that stood before it is no longer advised.")
    assert last.before
    assert last.after
    assert last.after.rank == last.before.rank - 1
    assert "work-along-existing-boundaries" not in moved  # it stands before, and keeps its number


def test_what_goes_past_others_moves_and_they_do_not(knowledge: KnowledgeBase) -> None:
    case = Venture.read(knowledge.cases()["case-a-convened"], knowledge)
    (only,) = what_if(case, [WhatIfOption(does=("link-to-existing-partnerships",))], knowledge).trials
    moved = {each.id: each for each in only.difference.recommendations}
    assert [name for name, each in moved.items() if each.way == "moves"] == ["work-along-existing-boundaries"]
    assert moved["work-along-existing-boundaries"].because.startswith("A major weakness of fit calls for it")
    assert moved["appoint-a-senior-lead"].because == "1 that stood before it is now after it."


def test_a_move_that_no_finding_explains_shows_both_reasons(knowledge: KnowledgeBase) -> None:
    case = Venture.read(knowledge.cases()["case-a-convened"], knowledge)
    (only,) = what_if(case, [WhatIfOption(does=("win-the-essential-partners",))], knowledge).trials
    (moved,) = [each for each in only.difference.recommendations if each.id == "work-along-existing-boundaries"]
    before, after = moved.because.removeprefix("Before: ").split(" Now: ")
    waiting = knowledge.recommendations["win-the-essential-partners"].title
    assert f"“{waiting}”, which must wait for it" in before
    assert "which must wait for it" not in after


@pytest.mark.slow
def test_of_those_that_cross_each_other_those_move_that_have_a_reason_to(
    knowledge: KnowledgeBase, ventures: list[Venture]
) -> None:
    """A move never shows the same reason twice."""
    chance = Random(11)  # noqa: S311  (seeded: the same tries every time)
    both = 0
    for each in ventures[:100]:
        (only,) = what_if(each, [WhatIfOption(some_changes(chance, each, knowledge))], knowledge).trials
        for moved in only.difference.recommendations:
            if moved.way == "moves" and moved.because.startswith("Before: "):
                both += 1
                before, after = moved.because.removeprefix("Before: ").split(" Now: ")
                assert before != after
    assert both > 10


def test_what_the_verdict_calls_for_comes_and_goes_with_it(knowledge: KnowledgeBase) -> None:
    absorbed = Venture(venture="Absorbed", stage="mature", answers={"autonomy": "absorbed"})
    (kept,) = what_if(absorbed, [WhatIfOption(sets={"autonomy": "kept"})], knowledge).trials
    (gone,) = [each for each in kept.difference.recommendations if each.id == "weigh-the-alternatives"]
    assert (gone.way, gone.because, gone.findings) == ("vanishes", "The verdict no longer calls for it.", ())
    alone = Venture(venture="Alone", stage="mature", answers={"autonomy": "kept"})
    (lost,) = what_if(alone, [WhatIfOption(sets={"autonomy": "absorbed"})], knowledge).trials
    (come,) = [each for each in lost.difference.recommendations if each.id == "weigh-the-alternatives"]
    assert (come.way, come.because, come.findings) == (
        "appears", "The verdict itself, “Rethink”, calls for it.", (),
    )  # fmt: skip


def test_answers_that_clash_are_told_when_they_come_and_when_they_go(garden: KnowledgeBase) -> None:
    answers = {"hands": "nobody", "tools": "own"}
    (gone,) = tried(garden, "growing", answers, hands="many").difference.inconsistencies
    (come,) = tried(garden, "growing", {"hands": "many", "tools": "own"}, hands="nobody").difference.inconsistencies
    assert (gone.way, come.way) == ("went", "came")
    assert gone.rule == come.rule
    assert come.rule.answers == answers


# What an option means.


def test_what_is_done_brings_what_it_sets(kitchen: KnowledgeBase) -> None:
    (only,) = what_if(venture("planned", KITCHEN), [WhatIfOption(does=("hire-a-cook",))], kitchen).trials
    assert only.after.answers == KITCHEN | kitchen.recommendations["hire-a-cook"].sets
    assert only.already == ()


def test_what_is_done_takes_no_better_answer_away(knowledge: KnowledgeBase) -> None:
    option = WhatIfOption(does=("find-a-place-in-the-mainstream",))  # which sets "recognised"
    (only,) = what_if(venture("mature", {"mainstream_place": "embedded"}), [option], knowledge).trials
    assert (only.already, only.after.answers) == (("mainstream_place",), {"mainstream_place": "embedded"})
    assert not only.difference


def test_what_an_option_sets_counts_more_than_what_it_does(knowledge: KnowledgeBase) -> None:
    option = WhatIfOption({"pooled_budget": "pooled"}, ("align-or-pool-budgets",))
    (only,) = what_if(venture("forming", {}), [option], knowledge).trials
    assert only.after.answers == {"pooled_budget": "pooled"}


def test_options_are_lettered_and_do_not_build_on_each_other(kitchen: KnowledgeBase) -> None:
    options = [WhatIfOption({"cook": "full_time"}), WhatIfOption({"money": "permanent"})]
    first, second = what_if(venture("planned", KITCHEN), options, kitchen).trials
    assert (first.label, second.label) == ("A", "B")
    assert second.after.answers == KITCHEN | {"money": "permanent"}


def test_the_venture_and_its_sources_are_left_as_they_are() -> None:
    source = Answer(answer="half", source="the classes", confidence="documented")
    before = Venture(
        venture="V", stage="planned", as_of="May", answers={"eaters": source, "cook": Answer(answer="none")}
    )
    after = before.with_answers({"cook": "full_time", "money": None})
    assert after.answers == {"eaters": source, "cook": Answer(answer="full_time")}
    assert (after.venture, after.stage, after.as_of) == ("V", "planned", "May")
    assert before.answers["cook"].answer == "none"


small = cache(
    partial(load, Path(__file__).parent / "knowledge" / "good")
)  # not a fixture: hypothesis would spell it out

# What holds for every option.


def some_changes(chance: Random, of: Venture, knowledge: KnowledgeBase) -> dict[str, str | None]:
    asked = of.applicable_questions(knowledge.facts)
    chosen = chance.sample(asked, min(len(asked), chance.randint(1, 6)))
    return {fact.id: chance.choice([None, *fact.scale]) for fact in chosen}


@pytest.mark.slow
def test_what_is_so_already_changes_nothing(knowledge: KnowledgeBase, ventures: list[Venture]) -> None:
    for each in ventures[:60]:
        known = {fact.id: each.known_answers().get(fact.id) for fact in each.applicable_questions(knowledge.facts)}
        (only,) = what_if(each, [WhatIfOption(known)], knowledge).trials
        assert not only.difference
        assert only.after.advice == advise(each, knowledge)
        assert set(only.already) == set(known)


@pytest.mark.slow
def test_the_way_back_mirrors_the_way_there(knowledge: KnowledgeBase, ventures: list[Venture]) -> None:
    chance = Random(7)  # noqa: S311  (seeded: the same tries every time)
    moved = 0
    for each in ventures[:150]:
        option = WhatIfOption(some_changes(chance, each, knowledge))
        (there,) = what_if(each, [option], knowledge).trials
        back = WhatIfOption({name: each.known_answers().get(name) for name in option.sets})
        (again,) = what_if(each.with_answers(option.sets), [back], knowledge).trials
        assert again.after.advice == advise(each, knowledge)
        one, other = there.difference, again.difference
        assert [(m.name, m.after, m.before, OPPOSITE[m.way]) for m in one.standings] == [
            (m.name, m.before, m.after, m.way) for m in other.standings
        ]
        assert [(m.name, m.after, m.before) for m in one.answers] == [
            (m.name, m.before, m.after) for m in other.answers
        ]
        assert {(m.id, OPPOSITE[m.way], m.after, m.before) for m in one.recommendations} == {
            (m.id, m.way, m.before, m.after) for m in other.recommendations
        }
        assert {(m.rule, m.way == "came") for m in one.findings} == {(m.rule, m.way != "came") for m in other.findings}
        moved += sum(m.way == "moves" for m in one.recommendations)
    assert moved  # some did


@pytest.mark.slow
def test_every_finding_that_moves_rests_on_an_answer_that_changed(
    knowledge: KnowledgeBase, ventures: list[Venture]
) -> None:
    chance = Random(8)  # noqa: S311  (seeded: the same tries every time)
    seen = set()
    for each in ventures[:150]:
        (only,) = what_if(each, [WhatIfOption(some_changes(chance, each, knowledge))], knowledge).trials
        changes = {answer.name for answer in only.difference.answers}
        for finding in only.difference.findings:
            assert finding.by == "answers"
            assert set(finding.answers)
            assert set(finding.answers) <= changes
            seen.add(finding.way)
    assert seen == {"came", "went", "not_known"}


@pytest.mark.slow
def test_whatever_appears_or_vanishes_does_so_by_its_findings(
    knowledge: KnowledgeBase, ventures: list[Venture]
) -> None:
    chance = Random(9)  # noqa: S311  (seeded: the same tries every time)
    seen = set()
    for each in ventures[:100]:
        before = judge(each, knowledge)
        (only,) = what_if(each, [WhatIfOption(some_changes(chance, each, knowledge))], knowledge).trials
        ways = {finding.rule: finding.way for finding in only.difference.findings}
        for moved in only.difference.recommendations:
            side = before if moved.way == "vanishes" else only.after
            seen.add(moved.way)
            if moved.before and moved.after and moved.before.priority != moved.after.priority:
                assert moved.way == "moves"
            if moved.way in ("vanishes", "appears"):
                callers = next(given.reasons for given in side.advice.recommendations if given.id == moved.id)
                of_findings = [reason.rule for reason in callers if reason.finding != "verdict"]
                assert moved.findings == tuple(of_findings)
                assert of_findings or knowledge.recommendations[moved.id].acts_on == "verdict"
                assert {ways[rule] for rule in moved.findings} <= (
                    {"came"} if moved.way == "appears" else {"went", "not_known"}
                )
    assert seen == {"appears", "vanishes", "moves", "shifts"}


@pytest.mark.slow
def test_nothing_differs_from_itself(knowledge: KnowledgeBase, ventures: list[Venture]) -> None:
    for each in ventures[:40]:
        side = judge(each, knowledge)
        assert not difference(side, side, knowledge)


@pytest.mark.parametrize(
    ("before", "after", "way"),
    [
        ("low", "high", "better"),
        ("high", "low", "worse"),
        (None, "low", "known"),
        ("low", None, "not_known"),
        ("not_known", "low", "known"),
        ("low", "not_known", "not_known"),
        ("low", "elsewhere", "other"),
        ("elsewhere", "low", "other"),
    ],
)
def test_ways_on_a_scale(before: str | None, after: str | None, way: str) -> None:
    assert way_on(("low", "middle", "high"), before, after) == way


# What is typed.


def read(
    knowledge: KnowledgeBase, *texts: str, stage: str = "planned", advised: tuple[str, ...] = ()
) -> tuple[WhatIfOption, ...]:
    return read_options(venture(stage, {}), texts, knowledge, advised)


def test_facts_and_recommendations_can_stand_in_one_option(kitchen: KnowledgeBase) -> None:
    first, second = read(kitchen, " cook = full_time , money=,enlarge-the-kitchen", "2", advised=("x", "hire-a-cook"))
    assert first == WhatIfOption({"cook": "full_time", "money": None}, ("enlarge-the-kitchen",))
    assert second == WhatIfOption({}, ("hire-a-cook",))


def test_a_recommendation_and_an_answer_may_agree(kitchen: KnowledgeBase) -> None:
    sets = dict(kitchen.recommendations["hire-a-cook"].sets)
    text = ",".join(["hire-a-cook", *(f"{name}={answer}" for name, answer in sets.items())])
    assert read(kitchen, text) == (WhatIfOption(sets, ("hire-a-cook",)),)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "a change is missing. Write 'fact=answer' or a recommendation, with commas between them."),
        ("cook=none,", "a change is missing. Write 'fact=answer' or a recommendation, with commas between them."),
        ("cok=none", "the fact 'cok' is not known. Did you mean 'cook'?"),
        ("=none", "the fact '' is not known. Known here: eaters, parents_view, pupil_numbers, kitchen_size, cook or"),
        ("cook=fulltime", "'cook' has no answer 'fulltime'. Did you mean 'full_time'? 'cook=' takes the answer away."),
        ("cook=none,cook=none", "'cook' is set twice. Keep one of the two, or make two options of them."),
        ("pupil_numbers=steady", "'pupil_numbers' is not asked at the stage 'planned', so nothing rests on it."),
        ("cook", "'cook' needs an answer. Write 'cook=' and one of: none, part_time or full_time."),
        ("hire-cook", "the recommendation 'hire-cook' is not known. Did you mean 'hire-a-cook'?"),
        ("hire-a-cook,hire-a-cook", "'hire-a-cook' is given twice. Keep one of the two."),
        ("hire-a-cook,cook=none", "'hire-a-cook' sets 'cook' to 'full_time', but 'cook=none' does not. Keep one"),
        ("0", "the advice has no recommendation number '0'. Its last is number 1."),
        ("2", "the advice has no recommendation number '2'. Its last is number 1."),
        ("9" * 5000, "the advice has no recommendation number"),
    ],
)  # fmt: skip
def test_a_slip_is_told_with_its_option_and_its_remedy(kitchen: KnowledgeBase, text: str, told: str) -> None:
    with pytest.raises(CollabAdvisorError) as caught:
        read(kitchen, "cook=none", text, advised=("hire-a-cook",))
    (problem,) = caught.value.problems
    assert str(problem).startswith(f"option B: {told}")


def test_every_slip_of_every_option_is_told_at_once(kitchen: KnowledgeBase) -> None:
    with pytest.raises(CollabAdvisorError) as caught:
        read(kitchen, "cok=none,money=none", "hire-cook,", "cook=none")
    assert [problem.where.path for problem in caught.value.problems] == ["option A"] * 2 + ["option B"] * 2


def test_a_recommendation_about_what_is_not_asked_now_is_refused(knowledge: KnowledgeBase) -> None:
    with pytest.raises(CollabAdvisorError, match="what 'agree-to-adapt' is about is not asked at the stage 'forming'"):
        read(knowledge, "agree-to-adapt", stage="forming")


def test_a_recommendation_that_by_itself_changes_no_answer_is_refused(knowledge: KnowledgeBase) -> None:
    tried = Venture(venture="V", stage="forming", answers={"shared_purpose": "one_partner"})
    assert advise(tried, knowledge).recommendations[0].id == "weigh-the-alternatives"
    for name in ("1", "weigh-the-alternatives"):
        with pytest.raises(CollabAdvisorError, match="'weigh-the-alternatives' by itself changes no answer"):
            read_options(tried, [name], knowledge, [each.id for each in advise(tried, knowledge).recommendations])


def test_the_first_to_try_is_the_first_that_changes_an_answer(knowledge: KnowledgeBase) -> None:
    given = venture("forming", {"shared_purpose": "one_partner", "lead_post": "junior"})
    advised = [each.id for each in advise(given, knowledge).recommendations]
    assert advised[0] == "weigh-the-alternatives"  # the verdict calls for it, and it changes none
    number = first_to_try(given, advised, knowledge)
    assert number == 2
    (option,) = read_options(given, [str(number)], knowledge, advised)
    assert option.does == (advised[1],)
    assert first_to_try(given, advised[:1], knowledge) is None
    assert first_to_try(given, ["deliver-a-result-and-show-it"], knowledge) is None  # not asked in the first year


def test_where_nothing_is_advised_an_answer_is_there_to_try(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("open.yaml").write_text("venture: Open\nstage: proposed\n", encoding="utf-8")
    said = run_here("what-if", "open.yaml").refused()
    assert "for example: collabadvisor what-if open.yaml --set shared_purpose=all_partners" in said
    run_here("what-if", "open.yaml", "--set", "shared_purpose=all_partners").done()


def test_without_a_venture_only_names_are_checked(kitchen: KnowledgeBase) -> None:
    assert read_options(None, ["pupil_numbers=steady", "7"], kitchen) == (
        WhatIfOption({"pupil_numbers": "steady"}),
        WhatIfOption(),
    )
    with pytest.raises(CollabAdvisorError, match="the fact 'cok' is not known"):
        read_options(None, ["cok=none"], kitchen)


def test_more_options_than_letters_are_refused(kitchen: KnowledgeBase) -> None:
    with pytest.raises(CollabAdvisorError, match="27 options are too many to look at side by side"):
        read(kitchen, *["cook=none"] * 27)
    with pytest.raises(ValueError, match="at most 26"):
        what_if(venture("planned", {}), [WhatIfOption()] * 27, kitchen)


def test_an_option_made_in_python_is_checked_too(kitchen: KnowledgeBase) -> None:
    with pytest.raises(CollabAdvisorError, match="Did you mean 'hire-a-cook'"):
        what_if(venture("planned", {}), [WhatIfOption(does=("hire-cook",))], kitchen)
    with pytest.raises(CollabAdvisorError, match="Did you mean 'cook'"):
        what_if(venture("planned", {}), [WhatIfOption({"cok": "none"})], kitchen)


typed = st.text(st.characters(exclude_categories=()), max_size=30) | st.sampled_from(["cook=none", "1", "cook=", "x,1"])


@given(texts=st.lists(typed, max_size=4))
@settings(derandomize=True, deadline=None)
def test_whatever_is_typed_is_an_option_or_refused(texts: list[str]) -> None:
    try:
        options = read_options(venture("planned", {}), texts, small(), ("hire-a-cook",))
    except CollabAdvisorError:
        return
    assert len(options) == len(texts)


# How it is told.


HOSTILE = "A \x1b[31mred\x07 \u202eeltit \x9b2J\r\n# <b>name</b> {{ 7*7 }}"


def eight_options(knowledge: KnowledgeBase, name: str = "A venture") -> WhatIf:
    case = Venture.read(knowledge.cases()["case-a-convened"], knowledge)
    named = Venture(venture=name, stage=case.stage, as_of=name[:60], answers=dict(case.answers))
    options = [
        WhatIfOption(does=("link-to-existing-partnerships",)),
        WhatIfOption({"attendance": None, "need_evidence": "none"}),
    ]
    return what_if(named, options * 4, knowledge)


def test_a_ventures_words_cannot_change_the_text(knowledge: KnowledgeBase) -> None:
    text, plain = (what_if_text(eight_options(knowledge, name), knowledge) for name in (HOSTILE, "A venture"))
    assert all(sign.isprintable() or sign == "\n" for sign in text)
    assert text.split("THE OPTIONS")[1] == plain.split("THE OPTIONS")[1]


def test_a_ventures_words_cannot_change_the_json(knowledge: KnowledgeBase) -> None:
    said, plain = (
        json.loads(to_json(WhatIfForm.of(eight_options(knowledge, name)))) for name in (HOSTILE, "A venture")
    )
    assert [option["difference"] for option in said["options"]] == [option["difference"] for option in plain["options"]]
    assert {"before", "options", "format"} == set(said)
    assert said["format"] == "collabadvisor/what-if/1"


def test_the_json_holds_what_the_library_found(knowledge: KnowledgeBase) -> None:
    case = Venture.read(knowledge.cases()["case-a-convened"], knowledge)
    result = what_if(case, [WhatIfOption({"lead_post": "senior"}, ("secure-partners-resources",))], knowledge)
    said = json.loads(to_json(WhatIfForm.of(result)))
    (option,) = said["options"]
    assert list(option) == ["label", "sets", "does", "already", "unasked", "not_applying", "after", "difference"]
    assert (option["sets"], option["does"]) == ({"lead_post": "senior"}, ["secure-partners-resources"])
    assert option["difference"] == result.trials[0].difference.model_dump(mode="json")
    assert said["before"]["verdict"]["id"] == result.before.advice.verdict.id
    assert [each["id"] for each in option["after"]["recommendations"]] == [
        each.id for each in result.trials[0].after.advice.recommendations
    ]


def test_four_options_stand_side_by_side_in_a_window_of_80(knowledge: KnowledgeBase) -> None:
    options = [WhatIfOption({"lead_post": answer}) for answer in ("senior", "middle", "none", "junior")]
    result = what_if(venture("proposed", {"lead_post": "junior", "shared_purpose": "one_partner"}), options, knowledge)
    lines = what_if_text(result, knowledge, 80).splitlines()
    heads = [re.split("  +", line.strip()) for line in lines if "As it is" in line]
    assert heads == [["What is judged", "As it is", *"ABCD"], ["Action", "As it is", *"ABCD"]]
    assert max(map(len, lines)) <= 80
    words = {named.title for named in knowledge.framework.standings.values()}
    for name in result.before.advice.standings:  # each stands on a line of its own, to be taken in at a glance
        (row,) = [line for line in lines if line.startswith(f"  {knowledge.framework.title_of(name)}  ")]
        first, *others = re.split("  +", row.strip())
        assert (first, len(others), {*others} <= words) == (knowledge.framework.title_of(name), 5, True)


def test_where_there_is_room_a_standing_has_its_bar(knowledge: KnowledgeBase) -> None:
    result = what_if(venture("proposed", {"lead_post": "none"}), [WhatIfOption({"lead_post": "senior"})], knowledge)
    said = unwrapped(what_if_text(result, knowledge, 80))
    assert re.search("Capacity [■□]{4} [a-z]+ ···· not known", said)
    assert "Purpose ···· not known ···· not known" in said


@pytest.mark.parametrize("answer", ["steady", None])
def test_what_is_not_known_any_more_is_not_told_as_worse(knowledge: KnowledgeBase, answer: str | None) -> None:
    result = what_if(venture("forming", {"attendance": "falling"}), [WhatIfOption({"attendance": answer})], knowledge)
    said = unwrapped(what_if_text(result, knowledge))
    assert (
        "Conduct: not known (was strained): nothing grave is found any more, but too little is known to call it "
        "adequate." in said
    )


@pytest.mark.parametrize("width", [1, 60, 72, 100])
def test_no_line_is_longer_than_the_terminal_however_many_options(knowledge: KnowledgeBase, width: int) -> None:
    lines = what_if_text(eight_options(knowledge), knowledge, width).splitlines()
    assert max(map(len, lines)) <= max(width, 60)
    for label in "ABCDEFGH":
        assert f"OPTION {label}" in lines


def test_with_nothing_to_advise_it_says_so(kitchen: KnowledgeBase) -> None:
    text = what_if_text(what_if(venture("planned", {}), [WhatIfOption({"cook": "full_time"})], kitchen), kitchen)
    assert "Nothing, neither as it is nor under any option." in text


def test_it_says_what_is_so_already_and_what_is_not_asked_now(kitchen: KnowledgeBase, tmp_path: Path) -> None:
    pack = Path(shutil.copytree(kitchen.pack, tmp_path / "pack"))
    advice = pack / "knowledge" / "recommendations" / "means.yaml"
    text = advice.read_text(encoding="utf-8")
    assert "sets: {cook: full_time}" in text
    advice.write_text(text.replace("sets: {cook: full_time}", "sets: {cook: full_time, pupil_numbers: growing}"))
    knowledge = load(pack)
    option = WhatIfOption({"money": "one_year"}, ("hire-a-cook",))
    result = what_if(venture("planned", KITCHEN), [option], knowledge)
    assert (result.trials[0].already, result.trials[0].unasked) == (("money",), ("pupil_numbers",))
    said = unwrapped(what_if_text(result, knowledge))
    assert "money: money for one year (already so, or better)" in said
    assert "Not asked at this stage: pupil numbers." in said


def test_it_says_which_answers_would_clash_and_which_no_longer(garden: KnowledgeBase) -> None:
    def said(before: str, after: str) -> str:
        result = what_if(
            venture("growing", {"hands": before, "tools": "own"}), [WhatIfOption({"hands": after})], garden
        )
        return unwrapped(what_if_text(result, garden))

    assert "Answers that would no longer go together: - Each brings their own tools, but nob" in said("many", "nobody")
    assert "Answers that would go together again: - Each brings their own tools, but nobody" in said("nobody", "many")


def test_a_bad_file_and_a_bad_option_are_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    said = run_here("what-if", "no.yaml", "--set", "lead_pots=senior", "--do", "3").refused()
    assert "no.yaml: there is no such file." in said
    assert "option A: the fact 'lead_pots' is not known." in said
    assert "option B" not in said  # what number 3 is, only the venture's advice could say
    assert "Say what would change" in run_here("what-if", "no.yaml").refused()
