"""The plugin in somebody else's project: their pack, their features, and messages that help."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

pytestmark = pytest.mark.slow

GARDEN = Path(__file__).parent / "data" / "garden"
CONFTEST = """
from pathlib import Path

import pytest

pytest_plugins = ["collabadvisor.testing"]


@pytest.fixture(scope="session")
def pack() -> Path:
    return Path(__file__).parent / "garden"
"""
STRICT = ["--strict-markers", "--strict-config", "-W", "error", "-p", "no:randomly", "-p", "no:cacheprovider"]
DRY = ("Given a venture that is planned", 'And the ground is "thin"')


@pytest.fixture
def project(pytester: pytest.Pytester) -> pytest.Pytester:
    """A project of its own: a pack, a conftest and a module that runs its features."""
    copytree(GARDEN, pytester.path / "garden")
    pytester.makeconftest(CONFTEST)
    pytester.makepyfile(test_garden="from pytest_bdd import scenarios\n\nscenarios('garden.feature')\n")
    return pytester


def run(project: pytest.Pytester, *examples: tuple[str, ...], tag: str = "@rule:poor-ground") -> pytest.RunResult:
    """Run a feature of one rule with these examples."""
    lines = ["Feature: The garden", f"  {tag}", "  Rule: The ground is poor"]
    for number, steps in enumerate(examples):
        lines += [f"    Example: number {number}", *(f"      {step}" for step in steps)]
    (project.path / "garden.feature").write_text("\n".join(lines), encoding="utf-8")
    return project.runpytest_inprocess(*STRICT, "--tb=native")


def test_features_about_another_pack_pass(project: pytest.Pytester) -> None:
    made = (
        *DRY,
        'And the helping hands are assumed to be "nobody"',
        "When the advice is given",
        "Then this is a major weakness of soil",
        'And the reason given is "The ground is thin and dry."',
        "And soil is strained",
        "And joy is not known",
        "And harvest is not sound",
        "And no base is sound",
        'And it is advised now to "Carry compost to the beds"',
        'And it is not advised to "Set up a tank"',
        'And "Carry compost to the beds" is advised before "Ask the neighbours in"',
        'And among the first 1 recommendations is "Carry compost to the beds"',
        "And this is advised, and nothing else",
        "  | Ask the neighbours in |",
        "  | carry-compost |",
        'And it is found that "Nobody has been asked yet"',
        'And it is not found that "only-rain"',
        "And one of the open questions is the water",
        'And something is advised now, or the verdict is "Dig"',
        'And something is advised, or the verdict is "Dig"',
        'And the verdict is "mend"',
        "And the verdict hangs on the ground",
        "And the verdict hangs on the helping hands, which is only assumed",
        "And the outlook of harvest is held down by soil",
        'And the outlook of fame is held down by "Nobody has been asked yet"',
        "And a weakness rests on the ground",
        'And among those to begin with is "Carry compost to the beds"',
        "And at most 2 recommendations are to begin with",
        'And the verdict is explained by "something weighs"',
        'And the verdict is not explained by "too little is known"',
    )
    changed = (
        *DRY,
        'When the ground becomes "rich"',
        "Then this is not found",
        'And it is not advised to "Carry compost to the beds"',
        "And nothing that is found speaks against joy",
        'And no base stands worse than in the case "back-yard"',
        'And soil stands better than in the case "stony-yard"',
        'And something is advised, or the verdict is "Ask first"',
        "And joy is shown",
        'And joy is shown by "The earth is dark"',
        "And fame is not shown",
        "And the outlook of harvest is sound",
        "And the outlook of harvest is not low",
        "And the verdict hangs on nothing",
        "And the verdict itself calls for nothing",
    )
    told = (
        'Given the case "back-yard"',
        "And these answers",
        "  | water         | rain |",
        "  | helping hands | two  |",
        "And nothing is known of the ground",
        "Then this is not found",
        "And soil is adequate",
        "And one of the open questions is the ground",
        'And the verdict is "Dig"',
    )
    run(project, made, changed, told).assert_outcomes(passed=3)
    project.runpytest_subprocess(*STRICT).assert_outcomes(passed=3)  # and in a process of its own


def test_an_expectation_that_is_wrong_fails_and_says_what_is_so(project: pytest.Pytester) -> None:
    wrong = {
        "Then this is a critical weakness of soil": "*it is a major weakness of soil*",
        "Then this is a major weakness of people": "*it is a major weakness of soil*",
        "Then this is not found": "*'The ground is poor' is found*",
        "Then soil is sound": "*soil is strained: ('poor-ground',)*",
        "Then soil is not strained": "*soil is strained: ('poor-ground',)*",
        "Then no base is strained": "*strained are: *'soil'*",
        "Then harvest is not known": "*harvest is strained: ()*",
        'Then the reason given is "The ground is dark"': "*the reason given is: The ground is thin and dry.*",
        'Then it is found that "Only rain waters it"': "*found are: *'poor-ground'*",
        'Then it is not found that "The ground is poor"': "*'The ground is poor' is found*",
        'Then it is advised to "Set up a tank"': "*advised are: *'Carry compost to the beds'*",
        'Then it is advised later to "Carry compost to the beds"': "*it is advised now*",
        'Then it is advised to "Ask the neighbours in"': "*it is advised for other reasons only*",
        'Then it is not advised to "Carry compost to the beds"': "*it is advised now*",
        'Then among the first 1 recommendations is "Set up a tank"': "*the first are: *'Carry compost to the beds'*",
        'Then something is advised later, or the verdict is "Dig"': "*the verdict is 'Mend', and advised are: *' now*",
        "Then nothing is advised": "*advised are: *'Carry compost to the beds'*",
        "Then nothing that is found speaks against soil": "*against it speak: *'poor-ground'*",
        'Then the verdict is "Dig"': "*the verdict is 'Mend': *",
        'Then the verdict is explained by "the weather"': "*it is explained by: *",
        'Then the verdict is not explained by "something weighs"': "*it is explained by: Something weighs on it. *",
        "Then one of the open questions is the ground": "*open are: *'water'*",
        "Then the outlook of harvest is sound": "*it is strained, held down by: soil*",
        "Then the outlook of harvest is not low": "*it is strained, held down by: soil*",
        "Then the outlook of harvest is held down by people": "*it is held down by: soil*",
        "Then the outlook of harvest is not held down by soil": "*it is held down by: soil*",
        "Then joy is shown": "*it is shown by: nothing*",
        'Then joy is shown by "The earth is dark"': "*it is shown by: nothing*",
        "Then this shows joy": "*joy is shown by: nothing*",
        "Then the verdict hangs on the water": "*it hangs on: ground*",
        "Then the verdict does not hang on the ground": "*it hangs on: ground*",
        "Then the verdict hangs on the ground, which is only assumed": "*it hangs on these assumed answers: nothing*",
        "Then the verdict hangs on nothing": "*it hangs on: ground*",
        'Then the verdict itself calls for "Set up a tank"': "*it calls for: nothing*",
        'Then among those to begin with is "Set up a tank"': "*those to begin with are: *'Carry compost to the beds'*",
        'Then not among those to begin with is "carry-compost"': "*those to begin with are: *",
        "Then at most 0 recommendations are to begin with": "*those to begin with are *'Carry compost to the beds'*",
        "Then a weakness rests on the water": "*it is not answered, or does not apply*",
        'Then soil stands better than in the case "back-yard"': "*it is strained now, and * there*",
        'Then no base stands worse than in the case "back-yard"': "*worse stand: *'soil'*",
    }
    result = run(project, *((*DRY, 'And the helping hands are "nobody"', step) for step in wrong))
    result.assert_outcomes(failed=len(wrong))
    for message in wrong.values():
        result.stdout.fnmatch_lines([message])


def test_a_rule_that_is_not_found_fails_with_those_that_are(project: pytest.Pytester) -> None:
    result = run(project, (*DRY, "Then this is a minor weakness of soil"), tag="@rule:only-rain")
    result.stdout.fnmatch_lines(["*'Only rain waters it' is not found; found are: *'poor-ground'*"])


def test_a_name_that_is_not_known_fails_with_the_nearest(project: pytest.Pytester) -> None:
    wrong = {
        'Given the gruond is "rich"': "*the fact 'gruond' is not known. Did you mean 'ground'?*",
        'Given the ground is "ritch"': "*the answer 'ritch' is not known. Did you mean 'rich'?*",
        'Given the case "backyard"': "*the case 'backyard' is not known. Did you mean 'back-yard'?*",
        'Then it is found that "The ground is por"': "*the rule * is not known. Did you mean 'the ground is poor'?*",
        'Then it is advised to "carry-compots"': "*the recommendation * is not known. Did you mean 'carry-compost'?*",
        "Then soyl is strained": "*the base or value 'soyl' is not known. Did you mean 'soil'?*",
        "Then no base is straind": "*the standing 'straind' is not known. Did you mean 'strained'?*",
        "Then one of the open questions is the wather": "*the fact 'wather' is not known. Did you mean 'water'?*",
    }
    result = run(project, *((*DRY, step.replace("Given", "And"), "Then this is not found") for step in wrong))
    result.assert_outcomes(failed=len(wrong))
    for message in wrong.values():
        result.stdout.fnmatch_lines([message])


def test_a_stage_that_is_not_known_fails_with_the_nearest(project: pytest.Pytester) -> None:
    result = run(project, ("Given a venture that is growin", "Then this is not found"))
    result.stdout.fnmatch_lines(["*there is no stage 'growin'. Did you mean 'growing'?*"])


def test_a_tag_with_a_rule_that_is_not_known_fails_with_the_nearest(project: pytest.Pytester) -> None:
    result = run(project, (*DRY, "Then this is not found"), tag="@rule:poor-grounds")
    result.stdout.fnmatch_lines(["*the rule 'poor-grounds' is not known. Did you mean 'poor-ground'?*"])


def test_this_means_nothing_without_a_tag(project: pytest.Pytester) -> None:
    result = run(project, (*DRY, "Then this is not found"), tag="")
    result.stdout.fnmatch_lines(["*'this' needs a Rule: that is tagged @rule:some-id*"])


def test_the_tag_makes_a_mark_by_which_a_rules_examples_are_chosen(project: pytest.Pytester) -> None:
    run(project, (*DRY, "Then soil is strained")).assert_outcomes(passed=1)
    listed = project.runpytest_inprocess(*STRICT, "--markers")
    listed.stdout.fnmatch_lines(["@pytest.mark.rule(id): the rule of the knowledge pack that a scenario documents"])


def test_other_tags_stay_those_of_pytest_bdd(project: pytest.Pytester) -> None:
    result = run(project, (*DRY, "Then soil is strained"), tag="@unknown")
    result.stdout.fnmatch_lines(["*'unknown' not found in `markers` configuration option*"])


def test_the_shipped_pack_is_used_where_no_other_is_named(project: pytest.Pytester) -> None:
    project.makeconftest('pytest_plugins = ["collabadvisor.testing"]')
    steps = ("Given a venture that is forming", 'And the lead post is "junior"', "Then capacity is not sound")
    run(project, steps, tag="@rule:lead-post-too-junior").assert_outcomes(passed=1)
