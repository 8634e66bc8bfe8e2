"""The knowledge in GoRules' engine: the same there on each venture."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import zen
from jsonschema import Draft202012Validator

from collabadvisor import KnowledgeBase, load
from collabadvisor.export import export
from collabadvisor.export.jdm import TAKEN
from collabadvisor.files.problems import CannotExport
from engines import in_zen
from exported import nested, renamed, spared
from portfolio_tables import some_ventures
from readings import RANKED, Reading, agree, one_by_one

ODD = {  # words of ZEN and of JSON Schema
    "cook": "or", "kitchen_size": "description", "money": "in", "eaters": "len", "parents_view": "some", "none": "and",
    "few": "as", "trust": "constructor", "staying_power": "null_", "planned": "const", "carry_on": "not",
    "enter_the_budget": "'2024'", "parents_want_it": "true-or-false", "too_few_eaters": "1-of-2",
    "pupil_numbers": "stage",
}  # fmt: skip

ZEN = Reading("JDM in zen", RANKED, one_by_one(in_zen, "jdm"))
TEXT, NUMBER, TRUTH = {"type": "string"}, {"type": "number"}, {"type": "boolean"}


def form(**fields: Any) -> dict[str, Any]:
    return {"type": "object", "required": list(fields), "properties": fields, "additionalProperties": False}


def each(**fields: Any) -> dict[str, Any]:
    return {"type": "array", "items": form(**fields)}


def node(kind: str, content: Any) -> dict[str, Any]:
    return form(id=TEXT, name=TEXT, position=form(x=NUMBER, y=NUMBER), type={"const": kind}, content=content)


HOW = {"passThrough": TRUTH, "inputField": {"type": ["string", "null"]}, "outputPath": {"type": ["string", "null"]},
       "executionMode": {"enum": ["single", "loop"]}}  # fmt: skip
COLUMN = {"type": "object", "required": ["id", "name"], "properties": {"id": TEXT, "name": TEXT, "field": TEXT}}
EDITOR = {  # as packages/jdm-editor/src/helpers/schema.ts of gorules/jdm-editor has it
    "type": "object",
    "properties": {
        "edges": each(id=TEXT, sourceId=TEXT, targetId=TEXT, type={"const": "edge"}),
        "nodes": {"type": "array", "items": {"anyOf": [
            node("inputNode", form(schema=TEXT)),
            node("outputNode", form(schema=TEXT)),
            node("expressionNode", form(expressions=each(id=TEXT, key=TEXT, value=TEXT), **HOW)),
            node("decisionTableNode", form(
                hitPolicy={"enum": ["first", "collect"]}, **HOW,
                rules={"type": "array", "items": {"type": "object", "additionalProperties": TEXT}},
                inputs={"type": "array", "items": COLUMN},
                outputs={"type": "array", "items": {**COLUMN, "required": ["id", "name", "field"]}},
            )),
        ]}},
    },
}  # fmt: skip


def nodes(knowledge: KnowledgeBase) -> dict[str, Any]:
    return {node["name"]: node for node in json.loads(export(knowledge, "jdm"))["nodes"]}


def test_words_of_its_language_are_names_like_any_other(tmp_path: Path) -> None:
    knowledge = load(renamed(tmp_path / "odd", **ODD))
    agree(ZEN, some_ventures(knowledge, 60, seed=55), knowledge)


def test_a_join_of_one_part_is_that_part(tmp_path: Path) -> None:
    knowledge = load(nested(tmp_path / "nested"))
    agree(ZEN, some_ventures(knowledge, 60, seed=57), knowledge)


def test_any_text_is_only_text(tmp_path: Path) -> None:
    title = """'Say' "it's" \\n `so` ${x} + '"""
    pack = renamed(tmp_path / "odd")
    path = pack / "knowledge" / "recommendations" / "means.yaml"
    quoted = title.replace("'", "''")
    path.write_text(path.read_text(encoding="utf-8").replace("Hire a cook\n", f"'{quoted}'\n"), encoding="utf-8")
    result = evaluated(load(pack), {"stage": "open", "answers": {"cook": "none"}})
    assert [given["title"] for given in result["recommendations"] if given["id"] == "hire-a-cook"] == [title]


@pytest.mark.parametrize(
    "venture",
    [
        {"answers": {}},
        {"stage": "opne", "answers": {}},
        {"stage": "open"},
        {"stage": "open", "answers": {"cook": "many"}},
        {"stage": "open", "answers": {"cok": "none"}},
        {"stage": "open", "answers": {}, "called": []},
    ],
)
def test_a_word_that_is_not_known_is_refused(kitchen: KnowledgeBase, venture: dict[str, Any]) -> None:
    with pytest.raises(RuntimeError, match='"nodeId":"venture"'):
        evaluated(kitchen, venture)


def test_what_does_not_apply_is_an_answer_only_where_it_may_be(tmp_path: Path) -> None:
    knowledge = load(spared(tmp_path / "spared"))
    told = evaluated(knowledge, {"stage": "open", "answers": {"kitchen_size": "does_not_apply", "cook": "none"}})
    assert (told["answered"]["means"], told["questions"]["means"]) == (1, 2)
    with pytest.raises(RuntimeError, match='"nodeId":"venture"'):
        evaluated(knowledge, {"stage": "open", "answers": {"cook": "does_not_apply"}})


def test_it_tells_which_rules_the_verdict_and_what_it_calls_for_come_from(tmp_path: Path) -> None:
    told = evaluated(load(spared(tmp_path / "spared")), {"stage": "open", "answers": {"cook": "none"}})
    assert (told["verdict"], told["verdict_rules"]) == ("mend_it", ["mend-what-is-strained"])
    first, second, *_ = told["recommendations"]
    assert [first["id"], second["id"]] == ["buy-meals-in", "ask-the-county"]
    assert first["reasons"] == [{"rule": "mend-what-is-strained", "severity": "none"}]


def test_null_is_no_answer(kitchen: KnowledgeBase) -> None:
    answers = {"eaters": "few", "cook": None}
    given = [evaluated(kitchen, {"stage": "open", "answers": some}) for some in (answers, {"eaters": "few"})]
    assert given[0] == given[1]


def test_it_has_the_form_that_the_editor_reads(knowledge: KnowledgeBase) -> None:
    Draft202012Validator(EDITOR).validate(json.loads(export(knowledge, "jdm")))


def test_the_editor_finds_a_row_for_each_rule_with_its_sentence_beside_it(knowledge: KnowledgeBase) -> None:
    for base, title in ((name, base.title) for name, base in knowledge.framework.bases.items()):
        content = nodes(knowledge)[f"Findings about {base}"]["content"]
        rule_column = next(column["id"] for column in content["outputs"] if column["name"] == "Rule")
        rules = [rule for rule in knowledge.rules.values() if rule.about == base and rule.status == "stable"]
        assert [row[rule_column] for row in content["rules"]] == [f"'{rule.id}'" for rule in rules], title
        assert all(
            row["_description"].startswith(rule.title) for row, rule in zip(content["rules"], rules, strict=True)
        )
        assert "{{" not in json.dumps(content)


def test_the_nodes_stand_from_left_to_right_and_none_upon_another(knowledge: KnowledgeBase) -> None:
    graph = json.loads(export(knowledge, "jdm"))
    places = {node["id"]: (node["position"]["x"], node["position"]["y"]) for node in graph["nodes"]}
    assert len(set(places.values())) == len(graph["nodes"]) == len({node["name"] for node in graph["nodes"]})
    assert all(places[edge["sourceId"]][0] < places[edge["targetId"]][0] for edge in graph["edges"])
    columns = sorted({x for x, _ in places.values()})
    assert {right - left for left, right in pairwise(columns)} == {320}


def test_each_cell_belongs_to_a_column(knowledge: KnowledgeBase) -> None:
    for node in nodes(knowledge).values():
        if node["type"] == "decisionTableNode":
            columns = {column["id"] for kind in ("inputs", "outputs") for column in node["content"][kind]}
            assert all(row.keys() == {"_id", "_description", *columns} for row in node["content"]["rules"])


def test_a_name_that_is_a_word_of_the_language_is_refused_with_its_place(tmp_path: Path) -> None:
    pack = renamed(tmp_path / "words", cook="not", trust="'true'")
    with pytest.raises(CannotExport) as refused:
        export(load(pack), "jdm")
    assert [str(problem).removeprefix(f"{pack}/") for problem in refused.value.problems] == [
        "knowledge/facts/means.yaml:12: GoRules takes 'not' for a word of its own language. Give it another name.",
        "knowledge/framework.yaml:18: GoRules takes 'true' for a word of its own language. Give it another name.",
    ]


def test_what_is_refused_is_what_zen_does_not_take_for_a_name() -> None:
    words = "false in not null or and true all some none one filter map count flat_map len sum as bool number string"
    refused = []
    for word in words.split():
        try:
            assert zen.evaluate_expression(f"answers.{word} in ['x']", {"answers": {word: "x"}})
        except RuntimeError:
            refused.append(word)
    assert tuple(sorted(refused)) == TAKEN


def evaluated(knowledge: KnowledgeBase, venture: dict[str, Any]) -> dict[str, Any]:
    decision = zen.ZenEngine().create_decision(export(knowledge, "jdm"))
    result: dict[str, Any] = decision.evaluate(venture)["result"]
    return result
