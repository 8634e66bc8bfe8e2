"""Scenarios read and run in this process: what pytest runs, and what pytest finds."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from shutil import copytree

import pytest

from collabadvisor import KnowledgeBase, load
from collabadvisor.files.problems import FeaturesError, PackError
from collabadvisor.files.yaml import HOW_TO_SAVE
from collabadvisor.inference.interpreter import quick_advice
from collabadvisor.scenarios.feature_folder import read_features
from collabadvisor.scenarios.features import Scenario
from collabadvisor.scenarios.runner import run_features
from collabadvisor.scenarios.step_binding import DEFINITIONS

ROOT = Path(__file__).parents[1]
FOLDERS = ("rules", "cases")
CONFTEST = """
from pathlib import Path

import pytest

pytest_plugins = ["collabadvisor.testing"]


@pytest.fixture(scope="session")
def pack() -> Path:
    return Path(__file__).parent / "pack"
"""
ODD = """
Feature: What Gherkin lets a file do
  Background:
    Given a venture that is forming
    * the lead post is "junior"

  @rule:lead-post-too-junior
  Rule: With a background and an outline of its own
    Background:
      Given these answers
        | lead post             | <post> |
        | senior representation | none   |

    Scenario Outline: A lead who is a <post>
      Given nothing is known of the lead post
      * the lead post is "<post>"
      When the advice is given
      Then THE REASON GIVEN IS "<reason>"
      But this is a <severity> weakness of capacity

      Examples: Those that are tried
        | post   | severity | reason         | unused |
        | junior | major    | senior         | x      |
        | none   | major    | no such reason |        |
      @skip
      Examples: Those that are not
        | post   | severity |
        | senior | minor    |

  Example: Of the rule too, whatever the indentation
    When the advice is given
    And the lead post becomes "senior"
    Then nothing is advised
"""
SPOILT = [
    ("rules/*/*.yaml", "severity: critical", "severity: major"),
    ("rules/*/*.yaml", "severity: major", "severity: minor"),
    ("rules/*/*.yaml", "stages: [proposed, forming", "stages: [forming"),
    ("rules/*/*.yaml", "because: >-\n  The ", "because: >-\n  That "),
    ("rules/verdict/*.yaml", "  any:", "  all:"),
    ("knowledge/consistency.yaml", "{is: none}", "{at_most: promised}"),
    ("knowledge/recommendations/*.yaml", "title: Appoint ", "title: Name "),
]
"""What is changed, in the first of some files that says it, so that the pack still loads."""


def replaced(path: Path, old: str, new: str) -> bool:
    """Change a file of a pack, if it says this and the pack still loads."""
    text = path.read_text(encoding="utf-8")
    if old not in text:
        return False
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    try:
        load(next(parent for parent in path.parents if parent.name == "pack"))
    except PackError:
        path.write_text(text, encoding="utf-8")
        return False
    return True


def feature(folder: Path, *lines: str, name: str = "one.feature") -> Path:
    (folder / name).write_text("\n".join(lines), encoding="utf-8")
    return folder


def refused(folder: Path) -> list[str]:
    with pytest.raises(FeaturesError) as refusal:
        read_features(folder)
    return [str(problem).replace(str(folder), "") for problem in refusal.value.problems]


def told(*lines: str) -> str:
    return " ".join(lines)


# Reading.


def test_a_scenario_knows_all_that_is_told_of_it(tmp_path: Path) -> None:
    folder = feature(
        tmp_path,
        "Feature: The kitchen",
        "  What it is about.",
        "  And more.",
        "  Background:",
        "    Given a venture that is planned",
        "  Example: Outside",
        "    Told at length.",
        "    Then nothing is advised",
        "  @rule:few-eaters",
        "  Rule: Few eat there",
        "    Why that matters.",
        "    Scenario Outline: So many",
        '      Given the eaters are "<many>"',
        "      And these answers",
        "        | hands | <many> |",
        "      Then this is not found",
        "      Examples:",
        "        | many |",
        "        | few  |",
        "        | none |",
    )
    outside, first, second = read_features(folder)
    assert (first.feature.path, first.feature.title, first.feature.description) == (
        "one.feature",
        "The kitchen",
        "What it is about.\nAnd more.",
    )
    assert first.chapter is not None
    assert (first.chapter.title, first.chapter.description, first.chapter.rule, first.chapter.line) == (
        "Few eat there",
        "Why that matters.",
        "few-eaters",
        10,
    )
    assert (first.rule, first.name, first.title, second.title) == (
        "few-eaters",
        "So many",
        "So many (few)",
        "So many (none)",
    )
    assert first.where == (str(tmp_path / "one.feature"), 12)
    assert [(step.keyword, step.kind, step.words, step.line) for step in second.steps] == [
        ("Given", "given", "a venture that is planned", 5),
        ("Given", "given", 'the eaters are "none"', 13),
        ("And", "given", "these answers", 14),
        ("Then", "then", "this is not found", 16),
    ]
    assert second.steps[2].table == (("hands", "none"),)
    assert second.outline == first.outline
    assert second.outline[1].words == 'the eaters are "<many>"'
    assert second.outline[2].table == (("hands", "<many>"),)
    assert outside.outline == ()
    assert (outside.rule, outside.chapter, outside.description) == ("", None, "Told at length.")
    assert [step.words for step in outside.steps] == ["a venture that is planned", "nothing is advised"]


def test_folders_are_read_to_the_bottom_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b", "a/z", "a"):
        (tmp_path / name).mkdir(parents=True, exist_ok=True)
        feature(tmp_path / name, f"Feature: {name}", " Example: x", "  Given a venture that is planned")
    assert [scenario.feature.title for scenario in read_features(tmp_path)] == ["a", "a/z", "b"]


def test_broken_files_are_told_all_at_once_with_their_lines(tmp_path: Path) -> None:
    feature(tmp_path, "Feature: One", " Example: a", "  Given b", "Feature: Two", "   Foo", name="a.feature")
    feature(tmp_path, name="b.feature")
    feature(tmp_path, "Feature: C", " Example: a", "  And b", name="c.feature")
    feature(
        tmp_path, "Feature: D", " Example: a", "  Given these answers", "   | a |", "   | a | b |", name="d.feature"
    )
    feature(tmp_path, "Feature: E", " Example: a", "  Given b", " Example: a", "  Given c", name="e.feature")
    feature(tmp_path, "Feature: F", " @rule:x @rule:y", " Example: a", "  Given b", name="f.feature")
    (tmp_path / "g.feature").write_bytes(b"Feature: \xff")
    feature(tmp_path, "# language: xx", "Feature: H", name="h.feature")
    assert refused(tmp_path) == [
        told(
            "/a.feature:4: 'Feature: Two' cannot stand here. Here can stand a row of a table, a step, a tag,",
            "'Example:' or 'Rule:'.",
        ),
        "/a.feature:5: 'Foo' cannot stand here. Here can stand a row of a table, a step, a tag, 'Example:' or 'Rule:'.",
        "/b.feature:1: this file tells nothing. Begin it with 'Feature:' and what it is about, or take it away.",
        told(
            "/c.feature:3: first step in a scenario or background must start with 'Given', 'When' or 'Then', but got",
            "And. Begin an example with Given, When or Then.",
        ),
        "/d.feature:5: inconsistent cell count within the table.",
        told(
            "/e.feature:4: an example of this name stands on line 2 already, and only one of them would run. Give",
            "it a name of its own.",
        ),
        "/f.feature:3: this example is tagged with 2 rules: x and y. An example documents one rule: leave one tag.",
        f"/g.feature:1: this is not UTF-8 text. {HOW_TO_SAVE}",
        "/h.feature:1: language not supported: xx.",
    ]


def test_a_folder_without_features_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path) == [": no feature stands here. Name the folder that holds the pack's features."]
    assert refused(tmp_path / "x") == [
        ": there is no folder of this name. Name the folder that holds the pack's features."
    ]


# Running.


def one(folder: Path, *steps: str, tag: str = "@rule:poor-ground") -> Path:
    return feature(folder, "Feature: One", f" {tag}", " Example: one", *(f"  {step}" for step in steps))


def test_a_result_has_every_venture_of_which_advice_was_asked(tmp_path: Path, garden: KnowledgeBase) -> None:
    one(
        tmp_path,
        "Given a venture that is planned",
        'And the ground is "thin"',
        "When the advice is given",
        "Then soil is strained",
        'When the ground becomes "rich"',
        "Then this is not found",
    )
    (result,) = run_features(garden, tmp_path).results
    assert result.passed
    assert [(venture.stage, venture.known_answers()) for venture, _ in result.consultations] == [
        ("planned", {"ground": "thin"}),
        ("planned", {"ground": "rich"}),
    ]
    assert [advice.standings["soil"] for _, advice in result.consultations] == ["strained", "sound"]


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("Then this is not found", "fails: 'The ground is poor' is found."),
        ('Then it is advised to "Set up a tank"', "fails: advised are: ['Carry compost to the beds']."),
        ('Then it is advised to "Set up a tonk"', "is not known. Did you mean 'set-up-a-tank'?"),
        ("Given these answers", "fails: this step needs a table below it."),
        (
            'Given the ground is "purple"',
            "fails: the answer 'purple' is not known. Known here: barren, thin or rich.",
        ),
        ("Then this is a major weakness of the moon", ""),
    ],
)
def test_a_step_that_fails_is_told_as_a_sentence(tmp_path: Path, garden: KnowledgeBase, step: str, words: str) -> None:
    if not words:  # no step has these words: that is no failure, but a mistake in the feature
        with pytest.raises(FeaturesError):
            run_features(garden, one(tmp_path, step))
        return
    one(tmp_path, "Given a venture that is planned", 'And the ground is "thin"', step, "Then soil is sound")
    (result,) = run_features(garden, tmp_path).results
    assert not result.passed
    assert str(result.failure).startswith(f"{tmp_path / 'one.feature'}:6: “")
    assert words in str(result.failure)


def test_a_venture_that_cannot_be_judged_fails_as_a_sentence(tmp_path: Path, garden: KnowledgeBase) -> None:
    one(tmp_path, "Given a venture that is plannned", "Then nothing is advised")
    (result,) = run_features(garden, tmp_path).results
    assert "there is no stage 'plannned'. Did you mean 'planned'?" in str(result.failure)


def test_what_takes_other_steps_is_left_out_unless_it_documents_a_rule(tmp_path: Path, garden: KnowledgeBase) -> None:
    feature(tmp_path, "Feature: A", " Example: other", "  When I run it", name="a.feature")
    feature(tmp_path, "Feature: B", " @skip @rule:poor-ground", " Example: late", "  When I run it", name="b.feature")
    feature(tmp_path, "Feature: C", " Example: c", "  Given a venture that is planned", name="c.feature")
    run = run_features(garden, tmp_path)
    assert [scenario.name for scenario in run.left_out] == ["other", "late"]
    assert [result.scenario.name for result in run.results] == ["c"]
    feature(
        tmp_path,
        *("Feature: D", " @rule:poor-ground", " Example: d", "  When I run it", '  Then the ground is "thin"'),
        name="d.feature",
    )
    with pytest.raises(FeaturesError) as refusal:
        run_features(garden, tmp_path)
    assert [str(problem).removeprefix(f"{tmp_path}/") for problem in refusal.value.problems] == [
        told(
            "d.feature:4: there is no step 'I run it', and this example documents a rule. The steps are those of",
            "'collabadvisor.testing'; rules/README.md lists them.",
        ),
        "d.feature:5: the step 'the ground is \"thin\"' does not follow 'Then'. It follows 'Given'.",
    ]


def test_progress_is_told_to_the_last(tmp_path: Path, garden: KnowledgeBase) -> None:
    one(tmp_path, "Given a venture that is planned")
    steps: list[tuple[int, int, str]] = []
    run_features(garden, tmp_path, tell=lambda *step: steps.append(step))
    assert steps == [(0, 1, "one"), (1, 1, "")]


# The same as pytest.


@pytest.fixture(scope="module")
def shipped() -> tuple[Scenario, ...]:
    return tuple(scenario for folder in FOLDERS for scenario in read_features(ROOT / "features" / folder))


def test_no_step_has_two_meanings(shipped: tuple[Scenario, ...]) -> None:
    words = {(step.kind, step.words) for scenario in shipped for step in scenario.steps}
    ambiguous = [
        said for kind, said in sorted(words) if sum(each.arguments(kind, said) is not None for each in DEFINITIONS) != 1
    ]
    assert ambiguous == []


@pytest.mark.slow
def test_on_a_spoilt_pack_the_same_steps_fail_as_under_pytest(pytester: pytest.Pytester) -> None:
    for folder in ("rules", "knowledge"):
        copytree(ROOT / folder, pytester.path / "pack" / folder)
    for folder in FOLDERS:
        copytree(ROOT / "features" / folder, pytester.path / "pack" / "features" / folder)
    for files, old, new in SPOILT:
        assert any(replaced(path, old, new) for path in sorted((pytester.path / "pack").glob(files))), files
    (pytester.path / "pack" / "features" / "odd.feature").write_text(ODD, encoding="utf-8")
    pytester.makeconftest(CONFTEST)
    pytester.makepyfile(test_pack="from pytest_bdd import scenarios\n\nscenarios('pack/features')\n")
    quiet = ("-q", "-n", "0", "-p", "no:randomly", "-p", "no:cacheprovider", "--tb=no", "--no-header")
    pytester.runpytest_subprocess(*quiet, "--cucumberjson=told.json")
    document = json.loads((pytester.path / "told.json").read_text(encoding="utf-8"))
    by_pytest = Counter(
        (Path(feature["uri"]).name, element["line"], _failed(element))
        for feature in document
        for element in feature["elements"]
    )
    run = run_features(load(pytester.path / "pack"), adviser=quick_advice)  # pytest runs them by the engine
    here = Counter(
        (
            Path(result.scenario.where.path).name,
            result.scenario.where.line,
            result.failure.step.line if result.failure else 0,
        )
        for result in run.results
    )
    assert here == by_pytest
    assert sum(count for (_, _, line), count in here.items() if line) > len(SPOILT)


def _failed(element: dict[str, list[dict[str, dict[str, str]]]]) -> int:
    lines = [int(str(step["line"])) for step in element["steps"] if step["result"]["status"] != "passed"]
    return lines[0] if lines else 0


def run_without(modules: tuple[str, ...], *arguments: str) -> subprocess.CompletedProcess[str]:
    gone = "".join(f"sys.modules[{name!r}] = None; " for name in modules)
    code = f"import sys; {gone}from collabadvisor.cli.main import main; sys.argv = {['x', *arguments]!r}; main()"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


@pytest.mark.slow
@pytest.mark.parametrize("command", ["coverage", "mutate"])
def test_without_gherkin_official_it_is_told_how_to_install_it(tmp_path: Path, command: str) -> None:
    one(tmp_path, "Given a venture that is planned")
    ran = run_without(("gherkin",), "knowledge", command, "--features", str(tmp_path))
    assert ran.returncode == 2, ran
    assert '-m pip install "gherkin-official' in ran.stderr
    assert "Traceback" not in ran.stderr


@pytest.mark.slow
@pytest.mark.parametrize("command", [["coverage", "--least", "0"], ["mutate", "--rule", "poor-ground"]])
def test_running_scenarios_needs_neither_pytest_nor_pytest_bdd(tmp_path: Path, command: list[str]) -> None:
    one(
        tmp_path, "Given a venture that is planned", 'And the ground is "thin"', "Then this is a major weakness of soil"
    )
    pack = Path(__file__).parent / "data" / "garden"
    ran = run_without(("pytest", "pytest_bdd"), "knowledge", *command, "--features", str(tmp_path), "--pack", str(pack))
    assert (ran.returncode, ran.stderr) == (1 if command[0] == "mutate" else 0, "")
    assert ran.stdout
