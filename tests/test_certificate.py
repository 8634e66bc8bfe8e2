"""The certificate of a pack: what it holds, that every change in it is noticed, and what its command refuses."""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from collabadvisor import KnowledgeBase, load
from collabadvisor.document import markdown_writer
from collabadvisor.document.json_text import to_json
from collabadvisor.files.problems import CertificateError, CollabAdvisorError
from collabadvisor.report.authoring.certificate_document import certificate_document
from collabadvisor.scenarios.feature_folder import read_features
from collabadvisor.scenarios.runner import bound_scenarios
from collabadvisor.verification.certificate.certificate_model import Certificate, parse_certificate, read_certificate
from collabadvisor.verification.certificate.making import make
from collabadvisor.verification.certificate.verifying import compare_certificates
from collabadvisor.verification.checks.catalogue import CHECKS
from collabadvisor.verification.proofs.properties import OF_REQUIREMENTS, PROPERTIES
from spoilt import CERTIFIED, GOOD, furnished
from steps.running import PACK, files_in, run_here

SAVED = "certificate.json"
PRACTICE = PACK / "packs" / "practice"
Tree = Any
Path_ = tuple[str | int, ...]
Kitchen = Callable[..., Path]


def leaves(tree: Tree, at: Path_ = ()) -> Iterator[Path_]:
    """Where each text, number, yes or no, and nothing stands in a certificate."""
    members = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in members:
        yield from leaves(value, (*at, key))
    if not isinstance(tree, dict | list):
        yield at


def lists(tree: Tree, at: Path_ = ()) -> Iterator[tuple[Path_, list[Tree]]]:
    members = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    if isinstance(tree, list) and tree:
        yield at, tree
    for key, value in members:
        yield from lists(value, (*at, key))


def of(tree: Tree, at: Path_) -> Tree:
    for key in at:
        tree = tree[key]
    return tree


def changed(tree: Tree, at: Path_, value: Tree) -> Tree:
    copy = json.loads(json.dumps(tree))
    of(copy, at[:-1])[at[-1]] = value
    return copy


def other(value: Tree) -> Tree:
    """Something else that the same place could hold."""
    words = {"proved": "fails", "nothing_found": "found", "stands": "found", "error": "note", "warning": "note"}
    words |= {"note": "error", "declared": "proved", "fails": "proved", "found": "nothing_found", "not_made": "found"}
    if isinstance(value, bool):
        return not value
    return value + 1 if isinstance(value, int) else words.get(value, f"{value}x") if value is not None else "x"


@pytest.fixture(scope="module")
def certified(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The furnished kitchen, never changed, and beside it its certificate as the command writes it."""
    folder = tmp_path_factory.mktemp("certified")
    furnished(folder / "pack")
    ran = run_here("knowledge", "certificate", "--pack", folder / "pack", "-o", folder / SAVED)
    assert (ran.code, ran.out, ran.err) == (0, "", f"Wrote {folder / SAVED}. It holds.\n")
    return folder


@pytest.fixture(scope="module")
def certificate(certified: Path) -> Certificate:
    return read_certificate(certified / SAVED)


@pytest.fixture(scope="module")
def failing(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    """One with some of everything that can be wrong: the kitchen as it is, and few scenarios, some of which fail."""
    pack = Path(shutil.copytree(GOOD, tmp_path_factory.mktemp("failing") / "pack"))
    features = pack / "features"
    shutil.copytree(CERTIFIED / "features", features)
    (features / "verdict.feature").unlink()
    text = (features / "need.feature").read_text(encoding="utf-8")
    text = text.replace("critical weakness", "minor weakness", 1).replace("@rule:parents-want-it", "@rule:parents-want")
    (features / "need.feature").write_text(text, encoding="utf-8")
    return make(load(pack))


@pytest.fixture
def here(certified: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the furnished kitchen and its certificate, to be spoilt."""
    shutil.copytree(certified / "pack", tmp_path / "pack")
    shutil.copy(certified / SAVED, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def data(folder: Path) -> Tree:
    return json.loads((folder / SAVED).read_text(encoding="utf-8"))


def saved(tree: Tree, path: str = SAVED) -> None:
    Path(path).write_text(json.dumps(tree), encoding="utf-8")


def verifying(*more: str, file: str = SAVED) -> tuple[int, str]:
    ran = run_here("knowledge", "certificate", "--verify", file, "--pack", "pack", *more)
    assert ran.err == ""
    return ran.code, " ".join(ran.out.split())


# What it holds.


def test_it_counts_what_there_is(certificate: Certificate) -> None:
    """Counted by hand in the files of tests/knowledge/good."""
    assert certificate.counts.model_dump(mode="json") == {
        "stages": 2,
        "facts": 6,
        "answers": 18,
        "weaknesses": {"stable": 3, "draft": 1, "retired": 1},
        "strengths": {"stable": 2, "draft": 0, "retired": 0},
        "verdict_rules": {"stable": 5, "draft": 0, "retired": 0},
        "consistency_rules": 0,
        "recommendations": 4,
        "lessons": 2,
        "exceptions": 13,
    }
    assert (certificate.scenarios.run, certificate.scenarios.files) == (36, 3)
    assert certificate.coverage
    assert (certificate.coverage.rules, certificate.coverage.documented, certificate.coverage.percent) == (10, 10, 100)
    assert certificate.mutation
    assert certificate.mutation.changes == certificate.mutation.noticed + certificate.mutation.no_difference
    assert certificate.mutation.survive == 0


def test_what_stands_has_its_reason(certificate: Certificate) -> None:
    declared = {each.id: each for each in certificate.properties if each.result == "declared"}
    assert set(declared) == {"doing-does-not-clear", "calm-verdict"}
    assert {stood.reason for stood in declared["doing-does-not-clear"].stands} == {
        "A cook alone is no kitchen.",
        "A kitchen alone is no cook.",
    }
    stands = {each.id: each.stands for each in certificate.checks if each.result == "stands"}
    assert [stood.reason for stood in stands["draft-rule"]] == ["The cooks still talk about it."]


def test_what_is_wrong_is_certified_as_wrong_and_told_at_the_top(failing: Certificate) -> None:
    assert not failing.holds
    results: dict[str, str] = {each.id: each.result for each in failing.checks}
    results |= {each.id: each.result for each in failing.properties}
    assert (results["doing-does-not-clear"], results["scenario-missing"]) == ("fails", "found")
    failed = [each for each in failing.scenarios.failed if each.title == "Few"]
    assert [each.where for each in failed] == ["features/need.feature:30"]
    assert failing.mutation is None  # what fails as things are would seem to notice every change
    top = markdown(failing).split("## ")[0]
    assert "**It does not hold.** What is wrong:" in top
    for words in (
        "fails: it is a critical weakness",
        "can still hold once",
        "names no rule",
        "lacks a scenario in which it fires",
    ):
        assert words in top


def test_a_pack_without_scenarios_is_certified_without_them_and_says_so(tmp_path: Path) -> None:
    certificate = make(load(furnished(tmp_path / "pack", features=False)))
    assert certificate.holds
    assert certificate.scenarios.model_dump(mode="json") == {
        "digest": None, "files": 0, "run": 0, "failed": [], "why": "the knowledge brings none",
    }  # fmt: skip
    assert (certificate.coverage, certificate.mutation) == (None, None)
    assert "No scenario was run: the knowledge brings none." in markdown(certificate)


@pytest.mark.slow
def test_files_without_a_scenario_that_is_run_do_not_count(certificate: Certificate, here: Path) -> None:
    own = "Feature: Ours\n  Example: At the counter\n    When she rings the bell\n    Then somebody comes\n"
    (here / "pack" / "features" / "using").mkdir()
    (here / "pack" / "features" / "using" / "ours.feature").write_text(own, encoding="utf-8")
    assert make(load(here / "pack")) == certificate


@pytest.mark.slow
def test_the_same_bytes_wherever_the_pack_stands(certified: Path, here: Path) -> None:
    for path in (here / "pack").rglob("*.feature"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    shutil.move(here / "pack" / "features", here / "scenarios")
    asked = ("knowledge", "certificate", "--pack", "pack", "--features", "scenarios", "--format", "json")
    assert run_here(*asked).done() == (certified / SAVED).read_text(encoding="utf-8")


def test_it_names_no_folder_of_the_machine(failing: Certificate, certificate: Certificate) -> None:
    for each in (failing, certificate):
        assert not re.search(r"[/\\]pack\b|\.\./|\"/", to_json(each))


def test_progress_is_told_of_the_whole(certified: Path) -> None:
    told: list[tuple[int, int, str]] = []
    make(load(certified / "pack"), tell=lambda *step: told.append(step))
    done = [done for done, _, _ in told]
    assert done == sorted(done)
    assert (done[0], done[-1], {of for _, of, _ in told}) == (0, 100, {100})
    assert {doing.partition(":")[0] for _, _, doing in told} == {"scenarios", "checks", "proofs", "changes", ""}


# That every change in it is noticed.


@pytest.mark.slow
def test_every_leaf_that_is_changed_is_noticed(certificate: Certificate, failing: Certificate, tmp_path: Path) -> None:
    for honest in (certificate, failing):
        tree = honest.model_dump(mode="json")
        unnoticed = []
        for at in leaves(tree):
            saved(changed(tree, at, other(of(tree, at))), str(tmp_path / SAVED))
            try:
                found = compare_certificates(read_certificate(tmp_path / SAVED), honest)
            except CertificateError:
                continue
            assert found.holds is (honest.holds and at == ("tool", "version"))
            if found.as_certified:
                unnoticed.append(at)
        assert unnoticed == [("tool", "version")]


@pytest.mark.slow
def test_whatever_is_taken_out_of_a_list_put_twice_or_moved_is_noticed(
    certificate: Certificate, failing: Certificate, tmp_path: Path
) -> None:
    for honest in (certificate, failing):
        tree = honest.model_dump(mode="json")
        for at, there in lists(tree):
            tampered = [there[1:], [*there, there[0]], *([[*there[1:], there[0]]] if there[1:] else [])]
            for instead in tampered:
                saved(changed(tree, at, instead), str(tmp_path / SAVED))
                assert compare_certificates(read_certificate(tmp_path / SAVED), honest).differences, (at, instead)


def test_order_of_keys_and_white_space_say_nothing(here: Path, certificate: Certificate) -> None:
    text = json.dumps(dict(reversed(data(here).items())), indent=7)
    Path(SAVED).write_text(text, encoding="utf-8")
    assert read_certificate(SAVED) == certificate


@pytest.mark.slow
@pytest.mark.parametrize(
    ("at", "value", "told"),
    [
        (("holds",), False, "holds: certified no, now yes."),
        (("properties", 8, "result"), "proved", "'doing-does-not-clear', result: certified 'proved', now 'declared'."),
        (("properties", 0, "cases"), 17, "property 'rule-never-fires', cases: certified 17, now 16."),
        (("counts", "weaknesses", "stable"), 4, "counts, weaknesses, stable: certified 4, now 3."),
        (("checks", 0, "result"), "found", "check 'does-not-load', result: certified 'found', now 'nothing_found'."),
        (("mutation", "noticed"), 1, "mutation, noticed: certified 1, now 65."),
        (("scenarios", "digest"), "sha256:0", "The scenarios are not those that were certified: their digest was"),
    ],
)  # fmt: skip
def test_an_item_that_is_not_as_certified_is_told(here: Path, at: Path_, value: Tree, told: str) -> None:
    saved(changed(data(here), at, value))
    code, said = verifying()
    assert code == 1
    assert "1 item is not as certified:" in said
    assert told in said
    if at[0] != "scenarios":
        assert "it is the certificate that was changed, or the program judges otherwise" in said


# What its command does.


@pytest.mark.slow
@pytest.mark.usefixtures("here")
def test_an_honest_certificate_holds() -> None:
    code, said = verifying()
    assert code == 0
    assert said.startswith("It holds: What keeps a shared school kitchen going, version 0.3.0, is as certified.")
    examined = f" {len(CHECKS)} checks, {len(PROPERTIES) - 1} properties, 36 scenarios and 72 changes of the rules."
    assert said.endswith(examined)
    code, told = verifying("--format", "json")
    assert code == 0
    assert json.loads(told)["format"] == "collabadvisor/knowledge-certificate/1"
    assert (json.loads(told)["holds"], json.loads(told)["differences"]) == (True, [])


def test_another_version_of_the_program_is_a_note(here: Path) -> None:
    saved(changed(data(here), ("tool", "version"), "0.0.9"))
    code, said = verifying()
    assert code == 0
    assert "It was made by version 0.0.9 of this program; this is " in said


def test_knowledge_that_was_changed_is_told_first(here: Path) -> None:
    rule = here / "pack" / "rules" / "means" / "money-for-one-year.yaml"
    rule.write_text(rule.read_text(encoding="utf-8").replace("severity: minor", "severity: major"), encoding="utf-8")
    code, said = verifying()
    assert code == 1
    assert re.search(r"not as certified: - The knowledge is not what was certified: its digest was 'sha256:", said)
    assert said.index("holds: certified yes, now no.") < said.index("features/means.feature")
    assert "scenarios, failed: so now, and not certified: features/means.feature:" in said
    assert "mutation: done when it was certified, and not done now." in said
    assert "the program judges otherwise" not in said


@pytest.mark.slow
def test_scenarios_that_were_changed_are_told(here: Path) -> None:
    feature = here / "pack" / "features" / "need.feature"
    feature.write_text(
        feature.read_text(encoding="utf-8").replace("    Example: Few\n", "    Example: Hardly any\n"), encoding="utf-8"
    )
    code, said = verifying()
    assert code == 1
    assert "1 item is not as certified: - The scenarios are not those that were certified:" in said


@pytest.mark.slow
def test_a_certificate_that_says_it_does_not_hold_is_written_and_does_not_hold_later_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kitchen: KnowledgeBase
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(kitchen.pack, "pack")
    ran = run_here("knowledge", "certificate", "--pack", "pack", "-o", SAVED)
    assert (ran.code, ran.out, ran.err) == (1, "", f"Wrote {SAVED}. It does not hold: 4 problems.\n")
    code, said = verifying()
    assert code == 1
    assert "is as certified, and that is that it does not hold: - rules/means/hands-or-room-missing.yaml:14:" in said
    tampered = data(tmp_path)
    tampered["holds"] = True
    for each in tampered["properties"]:
        each |= {"result": "proved", "found": []}
    saved(tampered)
    code, said = verifying()
    assert code == 1
    assert "holds: certified yes, now no." in said
    assert "property 'doing-does-not-clear', result: certified 'proved', now 'fails'." in said
    assert (
        "property 'doing-does-not-clear', found: so now, and not certified: rules/means/hands-or-room-missing.yaml:14: "
        in said
    )


def test_the_markdown_says_what_the_json_says(certificate: Certificate, failing: Certificate) -> None:
    for each in (certificate, failing):
        text = markdown(each)
        html = MarkdownIt("commonmark").enable("table").render(text)
        said = re.sub(r"\s+", " ", re.sub("<[^<>]+>", "", html).replace("&quot;", '"').replace("&amp;", "&"))
        shown = [each.knowledge.title, each.knowledge.version, each.knowledge.digest, each.tool.version]
        shown += [str(each.scenarios.digest), f"{each.scenarios.run} in {each.scenarios.files} files"]
        for proof in each.properties:
            shown += [f"{proof.says} ({proof.id})", f"{proof.cases} {proof.of}", *proof.declared, *proof.notes]
            shown += [found.what for found in proof.found]
        for check in each.checks:
            shown += [
                f"{check.looks_for} ({check.id})",
                *(found.what for found in check.found if check.gravity != "note"),
            ]
            shown += [check.why] if check.why else []
        stands = [stood for part in each.properties for stood in part.stands]
        stands += [stood for part in each.checks for stood in part.stands]
        shown += [f"{stood.what} It stands because: {stood.reason}" for stood in stands]
        shown += [failed.what for failed in each.scenarios.failed]
        assert [words for words in shown if words not in said] == []
        assert said.count("It holds.") == int(each.holds)
        assert "does not say that the paper" in said
        assert markdown(read_again(each)) == text


def markdown(certificate: Certificate) -> str:
    return markdown_writer.write(certificate_document(certificate))


def read_again(certificate: Certificate) -> Certificate:
    return parse_certificate(to_json(certificate))


def test_the_shipped_certificate_is_of_the_shipped_knowledge_and_scenarios() -> None:
    """Only that: 'make check' proves all of it again."""
    shipped, practice = read_certificate(PACK / "docs" / SAVED), read_certificate(PRACTICE / SAVED)
    assert (shipped.holds, shipped.knowledge.digest) == (True, load().digest), "run 'make certificate'"
    digest = load(with_=["practice"]).digest
    assert (practice.holds, practice.knowledge.digest) == (True, digest), "run 'make certificate'"
    assert [layer.id for layer in practice.knowledge.layers or ()] == ["shipped", "practice"]
    of_no_requirement = [proof.id for proof in PROPERTIES if proof.id != OF_REQUIREMENTS]
    for each in (shipped, practice):
        assert [check.id for check in each.checks] == [check.id for check in CHECKS], "run 'make certificate'"
        assert [proof.id for proof in each.properties] == of_no_requirement, "run 'make certificate'"


# What it refuses.


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "c.json:1: this is not JSON."),
        ("# Certificate: x", "c.json: this is the certificate to be read, in Markdown; what can be"),
        ("[]", "c.json:1: this is not a certificate: it is a list."),
        ("{}", "c.json:1: this is not a certificate: its 'format' is nothing, not 'collabadvisor/certificate/1'."),
        ('{"format": "collabadvisor/advice/1"}', "its 'format' is 'collabadvisor/advice/1'"),
        ('{"format": "collabadvisor/certificate/1"}', "'properties' is missing."),
        ('{"format": 1, "format": 2}', "c.json:1: the key 'format' is given twice."),
        ("[" * 100_000, "this is not JSON."),
        ('{"format": NaN}', "this is not JSON."),
    ],
)  # fmt: skip
def test_what_is_no_certificate_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("c.json").write_text(text, encoding="utf-8")
    said = run_here("knowledge", "certificate", "--verify", "c.json").refused()
    assert told in said
    assert said.endswith(" 'collabadvisor knowledge certificate -o certificate.json' writes one.\n")


def test_a_certificate_of_a_later_version_is_left_to_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("c.json").write_text('{"format": "collabadvisor/certificate/2"}', encoding="utf-8")
    said = run_here("knowledge", "certificate", "--verify", "c.json").refused()
    assert said == (
        "c.json:1: this certificate has the format 'collabadvisor/certificate/2', and here "
        "'collabadvisor/certificate/1' is known. Let the version of the program that made it prove it again, or make a "
        "new one.\n"
    )


@pytest.mark.parametrize(
    ("at", "value", "told"),
    [
        (("more",), 1, "the key 'more' is not known here."),
        (("counts", "fact"), 6, "the key 'fact' is not known here. Did you mean 'facts'?"),
        (("counts", "facts"), 6.0, "'counts.facts' should be a whole number, not 6.0."),
        (("holds",), "yes", "'holds' should be true or false, not 'yes'."),
        (("properties", 0, "result"), "prooved", "cannot be 'prooved'. Did you mean 'proved'?"),
        (("knowledge", "version"), "0.3.0\u200b", "this text holds signs that nobody sees"),
        (("tool", "name"), "another", "cannot be 'another'."),
        (("checks",), None, "'checks' should be a list, not nothing."),
    ],
)
def test_what_is_not_of_the_form_is_refused_with_its_line(here: Path, at: Path_, value: Tree, told: str) -> None:
    Path(SAVED).write_text(json.dumps(changed(data(here), at, value), indent=2), encoding="utf-8")
    said = run_here("knowledge", "certificate", "--verify", SAVED, "--pack", "pack").refused()
    assert told in said
    assert re.match(rf"{SAVED}:\d+: ", said)


def test_without_what_it_needs_it_says_all_that_is_missing(here: Path) -> None:
    gone = {f"collabadvisor.{name}": None for name in ("verification.proofs.solver", "scenarios.feature_file")}
    real = __import__("importlib").import_module

    def without(name: str) -> object:
        from collabadvisor.files.problems import MissingExtra

        if name in gone:
            raise MissingExtra(
                *(("z3-solver", "proof") if name.endswith("solver") else ("gherkin-official", "scenarios"))
            )
        return real(name)

    with mock.patch("collabadvisor.verification.certificate.making.import_module", without):
        said = run_here("knowledge", "certificate", "--pack", "pack", "-o", "new.json").refused()
        assert '-m pip install "z3-solver>=' in said
        assert '-m pip install "gherkin-official' in said
        del gone["collabadvisor.verification.proofs.solver"]
        with pytest.raises(CollabAdvisorError, match='pip install "gherkin-official'):
            make(load(here / "pack"))
    assert not Path("new.json").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("-o", "pack/rules/need/new.yaml"), "no report is written as .yaml. End the name in .txt, .md, .markdown,"),
        (("-o", "pack/knowledge/framework.yaml", "--format", "json"), "looks like a venture or knowledge"),
        (("-o", "nowhere/c.json"), "there is no folder"),
        (("-o", "folder.json"), "it is a folder"),
        (("--verify", "nothing.json"), "there is no such file."),
        (("--verify", SAVED, "-o", "c.json"), "--verify writes no file: leave out -o."),
        (("--verify", SAVED, "--format", "markdown"), "as text or, with --format json, as JSON."),
        (("--format", "sarif"), "no format 'sarif'. Known here: text, markdown, html, docx, pdf or json."),
        (("--verify", SAVED, "--format", "html"), "as text or, with --format json, as JSON."),
        (("--features", "nowhere"), "there is no folder of this name."),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_refused_and_nothing_is_written(
    here: Path, arguments: tuple[str, ...], told: str
) -> None:
    Path("folder.json").mkdir()
    before = files_in(here)
    assert told in " ".join(run_here("knowledge", "certificate", "--pack", "pack", *arguments).refused().split())
    assert files_in(here) == before


SCRAPS = st.lists(
    st.sampled_from(["{", "}", "[", "]", '"', ":", ",", "format", "holds", "null", "true", "0", "-1", "1e999",
                     "\\ud800", "\n", " ", "\x00", "\ufeff", "é", "# ", "proved", '"x":']),
    max_size=20,
).map("".join)  # fmt: skip


@pytest.mark.slow
@settings(derandomize=True, deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))
@given(start=st.integers(0, 20_000), length=st.integers(0, 300), scrap=SCRAPS, alone=st.booleans())
def test_any_content_of_a_certificate(certified: Path, start: int, length: int, scrap: str, alone: bool) -> None:
    good = (certified / SAVED).read_text(encoding="utf-8")
    start %= len(good)
    text = scrap if alone else good[:start] + scrap + good[start + length :]
    file = certified / "spoilt.json"
    file.write_text(text, encoding="utf-8")
    honest = read_certificate(certified / SAVED)
    # What is proved is the same each time.
    with mock.patch("collabadvisor.verification.certificate.verifying.make", return_value=honest):
        ran = run_here("knowledge", "certificate", "--verify", file, "--pack", certified / "pack")
    assert ran.code in (0, 1, 2)
    assert bool(ran.out) == (ran.code < 2)
    assert all(line.startswith((str(file), "... and")) for line in ran.err.split("\n")[:-1])
    if ran.code == 0 and json.loads(text) != json.loads(good):
        assert "It was made by version" in ran.out


@pytest.mark.slow
def test_an_installed_package_brings_every_feature_that_counts_and_the_certificate(knowledge: KnowledgeBase) -> None:
    ready, _ = bound_scenarios(read_features(PACK / "features"), knowledge)
    files = {each.scenario.feature.path for each in ready}
    brought = tomllib.loads((PACK / "pyproject.toml").read_text(encoding="utf-8"))
    included = brought["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert {f"features/{file.split('/')[0]}" for file in files} <= set(included)
    assert included["docs/certificate.json"] == "collabadvisor/_pack/certificate.json"
    shipped = read_certificate(PACK / "docs" / SAVED).scenarios
    assert (shipped.run, shipped.files) == (len(ready), len(files)), "run 'make certificate'"
    for name in ("rules", "knowledge", "features", "certificate.json", "certificate.md"):
        assert included[f"packs/practice/{name}"] == f"collabadvisor/_pack/packs/practice/{name}"
    more, _ = bound_scenarios(read_features(PRACTICE / "features"), load(with_=["practice"]))
    laid_over = read_certificate(PRACTICE / SAVED).scenarios
    assert laid_over.run == len(ready) + len(more), "run 'make certificate'"


def test_what_a_wheel_takes_in_is_in_the_source_package_too() -> None:
    build = tomllib.loads((PACK / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]
    taken = {name.split("/")[0] for name in build["wheel"]["force-include"]}
    assert taken - set(build["sdist"]["include"]) == set()
