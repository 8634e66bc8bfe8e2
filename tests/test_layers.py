"""Packs that lie over each other: what a layer adds, replaces and retires, and who is told to have said it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from collabadvisor import KnowledgeBase, Venture, advise, load
from collabadvisor.files.problems import PackError
from collabadvisor.inference.advice import LessonCited
from collabadvisor.knowledge.conditions import names
from collabadvisor.knowledge.loading import up_to
from collabadvisor.reasoning.explain.links import Links
from collabadvisor.report import render
from collabadvisor.report.advice.advice_content import Basis
from collabadvisor.report.advice.composing import compose
from collabadvisor.report.schemas import schema
from collabadvisor.scenarios.feature_folder import features_by_layer
from collabadvisor.verification.certificate.making import make
from collabadvisor.verification.checks.checking import check
from collabadvisor.verification.coverage import cover
from collabadvisor.verification.diff.comparing_packs import diff
from collabadvisor.verification.mutants.mutation import mutate
from portfolio_tables import some_ventures
from spoilt import furnished
from steps.running import run_here

DATA = Path(__file__).parent / "data"
COUNCIL, BOROUGH, GARDEN = DATA / "council", DATA / "borough", DATA / "garden"
Layering = Callable[..., Path]


@pytest.fixture(scope="module")
def council() -> KnowledgeBase:
    """The knowledge with a council's policy over it."""
    return load(COUNCIL)


@pytest.fixture
def layer(tmp_path: Path) -> Layering:
    """Writes a layer: what its framework says after title and version, and files by their names."""

    def layer(name: str, extends: str = "shipped", framework: str = "", **files: str) -> Path:
        files = {"knowledge/framework": f"extends: {extends}\ntitle: {name}\nversion: 1.0.0\n{framework}", **files}
        for file, text in files.items():
            path = tmp_path / name / f"{file.replace('__', '/')}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path / name

    return layer


def refused(*packs: Path) -> str:
    with pytest.raises(PackError) as caught:
        load(*packs)
    return str(caught.value)


def test_a_layer_adds_and_replaces_and_leaves_the_rest_as_it_is(
    knowledge: KnowledgeBase, council: KnowledgeBase
) -> None:
    assert {*council.facts} - {*knowledge.facts} == {"data_agreement"}
    assert {*council.rules} - {*knowledge.rules} == {"no-data-agreement"}
    assert council.facts["lead_post"].answers["junior"] == "an officer, grades 1 to 6"
    assert not council.facts["lead_post"].stages  # the whole entry is replaced
    changed = [name for name, fact in knowledge.facts.items() if council.facts[name] != fact]
    assert changed == ["lead_post"]
    assert [name for name in council.facts if name in knowledge.facts] == [*knowledge.facts]  # asked where it was asked
    assert all(council.rules[name] == rule for name, rule in knowledge.rules.items())


def test_each_thing_knows_the_layer_that_it_comes_from(council: KnowledgeBase) -> None:
    parts = (council.facts, council.rules, council.recommendations)
    origins = {name: thing.origin for part in parts for name, thing in part.items()}
    assert {name: origin for name, origin in origins.items() if origin != "shipped"} == {
        "lead_post": "council",
        "data_agreement": "council",
        "no-data-agreement": "council",
        "sign-a-data-agreement": "council",
    }
    assert [(each.id, each.title) for each in council.layers][1:] == [("council", "Ashford policy")]


def test_a_layer_over_a_layer_retires_what_that_has(knowledge: KnowledgeBase) -> None:
    borough = load(BOROUGH)
    assert [layer.id for layer in borough.layers] == ["shipped", "council", "borough"]
    assert {*borough.facts} == {*knowledge.facts}
    assert {*borough.rules} == {*knowledge.rules}
    assert borough.facts["lead_post"].origin == "council"
    assert not borough.sources


@pytest.mark.slow
def test_the_packs_that_are_named_lie_over_each_other_in_their_order() -> None:
    borough = load(COUNCIL, BOROUGH)
    assert borough.digest == load(BOROUGH).digest == load(BOROUGH, COUNCIL).digest
    assert [layer.folder.name for layer in borough.layers][1:] == ["council", "borough"]


def test_a_layer_can_lie_over_another_pack_than_it_names(layer: Layering) -> None:
    mine = layer("mine", framework="lesson_kinds:\n  policy: laid down here\n")
    over = load(GARDEN, mine)
    assert [each.id for each in over.layers] == ["garden", "mine"]
    assert over.facts == load(GARDEN).facts


@pytest.fixture(scope="module")
def practice() -> KnowledgeBase:
    return load(with_=["practice"])


def test_what_is_known_of_a_base_does_not_hang_on_the_questions_of_a_layer(
    knowledge: KnowledgeBase, practice: KnowledgeBase
) -> None:
    assert practice.framework.enough_answered == knowledge.framework.enough_answered
    more = 0
    for venture in some_ventures(practice, 200, 39):
        ours = {name: answer for name, answer in venture.known_answers().items() if name in knowledge.facts}
        assert practice.answered_counts(venture.stage, venture.known_answers()) == knowledge.answered_counts(
            venture.stage, ours
        )
        more += len(venture.known_answers()) > len(ours)
    assert more > 100


def test_a_question_counts_where_it_is_first_asked_though_a_layer_replaces_it(council: KnowledgeBase) -> None:
    lead, agreement = council.facts["lead_post"], council.facts["data_agreement"]
    assert lead.origin == agreement.origin == "council"
    assert (council.counting_at(lead), council.uncounted_stages(lead)) == ([*council.framework.stages], [])
    asked = [stage for stage in council.framework.stages if agreement.is_asked_at(stage)]
    assert (council.counting_at(agreement), council.uncounted_stages(agreement)) == ([], asked)


def test_of_a_base_that_only_a_layer_asks_about_its_questions_count(layer: Layering) -> None:
    garden = load(GARDEN)
    pots = "{id: pots, name: pots, question: How many?, answers: {few: a few, many: many}, help: H., why: W.}"
    tools = "bases: {tools: {title: Tools, question: Are there any?}}\n"
    over = load(GARDEN, layer("pots", str(GARDEN), framework=tools, knowledge__facts__tools=f"facts:\n  - {pots}\n"))
    for stage in over.framework.stages:
        assert [fact.id for fact in over.counted_questions("tools", stage)] == ["pots"]
        assert all(
            over.counted_questions(base, stage) == garden.counted_questions(base, stage)
            for base in garden.framework.bases
        )


def test_the_advice_says_whose_questions_are_not_counted(practice: KnowledgeBase, knowledge: KnowledgeBase) -> None:
    venture = Venture(venture="V", stage="forming", answers={"shared_purpose": "all_partners"})
    said = "Purpose is not known: nothing grave in the 1 of 7 questions answered"
    for each in (knowledge, practice):
        assert f"{said}." in advise(venture, each).verdict.because
    (link,) = [link for link in Links(venture, practice).counts() if link.id == "purpose"]
    assert link.says == "1 of 7 questions answered (not counting those of Published guidance); at least 4 needed."
    told = render("text", [(venture, advise(venture, practice))], practice, brief=False)
    assert "How much of a base is answered is counted without the questions of “Published guidance”." in " ".join(
        told.split()
    )


def test_a_pack_without_layers_is_as_it_was(knowledge: KnowledgeBase) -> None:
    garden = load(GARDEN)
    assert [layer.id for layer in garden.layers] == ["shipped"]
    assert garden.digest == garden.layers[0].digest
    told = advise(Venture(venture="A garden", stage=next(iter(garden.framework.stages)), answers={}), garden)
    assert "layer_digests" not in told.model_dump()["knowledge"]
    assert not [thing for thing in knowledge.rules.values() if knowledge.label(thing)]


@pytest.mark.slow
def test_the_digest_is_of_all_layers_and_of_their_order(layer: Layering) -> None:
    one, other = layer("one"), layer("other")
    assert load(one).digest == load(other).digest.replace("other", "one") or load(one).digest != load(other).digest
    digests = {load(one).digest, load(one, other).digest, load(other, one).digest, load().digest}
    assert len(digests) == 4


def test_the_digest_does_not_know_where_a_layer_stands(tmp_path: Path, council: KnowledgeBase) -> None:
    shutil.copytree(COUNCIL, tmp_path / "elsewhere")
    assert load(tmp_path / "elsewhere").digest == council.digest


def test_a_rule_below_that_is_replaced_is_not_parsed_by_the_words_above(layer: Layering) -> None:
    shipped = load()
    asking = [rule.id for rule in shipped.rules.values() if "attendance_cover" in set(names(rule.when))]
    fact = "facts:\n- {id: attendance_cover, name: cover, question: Q?, answers: {a: a, b: b}, help: h, why: w}\n"
    mine = layer("mine", knowledge__facts__conduct=fact)
    told = refused(mine)
    assert all(f"/{name}.yaml" in told for name in asking)
    assert "attendance_cover" in told


def test_problems_name_the_file_and_line_of_the_layer(layer: Layering) -> None:
    mine = layer(
        "mine",
        framework="retire:\n  facts: [lead_pst]\nstages:\n  proposed: {title: P, meaning: m, urgent: [purpse], "
        "verdicts: [not_yet, go_ahead]}\n",
    )
    told = refused(mine).splitlines()
    file = mine / "knowledge/framework.yaml"
    assert told == [f"{file}:5: the fact 'lead_pst' is not known. Did you mean 'lead_post'?"]
    file.write_text(file.read_text(encoding="utf-8").replace("lead_pst", ""), encoding="utf-8")
    assert f"{file}:7: the base 'purpse' is not known. Did you mean 'purpose'?" in refused(mine)


@pytest.mark.parametrize(
    ("extends", "told"),
    [
        ("shiped", "knowledge/framework.yaml:1: there is no pack 'shiped' to extend. Did you mean 'shipped'?"),
        ("[shipped, ../nowhere]", "knowledge/framework.yaml:1: there is no pack '../nowhere' to extend. "),
        ("../mine", "knowledge/framework.yaml:1: a circle: mine extends mine. Take one of these out."),
        (f"[shipped, {GARDEN}]", "stands on another pack than what is named before it. Only one pack can be the low"),
        ("[]", "knowledge/framework.yaml:1: 'extends' is empty."),
        ("{a: b}", "knowledge/framework.yaml:1: 'extends' should be a list, not "),
    ],
)
def test_what_cannot_be_extended_is_told(layer: Layering, extends: str, told: str) -> None:
    assert told in refused(layer("mine", extends))


def test_two_layers_of_one_id_are_refused(layer: Layering) -> None:
    first = layer("first", framework="id: ours\n")
    second = layer("second", framework="id: ours\n")
    assert refused(first, second) == (
        f"{second / 'knowledge/framework.yaml'}:4: 'ours' is the id of another layer too, that in {first}. "
        "Give this one an id: 'id:'."
    )


def test_a_knowledge_base_can_be_had_without_its_upper_layers(knowledge: KnowledgeBase) -> None:
    borough = load(BOROUGH)
    assert up_to(borough, "borough") is borough
    assert up_to(borough, "council").digest == load(COUNCIL).digest
    assert up_to(borough, "shipped").digest == knowledge.digest


def test_the_advice_says_what_comes_from_a_layer(council: KnowledgeBase) -> None:
    answers = {"data_agreement": "none", "lead_post": "junior"}
    venture = Venture(venture="Ours", stage="established", answers=answers)
    told = json.loads(render("json", [(venture, advise(venture, council))], council))
    assert told["answers"]["data_agreement"]["origin"] == "council"
    (mine,) = [each for each in told["recommendations"] if each["id"] == "sign-a-data-agreement"]
    assert mine["origin"] == "council"
    assert [(reason["rule"], reason["origin"]) for reason in mine["reasons"]] == [("no-data-agreement", "council")]
    (other,) = [each for each in told["recommendations"] if each["id"] == "appoint-a-senior-lead"]
    assert "origin" not in other
    assert {reason["origin"] for reason in other["reasons"]} == {"shipped"}
    assert [layer["id"] for layer in told["knowledge"]["layer_digests"]] == ["shipped", "council"]
    assert not [*Draft202012Validator(schema("advice", lambda: council)).iter_errors(told)]


def rests_on(knowledge: KnowledgeBase, **answers: str) -> Basis:
    venture = Venture(venture="Ours", stage="established", answers=answers)
    return compose([(venture, advise(venture, knowledge))], knowledge).basis


def test_what_an_advice_rests_on_is_built_from_the_sources_that_it_uses(
    knowledge: KnowledgeBase, council: KnowledgeBase
) -> None:
    paper = "Teri Knight, Judith Smith and Stephen Cropper (2001): "
    alone = rests_on(knowledge, lead_post="none")
    assert alone.source.startswith(paper)
    assert alone.statement == knowledge.framework.rests_on.strip()
    unused = rests_on(council, lead_post="none")
    counted = "How much of a base is answered is counted without the questions of “Ashford policy”."
    assert (unused.statement, unused.source) == (f"{alone.statement} {counted}", alone.source)
    assert f"version {knowledge.version}, with Ashford policy 1.0.0 (" in unused.knowledge
    used = rests_on(council, data_agreement="none")
    assert used.source == f"{alone.source} Ashford Council (2024): “Working in partnership”, Ashford Council."
    assert used.statement == (
        f"What bears no other label: {alone.statement} What is labelled “Ashford policy”: What the council itself "
        f"requires is its policy, and no finding of research. {counted}"
    )


def test_a_lesson_names_its_source(council: KnowledgeBase) -> None:
    cited = LessonCited.of(council.lessons["share-data-by-agreement"], council)
    assert (cited.source, cited.quote, cited.kind) == ("Ashford Council (2024)", "", "policy")
    assert council.source_of(council.lessons["four-bases"]).title.startswith("Developing sustainable collaboration")


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_reports_label_what_is_of_a_layer_and_quote_nothing_where_nothing_is_quoted(
    council: KnowledgeBase, form: str
) -> None:
    venture = Venture(venture="Ours", stage="established", answers={"data_agreement": "none", "lead_post": "none"})
    told = " ".join(str(render(form, [(venture, advise(venture, council))], council)).split())
    assert "without an agreement (Ashford policy)" in told
    assert "Ashford Council (2024), section 4" in told
    assert "“”" not in told
    assert "Nobody leads the work (Ashford" not in told


@pytest.mark.parametrize("target", ["sql", "clips", "dmn", "jdm"])
def test_exports_say_what_is_of_a_layer(council: KnowledgeBase, target: str) -> None:
    ran = run_here("knowledge", "export", "--to", target, "--pack", COUNCIL)
    assert "without an agreement (Ashford policy)" in ran.out
    assert "with Ashford policy 1.0.0" in ran.out
    assert council.digest in ran.out


def test_scenarios_of_a_layer_run_with_it_and_what_lies_below_it(council: KnowledgeBase) -> None:
    folders = features_by_layer(council)
    assert [len(by.layers) for by, _ in folders] == [1, 2]
    assert folders[-1][1] == COUNCIL / "features"
    assert [(by, folder) for by, folder in features_by_layer(council, COUNCIL)] == [(council, COUNCIL)]


MONEY = """\
Feature: Money

  @rule:money-for-one-year
  Rule: Money for one year

    Example: For one
      Given a venture that is planned
      And the cook is "none"
      And the money is "one_year"
      Then this is a major weakness of means

    Example: For three
      Given a venture that is planned
      And the cook is "none"
      And the money is "three_years"
      Then this is not found
"""


@pytest.fixture
def kitchens(tmp_path: Path, layer: Layering) -> KnowledgeBase:
    """A small pack with a scenario for each rule, and a layer over it that makes one of its rules graver."""
    lowest = furnished(tmp_path / "kitchens")
    rule = (lowest / "rules/means/money-for-one-year.yaml").read_text(encoding="utf-8")
    stricter = rule.replace("severity: minor", "severity: major")
    assert stricter != rule
    return load(layer("stricter", "../kitchens", **{"rules/means/money-for-one-year": stricter}))


def test_a_rule_is_shown_by_scenarios_of_its_own_layer_and_those_above(kitchens: KnowledgeBase) -> None:
    covered = cover(kitchens)
    assert covered.failed == 0  # those of the lower layer are not run with what the higher one changes
    assert [each.rule for each in covered.rules if not each.is_documented] == ["money-for-one-year"]
    feature = kitchens.pack / "features" / "money.feature"
    feature.parent.mkdir()
    feature.write_text(MONEY, encoding="utf-8")
    assert cover(kitchens).percent == 100
    noticed = {change.mutant.rule for change in mutate(kitchens).killed}
    assert {"money-for-one-year", "too-few-eaters"} <= noticed
    lone = mutate(kitchens, rules=["money-for-one-year"])
    assert {change.scenario.where.path for change in lone.killed} == {str(feature)}


@pytest.mark.slow
def test_the_certificate_tells_the_layers_and_names_no_folder_of_the_machine(kitchens: KnowledgeBase) -> None:
    made = make(kitchens)
    assert [layer.id for layer in made.knowledge.layers or ()] == ["kitchens", "stricter"]
    assert not made.holds
    told = made.model_dump_json()
    assert str(kitchens.pack.parent) not in told
    assert "stricter/rules/means/money-for-one-year.yaml" in told


def test_what_a_lower_layer_lets_stand_is_not_stale_in_the_whole(kitchens: KnowledgeBase) -> None:
    checked = check(kitchens, ["exception-not-needed"])
    assert not checked.issues


def test_two_stacks_are_set_beside_each_other(kitchens: KnowledgeBase) -> None:
    found = diff(up_to(kitchens, "kitchens"), kitchens)
    assert [(change.kind, change.id) for change in found.changes] == [("rule", "money-for-one-year")]
    assert not found.same_advice
    assert diff(kitchens, kitchens).same_advice
