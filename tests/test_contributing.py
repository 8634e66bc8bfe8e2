"""The example of CONTRIBUTING is a rule that loads, and scenarios that pass."""

import re
import shutil
from pathlib import Path
from textwrap import dedent

import pytest

from collabadvisor import KnowledgeBase, load
from collabadvisor.verification.checks.checking import check
from collabadvisor.verification.mutants.mutation import mutate

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", PAGE[PAGE.index("Write the rule") :], re.DOTALL)
    assert found
    return found[1]


@pytest.fixture
def extended(tmp_path: Path) -> Path:
    """A copy of the pack with the example's rule in it, where the page says that it belongs."""
    for folder in ("rules", "knowledge", "features/rules", "features/portfolio"):
        shutil.copytree(ROOT / folder, tmp_path / "pack" / folder)
    place = re.search(r"`(rules/\S+/neither\S+\.yaml)`", PAGE)
    assert place
    (tmp_path / "pack" / place[1]).write_text(block("yaml"), encoding="utf-8")
    with (tmp_path / "pack" / "features/rules/capacity.feature").open("a", encoding="utf-8") as feature:
        feature.write("\n" + block("gherkin"))
    return tmp_path / "pack"


def test_the_rule_is_one_more_in_the_pack(extended: Path, knowledge: KnowledgeBase) -> None:
    (added,) = set(load(extended).rules) - set(knowledge.rules)
    assert f"@rule:{added}" in block("gherkin")


@pytest.mark.slow
def test_nothing_is_wrong_with_it(extended: Path) -> None:
    assert list(map(str, check(load(extended)).issues)) == []


def test_its_scenarios_notice_every_small_change_of_it(extended: Path, knowledge: KnowledgeBase) -> None:
    (added,) = set(load(extended).rules) - set(knowledge.rules)
    mutation = mutate(load(extended), rules=[added])
    assert mutation.killed
    assert list(map(str, mutation.issues)) == []


@pytest.mark.slow
def test_its_scenarios_pass(extended: Path, pytester: pytest.Pytester) -> None:
    pytester.makeconftest(
        f"""
        from pathlib import Path
        import pytest
        pytest_plugins = ["collabadvisor.testing"]

        @pytest.fixture(scope="session")
        def pack():
            return Path({str(extended)!r})
        """
    )
    pytester.makefile(".feature", added=f"Feature: Added\n\n{dedent(block('gherkin'))}")
    pytester.makepyfile("from pytest_bdd import scenarios\nscenarios('added.feature')")
    pytester.runpytest_subprocess("-q", "-p", "no:randomly").assert_outcomes(passed=3)
