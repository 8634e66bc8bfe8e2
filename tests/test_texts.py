"""What is read from a file is also read from its content, with the same result and the same problems."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from collabadvisor import CollabAdvisorError, KnowledgeBase, Venture, advise
from collabadvisor.reasoning.compare.saved_advice import parse_either, read_either
from collabadvisor.reasoning.panel.answer_table import parse_table, read_table
from collabadvisor.reasoning.panel.respondents import parse_respondents, read_respondents
from collabadvisor.reasoning.plan.costs import parse_costs, read_costs
from collabadvisor.report.advice.advice_json import render
from collabadvisor.report.own.report_file import parse_report, read_report
from collabadvisor.scenarios.feature_file import read_feature, scenarios_of
from collabadvisor.verification.certificate.certificate_model import parse_certificate, read_certificate
from steps.running import CASE_A, PACK

TABLE = "respondent,stage,ground\nAnn,planned,thin\nBen,planned,rich\n"
SPOILT = "venture: x\nstage: planed\nanswers: {ground: thinn}\n"

Read = Callable[[Path, KnowledgeBase], object]
Parse = Callable[[bytes, str, KnowledgeBase], object]
READINGS: dict[str, tuple[Read, Parse]] = {
    "venture": (Venture.read, lambda content, name, base: Venture.parse(content, base, name)),
    "costs": (read_costs, lambda content, name, base: parse_costs(content, base, name)),
    "either": (read_either, lambda content, name, base: parse_either(content, base, name)),
    "report": (read_report, lambda content, name, base: parse_report(content, base, name)),
    "table": (read_table, parse_table),
    "respondents": (
        lambda path, base: read_respondents([path], base),
        lambda content, name, base: parse_respondents({name: content}, base),
    ),
    "certificate": (lambda path, _: read_certificate(path), lambda content, name, _: parse_certificate(content, name)),
}


def outcome(reading: Callable[[], object]) -> object:
    try:
        return reading()
    except CollabAdvisorError as error:
        return type(error), error.problems


@pytest.mark.parametrize("kind", READINGS)
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.yaml", b"venture: x\nstage: planned\nanswers: {ground: thin}\n"),
        ("x.yaml", SPOILT.encode()),
        ("x.yaml", b"ground: 3\nhands: {few: 2}\n"),
        ("x.json", b'{"venture": "x", "stage": "planned"}'),
        ("x.csv", TABLE.encode()),
        ("x.csv", TABLE.replace("thin", "thinn").encode()),
        ("x.tsv", TABLE.replace(",", "\t").encode()),
        ("x.xlsx", b"PK"),
        ("x.yaml", b"\xff\n"),
        ("x.yaml", b"\xef\xbb\xbfventure: x\r\nstage: planned\r\n"),
        ("x.yaml", b"a\0"),
        ("x.yaml", b"#" * 1_000_001),
        ("x.yaml", b""),
    ],
)
def test_a_content_is_read_as_its_file(
    kind: str, name: str, content: bytes, garden: KnowledgeBase, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(content)
    read, parse = READINGS[kind]
    path = str(tmp_path / name)
    assert outcome(lambda: parse(content, path, garden)) == outcome(lambda: read(tmp_path / name, garden))


def test_each_kind_of_content_is_read(knowledge: KnowledgeBase, garden: KnowledgeBase) -> None:
    text = CASE_A.read_text("utf-8")
    venture = Venture.parse(text, knowledge)
    assert venture == parse_either(text, knowledge) == Venture.read(CASE_A, knowledge)
    advice = advise(venture, knowledge)
    assert parse_either(render([(venture, advice)], knowledge), knowledge) == advice
    assert set(parse_costs("ground: 3\n", garden)) == {"ground"}
    people = parse_respondents({"t.csv": TABLE, "Cleo.yaml": "venture: x\nstage: planned\n"}, garden)
    assert [(one.name, str(one.where)) for one in people] == [
        ("Ann", "t.csv:2"),
        ("Ben", "t.csv:3"),
        ("Cleo", "Cleo.yaml"),
    ]
    certificate = (PACK / "docs" / "certificate.json").read_bytes()
    assert parse_certificate(certificate).format == json.loads(certificate)["format"]
    feature = next((PACK / "features" / "rules").glob("*.feature"))
    assert scenarios_of(feature.read_text("utf-8"), feature, feature.name) == read_feature(feature, feature.name)
