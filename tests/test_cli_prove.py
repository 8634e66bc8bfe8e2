"""The command that proves a pack: its exit codes, its JSON, its files, and what it says where the solver gives up."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from collabadvisor import KnowledgeBase, load
from collabadvisor.document import text_writer
from collabadvisor.files.problems import Undecided
from collabadvisor.report.authoring.prove_document import prove_document
from collabadvisor.report.authoring.prove_json import ProveForm
from collabadvisor.verification.certificate.making import make
from collabadvisor.verification.proofs.properties import OF_REQUIREMENTS, PROPERTY_IDS
from collabadvisor.verification.proofs.proving import prove
from collabadvisor.verification.proofs.solver import Solver
from spoilt import furnished
from steps.running import files_in, run_here

GOOD = Path(__file__).parent / "knowledge" / "good"
GARDEN = Path(__file__).parent / "data" / "garden"


def told(*arguments: str | Path) -> Any:
    ran = run_here("knowledge", "prove", "--format", "json", *arguments)
    assert ran.code in {0, 1}, ran
    return ran.code, json.loads(ran.out)


OF_ANY_PACK = tuple(name for name in PROPERTY_IDS if name != OF_REQUIREMENTS)


def test_another_program_reads_results_witnesses_and_counterexamples() -> None:
    code, data = told("--pack", GARDEN)
    assert (code, data["format"], data["holds"]) == (1, "collabadvisor/knowledge-prove/1", False)
    assert tuple(each["id"] for each in data["properties"]) == OF_ANY_PACK
    properties = {each["id"]: each for each in data["properties"]}
    fires = properties["rule-never-fires"]
    assert (fires["result"], fires["cases"], len(fires["witnesses"])) == ("proved", 19, 19)
    assert {"about": ["few-hands", "growing"], "stage": "growing", "answers": {"hands": "nobody"}} in fires["witnesses"]
    (issue,) = properties["problem-without-advice-now"]["issues"]
    assert (issue["file"], issue["about"]) == ("knowledge/framework.yaml", ["mend", "planned"])
    assert issue["line"] > 0
    shown = issue["counterexample"]
    assert (shown["stage"], shown["answers"], shown["becomes"]) == ("planned", {"hands": "nobody"}, {})
    assert shown["scenario"].startswith("Example: problem-without-advice-now (mend, planned)\n")


def test_what_holds_ends_with_0_and_writes_nothing(tmp_path: Path) -> None:
    code, data = told("--pack", GOOD, "--only", "excluded-together", "--counterexamples", tmp_path / "found")
    assert (code, data["holds"]) == (0, True)
    assert [each["cases"] for each in data["properties"]] == [0]
    assert files_in(tmp_path) == []


def test_each_counterexample_is_written_as_a_venture_and_a_feature(tmp_path: Path) -> None:
    told("--pack", GARDEN, "--counterexamples", tmp_path / "found")
    name = "problem-without-advice-now--mend--planned"
    assert files_in(tmp_path) == [f"found/{name}.feature", f"found/{name}.yaml"]


def test_a_folder_that_cannot_be_made_or_is_in_use_is_told_before_anything_is_proved(tmp_path: Path) -> None:
    (tmp_path / "used").mkdir()
    (tmp_path / "used" / "mine.yaml").write_text("mine", encoding="utf-8")
    for name, why in (("no/where", "this folder cannot be made"), ("used", "something is there already")):
        with mock.patch("collabadvisor.verification.proofs.proving.prove") as proving:
            said = run_here("knowledge", "prove", "--pack", GARDEN, "--counterexamples", tmp_path / name).refused()
        assert why in said
        assert not proving.called
    assert files_in(tmp_path) == ["used/mine.yaml"]


def test_a_name_that_is_too_long_for_a_file_is_cut(tmp_path: Path) -> None:
    pack = shutil.copytree(GARDEN, tmp_path / "pack")
    framework = pack / "knowledge" / "framework.yaml"
    long = "mend" + "_and_mend" * 30
    for file in (framework, *pack.glob("rules/verdict/*.yaml")):
        file.write_text(re.sub(r"\bmend\b", long, file.read_text(encoding="utf-8")), encoding="utf-8")
    told("--pack", pack, "--counterexamples", tmp_path / "found")
    assert [name[:60] for name in files_in(tmp_path / "found")] == [f"problem-without-advice-now--{long}"[:60]] * 2


def test_the_same_pack_gives_the_same_bytes(kitchen: KnowledgeBase) -> None:
    first, second = (ProveForm.of(prove(kitchen)).model_dump_json() for _ in range(2))
    assert first == second


def test_what_the_solver_does_not_decide_is_never_taken_for_proved(kitchen: KnowledgeBase) -> None:
    with mock.patch.object(Solver, "_check", side_effect=Undecided("tired")):
        proofs = prove(kitchen, ["venture-without-verdict", "better-answer-worsens"])
    assert [proof.result for proof in proofs.proofs] == ["not_decided"] * 2
    assert not proofs.all_hold
    text = text_writer.write(prove_document(proofs, Path.cwd()), 88)
    assert "venture-without-verdict: NOT DECIDED" in text
    assert "The solver gave up (tired), so nothing follows." in text
    assert "0 of 2 properties hold of every venture at every stage. 2 could not be decided." in text


@pytest.mark.slow
def test_the_shipped_pack_is_proved(knowledge: KnowledgeBase) -> None:
    proofs = prove(knowledge)
    assert [str(issue) for proof in proofs.proofs for issue in proof.issues] == []
    assert proofs.all_hold


@pytest.mark.parametrize("command", ["prove", "coverage", "mutate"])
def test_an_example_venture_that_is_none_is_told_before_anything_is_proved(command: str, tmp_path: Path) -> None:
    pack = furnished(tmp_path / "pack")
    case = pack / "knowledge" / "cases" / "two-villages.yaml"
    case.write_text("venture: [broken\n", encoding="utf-8")
    assert "two-villages.yaml:2: this is not YAML" in run_here("knowledge", command, "--pack", pack).refused()
    case.write_text("venture: A\nstage: open\nanswers:\n  eaters: lots\n", encoding="utf-8")
    assert (
        "two-villages.yaml:4: 'eaters' has no answer 'lots'."
        in run_here("knowledge", command, "--pack", pack).refused()
    )


def test_no_certificate_holds_of_a_pack_with_an_example_venture_that_is_none(tmp_path: Path) -> None:
    pack = furnished(tmp_path / "pack")
    case = pack / "knowledge" / "cases" / "two-villages.yaml"
    case.write_text("venture: A\nstage: open\nanswers:\n  eaters: lots\n", encoding="utf-8")
    certificate = make(load(pack))
    assert not certificate.holds
    (found,) = [each.found for each in certificate.checks if each.id == "case-unreadable"]
    assert [(each.where, each.what) for each in found] == [
        ("knowledge/cases/two-villages.yaml:4", "'eaters' has no answer 'lots'.")
    ]
