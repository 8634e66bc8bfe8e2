"""Packs of which something does not hold: what is told, and that a real run of the scenario fails because of it.

``knowledge/unproved/<what is wrong>/`` lays over a copy of ``knowledge/good/`` what differs, as ``knowledge/bad`` does
(``remove.txt`` has what is taken away). ``proved.txt`` is all that is told of the properties named in ``only.txt``, or
of the one after which the folder is named.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from collabadvisor import KnowledgeBase, load
from collabadvisor.document import text_writer
from collabadvisor.report.authoring.counterexample_files import counterexamples
from collabadvisor.report.authoring.prove_document import prove_document
from collabadvisor.scenarios.runner import run_features
from collabadvisor.venture.model import Venture
from collabadvisor.verification.proofs.properties import PROPERTY_IDS
from collabadvisor.verification.proofs.proving import Proofs, prove
from spoilt import GOOD, HERE, ONLY, PROVED, UNPROVED, spoil


def proved(folder: Path, pack: Path) -> Proofs:
    only = (folder / ONLY).read_text(encoding="utf-8").split() if (folder / ONLY).exists() else [folder.name]
    return prove(load(spoil(folder, shutil.copytree(GOOD, pack))), only)


@pytest.mark.parametrize("folder", UNPROVED, ids=lambda folder: folder.name)
def test_what_does_not_hold_is_told(folder: Path, tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    told = text_writer.write(prove_document(proved(folder, pack), pack), 88)
    assert told == (folder / PROVED).read_text(encoding="utf-8")


@pytest.mark.parametrize("wanted", [wanted for wanted in PROPERTY_IDS if wanted != "doing-does-not-clear"])
def test_of_the_good_pack_it_holds(kitchen: KnowledgeBase, wanted: str) -> None:
    assert prove(kitchen, [wanted]).all_hold


def test_the_task_page_shows_what_is_told() -> None:
    told = (HERE / "unproved" / "better-answer-worsens" / PROVED).read_text(encoding="utf-8")
    page = (HERE.parents[1] / "docs" / "tasks" / "prove-a-pack.md").read_text(encoding="utf-8")
    assert told.split("\n\n", 1)[1] in page
    assert all(f"`{wanted}`" in page for wanted in PROPERTY_IDS)


def test_each_property_fails_of_some_pack() -> None:
    assert set(PROPERTY_IDS) <= {folder.name for folder in UNPROVED}


@pytest.mark.parametrize(
    "folder",
    [folder for folder in UNPROVED if not folder.name.endswith(("-fires", "-given", "-exception", "-effect"))],
    ids=lambda folder: folder.name,
)
def test_the_scenario_fails_at_its_last_step_and_the_venture_reads_back(folder: Path, tmp_path: Path) -> None:
    proofs = proved(folder, tmp_path / "pack")
    (proof,) = proofs.proofs
    files = counterexamples(proofs)
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    for issue in proof.issues:
        example = proof.counterexample(issue)
        assert example is not None
        venture = Venture.read(tmp_path / f"{'--'.join((issue.check, *issue.about))}.yaml", proofs.knowledge)
        assert (venture.stage, venture.known_answers()) == (example.stage, example.answers)
    run = run_features(proofs.knowledge, tmp_path)
    assert len(run.results) == len(proof.issues) > 0
    assert not run.left_out
    assert all(each.failure and each.failure.step == each.scenario.steps[-1] for each in run.results)
