"""The JSON Schemas: valid themselves, right about every file that is shipped, and no friend of a wrong one."""

from __future__ import annotations

import json
from collections.abc import Callable
from fractions import Fraction
from itertools import product
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from collabadvisor import KnowledgeBase, advise
from collabadvisor.document.json_text import to_json
from collabadvisor.files.problems import CollabAdvisorError
from collabadvisor.files.yaml import parse, read_yaml
from collabadvisor.knowledge.framework import DOES_NOT_APPLY
from collabadvisor.reasoning.explain.why import why
from collabadvisor.reasoning.explain.why_not import why_not
from collabadvisor.reasoning.plan.cheapest import plan
from collabadvisor.reasoning.plan.costs import Costs
from collabadvisor.reasoning.plan.plan_model import Goal
from collabadvisor.report import render
from collabadvisor.report.schemas import WHATS, WRITTEN, output_form, schema
from collabadvisor.venture.model import Venture

FILES = {
    "consistency": "knowledge/consistency.yaml",
    "costs": "tests/data/desk/costs.yaml",
    "exception": "knowledge/exceptions.yaml",
    "fact": "knowledge/facts/*.yaml",
    "framework": "knowledge/framework.yaml",
    "layer": "knowledge/framework.yaml",
    "lesson": "knowledge/lessons.yaml",
    "portfolio": "knowledge/portfolio.yaml",
    "portfolio-rule": "rules/portfolio/*.yaml",
    "recommendation": "knowledge/recommendations/*.yaml",
    "renamed": "knowledge/renamed.yaml",
    "report": "tests/data/desk/report.yaml",
    "requirement": "rules/requirements/*.yaml",
    "rule": "rules/*/*.yaml",
    "source": "knowledge/sources.yaml",
    "venture": "knowledge/cases/*.yaml",
    "verdict-rule": "rules/verdict/*.yaml",
}
OF_LAYERS = {"layer": "council", "source": "council", "requirement": "allotment"}
"""What the pack that the package brings has no file of, and a layer that has one."""
NAMES = {"portfolio-report": "portfolio"}
"""The names of schemas that are not those in the format: a file of a pack has the name."""
DATA = Path(__file__).parent / "data"
Problems = Callable[[str, Any], list[str]]


@pytest.fixture(scope="module")
def problems(knowledge: KnowledgeBase) -> Problems:
    """What a schema has against some data."""
    validators = {what: Draft202012Validator(schema(what, lambda: knowledge)) for what in WHATS}
    return lambda what, data: [error.message for error in validators[what].iter_errors(data)]


VERSIONS = {"advice": 2}
"""The version of each form that is not the first one of its name."""


def files(pack: Path, what: str) -> list[Path]:
    found = sorted(pack.glob(FILES[what]))
    return [path for path in found if path.parent.name not in ("verdict", "portfolio")] if what == "rule" else found


def test_there_is_a_schema_for_all_that_is_told_as_json_and_for_every_kind_of_file() -> None:
    assert {*WHATS} == {*WRITTEN, *FILES}


def test_a_form_has_the_name_that_its_format_says() -> None:
    for what in WRITTEN:
        (named,) = get_args(output_form(what).model_fields["format"].annotation)
        assert named == f"collabadvisor/{NAMES.get(what, what)}/{VERSIONS.get(what, 1)}"


@pytest.mark.slow
def test_what_every_command_writes_is_as_its_schema_says(problems: Problems) -> None:
    seen = set()
    for file in sorted((Path(__file__).parent / "__snapshots__" / "test_approved").glob("*.json")):
        text = file.read_text(encoding="utf-8")
        # The exit code can come after it, or stand in its place.
        told, _ = json.JSONDecoder().raw_decode(text) if text[0] in "[{" else ([], 0)
        for one in told if isinstance(told, list) else [told]:
            what = str(one.get("format", "")).removeprefix("collabadvisor/").rpartition("/")[0]
            what = {name: what for what, name in NAMES.items()}.get(what, what)
            if what in WRITTEN:
                assert problems(what, one) == [], file.name
                seen.add(what)
    # They need a cluster (see test_cluster.py), or are written into a folder (see test_cli_handbook.py).
    assert {*WRITTEN} - seen == {"spark", "knowledge-handbook"}


def test_no_schema_lets_in_what_it_does_not_name(problems: Problems) -> None:
    assert all(problems(what, {"zzz": 1})[0].startswith("Additional properties") for what in WRITTEN)


@pytest.mark.parametrize("what", WHATS)
def test_each_is_a_valid_json_schema_of_its_dialect(knowledge: KnowledgeBase, what: str) -> None:
    made = schema(what, lambda: knowledge)
    assert made["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(made)
    assert json.loads(json.dumps(made)) == made


@pytest.mark.parametrize("what", FILES)
def test_every_file_that_is_shipped_is_accepted(problems: Problems, pack: Path, what: str) -> None:
    paths = files(DATA / OF_LAYERS[what] if what in OF_LAYERS else pack, what)
    assert paths
    for path in paths:
        assert problems(what, read_yaml(path).data) == [], path.name


OF_THIS_PACK = {"costs", "venture", "renamed", "report", *OF_LAYERS}


@pytest.mark.parametrize("what", sorted(FILES.keys() - OF_THIS_PACK))
def test_the_files_of_another_pack_are_accepted_too(problems: Problems, garden: KnowledgeBase, what: str) -> None:
    paths = files(DATA / "kitchens" if what.startswith("portfolio") else garden.pack, what)
    assert paths
    for path in paths:
        assert problems(what, read_yaml(path).data) == [], path.name


def test_the_schema_of_a_venture_knows_the_pack_it_was_made_for(
    problems: Problems, knowledge: KnowledgeBase, garden: KnowledgeBase
) -> None:
    back_yard = read_yaml(garden.cases()["back-yard"]).data
    assert not [*Draft202012Validator(schema("venture", lambda: garden)).iter_errors(back_yard)]
    assert problems("venture", back_yard)
    assert not [
        *Draft202012Validator(schema("venture", lambda: knowledge)).iter_errors({"venture": "A", "stage": "forming"})
    ]


@pytest.mark.slow
def test_the_advice_on_every_case_is_as_the_contract_says(problems: Problems, knowledge: KnowledgeBase) -> None:
    cases = knowledge.cases()
    assert cases
    for path in cases.values():
        venture = Venture.read(path, knowledge)
        told = json.loads(render("json", [(venture, advise(venture, knowledge))], knowledge))
        assert problems("advice", told) == []


def test_why_and_why_not_are_as_the_contract_says(problems: Problems, knowledge: KnowledgeBase) -> None:
    venture = Venture.read(knowledge.cases()["case-a-convened"], knowledge)
    for name in ("verdict", "keep_going", "fit", "1", "lead_post", "post-not-senior-enough", "fund-management-time"):
        told = json.loads(to_json(why(venture, name, knowledge)))
        assert problems("why", told) == [], name
        assert told["format"] == "collabadvisor/why/1"
    for name in ("keep_going", "fit=sound", "fund-management-time", "lead-post-too-junior", "verdict"):
        told = json.loads(to_json(why_not(venture, name, knowledge)))
        assert problems("why-not", told) == [], name
        assert told["format"] == "collabadvisor/why-not/1"
    assert problems("why", {**told, "asked": {"kind": "whim", "id": "x", "title": "x", "wanted": ""}})


@pytest.mark.slow
def test_a_plan_is_as_the_contract_says(problems: Problems, knowledge: KnowledgeBase) -> None:
    half = {name: dict.fromkeys(fact.scale, Fraction(1, 2)) for name, fact in knowledge.facts.items()}
    goals = [
        Goal(reach="keep_going"),
        Goal(reach="repair", clear=("appoint-a-senior-lead",)),
        Goal(reach="keep_going", keep=(*half,)),
    ]
    costs: list[Costs | None] = [None, half]
    for path, goal, priced in product(knowledge.cases().values(), goals, costs):
        made = plan(Venture.read(path, knowledge), goal, knowledge, costs=priced, most=2)
        told = json.loads(to_json(made))
        assert problems("plan", told) == [], path.name
    told["options"] = [{"cost": "1/2"}]
    assert problems("plan", told)


RULE = """
id: a-rule
title: A rule
status: stable
about: capacity
stages: [forming]
when: {lead_post: {at_most: junior}}
finding: weakness
severity: major
because: So it is.
lessons: [a-lesson]
recommend: [do-something]
"""
VENTURE = "{venture: A venture, stage: forming, answers: {lead_post: junior}}"
WRONG = {
    "rule": [
        pytest.param(RULE, "id: a-rule", "id: A rule", id="an id with a space"),
        pytest.param(RULE, "severity: major", "severity: grave", id="an unknown severity"),
        pytest.param(RULE, "status: stable", "status: ready", id="an unknown status"),
        pytest.param(RULE, "because: So it is.", "", id="no because"),
        pytest.param(RULE, "lessons: [a-lesson]", "lessons: []", id="no lesson"),
        pytest.param(RULE, "title: A rule", "title: A rule\nweight: 3", id="a key that is not there"),
        pytest.param(RULE, "{at_most: junior}", "{below: junior}", id="an unknown test"),
        pytest.param(RULE, "{at_most: junior}", "{at_most: junior, is: none}", id="two tests at once"),
        pytest.param(RULE, "{lead_post: {at_most: junior}}", "{all: []}", id="all of nothing"),
        pytest.param(RULE, "{lead_post: {at_most: junior}}", "lead_post", id="a condition that is a word"),
    ],
    "venture": [
        pytest.param(VENTURE, "stage: forming", "stage: begun", id="an unknown stage"),
        pytest.param(VENTURE, "lead_post: junior", "lead_pots: junior", id="an unknown fact"),
        pytest.param(VENTURE, "lead_post: junior", "lead_post: chief", id="an unknown answer"),
        pytest.param(VENTURE, "lead_post: junior", "lead_post: {answer: chief}", id="an unknown answer, noted"),
        pytest.param(
            VENTURE, "lead_post: junior", "lead_post: {answer: junior, confidence: sure}", id="an unknown confidence"
        ),
        pytest.param(VENTURE, "venture: A venture, ", "", id="no name"),
    ],
}


@pytest.mark.parametrize(("right", "piece", "wrong"), WRONG["rule"])
def test_a_wrong_rule_is_not_accepted(problems: Problems, right: str, piece: str, wrong: str) -> None:
    assert problems("rule", parse(right, "a-rule.yaml").data) == []
    assert problems("rule", parse(right.replace(piece, wrong), "a-rule.yaml").data)


@pytest.mark.parametrize(("right", "piece", "wrong"), WRONG["venture"])
def test_a_wrong_venture_is_not_accepted(problems: Problems, right: str, piece: str, wrong: str) -> None:
    assert problems("venture", parse(right, "venture.yaml").data) == []
    assert problems("venture", parse(right.replace(piece, wrong), "venture.yaml").data)


def test_that_a_question_does_not_apply_is_an_answer_where_it_may_be(knowledge: KnowledgeBase) -> None:
    asked = schema("venture", lambda: knowledge)["properties"]["answers"]["properties"]
    spared = {name for name, told in asked.items() if DOES_NOT_APPLY in json.dumps(told)}
    assert spared == {fact.id for fact in knowledge.facts.values() if fact.does_not_apply}
    assert spared


@pytest.mark.parametrize(
    ("what", "data"),
    [
        ("verdict-rule", {"id": "x", "title": "X", "status": "stable", "stages": ["forming"], "when": {}}),
        ("fact", {"facts": [{"id": "lead_post", "name": "lead post"}]}),
        ("fact", {"fact": []}),
        ("lesson", {"lessons": [{"id": "a", "statement": "A", "quote": "a", "where": "A", "kind": "dreamt"}]}),
        ("recommendation", {"recommendations": [{"id": "a", "title": "A", "do": "A", "sets": {}}]}),
        ("framework", {"title": "A framework"}),
        ("advice", {"format": "collabadvisor/advice/3"}),
        ("advice", []),
    ],
)
def test_what_lacks_its_parts_is_not_accepted(problems: Problems, what: str, data: object) -> None:
    assert problems(what, data)


def test_advice_with_a_standing_that_is_not_on_the_scale_is_not_accepted(
    problems: Problems, knowledge: KnowledgeBase
) -> None:
    venture = Venture.read(knowledge.cases()["case-a-convened"], knowledge)
    advice = json.loads(render("json", [(venture, advise(venture, knowledge))], knowledge))
    advice["bases"]["purpose"]["standing"] = "splendid"
    assert any("splendid" in problem for problem in problems("advice", advice))


def test_the_schema_of_a_rule_is_there_while_the_pack_is_broken() -> None:
    def broken() -> KnowledgeBase:
        raise AssertionError

    assert schema("rule", broken)["title"] == "Rule"


ANY = st.one_of(
    st.none(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.booleans(), st.text(max_size=4)
)
NOTED = st.fixed_dictionaries(
    {},
    optional={
        "answer": st.sampled_from([None, "junior"]),
        "source": ANY,
        "confidence": st.sampled_from([None, "asserted"]),
    },
)
VENTURES = st.fixed_dictionaries(
    {"venture": ANY, "stage": st.just("proposed")},
    optional={
        "as_of": ANY,
        "respondent": ANY,
        "answers": st.one_of(st.none(), st.fixed_dictionaries({"lead_post": st.one_of(st.none(), NOTED)})),
    },
)


@pytest.mark.slow
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@example(
    {"venture": "H", "stage": "proposed", "as_of": 2024, "answers": {"lead_post": {"answer": "junior", "source": None}}}
)
@example({"venture": " " + " x" * 150 + "  ", "stage": "proposed", "as_of": None, "answers": None})
@given(VENTURES)
def test_what_is_read_as_a_venture_its_schema_allows(
    knowledge: KnowledgeBase, problems: Problems, tmp_path: Path, data: dict[str, Any]
) -> None:
    file = tmp_path / "venture.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    try:
        Venture.read(file, knowledge)
    except CollabAdvisorError:
        return
    assert problems("venture", data) == []
