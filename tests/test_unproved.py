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
from collabadvisor.report.prove import counterexamples, render
from collabadvisor.verification.properties import PROPERTY_IDS
from collabadvisor.verification.prove import Proofs, prove

HERE = Path(__file__).parent / "knowledge"
UNPROVED = sorted((HERE / "unproved").iterdir())
NOTES = ("proved.txt", "only.txt", "remove.txt")
CONFTEST = """
from pathlib import Path

import pytest

pytest_plugins = ["collabadvisor.testing"]


@pytest.fixture(scope="session")
def pack() -> Path:
    return Path({pack!r})
"""
QUIET = ["-p", "no:randomly", "-p", "no:cacheprovider", "-p", "no:xdist"]


def spoilt(folder: Path, pack: Path) -> KnowledgeBase:
    shutil.copytree(HERE / "good", pack)
    shutil.copytree(folder, pack, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*NOTES))
    for name in (folder / "remove.txt").read_text(encoding="utf-8").split() if (folder / "remove.txt").exists() else ():
        (pack / name).unlink()
    return load(pack)


def proved(folder: Path, pack: Path) -> Proofs:
    only = (
        (folder / "only.txt").read_text(encoding="utf-8").split() if (folder / "only.txt").exists() else [folder.name]
    )
    return prove(spoilt(folder, pack), only)


@pytest.mark.parametrize("folder", UNPROVED, ids=lambda folder: folder.name)
def test_what_does_not_hold_is_told(folder: Path, tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    told = render("text", proved(folder, pack), pack)
    assert told == (folder / "proved.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("wanted", [wanted for wanted in PROPERTY_IDS if wanted != "doing-does-not-clear"])
def test_of_the_good_pack_it_holds(kitchen: KnowledgeBase, wanted: str) -> None:
    assert prove(kitchen, [wanted]).hold


def test_the_task_page_shows_what_is_told() -> None:
    told = (HERE / "unproved" / "better-answer-worsens" / "proved.txt").read_text(encoding="utf-8")
    page = (HERE.parents[1] / "docs" / "tasks" / "prove-a-pack.md").read_text(encoding="utf-8")
    assert told.split("\n\n", 1)[1] in page
    assert all(f"`{wanted}`" in page for wanted in PROPERTY_IDS)


def test_each_property_fails_of_some_pack() -> None:
    assert set(PROPERTY_IDS) <= {folder.name for folder in UNPROVED}


@pytest.mark.parametrize(
    "folder",
    [folder for folder in UNPROVED if not folder.name.endswith(("-fires", "-given", "-exception"))],
    ids=lambda folder: folder.name,
)
def test_the_scenario_fails_at_its_last_step_and_the_venture_reads_back(
    folder: Path, tmp_path: Path, pytester: pytest.Pytester
) -> None:
    pack = tmp_path / "pack"
    proofs = proved(folder, pack)
    files = counterexamples(proofs)
    (proof,) = proofs.proofs
    for issue in proof.issues:
        example = proof.counterexample(issue)
        assert example is not None
        (pytester.path / "venture.yaml").write_text(files["--".join((issue.check, *issue.about)) + ".yaml"], "utf-8")
        venture = proofs.knowledge.read_venture(pytester.path / "venture.yaml")
        assert (venture.stage, venture.known()) == (example.stage, example.answers)
    features = [text for name, text in files.items() if name.endswith(".feature")]
    assert len(features) == len(proof.issues)
    for number, text in enumerate(features):
        (pytester.path / f"whole{number}.feature").write_text(text, encoding="utf-8")
        (pytester.path / f"before{number}.feature").write_text("\n".join(text.splitlines()[:-1]), encoding="utf-8")
    pytester.makeconftest(CONFTEST.format(pack=str(pack)))
    pytester.makepyfile(test_them="from pytest_bdd import scenarios\n\nscenarios('.')\n")
    ran = pytester.runpytest_inprocess(*QUIET)
    ran.assert_outcomes(failed=len(features), passed=len(features))
    assert "StepDefinitionNotFound" not in ran.stdout.str()
