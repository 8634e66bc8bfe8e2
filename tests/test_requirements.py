"""Requirements: rules of one's own organisation, met, not met or not known, which touch no standing."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from itertools import product
from pathlib import Path
from random import Random

import pytest

from collabadvisor import KnowledgeBase, Venture, advise, load
from collabadvisor.document import text_writer
from collabadvisor.files.problems import PackError
from collabadvisor.inference.interpreter import PlainAdviser
from collabadvisor.knowledge.conditions import truth
from collabadvisor.knowledge.requirements import MET, NOT_KNOWN, NOT_MET
from collabadvisor.portfolio.frame import advise_frame
from collabadvisor.portfolio.polars_library import pl
from collabadvisor.reasoning.compare.comparison import compare
from collabadvisor.reasoning.explain.next_better import next_better
from collabadvisor.reasoning.explain.why import why
from collabadvisor.reasoning.explain.why_not import why_not
from collabadvisor.reasoning.interview.questions import next_questions
from collabadvisor.reasoning.interview.relevance import relevant
from collabadvisor.reasoning.outlook.bounds import bounds
from collabadvisor.reasoning.outlook.chain import chain_of
from collabadvisor.reasoning.plan.cheapest import plan
from collabadvisor.reasoning.plan.plan_model import Goal
from collabadvisor.report import render
from collabadvisor.report.authoring.mutate_document import mutate_document
from collabadvisor.report.schemas import schema
from collabadvisor.venture import template
from collabadvisor.venture.model import Answer
from collabadvisor.verification.checks.checking import check
from collabadvisor.verification.coverage import cover
from collabadvisor.verification.diff.comparing_packs import diff
from collabadvisor.verification.mutants.mutation import mutate
from collabadvisor.verification.proofs.proving import prove
from portfolio_tables import some_ventures
from random_packs import completions, random_packs, random_venture
from readings import READINGS, Reading, Tried, agrees
from steps.running import run_here

ALLOTMENT = Path(__file__).parent / "data" / "allotment"
GARDEN = ALLOTMENT.parent / "garden"
LEASED, WATERED = "ground-leased", "water-or-hands"
REQUIREMENT = f"rules/requirements/{LEASED}.yaml"


@pytest.fixture(scope="module")
def allotment() -> KnowledgeBase:
    """The garden, with what an association requires over it."""
    return load(ALLOTMENT)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy to be changed."""
    shutil.copytree(GARDEN, tmp_path / "garden")
    return Path(shutil.copytree(ALLOTMENT, tmp_path / "allotment"))


def venture(stage: str, **answers: str) -> Venture:
    return Venture(venture="Bean", stage=stage, answers={fact: Answer(answer=given) for fact, given in answers.items()})


def best(knowledge: KnowledgeBase, stage: str, **answers: str | None) -> Venture:
    """Every answer at its best, but for these; None leaves a question open."""
    asked = {fact.id: fact.scale[-1] for fact in knowledge.facts.values() if fact.is_asked_at(stage)}
    return venture(stage, **{fact: given for fact, given in {**asked, **answers}.items() if given})


def statuses(given: Venture, knowledge: KnowledgeBase) -> dict[str, str]:
    return {each.id: each.status for each in advise(given, knowledge).requirements}


def changed(copied: Path, old: str, new: str) -> Path:
    """The pack with other words in the file of the requirement that forbids."""
    path = copied / REQUIREMENT
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return copied


def refused(copied: Path) -> str:
    with pytest.raises(PackError) as caught:
        load(copied)
    return str(caught.value)


# What is met, and what that does to the verdict.


def test_a_requirement_is_met_where_it_holds_whatever_is_open(allotment: KnowledgeBase) -> None:
    assert statuses(venture("growing"), allotment) == {LEASED: NOT_KNOWN, WATERED: NOT_KNOWN}
    assert statuses(venture("growing", hands="many"), allotment)[WATERED] == MET
    assert statuses(venture("growing", hands="two"), allotment)[WATERED] == NOT_KNOWN
    assert statuses(venture("growing", hands="two", water="rain"), allotment)[WATERED] == NOT_MET
    assert statuses(venture("planned", lease="does_not_apply"), allotment) == {LEASED: MET}


@pytest.mark.parametrize(
    ("stage", "lease", "verdict"),
    [
        ("planned", "none", "mend"), ("planned", None, "ask"), ("planned", "signed", "go"),
        ("growing", "spoken", "mend"), ("growing", None, "ask"), ("growing", "does_not_apply", "go"),
    ],
)  # fmt: skip
def test_what_is_not_met_gives_the_next_worse_verdict_and_what_is_not_known_none(
    allotment: KnowledgeBase, garden: KnowledgeBase, stage: str, lease: str | None, verdict: str
) -> None:
    advice = advise(best(allotment, stage, lease=lease), allotment)
    assert advice.verdict.id == verdict
    assert advice.verdict.forbidden_by == (() if verdict == "go" else (LEASED,))
    assert advice.verdict.hangs_on == (("lease",) if verdict == "mend" else ())
    assert advise(best(garden, stage), garden).verdict.id == "go"


def test_a_worse_verdict_and_too_little_known_stay_as_they_are(allotment: KnowledgeBase, garden: KnowledgeBase) -> None:
    for answers in ({"ground": "barren", "water": "none"}, {}, {"ground": "thin", "water": "tank", "hands": "many"}):
        alone = advise(venture("growing", **answers), garden).verdict
        with_it = advise(venture("growing", **answers, lease="none"), allotment).verdict
        assert with_it == alone.replace(hangs_on=with_it.hangs_on)
        assert not with_it.forbidden_by


@pytest.mark.slow
def test_on_the_shipped_scale_it_is_on_conditions_or_mend(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    for folder in ("rules/requirements", "knowledge/facts"):
        (tmp_path / folder).mkdir(parents=True)
    framework = (ALLOTMENT / "knowledge/framework.yaml").read_text(encoding="utf-8").replace("../garden", "shipped")
    (tmp_path / "knowledge/framework.yaml").write_text(framework, encoding="utf-8")
    for name in ("sources", "lessons"):
        shutil.copy(ALLOTMENT / f"knowledge/{name}.yaml", tmp_path / "knowledge")
    shutil.copy(ALLOTMENT / "knowledge/facts/soil.yaml", tmp_path / "knowledge/facts/fit.yaml")
    shutil.copy(ALLOTMENT / REQUIREMENT, tmp_path / "rules/requirements")
    changed(tmp_path, "[planned, growing]", "[proposed, forming, established, mature]")
    over = load(tmp_path)
    for stage in knowledge.framework.stages:
        given = {lease: advise(best(over, stage, lease=lease), over).verdict.id for lease in ("none", None, "signed")}
        proposed = stage == "proposed"
        assert given == {
            "none": "on_conditions" if proposed else "mend",
            None: "cannot_say_yet",
            "signed": "go_ahead" if proposed else "keep_going",
        }
    unmet = best(over, "mature", lease="none")
    text = render("text", [(unmet, advise(unmet, over))], over)
    assert knowledge.framework.verdicts["mend"].meaning not in " ".join(text.split())  # no base is weak


@pytest.mark.slow
def test_no_standing_outlook_shown_value_or_recommendation_is_touched(
    allotment: KnowledgeBase, garden: KnowledgeBase
) -> None:
    unrequiring = replace(allotment, requirements={})
    for given in some_ventures(allotment, 150, 7):
        fewer = given.with_answers({"lease": None})
        with_it, alone = advise(given, allotment), advise(fewer, garden)
        assert (with_it.bases, with_it.values) == (alone.bases, alone.values)
        without = advise(given, unrequiring)
        assert (with_it.recommendations, with_it.strengths) == (without.recommendations, without.strengths)


def test_a_question_that_a_rule_asks_too_counts_as_before(allotment: KnowledgeBase) -> None:
    assert allotment.uncounted == {"lease"}
    asked = {fact.id for base in allotment.framework.bases for fact in allotment.questions(base, "growing")}
    assert "lease" not in asked
    assert {"water", "hands"} <= asked


def test_a_pack_without_requirements_says_nothing_of_them(garden: KnowledgeBase) -> None:
    given = best(garden, "growing")
    told = json.loads(render("json", [(given, advise(given, garden))], garden))
    assert told["requirements"] == []
    assert "forbidden_by" not in told["verdict"]
    assert "equirement" not in render("html", [(given, advise(given, garden))], garden)
    table = pl.DataFrame({"stage": ["growing"], "ground": ["rich"]})
    assert not [name for name in advise_frame(table, garden).columns if name.startswith("requirement")]


@pytest.mark.slow
def test_it_is_met_or_not_just_where_every_completion_says_so(tmp_path: Path) -> None:
    tried = 0
    for number, knowledge in enumerate(random_packs(tmp_path, 40, seed=5)):
        chance = Random(number)  # noqa: S311  (seeded: the same tries every time)
        for _ in range(4 if knowledge.requirements else 0):
            given = random_venture(knowledge, chance)
            said = statuses(given, knowledge) if _spoken(given, knowledge) else {}
            for name, status in said.items():
                when = knowledge.requirements[name].when
                after = {truth(when, answers) for answers in completions(knowledge, given)}
                assert status == (NOT_KNOWN if len(after) > 1 else MET if True in after else NOT_MET)
                tried += 1
    assert tried > 60


def _spoken(given: Venture, knowledge: KnowledgeBase) -> bool:
    try:
        advise(given, knowledge)
    except PackError:
        return False
    return True


# Every reading says the same.


@pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading.name)
def test_every_reading_agrees(reading: Reading, allotment: KnowledgeBase) -> None:
    tried = Tried(some_ventures(allotment, 120, 11), allotment)
    assert {"met", "not_met", "not_known"} <= {one for said in tried.conclusions for one in said.requirements.values()}
    assert any(said.advice and said.advice.verdict.forbidden_by for said in tried.conclusions)
    agrees(reading, tried)


def test_a_requirement_that_is_changed_is_read_as_it_is_now(allotment: KnowledgeBase) -> None:
    found = mutate(allotment, rules=[LEASED, WATERED])
    assert {kind.mutant.part for kind in found.killed} == {"when", "forbids_best_verdict", "stages"}
    assert not found.equivalent
    assert not found.unclear
    adviser = PlainAdviser(allotment)
    given = best(allotment, "growing", lease="none")
    assert adviser(given, allotment) == advise(given, allotment)


def test_a_question_from_below_that_no_rule_asks_counts_as_before(
    copied: Path, tmp_path: Path, garden: KnowledgeBase
) -> None:
    facts = tmp_path / "garden/knowledge/facts/soil.yaml"
    lines = (copied / "knowledge/facts/soil.yaml").read_text(encoding="utf-8").split("\n", 1)[1]
    lines = lines.replace("id: lease", "id: slope").replace("name: lease", "name: slope")
    lines = lines.replace("no-spade-without-a-lease", "beans-need-water")
    facts.write_text(f"{facts.read_text(encoding='utf-8').rstrip()}\n{lines}", encoding="utf-8")
    changed(copied, "lease:", "slope:")
    over = load(copied)
    assert "slope" in {*load(tmp_path / "garden").facts} - {*garden.facts}
    assert over.requirements[LEASED].origin == "allotment"
    assert over.uncounted == frozenset()


# What could still change it.


def test_bounds_and_questions_count_what_is_required(allotment: KnowledgeBase, garden: KnowledgeBase) -> None:
    given = best(allotment, "growing", lease=None)
    assert bounds(given, allotment).verdict.verdicts == ("mend", "go")
    assert relevant(given, allotment) == ("lease",)
    assert [each.fact for each in next_questions(given, allotment)] == ["lease"]
    assert relevant(best(garden, "growing"), garden) == ()
    assert bounds(best(allotment, "growing", lease="none"), allotment).verdict.verdicts == ("mend",)


def test_bounds_are_those_of_every_completion(allotment: KnowledgeBase) -> None:
    for given in some_ventures(allotment, 60, 3):
        outcome = chain_of(allotment, given.stage).outcome
        reached = {outcome(answers).verdict for answers in completions(allotment, given)}
        assert set(bounds(given, allotment).verdict.verdicts) == reached - {None}


def test_the_next_better_verdict_and_a_plan_meet_it(allotment: KnowledgeBase) -> None:
    given = best(allotment, "growing", lease="none")
    found = next_better(given, "mend", allotment)
    assert found is not None
    assert (found.verdict, [(each.fact, each.now, each.to) for each in found.changes]) == (
        "go",
        [("lease", "none", "signed")],
    )
    planned = plan(given, Goal(reach="go"), allotment)
    assert [[(each.fact, each.to) for each in option.changes] for option in planned.options] == [[("lease", "signed")]]


def test_two_advices_beside_each_other_tell_what_was_met(allotment: KnowledgeBase) -> None:
    found = compare(best(allotment, "growing", lease="none"), best(allotment, "growing"), allotment).difference
    assert [(each.name, each.before, each.after, each.way) for each in found.requirements] == [
        (LEASED, "not_met", "met", "better")
    ]


def test_the_question_is_asked_and_counts_for_no_base(allotment: KnowledgeBase) -> None:
    assert "  lease:" in template.blank("Bean", "planned", allotment).splitlines()
    given = venture("growing")
    counts = {each.fact: each.counts for each in next_questions(given, allotment)}
    assert counts["ground"] is not None
    assert counts["lease"] is None
    found = next_better(best(allotment, "growing", ground=None, water=None), "ask", allotment)
    assert found is not None
    assert "lease" not in [each.fact for each in found.changes]


# Why.


def test_why_tells_how_it_stands_and_by_what(allotment: KnowledgeBase) -> None:
    given = best(allotment, "growing", lease="spoken")
    told = why(given, LEASED, allotment)
    assert (told.concluded, told.chain is not None) == (False, True)
    assert told.chain is not None
    assert [part.kind for part in told.chain.parts] == ["answer", "lesson"]
    assert "Have the lease signed." in told.chain.says
    verdict = why(given, "verdict", allotment).chain
    assert verdict is not None
    assert [part.id for rule in verdict.parts[:1] for part in rule.parts if part.kind == "requirement"] == [LEASED]
    assert [link.id for link in why(given, "lease", allotment).led_to] == [LEASED]
    assert "not required at this stage" in why(best(allotment, "planned"), WATERED, allotment).says


def test_why_not_the_best_verdict_names_it_and_what_would_meet_it(allotment: KnowledgeBase) -> None:
    given = best(allotment, "growing", lease="none")
    hindered = why_not(given, "go", allotment).in_the_way
    assert [part.id for rule in hindered for part in rule.parts] == [LEASED]
    changes = why_not(given, LEASED, allotment).changes
    assert [[(one.fact, [to.id for to in one.to]) for one in each.changes] for each in changes] == [
        [("lease", ["signed"])]
    ]


# What is said of it.


def test_reports_list_what_is_not_met_with_what_to_do(allotment: KnowledgeBase) -> None:
    given = best(allotment, "growing", lease="none", water="rain", hands=None)
    advice = advise(given, allotment)
    for form in ("text", "markdown", "html"):
        told = " ".join(render(form, [(given, advice)], allotment).replace("&nbsp;", " ").split())
        assert "Requirements: 0 of 2 met." in told
        assert "Have the lease signed." in told
        assert "Count the hands." in told
        assert "The association (1990), 1" in told
    met = best(allotment, "growing")
    assert "Requirements: 2 of 2 met." in render("text", [(met, advise(met, allotment))], allotment)


def test_the_json_fits_its_schema(allotment: KnowledgeBase) -> None:
    from jsonschema import Draft202012Validator

    given = best(allotment, "growing", lease="none", water="rain", hands=None)
    told = json.loads(render("json", [(given, advise(given, allotment))], allotment))
    Draft202012Validator(schema("advice", lambda: allotment)).validate(told)
    first = told["requirements"][0]
    assert (first["id"], first["status"], first["answers"], first["origin"]) == (
        LEASED, "not_met", {"lease": "none"}, "allotment",
    )  # fmt: skip
    assert told["requirements"][1]["open_questions"] == ["hands"]


# Layers, checks and differences.


def test_a_layer_replaces_and_retires_requirements(copied: Path, tmp_path: Path) -> None:
    over = tmp_path / "over"
    (over / "knowledge").mkdir(parents=True)
    framework = f"extends: ../allotment\ntitle: Over\nversion: 1.0.0\nretire:\n  rules: [{WATERED}]\n"
    (over / "knowledge/framework.yaml").write_text(framework, encoding="utf-8")
    (over / "rules/requirements").mkdir(parents=True)
    text = (copied / REQUIREMENT).read_text(encoding="utf-8").replace("forbids_best_verdict: true\n", "")
    (over / REQUIREMENT).write_text(text, encoding="utf-8")
    below, whole = load(copied), load(over)
    assert list(whole.requirements) == [LEASED]
    assert whole.requirements[LEASED].origin == "over"
    assert advise(best(whole, "growing", lease="none"), whole).verdict.id == "go"
    assert whole.digest != below.digest


def test_what_does_not_hold_together_is_refused(copied: Path) -> None:
    text = (copied / REQUIREMENT).read_text(encoding="utf-8")
    for old, new, said in (
        ("{at_least: signed}", "{at_most: spoken}", "asks for strong answers"),
        ("{at_least: signed}", "{at_least: signd}", "Did you mean 'signed'?"),
        ("can be taken away", "with a {{ answer.lease }} lease", "may have nothing to show"),
        ("[planned, growing]", "[planned, grown]", "'grown' is not known"),
        ("[no-spade-without-a-lease]", "[no-spade]", "the lesson 'no-spade' is not known"),
        (f"id: {LEASED}", "id: leased", "is not the name of its file"),
        ("who: convenor", "who: nobody", "cannot be 'nobody'"),
        (
            "    - lease: {is: does_not_apply}",
            "    - lease: {one_of: [none, spoken, does_not_apply]}",
            "strong answers",
        ),
        ("{at_least: signed}\n", "{at_least: spoken}\n    - lease: {at_most: spoken}\n", "strong answers"),
    ):
        changed(copied, old, new)
        told = refused(copied)
        assert said in told, told
        assert REQUIREMENT in told
        (copied / REQUIREMENT).write_text(text, encoding="utf-8")


def test_what_every_answer_meets_requires_nothing(copied: Path) -> None:
    changed(copied, "{at_least: signed}\n", "{at_least: none}\n")
    assert "this is met whatever the answers are" in refused(copied)


def test_where_no_verdict_can_take_the_place_of_the_best_none_is_forbidden(copied: Path) -> None:
    silent = copied.parent / "garden/rules/verdict/who-knows.yaml"
    silent.write_text(silent.read_text(encoding="utf-8").replace("status: stable", "status: draft"), encoding="utf-8")
    assert "no verdict can be given in the place of the best" in refused(copied)


def test_a_question_that_may_not_apply_needs_a_word(copied: Path, allotment: KnowledgeBase) -> None:
    assert not check(allotment, ["requirement-may-not-apply"]).issues
    changed(copied, "    - lease: {is: does_not_apply}\n", "")
    (issue,) = check(load(copied), ["requirement-may-not-apply"]).issues
    assert issue.about == (LEASED, "lease")
    assert statuses(venture("planned", lease="does_not_apply"), load(copied)) == {LEASED: NOT_MET}


def test_where_it_must_not_be_that_it_does_not_apply_the_advice_says_what_to_answer_instead(copied: Path) -> None:
    changed(copied, "    - lease: {is: does_not_apply}\n", "")
    knowledge = load(copied)
    ours = best(knowledge, "growing", lease="does_not_apply")
    advice = advise(ours, knowledge)
    assert (advice.verdict.id, advice.verdict.forbidden_by) == ("mend", (LEASED,))
    better = next_better(ours, "mend", knowledge)
    assert better is not None
    assert [(each.fact, each.to) for each in better.changes] == [("lease", "signed")]
    for form in ("text", "json", "html"):
        assert "lease" in render(form, [(ours, advice)], knowledge)


def test_what_is_required_stands_in_the_way_of_the_best_verdict_while_too_little_is_answered_too(
    allotment: KnowledgeBase,
) -> None:
    told = why_not(venture("growing", lease="none"), "go", allotment)
    assert told.instead == "ask"
    assert [(each.kind, each.id) for each in told.in_the_way][-1] == ("requirement", LEASED)
    met = why_not(venture("growing", lease="signed"), "go", allotment)
    assert met.in_the_way
    assert "requirement" not in {each.kind for each in met.in_the_way}
    worse = why_not(venture("growing", lease="none", ground="barren"), "mend", allotment)
    assert "requirement" not in {each.kind for each in worse.in_the_way}


def test_what_only_a_requirement_asks_is_used(allotment: KnowledgeBase, copied: Path) -> None:
    assert not check(allotment, ["unused-question", "answers-not-told-apart"]).issues
    changed(copied, "status: stable", "status: draft")
    assert [issue.about for issue in check(load(copied), ["unused-question"]).issues] == [("lease",)]


def test_scenarios_show_each_way_in_which_it_can_stand(allotment: KnowledgeBase, copied: Path) -> None:
    shown = {each.rule: each for each in cover(allotment).rules if each.not_known is not None}
    assert all(each.is_documented for each in shown.values())
    assert list(shown) == [LEASED, WATERED]
    feature = copied / "features/requirements.feature"
    text = feature.read_text(encoding="utf-8")
    feature.write_text(text.replace("And nothing is known of the lease\n      ", "").replace(
        'is not known\n      And the verdict is "Ask first"', 'is met'), encoding="utf-8")  # fmt: skip
    fewer = next(each for each in cover(load(copied)).rules if each.rule == LEASED)
    assert fewer.lacks == "a scenario in which it is not known"


NOT_KNOWN_SHOWN = ("Nobody has looked for the lease", "One is missing, and of the other nothing is known")


def test_what_no_scenario_shows_of_a_requirement_is_proposed(copied: Path) -> None:
    """No change of a requirement needs one in which it is not known, and the coverage asks for it all the same."""
    feature = copied / "features/requirements.feature"
    head, *told = re.split(r"(?m)^(?=    Scenario)", feature.read_text(encoding="utf-8"))
    left = [each for each in told if not any(name in each for name in NOT_KNOWN_SHOWN)]
    assert len(told) - len(left) == len(NOT_KNOWN_SHOWN)
    feature.write_text("".join([head, *left]), encoding="utf-8")
    mutation = mutate(load(copied), rules=[LEASED, WATERED])
    shown = {each.rule: each for each in mutation.missing if each.shows is not None}
    assert {each.shows for each in shown.values()} == {NOT_KNOWN}
    assert list(shown) == [LEASED, WATERED]
    assert shown[LEASED].text == (
        "    Example: Planned: nothing is known\n"
        "      Given a venture that is planned\n"
        "      Then this requirement is not known"
    )
    lacks = [issue.what for issue in mutation.issues if issue.check == "scenario-missing"]
    assert lacks[0] == "the requirement 'ground-leased' lacks a scenario in which it is not known."
    said = text_writer.write(mutate_document(mutation, load(copied), copied), 200)
    assert "2 requirements are not shown in every way in which they can stand: 2 scenarios are missing." in said
    assert "No scenario shows it where it is not known." in said
    assert "to fire" not in said
    form = json.loads(run_here("knowledge", "mutate", "--pack", str(copied), "--rule", LEASED, "--format", "json").out)
    assert [each["shows"] for each in form["missing"]] == ["not_known"]


@pytest.mark.no_cover
@pytest.mark.parametrize("forbids", [True, False])
def test_what_is_proposed_shows_each_requirement_in_every_way(copied: Path, forbids: bool) -> None:
    """Of a pack without a scenario of its requirements: all that is proposed, pasted in, leaves nothing to be told."""
    if not forbids:
        changed(copied, "forbids_best_verdict: true\n", "")
    feature = copied / "features/requirements.feature"
    start = "Feature: All\n\n  Example: Nothing\n    Given a venture that is planned\n"
    feature.write_text(start, encoding="utf-8")
    first = mutate(load(copied), rules=[LEASED, WATERED])
    assert {each.rule for each in first.missing} == {LEASED, WATERED}
    pasted = [f"  @rule:{each.rule}\n  Rule: {number}\n{each.text}\n" for number, each in enumerate(first.missing)]
    feature.write_text("\n".join([start, *pasted]), encoding="utf-8")
    shown = {each.rule: each for each in cover(load(copied)).rules}
    assert [shown[name].lacks for name in (LEASED, WATERED)] == ["", ""]
    second = mutate(load(copied), rules=[LEASED, WATERED])
    assert (second.missing, second.unclear, second.issues) == ((), (), ())


def test_what_it_forbids_is_proved(allotment: KnowledgeBase, copied: Path) -> None:
    (proof,) = prove(allotment, ["requirement-without-effect"]).proofs
    assert (proof.result, proof.cases) == ("proved", 11)
    weak = copied.parent / "garden/rules/verdict/weighed-down.yaml"
    text = weak.read_text(encoding="utf-8").replace("any:\n", "any:\n    - questions_answered: {is: enough}\n")
    weak.write_text(text, encoding="utf-8")
    (idle,) = prove(load(copied), ["requirement-without-effect"]).proofs
    assert {issue.about[1] for issue in idle.issues} == {"forbids_best_verdict"}


def test_a_difference_of_packs_tells_of_it(allotment: KnowledgeBase, copied: Path) -> None:
    changed(copied, "forbids_best_verdict: true\n", "")
    found = diff(allotment, load(copied))
    (change,) = [each for each in found.changes if each.kind == "requirement"]
    assert (change.id, change.bears_on, [part.name for part in change.parts]) == (
        LEASED, "advice", ["forbids_best_verdict"],
    )  # fmt: skip


def test_a_portfolio_counts_and_lists_them(allotment: KnowledgeBase) -> None:
    rows = [
        {"stage": stage, "lease": lease} for stage, lease in product(("planned", "growing"), ("none", "signed", None))
    ]
    told = advise_frame(pl.DataFrame(rows), allotment)
    assert told[f"requirement_{LEASED}"].to_list() == ["not_met", "met", "not_known"] * 2
    assert told[f"requirement_{WATERED}"].to_list() == [None] * 3 + ["not_known"] * 3
    assert told["requirements_not_met"].to_list() == [1, 0, 0, 1, 0, 0]
    assert told["requirements_not_known"].to_list() == [0, 0, 1, 1, 1, 2]
